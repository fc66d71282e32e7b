package store

import (
	"context"
	"errors"
	"reflect"
	"slices"

	"sotruc/model"
	"sotruc/store/bookfile"
	"sotruc/store/census"
	"sotruc/store/sound"
	"sotruc/store/sqltx"
	"sotruc/store/summed"
)

// Problem is one thing in a book that is not as it should be.
type Problem = sound.Problem

// Check looks for damage and for what is not as it was left, and gives a Problem for each thing found, none for a sound book. What is
// worked out from the facts is worked out anew and held against what is kept.
func (b *Book) Check(ctx context.Context) ([]Problem, error) {
	fresh, err := sound.New(ctx, b.set.migrations)
	if err != nil {
		return nil, err
	}
	return read(ctx, b, func(t *tx) ([]Problem, error) {
		if b.file.Older {
			fresh = nil
		}
		found, err := sound.Damage(t.Tx)
		if err != nil || len(found) > 0 {
			return found, err // what follows would only say it again
		}
		if found, err = sound.Doubts(t.Tx, fresh); err != nil {
			return nil, err
		}
		same, err := t.censusHolds()
		if !same {
			found = append(found, Problem{Code: "kept", What: "census"})
		}
		if same, wrong := summed.Holds(t.Tx, t.daysOfPeople); !same {
			found, err = append(found, Problem{Code: "kept", What: "summed"}), errors.Join(err, wrong)
		}
		return found, err
	})
}

// Mend makes anew what holds no fact, in one transaction that is no step; see sound.Mend. Whoever mends keeps a copy before.
func (b *Book) Mend(ctx context.Context) error {
	fresh, err := sound.New(ctx, b.set.migrations)
	if err != nil {
		return err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed || b.set.readOnly {
		return model.ErrReadOnly
	}
	inner, err := b.db.BeginTxx(ctx, nil)
	if err != nil {
		return bookfile.Translate(err)
	}
	defer inner.Rollback() //nolint:errcheck // after a commit there is nothing to roll back
	if err := errors.Join(sound.Mend(b.on(ctx, inner).Tx, fresh), b.file.Mark(ctx, inner)); err != nil {
		return err
	}
	b.people.taken = false
	b.pasts.Forget()
	b.sums.Drop()
	return bookfile.Translate(inner.Commit())
}

// damage gives what makes a book unfit to take another's place.
func (b *Book) damage(ctx context.Context) ([]Problem, error) {
	return read(ctx, b, func(t *tx) ([]Problem, error) { return sound.Damage(t.Tx) })
}

// censusHolds tells whether the census that is kept, with what has changed since, says what the facts say.
func (t *tx) censusHolds() (bool, error) {
	var kept, anew keptCensus
	if !t.recall(&kept) {
		return true, nil
	}
	anew.Forget(kept.Since)
	if err := errors.Join(t.follow(&kept), t.take(&anew, sqltx.Everybody)); err != nil {
		return false, err
	}
	says := func(c *keptCensus) (today model.Today, err error) {
		today.At, today.Session = t.Now, model.SessionAt(t.Now)
		c.Day, c.Session = today.At.Date(), today.Session
		err = t.lookIn(c, func(census.Episode) bool { return true })
		c.Count(&today)
		return today, err
	}
	one, err := says(&kept)
	other, err2 := says(&anew)
	return reflect.DeepEqual(one, other) && slices.Equal(kept.Due(t.Now), anew.Due(t.Now)), errors.Join(err, err2)
}
