package lists

import (
	"context"
	"fmt"

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

// miss says once for each name that the roster does not have it, with the first row.
func (w *taking) miss(from people.Household, field, name string) {
	problem := people.Problem{Field: field, Code: NotInRoster, Text: name}
	if w.told[problem] {
		return
	}
	w.told[problem] = true
	problem.Sheet, problem.Row = from.Sheet, from.Rows[0]
	w.unknown = append(w.unknown, problem)
}
