package intake

import (
	"slices"
	"strings"

	"sotruc/intake/doubt"
	"sotruc/intake/source"
	"sotruc/intake/when"
	"sotruc/model"
)

// Order is one order of a leader's note: a task with who leads and supports, its deadlines, and what is in doubt about it.
type Order struct {
	Task   model.Task
	Doubts []doubt.Doubt // they stand nowhere
}

// mostOrders bounds what is read from one note.
const mostOrders = 20

// ReadNote reads a leader's note (bút phê) of the day on: every order in it, in its own words, and the sentences that order
// nothing. Days without a year, and days as they are spoken, count from on.
func ReadNote(words string, on model.Date) (orders []Order, rest []string) {
	r := newReading(words)
	r.out.Directive.IssuedOn = on
	var open *clause
	var all []clause
	for _, c := range r.clauses() {
		switch {
		case open != nil && c.joins:
			open.helpers = append(open.helpers, c.helpers...)
			open.spans = append(open.spans, c.spans...)
		case (c.doers != nil || open == nil && r.commands(c.spans[0])) && len(all) < mostOrders:
			all = append(all, c)
			open = &all[len(all)-1]
		case open != nil && !r.starts(c.spans[0], remarks):
			open.spans = append(open.spans, c.spans...)
		default:
			rest = append(rest, r.Value(c.spans[0]))
		}
	}
	for _, c := range all {
		orders = append(orders, r.order(c))
	}
	return orders, rest
}

// remarks begin the sentences of a note that ask nobody for anything.
var remarks = []string{"dong y", "nhat tri", "da xem", "da doc", "da ro", "luu", "ok", "cam on", "biet"}

// commands tells whether a sentence without a body orders something: it begins with an imperative, or names a deadline.
func (r *reading) commands(p source.Span) bool {
	return !r.starts(p, remarks) && (r.starts(p, imperatives) || len(when.ReadSpoken(r.Text, p, r.out.Directive.IssuedOn).Found) > 0)
}

// order makes a task of a clause and those that go on with it.
func (r *reading) order(c clause) Order {
	r.out.Doubts = nil
	var words []string
	var t model.Task
	for _, p := range c.spans {
		words = append(words, r.Value(p))
		r.addTerms(&t, when.ReadSpoken(r.Text, p, r.out.Directive.IssuedOn))
	}
	t.Text = strings.Join(words, " ")
	if len(c.doers) == 0 {
		r.out.Doubts = append(r.out.Doubts, doubt.About(doubt.FieldTasks, doubt.NoBody, ""))
	} else {
		t.Lead = c.doers[0]
		addSupport(&t, c.doers[1:])
	}
	addSupport(&t, c.helpers)
	if len(t.Deadlines) > 0 {
		t.Deadline = t.Deadlines[0]
		for _, more := range t.Deadlines[1:] {
			r.out.Doubts = append(r.out.Doubts, doubt.About(doubt.FieldDeadline, doubt.FurtherDeadline, more.Phrase))
		}
	}
	for i := range r.out.Doubts {
		r.out.Doubts[i].Start, r.out.Doubts[i].End = -1, -1
	}
	return Order{t, slices.Clone(r.out.Doubts)}
}

// addSupport adds those who support, but for who leads and who is named already.
func addSupport(t *model.Task, names []string) {
	for _, name := range names {
		known := func(u model.TaskUnit) bool { return u.Name == name }
		if name != t.Lead && !slices.ContainsFunc(t.Units, known) {
			t.Units = append(t.Units, model.TaskUnit{Name: name, Role: model.RoleSupport})
		}
	}
}
