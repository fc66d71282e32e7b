package intake

import (
	"slices"
	"strings"

	"sotruc/intake/doubt"
	"sotruc/intake/duty"
	"sotruc/intake/source"
	"sotruc/intake/when"
	"sotruc/intake/who"
	"sotruc/model"
	"sotruc/model/called"
)

// Order is one order of a leader's note: a task with who leads and supports, its deadlines, and what is in doubt about it.
type Order struct {
	Task   model.Task
	Doubts []doubt.Doubt // they stand nowhere
}

// mostOrders bounds what is read from one note.
const mostOrders = 20

// ReadNote reads a leader's note (bút phê) of the day on: every order in it, and the sentences that order nothing. Days without
// a year, and days as they are spoken, count from on. isUnit tells whether words are the name of a unit of the roster, in
// whatever form; nil where there is none.
func ReadNote(words string, on model.Date, isUnit func(name string) bool) (orders []Order, rest []string) {
	if isUnit == nil {
		isUnit = func(string) bool { return false }
	}
	n := &note{newReading(who.Quiet(words)), isUnit, map[nameKey]int{}}
	n.out.Directive.IssuedOn = on
	var all [][]clause
	open := func() []clause { return all[len(all)-1] }
	for _, c := range n.clauses() {
		told := c.doers != nil || len(all) == 0 && n.commands(c.Span)
		switch {
		case len(all) > 0 && (c.joins || !told && !n.Starts(c.Span, remarks) || told && len(all) == mostOrders):
			all[len(all)-1] = append(open(), c)
		case told:
			if c.joins { // there is nothing it could support
				c.act = c.joined
			}
			if len(all) > 0 && !c.given && c.act < c.To && !slices.ContainsFunc(open(), n.orders) {
				c.unsure = append(c.unsure, c.Span)
			}
			all = append(all, []clause{c})
		default:
			rest = append(rest, n.words(c.Span))
		}
	}
	for _, list := range all {
		orders = append(orders, n.order(list))
	}
	return orders, rest
}

// remarks begin the sentences of a note that ask nobody for anything.
var remarks = []string{"dong y", "nhat tri", "da xem", "da doc", "da ro", "luu", "ok", "cam on", "biet"}

// commands tells whether a sentence without a body orders something: it begins with an imperative, or names a deadline.
func (r *reading) commands(p source.Span) bool {
	return !r.Starts(p, remarks) && (r.Starts(p, duty.Imperatives) || len(when.ReadSpoken(r.Text, p, r.out.Directive.IssuedOn).Found) > 0)
}

// terms begin what only says until when something is to be done.
var terms = []string{"xong ", "hoan thanh truoc ", "hoan thanh trong ", "hoan thanh cham nhat ", "truoc ", "trong ", "cham nhat ", "han ", "thoi han ", "den ", "ngay "}

// orders tells whether a clause says what is to be done, and not only by whom or until when.
func (n *note) orders(c clause) bool {
	act := source.Over(c.act, c.To)
	return !act.Empty() && !n.Starts(act, terms)
}

// text is what is to be done, in the words of the note: without those that say to whom it is given, unless they are all there
// is.
func (n *note) text(list []clause) string {
	var acts, whole []string
	told := false
	for _, c := range list {
		words := n.Value(c.Span)
		whole = append(whole, words)
		if !told || !n.orders(c) {
			words = n.Value(source.Over(c.act, c.To))
		}
		if words != "" {
			acts = append(acts, words)
		}
		told = told || n.orders(c)
	}
	if !told {
		acts = whole
	}
	return untied(strings.Join(acts, " "))
}

// words are the words of a part of a note.
func (n *note) words(p source.Span) string { return untied(n.Value(p)) }

// untied takes the sign off that parts words from the next.
func untied(words string) string { return strings.TrimRight(words, ",; -–") }

// order makes a task of a clause and those that go on with it.
func (n *note) order(list []clause) Order {
	n.out.Doubts = nil
	var t model.Task
	var told when.Terms
	for _, c := range list {
		terms := when.ReadSpoken(n.Text, c.Span, n.out.Directive.IssuedOn)
		n.takeTerms(&t, terms)
		told.Start, told.Roll = max(told.Start, terms.Start), told.Roll || terms.Roll
	}
	spreadTo(&t, told)
	t.Text = source.Capital(n.text(list))
	if doers := list[0].doers; len(doers) == 0 {
		n.out.Doubts = append(n.out.Doubts, doubt.About(doubt.FieldTasks, doubt.NoBody, ""))
	} else {
		t.Lead = doers[0]
		addSupport(&t, doers[1:])
	}
	addSupport(&t, list[0].helpers)
	for i, c := range list {
		if i > 0 {
			addSupport(&t, c.doers)
			addSupport(&t, c.helpers)
		}
		for _, p := range c.unsure {
			n.out.Doubts = append(n.out.Doubts, doubt.About(doubt.FieldTasks, doubt.UnsureDoer, n.words(p)))
		}
	}
	if list[0].each && len(list[0].helpers) == 0 && called.Row(&t) {
		n.out.Doubts = append(n.out.Doubts, doubt.About(doubt.FieldTasks, doubt.EachReports, strings.Join(list[0].doers, ", ")))
	}
	if len(t.Deadlines) > 0 {
		t.Deadline = t.Deadlines[0]
		for _, more := range t.Deadlines[1:] {
			n.out.Doubts = append(n.out.Doubts, doubt.About(doubt.FieldDeadline, doubt.FurtherDeadline, more.Phrase))
		}
	}
	for i := range n.out.Doubts {
		n.out.Doubts[i].Start, n.out.Doubts[i].End = -1, -1
	}
	return Order{t, slices.Clone(n.out.Doubts)}
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
