package store

import (
	"context"
	"fmt"

	"sotruc/model"
	"sotruc/store/sqlrow"
)

// SetOrders writes the number and day of one order down for all the isolations it names, as one step: all of them or,
// with the first that is not there, none.
func (b *Book) SetOrders(ctx context.Context, ids []model.IsolationID, number string, on model.Date) error {
	return b.write(ctx, labelUpdateIsolation, "", func(t *tx) error {
		t.what = nameOfAll(t, "isolation", ids)
		for _, id := range ids {
			i, err := t.bareIsolation(id)
			if err != nil {
				return err
			}
			i.OrderNumber, i.OrderOn = number, on
			if err := t.update(isolations, sqlrow.Tidy(i), int64(id), i.Rev); err != nil {
				return fmt.Errorf("isolation %d: %w", id, err)
			}
		}
		return nil
	})
}
