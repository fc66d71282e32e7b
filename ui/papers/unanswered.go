package papers

import (
	"sync/atomic"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/outgoing"
	"sotruc/model/reply"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// signWaits stands before the subject of a paper that waits for an answer of the office.
const signWaits = "?"

// waiting are the papers that wait for an answer, as of the last time the list was read, which is outside Update.
type waiting struct {
	atomic.Pointer[map[model.DirectiveID]reply.Wait]
}

// of is what a paper waits for; false where it does not.
func (w *waiting) of(id model.DirectiveID) (reply.Wait, bool) {
	all := w.Load()
	if all == nil {
		return reply.Wait{}, false
	}
	wait, is := (*all)[id]
	return wait, is
}

// waitText says that a paper waits for an answer, and until when.
func waitText(d *scene.Desk, w reply.Wait) string {
	on := w.Due.Date().Local()
	if w.Reckoned {
		on = scene.SignReckoned + on
	}
	switch {
	case w.Due == 0:
		return signWaits + " " + d.T("directive.waits")
	case w.Late:
		return signWaits + " " + d.T("directive.waits_late", on)
	}
	return signWaits + " " + d.T("directive.waits_until", on)
}

// askAnswer asks what kind of paper the answer is: first what is asked for.
func (r *reader) askAnswer() scene.Action {
	d, id := r.desk, r.id
	at := outgoing.Kinds()[0].Code
	if r.paper.report {
		at = outgoing.Report
	}
	var items []kit.Item
	for _, k := range outgoing.Kinds() {
		items = append(items, kit.Item{ID: k.Code, Label: k.Name})
	}
	return scene.Pick{Title: d.T("directive.answer_kind"), Items: items, At: at, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		return scene.Show{Place: scene.NewOwnPaper{Kind: item.ID, AnswersID: id}}, nil
	}}
}
