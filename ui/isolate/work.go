package isolate

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/contact"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// Work is what several screens do to people under isolation: end it, move its end, record a test. It belongs to
// one screen, which hands it every answer.
type Work struct {
	desk  *scene.Desk
	found scene.Question[[]model.PersonLine]
	then  func([]model.PersonLine) (scene.Action, tea.Cmd)
	done  scene.Question[Done]
	whom  []model.PersonLine // whom the last write concerned

	homes     scene.Question[homesBeside]
	withHomes func(homesBeside) scene.Action
	cases     scene.Question[household]
	asCases   func([]contact.Member) scene.Action
	twins     scene.Question[[]model.PersonLine]
	withTwins func([]model.PersonLine) scene.Action
}

// Done is what follows from a write: the sentence for it, and an action, such as a question, or a question to the book; refused is the sentence for what
// the book does not take, "" where its own says it.
type Done struct {
	Said    string
	whom    []model.PersonLine // whom the write concerns
	refused string
	next    scene.Action
	after   func() tea.Cmd // nil: nothing is asked
}

// New is the work of a screen; asCases opens the form of the isolation of each who became a case, one after the other. The newest isolation
// of each is the one that ended so.
func New(d *scene.Desk, asCases func([]contact.Member) scene.Action) Work {
	return Work{desk: d, asCases: asCases}
}

// On reads the people as they stand and hands them on.
func (w *Work) On(keys []model.PersonKey, then func([]model.PersonLine) (scene.Action, tea.Cmd)) tea.Cmd {
	if len(keys) == 0 {
		return nil
	}
	book, now := w.desk.Book, w.desk.Now()
	w.then = then
	return w.found.Ask(func(ctx context.Context) ([]model.PersonLine, error) { return book.PersonLines(ctx, keys, now) })
}

// Run writes, all of it as one step, and then says and does what follows.
func (w *Work) Run(follows Done, work func(ctx context.Context) error) tea.Cmd {
	w.whom = follows.whom
	return w.done.Write(w.desk, func(ctx context.Context) (Done, error) { return follows, work(ctx) })
}

// Changed tells whether the last write concerned somebody: of those who were marked some may have been left as they were.
func (w *Work) Changed(id model.PersonID) bool {
	return slices.ContainsFunc(w.whom, func(l model.PersonLine) bool { return l.ID == id })
}

// Take gives what follows from an answer; wrote says that a write succeeded.
func (w *Work) Take(msg tea.Msg) (act scene.Action, cmd tea.Cmd, wrote, ok bool) {
	if got, is := w.found.Take(msg); is {
		if got.Err != nil {
			return w.desk.Failure(got.Err), nil, false, true
		}
		if len(got.Value) == 0 {
			return w.desk.Failure(model.ErrNotFound), nil, false, true
		}
		act, cmd := w.then(got.Value)
		return act, cmd, false, true
	}
	if got, is := w.homes.Take(msg); is {
		if got.Err != nil {
			return w.desk.Failure(got.Err), nil, false, true
		}
		return w.withHomes(got.Value), nil, false, true
	}
	if got, is := w.twins.Take(msg); is {
		if got.Err != nil {
			return w.desk.Failure(got.Err), nil, false, true
		}
		return w.withTwins(got.Value), nil, false, true
	}
	if got, is := w.cases.Take(msg); is {
		if got.Err != nil {
			return w.desk.Failure(got.Err), nil, false, true
		}
		return w.askHousehold(got.Value), nil, false, true
	}
	got, is := w.done.Take(msg)
	switch {
	case !is:
		return nil, nil, false, false
	case got.Err == nil && got.Value.after != nil:
		return scene.Several{scene.Notice{Text: got.Value.Said}, got.Value.next}, got.Value.after(), true, true
	case got.Err == nil:
		return scene.Several{scene.Notice{Text: got.Value.Said}, got.Value.next}, nil, true, true
	case got.Value.refused != "" && len(model.FieldErrors(got.Err)) > 0:
		return scene.Notice{Text: got.Value.refused, Bad: true}, nil, false, true
	}
	return w.desk.Failure(got.Err), nil, false, true
}

// openOf are the lines whose isolation has no outcome yet.
func openOf(lines []model.PersonLine) []model.PersonLine {
	var open []model.PersonLine
	for _, l := range lines {
		if l.Isolation.ID != 0 && l.Isolation.Outcome == model.OutcomeNone {
			open = append(open, l)
		}
	}
	return open
}

// nothing says that none of the people chosen is under isolation.
func (w *Work) nothing() scene.Action {
	return scene.Notice{Text: w.desk.T("isolation.none_open"), Bad: true}
}

// Answer writes what was done about the open alarms of people.
func (w *Work) Answer(lines []model.PersonLine) (scene.Action, tea.Cmd) {
	d := w.desk
	var open []model.Alarm
	var alarmed []model.PersonLine
	for _, l := range lines {
		if len(l.Alarms) > 0 {
			open, alarmed = append(open, l.Alarms...), append(alarmed, l)
		}
	}
	who := nameOrCount(d, alarmed)
	title := who
	if len(alarmed) == 1 {
		title += " (" + part.AlarmWords(d, open) + ")"
	}
	return part.AnswerAlarms(d, title, open, func(answers []model.AlarmAnswer) tea.Cmd {
		return w.Run(Done{Said: d.T("alarm.answered", who), whom: alarmed}, func(ctx context.Context) error { return d.Book.AnswerAlarms(ctx, answers) })
	}), nil
}

// Discard moves people to the bin; more than one are asked about first.
func (w *Work) Discard(lines []model.PersonLine, after scene.Action) (scene.Action, tea.Cmd) {
	d := w.desk
	ids := make([]model.PersonID, len(lines))
	for i, l := range lines {
		ids[i] = l.ID
	}
	said := d.T("isolation.deleted", nameOrCount(d, lines))
	write := func() (scene.Action, tea.Cmd) {
		return nil, w.Run(Done{Said: said, whom: lines, next: after}, func(ctx context.Context) error { return d.Book.DeletePeople(ctx, ids) })
	}
	if len(lines) == 1 {
		return write()
	}
	return scene.Confirm{Text: d.T("isolation.delete_many", len(lines)), Yes: d.T("isolation.key.delete"), Asked: "d", Then: write}, nil
}

// nameOrCount names one person, or counts several.
func nameOrCount(d *scene.Desk, lines []model.PersonLine) string {
	if len(lines) == 1 {
		return kit.Plain(lines[0].Name)
	}
	return d.T("app.count.people", len(lines))
}
