package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"sotruc/office"
	"sotruc/ui/kit"
)

// skip puts this paper off and goes on to the next of the queue. What was typed is asked about.
func (s *review) skip() action {
	d := s.desk
	if s.saved.busy { // it is on its way into the book
		return nil
	}
	next := func() action {
		s.queue.settle(queuePutOff, kit.Plain(s.proposal.Directive.Symbol))
		return swap{screen: newQueueScreen(d, s.queue)}
	}
	if !s.changed() {
		return next()
	}
	return confirm{
		text: d.T("directive.queue.ask_skip"), yes: d.T("directive.key.skip"), asked: "ctrl+g",
		then: func() (action, tea.Cmd) { return next(), nil },
	}
}

// pickAttached offers the files of the exchange packet this paper came in: one of them, or all in a row. Each has a
// review of its own, from which one comes back to this.
func (s *review) pickAttached() action {
	d := s.desk
	var items []kit.Item
	for i, a := range s.attached {
		hint := paperSize(len(a.Bytes))
		if a.Name == s.textOf {
			hint += " · " + d.T("directive.review.is_shown")
		}
		items = append(items, kit.Item{ID: idOption(int64(i + 1)), Label: kit.Plain(a.Name), Hint: hint})
	}
	if len(items) > 1 {
		items = append(items, kit.Item{ID: "all", Label: d.T("directive.review.all_attached", len(items))})
	}
	return pick{title: d.T("directive.review.attached"), items: items, then: func(item kit.Item, _ bool) (action, tea.Cmd) {
		if item.ID == "all" {
			return push{screen: newQueueScreen(d, queueOfAttached(s.proposal.Directive.File.Name, s.attached))}, nil
		}
		chosen, limits := s.attached[optionID[int64](item.ID)-1], office.Limits(d.Config)
		return nil, s.opened.ask(func(context.Context) (office.Incoming, error) {
			return office.ReadBytes(chosen.Name, chosen.Bytes, limits)
		})
	}}
}

func (s *review) wasOpened(got answer[office.Incoming]) action {
	if got.err != nil {
		return notice{text: readingSentence(s.desk, got.err), bad: true}
	}
	return push{screen: newReviewOf(s.desk, got.value, nil)}
}
