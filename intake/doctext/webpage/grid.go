package webpage

import (
	"strconv"

	"golang.org/x/net/html"
)

// Bounds of how far a cell reaches; a browser has larger ones.
const (
	maxColumns  = 64
	maxRowsDown = 10_000
)

// grid is an open table: it keeps which cells reach down into the rows that follow.
type grid struct {
	at    int // the column of the next cell
	spans [maxColumns]span
}

// span is a cell that reaches down.
type span struct {
	width int
	rows  int // that are still below it
}

// grid gives the innermost open table, nil where a row stands in none.
func (p *reader) grid() *grid {
	if n := len(p.grids); n > 0 {
		return p.grids[n-1]
	}
	return nil
}

// fill writes an empty cell for each that reaches down where the next one would stand, so that columns stay what they are.
func (p *reader) fill() {
	g := p.grid()
	if g == nil || p.paper.Depth() == 0 {
		return
	}
	for g.at < maxColumns && g.spans[g.at].rows > 0 {
		s := &g.spans[g.at]
		s.rows--
		g.at += s.width
		p.paper.CloseCell()
	}
}

// place gives a cell its columns; one that reaches over several stays one cell.
func (p *reader) place(t html.Token) {
	p.fill()
	g := p.grid()
	if g == nil || g.at >= maxColumns {
		return
	}
	width := reach(t, "colspan", maxColumns-g.at)
	g.spans[g.at] = span{width, reach(t, "rowspan", maxRowsDown) - 1}
	g.at += width
}

// reach reads how many columns or rows a cell takes.
func reach(t html.Token, name string, most int) int {
	n, err := strconv.Atoi(attr(t, name))
	switch {
	case n > most:
		return most
	case err != nil || n < 1:
		return 1
	}
	return n
}
