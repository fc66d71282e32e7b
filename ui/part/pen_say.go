package part

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"sotruc/intake/entry"
	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// Say asks how targets stand, with reason, note and evidence. Of a single one the form begins with what was said so
// far.
func (p *Pen) Say(title string, targets []Target) tea.Cmd {
	d := p.desk
	return p.asked.Ask(func(ctx context.Context) (scene.Fill, error) {
		values := map[string]string{"state": string(model.CompletionDoing)}
		if len(targets) == 1 {
			all, err := said(ctx, d, []model.Completion{targets[0].Completion})
			if err != nil {
				return scene.Fill{}, err
			}
			before := all[0]
			if before.State != "" {
				values["state"] = string(before.State)
			}
			values["reason"], values["note"], values["evidence"] = before.Reason, before.Note, before.Evidence
			if before.State == model.CompletionDone {
				values["done_at"] = doneWords(before.Done())
			}
		}
		return p.sayForm(title, targets, values), nil
	})
}

// sayStates are what can be said of a target; the first is what nothing was said of begins with, as one key says that it is done.
var sayStates = [...]model.CompletionState{
	model.CompletionDoing, model.CompletionNotExecutable, model.CompletionDone, model.CompletionWaived, model.CompletionReopened,
}

// closed tells whether nothing more was asked for, so that it can be opened again.
func (t Target) closed() bool { return model.TaskStatus{State: t.Stands}.Closed() }

// doneWords is when something was done, as it is typed: a day, with the hour where one is known.
func doneWords(at model.Instant) string {
	words := at.Date().Local()
	if at != at.Date().At("") {
		words += " " + string(at.Clock())
	}
	return words
}

// typedDone reads when something was done; nothing typed is now, which is 0. It cannot lie ahead: wrong is the sentence that says
// so, or why the words are no day.
func (p *Pen) typedDone(typed string) (at model.Instant, wrong string) {
	typed = viet.CleanLine(typed)
	if typed == "" {
		return 0, ""
	}
	got, no := entry.ReadDay(typed, p.desk.Today())
	at = got.On.At(got.At)
	switch {
	case no.Why == entry.NotRead: // the sentence for other fields offers days to come
		return 0, p.desk.T("task.done_not_read")
	case no.Why != "":
		return 0, scene.DayRefused(p.desk, no)
	case at > p.desk.Now():
		return 0, p.desk.T("task.done_ahead")
	}
	return at, ""
}

// parseDone reads a day, with the hour where one is known.
func (p *Pen) parseDone(typed string) kit.Parsed {
	if _, wrong := p.typedDone(typed); wrong != "" {
		return kit.Parsed{Wrong: wrong}
	}
	got, _ := entry.ReadDay(typed, p.desk.Today())
	return kit.Parsed{Shown: got.String(), Means: scene.Understood(p.desk, got)}
}

// sayForm is the form of Say, filled in with values.
func (p *Pen) sayForm(title string, targets []Target, values map[string]string) scene.Fill {
	d := p.desk
	var states []kit.Option
	for _, s := range sayStates {
		if s == model.CompletionReopened && values["state"] != string(s) && !slices.ContainsFunc(targets, Target.closed) {
			continue // what nobody closed is open
		}
		states = append(states, kit.Option{Value: string(s), Label: d.T("word.task." + string(s))})
	}
	field := func(name string) kit.Field {
		return kit.Field{Key: name, Label: d.T("task.field." + name), Value: values[name]}
	}
	state, note, evidence := field("state"), field("note"), field("evidence")
	state.Kind, state.Options, state.Help = kit.FieldChoice, states, d.T("task.help.state")
	evidence.Help = d.T("task.help.evidence_line")
	note.Kind, note.Height = kit.FieldArea, 2
	done := field("done_at")
	done.Placeholder, done.Help, done.Parse, done.Replace = doneWords(d.Now()), d.T("task.help.done_at"), p.parseDone, true
	reason := field("reason")
	reason.Required = true // where it is in sight
	asked, early := false, ""
	return scene.Fill{
		Title: title, Fields: []kit.Field{state, reason, note, evidence, done}, Hides: notSaid,
		Then: func(values map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			if at := p.ahead(targets); at >= 0 && !asked && values["state"] == string(model.CompletionDone) {
				asked = true
				return nil, nil, map[string]string{"state": p.aheadAsks(targets[at]) + " " + d.T("task.ahead_again")}
			}
			if words := p.tooEarly(targets, values); words != "" && early != values["done_at"] {
				early = values["done_at"]
				return nil, nil, map[string]string{"done_at": words}
			}
			return p.sayTyped(title, targets, values)
		},
	}
}

// tooEarly asks whether what is typed was done before anybody asked for it, or before its round began; "" where it was not.
func (p *Pen) tooEarly(targets []Target, values map[string]string) string {
	at, wrong := p.typedDone(values["done_at"])
	if at == 0 || wrong != "" || values["state"] != string(model.CompletionDone) {
		return ""
	}
	for _, t := range targets {
		if at.Date() < t.Since && t.Begins <= p.desk.Today() { // of what is yet to come it was asked already
			return p.desk.T("task.done_early", t.Since.Local()) + " " + p.desk.T("task.ahead_again")
		}
	}
	return ""
}

// notSaid are the fields that do not go with the state that is chosen: only what is done has a time and evidence, and not
// doing something needs a reason. Evidence that was said before stays in sight.
func notSaid(values map[string]string) []string {
	hidden := []string{"done_at"}
	if values["evidence"] == "" {
		hidden = append(hidden, "evidence")
	}
	switch model.CompletionState(values["state"]) {
	case model.CompletionDone:
		return []string{"reason"}
	case model.CompletionDoing:
		return append(hidden, "reason")
	case model.CompletionNotExecutable, model.CompletionWaived, model.CompletionReopened:
	}
	return hidden
}

// sayTyped writes what was typed, or gives the sentences of what is wrong with it.
func (p *Pen) sayTyped(title string, targets []Target, values map[string]string) (scene.Action, tea.Cmd, map[string]string) {
	ticks := make([]model.Completion, len(targets))
	for i, t := range targets {
		c := t.Completion
		c.State = model.CompletionState(values["state"])
		c.Note, c.Evidence = viet.Clean(values["note"]), viet.CleanLine(values["evidence"])
		switch c.State {
		case model.CompletionNotExecutable, model.CompletionWaived, model.CompletionReopened:
			c.Reason = viet.CleanLine(values["reason"])
		case model.CompletionDone:
			at, wrong := p.typedDone(values["done_at"])
			if wrong != "" {
				return nil, nil, map[string]string{"done_at": wrong}
			}
			c.DoneAt = at
		case model.CompletionDoing:
		}
		if wrong := p.desk.FieldSentences(c.Validate()); wrong != nil {
			return nil, nil, wrong
		}
		ticks[i] = c
	}
	book := p.desk.Book
	words := p.counted("task.said", len(ticks))
	if len(ticks) == 1 && ticks[0].Period != "" {
		words = p.desk.T("task.said_round", RoundName(p.desk, ticks[0].Period))
	}
	cmd := p.write(words, ticks, func(ctx context.Context) error { return book.Complete(ctx, ticks) })
	if cmd == nil {
		return nil, nil, p.busy()
	}
	p.again = func(err error) scene.Action {
		return scene.Several{scene.Retyped(p.sayForm(title, targets, values)), p.desk.Failure(err)}
	}
	return nil, cmd, nil
}

// busy keeps a form open while an earlier write is on its way.
func (p *Pen) busy() map[string]string { return map[string]string{"": p.desk.T("app.saving")} }

// Note asks for the remark of a task.
func (p *Pen) Note(id model.TaskID) tea.Cmd {
	book := p.desk.Book
	return p.asked.Ask(func(ctx context.Context) (scene.Fill, error) {
		t, err := book.Task(ctx, id)
		if err != nil {
			return scene.Fill{}, err
		}
		return p.noteForm(t, t.Note), nil
	})
}

func (p *Pen) noteForm(t model.Task, typed string) scene.Fill {
	d := p.desk
	return scene.Fill{
		Title:  ShortText(t.Words(), 60),
		Fields: []kit.Field{{Key: "note", Label: d.T("task.field.note"), Kind: kit.FieldArea, Height: 4, Value: typed}},
		Then: func(values map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			changed := t
			changed.Note = viet.Clean(values["note"])
			if wrong := d.FieldSentences(changed.Validate()); wrong["note"] != "" {
				return nil, nil, wrong
			}
			cmd := p.write(d.T("task.noted"), nil, func(ctx context.Context) error {
				_, err := d.Book.UpdateTask(ctx, changed)
				return err
			})
			if cmd == nil {
				return nil, nil, p.busy()
			}
			p.again = func(err error) scene.Action {
				return scene.Several{scene.Retyped(p.noteForm(t, values["note"])), d.Failure(err)}
			}
			return nil, cmd, nil
		},
	}
}
