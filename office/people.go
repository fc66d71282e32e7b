package office

import (
	"context"
	"fmt"

	"sotruc/intake/people"
	"sotruc/model"
	"sotruc/model/same"
	"sotruc/model/viet"
	"sotruc/store"
)

// The things a list says of people the book has.
const (
	ListJoined    = "joined"    // new in a household of the book
	ListElsewhere = "elsewhere" // in another household of the book, and not added again
	ListMoved     = "moved"     // another last day
	ListBegun     = "begun"     // a new isolation
	ListFilled    = "filled"    // what the book did not know
	ListDiffers   = "differs"   // what the book knows otherwise, and keeps
	ListEnded     = "ended"     // the book has the isolation as ended
	ListGone      = "gone"      // isolated by the book and not in the list
)

// ListChange is one thing a list says of somebody the book has.
type ListChange struct {
	Kind, Name string
	Row        int    // of the file; 0: none
	Sheet      string // of the file, where it has several
	Detail     string // the household elsewhere, or the name of the field that differs
	From, To   model.Date
}

// ListedHousehold is a household of a list held against the book: what is to be written, and what that changes.
type ListedHousehold struct {
	Entry   model.HouseholdEntry
	Changes []ListChange
}

// New tells whether there is anything to write.
func (h ListedHousehold) New() bool {
	e := h.Entry
	return len(e.People)+len(e.Filled)+len(e.Begun)+len(e.Moved) > 0
}

// KnownHomes are the households and people of the book, as a list is held against them.
type KnownHomes struct {
	book   *store.Book
	homes  map[same.Home]model.Household
	names  map[model.HouseholdID]string
	people same.People
	living map[model.HouseholdID][]model.Person
}

// ReadHomes reads the households and people of a book.
func ReadHomes(ctx context.Context, book *store.Book) (KnownHomes, error) {
	k := KnownHomes{book, map[same.Home]model.Household{}, map[model.HouseholdID]string{}, same.People{}, map[model.HouseholdID][]model.Person{}}
	ids, err := book.HouseholdIDs(ctx, model.HouseholdFilter{})
	if err != nil {
		return k, fmt.Errorf("look for the households of the book: %w", err)
	}
	households, err := book.Households(ctx, ids)
	if err != nil {
		return k, fmt.Errorf("read the households of the book: %w", err)
	}
	for _, h := range households {
		k.homes[same.HomeOf(h)] = h
		k.names[h.ID] = viet.CleanLine(h.Head + ", " + h.Address)
	}
	all, err := book.EveryPerson(ctx)
	if err != nil {
		return k, fmt.Errorf("read the people of the book: %w", err)
	}
	k.people = same.Among(all)
	for _, p := range all {
		k.living[p.HouseholdID] = append(k.living[p.HouseholdID], p)
	}
	return k, nil
}

// Against holds a household of a list against the book; on is the day of the list, and reason why it moves ends.
func (k KnownHomes) Against(ctx context.Context, h people.Household, on model.Date, reason string) (ListedHousehold, error) {
	home := k.homes[same.HomeOf(h.Household)]
	out := ListedHousehold{Entry: model.HouseholdEntry{Household: h.Household, Reason: reason}}
	if home.ID != 0 {
		out.Entry.Household = home
	}
	known := make([]model.Person, len(h.People)) // ID 0: new
	var ids []model.PersonID
	for i, p := range h.People {
		if found, is := k.people.Find(p, home.ID); is {
			known[i] = found
			ids = append(ids, found.ID)
		}
	}
	for _, p := range k.living[home.ID] {
		ids = append(ids, p.ID)
	}
	isolations, err := k.book.IsolationsOf(ctx, ids)
	if err != nil {
		return out, fmt.Errorf("read what the book knows of a household: %w", err)
	}
	listed := map[model.PersonID]bool{}
	for i, p := range h.People {
		was := known[i]
		switch {
		case was.ID == 0:
			out.Entry.People = append(out.Entry.People, p)
			out.Entry.Isolations = append(out.Entry.Isolations, h.Isolations[i])
			if home.ID != 0 {
				out.add(ListChange{Kind: ListJoined, Name: p.Name, Row: h.Rows[i]})
			}
			continue
		case listed[was.ID]:
			continue
		case was.HouseholdID != home.ID:
			out.add(ListChange{Kind: ListElsewhere, Name: p.Name, Row: h.Rows[i], Detail: k.names[was.HouseholdID]})
		}
		listed[was.ID] = true
		out.compare(was, p, h.Rows[i])
		out.follow(was, h.Isolations[i], h.EndNamed[i], isolations[was.ID], h.Rows[i])
	}
	for i := range out.Changes {
		out.Changes[i].Sheet = h.Sheet
	}
	if home.ID != 0 {
		out.gone(k.living[home.ID], listed, isolations, on)
	}
	return out, nil
}

func (h *ListedHousehold) add(c ListChange) { h.Changes = append(h.Changes, c) }

// compare fills what the book does not know of a person.
func (h *ListedHousehold) compare(was, says model.Person, row int) {
	filled, differs := same.Fill(was, says)
	if filled != was {
		h.Entry.Filled = append(h.Entry.Filled, filled)
		h.add(ListChange{Kind: ListFilled, Name: was.Name, Row: row})
	}
	for _, field := range differs {
		h.add(ListChange{Kind: ListDiffers, Name: was.Name, Row: row, Detail: field})
	}
}

// follow takes over what a list says of the isolation of somebody the book has.
func (h *ListedHousehold) follow(was model.Person, i model.Isolation, named bool, book []model.Isolation, row int) {
	if i.StartsOn == 0 {
		return
	}
	i.PersonID = was.ID
	moved, over, isNew := same.Isolation(i, named, book)
	switch {
	case over:
		h.add(ListChange{Kind: ListEnded, Name: was.Name, Row: row})
	case isNew:
		h.Entry.Begun = append(h.Entry.Begun, i)
		h.add(ListChange{Kind: ListBegun, Name: was.Name, Row: row, From: i.StartsOn, To: i.EndsOn})
	case moved != 0:
		for _, b := range book {
			if b.ID == moved {
				h.Entry.Moved = append(h.Entry.Moved, model.EndMove{ID: b.ID, Rev: b.Rev, To: i.EndsOn})
				h.add(ListChange{Kind: ListMoved, Name: was.Name, Row: row, From: b.EndsOn, To: i.EndsOn})
			}
		}
	}
}

// gone names who the book has under isolation in a household and the list has not.
func (h *ListedHousehold) gone(living []model.Person, listed map[model.PersonID]bool, of map[model.PersonID][]model.Isolation, on model.Date) {
	for _, p := range living {
		for _, i := range of[p.ID] {
			if !listed[p.ID] && i.Outcome == model.OutcomeNone && i.StartsOn <= on {
				h.add(ListChange{Kind: ListGone, Name: p.Name})
				break
			}
		}
	}
}
