package merged

import (
	"fmt"

	"sotruc/model"
	"sotruc/store/sqltx"
)

// visit is a check-in of an isolation that another follows.
type visit struct {
	ID      int64
	From    model.IsolationID
	Day     model.Date
	Session model.Session
}

// TakeVisits makes the check-ins of the isolations that one follows, for the same person and disease, its own where it asks for them: who was
// looked in on this afternoon and is found to be a case this evening was looked in on, and so was who has been one since the day before yesterday.
// What was done about an alarm of one of these sessions goes along. In a session of its own nothing is taken, and
// nothing by one that could not be added.
func TakeVisits(t *sqltx.Tx, id model.IsolationID, i model.Isolation) error {
	if id == 0 {
		return nil
	}
	found, err := sqltx.List[visit](t, `select c.id, o.id as "from", c.day, c.session from isolation o cross join check_in c on c.isolation_id = o.id
		where o.person_id = ?1 and o.disease = ?2 and o.deleted_at = '' and (o.starts_on, o.id) < (?3, ?4) and c.day >= ?3
		and not exists (select 1 from check_in own where own.isolation_id = ?4 and own.day = c.day and own.session = c.session)
		and not exists (select 1 from isolation n where n.person_id = ?1 and n.disease = ?2 and n.deleted_at = '' and n.outcome <> 'cancelled'
			and (n.starts_on, n.id) > (?3, ?4) and n.starts_on <= c.day)
		order by c.id desc`, i.PersonID, i.Disease, i.StartsOn, id)
	if err != nil {
		return fmt.Errorf("visits of what went before: %w", err)
	}
	taken := map[model.Slot]bool{}
	for _, v := range found {
		slot := model.SlotOf(v.Day, v.Session)
		if taken[slot] || !i.Expects(v.Day, v.Session) { // of two that were there the last
			continue
		}
		taken[slot] = true
		if _, err := t.Exec("update check_in set isolation_id = ? where id = ?", id, v.ID); err != nil {
			return fmt.Errorf("take a visit: %w", err)
		}
		_, err := t.Exec(`update alarm_answer set isolation_id = ?1, rev = rev + 1 where isolation_id = ?2 and test_id is null and deleted_at = ''
			and day = ?3 and session = ?4`, id, v.From, v.Day, v.Session)
		if err != nil {
			return fmt.Errorf("take what was done about an alarm: %w", err)
		}
	}
	return nil
}
