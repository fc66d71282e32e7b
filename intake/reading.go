package intake

import (
	"strings"
	"unicode"

	"sotruc/intake/doubt"
	"sotruc/intake/outline"
	"sotruc/intake/source"
	"sotruc/intake/symbol"
	"sotruc/model"
)

// shape is how a paper came: as itself, or told of by somebody else.
type shape int

const (
	shapeUnknown shape = iota
	shapePaper         // has a number line of its own, or a letterhead
	shapeTitle         // begins with a title that names its number
	shapeNews          // an article about it
)

// reading is the state of reading one paper.
type reading struct {
	*source.Text
	out   Proposal
	rows  []source.Span // the lines
	cells []cell        // the columns of the lines of the head
	hits  []symbol.Hit  // every symbol in the text

	shape      shape
	kind       symbol.Kind
	own        int // index in hits of the paper's own symbol, -1
	ownSymbol  symbol.Symbol
	ownLine    int         // the line of the number, -1
	blank      source.Span // the symbol of a draft, which has no number
	promulgate source.Span // in an article: the sentence that tells of the issue
	bodyLine   int         // the first line behind the head
	endLine    int         // the first line of the signature
	greeting   int         // the line of Kính gửi, -1
	published  model.Date
	tasks      int  // made so far
	invited    bool // it invites to a meeting
}

// cell is one column of a line of the head.
type cell struct {
	source.Span
	line int
	flat string
}

const headLines = 70 // lines among which a head is looked for

func newReading(text string) *reading {
	r := &reading{Text: source.New(text), own: -1, ownLine: -1, greeting: -1}
	r.rows = r.unflatten(r.Lines())
	r.endLine = len(r.rows)
	r.out.Directive.Text = r.Clean
	r.out.Directive.Urgency = model.UrgencyNormal
	r.hits = symbol.All(r.Text)
	for i := range r.rows[:min(len(r.rows), headLines)] {
		r.cells = append(r.cells, r.columns(i)...)
	}
	return r
}

// wideGap is the number of spaces between two columns of a head that lost its table.
const wideGap = "    "

// mostColumns bounds the columns of one line.
const mostColumns = 32

// columns cuts a line at tabs, bars and wide gaps, without the titles of Party and State and without rules.
func (r *reading) columns(line int) []cell {
	var cells []cell
	rest := r.rows[line]
	for !rest.Empty() && len(cells) < mostColumns {
		s := r.Fold[rest.From:rest.To]
		cut, width := len(s), 0
		for _, sign := range []string{"\t", "|", wideGap} {
			if i := strings.Index(s[:cut], sign); i >= 0 {
				cut, width = i, len(sign)
			}
		}
		part := r.withoutTitles(r.TrimAny(source.Over(rest.From, rest.From+cut), "*_|"))
		if flat := r.Flat(part); strings.IndexFunc(flat, unicode.IsLetter) >= 0 || strings.IndexFunc(flat, unicode.IsDigit) >= 0 {
			cells = append(cells, cell{part, line, flat})
		}
		rest = r.Trim(source.Over(rest.From+cut+width, rest.To))
	}
	return cells
}

// withoutTitles cuts the titles every paper has from the ends of p.
func (r *reading) withoutTitles(p source.Span) source.Span {
	for _, title := range []string{
		"dang cong san viet nam", "cong hoa xa hoi chu nghia viet nam", "cong hoa xahoi chu nghia viet nam",
		"doc lap - tu do - hanh phuc", "doc lap – tu do – hanh phuc", "doc lap tu do hanh phuc",
	} {
		if p.To-p.From > 300 {
			return p
		}
		flat := r.Flat(p)
		i := strings.Index(flat, title)
		switch {
		case i < 0:
		case flat == title:
			return source.Over(p.From, p.From)
		case i == 0:
			p = r.Trim(source.Over(r.locate(p, len(title)), p.To))
		case i+len(title) == len(flat):
			p = r.Trim(source.Over(p.From, r.locate(p, i)))
		}
	}
	return p
}

// locate gives the folded offset of the n-th byte of Flat(p).
func (r *reading) locate(p source.Span, n int) int {
	gap := true
	for i := p.From; i < p.To; i++ {
		blank := source.IsBlank(r.Fold[i])
		if !blank || !gap {
			if n == 0 {
				return i
			}
			n--
		}
		gap = blank
	}
	return p.To
}

// note keeps where a value was read.
func (r *reading) note(field string, p source.Span) {
	start, end := r.Printed(p)
	r.out.Spans = append(r.out.Spans, Span{field, start, end})
}

// doubtAt notes words in doubt; doubtMissing something that is not there.
func (r *reading) doubtAt(field string, code doubt.Code, p source.Span) {
	start, end := r.Printed(p)
	r.out.Doubts = append(r.out.Doubts, doubt.At(field, code, r.Value(p), start, end))
}

func (r *reading) doubtMissing(field string, code doubt.Code) {
	r.out.Doubts = append(r.out.Doubts, doubt.About(field, code, ""))
}

// line tells which line holds a folded offset.
func (r *reading) line(at int) int {
	lo, hi := 0, len(r.rows)
	for lo < hi {
		mid := (lo + hi) / 2
		if r.rows[mid].To < at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// window is the part of the text around p, at most before and after bytes away.
func (r *reading) window(p source.Span, before, after int) source.Span {
	return source.Over(max(0, p.From-before), min(len(r.Fold), p.To+after))
}

// isSecret finds a marking of secrecy: a line or a column that is nothing but the mark.
// Source: Hướng dẫn 05-HD/VPTW, các thành phần thể thức bổ sung.
func (r *reading) isSecret() bool {
	for i, row := range r.rows {
		if row.Empty() || row.To-row.From > 400 || !strings.Contains(r.Fold[row.From:row.To], "mat") {
			continue
		}
		for _, c := range r.columns(i) {
			if r.isSecretMark(c) {
				return true
			}
		}
	}
	return false
}

func (r *reading) isSecretMark(c cell) bool {
	p := r.TrimAny(c.Span, "()[]*.:-\"")
	flat := r.Flat(p)
	for _, lead := range []string{"do mat:", "do mat :", "do mat", "muc do mat:", "tai lieu", "van ban"} {
		if rest, ok := strings.CutPrefix(flat, lead); ok && strings.TrimSpace(rest) != "" {
			flat = strings.TrimSpace(rest)
			break
		}
	}
	switch flat {
	case "toi mat", "tuyet mat":
		return true
	case "mat":
		return strings.EqualFold(source.LastWord(r.Value(p)), "mật") || r.AllUpper(p)
	}
	return false
}

// body is the part between the head and the signature, as far as they are known.
func (r *reading) body() *outline.Body {
	return &outline.Body{Text: r.Text, Lines: r.rows, First: r.bodyLine, Last: r.endLine}
}
