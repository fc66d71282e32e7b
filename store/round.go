package store

import (
	"context"

	"sotruc/model"
	"sotruc/store/atonce"
	"sotruc/store/narrow"
	"sotruc/store/sqlrow"
)

// Round lists the stops of a round in the order of the list of people: everybody who is due for a check-in in the
// session, and whoever is isolated at home that day and has been looked in on all the same; then those at home whose end
// has passed and waits to be confirmed. Somebody a round asks for on account of two diseases is one stop. The filter narrows, by disease to
// those a round asks for it; its day and state are the round's.
func (b *Book) Round(ctx context.Context, day model.Date, session model.Session, f model.PersonFilter) ([]model.RoundLine, error) {
	f.On = day
	return read(ctx, b, func(t *tx) ([]model.RoundLine, error) {
		var keys []model.PersonKey
		for _, f.State = range []model.IsolationState{model.StateIsolating, model.StateUnconfirmed} {
			found, err := t.personKeys(f)
			if err != nil {
				return nil, err
			}
			keys = append(keys, found...)
		}
		several, err := atonce.Read(t.Tx, day)
		if err != nil {
			return nil, err
		}
		ids, made := several.Expand(keys), "(select id from check_in where isolation_id = i.id and day = ? and session = ?)"
		args := []any{day, session}
		if f.Disease != "" {
			ids = sqlrow.EachOnce(keys, func(k model.PersonKey) model.IsolationID { return k.IsolationID })
		}
		if len(several) > 0 {
			made, args = narrow.ForIt(), append(args, day, session)
		}
		stops, err := list[roundRow](t, `select p.name, p.birth, i.disease, coalesce(p.household_id, 0) as household_id,
			coalesce(h.head, '') as household, coalesce(h.address, '') as address, coalesce(a.name, '') as area,
			iif(p.phone <> '', p.phone, coalesce(h.phone, '')) as phone, `+sqlrow.Nested("isolation", narrow.StateColumns)+`,
			coalesce(c.id, 0) as "check_in.id", coalesce(c.result, '') as "check_in.result",
			coalesce(c.symptoms, '') as "check_in.symptoms", coalesce(c.temperature, 0) as "check_in.temperature",
			coalesce(c."by", '') as "check_in.by", coalesce(c.at, '') as "check_in.at", coalesce(c.note, '') as "check_in.note"
			from isolation i join person p on p.id = i.person_id left join household h on h.id = p.household_id
			left join unit a on a.id = h.area_id left join check_in c on c.id = `+made+`
			where i.place = 'home' and i.id`+inSet, append(args, set(ids))...)
		if err != nil {
			return nil, err
		}
		alarms, err := t.alarmsOf(sqlrow.EachOnce(keys, func(k model.PersonKey) model.PersonID { return k.PersonID }))
		if err != nil {
			return nil, err
		}
		var lines []model.RoundLine
		for _, stop := range sqlrow.InOrder(ids, stops, func(r *roundRow) model.IsolationID { return r.Isolation.ID }) {
			stop.PastEnd = stop.Isolation.StateOn(day) == model.StateUnconfirmed
			if stop.CheckIn.ID != 0 || stop.PastEnd || stop.Isolation.Expects(day, session) {
				stop.Alarms = alarms[stop.Isolation.PersonID]
				lines = append(lines, stop.line(day, session))
			}
		}
		return atonce.Stops(lines, several, day, session), nil
	})
}

type roundRow struct {
	model.RoundLine
	Isolation model.Isolation
}

func (r roundRow) line(day model.Date, session model.Session) model.RoundLine {
	l := r.RoundLine
	l.IsolationID, l.PersonID, l.Category = r.Isolation.ID, r.Isolation.PersonID, r.Isolation.Category
	l.DayNumber = int(day-r.Isolation.StartsOn) + 1
	if l.CheckIn.ID != 0 {
		l.CheckIn.IsolationID, l.CheckIn.Day, l.CheckIn.Session = l.IsolationID, day, session
	}
	return l
}
