package copies

import (
	"context"
	"slices"
	"time"

	"sotruc/store"
)

// Repaired is what became of a book that was repaired.
type Repaired struct {
	Copy   string          // of the book as it was before
	Mended []store.Problem // what was found and is gone
	Stays  []store.Problem // what only a copy brings back: facts, and what they contradict
}

// Repair copies the book, makes anew all in it that holds no fact, also where no problem was found, and looks again. Where no copy can be
// made, nothing is touched.
func Repair(ctx context.Context, book *store.Book, dated Dated, at time.Time) (done Repaired, err error) {
	before, err := book.Check(ctx)
	if err != nil {
		return done, err
	}
	if done.Copy, err = dated.Add(ctx, book, at, ""); err != nil {
		return done, err
	}
	if err := book.Mend(ctx); err != nil {
		return done, err
	}
	if done.Stays, err = book.Check(ctx); err != nil {
		return done, err
	}
	for _, problem := range before {
		if !slices.Contains(done.Stays, problem) {
			done.Mended = append(done.Mended, problem)
		}
	}
	return done, nil
}
