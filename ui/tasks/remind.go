package tasks

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/called"
	"sotruc/model/handed"
	"sotruc/office"
	"sotruc/report"
	"sotruc/report/calendar"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// strangerLeast is how much of a name that is no unit a title has, beside what can be done about it.
const strangerLeast = 16

// reminder sends round what somebody owes: as a message on the clipboard, as a file, or as a calendar.
type reminder struct {
	desk   *scene.Desk
	asked  scene.Question[remindable]
	copied scene.Question[report.Reminder]
	put    scene.Question[writtenFile]
	folder string
	again  func() scene.Action // asks once more for the folder of files that could not be written
}

// addressee is a unit or a member that can be reminded: the filter of what it owes, and its name.
type addressee struct {
	filter model.TaskFilter
	name   string
}

// writtenFile is the name of a file and the folder it was put into, and how many late rounds a calendar has no room for.
type writtenFile struct {
	name, folder string
	older        int
}

// remindable is who can be reminded of a task, and the folder where files are put unless told otherwise.
type remindable struct {
	task   model.TaskID // 0: of none, or of all that somebody owes
	named  string       // who leads it by a name alone; "": nobody does
	whom   []addressee
	folder string
}

// owing is the task whose units and member can be reminded: the one under the cursor, or one that is only of the unit or the
// member the list is narrowed to; and whose part of it that is.
func (t *taskList) owing() (model.Task, model.UnitID) {
	if t.shown.UnitID != 0 || t.shown.MemberID != 0 {
		return model.Task{LeadID: t.shown.UnitID, MemberID: t.shown.MemberID}, 0
	}
	item, _ := t.Current()
	return item.task, item.status.UnitID
}

// ask finds out who can be reminded of a task; whose part of it one stood on, 0 being nobody, comes first.
func (r *reminder) ask(t model.Task, first model.UnitID) tea.Cmd {
	d := r.desk
	return r.asked.Ask(func(ctx context.Context) (remindable, error) {
		found := remindable{task: t.ID, folder: part.DocumentsFolder(d)}
		if called.Stranger(t) {
			found.named = t.Leader().Lead
		}
		units, err := d.Book.Units(ctx)
		if err != nil {
			return found, err
		}
		gone, err := office.Gone(ctx, d.Book, d.Config, d.Now())
		if err != nil {
			return found, err
		}
		for _, u := range gone { // they owe it by their name
			u.Name = d.T("task.unit_gone_named", u.Name)
			units = append(units, u)
		}
		var open []model.UnitID
		if t.RollCall {
			if open, err = office.Unready(ctx, d.Book, d.Config, t.ID, d.Now()); err != nil {
				return found, err
			}
		}
		if n := len(open); n > 1 {
			found.whom = append(found.whom, addressee{model.TaskFilter{ID: t.ID, Settled: true}, d.T("task.remind.unready", n)})
		}
		for _, id := range handed.Concerned(t, first) {
			if t.RollCall && id != first && !t.Leads(id, 0) && !slices.Contains(open, id) {
				continue // it has answered
			}
			if at := slices.IndexFunc(units, func(u model.Unit) bool { return u.ID == id }); at >= 0 {
				found.whom = append(found.whom, addressee{model.TaskFilter{UnitID: id, Settled: true}, units[at].Name})
			}
		}
		if id := t.Leader().MemberID; id != 0 {
			m, err := d.Book.Member(ctx, id)
			if errors.Is(err, model.ErrNotFound) { // left the roster, as units may have
				return found, nil
			}
			if err != nil {
				return found, err
			}
			found.whom = append(found.whom, addressee{model.TaskFilter{MemberID: id, Settled: true}, m.Name})
		}
		return found, nil
	})
}

// take takes the answers to what it asked.
func (r *reminder) take(msg tea.Msg) (scene.Action, bool) {
	if got, ok := r.asked.Take(msg); ok {
		if got.Err != nil {
			return r.desk.Failure(got.Err), true
		}
		if r.folder == "" {
			r.folder = got.Value.folder
		}
		return r.pickWhom(got.Value), true
	}
	if got, ok := r.copied.Take(msg); ok {
		return r.clip(got), true
	}
	if got, ok := r.put.Take(msg); ok {
		if got.Err != nil {
			return scene.Several{r.again(), r.desk.Failure(got.Err)}, true
		}
		said := r.desk.T("task.remind.written", got.Value.name, kit.Plain(got.Value.folder))
		if n := got.Value.older; n > 0 {
			said = r.desk.T("task.remind.older", n) + ". " + said
		}
		return scene.Notice{Text: said}, true
	}
	return nil, false
}

// pickWhom asks who is meant, where there are several.
func (r *reminder) pickWhom(found remindable) scene.Action {
	whom := found.whom
	switch {
	case len(whom) == 1:
		return r.pickHow(whom[0])
	case len(whom) == 0 && found.named != "":
		title := "task.remind.stranger"
		if called.Many(found.named) {
			title = "task.remind.many"
		}
		return r.pickWay(found.alone(), r.desk.T(title, part.ShortText(found.named, strangerLeast)), waysOfTask...)
	case len(whom) == 0 && found.task != 0:
		return r.pickWay(found.alone(), r.desk.T("task.remind.nobody"), waysOfTask...)
	case len(whom) == 0:
		return r.pickWay(addressee{}, r.desk.T("task.key.remind"), "all")
	}
	items := make([]kit.Item, len(whom))
	for i, one := range whom {
		items[i] = kit.Item{ID: fmt.Sprint(i), Label: kit.Plain(one.name)}
	}
	return scene.Pick{Title: r.desk.T("task.remind.whom"), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		for i, one := range whom {
			if item.ID == fmt.Sprint(i) {
				return r.pickHow(one), nil
			}
		}
		return nil, nil
	}}
}

// waysOfTask are the ways of one task: the calendar of a unit or a member is of all it owes.
var waysOfTask = []string{"copy", "txt", "docx", "all"}

// alone is the task itself, for whom nobody in the roster answers: by the name its paper gives, if that gives one.
func (r remindable) alone() addressee {
	return addressee{model.TaskFilter{ID: r.task, Settled: true}, r.named}
}

// pickHow asks how somebody is reminded; the calendar of all tasks is always there.
func (r *reminder) pickHow(to addressee) scene.Action {
	ways := []string{"copy", "txt", "docx", "ics", "all"}
	if to.filter.ID != 0 {
		ways = waysOfTask
	}
	return r.pickWay(to, r.desk.T("task.remind.title", part.ShortText(to.name, 40)), ways...)
}

func (r *reminder) pickWay(to addressee, title string, ways ...string) scene.Action {
	d := r.desk
	items := make([]kit.Item, len(ways))
	for i, way := range ways {
		items[i] = kit.Item{ID: way, Label: d.T("task.remind." + way)}
	}
	return scene.Pick{Title: title, Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		switch item.ID {
		case "copy":
			return nil, r.copy(to)
		case "all":
			return r.askFolder(addressee{filter: model.TaskFilter{Settled: true}}, "ics"), nil
		}
		return r.askFolder(to, item.ID), nil
	}}
}

// copy reads the reminder and gives it to the system's clipboard, where there is one; clip gives it to the terminal's.
func (r *reminder) copy(to addressee) tea.Cmd {
	d := r.desk
	return r.copied.Ask(func(ctx context.Context) (report.Reminder, error) {
		read, err := office.LoadReminder(ctx, d.Book, d.Config, to.filter, to.name, d.Now())
		if err == nil && d.Copy != nil && len(read.Duties)+len(read.Ahead) > 0 {
			d.Copy(read.Message())
		}
		return read, err
	})
}

func (r *reminder) clip(got scene.Answer[report.Reminder]) scene.Action {
	d, to := r.desk, part.ShortText(cmp.Or(got.Value.To, r.desk.T("task.remind.whoever")), 40)
	switch {
	case got.Err != nil:
		return d.Failure(got.Err)
	case len(got.Value.Duties)+len(got.Value.Ahead) == 0:
		return scene.Notice{Text: d.T("task.remind.nothing", to)}
	}
	said := d.T("task.remind.copied", len(got.Value.Duties), to)
	if len(got.Value.Duties) == 0 {
		next := got.Value.Ahead[0]
		said = d.T("task.remind.copied_ahead", len(got.Value.Ahead), to, part.Due(d, next.Status, next.Task), part.ShortText(next.Task.Words(), 30))
	}
	return scene.Several{scene.Copy{Text: got.Value.Message()}, scene.Notice{Text: said}}
}

// askFolder asks for the folder of a file.
func (r *reminder) askFolder(to addressee, format string) scene.Action {
	d := r.desk
	field := kit.Field{Key: "folder", Label: d.T("report.field.folder"), Value: r.folder, Required: true, Limit: 1000}
	return scene.Fill{
		Title: d.T("task.remind.file", format), Fields: []kit.Field{field},
		Then: func(values map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			r.folder = strings.TrimSpace(values["folder"])
			r.again = func() scene.Action { return r.askFolder(to, format) }
			return nil, r.write(to, format, r.folder), nil
		},
	}
}

// write puts the file into a folder.
func (r *reminder) write(to addressee, format, folder string) tea.Cmd {
	d := r.desk
	return r.put.Ask(func(ctx context.Context) (writtenFile, error) {
		dir, err := d.Home.Expand(folder)
		if err != nil {
			return writtenFile{}, fmt.Errorf("find the folder: %w", err)
		}
		var files []model.File
		older := 0
		if format == "ics" {
			var cal calendar.Calendar
			if cal, err = office.LoadCalendar(ctx, d.Book, d.Config, to.filter, to.name, d.Now()); err == nil {
				files, err = calendar.Write(dir, cal)
				older = cal.Older()
			}
		} else {
			var read report.Reminder
			if read, err = office.LoadReminder(ctx, d.Book, d.Config, to.filter, to.name, d.Now()); err == nil {
				files, err = report.WriteReminder(dir, read, []string{format})
			}
		}
		if err != nil {
			return writtenFile{}, fmt.Errorf("write what is owed: %w", err)
		}
		return writtenFile{files[0].Name, d.Home.Short(filepath.Clean(dir)), older}, nil
	})
}
