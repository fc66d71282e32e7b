package office

import (
	"context"
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/model/same"
	"sotruc/store"
)

// OtherHouseholds lists all households but one, those that may well be the same one first (same.HomesAlike); likely is how many
// these are.
func OtherHouseholds(ctx context.Context, book *store.Book, h model.Household) (others []model.Household, likely int, err error) {
	ids, err := book.HouseholdIDs(ctx, model.HouseholdFilter{})
	if err != nil {
		return nil, 0, fmt.Errorf("list the households: %w", err)
	}
	all, err := book.Households(ctx, ids)
	if err != nil {
		return nil, 0, fmt.Errorf("read the households: %w", err)
	}
	var rest []model.Household
	for _, o := range all {
		switch {
		case o.ID == h.ID:
		case same.HomesAlike(h, o):
			others = append(others, o)
		default:
			rest = append(rest, o)
		}
	}
	return slices.Concat(others, rest), len(others), nil
}
