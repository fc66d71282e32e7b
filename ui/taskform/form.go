package taskform

import (
	"context"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/intake/entry"
	"sotruc/model"
	"sotruc/model/counted"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// taskForm makes a task or changes one. What the form does not show (ordinal, position) stays as it is.
type taskForm struct {
	desk    *scene.Desk
	place   scene.TaskForm
	task    model.Task // as it was, or what a new one begins with
	units   []model.Unit
	members []model.Member
	parents []model.Task // what it may stand below
	paper   model.DirectiveLine
	said    []model.Completion // what was said of it so far
	form    *kit.Form
	asked   scene.Question[taskFormData]
	saved   scene.Question[model.Task]
	near    model.Task     // what a new one begins beside or below
	above   model.Deadline // of the task it is to stand below, where it is new
	late    model.Instant  // an hour of today that is over, that was asked about
	warned  model.Date     // a day before that of the paper, or one that is over, that was asked about
	leaving model.TaskID   // the task above whose late rounds were spoken of
	rolled  string         // what was said of the rounds of a roll call that have passed
	dated   bool           // somebody typed from when another rhythm holds
	early   model.Date     // an earlier day that was asked about
	next    string         // the due instants that follow from what is typed
	source  model.Deadline // what the program filled the fields of the deadline in with last
	filled  model.Deadline // how the fields show that, as readFields reads them
	unread  entry.Refusal  // why the phrase typed last gave no deadline; none where it gave one or is the stored one
	related related        // the way of counting that was typed with the day
	w, h    int
}

// taskFormData is what the form needs from the book.
type taskFormData struct {
	task    model.Task
	near    model.Task
	above   model.Deadline
	units   []model.Unit
	members []model.Member
	parents []model.Task
	paper   model.DirectiveLine
	said    []model.Completion
}

// New opens the form of a place: of the task with the ID, or of a new one of the paper, below the parent or near another.
func New(d *scene.Desk, p scene.TaskForm) scene.Screen {
	t := model.Task{ID: p.ID, DirectiveID: p.DirectiveID, ParentID: p.ParentID}
	return &taskForm{desk: d, place: p, task: t, near: model.Task{ID: p.Near}}
}

// Init asks for the task, its paper and the units.
func (f *taskForm) Init() tea.Cmd {
	d, book, t, near := f.desk, f.desk.Book, f.task, f.near.ID
	return f.asked.Ask(func(ctx context.Context) (data taskFormData, err error) {
		if near != 0 {
			if data.near, t.ParentID, err = besideOrBelow(ctx, d, near); err != nil {
				return data, err
			}
		}
		data.task = t
		switch {
		case t.ID != 0:
			if data.task, err = book.Task(ctx, t.ID); err != nil {
				return data, err
			}
		case t.ParentID != 0:
			parent, err := book.Task(ctx, t.ParentID)
			if err != nil {
				return data, err
			}
			data.task.DirectiveID, data.above = parent.DirectiveID, counted.Below(parent, d.Now(), d.Calendar())
		}
		if id := data.task.DirectiveID; id != 0 {
			papers, err := book.Directives(ctx, []model.DirectiveID{id})
			if err != nil {
				return data, err
			}
			if len(papers) == 0 {
				return data, model.ErrNotFound
			}
			data.paper = papers[0]
		}
		if data.parents, err = readParents(ctx, d, data.task); err != nil {
			return data, err
		}
		if t.ID == 0 {
			if err := mayHaveBelow(ctx, d, t.ParentID, data.parents); err != nil {
				return data, err
			}
		}
		if data.said, err = book.Completions(ctx, data.task.ID); err != nil {
			return data, err
		}
		if data.units, err = book.Units(ctx); err != nil {
			return data, err
		}
		data.members, err = book.Members(ctx)
		return data, err
	})
}

// Update fills in the form; it stays open until the task is saved.
func (f *taskForm) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := f.asked.Take(msg); ok {
		if got.Err != nil {
			return scene.Several{scene.Pop{Saved: true}, f.refused(got.Err)}, nil
		}
		f.begin(got.Value)
		return nil, nil
	}
	if got, ok := f.saved.Take(msg); ok {
		return f.ended(got), nil
	}
	if f.form == nil {
		if press, ok := msg.(tea.KeyPressMsg); ok && press.String() == "esc" {
			return scene.Pop{}, nil
		}
		return nil, nil
	}
	switch msg := msg.(type) {
	case tea.MouseClickMsg:
		f.form.Click(msg.Y)
		return nil, nil
	}
	event, cmd := f.form.Update(msg)
	switch event {
	case kit.FormSave:
		return nil, f.save()
	case kit.FormCancel:
		return scene.Pop{}, cmd
	case kit.FormNone:
	}
	return nil, cmd
}

// refused says why the form does not open.
func (f *taskForm) refused(err error) scene.Action {
	if wrong := f.desk.FieldSentences(err); wrong != nil {
		return scene.Notice{Text: wrong["parent_id"], Bad: true}
	}
	return f.desk.Failure(err)
}

// begin shows the form with what the book holds.
func (f *taskForm) begin(data taskFormData) {
	if f.form != nil {
		return
	}
	f.task, f.units, f.members, f.parents = data.task, data.units, data.members, data.parents
	f.paper, f.said, f.above, f.near = data.paper, data.said, data.above, data.near
	f.form = f.desk.Form(f.fields()...)
	f.form.Changed = f.changed
	f.filled, f.source = f.readFields(), f.first()
	f.arrange()
	f.Resize(f.w, f.h)
}

// changed follows a value that was typed: the phrase fills in the fields of the deadline, the kind of deadline shows
// those it needs, and another task above a new one lends it its deadline.
func (f *taskForm) changed(name string) {
	switch name {
	case "phrase":
		f.readPhrase()
	case "every":
		f.followKind()
	case "due":
		f.relate()
	case "parent_id":
		f.takeAbove()
	case "applies_from":
		f.dated = f.form.Value(name) != ""
	}
	f.arrange()
}

// save writes the task.
func (f *taskForm) save() tea.Cmd {
	book, t := f.desk.Book, f.typed()
	if f.phraseAlone() {
		sentence := f.desk.T("task.phrase_alone")
		if f.unread.Why == entry.NotHeld || f.unread.Why == entry.MoreDays || f.unread.Why == entry.TwoReadings {
			sentence = scene.DayRefused(f.desk, f.unread)
		}
		f.form.SetErrors(map[string]string{"phrase": sentence})
		return nil
	}
	if field, words := f.asksOnce(t); words != "" {
		f.form.SetErrors(f.atFields(map[string]string{field: words}))
		return nil
	}
	if f.losesRounds(t) {
		f.form.SetErrors(map[string]string{"applies_from": f.lostWords()})
		return nil
	}
	if f.reworded() && f.reason() == "" {
		f.form.SetErrors(map[string]string{"moved": f.desk.T("task.reason_asked")})
		return nil
	}
	if wrong := f.unsavable(t); wrong != nil {
		f.form.SetErrors(f.atFields(wrong))
		return nil
	}
	return f.saved.Write(f.desk, func(ctx context.Context) (model.Task, error) {
		if t.ID != 0 {
			return book.UpdateTask(ctx, t)
		}
		return book.AddTask(ctx, t)
	})
}

// ended closes the form, or says what was wrong and keeps it.
func (f *taskForm) ended(got scene.Answer[model.Task]) scene.Action {
	if got.Err == nil {
		if f.task.ID != 0 {
			return scene.Several{scene.Pop{Saved: true, Made: scene.TaskForm{ID: f.task.ID}}, scene.Notice{Text: f.desk.T("task.changed")}}
		}
		made := scene.TaskCard{ID: got.Value.ID}
		return scene.Several{scene.Pop{Saved: true, Made: made}, scene.Notice{Text: f.desk.T("task.added")}}
	}
	if wrong := f.desk.FieldSentences(got.Err); wrong != nil {
		f.form.SetErrors(f.atFields(wrong))
		return nil
	}
	return f.desk.Failure(got.Err)
}

// atFields puts sentences to the fields of the form; those of a field it does not show stand above all.
func (f *taskForm) atFields(wrong map[string]string) map[string]string {
	shown := f.shown()
	at := make(map[string]string, len(wrong))
	for name, sentence := range wrong {
		switch {
		case name == "to":
			name = "due"
		case name == "roll_kind", name == "units" && shown["roll_kinds"]:
			name = "roll_kinds"
		case name == "units" && shown["roll_names"]:
			name = "roll_names"
		case name == "units":
			name = "roll"
		}
		if name != "text" && name != "note" && name != "roll" && name != "parent_id" && !shown[name] {
			name = ""
		}
		at[name] = sentence
	}
	return at
}

// Resize gives the size of the body; the last two lines show the next due instants.
func (f *taskForm) Resize(w, h int) {
	f.w, f.h = w, h
	if f.form != nil {
		f.form.Resize(w, max(h-2, 1))
	}
}

// SetTheme changes the colours.
func (f *taskForm) SetTheme(th kit.Theme) {
	if f.form != nil {
		f.form.SetTheme(th)
	}
}

// View draws the form, and below it when the task will fall due.
func (f *taskForm) View() string {
	if f.form == nil {
		return kit.Lines(" "+f.desk.T("app.loading"), f.w, f.h)
	}
	th := f.desk.Theme
	foot := th.Border.Render(kit.Rule(f.w)) + "\n" + th.Accent.Render(kit.Fit(" "+f.next, f.w))
	return kit.Lines(f.form.View(), f.w, max(f.h-2, 1)) + "\n" + foot
}

// Typing is always true: letters are text.
func (f *taskForm) Typing() bool { return true }

// Dirty tells whether something typed is not saved.
func (f *taskForm) Dirty() bool { return f.form != nil && f.form.Dirty() }

// FormID is its place.
func (f *taskForm) FormID() scene.FormID { return scene.FormID{At: f.place} }

// Typed is what was typed; of a new task all that stands there.
func (f *taskForm) Typed() map[string]string {
	if f.form == nil {
		return nil
	}
	return f.withoutProposed(scene.Typed(f.form, f.task.ID == 0))
}

// Refill puts back what was typed: the words of the deadline are read before its fields are filled in.
func (f *taskForm) Refill(values map[string]string) tea.Cmd {
	if f.form != nil {
		scene.Refill(f.form, values, "parent_id", "phrase", "every")
	}
	return nil
}

// Cursor stands in the field.
func (f *taskForm) Cursor() *tea.Cursor {
	if f.form == nil {
		return nil
	}
	return f.form.Cursor()
}

// Title says whether the task is new.
func (f *taskForm) Title() string {
	switch {
	case f.beside():
		return f.desk.T("task.beside_title")
	case f.task.ID == 0 && f.task.ParentID != 0:
		return f.desk.T("task.sub_title")
	case f.task.ID == 0:
		return f.desk.T("task.new_title")
	}
	return f.desk.T("task.edit_title")
}

// ShortHelp lists the keys of the footer.
func (f *taskForm) ShortHelp() []key.Binding {
	if f.form == nil {
		return nil
	}
	k := f.form.Keys
	return []key.Binding{k.Save, k.Cancel, k.Next, f.form.Offer()}
}

// FullHelp lists all keys.
func (f *taskForm) FullHelp() [][]key.Binding {
	if f.form == nil {
		return nil
	}
	return [][]key.Binding{f.form.Keys.All()}
}
