package store

import (
	"context"

	"sotruc/model"
	"sotruc/store/atonce"
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
	found, err := list[model.PersonLine](t, `select `+people.Read("p")+`, coalesce(h.head, '') as household,
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
	made, err := atonce.Made(t.Tx, episodes, by)
	if err != nil {
		return nil, err
	}
	until, err := atonce.ReplacedOn(t.Tx, episodes)
	if err != nil {
		return nil, err
	}
	alarms, err := t.alarmsOf(persons)
	if err != nil {
		return nil, err
	}
	several, err := atonce.Read(t.Tx, (by - 1).Date()) // a day that is over ends with the first instant of the next
	if err != nil {
		return nil, err
	}
	byID := make(map[model.IsolationID]model.Isolation, len(isolated))
	for _, i := range isolated {
		byID[i.ID] = i
	}
	lines := atonce.InOrder(keys, found)
	var room []model.CheckIn
	for i := range lines {
		episode := lines[i].Isolation.ID
		asked := by
		if on := until[episode]; on != 0 {
			asked = model.AsOf(by, on-1)
		}
		if room, err = atonce.Sessions(made[episode], room); err != nil {
			return nil, err
		}
		lines[i].Isolation, lines[i].Missed = byID[episode], byID[episode].Missed(asked, room)
		lines[i].Alarms = alarms[lines[i].ID]
		lines[i].Others = several.Others(model.PersonKey{PersonID: lines[i].ID, IsolationID: episode})
	}
	return lines, nil
}
