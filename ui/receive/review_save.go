package receive

import (
	"context"
	"errors"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/office"
	"sotruc/store"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// save enters the paper. The form says first whether every field can be read.
func (s *review) save() (scene.Action, tea.Cmd) {
	d := s.desk
	if slices.ContainsFunc(s.proposal.Doubts, func(o doubt.Doubt) bool { return o.Code == doubt.Secret }) {
		s.form.SetErrors(map[string]string{"": d.T("error.secret")})
		return scene.Notice{Text: d.T("error.secret"), Bad: true}, nil
	}
	if !s.form.Check() {
		s.onTasks, s.inSource = false, false
		return scene.Notice{Text: d.T("directive.review.bad_field"), Bad: true}, nil
	}
	s.showDoubts() // the check has cleared them, and saving may not come about
	n, empty := len(s.open()), s.form.Value(doubt.FieldSubject) == ""
	if (n > 0 || empty) && !s.sure {
		text := d.T("directive.review.ask_doubts", n)
		if empty {
			text = d.T("directive.review.ask_subject")
		}
		return scene.Confirm{
			Text: text, Yes: d.T("directive.review.answer_save"), Asked: "ctrl+s",
			Then: func() (scene.Action, tea.Cmd) {
				s.sure = true
				return nil, s.lookForHeld()
			},
		}, nil
	}
	return nil, s.lookForHeld()
}

// lookForHeld takes the paper as it stands now and looks whether a number is held for it.
func (s *review) lookForHeld() tea.Cmd {
	d := s.desk
	s.paper = part.WithFields(d, s.proposal.Directive, s.form.Values())
	s.paper.Tasks = s.withUnits(chosen(s.tasks))
	return s.held.Ask(func(ctx context.Context) ([]model.DirectiveLine, error) { return office.HeldNumbers(ctx, d.Book) })
}

// number enters the paper under the next number, or asks where some are held: one may be held for this paper.
func (s *review) number(got scene.Answer[[]model.DirectiveLine]) (scene.Action, tea.Cmd) {
	d := s.desk
	switch {
	case got.Err != nil:
		return d.Failure(got.Err), nil
	case len(got.Value) == 0:
		return nil, s.enter(0)
	}
	items := []kit.Item{{ID: "0", Label: d.T("register.new_number"), Hint: d.T("register.new_number_hint")}}
	for _, line := range got.Value {
		items = append(items, kit.Item{
			ID: scene.IDOption(line.ID), Label: d.T("register.into", line.FullNumber()),
			Hint: kit.Plain(strings.Trim(line.Issuer+" · "+line.Note, " ·")),
		})
	}
	return scene.Pick{Title: d.T("register.which"), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		return nil, s.enter(scene.OptionID[model.DirectiveID](item.ID))
	}}, nil
}

// enter enters the paper, under a held number where one is given.
func (s *review) enter(held model.DirectiveID) tea.Cmd {
	d, paper := s.desk, s.paper
	return s.saved.Write(d, func(ctx context.Context) (model.Directive, error) {
		return office.Register(ctx, d.Book, d.Config, paper, held)
	})
}

// wasSaved opens the paper in the reader; where it could not be saved, everything stays as it was typed.
func (s *review) wasSaved(got scene.Answer[model.Directive]) scene.Action {
	d := s.desk
	var twin *store.DuplicateError
	switch {
	case got.Err == nil:
		said := scene.Notice{Text: d.T("directive.review.saved", got.Value.Number, got.Value.Year, countChosen(s.tasks))}
		if n := len(s.unled()); n > 0 {
			said.Text += d.T("directive.review.saved_unled", n)
		}
		if s.queue != nil {
			s.queue.settle(queueEntered, got.Value.FullNumber()+"  "+kit.Plain(got.Value.Symbol))
			return scene.Several{scene.Swap{Screen: newQueueScreen(d, s.queue)}, said}
		}
		return scene.Several{scene.Replace{Place: scene.Reader{ID: got.Value.ID}}, said}
	case errors.As(got.Err, &twin):
		s.form.SetErrors(map[string]string{"symbol": scene.Sentence(d.Words, got.Err)})
		if s.queue != nil { // the queue goes on from here
			return d.Failure(got.Err)
		}
		return scene.Several{d.Failure(got.Err), scene.Confirm{
			Text: d.T("directive.review.ask_open", twin.Number, twin.Year), Yes: d.T("directive.review.answer_open"), Asked: "ctrl+s",
			Then: func() (scene.Action, tea.Cmd) { return scene.Replace{Place: scene.Reader{ID: twin.ID}}, nil },
		}}
	}
	if said := part.FormSentences(d, s.form, got.Err); len(said) > 0 {
		s.onTasks, s.inSource = false, false
		s.form.SetErrors(said)
	}
	return d.Failure(got.Err)
}
