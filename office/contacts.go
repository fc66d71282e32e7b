package office

import (
	"context"
	"fmt"
	"slices"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/contact"
	"sotruc/report/handout"
	"sotruc/store"
)

// Contacts is the chain of contacts around somebody, in one disease.
type Contacts struct {
	Person  model.Person
	Disease string
	Lines   []ContactLine
}

// ContactLine is a line of the chain with what is known of the person: the isolation is the latest for the disease, zero where there
// is none.
type ContactLine struct {
	contact.Row
	model.PersonLine
	CaseSince model.Date // the day since which this is a case; 0: none
}

// LoadContacts reads the chain around somebody, with disease "" in the one the latest isolation was for.
func LoadContacts(ctx context.Context, book *store.Book, id model.PersonID, disease string, now model.Instant) (Contacts, error) {
	person, err := book.Person(ctx, id)
	if err != nil {
		return Contacts{}, err
	}
	chain := Contacts{Person: person, Disease: disease}
	if disease == "" {
		own, err := book.IsolationsOf(ctx, []model.PersonID{id})
		if err != nil {
			return chain, fmt.Errorf("read the isolations of person %d: %w", id, err)
		}
		chain.Disease = contact.ChainDisease(own[id])
	}
	links, err := book.ContactLinks(ctx, id, chain.Disease)
	if err != nil {
		return chain, fmt.Errorf("read the contacts of person %d: %w", id, err)
	}
	rows := contact.Chain(id, links)
	var ids []model.PersonID
	for _, r := range rows {
		ids = append(ids, r.PersonID)
	}
	slices.Sort(ids)
	of, lines, err := inDisease(ctx, book, slices.Compact(ids), chain.Disease, now)
	if err != nil {
		return chain, err
	}
	for _, r := range rows {
		chain.Lines = append(chain.Lines, ContactLine{Row: r, PersonLine: lines[r.PersonID], CaseSince: contact.CaseSince(of[r.PersonID], chain.Disease)})
	}
	return chain, nil
}

// inDisease reads people as lines with their latest isolation for a disease, and all their isolations.
func inDisease(ctx context.Context, book *store.Book, ids []model.PersonID, disease string, now model.Instant) (map[model.PersonID][]model.Isolation, map[model.PersonID]model.PersonLine, error) {
	of, err := book.IsolationsOf(ctx, ids)
	if err != nil {
		return nil, nil, fmt.Errorf("read the isolations of a chain: %w", err)
	}
	keys := make([]model.PersonKey, len(ids))
	for n, id := range ids {
		keys[n].PersonID = id
		at := slices.IndexFunc(of[id], func(i model.Isolation) bool { return i.Disease == disease && i.Outcome != model.OutcomeCancelled })
		if at >= 0 {
			keys[n].IsolationID = of[id][at].ID
		}
	}
	found, err := book.PersonLines(ctx, keys, now)
	if err != nil {
		return nil, nil, fmt.Errorf("read the people of a chain: %w", err)
	}
	lines := make(map[model.PersonID]model.PersonLine, len(found))
	for _, l := range found {
		lines[l.ID] = l
	}
	return of, lines, nil
}

// makeContacts is the paper with the chain of each; who is in none is left out.
func makeContacts(ctx context.Context, book *store.Book, set config.Config, ask HandoutAsk, now model.Instant) (Handout, error) {
	paper, made := handout.Contacts{Office: set.Office.Name, Day: ask.Day, Phones: ask.Phones}, Handout{}
	on := map[model.PersonID]bool{}
	for _, key := range ask.People {
		chain, err := LoadContacts(ctx, book, key.PersonID, "", model.AsOf(now, ask.Day))
		if err != nil {
			return made, err
		}
		if len(chain.Lines) < 2 {
			made.Left = append(made.Left, LeftOut{Name: chain.Person.Name, Why: handout.WhyNoContact})
			continue
		}
		sheet, err := contactSheet(ctx, book, set, chain)
		if err != nil {
			return made, err
		}
		for _, r := range sheet.Rows {
			on[r.PersonID] = true
		}
		paper.Chains = append(paper.Chains, sheet)
	}
	switch {
	case len(paper.Chains) == 0:
		return made, ErrNobody
	case len(paper.Chains) == 1 && ask.Whom == "":
		ask.Whom = paper.Chains[0].Person.Name
	}
	left := made.Left
	made, err := fileOf(ask, "", len(on), paper.Render)
	made.Left = left
	return made, err
}

// contactSheet is a chain as it is printed, with the homes.
func contactSheet(ctx context.Context, book *store.Book, set config.Config, chain Contacts) (handout.ContactSheet, error) {
	sheet := handout.ContactSheet{Person: chain.Person, Disease: chain.Disease}
	if d, known := set.Disease(chain.Disease); known {
		sheet.Disease = d.VI
	}
	var ids []model.HouseholdID
	names := map[model.PersonID]string{}
	for _, l := range chain.Lines {
		ids = append(ids, l.HouseholdID)
		names[l.PersonID] = l.Name
	}
	slices.Sort(ids)
	found, err := book.Households(ctx, slices.Compact(ids))
	if err != nil {
		return sheet, fmt.Errorf("read the households of a chain: %w", err)
	}
	homes := map[model.HouseholdID]model.Household{}
	for _, h := range found {
		homes[h.ID] = h
	}
	for _, l := range chain.Lines {
		sheet.Rows = append(sheet.Rows, handout.ContactRow{
			Row: l.Row, Stop: handout.Stop{Person: l.Person, Home: homes[l.HouseholdID], Isolation: l.Isolation},
			Source: names[l.Of], CaseSince: l.CaseSince,
		})
	}
	return sheet, nil
}

// LoadMembers reads who lives in a household, with the isolations of each, the newest first.
func LoadMembers(ctx context.Context, book *store.Book, id model.HouseholdID) ([]contact.Member, error) {
	people, err := book.People(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("read the people of household %d: %w", id, err)
	}
	ids := make([]model.PersonID, len(people))
	for n, p := range people {
		ids[n] = p.ID
	}
	of, err := book.IsolationsOf(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("read the isolations of household %d: %w", id, err)
	}
	members := make([]contact.Member, len(people))
	for n, p := range people {
		members[n] = contact.Member{Person: p, Isolations: of[p.ID]}
	}
	return members, nil
}
