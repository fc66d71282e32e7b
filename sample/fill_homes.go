package sample

import (
	"cmp"
	"fmt"
	"slices"

	"sotruc/model"
)

// homeEvents are a household's: written down with the first isolation of everybody, later isolations, moved ends.
func (f *filler) homeEvents(h Home) []event {
	first := make([]model.Isolation, len(h.People))
	all := []event{{h.Household.CreatedAt, "household of " + h.Household.Head, func() error { return f.home(h, first) }}}
	for _, i := range h.Isolations {
		at := slices.IndexFunc(h.People, func(p model.Person) bool { return p.ID == i.PersonID })
		if first[at].ID == 0 {
			first[at] = asOrdered(i)
		} else {
			all = append(all, event{i.CreatedAt, "isolation", func() error { return f.isolation(i) }})
		}
		for n, c := range i.Changes {
			to := i.EndsOn
			if n+1 < len(i.Changes) {
				to = i.Changes[n+1].PreviousEnd
			}
			all = append(all, event{c.At, "moved end", func() error { return f.change(i.ID, to, c.Reason) }})
		}
	}
	return all
}

// asOrdered is an isolation as it was on its first day.
func asOrdered(i model.Isolation) model.Isolation {
	if len(i.Changes) > 0 {
		i.EndsOn = i.Changes[0].PreviousEnd
	}
	i.Outcome, i.EndedOn, i.Certificate, i.Note, i.Changes = model.OutcomeNone, 0, "", "", nil
	if i.Category != model.CategoryF0 {
		i.CaseSource = model.SourceNone
	}
	return i
}

// home writes a household down and learns the ids of its people and their isolations.
func (f *filler) home(h Home, first []model.Isolation) error {
	row := h.Household
	row.AreaID, row.TeamID, row.ResponsibleID = f.units[row.AreaID], f.units[row.TeamID], f.members[row.ResponsibleID]
	kept, err := f.book.AddHousehold(f.ctx, row, h.People, first)
	if err != nil {
		return err
	}
	f.households[h.Household.ID] = kept.ID
	people, err := f.book.People(f.ctx, kept.ID)
	if err != nil {
		return err
	}
	keys, err := f.book.PersonKeys(f.ctx, model.PersonFilter{HouseholdID: kept.ID, AnyState: true})
	if err != nil {
		return err
	}
	isolated := map[model.PersonID]model.IsolationID{}
	for _, k := range keys {
		isolated[k.PersonID] = k.IsolationID
	}
	for n, p := range h.People {
		at := slices.IndexFunc(people, func(q model.Person) bool { return q.Name == p.Name })
		if at < 0 {
			return fmt.Errorf("%s is not in the household: %w", p.Name, model.ErrNotFound)
		}
		f.people[p.ID] = people[at].ID
		if first[n].ID != 0 {
			f.isolations[first[n].ID] = isolated[people[at].ID]
		}
	}
	return nil
}

func (f *filler) isolation(i model.Isolation) error {
	provisional := i.ID
	i = asOrdered(i)
	i.PersonID, i.HouseholdID = f.people[i.PersonID], f.households[i.HouseholdID]
	kept, err := f.book.StartIsolation(f.ctx, i)
	f.isolations[provisional] = kept.ID
	return err
}

func (f *filler) change(id model.IsolationID, to model.Date, reason string) error {
	kept, err := f.book.Isolation(f.ctx, f.isolations[id])
	if err != nil {
		return err
	}
	_, err = f.book.ChangeEnd(f.ctx, kept.ID, kept.Rev, to, reason)
	return err
}

// ending is what isolations that end together share.
type ending struct {
	on      model.Date
	outcome model.Outcome
	source  model.CaseSource
	note    string
}

func endingOf(i model.Isolation) ending {
	e := ending{on: i.EndedOn, outcome: i.Outcome, note: i.Note}
	if i.Outcome == model.OutcomeBecameCase {
		e.source = i.CaseSource
	}
	return e
}

// endEvents say how isolations ended, those that ended alike on one day in one step.
func (f *filler) endEvents() []event {
	var ended []model.Isolation
	for _, h := range f.ward.Homes {
		for _, i := range h.Isolations {
			if i.Outcome != model.OutcomeNone {
				ended = append(ended, i)
			}
		}
	}
	slices.SortStableFunc(ended, func(a, b model.Isolation) int {
		return cmp.Or(cmp.Compare(a.EndedOn, b.EndedOn), cmp.Compare(a.Outcome, b.Outcome), cmp.Compare(a.Note, b.Note),
			cmp.Compare(endingOf(a).source, endingOf(b).source))
	})
	var all []event
	for _, group := range runs(ended, endingOf) {
		e := endingOf(group[0])
		all = append(all, event{e.on.At("15:50"), "end of isolations", func() error {
			ids := make([]model.IsolationID, len(group))
			for n, i := range group {
				ids[n] = f.isolations[i.ID]
			}
			return f.book.EndIsolations(f.ctx, ids, e.outcome, e.on, e.source, e.note)
		}})
	}
	return all
}

// certificateEvents write the numbers of certificates down on the morning after.
func (f *filler) certificateEvents() []event {
	var all []event
	for _, h := range f.ward.Homes {
		for _, i := range h.Isolations {
			if i.Certificate != "" {
				all = append(all, event{min((i.EndedOn + 1).At("09:30"), f.ward.Now), "certificate", func() error {
					kept, err := f.book.Isolation(f.ctx, f.isolations[i.ID])
					if err != nil {
						return err
					}
					kept.Certificate, kept.CertificateOn = i.Certificate, min(i.EndedOn+1, f.ward.Now.Date())
					_, err = f.book.UpdateIsolation(f.ctx, kept)
					return err
				}})
			}
		}
	}
	return all
}
