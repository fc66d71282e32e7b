package receive

import (
	"context"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// queueScreen reads the files of a queue until one is for the officer to review, and says at the end what became of them
// all.
type queueScreen struct {
	desk  *scene.Desk
	queue *paperQueue
	file  model.File // that was put off, and has to be kept before the next is read
	kept  scene.Question[bool]
	asked scene.Question[heard]
	now   *reading // nil: nothing is read
	at    heard    // which page of a scan is read
	back  key.Binding
	text  *kit.Reader
	w, h  int
}

func newQueueScreen(d *scene.Desk, q *paperQueue) scene.Screen {
	return newQueueScreenAfter(d, q, model.File{})
}

// newQueueScreenAfter goes on with a queue when a file was put off.
func newQueueScreenAfter(d *scene.Desk, q *paperQueue, putOff model.File) scene.Screen {
	s := &queueScreen{desk: d, queue: q, file: putOff, back: d.Key("back", "Esc", "esc", "enter"), text: kit.NewReader(d.Theme, kit.NewReaderKeys(d.Help))}
	s.say()
	return s
}

// Init keeps the file that was put off, and reads the one that is at its turn.
func (s *queueScreen) Init() tea.Cmd {
	if file := s.file; len(file.Bytes) > 0 {
		s.file = model.File{}
		return s.kept.Write(s.desk, func(ctx context.Context) (bool, error) { return s.desk.Book.Await(ctx, file) })
	}
	if s.queue.done() {
		return nil
	}
	book, read := s.desk.Book, s.queue.items[s.queue.at].read
	var cmd tea.Cmd
	s.at = heard{}
	s.now, cmd = begin(&s.asked, office.ReadingOf(s.desk.Config), func(ctx context.Context, how office.Reading) (readIn, error) {
		return readAndFind(ctx, book, func() (office.Incoming, error) { return read(ctx, how) })
	})
	return cmd
}

// Update takes what was read: a new paper goes to the review; one that is known or cannot be read is noted and passed.
func (s *queueScreen) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := s.kept.Take(msg); ok {
		cmd := s.Init()
		s.say()
		if got.Err != nil {
			return s.desk.Failure(got.Err), cmd
		}
		return scene.Notice{Text: s.desk.T("directive.waiting.kept")}, cmd
	}
	if got, ok := s.asked.Take(msg); ok && !s.queue.done() {
		d, q := s.desk, s.queue
		switch {
		case got.Value.from != nil:
			s.at = got.Value
			s.say()
			return nil, s.at.goOn(&s.asked)
		case got.Err != nil:
			sentence := func(d *scene.Desk, err error) string { return scene.Sentence(d.Words, err) }
			if strings.HasSuffix(q.items[q.at].name, "/") {
				sentence = folderSentence
			}
			q.settle(queueUnread, sentence(d, got.Err))
		case got.Value.found:
			said := d.T("directive.number", got.Value.known.FullNumber())
			if other := got.Value.differs; other != "" {
				said = d.T("directive.queue.known_differs", got.Value.known.FullNumber(), kit.Plain(other))
			}
			q.settle(queueKnown, said)
		default:
			return scene.Swap{Screen: newReviewOf(d, got.Value.Incoming, q)}, nil
		}
		cmd := s.Init()
		s.say()
		return nil, cmd
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if !key.Matches(msg, s.back) {
			s.text.Update(msg)
			return nil, nil
		}
		if s.kept.Busy { // what becomes of a file that was put off is heard first
			return nil, nil
		}
		if s.queue.done() {
			return scene.Pop{Saved: true}, nil
		}
		s.queue.ended = true
		if s.now != nil {
			s.now.stop()
		}
		s.say()
	case tea.MouseWheelMsg:
		s.text.Wheel(scene.WheelStep(msg))
	}
	return nil, nil
}

// say writes down what became of the files so far.
func (s *queueScreen) say() {
	d, q := s.desk, s.queue
	var b strings.Builder
	if !q.done() {
		b.WriteString(d.T("directive.queue.reading", q.at+1, len(q.items), kit.Plain(q.items[q.at].name)) + "\n")
		if page := pageWords(d, s.at); page != "" {
			b.WriteString(page + "\n")
		}
	} else {
		b.WriteString(d.T("directive.queue.summary", len(q.items), kit.Plain(q.from)) + "\n")
	}
	for _, state := range [...]struct {
		state queueState
		name  string
	}{
		{queueEntered, "entered"}, {queueKnown, "known"}, {queuePutOff, "put_off"}, {queueUnread, "unread"}, {queueWaiting, "waiting"},
	} {
		n := 0
		var lines strings.Builder
		for _, item := range q.items {
			if item.state != state.state {
				continue
			}
			n++
			lines.WriteString("   " + kit.Plain(item.name))
			if item.said != "" {
				lines.WriteString(": " + item.said)
			}
			lines.WriteString("\n")
		}
		if n > 0 {
			b.WriteString("\n" + d.T("directive.queue."+state.name, n) + "\n" + lines.String())
		}
	}
	s.text.SetText(b.String())
}

// View draws it.
func (s *queueScreen) View() string { return kit.Lines(kit.Columns("", " ", s.text.View()), s.w, s.h) }

// Resize gives the size of the body.
func (s *queueScreen) Resize(w, h int) {
	s.w, s.h = w, h
	s.text.Resize(max(w-2, 1), max(h, 1))
}

// SetTheme changes the colours.
func (s *queueScreen) SetTheme(th kit.Theme) { s.text.SetTheme(th) }

// Takes claims Esc, which stops the reading first.
func (s *queueScreen) Takes(msg tea.KeyPressMsg) bool { return key.Matches(msg, s.back) }

// Typing is never true.
func (s *queueScreen) Typing() bool { return false }

// Cursor is none.
func (s *queueScreen) Cursor() *tea.Cursor { return nil }

// Title says what this is.
func (s *queueScreen) Title() string { return s.desk.T("directive.queue.title") }

// ShortHelp lists the keys of the footer.
func (s *queueScreen) ShortHelp() []key.Binding {
	return []key.Binding{s.text.Keys.Down, s.text.Keys.PageDown}
}

// FullHelp lists all keys.
func (s *queueScreen) FullHelp() [][]key.Binding {
	return [][]key.Binding{append([]key.Binding{s.back}, s.text.Keys.All()...)}
}
