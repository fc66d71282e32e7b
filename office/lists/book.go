package lists

import (
	"cmp"
	"context"
	"fmt"

	"sotruc/intake/people"
	"sotruc/model"
	"sotruc/model/beside"
	"sotruc/model/same"
	"sotruc/model/viet"
	"sotruc/store"
)

// listedHousehold is a household of a list held against the book: what of each row is to be written, and what that changes.
type listedHousehold struct {
	home   model.Household // of the book, or to be made
	today  model.Date
	rows   []listedRow
	doubts []Doubt
	later  []listPart // what can only be told once this is in the book
}

// listedRow is a row of it that is nobody's doubt.
type listedRow struct {
	at      people.At
	name    string
	entry   model.HouseholdEntry // what is to be written; empty: nothing
	known   bool                 // about somebody of the book
	who     int                  // which person of the list
	changes []Change
	contact string // whose contact it is, where nobody of the book is called so
}

// isNew tells whether there is anything to write.
func (r *listedRow) isNew() bool {
	e := r.entry
	return e.Amends || len(e.People)+len(e.Filled)+len(e.Begun)+len(e.Moved)+len(e.Ended)+len(e.Corrected) > 0
}

func (r *listedRow) add(c Change) {
	c.Name, c.Row, c.Sheet = cmp.Or(c.Name, r.name), r.at.Row, r.at.Sheet
	r.changes = append(r.changes, c)
}

// kept are the things the row says that are not taken.
func (r *listedRow) kept() []Change {
	var all []Change
	for _, c := range r.changes {
		if c.Keeps() {
			all = append(all, c)
		}
	}
	return all
}

// isKnown tells whether there is nothing to write of people the book has; whole, whether that is because it has all that the list says of
// them. Of what is doubtful it is neither.
func (h *listedHousehold) isKnown() (known, whole bool) {
	whole = true
	for n := range h.rows {
		r := &h.rows[n]
		if r.isNew() {
			return false, false
		}
		known, whole = known || r.known, whole && len(r.kept()) == 0
	}
	return known, known && whole
}

// knownHomes are the households and people of the book, as a list is held against them.
type knownHomes struct {
	book    *store.Book
	homes   map[same.Home]model.Household
	at      map[string][]model.HouseholdID // by same.Place of the address
	of      map[model.HouseholdID]model.Household
	names   map[model.HouseholdID]string
	people  *same.People
	living  map[model.HouseholdID][]model.Person
	called  map[string]model.PersonID // by people.ContactName, folded
	contact map[model.PersonID]string // people.ContactName of each
	busy    map[model.PersonID]bool   // of whom a part is being taken over
	said    saidOfBook
	joined  *[]joinedRow
	roster  *roster
	listed  map[string]people.At // rows of the list by people.ContactName, folded
}

// saidOfBook is what the parts of one list that were held against the book have said of people in it.
type saidOfBook map[model.PersonID][]saidIsolation

// joinedRow is a row by which somebody came into the book that it did not have: a later row may be about the same person all the same, as the book
// tells people apart by more than a list does.
type joinedRow struct {
	person model.Person // as the list has that person
	home   same.Home
	says   saidIsolation
}

// readHomes reads the households and people of a book; said is that of the parts of the list that went before, and joined who came into the book
// by them.
func readHomes(ctx context.Context, book *store.Book, said saidOfBook, joined *[]joinedRow) (knownHomes, error) {
	k := knownHomes{
		book: book, homes: map[same.Home]model.Household{}, at: map[string][]model.HouseholdID{}, names: map[model.HouseholdID]string{},
		living: map[model.HouseholdID][]model.Person{}, busy: map[model.PersonID]bool{}, said: said, joined: joined,
		called: map[string]model.PersonID{}, of: map[model.HouseholdID]model.Household{}, contact: map[model.PersonID]string{},
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
		k.homes[same.HomeOf(h)], k.of[h.ID] = h, h
		k.at[same.Place(h.Address)] = append(k.at[same.Place(h.Address)], h.ID)
		k.names[h.ID] = viet.CleanLine(h.Head + ", " + h.Address)
	}
	all, err := book.EveryPerson(ctx)
	if err != nil {
		return k, fmt.Errorf("read the people of the book: %w", err)
	}
	k.people = same.Among(all)
	for _, p := range all {
		k.living[p.HouseholdID] = append(k.living[p.HouseholdID], p)
		name := people.ContactName(p, k.of[p.HouseholdID])
		k.called[viet.Fold(name)], k.contact[p.ID] = p.ID, name
	}
	for _, row := range *joined {
		if was, match := k.people.Find(row.person, k.homes[row.home].ID); match == same.One {
			said[was.ID] = append(said[was.ID], row.says)
		}
	}
	*joined = nil
	return k, nil
}

// against holds a part of a list against the book, and what of it is not in doubt. What is about
// somebody another part is about, too, comes back in later.
func (k knownHomes) against(ctx context.Context, part listPart, how How) (listedHousehold, error) {
	home, known := k.homes[same.HomeOf(part.Household.Household)]
	out := listedHousehold{today: how.Today, home: k.roster.assigned(part.Household.Household)}
	if !known && part.NoHead {
		home, known = k.homeOfSome(part, out.home)
	}
	if known {
		out.home = home
	}
	was := make([]model.Person, len(part.People)) // ID 0: new
	matches, as := make([]same.Match, len(part.People)), make([]model.Person, len(part.People))
	var ids []model.PersonID
	for n := range part.People {
		was[n], matches[n], as[n] = k.find(part.People[n], part.as[n], home.ID)
		if matches[n] == same.One && k.busy[was[n].ID] {
			out.later = []listPart{part}
			return out, nil
		}
		ids = append(ids, was[n].ID)
	}
	isolations, err := k.book.IsolationsOf(ctx, ids)
	if err != nil {
		return out, fmt.Errorf("read what the book knows of a household: %w", err)
	}
	areas := oneArea(part)
	later := listPart{Household: people.Household{Household: part.Household.Household, Sheet: part.Sheet, NoHead: part.NoHead, Partial: part.Partial}}
	for n, p := range part.People {
		row := listedRow{at: people.At{Sheet: part.Sheet, Row: part.Rows[n]}, name: p.Name, who: part.who[n]}
		row.entry.Reason = how.Reason
		switch {
		case matches[n] == same.Clash:
			out.doubts = append(out.doubts, Doubt{
				Kind: DoubtID, At: row.at, Person: p, Isolation: part.Isolations[n].StartsOn != 0, Other: was[n].Name, Home: k.names[was[n].HouseholdID],
			})
			continue
		case matches[n] == same.Nobody:
			k.join(&out, &row, part, n, as[n], areas)
		case k.busy[was[n].ID]:
			later.add(part, n)
			continue
		default:
			if doubt, is := k.follow(&out, &row, part, n, as[n], was[n], isolations[was[n].ID], areas); is {
				out.doubts = append(out.doubts, doubt)
				continue
			}
		}
		row.entry.Household = out.home
		if row.entry.Amends {
			out.home.Rev++
		}
		out.rows = append(out.rows, row)
	}
	if len(later.People) > 0 {
		out.later = append(out.later, later)
	}
	return out, nil
}

// homeOfSome is the one household of the book at the address of a part in which somebody of it lives. Where a list names no heads, who stands
// first at an address may be another one each day.
func (k knownHomes) homeOfSome(part listPart, listed model.Household) (home model.Household, only bool) {
	place, found := same.Place(listed.Address), 0
	if place == "" {
		return home, false
	}
	for _, id := range k.at[place] {
		lives := false
		for n := range part.People {
			was, match, _ := k.find(part.People[n], part.as[n], id)
			lives = lives || match == same.One && was.HouseholdID == id
		}
		if lives && same.HomesAlike(k.of[id], listed) {
			home = k.of[id]
			found++
		}
	}
	return home, found == 1
}

// oneArea tells whether the rows of a part name one area: of several none is put right.
func oneArea(part listPart) bool {
	area := ""
	for _, s := range part.Says {
		if next := same.Place(s.Home.Area); next != "" {
			if area != "" && next != area {
				return false
			}
			area = next
		}
	}
	return true
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

// join adds somebody the book does not have, with all that the list says of him.
func (k knownHomes) join(h *listedHousehold, row *listedRow, part listPart, n int, as model.Person, areas bool) {
	i := h.over(part.Isolations[n])
	p, _ := same.Fill(part.People[n], as)
	if i.StartsOn != 0 {
		i.ContactID = k.contactOf(row, part.Says[n].Contact, 0)
	}
	row.entry.People, row.entry.Isolations = []model.Person{p}, []model.Isolation{i}
	if i.StartsOn != 0 {
		says := saidIsolation{isolation: i, named: part.Says[n].Fields["ends_on"], at: row.at}
		*k.joined = append(*k.joined, joinedRow{p, same.HomeOf(h.home), says})
	}
	if h.home.ID != 0 {
		row.add(Change{Kind: Joined})
	}
	k.compare(h, row, compared{says: same.Line{Person: p, Home: part.Says[n].Home}, fields: part.Says[n].Fields, has: same.Line{Person: p, Home: h.home}, areas: areas})
}

// follow takes over what a row says of somebody the book has. Where another row has said otherwise, or the book has an isolation that is to
// be ended first, the row is a doubt.
func (k knownHomes) follow(
	h *listedHousehold, row *listedRow, part listPart, n int, as, was model.Person, book []model.Isolation, areas bool,
) (Doubt, bool) {
	fields := part.Says[n].Fields
	says := saidIsolation{isolation: part.Isolations[n], named: fields["ends_on"], at: row.at}
	i := says.isolation
	i.PersonID = was.ID
	has, isKnown := model.Isolation{}, false
	if i.StartsOn != 0 {
		has, isKnown = same.Isolation(i, book)
		says.known = has.ID
		if doubt, is := apart(k.said[was.ID], says, was.Name); is {
			doubt.Person = part.People[n]
			return doubt, true
		}
		if open, is := same.Open(i, book); is && !isKnown {
			return Doubt{Kind: DoubtOpen, At: row.at, Person: part.People[n], Isolation: true, Other: was.Name, Has: open}, true
		}
		k.said[was.ID] = append(k.said[was.ID], says)
	}
	k.busy[was.ID] = true
	row.known, row.name = true, was.Name
	line := same.Line{Person: part.People[n], Home: part.Says[n].Home, Isolation: i, Contact: part.Says[n].Contact}
	line.Isolation.Anchor = cmp.Or(part.Says[n].Anchor, i.Anchor)
	of := same.Line{Person: was, Home: h.home, Contact: k.contact[has.ContactID]}
	if h.home.ID != was.HouseholdID {
		row.add(Change{Kind: Elsewhere, Name: part.People[n].Name, Detail: k.names[was.HouseholdID]})
		line.Home = model.Household{}
	}
	ended, begun, becomes := same.BecameCase(i, says.named, has, h.today)
	over := has.Outcome != model.OutcomeNone
	switch {
	case i.StartsOn == 0 && i.Outcome != model.OutcomeNone, isKnown && !over && i.Outcome != model.OutcomeNone && !becomes:
		closed := h.close(row, says, was, book)
		if of.Isolation = has; closed != 0 && !fields["ended_on"] {
			line.Isolation.EndsOn = has.PlannedEnd() // it was the real last day
		}
	case i.StartsOn == 0:
	case isKnown && becomes:
		row.entry.Ended = []model.Isolation{ended}
		k.begin(h, row, begun, line.Contact)
		row.add(Change{Kind: Case, From: begun.StartsOn, To: begun.PlannedEnd()})
	case isKnown:
		if of.Isolation = has; over && i.Outcome == model.OutcomeNone {
			row.add(Change{Kind: Ended})
		}
	default:
		k.begin(h, row, i, line.Contact)
		row.add(begins(i, book))
	}
	k.compare(h, row, compared{says: line, as: as, fields: fields, has: of, all: book, areas: areas})
	return Doubt{}, false
}

// begins says that an isolation begins, and until when one for another disease goes on beside it.
func begins(i model.Isolation, book []model.Isolation) Change {
	c := Change{Kind: Begun, From: i.StartsOn, To: i.PlannedEnd()}
	if _, others := beside.Running(book, i.Disease, i.StartsOn); len(others) > 0 {
		last := others[0].PlannedEnd()
		for _, other := range others {
			last = max(last, other.PlannedEnd())
		}
		c.Kind, c.Was = Beside, last.Local()
	}
	return c
}
