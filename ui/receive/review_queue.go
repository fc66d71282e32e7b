package receive

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// skip puts this paper off, on the waiting list of the book, and goes on to the next of the queue. What was typed is asked about.
func (s *review) skip() scene.Action {
	d := s.desk
	if s.saved.Busy || s.file.Busy { // it is on its way into the book, or its file is looked for
		return nil
	}
	next := func() scene.Action {
		putOff := model.File{}
		if s.queue.items[s.queue.at].waits == 0 && !d.Book.ReadOnly() {
			putOff = s.proposal.Directive.File
		}
		s.queue.settle(queuePutOff, kit.Plain(s.proposal.Directive.Symbol))
		return scene.Swap{Screen: newQueueScreenAfter(d, s.queue, putOff)}
	}
	if !s.changed() {
		return next()
	}
	return scene.Confirm{
		Text: d.T("directive.queue.ask_skip"), Yes: d.T("directive.key.skip"), Asked: "ctrl+g",
		Then: func() (scene.Action, tea.Cmd) { return next(), nil },
	}
}

// pickAttached offers the files of the exchange packet this paper came in: one of them, or all in a row. Each has a
// review of its own, from which one comes back to this.
func (s *review) pickAttached() scene.Action {
	d := s.desk
	var items []kit.Item
	for i, a := range s.attached {
		hint := part.FileSize(len(a.Bytes))
		if a.Name == s.textOf {
			hint += " · " + d.T("directive.review.is_shown")
		}
		items = append(items, kit.Item{ID: scene.IDOption(int64(i + 1)), Label: kit.Plain(a.Name), Hint: hint})
	}
	if len(items) > 1 {
		items = append(items, kit.Item{ID: "all", Label: d.T("directive.review.all_attached", len(items))})
	}
	return scene.Pick{Title: d.T("directive.review.attached"), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		if item.ID == "all" {
			return scene.Push{Screen: newQueueScreen(d, queueOfAttached(s.proposal.Directive.File.Name, s.attached))}, nil
		}
		chosen, how := s.attached[scene.OptionID[int64](item.ID)-1], office.ReadingOf(d.Config)
		return nil, s.opened.Ask(func(ctx context.Context) (office.Incoming, error) {
			return how.ReadBytes(ctx, chosen.Name, chosen.Bytes)
		})
	}}
}

func (s *review) wasOpened(got scene.Answer[office.Incoming]) scene.Action {
	if got.Err != nil {
		return scene.Notice{Text: scene.Sentence(s.desk.Words, got.Err), Bad: true}
	}
	return scene.Push{Screen: newReviewOf(s.desk, got.Value, nil)}
}
