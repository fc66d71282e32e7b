package lists

import (
	"context"
	"fmt"
	"slices"

	"sotruc/intake/people"
	"sotruc/model"
	"sotruc/model/same"
	"sotruc/model/viet"
	"sotruc/store"
)

// The things a list says of people the book has.
const (
	Joined    = "joined"    // new in a household of the book
	Elsewhere = "elsewhere" // in another household of the book, and not added again
	Moved     = "moved"     // another last day
	Begun     = "begun"     // a new isolation
	Filled    = "filled"    // what the book did not know
	Differs   = "differs"   // what the book knows otherwise, and keeps
	Ended     = "ended"     // the book has the isolation as ended
	Closed    = "closed"    // ended by the list
	Unclosed  = "unclosed"  // ended by the list, and the book has not just one that runs
	Gone      = "gone"      // isolated by the book and not in the list
)

// Change is one thing a list says of somebody the book has.
type Change struct {
	Kind, Name string
	Row        int    // of the file; 0: none
	Sheet      string // of the file, where it has several
	Detail     string // the household elsewhere, or the name of the field that differs
	From, To   model.Date

	Outcome model.Outcome     // of Closed, whose last day is To
	Against []model.Objection // what speaks against the completion
	closes  model.PersonKey
}

// listedHousehold is a household of a list held against the book: what is to be written, and what that changes.
type listedHousehold struct {
	entry   model.HouseholdEntry
	today   model.Date
	changes []Change
	doubts  []Doubt
	later   []listPart // what can only be told once this is in the book
	rows    map[people.At]takenRow

	known int // people of the book it is about
	fresh []int
	begun []int
}

// isNew tells whether there is anything to write.
func (h listedHousehold) isNew() bool {
	e := h.entry
	return len(e.People)+len(e.Filled)+len(e.Begun)+len(e.Moved)+len(e.Ended) > 0
}

// held is how many rows of a part this is about: the others are put off.
func (h listedHousehold) held(part listPart) int {
	rows := len(part.Rows)
	for _, later := range h.later {
		rows -= len(later.Rows)
	}
	return rows
}

// isKnown tells whether the book has the household, and all the list says of it; what is doubtful is not.
func (h listedHousehold) isKnown() bool { return !h.isNew() && h.known > 0 }

// knownHomes are the households and people of the book, as a list is held against them.
type knownHomes struct {
	book   *store.Book
	homes  map[same.Home]model.Household
	names  map[model.HouseholdID]string
	people *same.People
	living map[model.HouseholdID][]model.Person
	busy   map[model.PersonID]bool // of whom a part is being taken over
	said   saidOfBook
}

// saidOfBook is what the parts of one list that were held against the book have said of people in it.
type saidOfBook map[model.PersonID][]saidIsolation

// readHomes reads the households and people of a book; said is that of the parts of the list that went before.
func readHomes(ctx context.Context, book *store.Book, said saidOfBook) (knownHomes, error) {
	k := knownHomes{
		book: book, homes: map[same.Home]model.Household{}, names: map[model.HouseholdID]string{},
		living: map[model.HouseholdID][]model.Person{}, busy: map[model.PersonID]bool{}, said: said,
	}
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

// against holds a part of a list against the book, and what of it is not in doubt. What is about
// somebody another part is about, too, comes back in later.
func (k knownHomes) against(ctx context.Context, part listPart, how How) (listedHousehold, error) {
	home := k.homes[same.HomeOf(part.Household.Household)]
	out := listedHousehold{today: how.Today, rows: map[people.At]takenRow{}, entry: model.HouseholdEntry{Household: part.Household.Household, Reason: how.Reason}}
	if home.ID != 0 {
		out.entry.Household = home
	}
	known := make([]model.Person, len(part.People)) // ID 0: new
	matches, as := make([]same.Match, len(part.People)), make([]model.Person, len(part.People))
	var ids []model.PersonID
	for n := range part.People {
		known[n], matches[n], as[n] = k.find(part.People[n], part.as[n], home.ID)
		if matches[n] == same.One && k.busy[known[n].ID] {
			out.later = []listPart{part}
			return out, nil
		}
		ids = append(ids, known[n].ID)
	}
	isolations, err := k.book.IsolationsOf(ctx, ids)
	if err != nil {
		return out, fmt.Errorf("read what the book knows of a household: %w", err)
	}
	later := listPart{Household: people.Household{Household: part.Household.Household, Sheet: part.Sheet, Partial: part.Partial}}
	for n, p := range part.People {
		was := known[n]
		at := people.At{Sheet: part.Sheet, Row: part.Rows[n]}
		switch {
		case matches[n] == same.Clash:
			out.doubts = append(out.doubts, Doubt{
				Kind: DoubtID, At: at, Person: p, Isolation: part.Isolations[n].StartsOn != 0, Other: was.Name, Home: k.names[was.HouseholdID],
			})
		case matches[n] == same.Nobody:
			out.join(part, n, as[n], home.ID != 0)
		case k.busy[was.ID]:
			later.add(part, n)
		default:
			k.follow(&out, part, n, as[n], was, isolations[was.ID])
		}
	}
	if len(later.People) > 0 {
		out.later = append(out.later, later)
	}
	for i := range out.changes {
		out.changes[i].Sheet = part.Sheet
	}
	return out, nil
}

// find finds somebody of a list in the book, by what the row and the rest of the list say, and gives what of that is so. Only an id
// the row itself names is a clash; where other rows give somebody the id of somebody else, they are in doubt.
func (k knownHomes) find(p, as model.Person, home model.HouseholdID) (model.Person, same.Match, model.Person) {
	found, match := k.people.Find(as, home)
	if match == same.Clash && p.NationalID != as.NationalID {
		as.NationalID = p.NationalID
		found, match = k.people.Find(as, home)
	}
	return found, match, as
}

func (h *listedHousehold) add(c Change) { h.changes = append(h.changes, c) }

// join adds somebody the book does not have, with all that the list says of him.
func (h *listedHousehold) join(part listPart, n int, as model.Person, known bool) {
	i := part.Isolations[n]
	p, _ := same.Fill(part.People[n], as)
	h.rows[people.At{Sheet: part.Sheet, Row: part.Rows[n]}] = takenRow{fresh: true}
	h.entry.People = append(h.entry.People, p)
	h.entry.Isolations = append(h.entry.Isolations, h.over(i))
	if i.StartsOn == 0 {
		h.fresh = append(h.fresh, part.who[n])
	}
	if known {
		h.add(Change{Kind: Joined, Name: p.Name, Row: part.Rows[n]})
	}
}

// follow takes over what a row says of somebody the book has. Where another row has said otherwise, the row is a doubt.
func (k knownHomes) follow(h *listedHousehold, part listPart, n int, as, was model.Person, book []model.Isolation) {
	says := saidIsolation{isolation: part.Isolations[n], named: part.EndNamed[n], at: people.At{Sheet: part.Sheet, Row: part.Rows[n]}}
	moved, over := false, false
	if says.isolation.StartsOn != 0 {
		says.known, moved, over = same.Isolation(says.isolation, says.named, book)
		if doubt, is := apart(k.said[was.ID], says, was.Name); is {
			doubt.Person = part.People[n]
			h.doubts = append(h.doubts, doubt)
			return
		}
		k.said[was.ID] = append(k.said[was.ID], says)
	}
	k.busy[was.ID] = true
	h.known++
	h.rows[says.at] = takenRow{}
	if home := h.entry.Household.ID; was.HouseholdID != home {
		h.add(Change{Kind: Elsewhere, Name: part.People[n].Name, Row: says.at.Row, Detail: k.names[was.HouseholdID]})
	}
	h.compare(was, part.People[n], as, says.at.Row)
	i := says.isolation
	i.PersonID = was.ID
	switch {
	case i.Outcome != model.OutcomeNone && !over && (says.known != 0 || i.StartsOn == 0):
		h.close(says, was, book)
	case i.StartsOn == 0:
	case over:
		h.add(Change{Kind: Ended, Name: was.Name, Row: says.at.Row})
	case says.known == 0:
		h.entry.Begun = append(h.entry.Begun, h.over(i))
		h.begun = append(h.begun, part.who[n])
		h.add(Change{Kind: Begun, Name: was.Name, Row: says.at.Row, From: i.StartsOn, To: i.PlannedEnd()})
	case moved:
		b := book[slices.IndexFunc(book, func(b model.Isolation) bool { return b.ID == says.known })]
		h.entry.Moved = append(h.entry.Moved, model.EndMove{ID: b.ID, Rev: b.Rev, To: i.PlannedEnd()})
		h.add(Change{Kind: Moved, Name: was.Name, Row: says.at.Row, From: b.PlannedEnd(), To: i.PlannedEnd()})
	}
}

// compare fills what the book does not know of a person: by the row, and by what other rows say as well (as).
func (h *listedHousehold) compare(was, says, as model.Person, row int) {
	filled, differs := same.Fill(was, says)
	filled, _ = same.Fill(filled, as)
	if filled != was {
		h.entry.Filled = append(h.entry.Filled, filled)
		h.add(Change{Kind: Filled, Name: was.Name, Row: row})
	}
	for _, field := range differs {
		h.add(Change{Kind: Differs, Name: was.Name, Row: row, Detail: field})
	}
}
