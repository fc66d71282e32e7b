package terminal

import (
	"fmt"
	"html"
	"image/color"
	"io"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
)

// The size of a cell in a picture, in units of the picture.
const (
	cellWidth  = 8.4
	cellHeight = 18
	margin     = 10
	fontSize   = 14
)

// Palette is the colours of a picture where the program names none.
type Palette struct{ Text, Paper color.Color }

// SVG draws the screen as a picture. Letters stay letters, placed cell by cell, so that any fixed-width font fits.
func (t *Terminal) SVG(w io.Writer, p Palette) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	cols, rows := t.screen.Width(), t.screen.Height()
	var b strings.Builder
	width, height := float64(cols)*cellWidth+2*margin, float64(rows)*cellHeight+2*margin
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" width="%.0f" height="%.0f" `, width, height, width, height)
	fmt.Fprintf(&b, `font-family="Cascadia Mono, Consolas, DejaVu Sans Mono, Liberation Mono, monospace" font-size="%d" xml:space="preserve">`+"\n", fontSize)
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" rx="6" fill="%s"/>`+"\n", hex(p.Paper))
	for y := range rows {
		t.svgLine(&b, y, cols, p)
	}
	b.WriteString("</svg>\n")
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("write the picture: %w", err)
	}
	return nil
}

// svgLine draws the runs of equal style of one line.
func (t *Terminal) svgLine(b *strings.Builder, y, cols int, p Palette) {
	for x := 0; x < cols; {
		cell := t.screen.CellAt(x, y)
		style := styleOf(cell)
		from, text := x, ""
		for x < cols {
			next := t.screen.CellAt(x, y)
			if s := styleOf(next); !s.Equal(&style) {
				break
			}
			content, step := " ", 1
			if next != nil && next.Content != "" {
				content, step = next.Content, max(next.Width, 1)
			}
			text += content
			x += step
		}
		drawRun(b, from, x, y, text, style, p)
	}
}

func drawRun(b *strings.Builder, from, to, y int, text string, s uv.Style, p Palette) {
	fg, bg := s.Fg, s.Bg
	if s.Attrs&uv.AttrReverse != 0 {
		fg, bg = orElse(bg, p.Paper), orElse(fg, p.Text)
	}
	left, top := margin+float64(from)*cellWidth, margin+float64(y)*cellHeight
	if bg != nil {
		fmt.Fprintf(b, `<rect x="%.1f" y="%.1f" width="%.1f" height="%d" fill="%s"/>`+"\n", left, top, float64(to-from)*cellWidth, cellHeight, hex(bg))
	}
	if strings.TrimSpace(text) == "" {
		return
	}
	look := ""
	if s.Attrs&uv.AttrBold != 0 {
		look += ` font-weight="bold"`
	}
	if s.Attrs&uv.AttrFaint != 0 {
		look += ` opacity="0.7"`
	}
	if s.Underline != 0 {
		look += ` text-decoration="underline"`
	}
	fmt.Fprintf(b, `<text x="%.1f" y="%.1f" textLength="%.1f" fill="%s"%s>%s</text>`+"\n",
		left, top+13.5, float64(to-from)*cellWidth, hex(orElse(fg, p.Text)), look, html.EscapeString(text))
}

func styleOf(c *uv.Cell) uv.Style {
	if c == nil {
		return uv.Style{}
	}
	return c.Style
}

func orElse(c, other color.Color) color.Color {
	if c == nil {
		return other
	}
	return c
}

func hex(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}
