package lists

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"slices"

	"sotruc/config"
	"sotruc/intake/doctext"
	"sotruc/intake/people"
	"sotruc/model"
	"sotruc/model/same"
	"sotruc/model/viet"
	"sotruc/store"
)

// NoArea is the problem of an area that looks like none and that the roster does not have: it is not added.
const NoArea model.Code = "no-area"

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

// Refused is a row of a list that the book did not take.
type Refused struct {
	At   people.At
	Name string
	Err  error
}

// LeftOut is a row of which something was left out, and all the reasons.
type LeftOut struct {
	people.Left

	Problems []people.Problem
	Doubts   []Doubt
	Refused  error
	Kept     []Change // what it says and the book keeps as it was
}

// InBook tells whether what stands against a row may be mended in the book as well as in the list.
func (l LeftOut) InBook() bool {
	open := !slices.ContainsFunc(l.Doubts, func(d Doubt) bool { return d.Kind != DoubtOpen })
	return open && len(l.Problems) == 0 && l.Refused == nil
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
		Rules: set.Regimes(), Diseases: set.DiseasesOn(today), Usual: set.UsualDisease, Columns: set.Import.Columns, Today: today, Sheets: sheets, Office: set.Office.Name,
	})
}

// Take takes over the households of a list. Of what the book has already only what is new is written: members, ends that moved,
// further isolations, cases, what was not known, and what the list puts right; the rest that differs is told. So a list can be taken again, and that of the
// next day. It is one step of the book, or more where a household or somebody stands in the list twice. What was done before an error is given with it.
func Take(ctx context.Context, book *store.Book, list people.List, how How) (*Taken, error) {
	w := &taking{
		How: how, book: book, added: map[unitName]bool{}, listed: map[string]people.At{},
		told: map[people.Problem]bool{}, spoken: map[same.Home]bool{}, free: map[int]bool{}, kept: map[people.At][]Change{}, refused: map[people.At]error{},
		taken: &Taken{List: list, Left: map[people.At]LeftOut{}, rows: map[people.At]takenRow{}},
	}
	var err error
	if w.roster, err = readRoster(ctx, book); err != nil {
		return w.taken, err
	}
	for _, h := range list.Households {
		for n, p := range h.People {
			w.listed[viet.Fold(people.ContactName(p, h.Household))] = people.At{Sheet: h.Sheet, Row: h.Rows[n]}
		}
	}
	return w.taken, w.takeAll(ctx)
}

// taking is the taking over of one list.
type taking struct {
	How

	book    *store.Book
	taken   *Taken
	roster  *roster
	listed  map[string]people.At // rows by people.ContactName, folded
	added   map[unitName]bool    // areas that were said to be new
	kept    map[people.At][]Change
	unknown []people.Problem        // names that are not in the roster
	told    map[people.Problem]bool // names that were said not to be in the roster, without row
	spoken  map[same.Home]bool      // households that were said to be known, or were taken over
	refused map[people.At]error
	free    map[int]bool // who came into the book without an isolation

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

func (w *taking) takeAll(ctx context.Context) error {
	t := w.taken
	if err := w.settle(ctx); err != nil {
		return err
	}
	sifted, said, joined := sift(t.List.Households), saidOfBook{}, []joinedRow{}
	t.Doubts = sifted.doubts
	w.of = Count(t.List)
	w.pass(len(sifted.doubts))
	for rest := sifted.parts; len(rest) > 0; {
		homes, err := readHomes(ctx, w.book, said, &joined)
		homes.roster, homes.listed = w.roster, w.listed
		if err == nil {
			rest, err = w.take(ctx, homes, rest)
		}
		if err != nil {
			return err
		}
	}
	homes, err := readHomes(ctx, w.book, said, &joined)
	if err != nil {
		return err
	}
	gone, err := homes.gone(ctx, sifted, w.Today, t.rows)
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
	var found []*listedRow
	var parts []listedHousehold
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
		w.pass(len(listed.doubts))
		known, whole := listed.isKnown()
		w.taken.Known += one(known)
		if whole {
			w.sayKnown(listed.home)
		}
		parts = append(parts, listed)
		founds := false
		for n := range listed.rows {
			row := &listed.rows[n]
			if !row.isNew() {
				w.pass(1)
				continue
			}
			row.entry.Group = len(parts)
			founds = founds || row.entry.Founds()
			found = append(found, row)
		}
		if founds || listed.home.ID != 0 {
			w.missing(part.Household, listed.home)
		}
	}
	if err := homes.object(ctx, found, cmp.Or(w.Now, w.Today.At(""))); err != nil {
		return nil, err
	}
	refused, err := w.write(ctx, found)
	if err != nil {
		return nil, err
	}
	for _, h := range parts {
		w.follow(h, refused)
	}
	return again, nil
}

// write takes rows into the book, as one step, and gives the errors of those it does not take.
func (w *taking) write(ctx context.Context, found []*listedRow) (map[people.At]error, error) {
	if len(found) == 0 {
		return nil, nil
	}
	place := map[people.At]int{}
	entries := make([]model.HouseholdEntry, len(found))
	for n, row := range found {
		place[row.at] = n + 1
	}
	for n, row := range found {
		if row.contact != "" {
			row.entry.ContactOf = place[w.listed[viet.Fold(row.contact)]]
		}
		entries[n] = row.entry
	}
	errs, err := w.book.ImportHouseholds(ctx, entries, func(int) { w.pass(1) })
	if err != nil {
		return nil, fmt.Errorf("take over the households of a list: %w", err)
	}
	refused := map[people.At]error{}
	founded := map[int]bool{}
	for n, row := range found {
		if errs[n] != nil {
			refused[row.at] = errs[n]
			continue
		}
		if of := row.entry.ContactOf; row.contact != "" && (of == 0 || errs[of-1] != nil) {
			row.changes = slices.DeleteFunc(row.changes, func(c Change) bool { return c.Kind == Corrected && c.Detail == "contact" })
			row.add(Change{Kind: Differs, Detail: "contact"})
		}
		w.accepted(row, !founded[row.entry.Group])
		founded[row.entry.Group] = founded[row.entry.Group] || row.entry.Founds()
	}
	return refused, nil
}

func (w *taking) say(s Said) {
	if s.Known.ID != 0 || s.Area != "" || s.Refused != nil || len(s.Changes) > 0 {
		w.taken.Said = append(w.taken.Said, s)
	}
}

// follow notes what became of the rows of a part.
func (w *taking) follow(h listedHousehold, refused map[people.At]error) {
	var all []Change
	for n := range h.rows {
		row := &h.rows[n]
		if err := refused[row.at]; err != nil {
			w.refused[row.at] = err
			w.say(Said{Refused: &Refused{row.at, row.name, err}})
			continue
		}
		w.taken.rows[row.at] = takenRow{fresh: len(row.entry.People) > 0, changes: row.changes}
		if kept := row.kept(); len(kept) > 0 {
			w.kept[row.at] = kept
		}
		all = append(all, row.changes...)
	}
	w.say(Said{Changes: all})
}

// sayKnown says once of a household that it is in the book with all the list has of it; of one that is not, who is known says more.
func (w *taking) sayKnown(h model.Household) {
	told := w.spoken[same.HomeOf(h)]
	w.spoken[same.HomeOf(h)] = true
	if !told {
		w.say(Said{Known: h})
	}
}

// accepted counts a row that is in the book now, and says so where it brought a new area with it; first is the first row of a household.
func (w *taking) accepted(row *listedRow, first bool) {
	t, entry, h := w.taken, row.entry, row.entry.Household
	w.spoken[same.HomeOf(h)] = true
	founds := entry.Founds()
	t.Households += one(founds && first)
	t.Changed += len(entry.Moved) + len(entry.Filled) + len(entry.Ended) + len(entry.Corrected) + one(entry.Amends)
	t.People += len(entry.People)
	t.Begun += len(entry.Begun)
	isolated := len(entry.Begun) > 0
	for _, i := range entry.Isolations {
		t.Isolations += one(i.StartsOn != 0)
		isolated = isolated || i.StartsOn != 0
	}
	switch {
	case isolated:
		delete(w.free, row.who)
	case len(entry.People) > 0:
		w.free[row.who] = true
	}
	area := unitName{model.UnitArea, same.Place(h.Area)}
	if (founds || entry.Amends) && h.AreaID == 0 && h.Area != "" && !w.added[area] {
		w.added[area] = true
		w.say(Said{Area: h.Area})
	}
}
