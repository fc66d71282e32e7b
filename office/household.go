package office

import (
	"context"
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/model/same"
	"sotruc/store"
)

// OtherHouseholds lists all households but one, those that may well be the same one first: at the same address, in other words or not, or
// with the same phone. likely is how many these are.
func OtherHouseholds(ctx context.Context, book *store.Book, h model.Household) (others []model.Household, likely int, err error) {
	ids, err := book.HouseholdIDs(ctx, model.HouseholdFilter{})
	if err != nil {
		return nil, 0, fmt.Errorf("list the households: %w", err)
	}
	all, err := book.Households(ctx, ids)
	if err != nil {
		return nil, 0, fmt.Errorf("read the households: %w", err)
	}
	address := same.Place(h.Address)
	alike := func(o model.Household) bool {
		return address != "" && same.Place(o.Address) == address && (h.AreaID == 0 || o.AreaID == 0 || h.AreaID == o.AreaID) ||
			h.Phone != "" && o.Phone == h.Phone
	}
	var rest []model.Household
	for _, o := range all {
		switch {
		case o.ID == h.ID:
		case alike(o):
			others = append(others, o)
		default:
			rest = append(rest, o)
		}
	}
	return slices.Concat(others, rest), len(others), nil
}
