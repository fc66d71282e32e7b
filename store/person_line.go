package store

import (
	"context"
	"fmt"
	"strings"

	"sotruc/model"
	"sotruc/store/narrow"
	"sotruc/store/sqlrow"
)

// PersonLines gives the lines of a list of people in the order of keys, with what was missed by an instant. People who are
// no longer there are left out.
func (b *Book) PersonLines(ctx context.Context, keys []model.PersonKey, by model.Instant) ([]model.PersonLine, error) {
	return read(ctx, b, func(t *tx) ([]model.PersonLine, error) { return t.personLines(keys, by) })
}

func (t *tx) personLines(keys []model.PersonKey, by model.Instant) ([]model.PersonLine, error) {
	persons := make([]model.PersonID, len(keys))
	episodes := make([]model.IsolationID, len(keys))
	wanted := make(map[model.PersonID]model.IsolationID, len(keys))
	for i, k := range keys {
		persons[i], episodes[i], wanted[k.PersonID] = k.PersonID, k.IsolationID, k.IsolationID
	}
	lines, err := list[model.PersonLine](t, `select `+people.Read("p")+`, coalesce(h.head, '') as household,
		coalesce(h.address, '') as address, coalesce(a.name, '') as area, coalesce(m.name, '') as responsible,
		coalesce(h.help_needed, '') as household_help
		from person p left join household h on h.id = p.household_id left join unit a on a.id = h.area_id
		left join member m on m.id = h.responsible_id where p.id`+inSet, set(persons))
	if err != nil {
		return nil, err
	}
	isolated, err := t.isolationsWhere("i.id"+inSet, set(episodes))
	if err != nil {
		return nil, err
	}
	if err := t.withHistory(isolated); err != nil {
		return nil, err
	}
	made, err := t.made(isolated, by)
	if err != nil {
		return nil, err
	}
	until, err := t.replacedOn(isolated)
	if err != nil {
		return nil, err
	}
	alarms, err := t.alarmsOf(persons)
	if err != nil {
		return nil, err
	}
	byID := make(map[model.IsolationID]model.Isolation, len(isolated))
	for _, i := range isolated {
		byID[i.ID] = i
	}
	lines = sqlrow.InOrder(persons, lines, func(l *model.PersonLine) model.PersonID { return l.ID })
	var room []model.CheckIn
	for i := range lines {
		episode := wanted[lines[i].ID]
		lines[i].Isolation = byID[episode]
		asked := by
		if on := until[episode]; on != 0 {
			asked = model.AsOf(by, on-1)
		}
		if room, err = sessionsOf(made[episode], room); err != nil {
			return nil, err
		}
		lines[i].Missed = byID[episode].Missed(asked, room)
		lines[i].Alarms = alarms[lines[i].ID]
	}
	return lines, nil
}

// replacedOn gives, of isolations that another of the person takes the place of, the day it does: from then on nobody looks in on
// their account.
func (t *tx) replacedOn(isolated []model.Isolation) (map[model.IsolationID]model.Date, error) {
	rows, err := list[struct {
		ID model.IsolationID
		On model.Date
	}](t, `select i.id, min(later.starts_on) as "on" from isolation i join isolation later on `+narrow.AfterIt+" where i.id"+inSet+" group by i.id", set(idsOf(isolated)))
	on := make(map[model.IsolationID]model.Date, len(rows))
	for _, r := range rows {
		on[r.ID] = r.On
	}
	return on, err
}

// made gives the check-ins of isolations up to the day of an instant, their days and sessions only. There may be hundreds of
// thousands: one row for each isolation costs a third of one for each check-in.
func (t *tx) made(isolated []model.Isolation, by model.Instant) (map[model.IsolationID]string, error) {
	rows, err := list[struct {
		IsolationID model.IsolationID
		Made        string
	}](t, `select isolation_id, group_concat(day || ' ' || session) as made from check_in
		where day <= ? and isolation_id`+inSet+" group by isolation_id", by.Date(), set(idsOf(isolated)))
	of := make(map[model.IsolationID]string, len(rows))
	for _, r := range rows {
		of[r.IsolationID] = r.Made
	}
	return of, err
}

// sessionsOf reads the check-ins of an isolation as made has them, "2021-08-16 morning,2021-08-16 afternoon", into room, whose memory serves the next.
func sessionsOf(made string, room []model.CheckIn) ([]model.CheckIn, error) {
	room = room[:0]
	for made != "" {
		var one string
		one, made, _ = strings.Cut(made, ",")
		day, session, _ := strings.Cut(one, " ")
		on, err := model.ParseDate(day)
		if err != nil {
			return room, fmt.Errorf("read a check-in: %w", err)
		}
		room = append(room, model.CheckIn{Day: on, Session: model.Session(session)})
	}
	return room, nil
}
