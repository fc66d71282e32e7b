package kit

import (
	"strconv"
	"strings"
)

// View draws the grid.
func (g *Grid) View() string {
	var b strings.Builder
	b.Grow((g.w + 40) * g.h)
	g.headers(&b)
	if g.count == 0 {
		g.ink.muted.each(&b, centred(g.Empty, g.w, g.page()))
		return b.String()
	}
	for i := range g.page() {
		if i > 0 {
			b.WriteByte('\n')
		}
		g.line(&b, g.top+i)
	}
	return b.String()
}

func (g *Grid) headers(b *strings.Builder) {
	hint := ""
	if g.count > 0 {
		hint = strconv.Itoa(g.row+1) + "/" + strconv.Itoa(g.count)
	}
	for n := range g.headLines() {
		text := fit(Plain(g.HeadTitle), g.head()-1, "…")
		if n == 1 {
			text = fit(hint, g.head()-1, "")
		}
		line := fit(text, g.head(), "")
		for _, c := range g.columns[g.left:min(g.left+g.across(), len(g.columns))] {
			text, sign := c.Top, c.Sign
			if n == 1 {
				text, sign = c.Bottom, ""
			}
			line += fit(fitRight(Plain(text), cellWidth-1)+sign, cellWidth, "")
		}
		g.ink.title.write(b, fit(line, g.w, ""))
		b.WriteByte('\n')
	}
}

func (g *Grid) line(b *strings.Builder, i int) {
	if i >= g.count {
		b.WriteString(spaces(g.w))
		return
	}
	row, ok := g.at(i)
	if !ok {
		row = GridRow{Head: "…", Style: RowMuted}
	}
	here := i == g.row
	chosen := g.ink.idle
	if g.Focused {
		chosen = g.ink.selected
	}
	if head := g.head(); head > 0 {
		ink, front := g.ink.row(row.Style), " "
		if here {
			ink, front = chosen, "▌"
		}
		ink.write(b, fit(front+fit(Plain(row.Head), head-2, "…"), head, ""))
	}
	from, to := g.left, min(g.left+g.across(), len(g.columns))
	g.cells(b, row, from, to, here, chosen)
	b.WriteString(spaces(g.w - g.head() - (to-from)*min(cellWidth, g.w-g.head())))
}

// cells writes neighbours of one look with one pen.
func (g *Grid) cells(b *strings.Builder, row GridRow, from, to int, here bool, chosen pen) {
	size := min(cellWidth, g.w-g.head())
	var ink pen
	for c := from; c < to; c++ {
		cell := Cell{Text: " "}
		if c < len(row.Cells) {
			cell = row.Cells[c]
		}
		next := g.ink.row(cell.Style)
		letter := cell.letter()
		text := " " + letter + " "
		if here && c == g.col {
			next = chosen
			text = "[" + letter + "]"
		}
		if size < cellWidth {
			text = fit(letter, size, "")
		}
		if next != ink {
			b.WriteString(ink.shut)
			b.WriteString(next.open)
			ink = next
		}
		b.WriteString(text)
	}
	b.WriteString(ink.shut)
}

// letter is what the cell shows: a sign that does not keep to one cell beside the brackets is "?".
func (c Cell) letter() string {
	if len(c.Text) == 1 && plainRune(rune(c.Text[0])) {
		return c.Text
	}
	letter := fit(Plain(c.Text), 1, "")
	if Width("["+letter+"]") != cellWidth {
		return "?"
	}
	return letter
}
