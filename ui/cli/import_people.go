package cli

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"sotruc/intake/doctext"
	"sotruc/intake/people"
	"sotruc/model"
	"sotruc/model/same"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/report"
	"sotruc/store"
)

// shownProblems is how many sentences about rows one file is given.
const shownProblems = 200

// notInRoster is the problem of a name that nobody and nothing in the roster has.
const notInRoster = "not-in-roster"

// importPeople takes over the households of one list. Of what the book has already only what is new is written: members, ends
// that moved, further isolations, what was not known; so a list can be imported again, and that of the next day. Each change is
// said, and the rows of which something was left out are given. An error whose sentence is printed already is said; so is
// that something was left out.
func (p *program) importPeople(ctx context.Context, book *store.Book, path string, o importOptions) ([]report.Sheet, error) {
	name := viet.CleanLine(filepath.Base(path))
	list, err := p.readPeople(path, o.sheets)
	if err != nil {
		return nil, p.sayUnread(name, err)
	}
	if rejectsFormat(o.rejects) == "csv" && len(list.Sheets) > 0 {
		p.say("people.rejects_sheets", name)
		return nil, said{exitFailed}
	}
	work, err := newPeopleImport(ctx, p, book, name)
	if err != nil {
		return nil, err
	}
	left, err := work.takeAll(ctx, list)
	if err != nil {
		return nil, err
	}
	for _, sheet := range list.Unread {
		p.say("people.sheet_unread."+string(sheet.Code), sheet.Sheet)
	}
	if len(list.Sheets) > 0 {
		p.say("people.sheets", len(list.Sheets), strings.Join(list.Sheets, ", "))
	}
	p.sayProblems(append(work.ofTaken(list.Problems), work.problems...))
	if list.Skipped > 0 {
		p.say("people.skipped", list.Skipped)
	}
	sheets := left.sheets(p, list)
	if work.households+work.people+work.begun+work.changed+work.known == 0 {
		p.say("people.unread.nobody", name)
		return sheets, said{exitFailed}
	}
	if len(work.free) > 0 {
		p.warn(p.words.T("people.not_isolated", len(work.free)))
	}
	sum := p.words.T("cli.imported_people", oneLine(path), work.households, work.people, work.isolations+work.begun)
	if len(left.rows) == 0 && !list.Cut {
		p.print(sum)
		return nil, nil
	}
	p.print(sum + p.words.T("cli.imported_not", left.people, left.isolation, len(left.rows)))
	return sheets, said{exitFailed}
}

// readPeople reads the list in a file no larger than the settings allow.
func (p *program) readPeople(path string, sheets []string) (people.List, error) {
	data, err := doctext.Load(path, office.Limits(p.set))
	if err != nil {
		return people.List{}, err
	}
	options := people.Options{
		Rules: p.set.Regimes(), Diseases: p.set.DiseasesOn(p.instant().Date()), Usual: p.set.UsualDisease, Columns: p.set.Import.Columns, Today: p.instant().Date(),
		Sheets: sheets,
	}
	return people.Read(viet.CleanLine(filepath.Base(path)), data, options)
}

// sayUnread prints why a file gave no list, in the words for lists where there are such.
func (p *program) sayUnread(name string, err error) error {
	code := ""
	var list *people.Error
	var text *doctext.Error
	switch {
	case errors.As(err, &list) && list.Code == people.NoSheet && len(list.Sheets) > 0:
		p.say("people.unread_sheet", list.Sheet, name, viet.CleanLine(strings.Join(list.Sheets, ", ")))
		return said{exitFailed}
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
		key := "people.row"
		if problem.Field != "" {
			key = "people.row_field"
		}
		p.warn(p.inSheet(problem.Sheet, p.words.T(key, problem.Row, p.sentence(problem))))
	}
	if more := len(problems) - shownProblems; more > 0 {
		p.warn(p.words.T("people.more", more))
	}
}

// inSheet puts the sheet before a sentence about a row, where the file has several.
func (p *program) inSheet(sheet, text string) string {
	if sheet == "" {
		return text
	}
	return p.words.T("people.in_sheet", sheet, text)
}

// peopleImport is the taking over of one list.
type peopleImport struct {
	*program
	book     *store.Book
	units    map[unitName]model.UnitID
	members  map[string]model.MemberID // by folded name; 0 where several have it
	added    map[unitName]bool         // areas that were said to be new
	name     string                    // of the list
	problems []people.Problem
	refused  []refusedHome
	told     map[people.Problem]bool // names that were said not to be in the roster, without row
	spoken   map[same.Home]bool      // households that were said to be known, or were taken over
	doubts   []office.ListDoubt
	free     office.Free

	households, people, isolations, begun, changed, known int
}

type unitName struct {
	kind model.UnitKind
	name string // as same.Place has it
}

func newPeopleImport(ctx context.Context, p *program, book *store.Book, name string) (*peopleImport, error) {
	w := &peopleImport{
		program: p, book: book, name: name, units: map[unitName]model.UnitID{}, members: map[string]model.MemberID{},
		added: map[unitName]bool{}, told: map[people.Problem]bool{}, spoken: map[same.Home]bool{}, free: office.Free{},
	}
	units, err := book.Units(ctx)
	if err != nil {
		return nil, err
	}
	for _, u := range units {
		w.units[unitName{u.Kind, same.Place(u.Name)}] = u.ID
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
	return w, nil
}

// takeAll takes a list over and gives what was left out of it.
func (w *peopleImport) takeAll(ctx context.Context, list people.List) (leftOut, error) {
	sifted, said := office.Sift(list.Households), office.SaidOfBook{}
	w.doubts = sifted.Doubts
	for rest := sifted.Parts; len(rest) > 0; {
		homes, err := office.ReadHomes(ctx, w.book, said)
		if err == nil {
			rest, err = w.take(ctx, homes, rest)
		}
		if err != nil {
			return leftOut{}, err
		}
	}
	homes, err := office.ReadHomes(ctx, w.book, said)
	if err != nil {
		return leftOut{}, err
	}
	gone, err := homes.Gone(ctx, sifted, w.instant().Date())
	if err != nil {
		return leftOut{}, err
	}
	w.sayChanges(gone)
	w.sayDoubts()
	return w.leftOut(ctx, homes, list)
}

// take adds households, as one step of the book. What the book does not accept is said; only what stops the whole work
// is an error. A household or somebody that is in the list twice is put off: the book knows it then, if it was accepted.
func (w *peopleImport) take(ctx context.Context, homes office.KnownHomes, list []office.ListPart) ([]office.ListPart, error) {
	var found []office.ListedHousehold
	var from []people.Household
	var entries []model.HouseholdEntry
	var again []office.ListPart
	pass := office.NewPass()
	for _, part := range list {
		if pass.Has(part) {
			again = append(again, part)
			continue
		}
		listed, err := homes.Against(ctx, part, w.words.T("people.by_list", w.name))
		if err != nil {
			return nil, err
		}
		again = append(again, listed.Later...)
		w.doubts = append(w.doubts, listed.Doubts...)
		switch {
		case listed.Known():
			w.known++
			w.sayKnown(listed.Entry.Household)
			w.sayChanges(listed.Changes)
			continue
		case !listed.New():
			continue
		case listed.Entry.Founds():
			listed.Entry.Household = w.assigned(part.Household)
		}
		found, from, entries = append(found, listed), append(from, part.Household), append(entries, listed.Entry)
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
			w.refuse(from[i], refused[i])
			continue
		}
		w.accepted(entry)
		w.free.Take(found[i])
		w.sayChanges(found[i].Changes)
	}
	return again, nil
}

// sayChanges says what a list changed about people the book had, and what it says otherwise.
func (w *peopleImport) sayChanges(changes []office.ListChange) {
	for _, c := range changes {
		var text string
		switch c.Kind {
		case office.ListMoved, office.ListBegun:
			text = w.words.T("people.change."+c.Kind, c.Name, c.From.Local(), c.To.Local())
		case office.ListElsewhere:
			text = w.words.T("people.change."+c.Kind, c.Name, c.Detail)
		case office.ListDiffers:
			text = w.words.T("people.change."+c.Kind, c.Name, w.words.T("people.column."+c.Detail))
		default:
			text = w.words.T("people.change."+c.Kind, c.Name)
		}
		if c.Row != 0 {
			text = w.inSheet(c.Sheet, w.words.T("people.row", c.Row, text))
		}
		w.warn(text)
	}
}

// sayKnown says once of a household that it is in the book with all the list has of it; of one that is not, who is known says more.
func (w *peopleImport) sayKnown(h model.Household) {
	told := w.spoken[same.HomeOf(h)]
	w.spoken[same.HomeOf(h)] = true
	if h.ID == 0 || told {
		return
	}
	if h.Address == "" {
		w.say("people.known", h.Head)
	} else {
		w.say("people.known_at", h.Head, h.Address)
	}
}

// accepted counts a household that is in the book now, and says so where it brought a new area with it.
func (w *peopleImport) accepted(entry model.HouseholdEntry) {
	h := entry.Household
	w.spoken[same.HomeOf(h)] = true
	if entry.Founds() {
		w.households++
	}
	w.changed += len(entry.Moved) + len(entry.Filled)
	w.people += len(entry.People)
	w.begun += len(entry.Begun)
	for _, i := range entry.Isolations {
		if i.StartsOn != 0 {
			w.isolations++
		}
	}
	area := unitName{model.UnitArea, same.Place(h.Area)}
	if entry.Founds() && h.AreaID == 0 && h.Area != "" && !w.added[area] {
		w.added[area] = true
		w.say("people.area_added", h.Area)
	}
}

// assigned turns the names of area, team and who is responsible into those of the roster. An area that is not there is
// added with the household; the others are left blank.
func (w *peopleImport) assigned(from people.Household) model.Household {
	h := from.Household
	h.AreaID = w.units[unitName{model.UnitArea, same.Place(h.Area)}]
	if h.Team != "" {
		if h.TeamID = w.units[unitName{model.UnitTeam, same.Place(h.Team)}]; h.TeamID == 0 {
			w.missing(from, "team", h.Team)
		}
	}
	if h.Responsible != "" {
		if h.ResponsibleID = w.members[viet.Fold(h.Responsible)]; h.ResponsibleID == 0 {
			w.missing(from, "responsible", h.Responsible)
		}
	}
	return h
}

// missing says once for each name that the roster does not have it, with the first row.
func (w *peopleImport) missing(from people.Household, field, name string) {
	problem := people.Problem{Field: field, Code: notInRoster, Text: name}
	if w.told[problem] {
		return
	}
	w.told[problem] = true
	problem.Sheet, problem.Row = from.Sheet, from.Rows[0]
	w.problems = append(w.problems, problem)
}
