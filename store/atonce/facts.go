package atonce

import (
	"time"

	"sotruc/model"
	"sotruc/store/narrow"
	"sotruc/store/sqltx"
)

// ReplacedOn gives, of isolations that another of the person for the same disease takes the place of, the day it does: from then on nobody looks in on
// their account.
func ReplacedOn(t *sqltx.Tx, ids []model.IsolationID) (map[model.IsolationID]model.Date, error) {
	rows, err := sqltx.List[struct {
		ID model.IsolationID
		On model.Date
	}](t, `select i.id, min(later.starts_on) as "on" from isolation i join isolation later on `+narrow.AfterIt+" where i.id"+sqltx.InSet+" group by i.id", sqltx.Set(ids))
	on := make(map[model.IsolationID]model.Date, len(rows))
	for _, r := range rows {
		on[r.ID] = r.On
	}
	return on, wrapped(err)
}

// Unusual lists the check-ins of a set of isolations on some days that may lie outside the days of their isolation or before it was entered: all
// but those whose day and session say at once that they do not, so that few are read; and all of people whose visits may have been for
// two diseases. The model decides.
func Unusual(t *sqltx.Tx, some string, from, to model.Date) ([]model.CheckIn, error) {
	found, err := sqltx.List[model.CheckIn](t, `with some (id) as materialized (select value from json_each(?1)),
			followed (id, since) as materialized (select i.id, min(n.starts_on) from some s cross join isolation i on i.id = s.id
			cross join isolation n on n.person_id = i.person_id and n.disease = i.disease and n.id <> i.id and n.deleted_at = ''
				and n.starts_on between i.starts_on and i.last_day group by i.id),
			shared (id) as materialized (`+shared+`)
		select c.id, c.isolation_id, c.day, c.session, c.result from some s cross join isolation i on i.id = s.id
		cross join check_in c on c.isolation_id = i.id left join followed f on f.id = i.id
		where c.day between ?2 and ?3 and (i.place <> 'home' or i.days = 0 or i.follow <> 'isolation' or i.outcome = 'cancelled'
			or i.check_ins <> 2 and (i.check_ins = 0 or c.session = 'afternoon' or c.day <= i.starts_on)
			or c.day < i.starts_on or c.day = i.starts_on and c.session = 'morning'
			or c.day > i.last_day or c.day = i.last_day and i.outcome not in ('', 'completed') or c.day >= f.since
			or c.day <= date(i.created_at, ?4)
			or i.person_id in (select id from shared))
		order by c.id`, some, from, to, time.Time{}.In(model.Zone).Format("-07:00"))
	return found, wrapped(err)
}

// shared asks for the people whom a round may ask for on account of two diseases on some day, as beside.Shared has them: of two diseases one is not
// COVID-19.
const shared = `select distinct z.person_id from some s cross join isolation z on z.id = s.id cross join isolation o on o.person_id = z.person_id
	and o.disease <> z.disease and o.deleted_at = '' and o.outcome <> 'cancelled' and o.place = 'home' and o.check_ins > 0
	and o.starts_on <= z.last_day and z.starts_on <= o.last_day
	where z.disease <> 'covid' and z.outcome <> 'cancelled' and z.place = 'home' and z.check_ins > 0`
