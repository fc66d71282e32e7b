package office

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"sotruc/config"
	"sotruc/model"
	"sotruc/report/handout"
	"sotruc/store"
)

// RoundFor says which sheets a round is printed on: those of one team or area, or where none is named one for each of a kind; with
// whom a round narrowed alike has, and nobody else.
type RoundFor struct {
	Day    model.Date
	UnitID model.UnitID
	Each   model.UnitKind // where no unit is named: UnitTeam or UnitArea
	Phones bool           // whole; else masked

	Disease       string         // whom a round asks for it; "": for any
	ResponsibleID model.MemberID // of the households of a member; 0: of all
}

// loadRound is the sheet of a round on a day: everybody at home under isolation, and those whose end waits to be confirmed. Units
// without anybody have no part, unless one is named.
func loadRound(ctx context.Context, book *store.Book, set config.Config, f RoundFor, now model.Instant) (handout.Round, error) {
	r := handout.Round{Office: set.Office.Name, Day: f.Day, Phones: f.Phones, By: f.Each, Disease: f.Disease}
	if d, known := set.Disease(f.Disease); known {
		r.Disease = d.VI
	}
	roster, err := loadRoster(ctx, book)
	if err != nil {
		return r, err
	}
	r.Responsible = roster.members[f.ResponsibleID].Name
	named, known := roster.units[f.UnitID]
	switch {
	case f.UnitID == 0:
	case !known:
		return r, fmt.Errorf("unit %d: %w", f.UnitID, model.ErrNotFound)
	default:
		r.By = named.Kind
		r.Parts = []handout.RoundPart{{Name: named.Name, Call: roster.call(named)}}
	}
	var keys []model.PersonKey
	listed := map[model.PersonID]bool{}
	for _, state := range []model.IsolationState{model.StateIsolating, model.StateUnconfirmed} {
		found, err := book.PersonKeys(ctx, model.PersonFilter{On: f.Day, State: state, ResponsibleID: f.ResponsibleID, Disease: f.Disease})
		if err != nil {
			return r, fmt.Errorf("list who is under isolation: %w", err)
		}
		for _, k := range found { // somebody may be isolated for one disease and past the end for another
			if !listed[k.PersonID] {
				keys, listed[k.PersonID] = append(keys, k), true
			}
		}
	}
	stops, err := loadStops(ctx, book, keys, model.AsOf(now, f.Day))
	if err != nil {
		return r, err
	}
	of := map[model.UnitID][]handout.Stop{}
	for _, s := range stops {
		if s.Isolation.Place == model.PlaceHome {
			for _, i := range s.Others {
				name := i.Disease
				if d, known := set.Disease(name); known {
					name = d.VI
				}
				s.Also = append(s.Also, name)
			}
			unit := roster.unitOf(s.Home, r.By)
			of[unit] = append(of[unit], s)
		}
	}
	for _, stops := range of {
		handout.InOrder(stops)
	}
	if f.UnitID != 0 {
		r.Parts[0].Stops = of[f.UnitID]
		return r, nil
	}
	for _, u := range roster.order {
		if stops := of[u.ID]; u.Kind == r.By && len(stops) > 0 {
			r.Parts = append(r.Parts, handout.RoundPart{Name: u.Name, Call: roster.call(u), Stops: stops})
		}
	}
	var left []handout.Stop // of no unit, or of one that is none of the kind any more
	for id, stops := range of {
		if roster.units[id].Kind != r.By {
			left = append(left, stops...)
		}
	}
	if len(left) > 0 {
		handout.InOrder(left)
		r.Parts = append(r.Parts, handout.RoundPart{Stops: left})
	}
	return r, nil
}

// HandoutPeople are those of a unit or of households that a paper other than a round is for on a day: who is followed then. A certificate is
// for those who completed: of a unit for who has none yet, of a household that is named for everybody.
func HandoutPeople(ctx context.Context, book *store.Book, kind handout.Kind, f RoundFor, homes []model.HouseholdID) ([]model.PersonKey, error) {
	roster, err := loadRoster(ctx, book)
	if err != nil {
		return nil, err
	}
	var keys []model.PersonKey
	for _, ask := range peopleFilters(kind, f.Day, homes) {
		found, err := book.PersonKeys(ctx, ask)
		if err != nil {
			return nil, fmt.Errorf("list who a paper is for: %w", err)
		}
		stops, err := loadStops(ctx, book, found, f.Day.At(""))
		if err != nil {
			return nil, err
		}
		for _, s := range stops {
			inUnit := f.UnitID == 0 || roster.unitOf(s.Home, roster.units[f.UnitID].Kind) == f.UnitID
			over := s.Isolation.Outcome != model.OutcomeNone && s.Isolation.EndedOn <= f.Day && !slices.Contains([]handout.Kind{handout.KindCompletion, handout.KindContacts, handout.KindList}, kind)
			if inUnit && !over {
				keys = append(keys, model.PersonKey{PersonID: s.Person.ID, IsolationID: s.Isolation.ID})
			}
		}
	}
	return keys, nil
}

// peopleFilters are the lists a paper for households, or for a whole unit, is made of.
func peopleFilters(kind handout.Kind, day model.Date, homes []model.HouseholdID) []model.PersonFilter {
	var filters []model.PersonFilter
	for _, id := range homes {
		filters = append(filters, model.PersonFilter{On: day, HouseholdID: id})
	}
	switch {
	case len(homes) > 0:
	case kind == handout.KindCompletion:
		filters = []model.PersonFilter{{On: day, NoCertificate: true}}
	default:
		for _, state := range []model.IsolationState{model.StateIsolating, model.StateUnconfirmed, model.StateMonitoring} {
			filters = append(filters, model.PersonFilter{On: day, State: state})
		}
	}
	return filters
}

// loadStops reads people with their households and isolations, in the order of keys.
func loadStops(ctx context.Context, book *store.Book, keys []model.PersonKey, at model.Instant) ([]handout.Stop, error) {
	lines, err := book.PersonLines(ctx, keys, at)
	if err != nil {
		return nil, fmt.Errorf("read the people of a paper: %w", err)
	}
	var ids []model.HouseholdID
	for _, l := range lines {
		ids = append(ids, l.HouseholdID)
	}
	slices.Sort(ids)
	homes, err := book.Households(ctx, slices.Compact(ids))
	if err != nil {
		return nil, fmt.Errorf("read the households of a paper: %w", err)
	}
	byID := make(map[model.HouseholdID]model.Household, len(homes))
	for _, h := range homes {
		byID[h.ID] = h
	}
	var stops []handout.Stop
	for _, l := range lines {
		stops = append(stops, handout.Stop{Person: l.Person, Home: byID[l.HouseholdID], Isolation: l.Isolation, Others: l.Others, Alarmed: len(l.Alarms) > 0})
	}
	return stops, nil
}

// roster is who looks after whom, as papers name it.
type roster struct {
	order   []model.Unit
	units   map[model.UnitID]model.Unit
	members map[model.MemberID]model.Member
	leads   map[model.UnitID]model.MemberID
	teams   map[model.UnitID][]model.UnitID // of an area
}

func loadRoster(ctx context.Context, book *store.Book) (roster, error) {
	r := roster{
		units: map[model.UnitID]model.Unit{}, members: map[model.MemberID]model.Member{}, leads: map[model.UnitID]model.MemberID{},
		teams: map[model.UnitID][]model.UnitID{},
	}
	var err error
	if r.order, err = book.Units(ctx); err != nil {
		return r, fmt.Errorf("read the units: %w", err)
	}
	members, err := book.Members(ctx)
	if err != nil {
		return r, fmt.Errorf("read the members: %w", err)
	}
	for _, m := range members {
		r.members[m.ID] = m
		for _, s := range m.Memberships {
			if s.Role == model.UnitLeader {
				r.leads[s.UnitID] = m.ID
			}
		}
	}
	for _, u := range r.order {
		r.units[u.ID] = u
		if u.LeaderID != 0 {
			r.leads[u.ID] = u.LeaderID
		}
		if u.Kind == model.UnitTeam && u.ParentID != 0 {
			r.teams[u.ParentID] = append(r.teams[u.ParentID], u.ID)
		}
	}
	return r, nil
}

// unitOf is the area of a household, or its team: the one it was given to, else the only one of its area; 0 where it has none.
func (r roster) unitOf(h model.Household, kind model.UnitKind) model.UnitID {
	switch teams := r.teams[h.AreaID]; {
	case kind != model.UnitTeam:
		return h.AreaID
	case h.TeamID != 0 || len(teams) != 1:
		return h.TeamID
	default:
		return teams[0]
	}
}

// call is whom to call in a unit, with a phone: its leader, or the unit itself; "" where the book has no number.
func (r roster) call(u model.Unit) string {
	leader := r.members[r.leads[u.ID]]
	switch {
	case leader.Phone != "":
		return calling(leader.Name, leader.Phone)
	case u.Phone != "":
		return calling(u.Name, u.Phone)
	}
	return ""
}

// callFor is whom a household calls: its team, who is responsible for it, or its area.
func (r roster) callFor(h model.Household) string {
	if call := r.call(r.units[r.unitOf(h, model.UnitTeam)]); call != "" {
		return call
	}
	if m := r.members[h.ResponsibleID]; m.Phone != "" {
		return calling(m.Name, m.Phone)
	}
	return r.call(r.units[h.AreaID])
}

func calling(name, phone string) string { return strings.TrimSpace(name + " " + phone) }
