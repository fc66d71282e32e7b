package store

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/same"
	"sotruc/store/label"
	"sotruc/store/narrow"
	"sotruc/store/sqlrow"
)

func (t *tx) person(id model.PersonID) (model.Person, error) {
	p, err := one[model.Person](t, "select "+people.Read("p")+" from person p where p.id = ? and p.deleted_at = ''", id)
	if err != nil {
		return p, fmt.Errorf("person %d: %w", id, err)
	}
	return p, nil
}

// Person gives one person.
func (b *Book) Person(ctx context.Context, id model.PersonID) (model.Person, error) {
	return read(ctx, b, func(t *tx) (model.Person, error) { return t.person(id) })
}

// People lists who lives in a household, the head first, then by name.
func (b *Book) People(ctx context.Context, id model.HouseholdID) ([]model.Person, error) {
	return read(ctx, b, func(t *tx) ([]model.Person, error) {
		key := b.personKey()
		return list[model.Person](t, "select "+people.Read("p")+` from person p join household h on h.id = p.household_id
			where p.household_id = ? and p.deleted_at = '' order by p.`+key+" <> h."+key+", p."+key+", p.id", id)
	})
}

type personRow struct {
	model.Person
	nameKeys
}

func personRowOf(p model.Person) (personRow, error) {
	p = sqlrow.Tidy(p)
	p.Phone = phone(p.Phone)
	p.NationalID = strings.ReplaceAll(p.NationalID, " ", "")
	return personRow{Person: p, nameKeys: keysOf(p.Name)}, p.Validate()
}

// AddPerson adds a person to a household, with an isolation where that has a start, as one step. Somebody of the same
// name and birth in the household is a *model.FieldError on name.
func (b *Book) AddPerson(ctx context.Context, p model.Person, isolation model.Isolation) (model.Person, error) {
	return written(ctx, b, label.AddPerson, short(p.Name), func(t *tx) (model.Person, error) {
		id, _, err := t.addPerson(p, isolation)
		if err != nil {
			return model.Person{}, err
		}
		return t.person(id)
	})
}

func (t *tx) addPerson(p model.Person, isolation model.Isolation) (model.PersonID, model.IsolationID, error) {
	row, err := personRowOf(p)
	if err != nil {
		return 0, 0, err
	}
	row.ID, row.CreatedAt = 0, t.Now
	if err := t.personNew(row, ""); err != nil {
		return 0, 0, err
	}
	n, err := t.Insert(people, row)
	if err != nil || isolation.StartsOn == 0 {
		return model.PersonID(n), 0, err
	}
	isolation.PersonID = model.PersonID(n)
	started, err := t.startFirst(isolation)
	return isolation.PersonID, started, err
}

// personNew refuses a birth that has not come, where born differs from it, and the same person twice.
func (t *tx) personNew(row personRow, born string) error {
	if err := row.Timely(t.Today()); err != nil && row.Birth != born {
		return err
	}
	known, err := one[bool](t, `select exists (select 1 from person
		where household_id = ? and name_fold = ? and birth = ? and id <> ? and deleted_at = '')`,
		row.HouseholdID, row.NameFold, row.Birth, row.ID)
	if err == nil && known {
		return &model.FieldError{Field: "name", Code: model.CodeDuplicate}
	}
	return err
}

// putPerson saves what is known of a person, who was born so by the book.
func (t *tx) putPerson(p model.Person, born string) error {
	row, err := personRowOf(p)
	if err == nil {
		err = t.personNew(row, born)
	}
	if err != nil {
		return err
	}
	return t.Update(people, row, int64(row.ID), row.Rev)
}

// UpdatePerson saves a form.
func (b *Book) UpdatePerson(ctx context.Context, p model.Person) (model.Person, error) {
	row, err := personRowOf(p)
	if err != nil {
		return model.Person{}, err
	}
	return written(ctx, b, label.UpdatePerson, short(row.Name), func(t *tx) (model.Person, error) {
		old, err := t.person(row.ID)
		if err != nil {
			return model.Person{}, err
		}
		if err := t.putPerson(row.Person, old.Birth); err != nil {
			return model.Person{}, err
		}
		return t.person(row.ID)
	})
}

// DeletePeople moves people to the bin with their isolations.
func (b *Book) DeletePeople(ctx context.Context, ids []model.PersonID) error {
	return b.write(ctx, label.DeletePerson, "", func(t *tx) error {
		t.what = nameOfAll(t, "person", ids)
		return discard(t, "person", ids)
	})
}

// similarMost is how many people like another one are listed.
const similarMost = 10

// SimilarPeople lists who else may be that person, by same.Alike, the likeliest first; p.ID 0 is nobody of the book yet.
func (b *Book) SimilarPeople(ctx context.Context, p model.Person) ([]model.PersonLine, error) {
	row, err := personRowOf(p)
	if row.Name == "" {
		return nil, err // what is wrong with the rest is for the form to say
	}
	return read(ctx, b, func(t *tx) ([]model.PersonLine, error) {
		found, err := list[model.Person](t, "select "+people.Read("p")+` from person p where p.deleted_at = '' and p.id <> ?1 and (
			p.id in (select rowid from person_fts where person_fts match ?2) or ?3 <> '' and p.national_id = ?3 or ?4 <> '' and p.phone = ?4
		) order by p.id desc limit 500`, row.ID, sqlrow.Match(row.Name), row.NationalID, row.Phone)
		if err != nil {
			return nil, err
		}
		found = slices.DeleteFunc(found, func(other model.Person) bool { return same.Alike(row.Person, other) == 0 })
		slices.SortStableFunc(found, func(a, b model.Person) int { return cmp.Compare(same.Alike(row.Person, b), same.Alike(row.Person, a)) })
		found = found[:min(len(found), similarMost)]
		ids := make([]model.PersonID, len(found))
		for i := range found {
			ids[i] = found[i].ID
		}
		which, args := narrow.Counted(t.Today(), "")
		keys, err := list[model.PersonKey](t, "select p.id as person_id, coalesce("+which+`, 0) as isolation_id
			from person p where p.id`+inSet, append(args, set(ids))...)
		if err != nil {
			return nil, err
		}
		return t.personLines(sqlrow.InOrder(ids, keys, func(k *model.PersonKey) model.PersonID { return k.PersonID }), t.Now)
	})
}
