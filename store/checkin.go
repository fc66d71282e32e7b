package store

import (
	"context"
	"errors"
	"fmt"

	"sotruc/model"
	"sotruc/store/atonce"
	"sotruc/store/bookfile"
	"sotruc/store/label"
	"sotruc/store/sqlrow"
)

var upsertCheckIn = checkIns.Insert.And(` on conflict (isolation_id, day, session) do update set result = excluded.result,
	symptoms = excluded.symptoms, temperature = excluded.temperature, "by" = excluded."by", at = excluded.at, note = excluded.note
	where (result, symptoms, temperature, "by", at, note)
		is not (excluded.result, excluded.symptoms, excluded.temperature, excluded."by", excluded.at, excluded.note)`)

// RecordCheckIns records a round, as one step; what was recorded of the same isolation, day and session is replaced.
// Any day is taken, also one outside the isolation: somebody did look in. At and By are the write's own where not given.
func (b *Book) RecordCheckIns(ctx context.Context, found []model.CheckIn) error {
	found = sqlrow.Tidy(found)
	for i := range found {
		if err := found[i].Validate(); err != nil {
			return err
		}
	}
	if len(found) == 1 {
		if done, err := b.recordNew(ctx, found[0]); done || err != nil {
			return err
		}
	}
	return b.write(ctx, label.CheckIn, "", func(t *tx) error {
		if err := t.nameIsolated(isolationsOf(found)); err != nil {
			return err
		}
		visits, err := atonce.Recorded(t.Tx, found)
		if err != nil {
			return err
		}
		for _, c := range visits {
			if err := t.Upsert(upsertCheckIn, signed(c, t.Now, b.set.officer)); err != nil {
				return err
			}
		}
		return nil
	})
}

// signed is a check-in with the instant and the officer of the write where none is given.
func signed(c model.CheckIn, now model.Instant, officer string) model.CheckIn {
	if c.At == 0 {
		c.At = now
	}
	if c.By == "" {
		c.By = officer
	}
	return c
}

// recordNew records a check-in of which there is none yet, as a round does all morning: by one statement, which is its
// own step and transaction, in half the time of a longer one. Where there is one, or no such isolation, it is not done and
// the longer way says what to do.
func (b *Book) recordNew(ctx context.Context, c model.CheckIn) (done bool, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch {
	case b.closed:
		return false, ErrClosed
	case b.set.readOnly:
		return false, model.ErrReadOnly
	case b.set.asksClock && !b.clockAsked:
		return false, nil
	}
	var alone bool
	if kept := b.statements.Find(atonce.Alone); kept != nil { //nolint:sqlclosecheck // closed with the book
		err = kept.GetContext(ctx, &alone, c.IsolationID)
	} else {
		err = b.db.GetContext(ctx, &alone, atonce.Alone, c.IsolationID)
	}
	if err != nil || !alone { // the visit may have been recorded for another disease
		return false, bookfile.Translate(err)
	}
	now := b.now()
	c = signed(c, now, b.set.officer)
	const query = `insert into one_check_in (isolation_id, day, session, result, symptoms, temperature, "by", at, note, officer, now, label)
		values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	args := []any{
		c.IsolationID, c.Day, c.Session, c.Result, c.Symptoms, c.Temperature, c.By, c.At, c.Note, b.set.officer, now, label.CheckIn,
	}
	defer b.statements.Compile(ctx, b.db)
	if kept := b.statements.Find(query); kept != nil {
		_, err = kept.ExecContext(ctx, args...)
	} else {
		_, err = b.db.ExecContext(ctx, query, args...)
	}
	err = bookfile.Translate(err)
	if errors.Is(err, model.ErrDuplicate) || errors.Is(err, model.ErrFrozen) { // there is one already; the trigger found nobody
		return false, nil
	}
	return err == nil, err
}

// nameIsolated names the step by whose isolations it is about; all must be there.
func (t *tx) nameIsolated(ids []model.IsolationID) error {
	if len(ids) == 1 {
		name, err := one[string](t, `select p.name from isolation i join person p on p.id = i.person_id
			where i.id = ? and i.deleted_at = ''`, ids[0])
		t.what = short(name)
		return err
	}
	t.what = fmt.Sprint(len(ids))
	there, err := one[int](t, "select count(*) from isolation where deleted_at = '' and id"+inSet, set(ids))
	if err == nil && there != len(ids) {
		err = fmt.Errorf("one of %d isolations: %w", len(ids), model.ErrNotFound)
	}
	return err
}

// ClearCheckIns takes back what was recorded of the same isolations, days and sessions.
func (b *Book) ClearCheckIns(ctx context.Context, found []model.CheckIn) error {
	return b.write(ctx, label.ClearCheckIn, "", func(t *tx) error {
		t.what = nameOfAll(t, "isolation", isolationsOf(found))
		visits, err := atonce.Recorded(t.Tx, found)
		if err != nil {
			return err
		}
		for _, c := range visits {
			_, err := t.Exec("delete from check_in where isolation_id = ? and day = ? and session = ?", c.IsolationID, c.Day, c.Session)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// isolationsOf lists the isolations of check-ins, each once.
func isolationsOf(found []model.CheckIn) []model.IsolationID {
	return sqlrow.EachOnce(found, func(c model.CheckIn) model.IsolationID { return c.IsolationID })
}

// CheckIns lists what was recorded of isolations on the days from–to, both included, oldest first: as of each also the visit that was
// recorded of another of its person's, for another disease, in a session that both asked for.
func (b *Book) CheckIns(ctx context.Context, ids []model.IsolationID, from, to model.Date) ([]model.CheckIn, error) {
	return read(ctx, b, func(t *tx) ([]model.CheckIn, error) {
		return atonce.CheckIns(t.Tx, checkIns.Read("c"), ids, from, to)
	})
}
