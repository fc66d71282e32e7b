// Package narrow says in SQL which people a filter leaves, and which isolation of each counts on a day. Tables have their letters:
// person p, isolation i, household h.
package narrow

import (
	"sotruc/model"
	"sotruc/store/sqlrow"
)

// Counted asks for the isolation of person p that counts on a day: the latest that has begun, or the next. One that was
// cancelled counts only where there is no other. With a disease, those for others are as if they were not.
func Counted(on model.Date, disease string) (query string, args []any) {
	of, args := "", []any{on, on}
	if disease != "" {
		of, args = " and x.disease = ?", []any{on, disease, on, disease, disease}
	}
	const begun = "select x.id from isolation x where x.person_id = p.id and x.deleted_at = ''"
	return "coalesce((" + begun + " and x.outcome <> 'cancelled' and x.starts_on <= ?" + of + " order by x.starts_on desc, x.id desc limit 1), (" +
		begun + " and x.outcome <> 'cancelled' and x.starts_on > ?" + of + " order by x.starts_on, x.id limit 1), (" +
		begun + of + " order by x.starts_on desc, x.id desc limit 1))", args
}

// AfterIt is the condition that isolation later follows isolation i of the same person for the same disease, so that i no longer counts
// from the day it begins: beside.ReplacedOn.
const AfterIt = `later.person_id = i.person_id and later.disease = i.disease and later.deleted_at = '' and later.outcome <> 'cancelled' and
	later.starts_on >= i.starts_on and (later.starts_on, later.id) > (i.starts_on, i.id)`

// Replaced is the condition that isolation i does not count on a day any more, because a later one does.
const Replaced = `exists (select 1 from isolation later where ` + AfterIt + ` and later.starts_on <= ?)`

// OfCases selects who lives with others in a household in which somebody became, or is isolated as, a case on one of the days from the first
// given to the second, a row for each isolation, the newest first, with what contact.Uncounted asks of it; one without an id for who has none.
const OfCases = `select p.household_id, p.id as person_id, coalesce(i.id, 0) as id, coalesce(i.disease, '') as disease,
	coalesce(i.contact_id, 0) as contact_id, coalesce(i.category, '') as category, coalesce(i.place, '') as place, coalesce(i.follow, '') as follow, coalesce(i.outcome, '') as outcome,
	coalesce(i.starts_on, '') as starts_on, coalesce(i.ends_on, '') as ends_on, coalesce(i.ended_on, '') as ended_on, coalesce(i.regime_id, '') as regime_id,
	coalesce(i.days, 0) as days from person p
	left join isolation i on i.person_id = p.id and i.deleted_at = '' where p.deleted_at = '' and p.household_id in (select c.household_id
	from isolation i join person c on c.id = i.person_id where i.deleted_at = '' and c.deleted_at = '' and i.last_day >= ?1
	and (i.outcome = 'became-case' and i.ended_on <= ?2 or i.category = 'f0' and i.outcome <> 'cancelled' and i.starts_on between ?1 and ?2)
	and exists (select 1 from person x where x.household_id = c.household_id and x.id <> c.id and x.deleted_at = ''))
	order by p.id, i.starts_on desc, i.id desc`

// StateColumns are what the model needs to say what an isolation is on a day.
const StateColumns = `i.id, i.person_id, i.category, i.place, i.anchor_on, i.starts_on, i.ends_on, i.outcome, i.ended_on,
	i.regime_id, i.follow, i.days, i.test_days, i.monitor_days, i.check_ins`

// KindOf is the text of what the model decides by where tests do not count. Ten thousand isolations are some hundred
// kinds, and of each kind the model is asked once.
const KindOf = `i.starts_on || i.ends_on || i.ended_on || i.outcome || ' ' || i.category || ' ' || i.days || ' ' || i.monitor_days || ' ' ||
	i.check_ins || i.place || i.follow || i.regime_id`

// Decided tells whether the model has to look at each isolation.
func Decided(f model.PersonFilter) bool {
	return f.State != "" || f.TestDueBy != 0 || f.Unrecorded != "" || f.NoOrder || f.Fate != model.FateNone
}

// Holds asks the model what SQL could only narrow.
func Holds(f model.PersonFilter, i model.Isolation) bool {
	if f.State != "" && i.StateOn(f.On) != f.State {
		return false
	}
	if f.Unrecorded != "" && !i.Expects(f.On, f.Unrecorded) {
		return false
	}
	if f.Fate != model.FateNone && i.FateOn(f.On) != f.Fate {
		return false
	}
	if f.NoOrder && i.StateOn(f.On) != model.StateIsolating {
		return false
	}
	if f.TestDueBy == 0 {
		return true
	}
	due, ok := i.NextTest()
	return ok && due <= f.TestDueBy
}

// lookedIn lists the people looked in on on a day, in whichever isolation it was, or, with a disease, for whichever for it: who went
// from one to the next since is the same person. A condition on check_in c follows.
func lookedIn(on model.Date, disease, condition string) (query string, args []any) {
	const among = "p.id in (select o.person_id from check_in c join isolation o on o.id = c.isolation_id where c.day = ? and o.deleted_at = '' and "
	if disease == "" {
		return among + condition + ")", []any{on}
	}
	return among + condition + ` and (o.disease = ? or exists (select 1 from isolation i where i.person_id = o.person_id and i.disease = ? and ` +
		Shared() + ")))", []any{on, disease, disease}
}

// People are the conditions of a filter on people, as far as SQL can say them; of the rest decides Holds. Where somebody may be followed for
// two diseases, a visit for the one is looked for as one for the other.
func People(f model.PersonFilter, several bool) sqlrow.Where {
	var w sqlrow.Where
	w.InBin("p", f.InBin)
	w.And(!f.AnyState || Decided(f), "i.id is not null")
	w.And(sqlrow.Asks(f.Find) && f.Most > 0, `p.id in (select n.id from person n where n.deleted_at = '' and (n.id in (select rowid from person_fts where person_fts match ?) or
		n.household_id in (select rowid from household_fts where household_fts match ?)) order by length(n.name), n.name_fold, n.id limit ?)`,
		sqlrow.Match(f.Find), sqlrow.Match(f.Find), f.Most)
	w.And(sqlrow.Asks(f.Find) && f.Most == 0, `(p.id in (select rowid from person_fts where person_fts match ?) or
		p.household_id in (select rowid from household_fts where household_fts match ?))`, sqlrow.Match(f.Find), sqlrow.Match(f.Find))
	w.And(f.HouseholdID != 0, "p.household_id = ?", f.HouseholdID)
	w.And(f.AreaID != 0, "h.area_id = ?", f.AreaID)
	w.And(f.ResponsibleID != 0, "h.responsible_id = ?", f.ResponsibleID)
	w.And(f.EndsOn != 0, "i.last_day = ? and i.outcome <> 'cancelled' and i.follow = 'isolation'", f.EndsOn)
	absent, args := lookedIn(f.AbsentOn, f.Disease, "c.result <> 'normal' and c.result = 'absent'")
	w.And(f.AbsentOn != 0, absent, args...)
	refused, args := lookedIn(f.RefusedOn, f.Disease, "c.result <> 'normal' and c.result = 'refused'")
	w.And(f.RefusedOn != 0, refused, args...)
	symptoms, args := lookedIn(f.Symptoms, f.Disease, "c.result <> 'normal' and c.result = 'symptoms'")
	w.And(f.Symptoms != 0, symptoms, args...)
	w.And(f.NoOrder, "i.order_number = ''")
	w.And(f.NoCertificate, `i.outcome = 'completed' and i.follow = 'isolation' and i.certificate = ''
		and not (i.days = 0 and i.regime_id <> '' and i.ends_on <= i.starts_on)`)
	w.And(f.Fate == model.FateHospital, "i.place = 'hospital' and i.starts_on <= ?", f.On)
	w.And(f.Fate != model.FateNone && f.Fate != model.FateHospital, "i.outcome in ('left', 'died', 'completed') and i.ended_on <= ?", f.On)
	w.And(f.Disease != "", "i.disease = ?", f.Disease)
	w.And(f.Follow != "", "i.follow = ?", f.Follow)
	w.And(f.TestDueBy != 0, "i.outcome = '' and i.starts_on <= ?", f.On)
	w.And(f.State == model.StateUnconfirmed, "i.outcome = '' and i.ends_on < ?", f.On)
	w.And(f.Unrecorded != "" && !several, "not exists (select 1 from check_in c where c.isolation_id = i.id and c.day = ? and c.session = ?)",
		f.On, f.Unrecorded)
	w.And(f.Unrecorded != "" && several, ForIt()+" is null", f.On, f.Unrecorded, f.On, f.Unrecorded)
	w.And(f.State == model.StateIsolating || f.Unrecorded != "" || f.NoOrder, runningCondition(f), f.On, f.On)
	w.And(f.State == model.StateMonitoring, "i.starts_on <= ? and i.monitor_days > 0 and (i.outcome = 'completed' or i.outcome = '' and (i.days = 0 or i.follow <> 'isolation'))", f.On)
	w.And(f.State == model.StateEnded, "i.starts_on <= ?", f.On)
	return w
}

// runningCondition narrows to people isolated on a day. Where few people are left by the rest of the filter each is
// looked up; otherwise the list of those isolated comes first. SQLite cannot know which is shorter.
func runningCondition(f model.PersonFilter) string {
	if f.HouseholdID != 0 || f.AreaID != 0 || f.ResponsibleID != 0 || sqlrow.Asks(f.Find) {
		return `exists (select 1 from isolation r where r.person_id = p.id and r.deleted_at = '' and r.starts_on <= ? and r.last_day >= ?)`
	}
	return "p.id in (select person_id from isolation where deleted_at = '' and starts_on <= ? and last_day >= ?)"
}
