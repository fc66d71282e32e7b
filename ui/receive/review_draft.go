package receive

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"sotruc/intake"
	"sotruc/intake/doctext"
	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/model/waiting"
	"sotruc/office"
	"sotruc/office/unsaved"
	"sotruc/store"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// keptPaper is what is kept of a review beside its fields: what was read of the paper, and what became of it under the officer's hands.
type keptPaper struct {
	Proposal intake.Proposal // its file without bytes where they are many
	From     keptSource      // where the file is
	Tasks    []keptTask
	Doubts   []doubt.Doubt
	Checked  map[string]bool
	Subject  []kit.Range
	Edited   bool
	Rest     []keptSource // of the queue, behind this paper
	Queue    string       // where that is from; "" is none
}

// keptSource is an office.Source, or a paper that waits.
type keptSource struct {
	Path, Member string
	Waits        waiting.PaperID // of a paper that waits in the book
}

// keptTask is a reviewTask.
type keptTask struct {
	Task                           model.Task
	Depth, Parent                  int
	On, Candidate, ByHand, Checked bool
	Late                           bool
	Source                         kit.Range
	Doubts                         []doubt.Doubt
}

const (
	keptReview = unsaved.Inner + "paper"
	mostBytes  = 256 << 10 // of a file that is kept with its draft; a larger one is read again
)

// draftName tells the draft of a paper from those of others; "" is a paper of which nothing was read.
func draftName(p model.Directive) string {
	of := p.Text
	if of == "" {
		of = p.File.SHA256
	}
	if of == "" {
		return ""
	}
	sum := sha256.Sum256([]byte(of))
	return hex.EncodeToString(sum[:8])
}

// FormID tells papers apart by what they say.
func (s *review) FormID() scene.FormID { return scene.FormID{At: scene.Review{}, Name: s.name} }

// Typed are the fields that were changed, and the paper. Of one that is marked secret nothing is kept.
func (s *review) Typed() map[string]string {
	if slices.ContainsFunc(s.proposal.Doubts, func(o doubt.Doubt) bool { return o.Code == doubt.Secret }) {
		return nil
	}
	k := keptPaper{
		Proposal: s.proposal, From: keptSource{Path: s.from.Path, Member: s.from.Member}, Doubts: s.doubts, Checked: s.checked,
		Subject: s.spans[doubt.FieldSubject], Edited: s.edited,
	}
	if len(k.Proposal.Directive.File.Bytes) > mostBytes {
		k.Proposal.Directive.File.Bytes = nil
	}
	for _, t := range s.tasks {
		k.Tasks = append(k.Tasks, keptTask{t.Task, t.depth, t.parent, t.on, t.candidate, t.byHand, t.checked, t.late, t.source, t.doubts})
	}
	if s.queue != nil {
		k.Queue, k.From.Waits = s.queue.from, s.queue.items[s.queue.at].waits
		for _, item := range s.queue.items[s.queue.at+1:] {
			if item.from.Path != "" || item.waits != 0 {
				k.Rest = append(k.Rest, keptSource{cmp.Or(item.from.Path, item.name), item.from.Member, item.waits})
			}
		}
	}
	packed, err := json.Marshal(k)
	if err != nil {
		return nil
	}
	typed := scene.Typed(s.form, false)
	typed[keptReview] = string(packed)
	return typed
}

// Reopen shows the paper of a draft in the place of this one, of which nothing was read.
func (s *review) Reopen(name string, values map[string]string) (scene.Action, tea.Cmd) {
	k, err := unpackPaper(values)
	if err != nil || s.name != "" {
		return nil, nil
	}
	next := newReviewOf(s.desk, office.Incoming{Proposal: k.Proposal}, k.queue(s.desk.Book))
	next.name = name
	return scene.Swap{Screen: next}, nil
}

// Refill puts back what was typed and decided, and looks for the file of the paper where the draft does not have it.
func (s *review) Refill(values map[string]string) tea.Cmd {
	k, err := unpackPaper(values)
	if err != nil {
		return nil
	}
	scene.Refill(s.form, values)
	s.tasks = make([]reviewTask, len(k.Tasks))
	for i, t := range k.Tasks {
		s.tasks[i] = reviewTask{
			Task: t.Task, depth: t.Depth, parent: t.Parent, on: t.On, candidate: t.Candidate, byHand: t.ByHand, checked: t.Checked, late: t.Late,
			source: t.Source, doubts: t.Doubts,
		}
	}
	s.doubts, s.edited, s.checked = k.Doubts, k.Edited, map[string]bool{}
	for field, is := range k.Checked {
		s.checked[field] = is
	}
	s.spans[doubt.FieldSubject] = k.Subject
	s.fill()
	s.showDoubts()
	s.enable()
	file := k.Proposal.Directive.File
	if file.Size == 0 || len(file.Bytes) > 0 {
		return nil
	}
	s.proposal.Directive.File = model.File{} // until it is found: the book is to have all of it or none
	limits, book := office.Limits(s.desk.Config), s.desk.Book
	return s.file.Ask(func(ctx context.Context) (model.File, error) { return findFile(ctx, book, k.From, file, limits) })
}

// errOtherFile says that a file is not the one that was read.
var errOtherFile = errors.New("another file")

func findFile(ctx context.Context, book *store.Book, at keptSource, want model.File, limits doctext.Limits) (model.File, error) {
	file, err := at.file(ctx, book, limits)
	if err == nil && file.SHA256 != want.SHA256 {
		err = errOtherFile
	}
	file.Name = want.Name
	return file, err
}

// file is what lies there now.
func (at keptSource) file(ctx context.Context, book *store.Book, limits doctext.Limits) (model.File, error) {
	if at.Waits != 0 {
		p, err := book.WaitingPaper(ctx, at.Waits)
		return p.File, err
	}
	from, ok := office.SourceIn(at.Path, at.Member)
	if at.Path == "" || !ok {
		return model.File{}, errOtherFile
	}
	return from.File(limits)
}

func (s *review) gotFile(got scene.Answer[model.File]) scene.Action {
	if got.Err != nil {
		return scene.Notice{Text: s.desk.T("directive.review.file_gone", kit.Plain(got.Value.Name)), Bad: true}
	}
	s.proposal.Directive.File = got.Value
	return nil
}

// queue are the papers that were still to be reviewed, behind the one that was open; nil where there was no queue.
func (k keptPaper) queue(book *store.Book) *paperQueue {
	if k.Queue == "" {
		return nil
	}
	q := &paperQueue{from: k.Queue, items: []queuedPaper{{name: k.Proposal.Directive.File.Name, waits: k.From.Waits}}}
	for _, one := range k.Rest {
		if one.Waits != 0 {
			q.items = append(q.items, queuedPaper{name: one.Path, waits: one.Waits, read: readWaiting(book, one.Waits)})
			continue
		}
		from := office.Source{Path: one.Path, Member: one.Member}
		q.items = append(q.items, queuedPaper{name: from.Name(), from: from, read: func(ctx context.Context, how office.Reading) (office.Incoming, error) {
			found, ok := office.SourceIn(one.Path, one.Member)
			if !ok {
				return office.Incoming{}, errOtherFile
			}
			return how.Read(ctx, found)
		}})
	}
	return q
}

// unpackPaper reads what was kept of a paper. What stands where in it is not taken on trust: somebody may have written into the file.
func unpackPaper(values map[string]string) (keptPaper, error) {
	var k keptPaper
	if err := unsaved.Unpack(values[keptReview], &k); err != nil {
		return k, err
	}
	end := len(k.Proposal.Directive.Text)
	inside := func(start, stop int) bool { return start >= 0 && start <= stop && stop <= end }
	doubts := func(all []doubt.Doubt) bool {
		return !slices.ContainsFunc(all, func(d doubt.Doubt) bool { return d.Start >= 0 && !inside(d.Start, d.End) })
	}
	good := doubts(k.Proposal.Doubts) && doubts(k.Doubts)
	for _, at := range k.Proposal.Spans {
		good = good && inside(at.Start, at.End)
	}
	for _, at := range k.Subject {
		good = good && inside(at.Start, at.End)
	}
	for i, t := range k.Tasks {
		good = good && t.Depth >= 0 && t.Parent >= -1 && t.Parent < i && doubts(t.Doubts) && inside(t.Source.Start, t.Source.End)
	}
	if !good {
		return k, errOtherFile
	}
	return k, nil
}
