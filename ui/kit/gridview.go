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
	shown := g.page()
	if g.footLines() > 0 {
		shown = min(shown, g.count) // the sums stand right below what they sum up
	}
	for i := range shown {
		if i > 0 {
			b.WriteByte('\n')
		}
		g.line(&b, g.top+i)
	}
	if g.footLines() > 0 {
		b.WriteByte('\n')
		g.band(&b, fit(" "+Plain(g.FootTitle), g.head()-1, "…"), func(c GridColumn) (text, sign string) { return c.Foot, "" })
		b.WriteString(strings.Repeat("\n"+spaces(g.w), g.page()-shown))
	}
	return b.String()
}

func (g *Grid) headers(b *strings.Builder) {
	if g.headLines() > 0 {
		g.band(b, fit(Plain(g.HeadTitle), g.head()-1, "…"), func(c GridColumn) (text, sign string) { return c.Top, c.Sign })
		b.WriteByte('\n')
	}
	if g.headLines() > 1 {
		hint := ""
		if g.count > 0 {
			hint = strings.TrimSpace(Plain(g.RowTitle) + " " + strconv.Itoa(g.row+1) + "/" + strconv.Itoa(g.count))
		}
		g.band(b, fit(hint, g.head()-1, ""), func(c GridColumn) (text, sign string) { return c.Bottom, "" })
		b.WriteByte('\n')
	}
}

// band is a line above or below the rows: what it is called, and of each column two cells of text and a sign.
func (g *Grid) band(b *strings.Builder, head string, cell func(GridColumn) (text, sign string)) {
	line := fit(head, g.head(), "")
	for _, c := range g.columns[g.left:min(g.left+g.across(), len(g.columns))] {
		text, sign := cell(c)
		line += fit(fitRight(Plain(text), cellWidth-1)+sign, cellWidth, "")
	}
	g.ink.title.write(b, fit(line, g.w, ""))
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
		switch {
		case row.Cell != nil:
			cell = row.Cell(c)
		case c < len(row.Cells):
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
