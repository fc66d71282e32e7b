package store

import (
	"context"
	"fmt"

	"sotruc/model"
	"sotruc/store/label"
	"sotruc/store/sqlrow"
)

func (t *tx) movement(id model.MovementID) (model.Movement, error) {
	found, err := one[model.Movement](t, "select "+movements.Read("x")+" from movement x where x.id = ? and x.deleted_at = ''", id)
	if err != nil {
		return found, fmt.Errorf("movement %d: %w", id, err)
	}
	return found, nil
}

// Movements lists who came and left, newest first, at most limit.
func (b *Book) Movements(ctx context.Context, limit int) ([]model.Movement, error) {
	return read(ctx, b, func(t *tx) ([]model.Movement, error) {
		return list[model.Movement](t, "select "+movements.Read("x")+` from movement x where x.deleted_at = ''
			order by x."on" desc, x.id desc limit ?`, limit)
	})
}

// undeclared is model.Movement.Undeclared of a row x, up to a day.
const undeclared = `x.deleted_at = '' and x.out = 0 and x.outbreak_area = 1 and x.declared = 0 and x."on" <= ?`

// Undeclared lists who came from an outbreak area up to a day without a health declaration, those of whom nothing is noted first, then the
// newest.
func (b *Book) Undeclared(ctx context.Context, by model.Date) ([]model.Movement, error) {
	return read(ctx, b, func(t *tx) ([]model.Movement, error) {
		return list[model.Movement](t, "select "+movements.Read("x")+" from movement x where "+undeclared+` order by x.note <> '', x."on" desc, x.id desc`, by)
	})
}

// AddMovement adds a movement.
func (b *Book) AddMovement(ctx context.Context, m model.Movement) (model.Movement, error) {
	m = sqlrow.Tidy(m)
	if err := m.Validate(); err != nil {
		return model.Movement{}, err
	}
	return written(ctx, b, label.AddMovement, short(m.Name), func(t *tx) (model.Movement, error) {
		id, err := t.Insert(movements, m)
		if err != nil {
			return model.Movement{}, err
		}
		return t.movement(model.MovementID(id))
	})
}

// UpdateMovement saves a form.
func (b *Book) UpdateMovement(ctx context.Context, m model.Movement) (model.Movement, error) {
	m = sqlrow.Tidy(m)
	if err := m.Validate(); err != nil {
		return model.Movement{}, err
	}
	return written(ctx, b, label.UpdateMovement, short(m.Name), func(t *tx) (model.Movement, error) {
		if err := t.Update(movements, m, int64(m.ID), m.Rev); err != nil {
			return model.Movement{}, err
		}
		return t.movement(m.ID)
	})
}

// DeleteMovement moves a movement to the bin.
func (b *Book) DeleteMovement(ctx context.Context, id model.MovementID) error {
	return b.write(ctx, label.DeleteMovement, "", func(t *tx) error {
		t.what = t.nameOf("movement", int64(id))
		return discardOne(t, "movement", id)
	})
}

// StartFromMovement makes the movement of somebody who came an isolation, as one step. A household or person without
// an id is added; a household without head either is none, and the person then needs one of her own.
func (b *Book) StartFromMovement(
	ctx context.Context, id model.MovementID, h model.Household, p model.Person, i model.Isolation,
) (model.Isolation, error) {
	return written(ctx, b, label.Start, "", func(t *tx) (model.Isolation, error) {
		m, err := t.movement(id)
		if err != nil {
			return model.Isolation{}, err
		}
		if p.HouseholdID, err = t.houseFor(h, p); err != nil {
			return model.Isolation{}, err
		}
		if p.ID, m.IsolationID, err = t.isolate(p, i); err != nil {
			return model.Isolation{}, err
		}
		if m.IsolationID == 0 {
			return model.Isolation{}, &model.FieldError{Field: "starts_on", Code: model.CodeRequired}
		}
		t.what = t.nameOf("person", int64(p.ID))
		m.PersonID, m.HouseholdID = p.ID, p.HouseholdID
		if err := t.Update(movements, m, int64(m.ID), m.Rev); err != nil {
			return model.Isolation{}, err
		}
		return t.isolation(m.IsolationID)
	})
}

// isolate begins an isolation of somebody, who is added where she has no id.
func (t *tx) isolate(p model.Person, i model.Isolation) (model.PersonID, model.IsolationID, error) {
	if p.ID == 0 {
		return t.addPerson(p, i)
	}
	i.PersonID = p.ID
	started, err := t.start(i)
	return p.ID, started, err
}

// AddReturned begins the isolation of somebody who came from an outbreak area, who is added where she has no id, and notes the coming, as one
// step: one that was noted of her already, for no isolation yet, is that; and as StartIsolation in place of others.
func (b *Book) AddReturned(ctx context.Context, p model.Person, i model.Isolation, m model.Movement, instead ...Instead) (model.Person, error) {
	kind := label.AddPerson
	if p.ID != 0 {
		kind = label.Start
	}
	return written(ctx, b, kind, short(p.Name), func(t *tx) (model.Person, error) {
		err := t.endInstead(instead)
		if err != nil {
			return p, err
		}
		if p.ID, m.IsolationID, err = t.isolate(p, i); err != nil {
			return p, err
		}
		if p, err = t.person(p.ID); err != nil {
			return p, err
		}
		m.Name, m.PersonID, m.HouseholdID, m.OutbreakArea = p.Name, p.ID, p.HouseholdID, true
		return p, t.came(m)
	})
}

// came notes that somebody came, or of a coming that was noted already which isolation it led to.
func (t *tx) came(m model.Movement) error {
	known, err := list[model.Movement](t, "select "+movements.Read("x")+` from movement x where x.deleted_at = '' and x.person_id = ?
		and x.out = 0 and x.outbreak_area = 1 and x.isolation_id is null order by x."on" desc, x.id desc limit 1`, m.PersonID)
	if err == nil && len(known) > 0 {
		one := known[0]
		one.IsolationID, one.Declared = m.IsolationID, one.Declared || m.Declared
		return t.Update(movements, one, int64(one.ID), one.Rev)
	}
	if err == nil {
		_, err = t.Insert(movements, sqlrow.Tidy(m))
	}
	return err
}

// houseFor is the household the person of a movement lives in: a new one, the one given, or the person's.
func (t *tx) houseFor(h model.Household, p model.Person) (model.HouseholdID, error) {
	switch {
	case p.ID != 0:
		kept, err := t.person(p.ID)
		return kept.HouseholdID, err
	case h.ID != 0:
		return h.ID, nil
	case h.Head == "":
		return p.HouseholdID, nil
	}
	row, err := householdRowOf(h)
	if err != nil {
		return 0, err
	}
	return t.addHousehold(row)
}
