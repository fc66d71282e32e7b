package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"sotruc/intake"
	"sotruc/intake/doctext"
	"sotruc/model"
	"sotruc/store"
	"sotruc/ui/kit"
)

// intaking reads a paper outside Update, looks whether the book has it, and goes on to the review.
type intaking struct {
	desk  *Desk
	asked question[readIn]
	busy  bool
}

// incoming is what was read from a file: the paper, and beside it what an exchange packet holds.
type incoming struct {
	proposal intake.Proposal
	attached []doctext.Attachment
	textOf   string // the attachment the paper was read from
}

// readIn is a paper that was read, and the one in the book that may be the same.
type readIn struct {
	incoming
	known model.DirectiveLine
	found bool
}

// start reads with read, which runs outside Update. It is not started twice.
func (in *intaking) start(read func() (incoming, error)) tea.Cmd {
	if in.busy {
		return nil
	}
	in.busy = true
	book := in.desk.Book
	return in.asked.ask(func(ctx context.Context) (readIn, error) { return readAndFind(ctx, book, read) })
}

// readAndFind reads a paper and looks whether the book has it.
func readAndFind(ctx context.Context, book *store.Book, read func() (incoming, error)) (readIn, error) {
	var (
		got readIn
		id  model.DirectiveID
		err error
	)
	if got.incoming, err = read(); err != nil {
		return got, err
	}
	p := got.proposal.Directive
	id, got.found, err = book.FindDirective(ctx, p.Symbol, p.Issuer, p.IssuedOn, p.File.SHA256)
	if err != nil || !got.found {
		return got, err
	}
	lines, err := book.Directives(ctx, []model.DirectiveID{id})
	if got.found = len(lines) > 0; got.found {
		got.known = lines[0]
	}
	return got, err
}

// readFile reads the paper in a file.
func readFile(path string, limits doctext.Limits) (incoming, error) {
	doc, err := doctext.Open(path, limits)
	if err != nil {
		return incoming{}, err
	}
	return readDoc(doc)
}

// readAttached reads the paper in a file of an exchange packet.
func readAttached(a doctext.Attachment, limits doctext.Limits) (incoming, error) {
	doc, err := doctext.Read(a.Name, a.Bytes, limits)
	if err != nil {
		return incoming{}, err
	}
	return readDoc(doc)
}

func readDoc(doc doctext.Doc) (incoming, error) {
	p, err := intake.Read(doc)
	return incoming{proposal: p, attached: doc.Attachments, textOf: doc.TextOf}, err
}

// take goes on to the review, after asking where the book seems to have the paper.
func (in *intaking) take(msg tea.Msg) (act action, ok bool) {
	got, ok := in.asked.take(msg)
	if !ok {
		return nil, false
	}
	in.busy = false
	d := in.desk
	switch {
	case got.err != nil:
		return notice{text: readingSentence(d, got.err), bad: true}, true
	case !got.value.found:
		return swap{screen: newReviewOf(d, got.value.incoming, nil)}, true
	}
	known := got.value.known
	items := []kit.Item{
		{ID: "open", Label: d.T("directive.import.open_known", paperNumber(known.Directive))},
		{ID: "review", Label: d.T("directive.import.review_anyway")},
	}
	title := d.T("directive.import.known", paperNumber(known.Directive))
	return pick{title: title, items: items, then: func(item kit.Item, _ bool) (action, tea.Cmd) {
		if item.ID == "open" {
			return turn{Reader{ID: known.ID}}, nil
		}
		return swap{screen: newReviewOf(d, got.value.incoming, nil)}, nil
	}}, true
}

// readingSentence says why a paper cannot be read. One with a marking of secrecy is refused in words of its own.
func readingSentence(d *Desk, err error) string {
	for _, f := range model.FieldErrors(err) {
		if f.Code == model.CodeSecret {
			return d.T("error.secret")
		}
	}
	return Sentence(d.Words, err)
}

// readText proposes what a pasted text says.
func readText(name, text string, limits doctext.Limits) (incoming, error) {
	doc, err := doctext.Read(name, []byte(text), limits)
	if err != nil {
		return incoming{}, err
	}
	in, err := readDoc(doc)
	in.proposal.Directive.File = model.File{} // what was pasted is no file that came in
	return in, err
}

// limits bounds what is read, as the settings say.
func (d *Desk) limits() doctext.Limits {
	return doctext.Limits{MaxBytes: int64(d.Config.Import.MaxFileMB) << 20}
}
