package pdftext

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
)

// What the distances between signs mean, in ems.
const (
	sameBaseline = 0.25 // up and down within one row
	wordGap      = 0.17
	columnGap    = 2.0
	doubled      = 0.1 // one sign printed twice to look bold
	raised       = 0.6 // how far small signs may stand above or below the row they belong to
)

// segment is a stretch of a row without a wide gap.
type segment struct {
	x0, x1, size float64
	word         float64 // width of its first word
	text         string
}

// maxRows is the most rows, and the most signs in a row, of a page that is looked at closely. What has more is no page
// of a paper, and comes out row by row.
const maxRows = 1000

// row is what stands on one baseline.
type row struct {
	y, size float64
	glyphs  []glyph
	segs    []segment
	walls   []float64 // where upright rules pass it
}

// rowsOf puts signs into rows from top to bottom.
func rowsOf(glyphs []glyph, rules []rule, decode func(font, text string) string) []row {
	glyphs = glueMarks(glyphs)
	slices.SortStableFunc(glyphs, func(a, b glyph) int { return cmp.Compare(b.y, a.y) })
	var rows []row
	for _, g := range glyphs {
		if n := len(rows); n > 0 && rows[n-1].y-g.y <= sameBaseline*math.Max(rows[n-1].size, g.size) {
			rows[n-1].glyphs = append(rows[n-1].glyphs, g)
			rows[n-1].size = math.Max(rows[n-1].size, g.size)
			continue
		}
		rows = append(rows, row{y: g.y, size: g.size, glyphs: []glyph{g}})
	}
	var uprights []rule
	if len(rows) <= maxRows {
		rows = mergeRaised(rows)
		uprights = upright(rules)
	}
	for i := range rows {
		rows[i].cut(uprights, decode)
	}
	return slices.DeleteFunc(rows, func(r row) bool { return len(r.segs) == 0 })
}

// glueMarks gives marks to the letters they stand on, before anything is sorted: a mark may lie left of its letter.
func glueMarks(glyphs []glyph) []glyph {
	out := make([]glyph, 0, len(glyphs))
	for i, g := range glyphs {
		switch {
		case g.text == "":
		case !isMark(g.text):
			out = append(out, g)
		default:
			if base := baseOf(out, g); base >= 0 {
				out[base].text += g.text
			} else if i+1 < len(glyphs) && carries(glyphs[i+1], g) && !isMark(glyphs[i+1].text) {
				glyphs[i+1].text += g.text
			}
		}
	}
	return out
}

const marksBack = 300 // signs among which the letter of a mark is looked for

// baseOf finds the letter of a mark: the one before it, else one under it.
func baseOf(out []glyph, mark glyph) int {
	for i := len(out) - 1; i >= max(0, len(out)-marksBack); i-- {
		if carries(out[i], mark) {
			return i
		}
	}
	return -1
}

func carries(g, mark glyph) bool {
	slack := 0.15 * g.size
	return strings.TrimSpace(g.text) != "" && math.Abs(g.y-mark.y) < raised*g.size && mark.x >= g.x-slack && mark.x <= g.x+g.advance+slack
}

func isMark(text string) bool {
	if len(text) == 1 {
		return false
	}
	for _, r := range text {
		if !unicode.Is(unicode.Mn, r) {
			return false
		}
	}
	return text != ""
}

// mergeRaised puts the row of a raised or lowered sign, as the minutes in 14h00, into the row it stands beside.
func mergeRaised(rows []row) []row {
	out := rows[:0]
	for _, r := range rows {
		n := len(out)
		if n == 0 || out[n-1].y-r.y > raised*math.Max(out[n-1].size, r.size) {
			out = append(out, r)
			continue
		}
		above := &out[n-1]
		switch {
		case above.besides(&r):
			r.glyphs = append(r.glyphs, above.glyphs...)
			*above = r
		case r.besides(above):
			above.glyphs = append(above.glyphs, r.glyphs...)
		default:
			out = append(out, r)
		}
	}
	return out
}

const fewRaised = 12 // signs; more are a row of their own

// besides tells whether every sign of r, a row of small signs, touches a sign of other on its left.
func (r *row) besides(other *row) bool {
	if r.size > 0.8*other.size || len(r.glyphs) > fewRaised || len(other.glyphs) > maxRows {
		return false
	}
	for _, g := range r.glyphs {
		near := func(o glyph) bool { return math.Abs(o.x+o.advance-g.x) < 0.3*other.size }
		if !slices.ContainsFunc(other.glyphs, near) && !slices.ContainsFunc(r.glyphs, near) {
			return false
		}
	}
	return true
}

// cut makes the segments of a row.
func (r *row) cut(uprights []rule, decode func(font, text string) string) {
	slices.SortStableFunc(r.glyphs, func(a, b glyph) int { return cmp.Compare(a.x, b.x) })
	middle := r.y + 0.3*r.size
	for _, u := range uprights {
		if u.from.y <= middle && u.to.y >= middle && (len(r.walls) == 0 || u.from.x-r.walls[len(r.walls)-1] > ruleWidth) {
			r.walls = append(r.walls, u.from.x)
		}
	}
	t := typesetter{decode: decode}
	for i, g := range r.glyphs {
		if i > 0 && g.text == r.glyphs[i-1].text && g.x-r.glyphs[i-1].x < doubled*g.size && g.advance > doubled*g.size {
			continue
		}
		if isSpaces(g.text) {
			t.blank = t.started
			continue
		}
		t.blank = t.blank || g.spaced && t.started
		em := math.Max(g.size, t.size)
		if gap := g.x - t.end; t.started && (gap > columnGap*em || gap > -wordGap*em && wallBetween(r.walls, t.end-wordGap*em, g.x+wordGap*em)) {
			r.segs = append(r.segs, t.segment())
			t = typesetter{decode: decode}
		}
		t.add(g)
	}
	if t.started {
		r.segs = append(r.segs, t.segment())
	}
	r.glyphs = nil
}

func isSpaces(text string) bool {
	if len(text) == 1 {
		return text[0] == ' ' || text[0] == '\t'
	}
	return strings.Trim(text, " \u00a0\t\u3000") == ""
}

func wallBetween(walls []float64, from, to float64) bool {
	i, _ := slices.BinarySearch(walls, from)
	return i < len(walls) && walls[i] <= to
}

// upright gives the upright rules from left to right, each from its lower end to its upper one.
func upright(rules []rule) []rule {
	var list []rule
	for _, r := range rules {
		if math.Abs(r.to.x-r.from.x) <= ruleWidth && math.Abs(r.to.y-r.from.y) > shortest {
			list = append(list, rule{point{(r.from.x + r.to.x) / 2, math.Min(r.from.y, r.to.y)}, point{r.to.x, math.Max(r.from.y, r.to.y)}})
		}
	}
	slices.SortFunc(list, func(a, b rule) int { return cmp.Compare(a.from.x, b.from.x) })
	return list
}

// level gives the level rules, each from left to right.
func level(rules []rule) []rule {
	var list []rule
	for _, r := range rules {
		if math.Abs(r.to.y-r.from.y) <= ruleWidth && math.Abs(r.to.x-r.from.x) > shortest {
			y := (r.from.y + r.to.y) / 2
			list = append(list, rule{point{math.Min(r.from.x, r.to.x), y}, point{math.Max(r.from.x, r.to.x), y}})
		}
	}
	return list
}
