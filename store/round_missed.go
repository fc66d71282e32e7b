package store

import (
	"context"
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/store/atonce"
	"sotruc/store/census"
	"sotruc/store/label"
	"sotruc/store/sqlrow"
)

// MissedRounds lists the rounds missed by an instant, oldest first.
func (b *Book) MissedRounds(ctx context.Context, now model.Instant) ([]model.DueRound, error) {
	return read(ctx, b, func(t *tx) ([]model.DueRound, error) {
		t.book.people.mu.Lock()
		defer t.book.people.mu.Unlock()
		people, err := t.census(now.Date(), model.SessionAt(now))
		if err != nil {
			return nil, err
		}
		return t.unwalked(people.Due(now))
	})
}

// WaiveRounds says of rounds that they are not filled in any more, as one step; at and by are the write's own.
func (b *Book) WaiveRounds(ctx context.Context, waived []model.RoundWaiver) error {
	waived = sqlrow.Tidy(waived)
	return b.write(ctx, label.WaiveRound, "", func(t *tx) error {
		if t.what = fmt.Sprint(len(waived)); len(waived) == 1 {
			t.what = waived[0].Day.Local()
		}
		for _, w := range waived {
			w.At, w.By = t.Now, b.set.officer
			if err := t.Upsert(waiveRound, w); err != nil {
				return err
			}
		}
		return nil
	})
}

var waiveRound = waivedRounds.Insert.And(" on conflict (day, session) do nothing")

type roundID struct {
	Day     model.Date
	Session model.Session
}

// unwalked leaves of rounds that were due those nobody walked and nobody waived.
func (t *tx) unwalked(due []model.DueRound) ([]model.DueRound, error) {
	if len(due) == 0 {
		return nil, nil
	}
	over, err := list[roundID](t, `select day, session from walked where sure = 1 and day >= ?1
		union all select day, session from waived_round where day >= ?1`, due[0].Day)
	if err != nil {
		return nil, err
	}
	unsure, err := list[roundID](t, "select day, session from walked where sure = 0 and day >= ?", due[0].Day)
	if err != nil {
		return nil, err
	}
	settled := make(map[roundID]bool, len(over))
	for _, r := range over {
		settled[r] = true
	}
	for _, r := range unsure {
		if settled[r] {
			continue
		}
		if settled[r], err = t.walked(r); err != nil {
			return nil, err
		}
	}
	var missed []model.DueRound
	for _, r := range due {
		if !settled[roundID{r.Day, r.Session}] {
			missed = append(missed, r)
		}
	}
	return missed, nil
}

// leftOut gives of the rounds of today and yesterday that are over, that somebody walked and nobody waived, how many nobody looked in on.
func (t *tx) leftOut(people *census.Census, due, missed []model.DueRound, today model.Date) ([]model.DueRound, error) {
	var left []model.DueRound
	for _, r := range due {
		if r.Day < today-1 || slices.Contains(missed, r) {
			continue
		}
		var err error
		if r.Due, err = atonce.LeftOut(t.Tx, people.DueIn(r.Day, r.Session), r.Day, r.Session); err != nil {
			return nil, err
		}
		if r.Due > 0 {
			left = append(left, r)
		}
	}
	return left, nil
}

// walked asks the check-ins whether somebody was looked in on in a session, of those whose end nobody has said first.
func (t *tx) walked(r roundID) (bool, error) {
	const found = "exists (select 1 from isolation i join check_in c on c.isolation_id = i.id and c.day = ?1 and c.session = ?2 where "
	return one[bool](t, "select "+found+"i.outcome = '' and i.deleted_at = '') or "+found+"i.deleted_at = '' and i.last_day >= ?1)", r.Day, r.Session)
}
