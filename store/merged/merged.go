// Package merged gives an isolation what was recorded for another: all of it where the two are one, and
// of somebody with several the visits that each asks for.
package merged

import (
	"fmt"

	"sotruc/model"
	"sotruc/store/sqltx"
)

// Waiting lists the tests of the isolation that stays whose result only the other one knows.
func Waiting(t *sqltx.Tx, gone, kept model.IsolationID) ([]model.TestID, error) {
	found, err := sqltx.List[model.TestID](t, `select k.id from test k where k.isolation_id = ?2 and k.deleted_at = '' and k.result = 'pending'
		and exists (select 1 from test o where o.isolation_id = ?1 and o.deleted_at = '' and o.result <> 'pending' and o.kind = k.kind
			and o.taken_on = k.taken_on and o.due_on = k.due_on)`, gone, kept)
	if err != nil {
		return nil, fmt.Errorf("tests that wait: %w", err)
	}
	return found, nil
}

// Give makes what was recorded for one isolation the other's. Of a round that both have the finding stays that makes an alarm, else its own;
// of one test the result, not that it is waited for, and what was done about it. That the end was moved stays with its reason, once where both say it.
func Give(t *sqltx.Tx, gone, kept model.IsolationID) error {
	_, err := t.Exec(`delete from check_in as x where x.isolation_id = ?2 and x.result = 'normal' and x.temperature < ?3
		and exists (select 1 from check_in o where o.isolation_id = ?1 and o.day = x.day and o.session = x.session
			and (o.result <> 'normal' or o.temperature >= ?3))`, gone, kept, model.FeverFrom)
	if err != nil {
		return fmt.Errorf("rounds of both: %w", err)
	}
	for _, change := range []string{
		`update check_in as x set isolation_id = ?2 where isolation_id = ?1 and not exists (select 1 from check_in o
			where o.isolation_id = ?2 and o.day = x.day and o.session = x.session)`,
		`update test as x set isolation_id = ?2, rev = rev + 1 where isolation_id = ?1 and deleted_at = '' and not exists (select 1 from test o
			where o.isolation_id = ?2 and o.deleted_at = '' and o.kind = x.kind and o.taken_on = x.taken_on and o.due_on = x.due_on
				and (o.result = x.result or x.result = 'pending'))`,
		`update alarm_answer as x set test_id = twin.id, rev = x.rev + 1 from test own join test twin on twin.isolation_id = ?2 and twin.deleted_at = ''
			and twin.kind = own.kind and twin.taken_on = own.taken_on and twin.due_on = own.due_on and twin.result = own.result
			where own.id = x.test_id and own.isolation_id = ?1 and x.isolation_id = ?1 and x.deleted_at = ''`,
		`update alarm_answer set isolation_id = ?2, rev = rev + 1 where isolation_id = ?1 and deleted_at = ''`,
		`update movement set isolation_id = ?2, rev = rev + 1 where isolation_id = ?1`,
		`update isolation_change as x set isolation_id = ?2 where isolation_id = ?1 and not exists (select 1 from isolation_change o
			where o.isolation_id = ?2 and o.previous_end = x.previous_end and o.reason = x.reason)`,
	} {
		if _, err := t.Exec(change, gone, kept); err != nil {
			return fmt.Errorf("give what was recorded: %w", err)
		}
	}
	return nil
}
