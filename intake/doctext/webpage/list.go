package webpage

import (
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"sotruc/intake/doctext/wordtext"
)

// list is an open list.
type list struct {
	levels  [wordtext.Levels]wordtext.Level
	counter wordtext.Counter
}

func newList(t html.Token) *list {
	l := &list{}
	for i := range l.levels {
		l.levels[i] = wordtext.NewLevel()
	}
	own := &l.levels[0]
	if t.DataAtom == atom.Ul {
		own.Format = wordtext.FormatBullet
	}
	own.Format = formatOf(attr(t, "type"), own.Format)
	style := properties(attr(t, "style"))
	own.Format = formatOf(firstWord(style["list-style-type"]), formatOf(firstWord(style["list-style"]), own.Format))
	own.Text = "%1."
	if own.Format == wordtext.FormatLowerLetter { // a page has no sign for it; papers have this one
		own.Text = "%1)"
	}
	if n, err := strconv.Atoi(attr(t, "start")); err == nil {
		own.Start = n
	}
	return l
}

// formatOf gives the format of a name of HTML or CSS, or other.
func formatOf(name string, other wordtext.Format) wordtext.Format {
	switch name {
	case "1", "decimal":
		return wordtext.FormatDecimal
	case "decimal-leading-zero":
		return wordtext.FormatDecimalZero
	case "a", "lower-alpha", "lower-latin":
		return wordtext.FormatLowerLetter
	case "A", "upper-alpha", "upper-latin":
		return wordtext.FormatUpperLetter
	case "i", "lower-roman":
		return wordtext.FormatLowerRoman
	case "I", "upper-roman":
		return wordtext.FormatUpperRoman
	case "disc", "circle", "square":
		return wordtext.FormatBullet
	case "none":
		return wordtext.FormatNone
	}
	return other
}

// item gives what stands before the next item of the innermost list.
func (p *reader) item(t html.Token) string {
	n := len(p.lists)
	if n == 0 {
		return ""
	}
	l := p.lists[n-1]
	if number, err := strconv.Atoi(attr(t, "value")); err == nil {
		l.counter.Begin(0, number)
	}
	if l.levels[0].Format == wordtext.FormatNone {
		return ""
	}
	return l.counter.Next(&l.levels, 0)
}
