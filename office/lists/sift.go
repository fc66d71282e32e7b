package lists

import (
	"slices"

	"sotruc/intake/people"
	"sotruc/model"
	"sotruc/model/same"
)

// listPart are people of one household of a list that can be taken over at once: each of them once.
type listPart struct {
	people.Household

	who []int          // which person of the list a row is about, at the place of the row
	as  []model.Person // all that the list says of that person, at the place of the row
}

// The reasons why a row of a list is doubtful.
const (
	DoubtID    = "id"    // the national id is somebody else's
	DoubtBack  = "back"  // the row was left out before, came back and is as it was
	DoubtTwice = "twice" // another row says of the same person what cannot be so as well
	DoubtOpen  = "open"  // a new isolation, and the book has one whose planned end has passed and of which nobody said how it ended
)

// Doubt is a row of a list that is not taken over because of another row, or of the book: which of the two is right is not for
// the program to say.
type Doubt struct {
	Kind      string
	At        people.At
	Person    model.Person
	Isolation bool            // the row has one
	Other     string          // the name of the one it contradicts
	Row       people.At       // where the list has that one; zero: only the book has
	Home      string          // of that one in the book; "" where the list has it
	Has       model.Isolation // with DoubtTwice and DoubtOpen: what stands there
	Why       string          // with DoubtBack: why it was left out
}

// siftedList is a list held against itself.
type siftedList struct {
	parts  []listPart
	doubts []Doubt

	list []people.Household
	as   [][]model.Person // of each row, also of those that are doubtful
}

// sift holds a list against itself, in the order of its rows: who is in it twice is one, and of two rows that cannot both be so the
// second is a doubt.
func sift(list []people.Household) *siftedList {
	s := sifting{known: same.Among(nil), homes: map[same.Home]model.HouseholdID{}, who: make([][]int, len(list))}
	out := &siftedList{list: list, as: make([][]model.Person, len(list))}
	for h := range list {
		s.who[h] = make([]int, len(list[h].People))
		out.as[h] = slices.Clone(list[h].People)
	}
	for _, r := range inOrder(list) {
		if doubt, is := s.take(list[r.home], r); is {
			s.who[r.home][r.n] = -1
			out.doubts = append(out.doubts, doubt)
		}
	}
	var later []listPart
	for h := range list {
		for n, who := range s.who[h] {
			if who >= 0 {
				out.as[h][n] = s.said[who].person
			}
		}
		parts := s.parts(list[h], s.who[h], out.as[h])
		if len(parts[0].People) > 0 {
			out.parts = append(out.parts, parts[0])
		}
		later = append(later, parts[1:]...)
	}
	out.parts = append(out.parts, later...)
	return out
}

// listRow is the place of a row: the household in the list, and the person in the household.
type listRow struct{ home, n int }

// inOrder are the rows of a list as the file has them: sheet by sheet.
func inOrder(list []people.Household) []listRow {
	var rows []listRow
	start := 0
	for h := range list {
		if h > 0 && list[h].Sheet != list[h-1].Sheet {
			start = len(rows)
		}
		for n := range list[h].People {
			rows = append(rows, listRow{h, n})
		}
		if h+1 == len(list) || list[h+1].Sheet != list[h].Sheet {
			slices.SortFunc(rows[start:], func(a, b listRow) int { return list[a.home].Rows[a.n] - list[b.home].Rows[b.n] })
		}
	}
	return rows
}

// sifting is the work of sift.
type sifting struct {
	known *same.People // with the place in said, counted from 1, for ID
	homes map[same.Home]model.HouseholdID
	said  []saidOf
	who   [][]int // which of said a row is about
}

// saidOf is what a list says of somebody.
type saidOf struct {
	person     model.Person
	at         people.At // the first row
	isolations []saidIsolation
}

// saidIsolation is an isolation as a row has it.
type saidIsolation struct {
	isolation model.Isolation
	named     bool // the row names the last day
	at        people.At
	known     model.IsolationID // which of the book it is; 0: none, or not known
}

// take finds who a row is about; a doubt is not taken.
func (s *sifting) take(h people.Household, r listRow) (Doubt, bool) {
	key := same.HomeOf(h.Household)
	if s.homes[key] == 0 {
		s.homes[key] = model.HouseholdID(len(s.homes) + 1)
	}
	p := h.People[r.n]
	p.HouseholdID = s.homes[key]
	if h.Back[r.n] != "" {
		return Doubt{Kind: DoubtBack, At: people.At{Sheet: h.Sheet, Row: h.Rows[r.n]}, Person: p, Isolation: h.Isolations[r.n].StartsOn != 0, Why: h.Back[r.n]}, true
	}
	says := saidIsolation{isolation: h.Isolations[r.n], named: h.Says[r.n].Fields["ends_on"], at: people.At{Sheet: h.Sheet, Row: h.Rows[r.n]}}
	found, match := s.known.Find(p, p.HouseholdID)
	who := int(found.ID) - 1
	switch match {
	case same.Clash:
		other := s.said[who]
		return Doubt{Kind: DoubtID, At: says.at, Person: p, Isolation: says.isolation.StartsOn != 0, Other: other.person.Name, Row: other.at}, true
	case same.Nobody:
		who = len(s.said)
		s.said = append(s.said, saidOf{person: p, at: says.at})
	case same.One:
	}
	of := &s.said[who]
	if doubt, is := apart(of.isolations, says, of.person.Name); is {
		doubt.Person = p
		return doubt, true
	}
	if says.isolation.StartsOn != 0 {
		of.isolations = append(of.isolations, says)
	}
	p.ID = model.PersonID(who + 1)
	of.person, _ = same.Fill(of.person, p)
	if match == same.Nobody || found.HouseholdID != p.HouseholdID || found.Name != p.Name {
		s.known.Add(p)
	}
	s.known.Fill(p.ID, of.person)
	s.who[r.home][r.n] = who
	return Doubt{}, false
}

// apart finds among what rows said of somebody what cannot be so beside what another row says.
func apart(said []saidIsolation, says saidIsolation, name string) (Doubt, bool) {
	for _, was := range said {
		twice := was.known != 0 && was.known == says.known &&
			(was.isolation.StartsOn != says.isolation.StartsOn || was.named && says.named && was.isolation.EndsOn != says.isolation.EndsOn)
		if twice || same.Apart(was.isolation, says.isolation, was.named && says.named) {
			return Doubt{Kind: DoubtTwice, At: says.at, Isolation: true, Other: name, Row: was.at, Has: was.isolation}, true
		}
	}
	return Doubt{}, false
}

// parts are the rows of a household that are taken: the first part has those who are in no row above, and may have nobody; who is
// in the list again goes into a further part, so that the first row is where somebody lives.
func (s *sifting) parts(h people.Household, who []int, as []model.Person) []listPart {
	empty := listPart{Household: people.Household{Household: h.Household, Sheet: h.Sheet, NoHead: h.NoHead, Partial: h.Partial}}
	all := []listPart{empty}
	times := map[int]int{}
	for n, w := range who {
		if w < 0 {
			continue
		}
		at := 0
		if first := (people.At{Sheet: h.Sheet, Row: h.Rows[n]}); s.said[w].at != first {
			times[w]++
			at = times[w]
		}
		if at == len(all) {
			all = append(all, empty)
		}
		all[at].add(listPart{h, who, as}, n)
	}
	return all
}

// add adds a row of another part of the household.
func (p *listPart) add(from listPart, n int) {
	p.People = append(p.People, from.People[n])
	p.Isolations = append(p.Isolations, from.Isolations[n])
	p.Says = append(p.Says, from.Says[n])
	p.Rows = append(p.Rows, from.Rows[n])
	p.who = append(p.who, from.who[n])
	p.as = append(p.as, from.as[n])
}
