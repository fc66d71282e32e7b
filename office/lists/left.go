package lists

import (
	"context"
	"fmt"

	"sotruc/intake/people"
)

// leftOut gathers what was left out by reading, what is in doubt, and what the book refused.
func (w *taking) leftOut(ctx context.Context, homes knownHomes) error {
	t := w.taken
	of := func(at people.At) LeftOut {
		l := t.Left[at]
		l.At = at
		return l
	}
	for _, left := range t.List.Left {
		t.Left[left.At] = LeftOut{Left: left}
	}
	for _, problem := range t.List.Problems {
		at := people.At{Sheet: problem.Sheet, Row: problem.Row}
		if l, is := t.Left[at]; is {
			l.Problems = append(l.Problems, problem)
			t.Left[at] = l
		}
	}
	for _, d := range t.Doubts {
		l := of(d.At)
		l.Person, l.Isolation = d.Kind != DoubtTwice, l.Isolation || d.Isolation
		l.Doubts = append(l.Doubts, d)
		t.Left[d.At] = l
	}
	for _, problem := range t.List.Problems {
		l := t.Left[people.At{Sheet: problem.Sheet, Row: problem.Row}]
		if of := problem.Kept && problem.Code != people.FillerID && len(l.Doubts) > 0; !of { // a doubtful row was not taken: nothing of it was kept
			t.Problems = append(t.Problems, problem)
		}
	}
	t.Problems = append(t.Problems, w.unknown...)
	for _, h := range t.List.Households {
		for n, row := range h.Rows {
			at := people.At{Sheet: h.Sheet, Row: row}
			if err := w.refused[at]; err != nil {
				l := of(at)
				l.Person, l.Isolation, l.Refused = true, l.Isolation || h.Isolations[n].StartsOn != 0, err
				t.Left[at] = l
			}
		}
	}
	for at, kept := range w.kept {
		l := of(at)
		l.Kept = kept
		t.Left[at] = l
	}
	return w.countLeft(ctx, homes)
}

// countLeft counts who and which isolations were not made and are not in the book by other means.
func (w *taking) countLeft(ctx context.Context, homes knownHomes) error {
	t := w.taken
	var rows []leftRow
	var of []people.Left
	for _, h := range t.List.Households {
		for n, row := range h.Rows {
			left, is := t.Left[people.At{Sheet: h.Sheet, Row: row}]
			if twice := len(left.Doubts) > 0 && left.Doubts[len(left.Doubts)-1].Kind == DoubtTwice; is && !twice {
				rows = append(rows, leftRow{Home: h.Household, Person: h.People[n], Isolation: h.Isolations[n], From: left.From, To: left.To})
				of = append(of, left.Left)
			}
		}
	}
	persons, isolations, err := homes.inBook(ctx, rows)
	if err != nil {
		return fmt.Errorf("look for the rows left out of a list: %w", err)
	}
	for _, left := range t.Left {
		t.NoPeople, t.NoIsolations = t.NoPeople+one(left.Person), t.NoIsolations+one(left.Isolation)
	}
	for n, left := range of {
		t.NoPeople, t.NoIsolations = t.NoPeople-one(left.Person && persons[n]), t.NoIsolations-one(left.Isolation && isolations[n])
	}
	return nil
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}
