package lists

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"sotruc/intake/people"
	"sotruc/model"
	"sotruc/model/same"
	"sotruc/model/viet"
	"sotruc/store"
)

// roster has the units and members that a list names.
type roster struct {
	units   map[unitName]model.UnitID
	members map[string]model.MemberID // by folded name; 0 where several have it
}

type unitName struct {
	kind model.UnitKind
	name string // as same.Place has it
}

func readRoster(ctx context.Context, book *store.Book) (*roster, error) {
	r := &roster{units: map[unitName]model.UnitID{}, members: map[string]model.MemberID{}}
	units, err := book.Units(ctx)
	if err != nil {
		return r, fmt.Errorf("read the units a list names: %w", err)
	}
	for _, u := range units {
		r.units[unitName{u.Kind, same.Place(u.Name)}] = u.ID
	}
	members, err := book.Members(ctx)
	if err != nil {
		return r, fmt.Errorf("read the members a list names: %w", err)
	}
	for _, m := range members {
		id := m.ID
		if _, twice := r.members[viet.Fold(m.Name)]; twice {
			id = 0
		}
		r.members[viet.Fold(m.Name)] = id
	}
	return r, nil
}

// assigned is a household of a list with the area, the team and who is responsible that its names mean; 0 where the roster has none.
func (r *roster) assigned(h model.Household) model.Household {
	if h.Area != "" {
		h.AreaID = r.units[unitName{model.UnitArea, same.Place(h.Area)}]
	}
	if h.Team != "" {
		h.TeamID = r.units[unitName{model.UnitTeam, same.Place(h.Team)}]
	}
	if h.Responsible != "" {
		h.ResponsibleID = r.members[viet.Fold(h.Responsible)]
	}
	return h
}

// missing says which names for a household the roster does not have; they are left blank where the book has none.
func (w *taking) missing(from people.Household, home model.Household) {
	h := w.roster.assigned(from.Household)
	if h.Team != "" && h.TeamID == 0 && home.TeamID == 0 {
		w.miss(from, "team", h.Team)
	}
	if h.Responsible != "" && h.ResponsibleID == 0 && home.ResponsibleID == 0 {
		w.miss(from, "responsible", h.Responsible)
	}
}

// settle makes of a list what can be told only with the book: an area that looks like none is taken where the roster has it, and a year of birth
// reckoned from an age is that of somebody of the book whose it may be.
func (w *taking) settle(ctx context.Context) error {
	open := func(s people.Says) bool { return s.About || s.NoArea }
	if !slices.ContainsFunc(w.taken.List.Households, func(h people.Household) bool { return slices.ContainsFunc(h.Says, open) }) {
		return nil
	}
	homes, err := readHomes(ctx, w.book, nil, new([]joinedRow))
	if err != nil {
		return err
	}
	all := slices.Clone(w.taken.List.Households)
	for n := range all {
		h := &all[n]
		h.People, h.Says = slices.Clone(h.People), slices.Clone(h.Says)
		at := homes.homes[same.HomeOf(h.Household)].ID
		for i := range h.People {
			if h.Says[i].About {
				h.People[i].Birth = homes.birthOf(h.People[i], at)
			}
			area := h.Says[i].Home.Area
			if !h.Says[i].NoArea || w.roster.assigned(h.Says[i].Home).AreaID != 0 {
				continue
			}
			w.once(people.Problem{Field: "area", Code: NoArea, Text: area, Kept: true}, people.At{Sheet: h.Sheet, Row: h.Rows[i]})
			h.Says[i].Home.Area = ""
			if viet.SameText(h.Household.Area, area) {
				h.Household.Area = ""
			}
		}
	}
	w.taken.List.Households = all
	return nil
}

// birthOf is the birth of somebody whose age a list has: the one the book has where it may be that, else the year reckoned.
func (k knownHomes) birthOf(p model.Person, home model.HouseholdID) string {
	year, err := strconv.Atoi(p.Birth)
	if err != nil {
		return p.Birth
	}
	for _, may := range []int{year, year - 1} {
		p.Birth = strconv.Itoa(may)
		if found, match := k.people.Find(p, home); match == same.One && found.Birth != "" {
			return found.Birth
		}
	}
	return strconv.Itoa(year)
}

// miss says once for each name that the roster does not have it, with the first row.
func (w *taking) miss(from people.Household, field, name string) {
	w.once(people.Problem{Field: field, Code: NotInRoster, Text: name}, people.At{Sheet: from.Sheet, Row: from.Rows[0]})
}

// once says a problem of a name where it was not said yet, with the row it is first met in.
func (w *taking) once(problem people.Problem, at people.At) {
	if w.told[problem] {
		return
	}
	w.told[problem] = true
	problem.Sheet, problem.Row = at.Sheet, at.Row
	w.unknown = append(w.unknown, problem)
}
