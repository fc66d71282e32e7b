package scene

import (
	"net/url"
	"strconv"
	"strings"

	"sotruc/model"
	"sotruc/model/outgoing"
)

// PlaceNames are the texts a place may begin with, with what follows in capitals, for whoever is to type one.
func PlaceNames() []string {
	return []string{
		"today", "directives", "directive/ID", "import", "paste", "review", "tasks", "calendar", "calendar/DAY", "task/ID", "task/ID/edit", "task/new",
		"people", "people-list?file=PATH", "person/ID", "contacts/ID", "households",
		"household/ID", "round", "round/DAY/SESSION", "missed-rounds", "grid", "sites", "reports", "report/ID", "activities", "movements", "own-papers", "own-paper/ID", "own-paper/new", "roster", "history/TABLE/ID", "bin", "journal", "settings", "guide", "backup",
	}
}

// ParsePlace reads the text form of a place: a name, what identifies it after slashes, and what narrows it as a query:
// "task/12", "round/2021-08-16/morning", "people?ends_on=2021-08-16&area=3", "directives?unassigned=true". Days are
// YYYY-MM-DD. ok is false where the text names no place. A Step and a Review of something read carry what they show: from
// their text alone nobody comes back to them.
func ParsePlace(text string) (p Place, ok bool) {
	path, query, _ := strings.Cut(text, "?")
	values, err := url.ParseQuery(query)
	name, rest, _ := strings.Cut(path, "/")
	read, known := placeReaders()[name]
	if !known || err != nil {
		return nil, false
	}
	p, ok = read(rest, values)
	if !ok || len(values) > 0 {
		return nil, false
	}
	return p, true
}

// placeReader reads what stands behind the name of a place, and takes out of a query what it knows.
type placeReader func(rest string, query url.Values) (Place, bool)

func placeReaders() map[string]placeReader {
	return map[string]placeReader{
		"today": whole(Today{}), "paste": whole(Paste{}), "review": whole(Review{}),
		"households": func(rest string, query url.Values) (Place, bool) {
			var p Households
			ok := rest == "" && take(query, truth("uncounted", &p.Uncounted))
			return p, ok
		},
		"grid": func(rest string, query url.Values) (Place, bool) {
			var p Grid
			ok := rest == "" && take(query, p.traits()...)
			return p, ok
		},
		"activities": readActivities, "movements": readMovements, "violations": readViolations, "roster": readRoster,
		"own-papers": func(rest string, query url.Values) (Place, bool) {
			var p OwnPapers
			ok := rest == "" && take(query, word("kind", &p.Kind))
			return p, ok
		},
		"own-paper":     readOwnPaper,
		"missed-rounds": whole(MissedRounds{}), "waiting-papers": whole(WaitingPapers{}), "sites": whole(Sites{}),
		"reports": whole(Reports{}), "bin": whole(Bin{}), "journal": whole(Journal{}), "settings": whole(Settings{}), "guide": whole(Guide{}), "backup": whole(Backup{}),
		"task":   readTask,
		"person": thing(func(id model.PersonID) Place { return PersonCard{ID: id} }),
		"contacts": func(rest string, query url.Values) (Place, bool) {
			var p Contacts
			ok := positive("", &p.ID).read(rest) && take(query, word("disease", &p.Disease))
			return p, ok
		},
		"household": thing(func(id model.HouseholdID) Place { return HouseholdCard{ID: id} }),
		"report":    thing(func(id model.ReportID) Place { return Report{ID: id} }),
		"directive": readReader,
		"import": func(rest string, query url.Values) (Place, bool) {
			var p Import
			ok := rest == "" && take(query, p.traits()...)
			return p, ok
		},
		"people-list": func(rest string, query url.Values) (Place, bool) {
			var p PeopleList
			ok := rest == "" && take(query, word("file", &p.Path)) && p.Path != ""
			return p, ok
		},
		"calendar": func(rest string, _ url.Values) (Place, bool) {
			var p Calendar
			ok := rest == "" || day("", &p.Day).read(rest) && p.Day != 0
			return p, ok
		},
		"round": readRound, "history": readHistory,
		"directives": func(rest string, query url.Values) (Place, bool) {
			var p Directives
			ok := rest == "" && take(query, directiveTraits(&p)...)
			return p, ok
		},
		"tasks": func(rest string, query url.Values) (Place, bool) {
			var v TaskView
			ok := rest == "" && take(query, taskTraits(&v)...)
			return Tasks{View: v}, ok
		},
		"people": func(rest string, query url.Values) (Place, bool) {
			var f model.PersonFilter
			ok := rest == "" && take(query, personTraits(&f)...)
			return People{Filter: f}, ok
		},
	}
}

// whole is a place that its name says all of.
func whole(p Place) placeReader {
	return func(rest string, _ url.Values) (Place, bool) { return p, rest == "" }
}

// thing is a place that is one thing of the book.
func thing[ID ~int64](at func(ID) Place) placeReader {
	return func(rest string, _ url.Values) (Place, bool) {
		var id ID
		ok := positive("", &id).read(rest)
		return at(id), ok
	}
}

func readReader(rest string, query url.Values) (Place, bool) {
	var p Reader
	ok := positive("", &p.ID).read(rest) && take(query, word("words", &p.Words))
	return p, ok
}

func readTask(rest string, query url.Values) (Place, bool) {
	var id model.TaskID
	text, edit := strings.CutSuffix(rest, "/edit")
	if rest == "new" {
		var p TaskForm
		ok := take(query, p.traits()...)
		return p, ok
	}
	ok := positive("", &id).read(text)
	if edit {
		return TaskForm{ID: id}, ok
	}
	p := TaskCard{ID: id}
	ok = ok && take(query, p.traits()...)
	return p, ok
}

func readRound(rest string, query url.Values) (Place, bool) {
	var p Round
	if !take(query, word("disease", &p.Disease)) {
		return p, false
	}
	if rest == "" {
		return p, true
	}
	on, session, _ := strings.Cut(rest, "/")
	ok := day("", &p.Day).read(on) && oneOf("", &p.Session, model.Morning, model.Afternoon).read(session)
	return p, ok
}

func readHistory(rest string, _ url.Values) (Place, bool) {
	var p History
	table, id, _ := strings.Cut(rest, "/")
	p.Table = table
	ok := table != "" && positive("", &p.ID).read(id)
	return p, ok
}

// placed writes the text form of a place.
func placed(name string, traits ...trait) string {
	query := url.Values{}
	for _, t := range traits {
		if t.text != "" {
			query.Set(t.name, t.text)
		}
	}
	if len(query) == 0 {
		return name
	}
	return name + "?" + query.Encode()
}

func numbered[ID ~int64](name string, id ID) string {
	return name + "/" + strconv.FormatInt(int64(id), 10)
}

// String is "today".
func (Today) String() string { return "today" }

// String is "directives" with what the list is narrowed by.
func (p Directives) String() string { return placed("directives", directiveTraits(&p)...) }

// String is "tasks" with the view.
func (p Tasks) String() string { return placed("tasks", taskTraits(&p.View)...) }

// String is "calendar", with the day where there is one.
func (p Calendar) String() string {
	if p.Day == 0 {
		return "calendar"
	}
	return "calendar/" + p.Day.String()
}

// String is "people" with what the list is narrowed by.
func (p People) String() string { return placed("people", personTraits(&p.Filter)...) }

// String is "reports".
func (Reports) String() string { return "reports" }

// String is "directive/ID".
func (p Reader) String() string { return placed(numbered("directive", p.ID), word("words", &p.Words)) }

// String is "import".
func (p Import) String() string { return placed("import", p.traits()...) }

func (p *Import) traits() []trait {
	return []trait{word("given", &p.Given), truth("people", &p.People)}
}

// String is "people-list?file=".
func (p PeopleList) String() string { return placed("people-list", word("file", &p.Path)) }

// String is "paste".
func (Paste) String() string { return "paste" }

// String is "review", whatever is reviewed.
func (Review) String() string { return "review" }

// String is "task/ID", with the round and the unit to stand on.
func (p TaskCard) String() string { return placed(numbered("task", p.ID), p.traits()...) }

func (p *TaskCard) traits() []trait {
	return []trait{word("round", &p.Round), positive("unit", &p.Unit), truth("lead", &p.Lead)}
}

// String is "task/ID/edit", or "task/new" with the paper, the parent and the task it is near.
func (p TaskForm) String() string {
	if p.ID != 0 {
		return numbered("task", p.ID) + "/edit"
	}
	return placed("task/new", p.traits()...)
}

// traits are what a new task begins with.
func (p *TaskForm) traits() []trait {
	return []trait{positive("directive", &p.DirectiveID), positive("parent", &p.ParentID), positive("near", &p.Near)}
}

// String is "person/ID".
func (p PersonCard) String() string { return numbered("person", p.ID) }

// String is "household/ID".
func (p HouseholdCard) String() string { return numbered("household", p.ID) }

// String is "contacts/ID", with the disease where it is said.
func (p Contacts) String() string {
	return placed(numbered("contacts", p.ID), word("disease", &p.Disease))
}

// String is "households", with what narrows them.
func (p Households) String() string { return placed("households", truth("uncounted", &p.Uncounted)) }

// String is "round", with the day and session and the disease where they are said.
func (p Round) String() string {
	name := "round"
	if p.Day != 0 {
		name += "/" + p.Day.String() + "/" + string(p.Session)
	}
	return placed(name, word("disease", &p.Disease))
}

// String is "grid" with what it is narrowed by.
func (p Grid) String() string { return placed("grid", p.traits()...) }

func (p *Grid) traits() []trait {
	return []trait{positive("area", &p.AreaID), positive("responsible", &p.ResponsibleID)}
}

// String is "waiting-papers".
func (WaitingPapers) String() string { return "waiting-papers" }

// String is "missed-rounds".
func (MissedRounds) String() string { return "missed-rounds" }

// String is "sites".
func (Sites) String() string { return "sites" }

// String is "report/ID".
func (p Report) String() string { return numbered("report", p.ID) }

// String is "own-papers", with the kind where there is one.
func (p OwnPapers) String() string { return placed("own-papers", word("kind", &p.Kind)) }

// String is "own-paper/ID".
func (p OwnPaper) String() string { return numbered("own-paper", p.ID) }

// String is "own-paper/new" with the kind and what it answers.
func (p NewOwnPaper) String() string { return placed("own-paper/new", p.traits()...) }

func (p *NewOwnPaper) traits() []trait {
	return []trait{word("kind", &p.Kind), positive("answers", &p.AnswersID)}
}

func readOwnPaper(rest string, query url.Values) (Place, bool) {
	if rest == "new" {
		var p NewOwnPaper
		ok := take(query, p.traits()...)
		return p, ok
	}
	return thing(func(id outgoing.ID) Place { return OwnPaper{ID: id} })(rest, query)
}

// String is "history/TABLE/ID".
func (p History) String() string { return numbered("history/"+p.Table, p.ID) }

// String is "bin".
func (Bin) String() string { return "bin" }

// String is "journal".
func (Journal) String() string { return "journal" }

// String is "guide".
func (Guide) String() string { return "guide" }

// String is "backup".
func (Backup) String() string { return "backup" }

// String is "settings".
func (Settings) String() string { return "settings" }

// String is "step/ID".
func (p Step) String() string { return numbered("step", p.ID) }
