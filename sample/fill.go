package sample

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/store"
)

// Printer gives a report as it is sent, with its files.
type Printer func(model.Report) (model.Report, error)

// Fill writes a ward into an empty book, event after event in the order of time, and leaves the clock at the ward's
// Now. The book must have been opened with store.WithClock(clock.Now), best also with store.WithOfficer(ward.Officer).
// The figures of the sent reports are computed from what the book holds at their time; their files come from the
// printers, none without them.
func Fill(ctx context.Context, book *store.Book, clock *Clock, ward Ward, printers ...Printer) error {
	return FillShown(ctx, book, clock, ward, func(int) {}, printers...)
}

// FillShown is Fill that tells show how much is written, in hundredths, each once.
func FillShown(ctx context.Context, book *store.Book, clock *Clock, ward Ward, show func(percent int), printers ...Printer) error {
	f := &filler{
		ctx: ctx, book: book, ward: ward, printers: printers,
		units:      make([]model.UnitID, len(ward.Units)+1),
		members:    make([]model.MemberID, len(ward.Members)+1),
		households: make([]model.HouseholdID, len(ward.Homes)+1),
		people:     map[model.PersonID]model.PersonID{0: 0},
		isolations: map[model.IsolationID]model.IsolationID{0: 0},
		tasks:      map[model.TaskID]model.TaskID{0: 0},
		symbols:    map[model.DirectiveID]string{},
	}
	events := f.events()
	slices.SortStableFunc(events, func(a, b event) int { return cmp.Compare(a.at, b.at) })
	shown := -1
	for done, e := range events {
		if percent := done * 100 / len(events); percent != shown {
			shown = percent
			show(percent)
		}
		clock.set(e.at.Time())
		if err := e.do(); err != nil {
			return fmt.Errorf("fill the sample %s at %s: %w", e.what, e.at, err)
		}
	}
	show(100)
	clock.set(ward.Now.Time())
	return nil
}

// event is one write into the book, at its time.
type event struct {
	at   model.Instant
	what string
	do   func() error
}

// filler knows which id of the book every provisional id has become.
type filler struct {
	ctx      context.Context // of one Fill
	book     *store.Book
	ward     Ward
	printers []Printer

	units      []model.UnitID
	members    []model.MemberID
	households []model.HouseholdID
	people     map[model.PersonID]model.PersonID
	isolations map[model.IsolationID]model.IsolationID
	tasks      map[model.TaskID]model.TaskID
	symbols    map[model.DirectiveID]string
}

// events lists everything to write. Of events at the same instant, those listed first come first.
func (f *filler) events() []event {
	all := []event{
		{f.ward.Begun, "units", f.fillUnits},
		{f.ward.Begun.Add(5 * minute), "members", f.fillMembers},
		{f.ward.Begun.Add(15 * minute), "leaders", f.fillLeaders},
	}
	for _, d := range f.ward.Directives {
		all = append(all, event{d.ReceivedAt, "directive " + d.Symbol, func() error { return f.directive(d) }})
	}
	for _, h := range f.ward.Homes {
		all = append(all, f.homeEvents(h)...)
	}
	all = append(all, f.endEvents()...)
	all = append(all, f.certificateEvents()...)
	all = append(all, f.checkInEvents()...)
	all = append(all, f.answerEvents()...)
	all = append(all, f.testEvents()...)
	all = append(all, f.completionEvents()...)
	all = append(all, f.incidentEvents()...)
	for _, r := range f.ward.Reports {
		all = append(all, event{r.SentAt, "report " + r.Symbol, func() error { return f.report(r) }})
		for _, s := range r.Sendings[1:] {
			all = append(all, event{s.At, "sending of " + r.Symbol, func() error { return f.sending(r, s) }})
		}
	}
	return all
}

// runs groups what is sorted by at into runs of one key, so that each is one step of the book.
func runs[T any, K comparable](list []T, key func(T) K) [][]T {
	var groups [][]T
	for n, item := range list {
		if n == 0 || key(item) != key(list[n-1]) {
			groups = append(groups, nil)
		}
		last := len(groups) - 1
		groups[last] = append(groups[last], item)
	}
	return groups
}
