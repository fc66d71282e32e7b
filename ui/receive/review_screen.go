package receive

import (
	"context"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/intake"
	"sotruc/intake/arrival"
	"sotruc/intake/doctext"
	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/model/called"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// review shows everything read from a paper, its doubts at the fields, the source beside it. Nothing is in the book
// before it is saved, except a unit that is added to the roster: that is a step of its own.
type review struct {
	desk     *scene.Desk
	proposal intake.Proposal
	attached []doctext.Attachment // of the exchange packet it came in
	textOf   string               // the attachment that was read
	queue    *paperQueue          // nil where one paper was opened by itself
	form     *kit.Form
	order    []string // the fields from top to bottom
	table    *kit.Table
	tasks    []reviewTask
	places   []int         // the task of each row of the table
	doubts   []doubt.Doubt // the open ones that stand at no task
	pointed  doubtful      // the doubt the officer was led to
	checked  map[string]bool
	past     []reviewMoment
	future   []reviewMoment
	spans    map[string][]kit.Range
	source   *kit.Marker // nil until its text was wrapped
	wrapped  scene.Question[*kit.Marker]
	roster   scene.Question[part.Choices]
	units    []model.Unit
	members  []model.Member
	naming   called.Names
	rostered bool // the roster was read
	added    scene.Question[[]model.Unit]
	adding   bool // all units of the paper
	opened   scene.Question[office.Incoming]
	saved    scene.Question[model.Directive]
	keys     reviewKeys
	onTasks  bool // the page of the tasks, not of the fields
	inSource bool // the source has the keys; a narrow screen shows nothing else
	shown    kit.Range
	edited   bool            // a task was changed
	sure     bool            // the officer was asked about the open doubts, and saves all the same
	paper    model.Directive // as it is about to be entered
	held     scene.Question[[]model.DirectiveLine]
	name     string        // of its draft
	from     office.Source // where its file is
	file     scene.Question[model.File]
	w, h     int
}

// NewReview shows what was read from one paper that came by itself.
func NewReview(d *scene.Desk, in office.Incoming) scene.Screen { return newReviewOf(d, in, nil) }

// newReviewOf shows what was read from one paper; queue is where it comes from, nil for none.
func newReviewOf(d *scene.Desk, in office.Incoming, queue *paperQueue) *review {
	p := in.Proposal
	if p.Directive.ReceivedAt == 0 {
		p.Directive.ReceivedAt = d.Now()
	}
	p = arrival.Settle(p, p.Directive.ReceivedAt, d.Calendar())
	if p.Directive.Urgency == "" {
		p.Directive.Urgency = model.UrgencyNormal
	}
	fields := part.PaperFields(d, p.Directive)
	s := &review{
		desk: d, proposal: p, attached: in.Attached, textOf: in.TextOf, from: in.From, name: draftName(p.Directive), queue: queue, form: d.Form(fields...), keys: newReviewKeys(d),
		spans: map[string][]kit.Range{}, checked: map[string]bool{},
		table: kit.NewTable(d.Theme, kit.NewTableKeys(d.Help), part.PaperTaskColumns(d, nil)...),
	}
	for _, field := range fields {
		s.order = append(s.order, field.Key)
	}
	for _, span := range p.Spans {
		s.spans[span.Field] = append(s.spans[span.Field], kit.Range{Start: span.Start, End: span.End})
	}
	s.tasks, s.doubts = reviewTasks(p)
	s.form.Keys.Choose.Unbind() // its key is that of the source here
	s.form.Changed = s.touched
	s.table.Keys.Mark = part.TaskKey(d, "mark", "v", "v", "ctrl+k")
	s.table.Focused, s.table.Empty = true, d.T("directive.review.no_task")
	if p.Directive.Text == "" {
		s.table.Empty = d.T("directive.review.no_task_typed")
	}
	s.fill()
	s.form.SetErrors(s.sentences())
	s.enable()
	return s
}

// Init reads the roster, and wraps the source, which may be long, outside Update.
func (s *review) Init() tea.Cmd {
	d, th, text := s.desk, s.desk.Theme, s.proposal.Directive.Text
	w, h := s.sourceSize()
	if text == "" {
		return s.readRoster()
	}
	return tea.Batch(s.readRoster(), s.wrapped.Ask(func(context.Context) (*kit.Marker, error) {
		spans := intake.Paragraphs(text)
		paragraphs := make([]kit.Range, len(spans))
		for i, span := range spans {
			paragraphs[i] = kit.Range{Start: span.Start, End: span.End}
		}
		return kit.NewMarker(th, newMarkerKeys(d), w, h, text, paragraphs), nil
	}))
}

// Update edits the fields and the tasks, and shows where each was read.
func (s *review) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	act, cmd := s.handle(msg)
	s.enable()
	s.point()
	return act, cmd
}

func (s *review) handle(msg tea.Msg) (scene.Action, tea.Cmd) {
	if act, cmd, ok := s.answers(msg); ok {
		return act, cmd
	}
	switch msg := msg.(type) {
	case scene.Reload:
		return nil, s.readRoster()
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

// answers takes what came back from outside.
func (s *review) answers(msg tea.Msg) (scene.Action, tea.Cmd, bool) {
	if got, ok := s.wrapped.Take(msg); ok {
		s.source, s.shown = got.Value, kit.Range{}
		s.source.Resize(s.sourceSize())
		s.source.SetTheme(s.desk.Theme)
		s.source.SetFlags(s.flags())
		return nil, nil, true
	}
	if got, ok := s.file.Take(msg); ok {
		return s.gotFile(got), nil, true
	}
	if got, ok := s.roster.Take(msg); ok {
		return s.gotRoster(got), nil, true
	}
	if got, ok := s.added.Take(msg); ok {
		return s.wasAdded(got), nil, true
	}
	if got, ok := s.opened.Take(msg); ok {
		return s.wasOpened(got), nil, true
	}
	if got, ok := s.held.Take(msg); ok {
		act, cmd := s.number(got)
		return act, cmd, true
	}
	if got, ok := s.saved.Take(msg); ok {
		return s.wasSaved(got), nil, true
	}
	return nil, nil, false
}

func (s *review) press(msg tea.KeyPressMsg) (scene.Action, tea.Cmd) {
	if !s.form.Picking() {
		if act, cmd, done := s.pressAny(msg); done {
			return act, cmd
		}
	}
	s.pointed = doubtful{}
	switch {
	case s.inSource:
		return s.pressSource(msg), nil
	case s.onTasks:
		return s.pressTask(msg)
	}
	event, cmd := s.form.Update(msg)
	switch event {
	case kit.FormCancel:
		return s.leave(), cmd
	case kit.FormSave: // Enter on the last field goes on to the tasks
		s.onTasks = true
	case kit.FormNone:
	}
	return nil, cmd
}

// leave goes one level back. Papers of a queue that nobody has seen are asked about.
func (s *review) leave() scene.Action {
	if s.saved.Busy { // the answer leads on
		return nil
	}
	if s.queue == nil {
		return scene.Pop{}
	}
	return s.queue.stop(s.desk)
}

// pressTask takes a key on the page of the tasks.
func (s *review) pressTask(msg tea.KeyPressMsg) (scene.Action, tea.Cmd) {
	at := s.current()
	switch {
	case key.Matches(msg, s.keys.Cancel):
		return s.leave(), nil
	case key.Matches(msg, s.keys.Add):
		return s.askTask(-1), nil
	case key.Matches(msg, s.keys.Unit) && at >= 0:
		return s.addUnits(at)
	case key.Matches(msg, s.keys.Units):
		return s.addAll()
	case key.Matches(msg, s.keys.Lead), key.Matches(msg, s.keys.Edit) && len(s.table.Marked()) > 1:
		places := s.toGive()
		return s.askLead(s.desk.T("directive.review.lead_title", len(places)), places), nil
	case key.Matches(msg, s.keys.LeadAll):
		places := s.unled()
		return s.askLead(s.desk.T("directive.review.lead_unled_title", len(places)), places), nil
	case key.Matches(msg, s.keys.Each):
		return s.each(), nil
	case key.Matches(msg, s.keys.Toggle) && at >= 0:
		s.remember()
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

// fill puts the tasks into the table.
func (s *review) fill() {
	rows, places := s.rows()
	s.places = places
	s.table.SetColumns(part.PaperTaskColumns(s.desk, rows)...)
	s.table.SetCount(len(rows))
	s.table.SetRows(0, rows)
	if s.source != nil {
		s.source.SetFlags(s.flags())
	}
}

// SetTheme changes the colours.
func (s *review) SetTheme(th kit.Theme) {
	s.form.SetTheme(th)
	s.table.SetTheme(th)
	if s.source != nil {
		s.source.SetTheme(th)
	}
}

// Dirty tells whether something would be lost: a field or task that was changed, a text without a file, the place in a
// queue.
func (s *review) Dirty() bool { return s.queue != nil || s.changed() }

// changed tells whether something was typed or chosen that no file holds.
func (s *review) changed() bool {
	return s.form.Dirty() || s.edited || len(s.checked) > 0 || s.proposal.Directive.Text != "" && s.proposal.Directive.File.Size == 0
}

// Typing tells whether letters go into a field.
func (s *review) Typing() bool { return !s.onTasks && !s.inSource }

// Title says what this is, and which of how many.
func (s *review) Title() string {
	if s.queue != nil {
		return s.desk.T("directive.review.title_of", s.queue.at+1, len(s.queue.items))
	}
	return s.desk.T("directive.review.title")
}
