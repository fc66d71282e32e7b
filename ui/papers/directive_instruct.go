package papers

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
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
}

// start reads the paper; its dialog opens with the answer.
func (in *instructing) start(id model.DirectiveID) tea.Cmd {
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
	return scene.Notice{Text: in.desk.T("directive.instructed", got.Value.FullNumber())}, nil, true
}

func (in *instructing) dialog() scene.Action {
	d, values := in.desk, in.typed
	if values == nil {
		values = part.InstructionValues(in.paper)
		if in.paper.Instruction == "" {
			values["instruction_on"] = d.Today().Local()
		}
	}
	in.typed = nil
	title := d.T("directive.instruct_title", in.paper.FullNumber())
	return scene.Fill{Title: title, Fields: part.InstructionFields(d, values), Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
		in.typed = v
		paper := part.WithInstruction(d, in.paper, v)
		return nil, in.saved.Write(d, func(ctx context.Context) (model.Directive, error) {
			return d.Book.UpdateDirective(ctx, paper)
		}), nil
	}}
}
