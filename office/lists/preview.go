package lists

import (
	"cmp"
	"context"
	"errors"
	"os"
	"slices"

	"sotruc/intake/people"
	"sotruc/model"
	"sotruc/scrap"
	"sotruc/store"
)

// Preview tells what Take would do, and leaves the book as it is: the list is taken over by a copy that is thrown away.
func Preview(ctx context.Context, book *store.Book, list people.List, how How) (taken *Taken, err error) {
	if how.Show != nil {
		how.Show(0, Count(list))
	}
	scrap.Sweep(os.TempDir())
	place, err := scrap.Make(os.TempDir())
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, place.Remove()) }()
	trial, err := book.Rehearsal(ctx, place.Path("book.sqlite"))
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, trial.Close()) }()
	return Take(ctx, trial, list, how)
}

// Fate is what becomes of a row of a list.
type Fate string

// The fates.
const (
	FateNew     Fate = "new"     // somebody the book did not have
	FateChanged Fate = "changed" // somebody of the book, of whom it knows more now
	FateSame    Fate = "same"    // the book has all that the row says, or keeps what it has
	FateLeft    Fate = "left"    // not taken over
)

// Row is a row of a list and what becomes of it. Person and Isolation are as they were read; zero where they could not be.
type Row struct {
	At        people.At
	Home      model.Household
	Person    model.Person
	Isolation model.Isolation
	Fate      Fate
	Changes   []Change
	Left      *LeftOut // what of it was left out; nil: nothing
}

// Rows are the rows of the list that have somebody in them or of which something was left out, in the order of the file.
func (t *Taken) Rows() []Row {
	var rows []Row
	has := map[people.At]bool{}
	for _, h := range t.List.Households {
		for n, number := range h.Rows {
			at := people.At{Sheet: h.Sheet, Row: number}
			has[at] = true
			rows = append(rows, t.row(Row{At: at, Home: h.Household, Person: h.People[n], Isolation: h.Isolations[n]}))
		}
	}
	for at := range t.Left {
		if !has[at] {
			rows = append(rows, t.row(Row{At: at}))
		}
	}
	order := map[string]int{}
	for i, sheet := range t.List.Sheets {
		order[sheet] = i
	}
	slices.SortFunc(rows, func(a, b Row) int {
		return cmp.Or(cmp.Compare(order[a.At.Sheet], order[b.At.Sheet]), cmp.Compare(a.At.Row, b.At.Row))
	})
	return rows
}

// row adds to a row what became of it.
func (t *Taken) row(r Row) Row {
	r.Fate = FateLeft
	if taken, is := t.rows[r.At]; is {
		r.Changes = taken.changes
		switch {
		case taken.fresh:
			r.Fate = FateNew
		case slices.ContainsFunc(taken.changes, Change.alters):
			r.Fate = FateChanged
		default:
			r.Fate = FateSame
		}
	}
	if left, is := t.Left[r.At]; is {
		r.Left = &left
	}
	return r
}
