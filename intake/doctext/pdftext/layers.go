package pdftext

import (
	"cmp"
	"math"
	"slices"
)

// A page may have text over text: a watermark, the stamp of a signature. Signs from one place of the file are a piece; the
// pieces that lie across larger ones are no part of their lines.

// piece is a stretch of signs of one size that goes down the page.
type piece struct {
	from, to int
	ink      box // about all its signs
}

const (
	otherSize   = 0.1 // of a size
	backUp      = 2.0 // ems
	mostPieces  = 500
	inkFoot     = 0.1 // where a letter begins above its baseline, and where it ends, in ems
	inkHead     = 0.6
	inkSide     = 0.25 // of its width
	twiceNear   = 0.25 // ems between two prints of one sign
	fewCrossing = 2    // signs
	stampSizes  = 1.6  // how much larger some lines of a stamp are than others
)

// pieces cuts signs in the order of the file.
func pieces(glyphs []glyph) []piece {
	var list []piece
	var before glyph
	for i, g := range glyphs {
		if g.text == "" || isSpaces(g.text) || isMark(g.text) {
			continue
		}
		if n := len(list); n == 0 || n < mostPieces && (g.source != before.source || math.Abs(g.size-before.size) > otherSize*before.size || g.y-before.y > backUp*before.size) {
			if n > 0 {
				list[n-1].to = i
			}
			list = append(list, piece{from: i, ink: g.ink()})
		}
		list[len(list)-1].ink.take(g.ink())
		before = g
	}
	if n := len(list); n > 0 {
		list[0].from, list[n-1].to = 0, len(glyphs)
	}
	return list
}

// layers parts what lies across the lines of the page from what does not. Each piece that lies across is given alone,
// with what follows it in its source. The order of the file stays.
func layers(glyphs []glyph, looks *int) (on []glyph, over [][]glyph) {
	list := pieces(glyphs)
	if len(list) < 2 {
		return glyphs, nil
	}
	order := slices.Clone(list)
	slices.SortStableFunc(order, func(a, b piece) int { return cmp.Compare(b.to-b.from, a.to-a.from) })
	order = slices.DeleteFunc(order, func(p piece) bool { return !p.meetsAny(list) })
	m := inkMap{glyphs: glyphs, cells: map[cell][]int{}, looks: looks}
	crossing := map[piece]bool{}
	for _, p := range order {
		if m.crosses(p) {
			crossing[p] = true
			continue
		}
		m.add(p)
	}
	if len(crossing) == 0 {
		return glyphs, nil
	}
	for i, p := range list {
		part := glyphs[p.from:p.to]
		switch {
		case !crossing[p]:
			on = append(on, part...)
		case i > 0 && crossing[list[i-1]] && alike(glyphs[p.from], glyphs[list[i-1].from]):
			last := len(over) - 1
			over[last] = append(over[last], part...)
		default:
			over = append(over, slices.Clone(part))
		}
	}
	return on, over
}

// meetsAny tells whether another piece reaches to where this one is.
func (p piece) meetsAny(list []piece) bool {
	return slices.ContainsFunc(list, func(o piece) bool { return o.from != p.from && o.ink.meets(p.ink) })
}

// alike tells whether signs may be of one stamp.
func alike(a, b glyph) bool {
	return a.source == b.source && a.size < stampSizes*b.size && b.size < stampSizes*a.size
}

// inkMap finds the signs that lie about a place.
type inkMap struct {
	glyphs []glyph
	cells  map[cell][]int
	looks  *int
	inked  int
}

type cell struct{ x, y int }

const cellSize = 24.0 // points

// ink is the middle of a sign, without the edges where neighbours touch.
func (g *glyph) ink() box {
	return box{
		point{g.x + inkSide*g.advance, g.y + inkFoot*g.size}, point{g.x + (1-inkSide)*g.advance, g.y + inkHead*g.size},
	}
}

func (b *box) take(o box) {
	b.low = point{math.Min(b.low.x, o.low.x), math.Min(b.low.y, o.low.y)}
	b.high = point{math.Max(b.high.x, o.high.x), math.Max(b.high.y, o.high.y)}
}

func (b box) meets(o box) bool {
	return o.low.x < b.high.x && o.high.x > b.low.x && o.low.y < b.high.y && o.high.y > b.low.y
}

const (
	mostCells = 64      // of one sign
	mostInked = 500_000 // of all signs of a page
)

// each calls visit with the cells a sign lies in, until it says no.
func (b box) each(visit func(cell) bool) {
	left, low, n := int(math.Floor(b.low.x/cellSize)), int(math.Floor(b.low.y/cellSize)), 0
	for x := left; float64(x)*cellSize <= b.high.x; x++ {
		for y := low; float64(y)*cellSize <= b.high.y; y++ {
			if n++; n > mostCells || !visit(cell{x, y}) {
				return
			}
		}
	}
}

// isInk tells whether a sign is seen, and has a place of its own.
func (g *glyph) isInk() bool { return !isSpaces(g.text) && !isMark(g.text) }

func (m *inkMap) add(p piece) {
	for i := p.from; i < p.to; i++ {
		if g := &m.glyphs[i]; g.isInk() {
			g.ink().each(func(c cell) bool {
				m.cells[c] = append(m.cells[c], i)
				m.inked++
				*m.looks--
				return *m.looks > 0 && m.inked < mostInked
			})
		}
	}
}

// crosses tells whether signs of a piece lie over others. One printed twice to look bold goes.
func (m *inkMap) crosses(p piece) bool {
	count, all := 0, 0
	for i := p.from; i < p.to; i++ {
		g := &m.glyphs[i]
		if !g.isInk() {
			continue
		}
		all++
		switch other := m.under(g); {
		case other == nil:
		case other.text == g.text && math.Abs(other.x-g.x) < twiceNear*g.size && math.Abs(other.y-g.y) < twiceNear*g.size:
			g.text = ""
		default:
			count++
		}
	}
	return count >= fewCrossing || count > 0 && all <= fewCrossing
}

// under gives a sign that lies where g does.
func (m *inkMap) under(g *glyph) *glyph {
	ink := g.ink()
	var found *glyph
	ink.each(func(c cell) bool {
		for _, i := range m.cells[c] {
			if *m.looks--; *m.looks < 0 {
				return false
			}
			other := &m.glyphs[i]
			if other.text != "" && ink.meets(other.ink()) {
				found = other
				return false
			}
		}
		return true
	})
	return found
}
