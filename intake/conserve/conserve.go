// Package conserve counts what a paper says and what became of it: every day with a word of a deadline, every day of a task that is still to come, every order to a body, every line that tells a body by name what to do, every
// number of a list and row of a table that no task, no candidate and no doubt has. It reads only words and signs, and shares none of the
// rules that make tasks: what they miss it sees.
package conserve

import (
	"slices"

	"sotruc/intake/doubt"
	"sotruc/intake/source"
	"sotruc/model"
)

// Taken is what became of the text, as stretches of it in any order.
type Taken struct {
	Tasks []source.Span // the words of the tasks and candidates
	Terms []source.Span // those of their deadlines, and of what is in doubt
	Cites []source.Span // the papers that are only cited
	On    model.Date    // the day of the paper
	Told  bool          // the paper only tells and explains: orders by a day alone count
}

// mostLeft bounds the doubts of one paper, and longestLine what is looked at of one line.
const (
	mostLeft    = 12
	longestLine = 8000
)

// Left gives what nothing became of, in the part of the text from from on: as doubts, in the order of the text. Of the lines from end on,
// where the signature begins, behind the first the tables, the days and the orders count, and no numbers.
func Left(s *source.Text, lines []source.Span, from, end int, taken Taken) []doubt.Doubt {
	c := counter{Text: s, tasks: merge(taken.Tasks), terms: merge(taken.Terms), cites: merge(taken.Cites), on: taken.On, only: taken.Told}
	if from < len(lines) {
		c.first = lines[from].From
	}
	for i := min(from, len(lines)); i < len(lines) && len(c.left) < mostLeft; i++ {
		line := lines[i]
		line.To = min(line.To, line.From+longestLine)
		switch {
		case line.Empty():
			c.table = false
		case c.only && i <= end:
			c.orderByDay(line)
		case c.only:
		case c.row(line), c.lostTable(line):
		case i <= end:
			c.item(line)
			c.line(line)
			c.body(line)
		default:
			c.line(line)
		}
	}
	return c.left
}

// merge sorts stretches and joins those that touch.
func merge(list []source.Span) []source.Span {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b source.Span) int { return a.From - b.From })
	var out []source.Span
	for _, p := range list {
		if n := len(out); n > 0 && p.From <= out[n-1].To {
			out[n-1].To = max(out[n-1].To, p.To)
			continue
		}
		out = append(out, p)
	}
	return out
}

// touches tells whether p and one of list have a part in common.
func touches(list []source.Span, p source.Span) bool {
	i, _ := slices.BinarySearchFunc(list, p, func(a, b source.Span) int {
		if a.To <= b.From {
			return -1
		}
		return 1
	})
	return i < len(list) && list[i].From < p.To
}

// counter walks over the lines of a paper.
type counter struct {
	*source.Text
	tasks, terms, cites []source.Span
	on                  model.Date
	left                []doubt.Doubt
	first               int  // where what is counted begins
	only                bool // orders by a day alone count
	table               bool // rows of a table of duties follow
	told                bool // one of them is in doubt
}

func (c *counter) doubt(field string, code doubt.Code, p source.Span) {
	start, end := c.Printed(p)
	if len(c.left) < mostLeft {
		c.left = append(c.left, doubt.At(field, code, c.Value(p), start, end))
	}
}
