package store

import (
	"context"

	"sotruc/model"
	"sotruc/store/atonce"
	"sotruc/store/sqlrow"
	"sotruc/store/stops"
)

// Round lists the stops of a round in the order of the list of people: everybody who is due for a check-in in the
// session, and whoever was at home that day and has been looked in on all the same, also who left that day or went from one isolation to
// the next; then those at home whose end has passed and waits to be confirmed. Somebody a round asks for on account of two diseases is one
// stop. The filter narrows, by disease to those a round asks for it; its day and state are the round's.
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
		ids := several.Expand(keys)
		if f.Disease != "" {
			ids = sqlrow.EachOnce(keys, func(k model.PersonKey) model.IsolationID { return k.IsolationID })
		}
		asked, err := stops.Read(t.Tx, ids, day, session, stops.Row.Asked)
		if err != nil {
			return nil, err
		}
		lines, err := t.andWhoLeft(atonce.Stops(asked, several, day, session), f, day, session)
		if err != nil {
			return nil, err
		}
		alarms, err := t.alarmsOf(sqlrow.EachOnce(lines, func(l model.RoundLine) model.PersonID { return l.PersonID }))
		for n := range lines {
			lines[n].Alarms = alarms[lines[n].PersonID]
		}
		return lines, err
	})
}

// andWhoLeft puts among stops, in the order of the list, those of whom an isolation ended on that day, where they were looked in on before.
func (t *tx) andWhoLeft(lines []model.RoundLine, f model.PersonFilter, day model.Date, session model.Session) ([]model.RoundLine, error) {
	ended, err := stops.Ended(t.Tx, day)
	if err != nil || len(ended) == 0 {
		return lines, err
	}
	f.State = ""
	keys, err := t.keysWith(f, nil, true, "join isolation i on i.person_id = p.id and i.id"+inSet, []any{set(ended)})
	if err != nil {
		return nil, err
	}
	made, err := stops.Read(t.Tx, sqlrow.EachOnce(keys, func(k model.PersonKey) model.IsolationID { return k.IsolationID }), day, session, stops.Row.Made)
	if err != nil || len(made) == 0 {
		return lines, err
	}
	met, past := stops.Join(lines, made)
	ids, err := list[model.PersonID](t, "select p.id "+peopleFrom+" where p.id"+inSet+t.peopleOrder(),
		set(sqlrow.EachOnce(met, func(l model.RoundLine) model.PersonID { return l.PersonID })))
	return append(sqlrow.InOrder(ids, met, func(l *model.RoundLine) model.PersonID { return l.PersonID }), past...), err
}
