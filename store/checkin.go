package store

import (
	"context"

	"sotruc/model"
)

var upsertCheckIn = checkIns.insert + ` on conflict (isolation_id, day, session) do update set result = excluded.result,
	symptoms = excluded.symptoms, temperature = excluded.temperature, "by" = excluded."by", at = excluded.at`

// RecordCheckIns records a round, as one step; what was recorded of the same isolation, day and session is replaced.
// Any day is taken, also one outside the isolation: somebody did look in. At and By are the write's own where not given.
func (b *Book) RecordCheckIns(ctx context.Context, found []model.CheckIn) error {
	found = tidy(found)
	for i := range found {
		if err := found[i].Validate(); err != nil {
			return err
		}
	}
	return b.write(ctx, labelCheckIn, "", func(t *tx) error {
		t.what = nameOfAll(t, "isolation", isolationsOf(found))
		for _, c := range found {
			if c.At == 0 {
				c.At = t.now
			}
			if c.By == "" {
				c.By = b.set.officer
			}
			if _, err := one[int64](t, "select id from isolation where id = ? and deleted_at = ''", c.IsolationID); err != nil {
				return err
			}
			if _, err := t.runNamed(upsertCheckIn, c); err != nil {
				return err
			}
		}
		return nil
	})
}

// ClearCheckIns takes back what was recorded of the same isolations, days and sessions.
func (b *Book) ClearCheckIns(ctx context.Context, found []model.CheckIn) error {
	return b.write(ctx, labelClearCheckIn, "", func(t *tx) error {
		t.what = nameOfAll(t, "isolation", isolationsOf(found))
		for _, c := range found {
			_, err := t.exec("delete from check_in where isolation_id = ? and day = ? and session = ?", c.IsolationID, c.Day, c.Session)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// isolationsOf lists the isolations of check-ins, each once.
func isolationsOf(found []model.CheckIn) []model.IsolationID {
	var ids []model.IsolationID
	seen := map[model.IsolationID]bool{}
	for _, c := range found {
		if !seen[c.IsolationID] {
			seen[c.IsolationID] = true
			ids = append(ids, c.IsolationID)
		}
	}
	return ids
}

// CheckIns lists what was recorded of isolations on the days from–to, both included, oldest first.
func (b *Book) CheckIns(ctx context.Context, ids []model.IsolationID, from, to model.Date) ([]model.CheckIn, error) {
	return read(ctx, b, func(t *tx) ([]model.CheckIn, error) {
		return list[model.CheckIn](t, "select "+checkIns.read("c")+" from check_in c where c.isolation_id"+inSet+
			" and c.day between ? and ? order by c.day, c.session desc, c.isolation_id", set(ids), from, to)
	})
}
