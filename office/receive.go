package office

import (
	"context"
	"errors"
	"fmt"

	"sotruc/config"
	"sotruc/intake"
	"sotruc/intake/doctext"
	"sotruc/model"
	"sotruc/store"
)

// Incoming is what was read from a file: the paper, and beside it what an exchange packet holds.
type Incoming struct {
	Proposal intake.Proposal
	Attached []doctext.Attachment
	TextOf   string // the attachment the paper was read from
	From     Source // where its file is; zero where it is none by itself, as of a text that was pasted
}

// Limits bounds what is read, as the settings say.
func Limits(set config.Config) doctext.Limits {
	return doctext.Limits{MaxBytes: int64(set.Import.MaxFileMB) << 20}
}

// Read reads the paper of a source. The error is a *doctext.Error where the file cannot be read, a field error where the paper may not be
// taken in. Of a file that is a paper all the same, as a scan is, the proposal has the file and nothing else: what is printed on it can be
// typed, and the file kept with it.
func (how Reading) Read(ctx context.Context, from Source) (Incoming, error) {
	return how.read(ctx, from, intake.Read)
}

// ReadFile is Read of a file. The error is an *ArchiveError where it is an archive of papers, each of which is to be read for itself.
func (how Reading) ReadFile(ctx context.Context, path string) (Incoming, error) {
	sources := Sources(path)
	if sources[0].Member != "" {
		return Incoming{}, &ArchiveError{Papers: sources}
	}
	return how.Read(ctx, sources[0])
}

// ReadUnmarked is Read of a paper of which somebody has said that what looks like a marking of secrecy is none.
func (how Reading) ReadUnmarked(ctx context.Context, from Source) (Incoming, error) {
	return how.read(ctx, from, intake.ReadUnmarked)
}

// Doc is the text of a source. The error is a *doctext.Error.
func (how Reading) Doc(ctx context.Context, from Source) (doctext.Doc, error) {
	data, err := from.load(how.Limits)
	if err != nil {
		return doctext.Doc{}, err
	}
	return how.open(ctx, from, data)
}

// open gives the text of the bytes of a source, that of a scan too where a program reads it.
func (how Reading) open(ctx context.Context, from Source, data []byte) (doctext.Doc, error) {
	doc, err := from.open(data, how.Limits)
	return how.scanned(ctx, from.base(), data, doc, err)
}

func (how Reading) read(ctx context.Context, from Source, read func(doctext.Doc) (intake.Proposal, error)) (Incoming, error) {
	data, err := from.load(how.Limits)
	if err != nil {
		return Incoming{}, err
	}
	doc, err := how.open(ctx, from, data)
	in := unread(from.base(), data, err)
	if err == nil {
		in, err = propose(doc, read)
	}
	in.From = from
	return in, err
}

// ReadBytes reads the paper in the bytes of a file in an exchange packet. The errors are those of Read.
func (how Reading) ReadBytes(ctx context.Context, name string, data []byte) (Incoming, error) {
	doc, err := doctext.Read(name, data, how.Limits)
	doc, err = how.scanned(ctx, name, data, doc, err)
	if err != nil {
		return Incoming{}, err
	}
	return propose(doc, intake.Read)
}

func propose(doc doctext.Doc, read func(doctext.Doc) (intake.Proposal, error)) (Incoming, error) {
	p, err := read(doc)
	return Incoming{Proposal: p, Attached: doc.Attachments, TextOf: doc.TextOf}, err
}

// ReadText reads a paper that was pasted: it is no file that came in. The errors are those of Read.
func (how Reading) ReadText(ctx context.Context, name, text string) (Incoming, error) {
	in, err := how.ReadBytes(ctx, name, []byte(text))
	in.Proposal.Directive.File = model.File{}
	return in, err
}

// ReadNew is Read of a paper whose file the book does not have. One it has is not read a second time, which makes it cheap to go through a
// folder again: the error is a *store.DuplicateError then.
func (how Reading) ReadNew(ctx context.Context, book *store.Book, from Source) (Incoming, error) {
	data, err := from.load(how.Limits)
	if err != nil {
		return Incoming{}, err
	}
	known, found, err := Known(ctx, book, model.Directive{File: keep(from.base(), data)})
	switch {
	case err != nil:
		return Incoming{}, err
	case found:
		return Incoming{}, &store.DuplicateError{ID: known.ID, Number: known.Number, Year: known.Year, SameFile: true}
	}
	doc, err := how.open(ctx, from, data)
	if err != nil {
		return Incoming{}, err
	}
	return propose(doc, intake.Read)
}

// Known is the paper of the book that seems to be this one: with the same file, or the same symbol, issuer and day. One in
// the bin is not in the book.
func Known(ctx context.Context, book *store.Book, d model.Directive) (known model.DirectiveLine, found bool, err error) {
	id, found, err := book.FindDirective(ctx, d.Symbol, d.Issuer, d.IssuedOn, d.File.SHA256)
	if err != nil || !found {
		return known, false, err
	}
	lines, err := book.Directives(ctx, []model.DirectiveID{id})
	if err != nil || len(lines) == 0 {
		return known, false, err
	}
	return lines[0], true, nil
}

// mostHeld is how many held numbers are offered, the newest.
const mostHeld = 50

// HeldNumbers are the numbers kept for papers nobody has described yet, the newest first: one may be held for a paper that
// has come.
func HeldNumbers(ctx context.Context, book *store.Book) ([]model.DirectiveLine, error) {
	ids, err := book.DirectiveIDs(ctx, model.DirectiveFilter{Held: true})
	if err != nil {
		return nil, fmt.Errorf("look for held numbers: %w", err)
	}
	return book.Directives(ctx, ids[:min(len(ids), mostHeld)])
}

// Register enters a paper: under the number held for it, or under the next one for 0. Both are one step of the book. What all
// cells, areas or teams are to do by some day becomes a roll call of that kind, or of the list of them where it leaves some out; what a person of
// the roster is to lead, that member does.
func Register(ctx context.Context, book *store.Book, set config.Config, d model.Directive, held model.DirectiveID) (model.Directive, error) {
	r, err := readKnown(ctx, book, set.Office.Name)
	if err != nil {
		return d, err
	}
	d.Tasks = r.callUpon(d.Tasks)
	if held != 0 {
		return book.FillNumber(ctx, held, d)
	}
	return book.RegisterDirective(ctx, d)
}

// Received puts the moment of arrival into a paper. The clock of the machine may be a day behind a paper; one that is dated
// later is refused when it is entered, for its day, as often as not a slip of the pen, decides the year of its number.
func Received(d model.Directive, now model.Instant) model.Directive {
	d.ReceivedAt = now
	if today := now.Date(); d.IssuedOn == today+1 && d.IssuedOn.Year() == today.Year() {
		d.ReceivedAt = d.IssuedOn.At("08:00")
	}
	return d
}

// OfPaper tells whether an error is about one paper, so that the next may have none.
func OfPaper(err error) bool {
	var text *doctext.Error
	var closed *store.YearClosedError
	return errors.As(err, &text) || errors.As(err, &closed) || len(model.FieldErrors(err)) > 0 || errors.Is(err, store.ErrInvalid)
}
