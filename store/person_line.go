package store

import (
	"context"

	"sotruc/model"
)

// PersonLines gives the lines of a list of people in the order of keys, with what was missed by an instant. People who are
// no longer there are left out.
func (b *Book) PersonLines(ctx context.Context, keys []model.PersonKey, by model.Instant) ([]model.PersonLine, error) {
	return read(ctx, b, func(t *tx) ([]model.PersonLine, error) { return t.personLines(keys, by) })
}

func (t *tx) personLines(keys []model.PersonKey, by model.Instant) ([]model.PersonLine, error) {
	persons := make([]model.PersonID, len(keys))
	episodes := make([]model.IsolationID, len(keys))
	for i, k := range keys {
		persons[i], episodes[i] = k.PersonID, k.IsolationID
	}
	lines, err := list[model.PersonLine](t, `select `+people.read("p")+`, coalesce(h.head, '') as household,
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
	if err := t.withTests(isolated); err != nil {
		return nil, err
	}
	made, err := t.made(isolated, by)
	if err != nil {
		return nil, err
	}
	byID := make(map[model.IsolationID]model.Isolation, len(isolated))
	for _, i := range isolated {
		byID[i.ID] = i
	}
	lines = at(persons, lines, func(l *model.PersonLine) model.PersonID { return l.ID })
	wanted := make(map[model.PersonID]model.IsolationID, len(keys))
	for _, k := range keys {
		wanted[k.PersonID] = k.IsolationID
	}
	for i := range lines {
		episode := wanted[lines[i].ID]
		lines[i].Isolation = byID[episode]
		lines[i].Missed = byID[episode].Missed(by, made[episode])
	}
	return lines, nil
}

// made gives the check-ins of isolations up to the day of an instant, their days and sessions only.
func (t *tx) made(isolated []model.Isolation, by model.Instant) (map[model.IsolationID][]model.CheckIn, error) {
	rows, err := list[model.CheckIn](t, "select isolation_id, day, session from check_in where day <= ? and isolation_id"+inSet,
		by.Date(), set(idsOf(isolated)))
	of := make(map[model.IsolationID][]model.CheckIn, len(isolated))
	for _, c := range rows {
		of[c.IsolationID] = append(of[c.IsolationID], c)
	}
	return of, err
}
