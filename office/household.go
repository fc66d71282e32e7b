package office

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/contact"
	"sotruc/model/same"
	"sotruc/office/away"
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

// Slow is what takes longer to count than the rest of what waits, as of a change of the book.
type Slow struct {
	Uncounted int         // households that Uncounted lists
	Followed  []OfDisease // by disease, where people are followed for several
	Away      away.Known  // copies on other disks
	day       model.Date
	upto      int64
}

// OfDisease are the people followed for a disease on a day, as the lists of it have them.
type OfDisease struct {
	Disease                               string
	Filter                                model.PersonFilter // the list that N counts: of those isolated, else of those monitored, else of those past their end
	N, Isolating, Monitoring, Unconfirmed int
}

// CountSlow counts what is of people anew only where people or their isolations were written to since it was done before.
func CountSlow(ctx context.Context, book *store.Book, set config.Config, today model.Date, before Slow) (Slow, error) {
	var err error
	if before.Away, err = away.Look(ctx, book, set); err != nil {
		return before, fmt.Errorf("look for copies elsewhere: %w", err)
	}
	upto, changed, err := book.PeopleWritten(ctx, before.upto)
	if err != nil {
		return before, fmt.Errorf("look for changes of people: %w", err)
	}
	if before.day == today && !changed {
		before.upto = upto
		return before, nil
	}
	open, err := Uncounted(ctx, book, set, today)
	if err != nil {
		return before, err
	}
	followed, err := followed(ctx, book, today)
	return Slow{len(open), followed, before.Away, today, upto}, err
}

// followed counts the people followed on a day for each disease; none where they are followed for one alone.
func followed(ctx context.Context, book *store.Book, day model.Date) ([]OfDisease, error) {
	diseases, err := book.Diseases(ctx, day)
	if err != nil {
		return nil, fmt.Errorf("list the diseases of the book: %w", err)
	}
	if len(diseases) < 2 {
		return nil, nil
	}
	var all []OfDisease
	for _, disease := range diseases {
		of := OfDisease{Disease: disease}
		for _, list := range []struct {
			state model.IsolationState
			n     *int
		}{{model.StateIsolating, &of.Isolating}, {model.StateMonitoring, &of.Monitoring}, {model.StateUnconfirmed, &of.Unconfirmed}} {
			f := model.PersonFilter{On: day, State: list.state, Disease: disease}
			keys, err := book.PersonKeys(ctx, f)
			if err != nil {
				return nil, fmt.Errorf("count who is followed for %s: %w", disease, err)
			}
			if *list.n = len(keys); of.N == 0 {
				of.N, of.Filter = len(keys), f
			}
		}
		if of.N > 0 {
			all = append(all, of)
		}
	}
	if len(all) < 2 {
		return nil, nil
	}
	slices.SortStableFunc(all, func(a, b OfDisease) int { return cmp.Compare(b.Isolating, a.Isolating) })
	return all, nil
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
