package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"sotruc/intake/arrival"
	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/office"
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
	if err == nil && b.entered > 0 {
		err = b.sayHeld(context.WithoutCancel(ctx))
	}
	return err
}

// sayHeld says which numbers wait for a paper: one of those just entered may be it, and only an officer can tell.
func (b *batch) sayHeld(ctx context.Context) error {
	held, err := office.HeldNumbers(ctx, b.book)
	if err != nil || len(held) == 0 {
		return err
	}
	numbers := make([]string, len(held))
	for i, line := range held {
		numbers[i] = line.FullNumber()
	}
	b.say("cli.import_held", strings.Join(numbers, ", "))
	return nil
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
		got.proposal = arrival.Settle(got.proposal, b.instant().Date())
		received := office.Received(got.proposal.Directive, b.instant())
		saved, err = office.Register(context.WithoutCancel(ctx), b.book, received, 0)
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
	case office.OfPaper(err):
		b.unread = append(b.unread, refusal{got.path, err})
	default:
		return fmt.Errorf("import %s: %w", got.path, err)
	}
	return nil
}

func (b *batch) sayEntered(got paper, saved model.Directive) {
	sentence := b.words.T("cli.imported", saved.Number, saved.Year, nameOf(saved), leaves(saved.Tasks))
	doubts := got.proposal.Doubts
	if b.alone {
		b.print(sentence)
		for _, found := range doubts {
			b.warn(b.sentence(found))
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

// sentence says a doubt and the words it is about.
func (b *batch) sentence(found doubt.Doubt) string {
	text := b.words.T("doubt." + string(found.Code))
	if found.Text != "" {
		text += " (" + found.Text + ")"
	}
	return text
}

// sentences says each kind of doubt once; of deadlines, and of what is in no task, each with its words, for they are many.
func (b *batch) sentences(doubts []doubt.Doubt) string {
	all, told := "", map[doubt.Code]bool{}
	for _, found := range doubts {
		switch {
		case found.Field == doubt.FieldDeadline, found.Field == doubt.FieldTasks && found.Start >= 0 && strings.HasPrefix(string(found.Code), "unused-"):
			all += " " + b.sentence(found)
		case !told[found.Code]:
			told[found.Code] = true
			all += " " + b.words.T("doubt."+string(found.Code))
		}
	}
	return all
}
