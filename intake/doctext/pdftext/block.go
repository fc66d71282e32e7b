package pdftext

import (
	"math"
)

// block is a stretch of rows in two columns that are read one after the other: the head of a paper, its signature.
//
// The rule: over at least two rows on each side an upright strip of a width of one em stays empty, no rule passes it,
// and the rows do not look like a table. A table without rules has something on both sides in every row and either lies
// in the middle of its page, or has both columns begin or end at the same place, where a head centres its lines; or it
// has three columns, or is of two rows in the middle of its page.
type block struct {
	left, right []segment
	from, to    int // rows
	lo, hi      float64
	rows        []sides
}

// sides is a row as two columns.
type sides struct{ left, right *segment }

const (
	leastStrip  = 1.0    // ems
	farRow      = 9.0    // ems to the next row of a block: the place for the signature lies between
	nearRow     = 1.9    // ems to a row that only continues one side
	maxParted   = 6      // segments of a row in two columns: blanks to be filled in part them
	maxBlock    = 200    // rows
	maxTries    = 20_000 // rows of a page that are tried, the same row often
	leastColumn = 8      // rows of a page printed in columns
)

// blockAt finds the block that begins at row i. tries is how many rows may still be tried.
func blockAt(rows []row, i int, tries *int) (block, bool) {
	var best block
	if len(rows) > maxRows {
		return best, false
	}
	for _, strip := range strips(rows, i) {
		if *tries <= 0 {
			break
		}
		b := grow(rows, i, strip)
		*tries -= len(b.rows) + 1
		b.trim(rows)
		if b.to-b.from > best.to-best.from && b.counts() && !b.isTable(rows) {
			best = b
		}
	}
	return best, best.to > best.from
}

type strip struct{ lo, hi float64 }

// strips are the gaps that may part the columns of a block that begins at row i: inside the row, or in one of the next
// two where row i stands on the right of it, or between two rows too close to be lines of one column.
func strips(rows []row, i int) []strip {
	var list []strip
	for j := i; j < min(i+3, len(rows)); j++ {
		for k := 1; k < len(rows[j].segs) && len(rows[j].segs) <= maxParted; k++ {
			s := strip{rows[j].segs[k-1].x1, rows[j].segs[k].x0}
			if j == i || rows[i].segs[0].x0 > s.lo {
				list = append(list, s)
			}
		}
		if len(list) > 0 {
			return list
		}
	}
	if i+1 < len(rows) && rows[i].y-rows[i+1].y < 0.9*rows[i].size {
		a, b := rows[i].segs[0], rows[i+1].segs[0]
		if a.x0 > b.x0 {
			a, b = b, a
		}
		list = append(list, strip{a.x1, b.x0})
	}
	return list
}

// grow takes rows from i on as long as the strip stays empty.
func grow(rows []row, i int, s strip) block {
	b := block{from: i, to: i, lo: s.lo, hi: s.hi}
	for ; b.to < len(rows); b.to++ {
		r := rows[b.to]
		if len(r.walls) > 2 || len(r.segs) > maxParted || b.to-i > maxBlock || b.to > i && rows[b.to-1].y-r.y > farRow*r.size {
			break
		}
		two, lo, hi, ok := b.part(r)
		if !ok || hi-lo < leastStrip*r.size {
			break
		}
		b.lo, b.hi = lo, hi
		b.rows = append(b.rows, two)
	}
	return b
}

// part gives the two sides of a row and the strip that is left between them.
func (b *block) part(r row) (two sides, lo, hi float64, ok bool) {
	lo, hi = b.lo, b.hi
	for _, s := range r.segs {
		middle := (lo + hi) / 2
		em := leastStrip * r.size
		switch {
		case s.x1 <= middle || s.x0 < lo && s.x1 < hi-em:
			two.left = joined(two.left, s)
			lo = math.Max(lo, s.x1)
		case s.x0 >= middle || s.x1 > hi && s.x0 > lo+em:
			two.right = joined(two.right, s)
			hi = math.Min(hi, s.x0)
		default:
			return two, lo, hi, false
		}
	}
	return two, lo, hi, true
}

// joined puts the parts of one side together: the blanks in "Số      -CV/ĐU" part no columns.
func joined(before *segment, s segment) *segment {
	if before == nil {
		return &s
	}
	all := *before
	all.x1, all.text = s.x1, all.text+" "+s.text
	all.size = math.Max(all.size, s.size)
	return &all
}

// trim gives rows at the end back that only continue one side at a distance, or leave the column that side has had.
func (b *block) trim(rows []row) {
	lastLeft, lastRight := -1, -1
	for i, r := range b.rows {
		if r.left != nil {
			lastLeft = i
		}
		if r.right != nil {
			lastRight = i
		}
	}
	if b.to == len(rows) || lastLeft < 0 || lastRight < 0 { // a signature at the end of the page
		return
	}
	low, high := math.Inf(1), math.Inf(-1)
	for _, r := range b.rows[:lastRight+1] {
		if r.left != nil {
			low, high = math.Min(low, r.left.x0), math.Max(high, r.left.x1)
		}
	}
	keep := min(lastLeft, lastRight) + 1
	for ; keep < len(b.rows); keep++ {
		r := rows[b.from+keep]
		em := r.size
		if rows[b.from+keep-1].y-r.y > nearRow*em {
			break
		}
		left := b.rows[keep].left
		if left == nil {
			continue
		}
		centred := math.Abs(left.x0+left.x1-low-high) < 4*em || b.underLeft(rows, keep)
		if !centred && (left.x0 < low-em || left.x1 > high+em) {
			break
		}
	}
	b.rows, b.to = b.rows[:keep], b.from+keep
}

// underLeft tells whether a row goes on with the left column as one set flush left does: at its edge, close under the row
// before, which stands there too, and short of the strip.
func (b *block) underLeft(rows []row, i int) bool {
	above, left := b.rows[i-1].left, b.rows[i].left
	if above == nil || b.rows[i].right != nil || i < 2 {
		return false
	}
	r := rows[b.from+i]
	return math.Abs(above.x0-left.x0) < 0.1*r.size && rows[b.from+i-1].y-r.y < 1.4*r.size && left.x1 < b.hi-leastStrip*r.size
}

// counts fills the sides and tells whether each has two rows.
func (b *block) counts() bool {
	for _, r := range b.rows {
		if r.left != nil {
			b.left = append(b.left, *r.left)
		}
		if r.right != nil {
			b.right = append(b.right, *r.right)
		}
	}
	return len(b.left) > 1 && len(b.right) > 1
}

// isTable tells whether the rows belong together rather than the columns.
func (b *block) isTable(rows []row) bool {
	inside := b.from > 0 && b.to < len(rows)
	if inside && len(b.left) < 3 {
		return true
	}
	for i := max(0, b.from-1); inside && i < min(b.to+1, len(rows)); i++ {
		if len(rows[i].segs) > 2 {
			return true
		}
	}
	if len(b.left) != len(b.rows) || len(b.right) != len(b.rows) || b.isPrint() {
		return false
	}
	if inside && len(b.rows) > 2 {
		return true
	}
	lefts := func(s segment) float64 { return s.x0 }
	rights := func(s segment) float64 { return s.x1 }
	return len(b.rows) > 3 && aligned(b.left, lefts) && (aligned(b.right, lefts) || aligned(b.right, rights))
}

// isPrint tells whether the block is text printed in columns: many rows, most of which fill their column.
func (b *block) isPrint() bool {
	full := 0
	for _, s := range b.left {
		if s.x1 > b.lo-2*s.size {
			full++
		}
	}
	return len(b.rows) >= leastColumn && full*5 > len(b.left)*3
}

func aligned(list []segment, edge func(segment) float64) bool {
	for _, s := range list {
		if math.Abs(edge(s)-edge(list[0])) > 2 {
			return false
		}
	}
	return true
}
