package lists

import (
	"context"
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/model/same"
)

// gone names who the book has under isolation in the households of a list and the list has not, whatever household it has them in;
// on is the day of the list. Of households that came back in part nobody is missed.
func (k knownHomes) gone(ctx context.Context, list *siftedList, on model.Date) ([]Change, error) {
	listed := map[model.PersonID]bool{}
	var homes []model.HouseholdID
	seen, partial := map[model.HouseholdID]bool{}, map[model.HouseholdID]bool{}
	for h, household := range list.list {
		home := k.homes[same.HomeOf(household.Household)].ID
		if home != 0 && !seen[home] {
			homes = append(homes, home)
		}
		seen[home] = true
		partial[home] = partial[home] || household.Partial
		for n, p := range household.People {
			if found, match := k.nearest(p, list.as[h][n], home); match == same.One {
				listed[found.ID] = true
			}
		}
	}
	var missed []model.Person
	var ids []model.PersonID
	for _, home := range homes {
		for _, p := range k.living[home] {
			if !listed[p.ID] && !partial[home] {
				missed, ids = append(missed, p), append(ids, p.ID)
			}
		}
	}
	of, err := k.book.IsolationsOf(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("read the isolations of who is not in the list: %w", err)
	}
	var gone []Change
	for _, p := range missed {
		if slices.ContainsFunc(of[p.ID], func(i model.Isolation) bool { return i.Outcome == model.OutcomeNone && i.StartsOn <= on }) {
			gone = append(gone, Change{Kind: Gone, Name: p.Name})
		}
	}
	return gone, nil
}

// nearest finds somebody of a list in the book, also where the id is somebody else's there.
func (k knownHomes) nearest(p, as model.Person, home model.HouseholdID) (model.Person, same.Match) {
	found, match, as := k.find(p, as, home)
	if match == same.Clash {
		as.NationalID = ""
		return k.people.Find(as, home)
	}
	return found, match
}

// leftRow is a row of a list of which something was left out, with what is known of it all the same.
type leftRow struct {
	Home      model.Household
	Person    model.Person
	Isolation model.Isolation // as read; zero: it could not be
	From, To  model.Date      // the days it names, where it could not; 0: none
}

// inBook tells of rows of which something was left out whether the book has it by other means: the person, and an isolation of his
// at the time the row speaks of. A row without a day means one that runs.
func (k knownHomes) inBook(ctx context.Context, rows []leftRow) (persons, isolations []bool, err error) {
	persons, isolations = make([]bool, len(rows)), make([]bool, len(rows))
	found := make([]model.PersonID, len(rows))
	for n, r := range rows {
		p, match := k.nearest(r.Person, r.Person, k.homes[same.HomeOf(r.Home)].ID)
		if persons[n] = match == same.One; persons[n] {
			found[n] = p.ID
		}
	}
	of, err := k.book.IsolationsOf(ctx, found)
	if err != nil {
		return nil, nil, fmt.Errorf("read the isolations of rows left out: %w", err)
	}
	for n, r := range rows {
		isolations[n] = persons[n] && r.within(of[found[n]])
	}
	return persons, isolations, nil
}

func (r leftRow) within(book []model.Isolation) bool {
	if r.Isolation.StartsOn != 0 {
		known, moved, _ := same.Isolation(r.Isolation, true, book)
		return known != 0 && !moved
	}
	return slices.ContainsFunc(book, func(i model.Isolation) bool {
		at := func(d model.Date) bool { return d != 0 && i.StartsOn <= d && d <= i.LastDay() }
		return i.Outcome != model.OutcomeCancelled && (at(r.From) || at(r.To) || r.From == 0 && r.To == 0 && i.Outcome == model.OutcomeNone)
	})
}

// free counts who came into the book without an isolation by the parts of a list.
type free map[int]bool

// take counts a part that the book has taken.
func (f free) take(h listedHousehold) {
	for _, who := range h.fresh {
		f[who] = true
	}
	for _, who := range h.begun {
		delete(f, who)
	}
}

// pass tells the parts of a list that can be taken over in one step: of one household and of one person there is one.
type pass struct {
	homes map[same.Home]bool
	who   map[int]bool
}

// newPass is a step without a part.
func newPass() pass { return pass{map[same.Home]bool{}, map[int]bool{}} }

// has takes a part into the step; true where one of its household, or of somebody in it, is in it or waits already.
func (p pass) has(part listPart) bool {
	home := same.HomeOf(part.Household.Household)
	has := p.homes[home]
	p.homes[home] = true
	for _, who := range part.who {
		has = has || p.who[who]
		p.who[who] = true
	}
	return has
}
