package receive

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/intake"
	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/office/lists"
	"sotruc/store"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// read reads a file and goes on. What is called like a sheet may well be a list of people, which another screen shows.
func (s *importer) read(path string) (scene.Action, tea.Cmd) {
	list := scene.Replace{Place: scene.PeopleList{Path: path}}
	paper := func() tea.Cmd {
		s.intake.unmarked = func(ctx context.Context, how office.Reading) (office.Incoming, error) {
			return how.ReadUnmarked(ctx, office.Source{Path: path})
		}
		return s.intake.start(func(ctx context.Context, how office.Reading) (office.Incoming, error) { return how.ReadFile(ctx, path) })
	}
	switch {
	case s.people:
		return list, nil
	case !lists.IsSheet(path):
		return nil, paper()
	}
	d := s.desk
	items := []kit.Item{{ID: "people", Label: d.T("people.pick_list")}, {ID: "paper", Label: d.T("people.pick_paper")}}
	return scene.Pick{Title: filepath.Base(path), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		if item.ID == "people" {
			return list, nil
		}
		return nil, paper()
	}}, nil
}

// intaking reads a paper outside Update, looks whether the book has it, and goes on to the review.
type intaking struct {
	desk  *scene.Desk
	asked scene.Question[heard]
	busy  bool
	at    heard // which page of a scan is read
	now   *reading

	unmarked reads  // reads what was refused for a marking of secrecy, where somebody says there is none
	said     string // the marking that is none
}

// reads reads a paper, as how says.
type reads = func(ctx context.Context, how office.Reading) (office.Incoming, error)

// readIn is a paper that was read, and the one in the book that may be the same.
type readIn struct {
	office.Incoming
	known   model.DirectiveLine
	differs string // the first that one of the two papers asks for and the other does not
	found   bool

	unread error // why it gives no text, where somebody may type what is printed on it
}

// start reads with read, which runs outside Update. It is not started twice.
func (in *intaking) start(read reads) tea.Cmd {
	if in.busy {
		return nil
	}
	in.busy, in.at = true, heard{}
	book := in.desk.Book
	var cmd tea.Cmd
	in.now, cmd = begin(&in.asked, office.ReadingOf(in.desk.Config), func(ctx context.Context, how office.Reading) (readIn, error) {
		return readOrKeep(ctx, book, func() (office.Incoming, error) { return read(ctx, how) })
	})
	return cmd
}

// words say what is being read.
func (in *intaking) words() string {
	if page := pageWords(in.desk, in.at); page != "" {
		return page
	}
	return in.desk.T("directive.import.reading")
}

// readOrKeep is readAndFind, but what gives no text and is a paper all the same is no error: somebody may type it.
func readOrKeep(ctx context.Context, book *store.Book, read func() (office.Incoming, error)) (readIn, error) {
	var kept office.Incoming
	got, err := readAndFind(ctx, book, func() (office.Incoming, error) {
		in, err := read()
		if err != nil && in.Proposal.Directive.File.Name != "" {
			kept = in
		}
		return in, err
	})
	if err == nil || kept.Proposal.Directive.File.Name == "" {
		return got, err
	}
	unread := err
	got, err = readAndFind(ctx, book, func() (office.Incoming, error) { return kept, nil })
	got.unread = unread
	return got, err
}

// readAndFind reads a paper and looks whether the book has it.
func readAndFind(ctx context.Context, book *store.Book, read func() (office.Incoming, error)) (readIn, error) {
	var (
		got readIn
		err error
	)
	if got.Incoming, err = read(); err != nil {
		return got, err
	}
	if got.known, got.found, err = office.Known(ctx, book, got.Proposal.Directive); err == nil && got.found {
		got.differs, err = office.Differs(ctx, book, got.known.ID, got.Proposal)
	}
	return got, err
}

// differsMost is how many letters are shown of what the book's paper does not ask for.
const differsMost = 40

// askMarked says what looks like a marking of secrecy, and asks whether it is one. That it is none is noted with the paper.
func (in *intaking) askMarked(marked *intake.SecretError) scene.Action {
	d, read := in.desk, in.unmarked
	items := []kit.Item{{ID: "leave", Label: d.T("directive.import.leave_it")}, {ID: "none", Label: d.T("directive.import.no_mark")}}
	return scene.Pick{Title: d.T("directive.import.marked", viet.CleanLine(marked.Words), marked.Line), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		if item.ID != "none" {
			return nil, nil
		}
		in.said = d.T("directive.import.no_mark_note", viet.CleanLine(marked.Words), marked.Line)
		return nil, in.start(read)
	}}
}

// askTyped says why a paper gives no text, and offers to type what is printed on it: the file is kept with it.
func (in *intaking) askTyped(got readIn) scene.Action {
	d := in.desk
	typed := func() scene.Action { return scene.Swap{Screen: newReviewOf(d, got.Incoming, nil)} }
	why := scene.Sentence(d.Words, got.unread)
	items := []kit.Item{
		{ID: "type", Label: d.T("directive.import.type_it")},
		{ID: "leave", Label: d.T("directive.import.leave_it")},
		{ID: "why", Label: d.T("directive.import.why")},
	}
	return scene.Pick{Title: why, Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		switch item.ID {
		case "type":
			return typed(), nil
		case "why": // a title has room for its beginning
			return scene.Confirm{Text: why, Yes: d.T("directive.import.type"), Then: func() (scene.Action, tea.Cmd) { return typed(), nil }}, nil
		}
		return nil, nil
	}}
}

// take goes on to the review, after asking where the book seems to have the paper.
func (in *intaking) take(msg tea.Msg) (act scene.Action, cmd tea.Cmd, ok bool) {
	got, ok := in.asked.Take(msg)
	if !ok {
		return nil, nil, false
	}
	if got.Value.from != nil {
		in.at = got.Value
		return nil, in.at.goOn(&in.asked), true
	}
	in.busy = false
	return in.took(got), nil, true
}

// took goes on with what was read.
func (in *intaking) took(got scene.Answer[heard]) scene.Action {
	d := in.desk
	if in.said != "" && got.Err == nil {
		note := &got.Value.Proposal.Directive.Note
		*note, in.said = strings.TrimPrefix(*note+"\n"+in.said, "\n"), ""
	}
	marked, archive := new(intake.SecretError), new(office.ArchiveError)
	switch {
	case errors.As(got.Err, &archive):
		return scene.Swap{Screen: newQueueScreen(d, queueOfArchive(archive.Papers))}
	case errors.As(got.Err, &marked) && in.unmarked != nil:
		return in.askMarked(marked)
	case got.Err != nil:
		return scene.Notice{Text: scene.Sentence(d.Words, got.Err), Bad: true}
	case got.Value.unread != nil && !got.Value.found:
		return in.askTyped(got.Value.readIn)
	case !got.Value.found:
		return scene.Swap{Screen: newReviewOf(d, got.Value.Incoming, nil)}
	}
	known := got.Value.known
	items := []kit.Item{
		{ID: "open", Label: d.T("directive.import.open_known", known.FullNumber())},
		{ID: "review", Label: d.T("directive.import.review_anyway")},
	}
	title := d.T("directive.import.known", known.FullNumber())
	if got.Value.differs != "" {
		title = d.T("directive.import.known_differs", known.FullNumber(), part.ShortText(got.Value.differs, differsMost))
	}
	return scene.Pick{Title: title, Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		if item.ID == "open" {
			return scene.Replace{Place: scene.Reader{ID: known.ID}}, nil
		}
		return scene.Swap{Screen: newReviewOf(d, got.Value.Incoming, nil)}, nil
	}}
}
