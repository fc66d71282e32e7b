package cli

import (
	"context"
	"errors"
	"fmt"

	"sotruc/intake/doctext"
	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/store"
)

// batch is the registering of many papers in one go. One that cannot be read stops nothing; when the work is stopped
// between two papers, those before stay in the book.
type batch struct {
	*program
	book  *store.Book
	alone bool // one file was named: its doubts follow at once, and there is no sum
	bar   *progress

	entered, known int
	unread         []refusal
	doubtful       []doubtful
	stopped        bool
}

// doubtful is a paper in the book that should be looked at.
type doubtful struct {
	path   string
	paper  model.Directive // number, year and name only
	doubts []doubt.Doubt
}

// run registers what was found and says so. An error is one of the book, which would meet every paper.
func (b *batch) run(ctx context.Context, found search) error {
	b.unread = found.refused
	b.bar = b.progressOf(len(found.files))
	if b.alone {
		b.bar = &progress{}
	}
	done, err := b.takeAll(ctx, found.files)
	b.bar.end()
	switch {
	case !b.alone:
		b.sayAll(found, len(found.files)-done)
	case len(b.unread) > 0:
		b.sayError(b.unread[0].path, b.unread[0].err)
	}
	return err
}

// takeAll gives how many papers it is done with.
func (b *batch) takeAll(ctx context.Context, paths []string) (int, error) {
	reading, stop := context.WithCancel(ctx)
	line, wait := b.papers(reading, b.book, paths)
	defer wait()
	defer stop()
	for done := range paths {
		b.bar.show(done)
		got, ok := next(ctx, line)
		if !ok {
			b.stopped = true
			return done, nil
		}
		if err := b.take(ctx, got); err != nil {
			return done, err
		}
	}
	b.bar.show(len(paths))
	return len(paths), nil
}

// next waits for the next paper; false once ctx has ended.
func next(ctx context.Context, line <-chan chan paper) (paper, bool) {
	if ctx.Err() != nil {
		return paper{}, false
	}
	select {
	case coming, ok := <-line:
		if !ok {
			return paper{}, false
		}
		select {
		case got := <-coming:
			return got, ctx.Err() == nil
		case <-ctx.Done():
		}
	case <-ctx.Done():
	}
	return paper{}, false
}

// take registers one paper as it was read; what is in doubt can be mended on the screen. Being stopped does not tear a
// paper apart: it is in the book whole, or not.
func (b *batch) take(ctx context.Context, got paper) error {
	err := got.err
	var saved model.Directive
	if err == nil {
		saved, err = b.book.RegisterDirective(context.WithoutCancel(ctx), b.received(got.proposal.Directive))
	}
	var twin *store.DuplicateError
	switch {
	case err == nil:
		b.entered++
		b.sayEntered(got, saved)
	case errors.As(err, &twin):
		b.known++
		b.bar.clear()
		b.say("cli.known", got.path, twin.Number, twin.Year)
	case ofPaper(err):
		b.unread = append(b.unread, refusal{got.path, err})
	default:
		return fmt.Errorf("import %s: %w", got.path, err)
	}
	return nil
}

// ofPaper tells whether an error is about one paper; the next may have none.
func ofPaper(err error) bool {
	var text *doctext.Error
	var closed *store.YearClosedError
	return errors.As(err, &text) || errors.As(err, &closed) || len(model.FieldErrors(err)) > 0 || errors.Is(err, store.ErrInvalid)
}

// received puts the moment of arrival into a paper. The clock of the machine may be a day behind a paper; one that is dated
// later is refused, for its day, as often as not a slip of the pen, decides the year of its number.
func (b *batch) received(d model.Directive) model.Directive {
	d.ReceivedAt = b.instant()
	if today := d.ReceivedAt.Date(); d.IssuedOn == today+1 && d.IssuedOn.Year() == today.Year() {
		d.ReceivedAt = d.IssuedOn.At("08:00")
	}
	return d
}

func (b *batch) sayEntered(got paper, saved model.Directive) {
	sentence := b.words.T("cli.imported", saved.Number, saved.Year, nameOf(saved), leaves(saved.Tasks))
	doubts := got.proposal.Doubts
	if b.alone {
		b.print(sentence)
		for _, found := range doubts {
			b.warn(b.words.T("doubt." + string(found.Code)))
		}
		return
	}
	b.bar.clear()
	b.print(oneLine(got.path) + ": " + sentence)
	if len(doubts) > 0 {
		short := model.Directive{Number: saved.Number, Year: saved.Year, Symbol: nameOf(saved)}
		b.doubtful = append(b.doubtful, doubtful{got.path, short, doubts})
	}
}

// sayAll is the sum of the work, then what could not be read and which papers to look at.
func (b *batch) sayAll(found search, left int) {
	if len(found.files) == 0 && len(b.unread) == 0 {
		b.say("cli.import_nothing")
	} else {
		b.say("cli.import_sum", b.entered, b.known, len(b.unread))
	}
	for _, u := range b.unread {
		b.warn(b.errorLine(u.path, u.err))
	}
	for _, path := range found.passed {
		b.warn(b.words.T("cli.import_passed", path))
	}
	if len(b.doubtful) > 0 {
		b.say("cli.import_doubtful", len(b.doubtful))
	}
	for _, d := range b.doubtful {
		b.warn(fmt.Sprintf("%d/%d  %s (%s):%s", d.paper.Number, d.paper.Year, d.paper.Symbol, d.path, b.sentences(d.doubts)))
	}
	if b.stopped {
		b.say("cli.import_stopped", b.entered, left)
	}
}

// sentences says each kind of doubt once.
func (b *batch) sentences(doubts []doubt.Doubt) string {
	all, told := "", map[doubt.Code]bool{}
	for _, found := range doubts {
		if !told[found.Code] {
			told[found.Code] = true
			all += " " + b.words.T("doubt."+string(found.Code))
		}
	}
	return all
}
