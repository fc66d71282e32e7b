package store

import (
	"context"
	"errors"
	"strings"

	"sotruc/model"
	"sotruc/store/alarmrow"
	"sotruc/store/atonce"
	"sotruc/store/near"
	"sotruc/store/outgoingrow"
	"sotruc/store/siterow"
)

// Facts gives everything the figures of a report on a period are computed from: what had happened by the closing instant and is not
// in the bin, as it was known at the instant at; 0 is now. Of people that is what can have a part in the period, with what their flows were before.
func (b *Book) Facts(ctx context.Context, p model.Period, at model.Instant) (model.Facts, error) {
	return b.factsSince(ctx, p, at, false)
}

// FactsOfDays is Facts for who asks only what came, went and is there in the period: the sums since the beginning are left out.
func (b *Book) FactsOfDays(ctx context.Context, p model.Period, at model.Instant) (model.Facts, error) {
	return readAt(ctx, b, at, func(t *tx) (model.Facts, error) { return t.facts(p, at, model.Before{Day: p.From}, false) })
}

// FactsBehind is Facts with what tells of each thing since when it is there, however long before the period that is.
func (b *Book) FactsBehind(ctx context.Context, p model.Period, at model.Instant) (model.Facts, error) {
	return b.factsSince(ctx, p, at, true)
}

func (b *Book) factsSince(ctx context.Context, p model.Period, at model.Instant, sinceWhen bool) (model.Facts, error) {
	return readAt(ctx, b, at, func(t *tx) (model.Facts, error) {
		asOf := at
		if at >= t.Now {
			asOf = 0
		}
		before, err := t.book.sums.Before(t.Tx, min(p.From, p.Last()+1), asOf, t.daysOfPeople)
		if err != nil {
			return model.Facts{}, err
		}
		return t.facts(p, at, before, sinceWhen)
	})
}

func (t *tx) facts(p model.Period, at model.Instant, before model.Before, sinceWhen bool) (model.Facts, error) {
	f := model.Facts{Before: before}
	closes := p.Closes()
	var err error
	f.Moves, err = list[model.Move](t, `select j.row_id as person_id, coalesce(j.before ->> '$.household_id', 0) as "from", s.at
		from journal j join step s on s.id = j.step_id and s.at > ?1 and (?2 = 0 or s.at <= ?3)
		where j.id > (select min(since) from step where at > ?1) and +j.tbl = 'person'
			and j.before is not null and j.after is not null and j.before ->> '$.household_id' is not j.after ->> '$.household_id'
		order by j.id`, p.Opens(), int64(at), at)
	if err != nil {
		return f, err
	}
	from := min(f.Before.Day, p.From-1) // what was there as the period began was so the evening before
	ids, err := near.Isolations(t.Tx, from, p.To)
	if err == nil && sinceWhen {
		ids, err = near.Chained(t.Tx, ids, f.Moves, p.To)
	}
	if err == nil {
		err = t.people(&f, ids, model.Period{From: from, To: p.To, Cut: p.Cut, AsOf: p.AsOf})
	}
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

// daysOfPeople reads what happened to people on some days.
func (t *tx) daysOfPeople(days model.Period) (model.Facts, error) {
	var f model.Facts
	ids, err := near.Isolations(t.Tx, days.From, days.To)
	if err == nil {
		err = t.people(&f, ids, days)
	}
	return f, err
}

// people reads what isolations have to do with some days, and who was a case at any time.
func (t *tx) people(f *model.Facts, ids []model.IsolationID, days model.Period) error {
	some := set(ids)
	var err error
	if f.Isolations, err = t.isolationsWhere("i.id"+inSet, some); err != nil {
		return err
	}
	if err = t.withChanges(f.Isolations); err != nil {
		return err
	}
	f.CheckIns, err = list[model.CheckInTally](t, `select c.day, c.session, c.result, i.disease, count(*) as count from json_each(?) k
		cross join isolation i on i.id = k.value cross join check_in c on c.isolation_id = i.id and c.day between ? and ?
		group by c.day, c.session, c.result, i.disease`, some, days.From, days.To)
	if err != nil {
		return err
	}
	if f.Unusual, err = atonce.Unusual(t.Tx, some, days.From, days.To); err != nil {
		return err
	}
	if err = alarmrow.Facts(t.Tx, f, days); err != nil {
		return err
	}
	f.Tests, err = list[model.Test](t, "select "+tests.Read("t")+", i.disease"+near.Tests+" order by t.id", days.From, days.To, some)
	if err != nil {
		return err
	}
	// The cases of long ago are many rows of few fields: nothing else is asked of them.
	return t.records("id, person_id, disease, category, outcome, starts_on, ended_on, case_source", "isolation", near.Cases, func(c []string) error {
		i := model.Isolation{
			ID: model.IsolationID(whole(c[0])), PersonID: model.PersonID(whole(c[1])), Disease: strings.Clone(c[2]), Category: model.Category(strings.Clone(c[3])),
			Outcome: model.Outcome(strings.Clone(c[4])), CaseSource: model.CaseSource(strings.Clone(c[7])),
		}
		err := errors.Join(i.StartsOn.Scan(c[5]), i.EndedOn.Scan(c[6]))
		f.Isolations = append(f.Isolations, i)
		return err
	}, some, days.To)
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

// keepSums keeps what the flows of people were before, for the next start. It is no step: nothing is recorded by it.
func (b *Book) keepSums(ctx context.Context) error {
	if b.set.readOnly {
		return nil
	}
	return b.sums.Keep(func(upto int64, bytes []byte) error {
		return b.file.Keep(ctx, `insert into summed (id, upto, bytes) values (1, ?, ?)
			on conflict (id) do update set upto = excluded.upto, bytes = excluded.bytes`, upto, bytes)
	})
}
