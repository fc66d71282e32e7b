package store

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"sotruc/model"
	"sotruc/store/sqlrow"
)

// SetDecisions writes down what is known of the decision of each isolation, as one step: all of them or, with the first that is
// not there or cannot be so (*model.FieldError), none.
func (b *Book) SetDecisions(ctx context.Context, decisions map[model.IsolationID]model.Decision) error {
	ids := slices.Sorted(maps.Keys(decisions))
	return b.write(ctx, labelUpdateIsolation, "", func(t *tx) error {
		t.what = nameOfAll(t, "isolation", ids)
		for _, id := range ids {
			old, err := t.bareIsolation(id)
			if err != nil {
				return err
			}
			i := sqlrow.Tidy(old.Decided(decisions[id]))
			if err := errors.Join(i.Validate(), i.TimelyFrom(old, t.today())); err != nil {
				return err
			}
			if err := t.update(isolations, i, int64(id), i.Rev); err != nil {
				return fmt.Errorf("isolation %d: %w", id, err)
			}
		}
		return nil
	})
}
