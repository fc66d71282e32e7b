package drive

import (
	"regexp"
	"strconv"
	"strings"

	"sotruc/model"
)

// counted is the end of the head of a list: the number of the selected row, and of all.
var counted = regexp.MustCompile(`(?m) \d+/(\d+)$`)

// Count is the number of rows of the list that is shown, headings included, as its head says; 0 where it says none.
func (d *Driver) Count() int {
	d.t.Helper()
	found := counted.FindStringSubmatch(d.Screen())
	if found == nil {
		return 0
	}
	n, err := strconv.Atoi(found[1])
	if err != nil {
		d.t.Fatal(err)
	}
	return n
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
