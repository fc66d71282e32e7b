package store

import (
	"context"

	"sotruc/model"
	"sotruc/store/alarmrow"
	"sotruc/store/atonce"
	"sotruc/store/outgoingrow"
	"sotruc/store/siterow"
)

// Facts gives everything the figures of a report on a period are computed from: what had happened by the closing instant and is not
// in the bin, as it was known at the instant at; 0 is now.
func (b *Book) Facts(ctx context.Context, p model.Period, at model.Instant) (model.Facts, error) {
	return readAt(ctx, b, at, func(t *tx) (model.Facts, error) { return t.facts(p, at) })
}

func (t *tx) facts(p model.Period, at model.Instant) (model.Facts, error) {
	var f model.Facts
	closes := p.Closes()
	var err error
	if f.Isolations, err = t.isolationsWhere("i.deleted_at = '' and i.starts_on <= ?", p.To); err != nil {
		return f, err
	}
	if err = t.withChanges(f.Isolations); err != nil {
		return f, err
	}
	f.Moves, err = list[model.Move](t, `select j.row_id as person_id, coalesce(j.before ->> '$.household_id', 0) as "from", s.at
		from journal j join step s on s.id = j.step_id and s.at > ?1 and (?2 = 0 or s.at <= ?3)
		where j.id > (select min(since) from step where at > ?1) and +j.tbl = 'person'
			and j.before is not null and j.after is not null and j.before ->> '$.household_id' is not j.after ->> '$.household_id'
		order by j.id`, p.Opens(), int64(at), at)
	if err != nil {
		return f, err
	}
	f.CheckIns, err = list[model.CheckInTally](t, `select c.day, c.session, c.result, i.disease, count(*) as count from check_in c
		join isolation i on i.id = c.isolation_id and i.deleted_at = '' where c.day <= ?1 and i.starts_on <= ?1
		group by c.day, c.session, c.result, i.disease`, p.To)
	if err != nil {
		return f, err
	}
	if f.Unusual, err = atonce.Unusual(t.Tx, p.To); err != nil {
		return f, err
	}
	if err = alarmrow.Facts(t.Tx, &f, p.To, closes); err != nil {
		return f, err
	}
	f.Tests, err = list[model.Test](t, "select "+tests.Read("t")+`, i.disease from test t join isolation i on i.id = t.isolation_id and i.deleted_at = ''
		where t.deleted_at = '' and (t.taken_on = '' or t.taken_on <= ?) order by t.id`, p.To)
	if err != nil {
		return f, err
	}
	if err = t.eventFacts(&f, p); err != nil {
		return f, err
	}
	if f.Units, err = t.units(""); err != nil {
		return f, err
	}
	if f.Members, err = t.members(""); err != nil {
		return f, err
	}
	f.Households, err = list[model.Household](t, `select id, coalesce(area_id, 0) as area_id, coalesce(team_id, 0) as team_id, created_at
		from household where deleted_at = '' and (area_id is not null or team_id is not null) and created_at <= ?`, closes)
	if err != nil {
		return f, err
	}
	return f, t.taskFacts(&f, closes)
}

func (t *tx) eventFacts(f *model.Facts, p model.Period) error {
	var err error
	f.Violations, err = list[model.Violation](t, "select "+violations.Read("x")+" from violation x where x.deleted_at = '' and x.at <= ? order by x.at, x.id", p.Closes())
	if err != nil {
		return err
	}
	f.Movements, err = list[model.Movement](t, "select "+movements.Read("x")+`, coalesce(i.disease, '') as disease from movement x
		left join isolation i on i.id = x.isolation_id and i.deleted_at = '' where x.deleted_at = '' and x."on" <= ? order by x."on", x.id`, p.To)
	if err != nil {
		return err
	}
	if f.SiteCounts, err = siterow.All(t.Tx, p.To); err != nil {
		return err
	}
	f.Activities, err = list[model.Activity](t, "select "+activities.Read("x")+` from activity x where x.deleted_at = '' and x."on" <= ? order by x."on", x.id`, p.To)
	if err != nil {
		return err
	}
	f.Received, f.OwnPapers, f.Issued, err = outgoingrow.Papers(t.Tx, p)
	return err
}

func (t *tx) taskFacts(f *model.Facts, closes model.Instant) error {
	var err error
	if f.Tasks, err = t.tasksWhere("t.deleted_at = '' and t.created_at <= ?", closes); err != nil {
		return err
	}
	f.Completions, err = list[model.Completion](t, "select "+completions.Read("c")+` from completion c join task t on t.id = c.task_id
		where t.deleted_at = '' and coalesce(nullif(c.done_at, ''), c.at) <= ? order by c.at, c.id`, closes)
	return err
}

// Diseases lists what people are or were followed for, from up to a day on.
func (b *Book) Diseases(ctx context.Context, to model.Date) ([]string, error) {
	const has = " from isolation where deleted_at = '' and starts_on <= ?1 and disease "
	return read(ctx, b, func(t *tx) ([]string, error) { // nearly all are of one, and there is an index of the others
		return list[string](t, "select distinct disease"+has+"<> 'covid' union all select 'covid' where exists (select 1"+has+"= 'covid') order by 1", to)
	})
}
