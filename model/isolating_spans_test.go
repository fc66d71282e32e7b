package model_test

import (
	"testing"

	"sotruc/model"
)

// The days of an isolation follow each other without a gap and without a day that is in two: those held, then those nobody answers for or,
// once it was completed, those of self-monitoring. Both ends count.
func TestTheDaysOfAnIsolation(t *testing.T) {
	t.Parallel()
	watch := with(vaccinated(), func(i *model.Isolation) { i.Follow, i.EndsOn = model.FollowWatch, on("2021-08-12") })
	for name, c := range map[string]struct {
		i                               model.Isolation
		planned, last                   string
		held, unanswered, monitored     [2]string // "" is forever; a first after the last is no day at all
		noHeld, noAnswer, noneMonitored bool
	}{
		"as ordered": {
			i: f1(), planned: "2021-08-15", last: "2021-08-15", held: [2]string{"2021-08-01", "2021-08-15"}, unanswered: [2]string{"2021-08-16", ""}, noneMonitored: true,
		},
		"completed early": {
			i: ended(model.OutcomeCompleted, "2021-08-12"), planned: "2021-08-15", last: "2021-08-12",
			held: [2]string{"2021-08-01", "2021-08-12"}, noAnswer: true, monitored: [2]string{"2021-08-13", "2021-08-26"},
		},
		"left": {
			i: ended(model.OutcomeLeft, "2021-08-12"), planned: "2021-08-15", last: "2021-08-12",
			held: [2]string{"2021-08-01", "2021-08-11"}, noAnswer: true, noneMonitored: true,
		},
		"cancelled": {
			i: ended(model.OutcomeCancelled, "2021-08-12"), planned: "2021-08-15", last: "2021-08-12", noHeld: true, noAnswer: true, noneMonitored: true,
		},
		"a watch with a last day of its own": {
			i: watch, planned: "2021-08-12", last: "2021-08-12", noHeld: true, noAnswer: true, monitored: [2]string{"2021-08-10", "2021-08-12"},
		},
		"a watch as long as the rule says": {
			i: vaccinated(), planned: "2021-08-17", last: "2021-08-17", noHeld: true, noAnswer: true, monitored: [2]string{"2021-08-10", "2021-08-17"},
		},
		"one day, by order": {
			i: with(f1(), func(i *model.Isolation) { i.EndsOn = i.StartsOn }), planned: "2021-08-01", last: "2021-08-01",
			held: [2]string{"2021-08-01", "2021-08-01"}, unanswered: [2]string{"2021-08-02", ""}, noneMonitored: true,
		},
	} {
		if got := c.i.PlannedEnd(); got != on(c.planned) {
			t.Errorf("%s: planned until %v, want %s", name, got, c.planned)
		}
		if got := c.i.LastDay(); got != on(c.last) {
			t.Errorf("%s: the last day is %v, want %s", name, got, c.last)
		}
		for _, span := range []struct {
			what string
			got  model.Span
			want [2]string
			none bool
		}{{"held", c.i.Held(), c.held, c.noHeld}, {"unanswered", c.i.Unanswered(), c.unanswered, c.noAnswer}, {"monitored", c.i.Monitored(), c.monitored, c.noneMonitored}} {
			want := model.Span{To: model.Forever}
			if !span.none {
				want.From = on(span.want[0])
			}
			if span.want[1] != "" {
				want.To = on(span.want[1])
			}
			if none := span.got.To < span.got.From; none != span.none || !none && span.got != want {
				t.Errorf("%s, %s: %v–%v, want %v–%v (none: %t)", name, span.what, span.got.From, span.got.To, want.From, want.To, span.none)
			}
		}
	}
}

// Each change set the end that the next one says was before it, the last the end there is.
func TestTheEndAfterEachChange(t *testing.T) {
	t.Parallel()
	i := with(f1(), func(i *model.Isolation) {
		i.EndsOn, i.Changes = on("2021-08-20"), []model.EndChange{{PreviousEnd: on("2021-08-15")}, {PreviousEnd: on("2021-08-25")}}
	})
	for change, want := range map[int]string{-1: "2021-08-15", 0: "2021-08-25", 1: "2021-08-20"} {
		if got := i.EndAfter(change); got != on(want) {
			t.Errorf("after change %d: %v, want %s", change, got, want)
		}
	}
	if got := f1().EndAfter(-1); got != on("2021-08-15") {
		t.Errorf("never changed: %v", got)
	}
}

// A result that comes is that of the test of its kind and day that waits for one; one that was ordered only has no day, and waits for none.
func TestWhichTestWaits(t *testing.T) {
	t.Parallel()
	const pcr, rapid = model.TestPCR, model.TestRapid
	day := on("2021-08-07")
	i := model.Isolation{Tests: []model.Test{
		{ID: 1, Kind: pcr, TakenOn: day, Result: model.TestNegative},
		{ID: 2, Kind: rapid, TakenOn: day, Result: model.TestPending},
		{ID: 3, Kind: pcr, TakenOn: day - 1, Result: model.TestPending},
		{ID: 4, Kind: pcr, DueOn: day, Result: model.TestPending},
		{ID: 5, Kind: pcr, TakenOn: day, Result: model.TestPending},
		{ID: 6, Kind: pcr, TakenOn: day, Result: model.TestPending},
	}}
	for _, c := range []struct {
		kind  model.TestKind
		taken model.Date
		want  model.TestID // 0: none
	}{{pcr, day, 5}, {rapid, day, 2}, {pcr, day - 1, 3}, {rapid, day - 1, 0}, {pcr, day + 1, 0}, {pcr, 0, 0}, {rapid, 0, 0}} {
		if got, known := i.Waiting(c.kind, c.taken); got.ID != c.want || known != (c.want != 0) {
			t.Errorf("%s taken on %v: test %d, %t; want %d", c.kind, c.taken, got.ID, known, c.want)
		}
	}
	i.Tests = i.Tests[1:2]
	if got, known := i.Waiting(rapid, day); got.ID != 2 || !known {
		t.Errorf("the only one there is: test %d, %t", got.ID, known)
	}
}
