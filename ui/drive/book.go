package drive

import (
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/regime"
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

// Tasks are the tasks of the book that a filter leaves, with all their words.
func (d *Driver) Tasks(f model.TaskFilter) []model.Task {
	d.t.Helper()
	outlines, err := d.Desk.Book.TaskOutlines(d.t.Context(), f)
	if err != nil {
		d.t.Fatal(err)
	}
	ids := make([]model.TaskID, len(outlines))
	for i, o := range outlines {
		ids[i] = o.ID
	}
	tasks, err := d.Desk.Book.Tasks(d.t.Context(), ids)
	if err != nil {
		d.t.Fatal(err)
	}
	return tasks
}

// Task is the only task of the book whose text, behind its ordinal, holds some words.
func (d *Driver) Task(words string) model.Task {
	d.t.Helper()
	var found []model.Task
	for _, task := range d.Tasks(model.TaskFilter{}) {
		if strings.Contains(task.Ordinal+" "+task.Text, words) {
			found = append(found, task)
		}
	}
	if len(found) != 1 {
		d.t.Fatalf("%d tasks say %q", len(found), words)
	}
	task, err := d.Desk.Book.Task(d.t.Context(), found[0].ID)
	if err != nil {
		d.t.Fatal(err)
	}
	return task
}

// Said is what the book holds about a task, newest first.
func (d *Driver) Said(id model.TaskID) []model.Completion {
	d.t.Helper()
	said, err := d.Desk.Book.Completions(d.t.Context(), id)
	if err != nil {
		d.t.Fatal(err)
	}
	return said
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

// regime is a rule of the settings.
func (d *Driver) regime(id string) regime.Rule {
	d.t.Helper()
	all := d.Desk.Config.Regimes()
	at := slices.IndexFunc(all, func(r regime.Rule) bool { return r.ID == id })
	if at < 0 {
		d.t.Fatalf("no regime %s", id)
	}
	return all[at]
}

// Everybody are the people of the book, as a list of today shows them.
func (d *Driver) Everybody() []model.PersonLine {
	d.t.Helper()
	keys, err := d.Desk.Book.PersonKeys(d.t.Context(), model.PersonFilter{AnyState: true})
	if err != nil {
		d.t.Fatal(err)
	}
	lines, err := d.Desk.Book.PersonLines(d.t.Context(), keys, d.Desk.Now())
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
