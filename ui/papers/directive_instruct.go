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

// instructing writes the leader's note (bút phê) on a paper, for the list and for the reader. Where the write fails,
// the dialog opens again with what was typed.
type instructing struct {
	desk  *scene.Desk
	asked scene.Question[model.Directive]
	saved scene.Question[model.Directive]
	paper model.Directive
	typed map[string]string // from a write that failed
	noted scene.Question[giving]
	gave  scene.Question[int]
	given giving // from a write that failed
}

// start reads the paper; its dialog opens with the answer.
func (in *instructing) start(id model.DirectiveID) tea.Cmd {
	book := in.desk.Book
	return in.asked.Ask(func(ctx context.Context) (model.Directive, error) { return book.Directive(ctx, id) })
}

// take takes the answers; ok is false for every other message.
func (in *instructing) take(msg tea.Msg) (act scene.Action, cmd tea.Cmd, ok bool) {
	if act, ok := in.takeGiving(msg); ok {
		return act, nil, true
	}
	if got, ok := in.asked.Take(msg); ok {
		if got.Err != nil {
			return in.desk.Failure(got.Err), nil, true
		}
		in.paper = got.Value
		return in.dialog(), nil, true
	}
	got, ok := in.saved.Take(msg)
	switch {
	case !ok:
		return nil, nil, false
	case errors.Is(got.Err, model.ErrConflict):
		return in.desk.Failure(got.Err), in.start(in.paper.ID), true
	case got.Err != nil:
		return scene.Several{in.desk.Failure(got.Err), in.dialog()}, nil, true
	}
	in.typed = nil
	said := scene.Notice{Text: in.desk.T("directive.instructed", got.Value.FullNumber())}
	if got.Value.Instruction == in.paper.Instruction {
		return said, nil, true
	}
	d, paper := in.desk, got.Value
	return said, in.noted.Ask(func(ctx context.Context) (giving, error) { return readNote(ctx, d, paper) }), true
}

func (in *instructing) dialog() scene.Action {
	d, values := in.desk, in.typed
	if values == nil {
		values = instructionValues(in.paper)
		if in.paper.Instruction == "" {
			values["instruction_on"] = d.Today().Local()
		}
	}
	in.typed = nil
	title := d.T("directive.instruct_title", in.paper.FullNumber())
	return scene.Fill{Title: title, Fields: instructionFields(d, values), Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
		in.typed = v
		paper := withInstruction(d, in.paper, v)
		return nil, in.saved.Write(d, func(ctx context.Context) (model.Directive, error) {
			return d.Book.UpdateDirective(ctx, paper)
		}), nil
	}}
}

// instructionFields are the leader's note on a paper.
func instructionFields(d *scene.Desk, v map[string]string) []kit.Field {
	label := func(name string) string { return d.T("directive.field." + name) }
	return []kit.Field{
		{Key: "instruction", Label: label("instruction"), Kind: kit.FieldArea, Height: 3, Value: v["instruction"]},
		{Key: "instruction_by", Label: label("instruction_by"), Value: v["instruction_by"], Limit: model.MaxLine / 3},
		{Key: "instruction_on", Label: label("instruction_on"), Kind: kit.FieldDate, Value: v["instruction_on"], Parse: scene.DayParser(d), Help: d.T("directive.help.day"), Width: 24},
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
