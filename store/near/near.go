// Package near says which isolations still matter from a day on, so that what is long over is not read: a book of ten years costs what one of a
// year does. It decides nothing: what it leaves out can have no part in what is asked, and what it has too much the model leaves out.
package near

import (
	"encoding/json"
	"fmt"
	"regexp"

	"sotruc/model"
	"sotruc/store/sqltx"
)

// settles is the last day on which an isolation can count anywhere, in the words of the index isolation_settles: a day that never comes while
// nobody has said how it ended. It may be later than that day, as where somebody completed before the planned end, and never earlier.
const settles = "iif(outcome = '', '9999-12-31', coalesce(date(max(last_day, ends_on, anchor_on, starts_on), monitor_days || ' days'), '9999-12-31'))"

// Open is the condition on isolations that nobody has said how they ended.
const Open = "deleted_at = '' and outcome = '' and " + settles + " = '9999-12-31'"

// later selects, of the people of table near, the isolations that begin with the first there or after it: they may take the place of one there,
// or stand beside it. A condition on isolation o may follow.
const later = `select o.id from (select person_id, min(starts_on) as since from near group by person_id) n
	cross join isolation o on o.person_id = n.person_id and o.deleted_at = '' and o.starts_on >= n.since`

// Followed asks for the isolations of some people, see sqltx.Some, that may count from a day ?2 on, and for those of a set ?3.
func Followed(people string) string {
	some := " and " + sqltx.Some(people, "person_id")
	return "with near (id, person_id, starts_on) as materialized (select id, person_id, starts_on from isolation where deleted_at = '' and " + settles + " >= ?2" + some +
		" union all select id, person_id, starts_on from isolation where deleted_at = '' and id in (select value from json_each(?3))) " + later
}

// isolations asks for those that have a part in the days ?1–?2: that may count on one, or of which something was changed, taken, known or answered
// from the instant ?3 on, or waits. A positive test that became known after the end is open until she is known as a case. Who answered for one
// disease may have answered for another she was followed for at that time.
var isolations = "with near (id, person_id, starts_on) as materialized (select id, person_id, starts_on from isolation where deleted_at = '' and starts_on <= ?2 and " + settles + ` >= ?1
	union all select i.id, i.person_id, i.starts_on from isolation i where i.deleted_at = '' and i.starts_on <= ?2 and i.id in (
		select isolation_id from isolation_change where at >= ?3
		union all select isolation_id from test where deleted_at = '' and taken_on <> '' and taken_on between ?1 and ?2
		union all select isolation_id from test where deleted_at = '' and result_on <> '' and result_on >= ?1
		union all select isolation_id from test where deleted_at = '' and taken_on <> '' and result = 'pending'
		union all select t.isolation_id from test t cross join isolation x on x.id = t.isolation_id
			where t.deleted_at = '' and t.result = 'positive' and x.outcome not in ('', 'became-case', 'cancelled')
			and iif(t.result_on <> '', t.result_on, t.taken_on) > x.ended_on
		union all select isolation_id from alarm_answer where at >= ?3
		union all select o.id from alarm_answer a cross join isolation x on x.id = a.isolation_id cross join isolation o on o.person_id = x.person_id
			and o.deleted_at = '' and o.disease <> x.disease and o.starts_on <= ` + settlesOf("x") + " and " + settlesOf("o") + ` >= x.starts_on
			where a.at >= ?3)
	) ` + later + " and o.starts_on <= ?2"

// settlesOf is settles of an isolation with a letter.
func settlesOf(x string) string {
	return regexp.MustCompile(`\b(outcome|last_day|ends_on|anchor_on|starts_on|monitor_days)\b`).ReplaceAllString(settles, x+".$1")
}

// Isolations are those that have a part in the figures of some days.
func Isolations(t *sqltx.Tx, from, to model.Date) ([]model.IsolationID, error) {
	ids, err := sqltx.List[model.IsolationID](t, isolations, from, to, instant(from))
	return ids, wrapped(err)
}

// Tests are the tests t, with isolation i of each, that have a part in the days ?1–?2: taken on one, known on one or later, waiting, or positive, of one of the
// isolations ?3. One of an isolation that was cancelled never was.
const Tests = ` from test t join isolation i on i.id = t.isolation_id and i.deleted_at = '' and i.outcome <> 'cancelled'
	where t.deleted_at = '' and (t.taken_on = '' or t.taken_on <= ?2) and t.id in (
		select id from test where deleted_at = '' and taken_on <> '' and taken_on between ?1 and ?2
		union all select id from test where deleted_at = '' and result_on <> '' and result_on >= ?1
		union all select id from test where deleted_at = '' and taken_on <> '' and result = 'pending'
		union all select x.id from json_each(?3) k cross join test x on x.isolation_id = k.value and x.result = 'positive' and x.deleted_at = '')`

// Cases is the condition on isolations of cases and of who became one or died, begun up to a day ?2, beside those of ?1.
const Cases = `deleted_at = '' and (category = 'f0' or outcome = 'became-case' or outcome = 'died') and starts_on <= ?2
	and id not in (select value from json_each(?1))`

// instant is when a day begins, no day being always.
func instant(day model.Date) model.Instant {
	if day == 0 {
		return 0
	}
	return day.At("")
}

func wrapped(err error) error {
	if err != nil {
		return fmt.Errorf("what is not long over: %w", err)
	}
	return nil
}

// Chained adds to isolations those since when their people, the households these live in or were moved from, and central sites were never without
// one, up to a day: the figures do not change by it, but tell since when.
func Chained(t *sqltx.Tx, ids []model.IsolationID, moves []model.Move, to model.Date) ([]model.IsolationID, error) {
	moved, err := json.Marshal(moves)
	if err != nil {
		return nil, wrapped(err)
	}
	more, err := sqltx.List[model.IsolationID](t, "select id from isolation where deleted_at = '' and place = 'central' and starts_on <= ?", to)
	for err == nil && len(more) > 0 {
		ids = append(ids, more...)
		more, err = sqltx.List[model.IsolationID](t, `with known (id) as materialized (select value from json_each(?1)),
			lived (person_id, household_id) as materialized (select id, household_id from person where household_id is not null
				union all select value ->> '$.PersonID', value ->> '$.From' from json_each(?2)),
			first (household_id, person_id, starts_on) as materialized (select l.household_id, i.person_id, min(i.starts_on)
				from known k cross join isolation i on i.id = k.id left join lived l on l.person_id = i.person_id group by 1, 2),
			homes (household_id, starts_on) as materialized (select household_id, min(starts_on) from first where household_id is not null group by 1),
			people (person_id, starts_on) as (select person_id, starts_on from first
				union all select l.person_id, h.starts_on from homes h join lived l on l.household_id = h.household_id)
			select distinct o.id from people p cross join isolation o on o.person_id = p.person_id and o.deleted_at = '' and o.starts_on < p.starts_on
				and `+settlesOf("o")+" >= date(p.starts_on, '-1 day') where o.id not in (select id from known)", sqltx.Set(ids), string(moved))
	}
	return ids, wrapped(err)
}
