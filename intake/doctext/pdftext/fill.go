package pdftext

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A number stamped over blanks: "Số", ten blanks, "-CV/ĐU" stand in a paper, and "100" is drawn over the blanks when it is
// signed. The blanks are a hole between two runs that follow one another in the file; the number is a run from elsewhere in
// it that lies there. It takes the place of the blanks, on their baseline.

// Of holes and what fills them, in ems of the run beside the hole.
const (
	leastHole  = 0.7
	widestHole = 20.0 // a wider one parts columns
	widestGap  = 10.0 // of a hole without blanks
	besideHole = 0.3  // how far a number may reach over the edges of its hole
	offLine    = 0.45 // up or down from the baseline of the hole
	oneSpace   = 0.25
	closeBy    = 3.0
	mostOver   = 0.5 // of the width of a run, that lies over blanks
	sameLine   = 0.1
	mostFiller = 16 // signs
	mostRuns   = 64 // in one hole
	mostBlanks = 400
	fewLeaders = 3 // dots, one behind the other, that are there to be written on
)

// run is a stretch of signs that follow one another in the file and on the paper, without a hole.
type run struct {
	from, to    int // signs
	last        int // the sign that ends it
	x0, x1      float64
	y, size     float64
	lead, trail float64 // how far the blanks before it and behind it reach
	used        bool
	over        bool // it lies over blanks
}

// filling is the state of looking for what fills the holes of a page.
type filling struct {
	glyphs []glyph
	blank  []bool // spaces, and dots to be written on
	runs   []run
	order  []int // runs from top to bottom
	looks  *int
}

// fill puts what lies over blanks in their place. The signs are upright and in the order of the file.
func fill(glyphs []glyph, looks *int) {
	f := filling{glyphs: glyphs, looks: looks}
	f.findBlanks()
	f.findRuns()
	if len(f.runs) < 2 {
		return
	}
	f.order = make([]int, len(f.runs))
	for i := range f.order {
		f.order[i] = i
	}
	slices.SortStableFunc(f.order, func(a, b int) int { return cmp.Compare(f.runs[b].y, f.runs[a].y) })
	for i := range f.runs {
		f.fillAt(i)
	}
}

// findBlanks marks spaces and lines of dots.
func (f *filling) findBlanks() {
	f.blank = make([]bool, len(f.glyphs))
	dots, from := 0, 0 // of the line of dots that is open
	for i, g := range f.glyphs {
		f.blank[i] = isSpaces(g.text)
		if f.blank[i] || !isDots(g.text) {
			dots = 0
			continue
		}
		if dots == 0 {
			from = i
		}
		dots += utf8.RuneCountInString(strings.ReplaceAll(g.text, "…", "..."))
		for ; dots >= fewLeaders && from <= i; from++ {
			f.blank[from] = true
		}
	}
}

func isDots(text string) bool {
	if len(text) == 1 {
		return text[0] == '.' || text[0] == '_'
	}
	return text != "" && strings.Trim(text, "._…") == ""
}

// findRuns cuts the signs into runs.
func (f *filling) findRuns() {
	var open *run
	for i, g := range f.glyphs {
		switch {
		case f.blank[i]:
			if open != nil && open.onLine(g) {
				open.trail = math.Max(open.trail, g.x+g.advance)
			}
			continue
		case open != nil && isMark(g.text):
			open.to = i + 1
			continue
		}
		if open == nil || !open.takes(g) {
			f.runs = append(f.runs, run{from: i, x0: g.x, x1: g.x, y: g.y, size: g.size, lead: g.x})
			open = &f.runs[len(f.runs)-1]
			for k := i - 1; k >= 0 && f.blank[k] && open.onLine(f.glyphs[k]); k-- {
				open.lead = math.Min(open.lead, f.glyphs[k].x)
			}
		}
		open.to, open.last = i+1, i
		open.x1 = math.Max(open.x1, g.x+g.advance)
		open.trail = open.x1
	}
}

func (r *run) onLine(g glyph) bool { return math.Abs(g.y-r.y) < sameLine*r.size }

// takes tells whether a sign goes on with a run.
func (r *run) takes(g glyph) bool {
	gap := g.x - r.x1
	return r.onLine(g) && math.Abs(g.size-r.size) < 0.2*r.size && math.Abs(gap) < leastHole*r.size
}

// hole is the room between two runs, or before or behind one at the end of its line.
type hole struct {
	left, right *run
	x0, x1      float64
	y, size     float64
	from, to    int // signs in it that say nothing
}

// fillAt fills the hole behind a run, and the one before it where it opens a line.
func (f *filling) fillAt(i int) {
	r := &f.runs[i]
	h := hole{left: r, x0: r.x1, x1: r.trail, y: r.y, size: r.size, from: r.to, to: len(f.glyphs)}
	if i+1 < len(f.runs) {
		next := &f.runs[i+1]
		h.to = next.from
		switch {
		case math.Abs(next.y-r.y) >= sameLine*r.size || next.x0 <= r.x1:
		case r.used || next.used: // the blanks between two stamps, which may lie over the line
			h.x1 = next.x0
		default:
			h.right, h.x1 = next, next.x0
		}
	}
	f.fill(h)
	if r.lead < r.x0 && !r.used {
		before := 0
		if i > 0 {
			before = f.runs[i-1].to
		}
		f.fill(hole{right: r, x0: r.lead, x1: r.x0, y: r.y, size: r.size, from: before, to: r.from})
	}
}

// fill fills a hole. The blanks of one that is open on a side may be those that pad a column: only what is written over
// goes.
func (f *filling) fill(h hole) {
	if h.x1-h.x0 < leastHole*h.size || h.from == h.to && (h.right == nil || h.x1-h.x0 > widestGap*h.size) {
		return
	}
	between := h.left != nil && h.right != nil
	fillers := f.inside(&h)
	for k := h.from; k < h.to && len(fillers) > 0; k++ {
		if between || f.covered(k, fillers) {
			f.glyphs[k].text = ""
		}
	}
	before := h.left
	for _, r := range fillers {
		if !between && (!f.isNumber(r) || h.left != nil && h.left.used) {
			before = nil
			continue
		}
		f.lower(r, h.y)
		f.glyphs[r.from].spaced = h.left != nil && r.over
		if between && (r.over || r.x0-before.x1 > wordGap*h.size) {
			f.reach(before, r.x0-oneSpace*h.size)
		}
		before, r.used = r, true
	}
	switch {
	case h.right == nil || before == nil || before == h.left:
	case startsWith(f.glyphs[h.right.from].text, "-–/") && (between || h.right.x0-before.x1 < closeBy*h.size):
		for k := h.from; k < h.to; k++ {
			if g := &f.glyphs[k]; g.x > before.x0 && h.right.onLine(*g) {
				g.text = ""
			}
		}
		f.reach(before, h.right.x0)
	case between && (before.over || h.right.x0-before.x1 > wordGap*h.size):
		f.glyphs[h.right.from].spaced = before.over
		f.reach(before, h.right.x0-oneSpace*h.size)
	}
}

// inside gives the runs that lie in a hole, from left to right.
func (f *filling) inside(h *hole) []*run {
	reach := offLine * h.size
	top, _ := slices.BinarySearchFunc(f.order, h.y+reach, func(i int, y float64) int { return cmp.Compare(y, f.runs[i].y) })
	var list []*run
	for _, i := range f.order[top:] {
		r := &f.runs[i]
		if *f.looks--; *f.looks < 0 || r.y < h.y-reach || len(list) == mostRuns {
			break
		}
		if r != h.left && r != h.right && !r.used && r.x0 > h.x0-besideHole*h.size && r.x0 < h.x1 && f.fits(r, h) {
			list = append(list, r)
		}
	}
	slices.SortFunc(list, func(a, b *run) int { return cmp.Compare(a.x0, b.x0) })
	return list
}

// fits tells whether a run may be what was written into a hole.
func (f *filling) fits(r *run, h *hole) bool {
	switch {
	case r.size < 0.6*h.size || r.size > 1.7*h.size:
		return false
	case h.right == nil:
		r.over = f.isOver(r, h)
		return true
	case r.x1 > h.x1+besideHole*h.size, h.x1-h.x0 > widestHole*h.size, r.to-r.from > mostFiller:
		return false
	}
	if r.over = f.isOver(r, h); r.over {
		return true
	}
	next := f.glyphs[h.right.from].text // no blanks: these may be the cells of a table
	return f.isNumber(r) && (unicode.IsLower(firstRune(next)) || startsWith(next, "-–/"))
}

// isOver tells whether a run lies over the blanks of a hole, and not in a gap that was left for letters of another font.
func (f *filling) isOver(r *run, h *hole) bool {
	var wide float64
	for _, g := range f.glyphs[h.from:min(h.to, h.from+mostBlanks)] {
		if g.text != "" {
			wide += math.Max(0, math.Min(g.x+g.advance, r.x1)-math.Max(g.x, r.x0))
		}
	}
	return wide > mostOver*(r.x1-r.x0)
}

// isNumber tells whether a run is a number, or the day and the month of one.
func (f *filling) isNumber(r *run) bool {
	for _, g := range f.glyphs[r.from:r.to] {
		if strings.Trim(g.text, " 0123456789./-") != "" {
			return false
		}
	}
	return r.to-r.from <= mostFiller && unicode.IsDigit(firstRune(f.glyphs[r.from].text))
}

func firstRune(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}

func startsWith(text, signs string) bool {
	return text != "" && strings.ContainsRune(signs, firstRune(text))
}

// covered tells whether one of the runs lies over a sign.
func (f *filling) covered(i int, runs []*run) bool {
	g := f.glyphs[i]
	return slices.ContainsFunc(runs, func(r *run) bool {
		return g.x < r.x1 && g.x+g.advance > r.x0 && math.Abs(g.y-r.y) < offLine*r.size
	})
}

// lower puts a run onto a baseline.
func (f *filling) lower(r *run, y float64) {
	by := y - r.y
	for k := r.from; k < r.to; k++ {
		f.glyphs[k].y += by
	}
	r.y = y
}

// reach makes a run end at x, so that the one behind it stands a space away, or close by.
func (f *filling) reach(r *run, x float64) { f.glyphs[r.last].advance = x - f.glyphs[r.last].x }
