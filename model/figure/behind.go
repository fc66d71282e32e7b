package figure

import (
	"cmp"
	"slices"

	"sotruc/model"
)

// Sort is what an entry of a figure is one of.
type Sort string

// The sorts. A session has no row in the book: it is a day with the session as its name; a site is its name alone.
const (
	Person    Sort = "person"
	Household Sort = "household"
	Member    Sort = "member"
	Unit      Sort = "unit"
	Task      Sort = "task"
	Directive Sort = "directive"
	OwnPaper  Sort = "own-paper"
	Report    Sort = "report"
	Activity  Sort = "activity"
	Violation Sort = "violation"
	Movement  Sort = "movement"
	Session   Sort = "session"
	Site      Sort = "site"
)

// Thing is what a figure counts one of.
type Thing struct {
	Sort Sort
	ID   int64
	Name string // of what has no row in the book
}

// Entry is one thing behind a figure, with the parts of the figure it is counted in.
type Entry struct {
	Thing
	N        int        // how many it stands for; a session that was taken back has less than none
	From, To model.Date // the days it is there; of what happened both are its day, of sessions that are due 0

	Opening, Up, Down, Now bool
}

// Behind gives one figure of a period, as Count does, with what it counts: the sum of N over the entries of a part is that part of the figure.
// Those that came stand first, then those that went, then those that stay; within these by day.
func Behind(f model.Facts, p model.Period, cal model.Calendar, code string) (model.Figure, []Entry) {
	t := listing(f, p)
	t.behind = code
	t.all(f, cal)
	return t.reported(code), gathered(t.found)
}

// listing is a tally that knows whose an isolation is.
func listing(f model.Facts, p model.Period) *tally {
	t := newTally(f, p)
	t.whose = make(map[model.IsolationID]model.PersonID, len(f.Isolations))
	for _, i := range f.Isolations {
		t.whose[i.ID] = i.PersonID
	}
	return t
}

// Crossed is how much of a figure became known about days that a report had told, and how much of what it told was taken back.
type Crossed struct{ Came, Went int }

// Since is what crossed, by the code of the figure.
type Since map[string]Crossed

// Listed are the entries that count at the end of a period, by the code of their figure.
func Listed(f model.Facts, p model.Period, cal model.Calendar) map[string][]Entry {
	t := listing(f, p)
	t.lists = map[string][]Entry{}
	t.all(f, cal)
	return t.lists
}

// Between compares two lists of the same days: by what was known when they were reported, and by what is known now.
func Between(then, now map[string][]Entry) Since {
	since := Since{}
	sum := func(all []Entry) (n int) {
		for _, e := range all {
			n += e.N
		}
		return n
	}
	for _, list := range []map[string][]Entry{then, now} {
		for code := range list {
			since[code] = Crossed{Came: sum(Lacks(now[code], then[code])), Went: sum(Lacks(then[code], now[code]))}
		}
	}
	return since
}

// gathered are entries in order, those of one thing in the same parts and days as one.
func gathered(found []Entry) []Entry {
	one := map[Entry]int{}
	for _, e := range found {
		n := e.N
		e.N = 0
		one[e] += n
	}
	var all []Entry
	for e, n := range one {
		if n == 0 {
			continue
		}
		e.N = n
		all = append(all, e)
	}
	slices.SortFunc(all, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.place(), b.place()), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To),
			cmp.Compare(a.Sort, b.Sort), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Name, b.Name))
	})
	return all
}

// Lacks are the entries of a list, of those that count at the end, that another list has not or has fewer of. What is the same thing with other
// days is the same.
func Lacks(list, other []Entry) []Entry {
	have := map[Thing]int{}
	key := func(e Entry) Thing {
		if e.Sort == Session { // which day it was on tells it from others
			e.Name += e.From.String()
		}
		return e.Thing
	}
	for _, e := range other {
		if e.Now {
			have[key(e)] += e.N
		}
	}
	var left []Entry
	for _, e := range list {
		if !e.Now {
			continue
		}
		n := min(max(have[key(e)], 0), max(e.N, 0))
		have[key(e)] -= n
		if e.N -= n; e.N != 0 {
			left = append(left, e)
		}
	}
	return left
}

// People are those of entries that count at the end, each as often as it counts, less those that are taken back.
func People(counted, takenBack []Entry) map[model.PersonID]int {
	people := map[model.PersonID]int{}
	for sign, all := range map[int][]Entry{1: counted, -1: takenBack} {
		for _, e := range all {
			if e.Sort == Person && e.Now {
				people[model.PersonID(e.ID)] += sign * e.N
			}
		}
	}
	return people
}

// place is where an entry stands among others: what came, what came and went, what went, what stays.
func (e Entry) place() int {
	switch {
	case e.Up && !e.Down:
		return 0
	case e.Up:
		return 1
	case e.Down:
		return 2
	}
	return 3
}

func thing[ID ~int64](sort Sort, id ID) Thing { return Thing{Sort: sort, ID: int64(id)} }

func person(id model.PersonID) Thing { return thing(Person, id) }

func household(id model.HouseholdID) Thing { return thing(Household, id) }

func named(site string) Thing { return Thing{Sort: Site, Name: site} }
