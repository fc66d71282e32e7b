package store

import (
	"context"
	"fmt"

	"sotruc/model"
	"sotruc/model/contact"
	"sotruc/store/sqlrow"
)

// linked is what counts as a link between people: a live isolation i of disease ?2 that names a contact, both people in the book. One
// that was called off links nobody.
const linked = `isolation i join person p on p.id = i.person_id and p.deleted_at = '' join person s on s.id = i.contact_id and s.deleted_at = ''
	where i.deleted_at = '' and i.outcome <> 'cancelled' and i.disease = ?2`

// ContactLinks gives who is whose contact around a person in one disease: everybody above, their other contacts, and everybody below,
// in the order in which they were isolated.
func (b *Book) ContactLinks(ctx context.Context, id model.PersonID, disease string) ([]contact.Link, error) {
	return read(ctx, b, func(t *tx) ([]contact.Link, error) { return t.contactLinks(id, disease) })
}

func (t *tx) contactLinks(id model.PersonID, disease string) ([]contact.Link, error) {
	key := t.book.personKey()
	return list[contact.Link](t, `with recursive
		links(person_id, of) as (select distinct i.person_id, i.contact_id from `+linked+`),
		up(id) as (select ?1 union select l.of from links l join up on l.person_id = up.id),
		down(id) as (select ?1 union select l.person_id from links l join down on l.of = down.id)
		select l.person_id, l.of from links l join person p on p.id = l.person_id
		where l.of in (select id from up) or l.of in (select id from down)
		order by (select min(starts_on) from isolation f where f.person_id = l.person_id and f.contact_id = l.of and f.deleted_at = ''), p.`+key+`, p.id`,
		id, disease)
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

func (t *tx) contactWay(i model.Isolation) ([]model.PersonID, error) {
	links, err := t.contactLinks(i.ContactID, i.Disease)
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

// linkContacts links the isolations a list brought in this step, where the words of whose contact it is name one person of the book.
func (t *tx) linkContacts() error {
	rows, err := list[model.Isolation](t, "select "+isolations.Read("i")+` from isolation i where i.contact_id is null and i.origin glob '*[0-9][0-9][0-9][0-9]*'
		and i.id in (select row_id from journal where step_id = (select max(id) from step) and tbl = 'isolation' and before is null)`)
	if err != nil {
		return err
	}
	for _, i := range rows {
		named, ok := contact.Named(i.Origin)
		if !ok {
			continue
		}
		ids, err := list[model.PersonID](t, `select id from person where deleted_at = '' and id <> ?1 and
			case when ?2 <> '' then national_id = ?2 when ?3 <> '' then phone = ?3
				else name_fold = ?4 and birth <> '' and (birth = ?5 or min(length(birth), length(?5)) = 4 and substr(birth, 1, 4) = substr(?5, 1, 4)) end limit 2`,
			i.PersonID, named.NationalID, named.Phone, fold(named.Name), named.Birth)
		if err != nil {
			return err
		}
		if len(ids) != 1 {
			continue
		}
		if err := t.linkTo(i.ID, ids[0]); err != nil {
			return fmt.Errorf("link isolation %d: %w", i.ID, err)
		}
	}
	return nil
}

// Recount counts people anew from a case of their household, as one step: isolations are begun, and planned ends moved with a reason.
// Each is a contact of the case from then on, where it is nobody's yet and no circle would close. The whole or, with the first that
// cannot be, nothing.
func (b *Book) Recount(ctx context.Context, of model.PersonID, begun []model.Isolation, moved []model.EndMove, reason string) error {
	return b.write(ctx, labelRecount, "", func(t *tx) error {
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
	return t.update(isolations, i, int64(i.ID), i.Rev)
}
