package lists

import (
	"context"
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/model/same"
)

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
		known, ok := same.Isolation(r.Isolation, book)
		return ok && (known.Outcome != model.OutcomeNone || known.EndsOn == r.Isolation.EndsOn)
	}
	return slices.ContainsFunc(book, func(i model.Isolation) bool {
		at := func(d model.Date) bool { return d != 0 && i.StartsOn <= d && d <= i.LastDay() }
		return i.Outcome != model.OutcomeCancelled && (at(r.From) || at(r.To) || r.From == 0 && r.To == 0 && i.Outcome == model.OutcomeNone)
	})
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
