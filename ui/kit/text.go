package kit

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"sotruc/ui/kit/uncut"
)

func spaces(n int) string { return strings.Repeat(" ", max(n, 0)) }

// Width is the number of cells s takes; escape sequences take none.
func Width(s string) int { return ansi.StringWidth(s) }

// Fit returns s in exactly w cells: cut with "…" when it is longer, but through no number, padded on the right when it is shorter.
// s may hold styles; it must be one line.
func Fit(s string, w int) string { return fit(s, w, "…") }

// fitRight is Fit with the padding on the left, for numbers.
func fitRight(s string, w int) string {
	if w <= 0 {
		return ""
	}
	n := ansi.StringWidth(s)
	if n >= w {
		return fit(s, w, "…")
	}
	return fit(spaces(w-n)+s, w, "")
}

func fit(s string, w int, tail string) string {
	if w <= 0 {
		return ""
	}
	n := ansi.StringWidth(s)
	if n > w {
		s = uncut.Number(ansi.Truncate(s, w, tail), s, tail)
		n = ansi.StringWidth(s)
	}
	// Some scripts have letters that swallow the space after them, so one round of padding may not be enough.
	for n < w {
		s += spaces(w - n)
		n = ansi.StringWidth(s)
	}
	return s
}

// window is the part of s from cell left on, exactly w cells wide; half a wide letter at an edge is a space.
func window(s string, left, w int) string {
	if left <= 0 {
		return fit(s, w, "")
	}
	part := ansi.TruncateLeft(s, left, "")
	if lost := ansi.StringWidth(s) - left - ansi.StringWidth(part); lost > 0 {
		part = spaces(lost) + part
	} else if lost < 0 {
		part = " " + ansi.TruncateLeft(part, -lost+1, "")
	}
	return fit(part, w, "")
}

// Lines returns the block s in exactly w×h cells: lines are cut or padded, missing lines are blank.
func Lines(s string, w, h int) string { return block(strings.Split(s, "\n"), w, h) }

func block(lines []string, w, h int) string {
	if h <= 0 {
		return ""
	}
	var b strings.Builder
	b.Grow((w + 1) * h)
	for i := range h {
		if i > 0 {
			b.WriteByte('\n')
		}
		if i < len(lines) {
			b.WriteString(fit(lines[i], w, ""))
		} else {
			b.WriteString(spaces(w))
		}
	}
	return b.String()
}

// Join puts left and right at the two ends of one line of exactly w cells. When there is no room for both, left is
// cut first, with "…".
func Join(left, right string, w int) string {
	r := ansi.StringWidth(right)
	if r == 0 {
		return Fit(left, w)
	}
	if r >= w {
		return Fit(right, w)
	}
	return fit(Fit(left, w-r-1)+" "+right, w, "")
}

// Columns puts blocks side by side with gap between them. Each block is as wide as its widest line; the result is as
// high as the highest.
func Columns(gap string, parts ...string) string {
	height := 0
	blocks := make([][]string, len(parts))
	widths := make([]int, len(parts))
	for i, part := range parts {
		blocks[i] = strings.Split(part, "\n")
		height = max(height, len(blocks[i]))
		for _, line := range blocks[i] {
			widths[i] = max(widths[i], ansi.StringWidth(line))
		}
	}
	out := make([]string, height)
	for y := range height {
		var b strings.Builder
		for i, lines := range blocks {
			if i > 0 {
				b.WriteString(gap)
			}
			line := ""
			if y < len(lines) {
				line = lines[y]
			}
			b.WriteString(fit(line, widths[i], ""))
		}
		out[y] = b.String()
	}
	return strings.Join(out, "\n")
}

// Rule is a horizontal line of w cells.
func Rule(w int) string { return strings.Repeat("─", max(w, 0)) }

// Box draws a border with a title around body, exactly w×h cells. Below 2×2 there is no room for a border and the body
// is shown alone.
func Box(title, body string, w, h int, th Theme) string {
	if w < 2 || h < 2 {
		return Lines(body, w, h)
	}
	border, heading := newPen(th.Border), newPen(th.Title)
	inner := w - 2
	var b strings.Builder
	title = Plain(title)
	if title == "" || inner < 4 {
		b.WriteString(border.on("┌" + Rule(inner) + "┐"))
	} else {
		title = " " + fit(title, min(Width(title), inner-3), "…") + " "
		b.WriteString(border.on("┌─") + heading.on(title) + border.on(Rule(inner-1-Width(title))+"┐"))
	}
	side := border.on("│")
	if h > 2 {
		for line := range strings.SplitSeq(Lines(body, inner, h-2), "\n") {
			b.WriteString("\n" + side + line + side)
		}
	}
	b.WriteString("\n" + border.on("└"+Rule(inner)+"┘"))
	return b.String()
}
