package tui

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
)

// save enters the paper. The form says first whether every field can be read.
func (s *review) save() (action, tea.Cmd) {
	d := s.desk
	if slices.ContainsFunc(s.proposal.Doubts, func(o doubt.Doubt) bool { return o.Code == doubt.Secret }) {
		s.form.SetErrors(map[string]string{"": d.T("error.secret")})
		return notice{text: d.T("error.secret"), bad: true}, nil
	}
	if !s.form.Check() {
		s.onTasks, s.inSource = false, false
		return notice{text: d.T("directive.review.bad_field"), bad: true}, nil
	}
	s.showDoubts() // the check has cleared them, and saving may not come about
	n, empty := len(s.open()), s.form.Value(doubt.FieldSubject) == ""
	if (n > 0 || empty) && !s.sure {
		text := d.T("directive.review.ask_doubts", n)
		if empty {
			text = d.T("directive.review.ask_subject")
		}
		return confirm{
			text: text, yes: d.T("directive.review.answer_save"), asked: "ctrl+s",
			then: func() (action, tea.Cmd) {
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
	s.paper = withFields(d, s.proposal.Directive, s.form.Values())
	s.paper.Tasks = s.withUnits(chosen(s.tasks))
	return s.held.ask(func(ctx context.Context) ([]model.DirectiveLine, error) { return office.HeldNumbers(ctx, d.Book) })
}

// number enters the paper under the next number, or asks where some are held: one may be held for this paper.
func (s *review) number(got answer[[]model.DirectiveLine]) (action, tea.Cmd) {
	d := s.desk
	switch {
	case got.err != nil:
		return d.failure(got.err), nil
	case len(got.value) == 0:
		return nil, s.enter(0)
	}
	items := []kit.Item{{ID: "0", Label: d.T("register.new_number"), Hint: d.T("register.new_number_hint")}}
	for _, line := range got.value {
		items = append(items, kit.Item{
			ID: idOption(line.ID), Label: d.T("register.into", paperNumber(line.Directive)),
			Hint: kit.Plain(strings.Trim(line.Issuer+" · "+line.Note, " ·")),
		})
	}
	return pick{title: d.T("register.which"), items: items, then: func(item kit.Item, _ bool) (action, tea.Cmd) {
		return nil, s.enter(optionID[model.DirectiveID](item.ID))
	}}, nil
}

// enter enters the paper, under a held number where one is given.
func (s *review) enter(held model.DirectiveID) tea.Cmd {
	d, paper := s.desk, s.paper
	return s.saved.write(d, func(ctx context.Context) (model.Directive, error) {
		return office.Register(ctx, d.Book, paper, held)
	})
}

// wasSaved opens the paper in the reader; where it could not be saved, everything stays as it was typed.
func (s *review) wasSaved(got answer[model.Directive]) action {
	d := s.desk
	var twin *store.DuplicateError
	switch {
	case got.err == nil:
		said := notice{text: d.T("directive.review.saved", got.value.Number, got.value.Year, countChosen(s.tasks))}
		if s.queue != nil {
			s.queue.settle(queueEntered, paperNumber(got.value)+"  "+kit.Plain(got.value.Symbol))
			return several{swap{screen: newQueueScreen(d, s.queue)}, said}
		}
		return several{turn{place: Reader{ID: got.value.ID}}, said}
	case errors.As(got.err, &twin):
		s.form.SetErrors(map[string]string{"symbol": Sentence(d.Words, got.err)})
		if s.queue != nil { // the queue goes on from here
			return d.failure(got.err)
		}
		return several{d.failure(got.err), confirm{
			text: d.T("directive.review.ask_open", twin.Number, twin.Year), yes: d.T("directive.review.answer_open"), asked: "ctrl+s",
			then: func() (action, tea.Cmd) { return turn{place: Reader{ID: twin.ID}}, nil },
		}}
	}
	if said := formSentences(d, s.form, got.err); len(said) > 0 {
		s.onTasks, s.inSource = false, false
		s.form.SetErrors(said)
	}
	return d.failure(got.err)
}
