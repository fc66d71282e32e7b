package merged

import (
	"fmt"

	"sotruc/model"
	"sotruc/model/beside"
	"sotruc/store/narrow"
	"sotruc/store/sqltx"
)

// visit is a check-in, and the isolation it stands with.
type visit struct {
	ID      int64
	Of      model.IsolationID
	Day     model.Date
	Session model.Session
}

// SettleVisits puts the check-ins of somebody with the isolation that each is of, as beside.Holder has it: who was looked in on this afternoon
// and is found to be a case this evening was looked in on, and so was whose isolation as a case was a mistake and is taken away. What was done
// about an alarm of such a session goes along. A session that an isolation has of its own stays as it is, and so does a visit nobody asks for.
func SettleVisits(t *sqltx.Tx, of model.PersonID) error {
	several, err := sqltx.One[bool](t, "select count(*) > 1 from isolation where person_id = ?", of)
	if err != nil || !several {
		return wrapped(err)
	}
	rows, err := sqltx.List[struct {
		model.Isolation
		Binned bool
	}](t, "select i.disease, i.deleted_at <> '' as binned, "+narrow.StateColumns+" from isolation i where i.person_id = ?", of)
	if err != nil {
		return wrapped(err)
	}
	var live []model.Isolation
	disease := map[model.IsolationID]string{}
	for _, r := range rows {
		if disease[r.ID] = r.Disease; !r.Binned {
			live = append(live, r.Isolation)
		}
	}
	found, err := sqltx.List[visit](t, `select c.id, i.id as "of", c.day, c.session from isolation i cross join check_in c on c.isolation_id = i.id
		where i.person_id = ? order by c.id desc`, of) // of two visits that were in one session the last
	if err != nil {
		return wrapped(err)
	}
	type stop struct {
		id   model.IsolationID
		slot model.Slot
	}
	made := map[stop]bool{}
	for _, v := range found {
		made[stop{v.Of, model.SlotOf(v.Day, v.Session)}] = true
	}
	for _, v := range found {
		at := stop{beside.Holder(live, disease[v.Of], v.Day, v.Session), model.SlotOf(v.Day, v.Session)}
		if at.id == 0 || made[at] {
			continue
		}
		made[at] = true
		if _, err := t.Exec("update check_in set isolation_id = ? where id = ?", at.id, v.ID); err != nil {
			return wrapped(err)
		}
		_, err := t.Exec(`update alarm_answer set isolation_id = ?1, rev = rev + 1 where isolation_id = ?2 and test_id is null and deleted_at = ''
			and day = ?3 and session = ?4`, at.id, v.Of, v.Day, v.Session)
		if err != nil {
			return wrapped(err)
		}
	}
	return nil
}

// SettleFrom is SettleVisits of the person of an isolation.
func SettleFrom(t *sqltx.Tx, id model.IsolationID) error {
	of, err := sqltx.One[model.PersonID](t, "select person_id from isolation where id = ?", id)
	if err != nil {
		return wrapped(err)
	}
	return SettleVisits(t, of)
}

func wrapped(err error) error {
	if err != nil {
		return fmt.Errorf("settle whose visits are: %w", err)
	}
	return nil
}
