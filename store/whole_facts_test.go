package store

import (
	"context"
	"errors"
	"time"

	"sotruc/model"
	"sotruc/store/alarmrow"
)

// WholeFacts is Facts read the slow way: all that ever happened to people, and no sums.
func (b *Book) WholeFacts(ctx context.Context, p model.Period, at model.Instant) (model.Facts, error) {
	return readAt(ctx, b, at, func(t *tx) (model.Facts, error) {
		f, err := t.facts(p, at, model.Before{}, false)
		if err != nil {
			return f, err
		}
		f.Before = model.Before{}
		f.Isolations, err = t.isolationsWhere("i.deleted_at = '' and i.starts_on <= ?", p.To)
		if err == nil {
			err = t.withChanges(f.Isolations)
		}
		var failed [3]error
		f.CheckIns, failed[0] = list[model.CheckInTally](t, `select c.day, c.session, c.result, i.disease, count(*) as count from check_in c
			join isolation i on i.id = c.isolation_id and i.deleted_at = '' where c.day <= ?1 and i.starts_on <= ?1
			group by c.day, c.session, c.result, i.disease`, p.To)
		f.Unusual, failed[1] = t.wholeUnusual(p.To)
		f.Tests, failed[2] = list[model.Test](t, "select "+tests.Read("t")+`, i.disease from test t join isolation i on i.id = t.isolation_id and i.deleted_at = ''
			and i.outcome <> 'cancelled' where t.deleted_at = '' and (t.taken_on = '' or t.taken_on <= ?) order by t.id`, p.To)
		return f, errors.Join(err, errors.Join(failed[:]...), alarmrow.Facts(t.Tx, &f, model.Period{To: p.To, Cut: p.Cut, AsOf: p.AsOf}))
	})
}

// wholeUnusual is atonce.Unusual of all isolations.
func (t *tx) wholeUnusual(until model.Date) ([]model.CheckIn, error) {
	return list[model.CheckIn](t, `with followed (id, since) as materialized (select i.id, min(n.starts_on) from isolation i
			join isolation n on n.person_id = i.person_id and n.disease = i.disease and n.id <> i.id and n.deleted_at = ''
				and n.starts_on between i.starts_on and i.last_day where i.deleted_at = '' group by i.id),
			shared (id) as materialized (select distinct z.person_id from isolation z join isolation o on o.person_id = z.person_id and o.disease <> z.disease
				and o.deleted_at = '' and z.deleted_at = '')
		select c.id, c.isolation_id, c.day, c.session, c.result from check_in c
		join isolation i on i.id = c.isolation_id and i.deleted_at = '' left join followed f on f.id = i.id
		where c.day <= ? and (i.place <> 'home' or i.days = 0 or i.follow <> 'isolation' or i.outcome = 'cancelled'
			or i.check_ins <> 2 and (i.check_ins = 0 or c.session = 'afternoon' or c.day <= i.starts_on)
			or c.day < i.starts_on or c.day = i.starts_on and c.session = 'morning'
			or c.day > i.last_day or c.day = i.last_day and i.outcome not in ('', 'completed') or c.day >= f.since
			or c.day <= date(i.created_at, ?)
			or i.person_id in (select id from shared))
		order by c.id`, until, time.Time{}.In(model.Zone).Format("-07:00"))
}
