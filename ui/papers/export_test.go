package papers

import (
	"sotruc/intake"
	"sotruc/model"
	"sotruc/ui/scene"
)

// NoteDue is the deadline that was read of an order of a leader's note, the words its form shows, and what is saved of them.
type NoteDue struct {
	Read, Saved  model.Deadline
	Words, Wrong string
	Means        string
}

// NoteDues takes the orders of a note of the day on through their forms, for the tests.
func NoteDues(d *scene.Desk, words string, on model.Date) (dues []NoteDue) {
	g := &giving{issued: on}
	g.orders, _ = intake.ReadNote(words, on, nil)
	g.known = make([]knownOrder, len(g.orders))
	for n, o := range g.orders {
		due := NoteDue{Read: readDue(o), Words: g.values(d, n)["deadline"]}
		due.Saved, due.Wrong = g.due(d, o, due.Words)
		due.Means = g.dueParser(d, o)(due.Words).Means
		dues = append(dues, due)
	}
	return dues
}
