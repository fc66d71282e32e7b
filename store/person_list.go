package store

import (
	"context"

	"sotruc/model"
	"sotruc/store/narrow"
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
	w := narrow.People(f)
	if f.Alarm == model.AlarmOpen {
		people, err := t.alarmed(f.Disease)
		if err != nil {
			return nil, err
		}
		w.And(true, "p.id"+inSet, set(people))
	}
	key := t.book.personKey()
	disease := f.Disease
	if f.Unrecorded != "" { // a round asks for a person once
		disease = ""
	}
	which, args := narrow.Counted(f.On, disease)
	from := ` from person p left join household h on h.id = p.household_id left join unit a on a.id = h.area_id
		left join isolation i on i.id = ` + which + w.String() +
		` order by a.name_key is null, a.name_key, h.` + key + `, h.id, p.` + key + ` <> h.` + key + `, p.` + key + `, p.id`
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
