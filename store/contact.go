package store

import (
	"context"
	"fmt"

	"sotruc/model"
	"sotruc/model/contact"
	"sotruc/store/label"
	"sotruc/store/narrow"
	"sotruc/store/sqlrow"
)

// linked is what counts as a link between people: a live isolation i for disease ?2, both people in the book. One that was called off
// links nobody.
const linked = ` and i.disease = ?2 and i.deleted_at = '' and i.outcome <> 'cancelled'
	and exists (select 1 from person p where p.id = i.person_id and p.deleted_at = '')
	and exists (select 1 from person s where s.id = i.contact_id and s.deleted_at = '')`

// ContactLinks gives who is whose contact around a person in one disease: everybody above, their other contacts, and everybody below,
// in the order in which they were isolated.
func (b *Book) ContactLinks(ctx context.Context, id model.PersonID, disease string) ([]contact.Link, error) {
	return read(ctx, b, func(t *tx) ([]contact.Link, error) { return t.contactLinks(id, disease) })
}

func (t *tx) contactLinks(id model.PersonID, disease string) ([]contact.Link, error) {
	key := t.book.personKey()
	return list[contact.Link](t, `with recursive
		up(id) as (select ?1 union select i.contact_id from up cross join isolation i on i.person_id = up.id`+linked+`),
		down(id) as (select ?1 union select i.person_id from down cross join isolation i on i.contact_id = down.id`+linked+`),
		around(id) as (select id from up union select id from down)
		select i.person_id, i.contact_id as of from around cross join isolation i on i.contact_id = around.id`+linked+`
		join person p on p.id = i.person_id group by i.person_id, i.contact_id order by min(i.starts_on), p.`+key+`, p.id`, id, disease)
}

// contactable refuses a contact who is not in the book, or with whom people would be contacts in a circle.
func (t *tx) contactable(i model.Isolation) error {
	if i.ContactID == 0 || i.ContactID == i.PersonID {
		return nil // the second is for Validate to say
	}
	there, err := one[bool](t, "select exists (select 1 from person where id = ? and deleted_at = '')", i.ContactID)
	if err != nil {
		return err
	}
	if !there {
		return &model.FieldError{Field: "contact_id", Code: model.CodeUnknown}
	}
	way, err := t.contactWay(i)
	if err == nil && way != nil {
		return &model.FieldError{Field: "contact_id", Code: contact.Circle}
	}
	return err
}

// contactWay reads only those above the contact: of a source of hundreds that is a handful.
func (t *tx) contactWay(i model.Isolation) ([]model.PersonID, error) {
	links, err := list[contact.Link](t, `with recursive
		up(id) as (select ?1 union select i.contact_id from up cross join isolation i on i.person_id = up.id`+linked+`)
		select distinct i.person_id, i.contact_id as of from up cross join isolation i on i.person_id = up.id`+linked+`
		order by i.starts_on, i.id`, i.ContactID, i.Disease)
	return contact.Way(i.ContactID, i.PersonID, links), err
}

// ContactWay gives the people by whom the contact of an isolation leads back to its own person, from the contact on; none where no
// circle would close.
func (b *Book) ContactWay(ctx context.Context, i model.Isolation) ([]model.Person, error) {
	return read(ctx, b, func(t *tx) ([]model.Person, error) {
		i := begun(i)
		if i.ContactID == 0 || i.ContactID == i.PersonID {
			return nil, nil
		}
		way, err := t.contactWay(i)
		if err != nil || way == nil {
			return nil, err
		}
		found, err := list[model.Person](t, "select "+people.Read("p")+" from person p where p.id"+inSet, set(way))
		return sqlrow.InOrder(way, found, func(p *model.Person) model.PersonID { return p.ID }), err
	})
}

// linkContacts links the isolations after one, as a list brought them or put them right, where the words of whose contact it is name one person of the book.
func (t *tx) linkContacts(after model.IsolationID, entries []model.HouseholdEntry) error {
	var right []model.Isolation
	for _, entry := range entries {
		right = append(right, entry.Corrected...)
	}
	rows, err := list[model.Isolation](t, "select "+isolations.Read("i")+` from isolation i
		where (i.id > ? or i.id`+inSet+`) and i.contact_id is null and i.origin glob '*[0-9][0-9][0-9][0-9]*'`, after, set(idsOf(right)))
	if err != nil {
		return err
	}
	for _, i := range rows {
		named, ok := contact.Named(i.Origin)
		if !ok {
			continue
		}
		which, args := narrow.Named(named)
		ids, err := list[model.PersonID](t, "select id from person where "+which+" and deleted_at = ''", args...)
		if err == nil && len(ids) == 1 && ids[0] != i.PersonID {
			err = t.linkTo(i.ID, ids[0])
		}
		if err != nil {
			return fmt.Errorf("link isolation %d: %w", i.ID, err)
		}
	}
	return nil
}

// HouseholdsOfCases gives who lives in the households in which somebody became, or is isolated as, a case on one of the days, with what
// contact.Uncounted asks of all the isolations of each, the newest first. A household of one is none.
func (b *Book) HouseholdsOfCases(ctx context.Context, days model.Span) (map[model.HouseholdID][]contact.Member, error) {
	return read(ctx, b, func(t *tx) (map[model.HouseholdID][]contact.Member, error) {
		rows, err := list[model.Isolation](t, narrow.OfCases, days.From, days.To)
		homes := map[model.HouseholdID][]contact.Member{}
		for _, i := range rows {
			at := homes[i.HouseholdID]
			if len(at) == 0 || at[len(at)-1].Person.ID != i.PersonID {
				at = append(at, contact.Member{Person: model.Person{ID: i.PersonID, HouseholdID: i.HouseholdID}})
			}
			if last := &at[len(at)-1]; i.ID != 0 {
				last.Isolations = append(last.Isolations, i)
			}
			homes[i.HouseholdID] = at
		}
		return homes, err
	})
}

// Recount counts people anew from a case of their household, as one step: isolations are begun, and planned ends moved with a reason.
// Each is a contact of the case from then on, where it is nobody's yet and no circle would close. The whole or, with the first that
// cannot be, nothing.
func (b *Book) Recount(ctx context.Context, of model.PersonID, begun []model.Isolation, moved []model.EndMove, reason string) error {
	return b.write(ctx, label.Recount, "", func(t *tx) error {
		for _, i := range begun {
			i.ContactID = 0
			id, err := t.start(i)
			if err == nil {
				err = t.linkTo(id, of)
			}
			if err != nil {
				return fmt.Errorf("person %d: %w", i.PersonID, err)
			}
		}
		if len(moved) > 0 {
			if err := t.moveEnds(moved, reason); err != nil {
				return err
			}
		}
		for _, m := range moved {
			if err := t.linkTo(m.ID, of); err != nil {
				return err
			}
		}
		t.what = t.nameOf("person", int64(of))
		return nil
	})
}

// linkTo makes an isolation one of a contact, unless it is already.
func (t *tx) linkTo(id model.IsolationID, of model.PersonID) error {
	i, err := t.bareIsolation(id)
	if err != nil || i.ContactID != 0 {
		return err
	}
	i.ContactID = of
	if way, err := t.contactWay(i); err != nil || way != nil {
		return err
	}
	return t.Update(isolations, i, int64(i.ID), i.Rev)
}
