// Package near says which isolations still matter from a day on, so that what is long over is not read: a book of ten years costs what one of a
// year does. It decides nothing: what it leaves out can have no part in what is asked, and what it has too much the model leaves out.
package near

import "sotruc/store/sqltx"

// settles is the last day on which an isolation whose end is known can count anywhere, in the words of the index isolation_settles. It may be
// later than that day, as where somebody completed before the planned end, and never earlier.
const settles = "coalesce(date(max(last_day, ends_on, anchor_on, starts_on), monitor_days || ' days'), '9999-12-31')"

// runs selects the isolations that may count on some day from ?2 on: a condition on isolation may follow.
const runs = "select id, person_id, starts_on from isolation where deleted_at = '' and outcome = ''"

// later selects, of the people of table near, the isolations that begin with the first there or after it: they may take the place of one there,
// or stand beside it. A condition on isolation o may follow.
const later = `select o.id from (select person_id, min(starts_on) as since from near group by person_id) n
	cross join isolation o on o.person_id = n.person_id and o.deleted_at = '' and o.starts_on >= n.since`

// Followed asks for the isolations of some people, see sqltx.Some, that may count from a day ?2 on, and for those of a set ?3.
func Followed(people string) string {
	some := " and " + sqltx.Some(people, "person_id")
	return "with near (id, person_id, starts_on) as materialized (" + runs + some +
		" union all select id, person_id, starts_on from isolation where deleted_at = '' and " + settles + " >= ?2" + some +
		" union all select id, person_id, starts_on from isolation where deleted_at = '' and id in (select value from json_each(?3))) " + later
}
