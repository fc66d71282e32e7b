package tui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
)

// instructing writes the leader's note (bút phê) on a paper, for the list and for the reader. Where the write fails,
// the dialog opens again with what was typed.
type instructing struct {
	desk  *Desk
	asked question[model.Directive]
	saved question[model.Directive]
	paper model.Directive
	typed map[string]string // from a write that failed
}

// start reads the paper; its dialog opens with the answer.
func (in *instructing) start(id model.DirectiveID) tea.Cmd {
	book := in.desk.Book
	return in.asked.ask(func(ctx context.Context) (model.Directive, error) { return book.Directive(ctx, id) })
}

// take takes the answers; ok is false for every other message.
func (in *instructing) take(msg tea.Msg) (act action, cmd tea.Cmd, ok bool) {
	if got, ok := in.asked.take(msg); ok {
		if got.err != nil {
			return in.desk.failure(got.err), nil, true
		}
		in.paper = got.value
		return in.dialog(), nil, true
	}
	got, ok := in.saved.take(msg)
	switch {
	case !ok:
		return nil, nil, false
	case errors.Is(got.err, model.ErrConflict):
		return in.desk.failure(got.err), in.start(in.paper.ID), true
	case got.err != nil:
		return several{in.desk.failure(got.err), in.dialog()}, nil, true
	}
	in.typed = nil
	return notice{text: in.desk.T("directive.instructed", paperNumber(got.value))}, nil, true
}

func (in *instructing) dialog() action {
	d, values := in.desk, in.typed
	if values == nil {
		values = instructionValues(in.paper)
		if in.paper.Instruction == "" {
			values["instruction_on"] = d.Today().Local()
		}
	}
	in.typed = nil
	title := d.T("directive.instruct_title", paperNumber(in.paper))
	return fill{title: title, fields: instructionFields(d, values), then: func(v map[string]string) (action, tea.Cmd, map[string]string) {
		in.typed = v
		paper := withInstruction(d, in.paper, v)
		return nil, in.saved.write(d, func(ctx context.Context) (model.Directive, error) {
			return d.Book.UpdateDirective(ctx, paper)
		}), nil
	}}
}
