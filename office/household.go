package office

import (
	"context"
	"fmt"
	"slices"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/contact"
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

// UncountedHomes is how many households Uncounted lists on a day, as of a change of the book.
type UncountedHomes struct {
	N    int
	day  model.Date
	upto int64
}

// CountUncounted counts them, anew only where people or their isolations were written to since it was done before.
func CountUncounted(ctx context.Context, book *store.Book, set config.Config, today model.Date, before UncountedHomes) (UncountedHomes, error) {
	upto, changed, err := book.PeopleWritten(ctx, before.upto)
	if err != nil {
		return before, fmt.Errorf("look for changes of people: %w", err)
	}
	if before.day == today && !changed {
		return UncountedHomes{before.N, today, upto}, nil
	}
	open, err := Uncounted(ctx, book, set, today)
	return UncountedHomes{len(open), today, upto}, err
}

// Uncounted lists the households with a new case from which members are not counted yet (contact.Uncounted).
func Uncounted(ctx context.Context, book *store.Book, set config.Config, today model.Date) ([]model.HouseholdID, error) {
	homes, err := book.HouseholdsOfCases(ctx, model.Span{From: today - contact.Asked, To: today})
	if err != nil {
		return nil, fmt.Errorf("read the households of new cases: %w", err)
	}
	rules := set.Regimes()
	var open []model.HouseholdID
	for id, members := range homes {
		if _, n := contact.Uncounted(members, today, rules); n > 0 {
			open = append(open, id)
		}
	}
	slices.Sort(open)
	return open, nil
}
