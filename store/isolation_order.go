package store

import (
	"context"
	"errors"
	"fmt"

	"sotruc/model"
	"sotruc/store/label"
	"sotruc/store/sqlrow"
)

// SetDecisions writes down the decision each isolation has, and nothing else of it, as one step: all of them or, with the first that is
// not there, was changed meanwhile (model.ErrConflict) or cannot be so (*model.FieldError), none.
func (b *Book) SetDecisions(ctx context.Context, decided []model.Isolation) error {
	ids := make([]model.IsolationID, len(decided))
	for n, i := range decided {
		ids[n] = i.ID
	}
	return b.write(ctx, label.UpdateIsolation, "", func(t *tx) error {
		t.what = nameOfAll(t, "isolation", ids)
		for _, with := range decided {
			old, err := t.bareIsolation(with.ID)
			if err != nil {
				return err
			}
			i := sqlrow.Tidy(old.Decided(with.Decision()))
			if err := errors.Join(i.Validate(), i.TimelyFrom(old, t.Today())); err != nil {
				return err
			}
			i.Rev = with.Rev
			if err := t.Update(isolations, i, int64(with.ID), with.Rev); err != nil {
				return fmt.Errorf("isolation %d: %w", with.ID, err)
			}
		}
		return nil
	})
}
