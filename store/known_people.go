package store

import (
	"context"

	"sotruc/model"
)

// EveryPerson gives all people of the book, by household.
func (b *Book) EveryPerson(ctx context.Context) ([]model.Person, error) {
	return read(ctx, b, func(t *tx) ([]model.Person, error) {
		return list[model.Person](t, "select "+people.Read("p")+" from person p where p.deleted_at = '' order by p.household_id, p.id")
	})
}

// IsolationsOf gives the isolations of people, without changes and tests, by person, the newest first.
func (b *Book) IsolationsOf(ctx context.Context, ids []model.PersonID) (map[model.PersonID][]model.Isolation, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	return read(ctx, b, func(t *tx) (map[model.PersonID][]model.Isolation, error) {
		found, err := t.isolationsWhere("i.deleted_at = '' and i.person_id"+inSet, set(ids))
		of := make(map[model.PersonID][]model.Isolation, len(ids))
		for _, i := range found {
			of[i.PersonID] = append(of[i.PersonID], i)
		}
		return of, err
	})
}
