package tui

import (
	"context"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/intake"
	"sotruc/model"
	"sotruc/ui/kit"
)

// review shows everything read from a paper, its doubts at the fields, the source beside it. Nothing is in the book
// before it is saved.
type review struct {
	desk     *Desk
	proposal intake.Proposal
	form     *kit.Form
	table    *kit.Table
	tasks    []reviewTask
	places   []int // the task of each row of the table
	spans    map[string][]kit.Range
	source   *kit.Reader // nil until its text was wrapped
	wrapped  question[*kit.Reader]
	saved    question[model.Directive]
	keys     reviewKeys
	onTasks  bool // the page of the tasks, not of the fields
	inSource bool // a narrow screen shows the source
	marked   kit.Range
	edited   bool            // a task was changed
	paper    model.Directive // as it is about to be entered
	held     question[[]model.DirectiveLine]
	w, h     int
}

// reviewKeys are the keys of the review beside those of the form and the table.
type reviewKeys struct {
	Page, Source, Save, Cancel, Toggle, Edit, Add key.Binding
}

func newReviewKeys(d *Desk) reviewKeys {
	return reviewKeys{
		Page: paperKey(d, "page", "F5", "f5"), Source: paperKey(d, "source", "F4", "f4"),
		Save: paperKey(d, "register", "Ctrl+S", "ctrl+s"), Cancel: d.key("cancel", "Esc", "esc"),
		Toggle: paperKey(d, "switch", "Space", "space"), Edit: paperKey(d, "edit_task", "Enter", "enter", "f2", "e"),
		Add: paperKey(d, "add_task", "n", "n", "insert"),
	}
}

func newReview(d *Desk, p intake.Proposal) screen {
	if p.Directive.ReceivedAt == 0 {
		p.Directive.ReceivedAt = d.now()
	}
	if p.Directive.Urgency == "" {
		p.Directive.Urgency = model.UrgencyNormal
	}
	s := &review{
		desk: d, proposal: p, form: d.form(paperFields(d, p.Directive)...), tasks: reviewTasks(d, p), keys: newReviewKeys(d),
		spans: map[string][]kit.Range{},
		table: kit.NewTable(d.Theme, kit.NewTableKeys(d.help), paperTaskColumns(d)...),
	}
	for _, span := range p.Spans {
		s.spans[span.Field] = append(s.spans[span.Field], kit.Range{Start: span.Start, End: span.End})
	}
	paperEnable(false, &s.table.Keys.Mark, &s.table.Keys.MarkUp, &s.table.Keys.MarkDown)
	s.table.Focused, s.table.Empty = true, d.T("directive.review.no_task")
	s.fill()
	s.form.SetErrors(s.doubts())
	s.enable()
	return s
}

// enable switches on the keys that apply now.
func (s *review) enable() {
	s.keys.Source.SetEnabled(s.proposal.Directive.Text != "" && !s.wide())
	paperEnable(s.onTasks && len(s.tasks) > 0, &s.keys.Toggle, &s.keys.Edit)
	s.keys.Add.SetEnabled(s.onTasks)
	s.keys.Save.SetEnabled(!s.desk.Book.ReadOnly())
}

// doubts are the sentences of the reader by field; those of no field stand above the form.
func (s *review) doubts() map[string]string {
	values := s.form.Values()
	said := map[string]string{}
	for _, doubt := range s.proposal.Doubts {
		field := doubt.Field
		if taskOf(s.tasks, doubt) >= 0 {
			continue // stands at its task
		}
		if _, has := values[field]; !has {
			field = ""
		}
		if said[field] != "" {
			said[field] += " "
		}
		said[field] += doubtText(s.desk, doubt)
	}
	return said
}

// Init wraps the source, which may be long, outside Update.
func (s *review) Init() tea.Cmd {
	d, th, text := s.desk, s.desk.Theme, s.proposal.Directive.Text
	w, h := s.sourceSize()
	if text == "" {
		return nil
	}
	return s.wrapped.ask(func(context.Context) (*kit.Reader, error) {
		r := kit.NewReader(th, kit.NewReaderKeys(d.help))
		r.Resize(w, h)
		r.SetText(text)
		return r, nil
	})
}

// Update edits the fields and the tasks, and shows where each was read.
func (s *review) Update(msg tea.Msg) (action, tea.Cmd) {
	act, cmd := s.handle(msg)
	s.enable()
	s.point()
	return act, cmd
}

func (s *review) handle(msg tea.Msg) (action, tea.Cmd) {
	if got, ok := s.wrapped.take(msg); ok {
		s.source, s.marked = got.value, kit.Range{}
		s.source.Resize(s.sourceSize())
		s.source.SetTheme(s.desk.Theme)
		return nil, nil
	}
	if got, ok := s.held.take(msg); ok {
		return s.number(got)
	}
	if got, ok := s.saved.take(msg); ok {
		return s.wasSaved(got), nil
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return s.press(msg)
	case tea.MouseClickMsg:
		return s.click(msg), nil
	case tea.MouseWheelMsg:
		s.wheel(msg)
		return nil, nil
	case tea.PasteMsg:
		if !s.onTasks && !s.inSource {
			_, cmd := s.form.Update(msg)
			return nil, cmd
		}
	}
	return nil, nil
}

func (s *review) press(msg tea.KeyPressMsg) (action, tea.Cmd) {
	switch {
	case key.Matches(msg, s.keys.Save) && !s.form.Picking():
		return s.save()
	case key.Matches(msg, s.keys.Page):
		s.onTasks, s.inSource = !s.onTasks, false
	case key.Matches(msg, s.keys.Source):
		s.inSource = !s.inSource
	case s.inSource && key.Matches(msg, s.keys.Cancel):
		s.inSource = false
	case s.inSource:
		if s.source != nil {
			s.source.Update(msg)
		}
	case s.onTasks:
		return s.pressTask(msg)
	default:
		event, cmd := s.form.Update(msg)
		if event == kit.FormCancel {
			return pop{}, cmd
		}
		if event == kit.FormSave { // Enter on the last field goes on to the tasks
			s.onTasks = true
		}
		return nil, cmd
	}
	return nil, nil
}

// pressTask takes a key on the page of the tasks.
func (s *review) pressTask(msg tea.KeyPressMsg) (action, tea.Cmd) {
	at := s.current()
	switch {
	case key.Matches(msg, s.keys.Cancel):
		return pop{}, nil
	case key.Matches(msg, s.keys.Add):
		return s.askTask(-1), nil
	case key.Matches(msg, s.keys.Toggle) && at >= 0:
		toggle(s.tasks, at)
		s.edited = true
		s.fill()
		s.table.SetCursor(s.table.Cursor() + 1)
	case key.Matches(msg, s.keys.Edit) && at >= 0:
		return s.askTask(at), nil
	default:
		s.table.Update(msg)
	}
	return nil, nil
}

// current is the selected task, -1 where there is none.
func (s *review) current() int {
	if at := s.table.Cursor(); at < len(s.places) {
		return s.places[at]
	}
	return -1
}

// askTask changes a task in a small form, or adds one.
func (s *review) askTask(at int) action {
	d, title := s.desk, s.desk.T("directive.review.edit_task")
	old := reviewTask{parent: -1, on: true}
	if at < 0 {
		title = d.T("directive.reader.add_task")
	} else {
		old = s.tasks[at]
	}
	fields := paperTaskFields(d, old.Text, old.Lead, old.phrase())
	return fill{title: title, fields: fields, then: func(v map[string]string) (action, tea.Cmd, map[string]string) {
		task := old
		task.Text, task.Lead, task.on = v["text"], v["lead"], true
		if v["deadline"] != old.phrase() {
			deadlines, ok := paperDeadlines(d, v["deadline"], paperDay(d, s.form.Value("issued_on")))
			if !ok {
				return nil, nil, map[string]string{"deadline": d.T("directive.bad_deadline")}
			}
			task.Deadlines, task.Deadline, task.doubts = deadlines, model.Deadline{}, nil
		}
		s.put(at, task)
		return nil, nil, nil
	}}
}

// put stores a changed task, or a new one behind the others and before the candidates.
func (s *review) put(at int, task reviewTask) {
	s.edited = true
	if at >= 0 {
		s.tasks[at] = task
		if task.parent >= 0 && !s.tasks[task.parent].on {
			toggle(s.tasks, task.parent)
		}
		s.fill()
		return
	}
	at = len(s.tasks)
	for i, t := range s.tasks {
		if t.candidate {
			at = i
			break
		}
	}
	s.tasks = append(s.tasks[:at:at], append([]reviewTask{task}, s.tasks[at:]...)...)
	for i := range s.tasks {
		if i != at && s.tasks[i].parent >= at {
			s.tasks[i].parent++
		}
	}
	s.fill()
	s.table.SetCursor(at)
}

// fill puts the tasks into the table.
func (s *review) fill() {
	rows, places := reviewRows(s.desk, s.tasks)
	s.places = places
	s.table.SetCount(len(rows))
	s.table.SetRows(0, rows)
}

// SetTheme changes the colours.
func (s *review) SetTheme(th kit.Theme) {
	s.form.SetTheme(th)
	s.table.SetTheme(th)
	if s.source != nil {
		s.source.SetTheme(th)
	}
}

// Dirty tells whether something would be lost: a field or task that was changed, or a text without a file.
func (s *review) Dirty() bool {
	return s.form.Dirty() || s.edited || s.proposal.Directive.Text != "" && s.proposal.Directive.File.Size == 0
}

// Typing tells whether letters go into a field.
func (s *review) Typing() bool { return !s.onTasks || s.inSource }

// Title says what this is.
func (s *review) Title() string { return s.desk.T("directive.review.title") }

// ShortHelp lists the keys of the footer.
func (s *review) ShortHelp() []key.Binding {
	switch {
	case s.inSource:
		return []key.Binding{s.keys.Source, s.keys.Save}
	case s.onTasks:
		return []key.Binding{s.keys.Toggle, s.keys.Edit, s.keys.Page, s.keys.Source, s.keys.Save}
	}
	return []key.Binding{s.keys.Save, s.keys.Page, s.keys.Source, s.form.Keys.Next, s.keys.Cancel}
}

// FullHelp lists all keys.
func (s *review) FullHelp() [][]key.Binding {
	own := []key.Binding{s.keys.Save, s.keys.Page, s.keys.Source}
	switch {
	case s.inSource && s.source != nil:
		return [][]key.Binding{append(own, s.keys.Cancel), s.source.Keys.All()}
	case s.onTasks:
		return [][]key.Binding{append(own, s.keys.Toggle, s.keys.Edit, s.keys.Add), s.table.Keys.All()}
	}
	k := s.form.Keys
	return [][]key.Binding{own, {k.Next, k.Previous, k.Cancel, k.Enter, k.Toggle, k.Left, k.Right, k.Down, k.Up}}
}
