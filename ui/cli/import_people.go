package cli

import (
	"context"
	"errors"
	"path/filepath"

	"sotruc/intake/doctext"
	"sotruc/intake/people"
	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/store"
	"sotruc/ui/scene"
)

// shownProblems is how many sentences about rows one file is given.
const shownProblems = 200

// notInRoster is the problem of a name that nobody and nothing in the roster has.
const notInRoster = "not-in-roster"

// importPeople takes over the households of one list. A household that is in the book already is left as it is, so that
// a list can be imported again. An error whose sentence is printed already is said.
func (p *program) importPeople(ctx context.Context, book *store.Book, path string) error {
	name := viet.CleanLine(filepath.Base(path))
	list, err := p.readPeople(path)
	if err != nil {
		return p.sayUnread(name, err)
	}
	work, err := newPeopleImport(ctx, p, book)
	if err != nil {
		return err
	}
	for rest := list.Households; len(rest) > 0; {
		if rest, err = work.take(ctx, rest); err != nil {
			return err
		}
	}
	p.sayProblems(append(list.Problems, work.problems...))
	if list.Skipped > 0 {
		p.say("people.skipped", list.Skipped)
	}
	if work.households+work.known == 0 {
		p.say("people.unread.nobody", name)
		return said{exitFailed}
	}
	if free := work.people - work.isolations; free > 0 {
		p.warn(p.words.T("people.not_isolated", free))
	}
	p.print(p.words.T("cli.imported_people", oneLine(path), work.households, work.people, work.isolations))
	return nil
}

// readPeople reads the list in a file no larger than the settings allow.
func (p *program) readPeople(path string) (people.List, error) {
	data, err := doctext.Load(path, office.Limits(p.set))
	if err != nil {
		return people.List{}, err
	}
	options := people.Options{
		Rules: p.set.Regimes(), Diseases: p.set.DiseasesOn(p.instant().Date()), Usual: p.set.UsualDisease, Today: p.instant().Date(),
	}
	return people.Read(viet.CleanLine(filepath.Base(path)), data, options)
}

// sayUnread prints why a file gave no list, in the words for lists where there are such.
func (p *program) sayUnread(name string, err error) error {
	code := ""
	var list *people.Error
	var text *doctext.Error
	switch {
	case errors.As(err, &list):
		code = string(list.Code)
	case errors.As(err, &text):
		code = string(text.Code)
	}
	if key := "people.unread." + code; p.words.Has(key) {
		p.say(key, name)
		return said{exitFailed}
	}
	return err
}

// sayProblems prints a sentence for each row that was not taken as it stands.
func (p *program) sayProblems(problems []people.Problem) {
	for _, problem := range problems[:min(len(problems), shownProblems)] {
		what := p.words.T("people.code." + string(problem.Code))
		if !p.words.Has("people.code." + string(problem.Code)) {
			what = p.words.T("error." + string(problem.Code))
		}
		field := p.words.T("people.column." + problem.Field)
		switch {
		case problem.Text == "" && problem.Field == "":
			what = p.words.T("people.row", problem.Row, what)
		case problem.Text == "":
			what = p.words.T("people.row_field", problem.Row, field, what)
		case problem.Field == "":
			what = p.words.T("people.row", problem.Row, "“"+problem.Text+"” "+what)
		default:
			what = p.words.T("people.row_text", problem.Row, field, problem.Text, what)
		}
		p.warn(what)
	}
	if more := len(problems) - shownProblems; more > 0 {
		p.warn(p.words.T("people.more", more))
	}
}

// peopleImport is the taking over of one list.
type peopleImport struct {
	*program
	book     *store.Book
	units    map[unitName]model.UnitID
	members  map[string]model.MemberID // by folded name; 0 where several have it
	added    map[unitName]bool         // areas that were said to be new
	inBook   map[houseKey]bool
	problems []people.Problem
	told     map[people.Problem]bool // names that were said not to be in the roster, without row

	households, people, isolations, known int
}

type unitName struct {
	kind model.UnitKind
	name string // folded
}

type houseKey struct{ head, address string } // folded

func keyOf(h model.Household) houseKey {
	return houseKey{viet.Fold(viet.CleanLine(h.Head)), viet.Fold(viet.CleanLine(h.Address))}
}

func newPeopleImport(ctx context.Context, p *program, book *store.Book) (*peopleImport, error) {
	w := &peopleImport{
		program: p, book: book, units: map[unitName]model.UnitID{}, members: map[string]model.MemberID{}, inBook: map[houseKey]bool{},
		added: map[unitName]bool{}, told: map[people.Problem]bool{},
	}
	units, err := book.Units(ctx)
	if err != nil {
		return nil, err
	}
	for _, u := range units {
		w.units[unitName{u.Kind, viet.Fold(u.Name)}] = u.ID
	}
	members, err := book.Members(ctx)
	if err != nil {
		return nil, err
	}
	for _, m := range members {
		id := m.ID
		if _, twice := w.members[viet.Fold(m.Name)]; twice {
			id = 0
		}
		w.members[viet.Fold(m.Name)] = id
	}
	ids, err := book.HouseholdIDs(ctx, model.HouseholdFilter{})
	if err != nil {
		return nil, err
	}
	households, err := book.Households(ctx, ids)
	if err != nil {
		return nil, err
	}
	for _, h := range households {
		w.inBook[keyOf(h)] = true
	}
	return w, nil
}

// take adds households, as one step of the book. What the book does not accept is said; only what stops the whole work
// is an error. A household that is in the list twice is put off: it is known only if the first was accepted.
func (w *peopleImport) take(ctx context.Context, list []people.Household) ([]people.Household, error) {
	var entries []model.HouseholdEntry
	var again []people.Household
	taken := map[houseKey]bool{}
	for _, h := range list {
		key := keyOf(h.Household)
		switch {
		case w.inBook[key]:
			w.known++
			w.sayKnown(h.Household)
		case taken[key]:
			again = append(again, h)
		default:
			taken[key] = true
			entries = append(entries, model.HouseholdEntry{Household: w.assigned(h), People: h.People, Isolations: h.Isolations})
		}
	}
	if len(entries) == 0 {
		return again, nil
	}
	refused, err := w.book.ImportHouseholds(ctx, entries)
	if err != nil {
		return nil, err
	}
	for i, entry := range entries {
		if refused[i] != nil {
			w.say("people.not_saved", entry.Household.Head, scene.Sentence(w.words, refused[i]))
			continue
		}
		w.accepted(entry)
	}
	return again, nil
}

func (w *peopleImport) sayKnown(h model.Household) {
	if h.Address == "" {
		w.say("people.known", h.Head)
	} else {
		w.say("people.known_at", h.Head, h.Address)
	}
}

// accepted counts a household that is in the book now, and says so where it brought a new area with it.
func (w *peopleImport) accepted(entry model.HouseholdEntry) {
	h := entry.Household
	w.inBook[keyOf(h)] = true
	w.households++
	w.people += len(entry.People)
	for _, i := range entry.Isolations {
		if i.StartsOn != 0 {
			w.isolations++
		}
	}
	area := unitName{model.UnitArea, viet.Fold(viet.CleanLine(h.Area))}
	if h.AreaID == 0 && h.Area != "" && !w.added[area] {
		w.added[area] = true
		w.say("people.area_added", h.Area)
	}
}

// assigned turns the names of area, team and who is responsible into those of the roster. An area that is not there is
// added with the household; the others are left blank.
func (w *peopleImport) assigned(from people.Household) model.Household {
	h, row := from.Household, from.Rows[0]
	h.AreaID = w.units[unitName{model.UnitArea, viet.Fold(viet.CleanLine(h.Area))}]
	if h.Team != "" {
		if h.TeamID = w.units[unitName{model.UnitTeam, viet.Fold(h.Team)}]; h.TeamID == 0 {
			w.missing(row, "team", h.Team)
		}
	}
	if h.Responsible != "" {
		if h.ResponsibleID = w.members[viet.Fold(h.Responsible)]; h.ResponsibleID == 0 {
			w.missing(row, "responsible", h.Responsible)
		}
	}
	return h
}

// missing says once for each name that the roster does not have it, with the first row.
func (w *peopleImport) missing(row int, field, name string) {
	problem := people.Problem{Field: field, Code: notInRoster, Text: name}
	if w.told[problem] {
		return
	}
	w.told[problem] = true
	problem.Row = row
	w.problems = append(w.problems, problem)
}
