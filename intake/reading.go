package intake

import (
	"sotruc/intake/doubt"
	"sotruc/intake/news"
	"sotruc/intake/outline"
	"sotruc/intake/page"
	"sotruc/intake/source"
	"sotruc/intake/stamp"
	"sotruc/intake/symbol"
	"sotruc/intake/table"
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
	*page.Page
	out   Proposal
	rows  []source.Span // the lines of the page
	cells []page.Cell   // the columns of the lines of the head
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
	titled     source.Span // in a title: who issued the paper, where that stands before the number
	about      source.Span // the abstract of a notice without a head
	told       news.Told   // in an article: the paper it tells of
	stamps     []stamp.Stamp
	unmarked   bool          // somebody said that nothing in it is a marking of secrecy
	tasks      int           // made so far
	used       []source.Span // what is part of a deadline that stands elsewhere
	invited    bool          // it invites to a meeting
	alone      bool          // it has only candidates, and that is in doubt
	beside     []source.Span // items beside tasks of a paper that seldom holds any, which tell bodies what to do
}

func newReading(text string) *reading {
	r := &reading{Page: page.New(table.Unwrap(text)), own: -1, ownLine: -1, greeting: -1}
	r.takeStamps()
	r.rows, r.cells = r.Rows, r.Head
	r.endLine = len(r.rows)
	r.out.Directive.Text = r.Clean
	r.out.Directive.Urgency = model.UrgencyNormal
	r.hits = symbol.All(r.Text)
	return r
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

// body is the part between the head and the signature, as far as they are known.
func (r *reading) body() *outline.Body {
	return &outline.Body{Text: r.Text, Lines: r.rows, First: r.bodyLine, Last: r.endLine}
}

// window is the part of the text around p, at most before and after bytes away.
func (r *reading) window(p source.Span, before, after int) source.Span {
	return source.Over(max(0, p.From-before), min(len(r.Fold), p.To+after))
}

// line tells which line holds a folded offset.
func (r *reading) line(at int) int { return r.LineAt(at) }
