package pdftext

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// writer puts lines together to paragraphs, over the ends of pages too.
//
// A line goes on with the paragraph before it where that one's last line was full, so that the first word of this one
// found no room; it begins at the left margin, or under the text behind an ordinal; it is as large; it follows at the
// distance of lines, not of paragraphs; and no ordinal or bullet opens it.
type writer struct {
	text   strings.Builder
	last   line    // the last line written
	first  float64 // where the paragraph begins
	second float64 // where its second line begins, 0: it has none yet
	item   bool    // an ordinal or a bullet opens it
	m      margins
	across []string // what lies across the lines of pages; it comes behind all of them
}

// leastLine is the width of the narrowest column of text, in ems.
const leastLine = 14

// margins are the edges of the text of a page and the distance of its lines.
type margins struct{ left, right, pitch float64 }

// page writes the lines of one page.
func (w *writer) page(lines []line) {
	for start := 0; start < len(lines); {
		end := start + 1
		for end < len(lines) && !lines[end].apart {
			end++
		}
		w.column(lines[start:end], start == 0)
		start = end
	}
}

const maxAcross = 500 // texts

// keep keeps a text that lies across the lines of a page until no paragraph can be broken by it. What every page says is said once.
func (w *writer) keep(lines []line) {
	var text strings.Builder
	for _, l := range lines {
		text.WriteString(l.text + "\n")
	}
	if s := text.String(); s != "" && !slices.Contains(w.across, s) && len(w.across) < maxAcross {
		w.across = append(w.across, s)
	}
}

// finish writes what was kept.
func (w *writer) finish() {
	for i, text := range w.across {
		if i > 0 || w.text.Len() > 0 {
			w.text.WriteString("\n\n")
		}
		w.text.WriteString(strings.TrimSuffix(text, "\n"))
	}
	w.text.WriteByte('\n')
}

// column writes lines that stand one under the other; top: they are the first of their page.
func (w *writer) column(lines []line, top bool) {
	m := marginsOf(lines)
	if top && w.m.right > 0 && math.Abs(w.m.left-m.left) < 3*w.last.size { // a page of few lines shows no margins
		m.left, m.right = math.Min(m.left, w.m.left), math.Max(m.right, w.m.right)
	}
	w.m = m
	for i, l := range lines {
		switch {
		case w.text.Len() == 0:
		case (i > 0 || top) && w.continues(l, i == 0):
			if !endsInHyphen(w.last.text) {
				w.text.WriteByte(' ')
			}
			w.text.WriteString(l.text)
			if w.second == 0 {
				w.second = l.x0
			}
			w.last = l
			continue
		case i > 0 && w.last.foot-l.y > 1.6*m.pitch, i == 0 && !top:
			w.text.WriteString("\n\n")
		default:
			w.text.WriteByte('\n')
		}
		w.text.WriteString(l.text)
		w.last, w.first, w.second, w.item = l, l.x0, 0, opensItem(l.text)
	}
}

// continues tells whether l goes on with the paragraph; over: the paragraph began on the page before.
func (w *writer) continues(l line, over bool) bool {
	em := l.size
	before := w.last
	switch {
	case l.fixed || before.fixed, math.Abs(before.size-em) > 0.15*em:
		return false
	case before.x1-before.x0 < leastLine*em || before.x1+0.2*em+l.word < w.m.right-0.3*em: // there was room
		return false
	case !over && before.y-l.y > 1.25*w.m.pitch:
		return false
	}
	atLeft := math.Abs(l.x0-w.m.left) < 0.6*em
	indented := w.first > w.m.left+0.6*em
	if opensItem(l.text) && !splitsSymbol(before.text, l.text) && (!atLeft || !indented || endsSentence(before.text)) {
		return false
	}
	switch {
	case w.second > 0:
		return math.Abs(l.x0-w.second) < 0.6*em || over && atLeft
	case w.item && l.x0 > w.first+0.3*em:
		return l.x0 < w.first+4*em
	case over && !indented && endsSentence(before.text):
		return false
	}
	return atLeft
}

// splitsSymbol tells whether a line ends inside the symbol of a paper, which some write with blanks: số 07 - CĐ/TU. The
// dash of the next line is no bullet then.
func splitsSymbol(before, line string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	symbol, ok := strings.CutPrefix(line, "- ")
	if !ok || !unicode.IsDigit(last) {
		return false
	}
	kind, _, ok := strings.Cut(symbol, "/")
	return ok && kind != "" && strings.IndexFunc(kind, func(r rune) bool { return !unicode.IsUpper(r) }) < 0
}

// endsInHyphen tells whether a line was broken behind a hyphen inside a word, as in COVID-19.
func endsInHyphen(text string) bool {
	before, ok := strings.CutSuffix(text, "-")
	r, _ := utf8.DecodeLastRuneInString(before)
	return ok && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

func endsSentence(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "\"”’)» "))
	return strings.ContainsRune(".;:!?…", r)
}

// marginsOf measures the lines that are printed as they are broken.
func marginsOf(lines []line) margins {
	m := margins{left: math.Inf(1), right: math.Inf(-1)}
	low := math.Inf(1)
	for _, l := range lines {
		if !l.fixed {
			m.right, low = math.Max(m.right, l.x1), math.Min(low, l.x0)
		}
	}
	var steps []float64
	for i, l := range lines {
		if l.fixed || l.x1-l.x0 < 0.6*(m.right-low) {
			continue
		}
		m.left = math.Min(m.left, l.x0)
		if i > 0 && !lines[i-1].fixed && lines[i-1].x1 > m.right-2*l.size && l.x1-l.x0 > leastLine*l.size {
			if step := lines[i-1].y - l.y; step > 0 && step < 4*l.size {
				steps = append(steps, step)
			}
		}
	}
	m.left = math.Min(m.left, low+(m.right-low)) // never beyond the right one
	if math.IsInf(m.left, 0) || math.IsNaN(m.left) {
		m = margins{}
	}
	m.pitch = 1.5 * usualOf(lines)
	if n := len(steps); n > 0 { // the closer ones: the others part paragraphs
		slices.Sort(steps)
		m.pitch = steps[(n-1)/4]
	}
	return m
}

// usualOf gives the size most lines are not above: a stamp of small letters may stand over them.
func usualOf(lines []line) float64 {
	if len(lines) == 0 {
		return usualSize
	}
	sizes := make([]float64, len(lines))
	for i, l := range lines {
		sizes[i] = l.size
	}
	slices.Sort(sizes)
	return sizes[len(sizes)/2]
}

// opensItem tells whether an ordinal or a bullet stands at the head of a line.
func opensItem(text string) bool {
	word, rest, _ := strings.Cut(text, " ")
	r, size := utf8.DecodeRuneInString(word)
	switch {
	case strings.ContainsRune("•▪●○◦■□✓➢➤·*+", r):
		return true
	case strings.ContainsRune("-–—−", r):
		return rest != "" || size < len(word)
	}
	return rest != "" && isOrdinal(word)
}

// isOrdinal knows "1.", "1.2", "2.1.", "1)", "a)", "b.", "IV.", "1/", and a bullet alone.
func isOrdinal(word string) bool {
	if utf8.RuneCountInString(word) == 1 && strings.ContainsAny(word, "•▪●○◦■□✓➢➤·*+-–—−") {
		return true
	}
	name := strings.TrimRight(word, ".)/")
	if name == "" || len(name) > 8 || len(word)-len(name) > 1 {
		return false
	}
	closed := len(word) > len(name)
	digits := strings.Trim(name, "0123456789.") == ""
	switch {
	case digits:
		whole, _, dotted := strings.Cut(name, ".")
		return whole != "" && len(whole) < 3 && (closed || dotted)
	case !closed:
		return false
	case strings.Trim(name, "IVX") == "":
		return true
	}
	r, size := utf8.DecodeRuneInString(name)
	return size == len(name) && unicode.IsLetter(r)
}
