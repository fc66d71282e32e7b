package report

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

const (
	columnGap   = 1
	leastColumn = 12 // the first column is not set narrower; below that a row is set as lines
)

// grid sets a table: numbers in columns where they fit, otherwise every row as lines.
func (t *typesetter) grid(g grid) {
	widths := g.widths()
	rest := 0
	for _, w := range widths[1:] {
		rest += columnGap + w
	}
	first := t.width - rest
	if g.textCells > 1 || first < leastColumn {
		t.asLines(g)
		return
	}
	row := func(cells []string) {
		labels := fill(cells[0], first, first)
		for _, l := range labels[:len(labels)-1] {
			t.add(l)
		}
		l := pad(labels[len(labels)-1], first)
		for i, cell := range cells[1:] {
			l += strings.Repeat(" ", columnGap+widths[i+1]-ansi.StringWidth(cell)) + cell
		}
		t.add(l)
	}
	rule := strings.Repeat("-", t.width)
	t.add(rule)
	row(g.head)
	t.add(rule)
	for _, r := range g.rows {
		if r.heading != "" {
			t.wrap("", "["+r.heading+"]")
			continue
		}
		row(r.cells)
	}
	t.add(rule)
}

// widths is the widest cell of each column.
func (g grid) widths() []int {
	widths := make([]int, len(g.head))
	rows := append([]gridRow{{cells: g.head}}, g.rows...)
	for _, r := range rows {
		for i, cell := range r.cells {
			widths[i] = max(widths[i], ansi.StringWidth(cell))
		}
	}
	return widths
}

// asLines sets every row as "- first: head second; head third"; empty cells and dashes are left out.
func (t *typesetter) asLines(g grid) {
	for _, r := range g.rows {
		if r.heading != "" {
			t.wrap("", "["+r.heading+"]")
			continue
		}
		var said []string
		for i, cell := range r.cells[1:] {
			if cell != "" && cell != "–" {
				said = append(said, strings.ToLower(g.head[i+1])+" "+cell)
			}
		}
		text := "- " + r.cells[0]
		if r.cells[0] == "" {
			text = "- (không số)"
		}
		if len(said) > 0 {
			text += ": " + strings.Join(said, "; ")
		}
		t.wrap("", text+".")
	}
}

func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(width-ansi.StringWidth(s), 0))
}
