package office

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sotruc/config"
	"sotruc/intake"
	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/model/called"
	"sotruc/store"
)

// known is what the roster tells of those a paper calls upon.
type known struct {
	units  []model.Unit
	names  called.Names
	people called.People
}

// readKnown reads it as it is now.
func readKnown(ctx context.Context, book *store.Book, office string) (r known, err error) {
	if r.units, err = book.Units(ctx); err != nil {
		return r, fmt.Errorf("look for the units a paper calls upon: %w", err)
	}
	members, err := book.Members(ctx)
	if err != nil {
		return r, fmt.Errorf("look for the people a paper calls upon: %w", err)
	}
	r.names, r.people = called.NewNames(r.units, office), called.NewPeople(members)
	return r, nil
}

// callUpon makes roll calls of the tasks that call upon whole kinds of units, or upon all but some, and gives those that name a person to that
// member. Who leads does not support as well.
func (r known) callUpon(tasks []model.Task) []model.Task {
	tasks = slices.Clone(tasks)
	for i := range tasks {
		t := &tasks[i]
		*t = r.people.Doer(*t, r.units)
		t.Tasks = r.callUpon(t.Tasks)
		*t = called.OnePart(Calls(*t, r.units, r.names), r.names)
	}
	return tasks
}

// Calls is a task of a paper as the book will have it: a roll call where it is to be one. A list that the roster does not have the units for is
// none; what is not called is in doubt.
func Calls(t model.Task, units []model.Unit, names called.Names) model.Task {
	if kinds, is := called.Upon(t); is {
		t.RollCall, t.RollKind = true, kinds
		return t
	}
	w, is := called.List(t)
	if !is {
		return t
	}
	if list, ok := w.Units(units, names); ok {
		t.RollCall, t.Units = true, append(slices.Clone(t.Units), list...)
	}
	return t
}

// CallDoubt is a doubt about whom a task calls upon, once the roster is known: where it has the units of a list, it says which they are. Any other
// doubt is as it was.
func CallDoubt(open doubt.Doubt, t model.Task, units []model.Unit, names called.Names) doubt.Doubt {
	w, is := called.List(t)
	counted := open.Code == doubt.CalledList // by a roster that may be another by now
	if !is || !counted && open.Code != doubt.SeveralKinds && (open.Code != doubt.Excepted || !w.LeavesOut(open.Text)) {
		return open
	}
	list, ok := w.Units(units, names)
	if !ok {
		if counted {
			open.Code, open.Text = doubt.Excepted, "trừ "+strings.Join(w.Except, ", ")
		}
		return open
	}
	open.Code, open.Text = doubt.CalledList, strconv.Itoa(len(list))+" "+w.Said()
	return open
}

// Look says of a proposal what the roster lets tell of whom its tasks call upon.
func Look(ctx context.Context, book *store.Book, set config.Config, p intake.Proposal) (intake.Proposal, error) {
	r, err := readKnown(ctx, book, set.Office.Name)
	if err != nil {
		return p, err
	}
	p.Doubts = slices.Clone(p.Doubts)
	for i, open := range p.Doubts {
		if t := p.TaskAt(open.Start); t != nil && open.Start >= 0 {
			p.Doubts[i] = CallDoubt(open, *t, r.units, r.names)
		}
	}
	return p, nil
}
