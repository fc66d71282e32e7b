package pdftext

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is a line of the page in reading order.
type line struct {
	segment
	y     float64 // of its baseline
	foot  float64 // of its last baseline, where the rows of a cell were put together
	fixed bool    // never joined with another: a row of a table, a line of a head or a signature
	apart bool    // does not follow the line before on the paper
}

// layOut puts the signs of a page into lines. What lies across them, a watermark or a stamp, is given beside them; words
// is false where there is nothing to read.
func layOut(s *sheet) (lines []line, across [][]line, words bool) {
	groups := directions(s.glyphs)
	for i, group := range groups {
		rules := make([]rule, len(s.rules))
		for k, r := range s.rules {
			rules[k] = rule{r.from.turned(group.degrees), r.to.turned(group.degrees)}
		}
		fill(group.glyphs, s.looks)
		on, over := layers(group.glyphs, s.looks)
		if group.slanted() && len(group.glyphs) < slantedPage && (s.picture || slices.ContainsFunc(groups, func(d direction) bool { return !d.slanted() })) {
			on, over = nil, append(over, on)
		}
		rows := rowsOf(on, rules, s.decode)
		rows = s.withoutNumber(rows, group.degrees, i == 0)
		more := arrange(rows, level(rules))
		if len(more) > 0 {
			more[0].apart = true
		}
		lines = append(lines, more...)
		words = words || s.isRead(on, more)
		for _, glyphs := range over {
			across = append(across, apart(rowsOf(glyphs, nil, s.decode)))
		}
	}
	return lines, across, words
}

// apart gives rows as lines that belong to no other.
func apart(rows []row) []line {
	lines := make([]line, len(rows))
	for i, r := range rows {
		lines[i] = r.line()
	}
	return lines
}

// stampGlyphs is how many signs on a picture of the whole page may be a number, a day and who signed: fewer are no page.
const stampGlyphs = 150

// What part of a sheet a picture takes that may have text, as a table or the page of an annex that was scanned, and how many are looked at: the
// seal and the hand of who signed, and the sign of an office, are less.
const (
	pictureShare = 0.08
	mostBoxes    = 64
)

// hidesText tells whether a larger picture has none of the signs of the page on it: what it shows is not read. A picture behind the text is
// the paper itself.
func (s *sheet) hidesText() bool {
	for _, b := range s.boxes {
		if s.width > 0 && !slices.ContainsFunc(s.glyphs, func(g glyph) bool {
			return !g.note && !isSpaces(g.text) && b.low.x <= g.x && g.x <= b.high.x && b.low.y <= g.y && g.y <= b.high.y
		}) {
			return true
		}
	}
	return false
}

// isRead tells whether lines hold a word of the page. What was put on a picture when it was signed is not what it shows.
func (s *sheet) isRead(glyphs []glyph, lines []line) bool {
	if s.picture {
		n := 0
		for _, g := range glyphs {
			if !g.note && !isSpaces(g.text) {
				n++
			}
		}
		if n == 0 || n < stampGlyphs && s.width > 0 && s.covered > s.width*s.height/2 {
			return false
		}
	}
	return slices.ContainsFunc(lines, func(l line) bool { return strings.ContainsFunc(l.text, isSaid) })
}

func isSaid(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == unicode.ReplacementChar
}

// direction is a part of a page that is read with the sheet turned one way.
type direction struct {
	degrees int
	glyphs  []glyph
}

const (
	oneDirection   = 8 // degrees either way: scans lie askew
	mostDirections = 4
	slantedPage    = 300 // signs; so many are a page that was scanned askew
)

// slanted tells whether the direction is not along a side of the sheet.
func (d direction) slanted() bool {
	off := (d.degrees%90 + 90) % 90
	return off > oneDirection && off < 90-oneDirection
}

// directions parts the signs by the direction of their baselines, the one most have first, and turns them upright.
func directions(glyphs []glyph) []direction {
	var out []direction
	for len(glyphs) > 0 && len(out) < mostDirections {
		var count [360]int
		for _, g := range glyphs {
			count[(g.degrees+720)%360]++
		}
		peak := 0
		for d, n := range count {
			if n > count[peak] {
				peak = d
			}
		}
		d := direction{degrees: peak}
		var rest []glyph
		for _, g := range glyphs {
			if off := (int(g.degrees) - peak + 900) % 360; off < 180-oneDirection || off > 180+oneDirection {
				rest = append(rest, g)
				continue
			}
			g.point = g.turned(peak)
			d.glyphs = append(d.glyphs, g)
		}
		out, glyphs = append(out, d), rest
	}
	return out
}

const edge = 0.13 // of the height of a sheet, where its number stands

// withoutNumber takes the number of the page off, which stands alone at its head or foot, as the page is read; in a page
// on its side it may stand upright.
func (s *sheet) withoutNumber(rows []row, degrees int, first bool) []row {
	low, high := s.low.y, s.low.y+s.height
	if degrees%90 != 0 || degrees%180 != 0 && s.width <= 0 {
		return rows
	}
	if degrees > 0 {
		a, b := s.low.turned(degrees), point{s.low.x + s.width, high}.turned(degrees)
		low, high = math.Min(a.y, b.y), math.Max(a.y, b.y)
	}
	alone := func(i, neighbour int) bool {
		r := rows[i]
		if len(r.segs) != 1 || !isPageNumber(r.segs[0].text) || !first && len(rows) > 1 {
			return false
		}
		if neighbour >= 0 && neighbour < len(rows) && math.Abs(rows[neighbour].y-r.y) < 1.2*r.size {
			return false
		}
		return s.height <= 0 || r.y > high-(high-low)*edge || r.y < low+(high-low)*edge
	}
	if n := len(rows); n > 0 && alone(n-1, n-2) {
		rows = rows[:n-1]
	}
	if len(rows) > 0 && alone(0, 1) {
		rows = rows[1:]
	}
	return rows
}

// isPageNumber knows "2", "- 2 -", "2/5", "Trang 2/5".
func isPageNumber(text string) bool {
	text = strings.TrimPrefix(text, "Trang ")
	digits := 0
	for _, r := range text {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case !strings.ContainsRune("-–— /|", r):
			return false
		}
	}
	return digits > 0 && digits <= 6
}

// arrange brings rows into the order they are read in.
func arrange(rows []row, levels []rule) []line {
	var lines []line
	tries := maxTries
	for i := 0; i < len(rows); {
		r := rows[i]
		if r.isRuled() {
			text, next := tableRow(rows, i, levels)
			lines = append(lines, line{segment: segment{x0: r.segs[0].x0, x1: r.segs[len(r.segs)-1].x1, size: r.size, text: text}, y: r.y, foot: rows[next-1].y, fixed: true})
			i = next
			continue
		}
		if b, ok := blockAt(rows, i, &tries); ok {
			lines = append(lines, b.lines(rows)...)
			i = b.to
			continue
		}
		lines = append(lines, r.line())
		i++
	}
	return lines
}

// line gives a row as one line. One whose first part is no ordinal is set with tabs for a reason, and stays alone.
func (r row) line() line {
	texts := make([]string, len(r.segs))
	for i, s := range r.segs {
		texts[i] = s.text
	}
	l := line{segment: r.segs[0], y: r.y, foot: r.y}
	l.x1, l.size = r.segs[len(r.segs)-1].x1, r.size
	l.fixed = len(texts) > 2 || len(texts) == 2 && !isOrdinal(texts[0])
	if len(texts) == 2 && !l.fixed {
		l.text = texts[0] + " " + texts[1]
	} else {
		l.text = strings.Join(texts, "\t")
	}
	return l
}

// lines gives the left column, then the right one.
func (b *block) lines(rows []row) []line {
	var lines []line
	inPrint := b.isPrint()
	for side, pick := range []func(sides) *segment{
		func(s sides) *segment { return s.left }, func(s sides) *segment { return s.right },
	} {
		first := len(lines)
		for i, two := range b.rows {
			s := pick(two)
			switch {
			case s == nil:
			case !inPrint && len(lines) > first && wraps(lines[len(lines)-1], *s, rows[b.from+i].y, b.edge(side)):
				last := &lines[len(lines)-1]
				last.text, last.x1, last.foot = last.text+" "+s.text, s.x1, rows[b.from+i].y
			default:
				lines = append(lines, line{segment: *s, y: rows[b.from+i].y, foot: rows[b.from+i].y, fixed: !inPrint})
			}
		}
		if side > 0 || inPrint {
			lines[first].apart = true
		}
	}
	return lines
}

// edge gives how far the lines of a side reach.
func (b *block) edge(side int) float64 {
	edge := math.Inf(-1)
	for _, s := range [][]segment{b.left, b.right}[side] {
		edge = math.Max(edge, s.x1)
	}
	return edge
}

// wraps tells whether s goes on with a line of a head that found no room: it begins small, or with a digit as the year
// of a date.
func wraps(before line, s segment, y, edge float64) bool {
	r, _ := utf8.DecodeRuneInString(s.text)
	return (unicode.IsLower(r) || unicode.IsDigit(r)) && !opensItem(s.text) && !endsSentence(before.text) && before.foot-y < nearRow*s.size &&
		before.x1+s.word > edge-0.3*s.size
}
