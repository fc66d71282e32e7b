package lists

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"sotruc/intake/people"
	"sotruc/model"
	"sotruc/model/same"
)

// mostGone is how many households that are not in a list are named.
const mostGone = 30

// absent is what a list says of who should be in it: the households it has, and the areas it is of.
type absent struct {
	homes, partial map[model.HouseholdID]bool
	listed         map[model.PersonID]bool
	areas          map[model.UnitID]bool // 0: of no area
	diseases       map[string]bool
}

// gone names who the book has under isolation and the list has not: in the households of the list, whatever household it has them in, and
// households of which it has nobody; on is the day of the list. Those are of an area of which the list has somebody again, as he was:
// a list of who is new, became a case or was let go is none that should have everybody. Of households that came back in part nobody is
// missed.
func (k knownHomes) gone(ctx context.Context, list *siftedList, on model.Date, rows map[people.At]takenRow) ([]Change, error) {
	a := k.listedBy(list, rows)
	var ids []model.PersonID
	var homes []model.HouseholdID
	for id, h := range k.of {
		if !a.partial[id] && (a.homes[id] || a.areas[h.AreaID]) {
			homes = append(homes, id)
			for _, p := range k.living[id] {
				ids = append(ids, p.ID)
			}
		}
	}
	slices.Sort(homes)
	of, err := k.book.IsolationsOf(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("read the isolations of who is not in the list: %w", err)
	}
	runs := func(p model.Person, here, held bool) bool {
		return !a.listed[p.ID] && slices.ContainsFunc(of[p.ID], func(i model.Isolation) bool {
			return i.Outcome == model.OutcomeNone && i.StartsOn <= on && (here || a.diseases[i.Disease]) && (!held || !i.WatchOnly())
		})
	}
	var gone []Change
	whole := 0
	for _, id := range homes {
		here := a.homes[id] || slices.ContainsFunc(k.living[id], func(p model.Person) bool { return a.listed[p.ID] })
		var missed []model.Person
		for _, p := range k.living[id] {
			if runs(p, here, false) {
				missed = append(missed, p)
			}
		}
		switch {
		case len(missed) == 0:
		case here:
			for _, p := range missed {
				gone = append(gone, Change{Kind: Gone, Name: p.Name, Watched: !runs(p, here, true)})
			}
		default:
			if whole++; whole <= mostGone {
				held := slices.ContainsFunc(missed, func(p model.Person) bool { return runs(p, here, true) })
				gone = append(gone, Change{Kind: GoneHome, Name: k.names[id], Watched: !held})
			}
		}
	}
	if more := whole - mostGone; more > 0 {
		gone = append(gone, Change{Kind: GoneMore, Name: strconv.Itoa(more)})
	}
	return gone, nil
}

// listedBy tells what a list is of.
func (k knownHomes) listedBy(list *siftedList, rows map[people.At]takenRow) absent {
	a := absent{
		homes: map[model.HouseholdID]bool{}, partial: map[model.HouseholdID]bool{}, listed: map[model.PersonID]bool{}, areas: map[model.UnitID]bool{},
		diseases: map[string]bool{},
	}
	for h, household := range list.list {
		home := k.homes[same.HomeOf(household.Household)].ID
		if home != 0 {
			a.homes[home] = true
			a.partial[home] = a.partial[home] || household.Partial
		}
		for n, p := range household.People {
			found, match := k.nearest(p, list.as[h][n], home)
			if match != same.One {
				continue
			}
			a.listed[found.ID] = true
			row, taken := rows[people.At{Sheet: household.Sheet, Row: household.Rows[n]}]
			i := household.Isolations[n]
			if taken && !row.fresh && !household.Partial && i.StartsOn != 0 && !slices.ContainsFunc(row.changes, Change.turns) {
				a.areas[k.of[found.HouseholdID].AreaID] = true
				a.diseases[i.Disease] = true
			}
		}
	}
	return a
}
