package store

import (
	"context"
	"fmt"

	"sotruc/model"
	"sotruc/store/label"
	"sotruc/store/sqlrow"
)

func (t *tx) violation(id model.ViolationID) (model.Violation, error) {
	found, err := one[model.Violation](t, "select "+violations.Read("x")+" from violation x where x.id = ? and x.deleted_at = ''", id)
	if err != nil {
		return found, fmt.Errorf("violation %d: %w", id, err)
	}
	return found, nil
}

// Violations lists violations of the isolation rules, newest first, at most limit.
func (b *Book) Violations(ctx context.Context, limit int) ([]model.Violation, error) {
	return read(ctx, b, func(t *tx) ([]model.Violation, error) {
		return list[model.Violation](t, "select "+violations.Read("x")+` from violation x where x.deleted_at = ''
			order by x.at desc, x.id desc limit ?`, limit)
	})
}

// AddViolation adds a violation.
func (b *Book) AddViolation(ctx context.Context, v model.Violation) (model.Violation, error) {
	v = sqlrow.Tidy(v)
	if err := v.Validate(); err != nil {
		return model.Violation{}, err
	}
	return written(ctx, b, label.AddViolation, short(v.What), func(t *tx) (model.Violation, error) {
		id, err := t.Insert(violations, v)
		if err != nil {
			return model.Violation{}, err
		}
		return t.violation(model.ViolationID(id))
	})
}

// UpdateViolation saves a form.
func (b *Book) UpdateViolation(ctx context.Context, v model.Violation) (model.Violation, error) {
	v = sqlrow.Tidy(v)
	if err := v.Validate(); err != nil {
		return model.Violation{}, err
	}
	return written(ctx, b, label.UpdateViolation, short(v.What), func(t *tx) (model.Violation, error) {
		if err := t.Update(violations, v, int64(v.ID), v.Rev); err != nil {
			return model.Violation{}, err
		}
		return t.violation(v.ID)
	})
}

// DeleteViolation moves a violation to the bin.
func (b *Book) DeleteViolation(ctx context.Context, id model.ViolationID) error {
	return b.write(ctx, label.DeleteViolation, "", func(t *tx) error {
		t.what = t.nameOf("violation", int64(id))
		return discardOne(t, "violation", id)
	})
}
