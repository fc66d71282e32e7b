package tui

import (
	"context"
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"sotruc/intake"
	"sotruc/model"
	"sotruc/store"
	"sotruc/ui/kit"
)

// save enters the paper. The form says first whether every field can be read.
func (s *review) save() (action, tea.Cmd) {
	d := s.desk
	if slices.ContainsFunc(s.proposal.Doubts, func(o intake.Doubt) bool { return o.Code == intake.DoubtSecret }) {
		s.form.SetErrors(map[string]string{"": d.T("error.secret")})
		return notice{text: d.T("error.secret"), bad: true}, nil
	}
	event, cmd := s.form.Update(tea.KeyPressMsg{Code: 's', Mod: tea.ModCtrl})
	if event != kit.FormSave {
		s.onTasks, s.inSource = false, false
		return notice{text: d.T("directive.review.bad_field"), bad: true}, cmd
	}
	paper := withFields(d, s.proposal.Directive, s.form.Values())
	paper.Tasks = chosen(s.tasks)
	return nil, tea.Batch(cmd, s.saved.write(d, func(ctx context.Context) (model.Directive, error) {
		return d.Book.RegisterDirective(ctx, paper)
	}))
}

// wasSaved opens the paper in the reader; where it could not be saved, everything stays as it was typed.
func (s *review) wasSaved(got answer[model.Directive]) action {
	d := s.desk
	var twin *store.DuplicateError
	switch {
	case got.err == nil:
		said := notice{text: d.T("directive.review.saved", got.value.Number, got.value.Year, countChosen(s.tasks))}
		return several{swap{newReader(d, got.value.ID)}, said}
	case errors.As(got.err, &twin):
		s.form.SetErrors(map[string]string{"symbol": Sentence(d.Words, got.err)})
		return several{d.failure(got.err), confirm{
			text: d.T("directive.review.ask_open", twin.Number, twin.Year), yes: d.T("directive.review.answer_open"), asked: "ctrl+s",
			then: func() (action, tea.Cmd) { return swap{newReader(d, twin.ID)}, nil },
		}}
	}
	if said := formSentences(d, s.form, got.err); len(said) > 0 {
		s.onTasks, s.inSource = false, false
		s.form.SetErrors(said)
	}
	return d.failure(got.err)
}
