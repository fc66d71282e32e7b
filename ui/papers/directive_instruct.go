package papers

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// instructing writes the leader's note (bút phê) on a paper with the tasks it gives, for the list and for the reader: the note
// is typed, then read, and what it says is looked over before all is written at once. Where the write fails, the dialog opens
// again with what was typed.
type instructing struct {
	desk  *scene.Desk
	asked scene.Question[model.Directive]
	noted scene.Question[giving]
	saved scene.Question[instructed]
	paper model.Directive   // as it was when the dialog was opened
	typed map[string]string // of the note, until it is written
	given giving
	words string              // the day and the note that given was read from
	gives []map[string]string // of its orders, until they are written; nil where one was not looked over yet
	asks  map[string]bool     // the sentences that were asked once before an order is given
}

// instructed is a paper with its note written, and how many tasks that gave somebody.
type instructed struct {
	paper   model.Directive
	tasks   int
	orders  int          // that were given before and stay as they are, where all do
	dropped []model.Task // of orders that the note has no more
	kept    int          // of them, those whose deadline stayed although the note names another
}

// start begins the note of a paper anew.
func (in *instructing) start(id model.DirectiveID) tea.Cmd {
	in.drop()
	return in.read(id)
}

// read reads the paper; its dialog opens with the answer.
func (in *instructing) read(id model.DirectiveID) tea.Cmd {
	book := in.desk.Book
	return in.asked.Ask(func(ctx context.Context) (model.Directive, error) { return book.Directive(ctx, id) })
}

// take takes the answers; ok is false for every other message.
func (in *instructing) take(msg tea.Msg) (act scene.Action, cmd tea.Cmd, ok bool) {
	if got, ok := in.asked.Take(msg); ok {
		if got.Err != nil {
			return in.desk.Failure(got.Err), nil, true
		}
		in.paper = got.Value
		return in.dialog(), nil, true
	}
	if got, ok := in.noted.Take(msg); ok {
		switch {
		case got.Err != nil:
			return scene.Several{in.desk.Failure(got.Err), in.dialog()}, nil, true
		case len(got.Value.orders) == 0:
			return nil, in.write(instructed{dropped: got.Value.dropped}, nil, nil), true
		}
		in.given = got.Value
		first := in.given.next(-1, 1)
		if first < 0 {
			in.gives = nil
			return nil, in.write(instructed{orders: len(in.given.orders), dropped: in.given.dropped}, nil, nil), true
		}
		if words := in.typed["instruction_on"] + "\n" + in.typed["instruction"]; in.gives == nil || in.words != words || len(in.gives) != len(in.given.orders) {
			in.words, in.gives = words, make([]map[string]string, len(in.given.orders))
		}
		return in.form(first), nil, true
	}
	got, ok := in.saved.Take(msg)
	if !ok {
		return nil, nil, false
	}
	act, cmd = in.wrote(got)
	return act, cmd, true
}

// wrote says what was written. Where somebody else changed something meanwhile the note is looked over anew, as it was typed.
func (in *instructing) wrote(got scene.Answer[instructed]) (scene.Action, tea.Cmd) {
	switch {
	case errors.Is(got.Err, model.ErrConflict):
		return in.desk.Failure(got.Err), in.read(in.paper.ID)
	case got.Err != nil && in.gives != nil:
		return scene.Several{in.desk.Failure(got.Err), in.form(in.given.next(len(in.gives), -1))}, nil
	case got.Err != nil:
		return scene.Several{in.desk.Failure(got.Err), in.dialog()}, nil
	}
	in.typed, in.gives, in.asks = nil, nil, nil
	if n := got.Value.tasks; n > 0 {
		words := in.desk.T("directive.give.done", n)
		if kept := got.Value.kept; kept > 0 {
			words += ". " + in.desk.T("task.due_kept", kept)
		}
		return scene.Notice{Text: words + in.droppedWords(got.Value.dropped) + ". " + in.desk.T("task.undo_hint")}, nil
	}
	words := in.desk.T("directive.instructed", got.Value.paper.FullNumber())
	if n := got.Value.orders; n > 0 {
		words += ". " + in.desk.T("directive.give.unchanged", n)
	}
	return scene.Notice{Text: words + in.droppedWords(got.Value.dropped)}, nil
}

// dialog asks for the note. One that is new or changed is read before it is written.
func (in *instructing) dialog() scene.Action {
	d, values := in.desk, in.typed
	if values == nil {
		values = instructionValues(in.paper)
		if in.paper.Instruction == "" {
			values["instruction_on"] = d.Today().Local()
		}
	}
	title, fields := d.T("directive.instruct_title", in.paper.FullNumber()), instructionFields(d, values)
	fields[0].Help = d.T("directive.help.instruction")
	if on := in.paper.InstructionOn; on != 0 && on != d.Today() {
		fields[noteDay].Help = d.T("directive.help.instruction_on", on.Local())
	}
	return scene.Fill{
		Title: title, Fields: fields, Follows: in.follows, Unsaved: in.typed != nil, Left: func(map[string]string) scene.Action { return in.drop() },
		ID: in.formID(), Refilled: in.refilled,
		Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			in.typed = v
			paper := withInstruction(d, in.paper, v)
			if wrong := d.FieldSentences(paper.Validate()); wrong != nil {
				return nil, nil, wrong
			}
			if paper.Instruction == in.paper.Instruction {
				return nil, in.write(instructed{}, nil, nil), nil
			}
			before := in.paper
			return nil, in.noted.Ask(func(ctx context.Context) (giving, error) { return readNote(ctx, d, before, paper) }), nil
		},
	}
}

// follows dates a note that is typed anew by its own day, today unless another is typed: its days are read from there, never from
// the day of the note before it, which comes back with the words of that.
func (in *instructing) follows(changed string, v map[string]string) map[string]string {
	return noteFollows(in.desk, in.paper, changed, v)
}

// noteFollows is follows for any form of the note of a paper as it stands.
func noteFollows(d *scene.Desk, paper model.Directive, changed string, v map[string]string) map[string]string {
	before, today := paper.InstructionOn.Local(), d.Today().Local()
	switch anew := v["instruction"] != paper.Instruction; {
	case changed != "instruction":
	case anew && v["instruction_on"] == before:
		return map[string]string{"instruction_on": today}
	case !anew && v["instruction_on"] == today:
		return map[string]string{"instruction_on": before}
	}
	return nil
}

// drop forgets what was typed.
func (in *instructing) drop() scene.Action {
	in.typed, in.gives, in.asks = nil, nil, nil
	return nil
}

// write saves the note with the tasks it changes and those it makes, as one step; gave says how many it gives somebody.
func (in *instructing) write(gave instructed, changed, fresh []model.Task) tea.Cmd {
	d, paper := in.desk, withInstruction(in.desk, in.paper, in.typed)
	return in.saved.Write(d, func(ctx context.Context) (instructed, error) {
		var err error
		gave.paper, err = d.Book.InstructDirective(ctx, paper, changed, fresh)
		return gave, err
	})
}

// noteDay is the place of the day among instructionFields.
const noteDay = 2

// instructionFields are the leader's note on a paper; what its day means is said from the beginning.
func instructionFields(d *scene.Desk, v map[string]string) []kit.Field {
	label := func(name string) string { return d.T("directive.field." + name) }
	return []kit.Field{
		{Key: "instruction", Label: label("instruction"), Kind: kit.FieldArea, Height: 3, Value: v["instruction"]},
		{Key: "instruction_by", Label: label("instruction_by"), Value: v["instruction_by"], Limit: model.MaxLine / 3},
		{Key: "instruction_on", Label: label("instruction_on"), Kind: kit.FieldDate, Value: v["instruction_on"], Parse: scene.DayParser(d), Help: d.T("directive.help.day"), Width: 24, Proposed: true},
		{Key: "handled_by", Label: label("handled_by"), Value: v["handled_by"], Limit: model.MaxLine / 3, Help: d.T("directive.help.handled_by")},
		part.ForwardedField(d, v["forwarded_on"]),
	}
}

// instructionValues are the leader's note as a form shows it.
func instructionValues(p model.Directive) map[string]string {
	return map[string]string{
		"instruction": p.Instruction, "instruction_by": p.InstructionBy, "instruction_on": p.InstructionOn.Local(),
		"handled_by": p.HandledBy, "forwarded_on": p.ForwardedOn.Local(),
	}
}

// withInstruction puts the leader's note of a form into a paper.
func withInstruction(d *scene.Desk, p model.Directive, v map[string]string) model.Directive {
	p.Instruction, p.InstructionBy, p.HandledBy = v["instruction"], v["instruction_by"], v["handled_by"]
	p.InstructionOn, p.ForwardedOn = scene.TypedDay(d, v["instruction_on"]), scene.TypedDay(d, v["forwarded_on"])
	return p
}
