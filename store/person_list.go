package store

import (
	"context"

	"sotruc/model"
	"sotruc/store/atonce"
	"sotruc/store/narrow"
	"sotruc/store/sqlrow"
)

// PersonKeys lists the people a filter leaves, by area, then household with its head first, then name. Without On the
// day is today.
func (b *Book) PersonKeys(ctx context.Context, f model.PersonFilter) ([]model.PersonKey, error) {
	return read(ctx, b, func(t *tx) ([]model.PersonKey, error) { return t.personKeys(f) })
}

func (t *tx) personKeys(f model.PersonFilter) ([]model.PersonKey, error) {
	if f.On == 0 {
		f.On = t.Today()
	}
	var alarmed []model.PersonID
	if f.Alarm == model.AlarmOpen {
		var err error
		if alarmed, err = t.alarmed(f.Disease); err != nil {
			return nil, err
		}
	}
	which, args := narrow.Counted(f.On, f.Disease)
	keys, err := t.keysWith(f, alarmed, f.Disease != "", "left join isolation i on i.id = "+which, args)
	if err != nil || f.Disease != "" || f.InBin {
		return keys, err
	}
	several, err := atonce.Read(t.Tx, f.On)
	if err != nil || len(several) == 0 {
		return keys, err
	}
	found, err := t.keysWith(f, alarmed, true, "join isolation i on i.person_id = p.id and i.id"+inSet, []any{set(several.IDs())})
	if err != nil {
		return nil, err
	}
	keys, inOrder := several.Choose(keys, found, f.Fate != model.FateNone)
	if inOrder {
		return keys, nil
	}
	person := func(k model.PersonKey) model.PersonID { return k.PersonID }
	ids, err := list[model.PersonID](t, "select p.id "+peopleFrom+" where p.id"+inSet+t.peopleOrder(), set(sqlrow.EachOnce(keys, person)))
	return sqlrow.InOrder(ids, keys, func(k *model.PersonKey) model.PersonID { return k.PersonID }), err
}

const peopleFrom = "from person p left join household h on h.id = p.household_id left join unit a on a.id = h.area_id "

// peopleOrder is by area, then household with its head first, then name.
func (t *tx) peopleOrder() string {
	key := t.book.personKey()
	return " order by a.name_key is null, a.name_key, h." + key + ", h.id, p." + key + " <> h." + key + ", p." + key + ", p.id"
}

// keysWith lists those a filter leaves of people joined with an isolation each, or several; several diseases may ask for one visit.
func (t *tx) keysWith(f model.PersonFilter, alarmed []model.PersonID, several bool, joined string, args []any) ([]model.PersonKey, error) {
	w := narrow.People(f, several)
	w.And(f.Alarm == model.AlarmOpen, "p.id"+inSet, set(alarmed))
	from := " " + peopleFrom + joined + w.String() + t.peopleOrder()
	args = append(args, w.Args...)
	if !narrow.Decided(f) {
		return list[model.PersonKey](t, "select p.id as person_id, coalesce(i.id, 0) as isolation_id"+from, args...)
	}
	if f.TestDueBy == 0 {
		return t.keysByKind(f, from, args)
	}
	rows, err := list[model.Isolation](t, "select "+narrow.StateColumns+from, args...)
	if err != nil {
		return nil, err
	}
	if err := t.withTests(rows); err != nil {
		return nil, err
	}
	var keys []model.PersonKey
	for _, i := range rows {
		if narrow.Holds(f, i) {
			keys = append(keys, model.PersonKey{PersonID: i.PersonID, IsolationID: i.ID})
		}
	}
	return keys, nil
}

func (t *tx) keysByKind(f model.PersonFilter, from string, args []any) ([]model.PersonKey, error) {
	rows, err := list[struct {
		model.PersonKey
		Kind string
	}](t, "select p.id as person_id, i.id as isolation_id, "+narrow.KindOf+" as kind"+from, args...)
	if err != nil {
		return nil, err
	}
	first := map[string]model.IsolationID{}
	var ids []model.IsolationID
	for _, r := range rows {
		if first[r.Kind] == 0 {
			first[r.Kind] = r.IsolationID
			ids = append(ids, r.IsolationID)
		}
	}
	kinds, err := list[model.Isolation](t, "select "+narrow.StateColumns+" from isolation i where i.id"+inSet, set(ids))
	if err != nil {
		return nil, err
	}
	held := map[model.IsolationID]bool{}
	for _, i := range kinds {
		held[i.ID] = narrow.Holds(f, i)
	}
	var keys []model.PersonKey
	for _, r := range rows {
		if held[first[r.Kind]] {
			keys = append(keys, r.PersonKey)
		}
	}
	return keys, nil
}

func (t *tx) withTests(rows []model.Isolation) error {
	of, err := t.testsOf(idsOf(rows))
	for i := range rows {
		rows[i].Tests = of[rows[i].ID]
	}
	return err
}

func idsOf(rows []model.Isolation) []model.IsolationID {
	ids := make([]model.IsolationID, len(rows))
	for i := range rows {
		ids[i] = rows[i].ID
	}
	return ids
}
