package drive

import (
	"fmt"
	"slices"
	"testing"

	"sotruc/model"
)

// Papers are the directives of the book that a filter leaves, newest first.
func (d *Driver) Papers(f model.DirectiveFilter) []model.DirectiveLine {
	d.t.Helper()
	ids, err := d.Desk.Book.DirectiveIDs(d.t.Context(), f)
	if err != nil {
		d.t.Fatal(err)
	}
	lines, err := d.Desk.Book.Directives(d.t.Context(), ids)
	if err != nil {
		d.t.Fatal(err)
	}
	return lines
}

// Paper is a whole directive as the book has it.
func (d *Driver) Paper(id model.DirectiveID) model.Directive {
	d.t.Helper()
	paper, err := d.Desk.Book.Directive(d.t.Context(), id)
	if err != nil {
		d.t.Fatal(err)
	}
	return paper
}

// Units are the units of the roster.
func (d *Driver) Units() []model.Unit {
	d.t.Helper()
	all, err := d.Desk.Book.Units(d.t.Context())
	if err != nil {
		d.t.Fatal(err)
	}
	return all
}

// Regime is a rule of the settings.
func (d *Driver) Regime(id string) model.Regime {
	d.t.Helper()
	all := d.Desk.Config.Regimes()
	at := slices.IndexFunc(all, func(r model.Regime) bool { return r.ID == id })
	if at < 0 {
		d.t.Fatalf("no regime %s", id)
	}
	return all[at]
}

// StartIsolating opens an empty book, adds a household of four under one order, isolated since six days ago, and goes to
// the list of people.
func StartIsolating(t testing.TB) (*Driver, model.Household) {
	t.Helper()
	d := Start(t, 0)
	today, regime := d.Desk.Today(), d.Regime("byt5599")
	names := [...]string{"Trần Văn Bình", "Lê Thị Cúc", "Trần Thị Dung", "Trần Văn Em"}
	people, isolations := make([]model.Person, len(names)), make([]model.Isolation, len(names))
	for i, name := range names {
		people[i] = model.Person{Name: name, Birth: fmt.Sprint(1960 + 10*i)}
		isolations[i] = regime.Begin(today-6, today-6)
		isolations[i].OrderNumber, isolations[i].OrderOn = "12/QĐ-UBND", today-6
	}
	home, err := d.Desk.Book.AddHousehold(t.Context(), model.Household{Head: names[0], Address: "12 Lê Lợi"}, people, isolations)
	if err != nil {
		t.Fatal(err)
	}
	d.Press("ctrl+z", "ctrl+y") // the screens read again after a write of their own
	return d.Press("4"), home
}

// Everybody are the people of the book, as a list of today shows them.
func (d *Driver) Everybody() []model.PersonLine {
	d.t.Helper()
	keys, err := d.Desk.Book.PersonKeys(d.t.Context(), model.PersonFilter{AnyState: true})
	if err != nil {
		d.t.Fatal(err)
	}
	lines, err := d.Desk.Book.PersonLines(d.t.Context(), keys, d.Desk.Today())
	if err != nil {
		d.t.Fatal(err)
	}
	return lines
}

// IsolationOf is the latest isolation of somebody.
func (d *Driver) IsolationOf(name string) model.Isolation {
	d.t.Helper()
	for _, l := range d.Everybody() {
		if l.Name != name {
			continue
		}
		found, err := d.Desk.Book.Isolations(d.t.Context(), l.ID)
		if err != nil || len(found) == 0 {
			d.t.Fatalf("%s: %v", name, err)
		}
		return found[0]
	}
	d.t.Fatalf("no %s in the book", name)
	return model.Isolation{}
}

// CheckInOf is what was recorded of somebody in a session; zero where nothing was.
func (d *Driver) CheckInOf(name string, day model.Date, session model.Session) model.CheckIn {
	d.t.Helper()
	found, err := d.Desk.Book.CheckIns(d.t.Context(), []model.IsolationID{d.IsolationOf(name).ID}, day, day)
	if err != nil {
		d.t.Fatal(err)
	}
	for _, c := range found {
		if c.Session == session {
			return c
		}
	}
	return model.CheckIn{}
}
