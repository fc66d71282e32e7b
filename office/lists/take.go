package lists

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"

	"sotruc/config"
	"sotruc/intake/doctext"
	"sotruc/intake/people"
	"sotruc/model"
	"sotruc/model/same"
	"sotruc/model/viet"
	"sotruc/store"
)

// NotInRoster is the problem of a name that nobody and nothing in the roster has.
const NotInRoster model.Code = "not-in-roster"

// How says how a list is taken over.
type How struct {
	Reason string     // why ends move: "theo danh sách tổ 5.xlsx"
	Today  model.Date // the day of the list

	Now model.Instant // what was missed by it speaks against a completion; 0: the beginning of the day

	Show func(done, of int) // told how many rows of all are done with; nil: nobody asks
}

// Taken is what came of taking over a list.
type Taken struct {
	List     people.List
	Said     []Said // in the order in which it came about
	Doubts   []Doubt
	Problems []people.Problem // of what was taken, and names that are not in the roster
	Left     map[people.At]LeftOut
	Free     int // came into the book without an isolation

	Households, People, Isolations, Begun, Changed, Known int
	NoPeople, NoIsolations                                int // not made, and not in the book by other means

	rows map[people.At]takenRow
}

// Said is what there is to say of a household of a list: one of these.
type Said struct {
	Known   model.Household // the book has all that the list says of it
	Area    string          // it was added to the roster
	Refused *Refused
	Changes []Change
}

// Refused is a household of a list that the book did not take.
type Refused struct {
	Home people.Household
	Err  error
}

// LeftOut is a row of which something was left out, and all the reasons.
type LeftOut struct {
	people.Left

	Problems []people.Problem
	Doubts   []Doubt
	Refused  error
}

// takenRow is a row that became somebody, or is somebody of the book.
type takenRow struct {
	fresh   bool // not in the book before
	changes []Change
}

// Nothing tells whether neither anything came of the list nor the book has what it says.
func (t *Taken) Nothing() bool {
	return t.Households+t.People+t.Begun+t.Changed+t.Known == 0
}

// Read reads the list in a file; of a workbook the sheets named, or all that are lists.
func Read(path string, limits doctext.Limits, set config.Config, today model.Date, sheets []string) (people.List, error) {
	data, err := doctext.Load(path, limits)
	if err != nil {
		return people.List{}, err
	}
	return people.Read(viet.CleanLine(filepath.Base(path)), data, people.Options{
		Rules: set.Regimes(), Diseases: set.DiseasesOn(today), Usual: set.UsualDisease, Columns: set.Import.Columns, Today: today, Sheets: sheets,
	})
}

// Take takes over the households of a list. Of what the book has already only what is new is written: members, ends that moved,
// further isolations, what was not known; so a list can be taken again, and that of the next day. It is one step of the book, or
// more where a household or somebody stands in the list twice. What was done before an error is given with it.
func Take(ctx context.Context, book *store.Book, list people.List, how How) (*Taken, error) {
	w := &taking{
		How: how, book: book, units: map[unitName]model.UnitID{}, members: map[string]model.MemberID{}, added: map[unitName]bool{},
		told: map[people.Problem]bool{}, spoken: map[same.Home]bool{}, free: free{}, refused: map[people.At]error{},
		taken: &Taken{List: list, Left: map[people.At]LeftOut{}, rows: map[people.At]takenRow{}},
	}
	if err := w.readRoster(ctx); err != nil {
		return w.taken, err
	}
	return w.taken, w.takeAll(ctx)
}

// taking is the taking over of one list.
type taking struct {
	How

	book    *store.Book
	taken   *Taken
	units   map[unitName]model.UnitID
	members map[string]model.MemberID // by folded name; 0 where several have it
	added   map[unitName]bool         // areas that were said to be new
	missing []people.Problem
	told    map[people.Problem]bool // names that were said not to be in the roster, without row
	spoken  map[same.Home]bool      // households that were said to be known, or were taken over
	refused map[people.At]error
	free    free

	done, of int // rows
}

// Count is how many rows of a list have somebody in them.
func Count(list people.List) int {
	n := 0
	for _, h := range list.Households {
		n += len(h.Rows)
	}
	return n
}

// pass tells that so many more rows are done with.
func (w *taking) pass(rows int) {
	w.done = min(w.done+rows, w.of)
	if w.Show != nil {
		w.Show(w.done, w.of)
	}
}

type unitName struct {
	kind model.UnitKind
	name string // as same.Place has it
}

func (w *taking) readRoster(ctx context.Context) error {
	units, err := w.book.Units(ctx)
	if err != nil {
		return fmt.Errorf("read the units a list names: %w", err)
	}
	for _, u := range units {
		w.units[unitName{u.Kind, same.Place(u.Name)}] = u.ID
	}
	members, err := w.book.Members(ctx)
	if err != nil {
		return fmt.Errorf("read the members a list names: %w", err)
	}
	for _, m := range members {
		id := m.ID
		if _, twice := w.members[viet.Fold(m.Name)]; twice {
			id = 0
		}
		w.members[viet.Fold(m.Name)] = id
	}
	return nil
}

func (w *taking) takeAll(ctx context.Context) error {
	t := w.taken
	sifted, said := sift(t.List.Households), saidOfBook{}
	t.Doubts = sifted.doubts
	w.of = Count(t.List)
	w.pass(len(sifted.doubts))
	for rest := sifted.parts; len(rest) > 0; {
		homes, err := readHomes(ctx, w.book, said)
		if err == nil {
			rest, err = w.take(ctx, homes, rest)
		}
		if err != nil {
			return err
		}
	}
	homes, err := readHomes(ctx, w.book, said)
	if err != nil {
		return err
	}
	gone, err := homes.gone(ctx, sifted, w.Today)
	if err != nil {
		return err
	}
	w.say(Said{Changes: gone})
	t.Free = len(w.free)
	return w.leftOut(ctx, homes)
}

// take adds households, as one step of the book. What the book does not accept is said; only what stops the whole work is an error.
// A household or somebody that is in the list twice is put off: the book knows it then, if it was accepted.
func (w *taking) take(ctx context.Context, homes knownHomes, list []listPart) ([]listPart, error) {
	var found []listedHousehold
	var from []people.Household
	var entries []model.HouseholdEntry
	var rows []int
	var again []listPart
	pass := newPass()
	for _, part := range list {
		if pass.has(part) {
			again = append(again, part)
			continue
		}
		listed, err := homes.against(ctx, part, w.How)
		if err != nil {
			return nil, err
		}
		again = append(again, listed.later...)
		w.taken.Doubts = append(w.taken.Doubts, listed.doubts...)
		switch {
		case listed.isKnown():
			w.taken.Known++
			w.sayKnown(listed.entry.Household)
			w.follow(listed)
			w.pass(listed.held(part))
			continue
		case !listed.isNew():
			w.pass(listed.held(part))
			continue
		case listed.entry.Founds():
			listed.entry.Household = w.assigned(part.Household)
		}
		found, from, entries = append(found, listed), append(from, part.Household), append(entries, listed.entry)
		rows = append(rows, listed.held(part))
	}
	if len(entries) == 0 {
		return again, nil
	}
	if err := homes.object(ctx, found, cmp.Or(w.Now, w.Today.At(""))); err != nil {
		return nil, err
	}
	refused, err := w.book.ImportHouseholds(ctx, entries, func(n int) { w.pass(rows[n-1]) })
	if err != nil {
		return nil, fmt.Errorf("take over the households of a list: %w", err)
	}
	for i, entry := range entries {
		if refused[i] != nil {
			w.refuse(from[i], refused[i])
			continue
		}
		w.accepted(entry)
		w.free.take(found[i])
		w.follow(found[i])
	}
	return again, nil
}

func (w *taking) say(s Said) {
	if s.Known.ID != 0 || s.Area != "" || s.Refused != nil || len(s.Changes) > 0 {
		w.taken.Said = append(w.taken.Said, s)
	}
}

// follow notes what became of the rows of a part that the book has now.
func (w *taking) follow(h listedHousehold) {
	for at, row := range h.rows {
		w.taken.rows[at] = row
	}
	for _, c := range h.changes {
		if at := (people.At{Sheet: c.Sheet, Row: c.Row}); c.Row != 0 {
			row := w.taken.rows[at]
			row.changes = append(row.changes, c)
			w.taken.rows[at] = row
		}
	}
	w.say(Said{Changes: h.changes})
}

// sayKnown says once of a household that it is in the book with all the list has of it; of one that is not, who is known says more.
func (w *taking) sayKnown(h model.Household) {
	told := w.spoken[same.HomeOf(h)]
	w.spoken[same.HomeOf(h)] = true
	if !told {
		w.say(Said{Known: h})
	}
}

// accepted counts a household that is in the book now, and says so where it brought a new area with it.
func (w *taking) accepted(entry model.HouseholdEntry) {
	t, h := w.taken, entry.Household
	w.spoken[same.HomeOf(h)] = true
	if entry.Founds() {
		t.Households++
	}
	t.Changed += len(entry.Moved) + len(entry.Filled) + len(entry.Ended)
	t.People += len(entry.People)
	t.Begun += len(entry.Begun)
	for _, i := range entry.Isolations {
		if i.StartsOn != 0 {
			t.Isolations++
		}
	}
	area := unitName{model.UnitArea, same.Place(h.Area)}
	if entry.Founds() && h.AreaID == 0 && h.Area != "" && !w.added[area] {
		w.added[area] = true
		w.say(Said{Area: h.Area})
	}
}

// refuse says that the book did not take a household.
func (w *taking) refuse(h people.Household, err error) {
	for _, row := range h.Rows {
		w.refused[people.At{Sheet: h.Sheet, Row: row}] = err
	}
	w.say(Said{Refused: &Refused{h, err}})
}

// assigned turns the names of area, team and who is responsible into those of the roster. An area that is not there is added with
// the household; the others are left blank.
func (w *taking) assigned(from people.Household) model.Household {
	h := from.Household
	h.AreaID = w.units[unitName{model.UnitArea, same.Place(h.Area)}]
	if h.Team != "" {
		if h.TeamID = w.units[unitName{model.UnitTeam, same.Place(h.Team)}]; h.TeamID == 0 {
			w.miss(from, "team", h.Team)
		}
	}
	if h.Responsible != "" {
		if h.ResponsibleID = w.members[viet.Fold(h.Responsible)]; h.ResponsibleID == 0 {
			w.miss(from, "responsible", h.Responsible)
		}
	}
	return h
}

// miss says once for each name that the roster does not have it, with the first row.
func (w *taking) miss(from people.Household, field, name string) {
	problem := people.Problem{Field: field, Code: NotInRoster, Text: name}
	if w.told[problem] {
		return
	}
	w.told[problem] = true
	problem.Sheet, problem.Row = from.Sheet, from.Rows[0]
	w.missing = append(w.missing, problem)
}
