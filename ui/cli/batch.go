package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/office"
	"sotruc/office/gather"
	"sotruc/store"
	"sotruc/ui/cli/asdone"
	"sotruc/ui/cli/asread"
	"sotruc/ui/cli/progress"
)

// batch is the registering of many papers in one go. One that cannot be read stops nothing; when the work is stopped
// between two papers, those before stay in the book.
type batch struct {
	*program
	book  *store.Book
	alone bool // one file was named: its doubts follow at once, and there is no sum
	all   bool // what is in doubt gets its number all the same
	bar   *progress.Bar
	done  *asdone.Papers // what becomes of them, for other programs; nil: for people

	entered, known int
	differ         bool // a paper that the book has asks for something else
	waiting, put   int  // papers on the waiting list, and of those the ones put there now
	unread         []gather.Refusal
	doubtful       []doubtful
	stopped        bool
}

// doubtful is a paper in the book that should be looked at.
type doubtful struct {
	from   office.Source
	paper  model.Directive // number, year and name only
	doubts []doubt.Doubt
}

// run registers what was found and says so. An error is one of the book, which would meet every paper.
func (b *batch) run(ctx context.Context, found gather.Search) error {
	sources := found.Sources()
	b.unread = found.Refused
	b.alone = b.alone && len(sources) == 1 && sources[0].Member == ""
	b.bar = progress.Of(b.env.Err, b.env.Get("TERM"), len(sources))
	if b.alone {
		b.bar = progress.Of(b.env.Err, b.env.Get("TERM"), 0)
	}
	done, err := b.takeAll(ctx, sources)
	b.bar.End()
	b.record(found.Passed, len(sources)-done)
	switch {
	case !b.alone:
		b.sayAll(found.Passed, len(sources), len(sources)-done)
	case len(b.unread) > 0:
		b.sayError(b.unread[0].Path, b.unread[0].Err)
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
func (b *batch) takeAll(ctx context.Context, sources []office.Source) (int, error) {
	reading, stop := context.WithCancel(ctx)
	how := office.ReadingOf(b.set)
	how.Show = b.pages(b.bar)
	line, wait := gather.Ahead(reading, b.book, sources, how)
	defer wait()
	defer stop()
	for done := range sources {
		b.bar.Show(done)
		got, ok := gather.Next(ctx, line)
		if !ok {
			b.stopped = true
			return done, nil
		}
		if err := b.take(ctx, got); err != nil {
			return done, err
		}
	}
	b.bar.Show(len(sources))
	return len(sources), nil
}

// take registers one paper as it was read; what is in doubt can be mended on the screen.
func (b *batch) take(ctx context.Context, got gather.Paper) error {
	err := got.Err
	var saved model.Directive
	if err == nil {
		if why := got.Proposal.Unsure(); !b.all && !b.alone && len(why) > 0 {
			return b.await(ctx, got, why)
		}
		got.Proposal, saved, err = gather.Enter(ctx, b.book, b.set, got.Proposal, b.instant())
	}
	var twin *store.DuplicateError
	switch {
	case err == nil:
		b.entered++
		b.sayEntered(got, saved)
	case errors.As(err, &twin):
		return b.sayKnown(ctx, got, twin.ID, twin.Number, twin.Year)
	case office.OfPaper(err):
		b.unread = append(b.unread, gather.Refusal{Path: got.From.String(), Err: err})
	default:
		return fmt.Errorf("import %s: %w", got.From.String(), err)
	}
	return nil
}

// sayKnown passes over a paper that the book has. What it asks for and that one does not is said: then something was left out.
func (b *batch) sayKnown(ctx context.Context, got gather.Paper, id model.DirectiveID, number, year int) error {
	b.known++
	other, err := office.Differs(ctx, b.book, id, got.Proposal)
	if b.done != nil {
		b.done.Known = append(b.done.Known, asdone.Known{File: got.From.String(), Number: number, Year: year, Differs: other})
	}
	b.bar.Clear()
	if b.differ = b.differ || other != ""; other != "" {
		b.say("cli.known_differs", got.From.String(), number, year, other)
		return err
	}
	b.say("cli.known", got.From.String(), number, year)
	return err
}

// await puts a paper that the book does not have on the waiting list: somebody is to look at it before it gets a number.
func (b *batch) await(ctx context.Context, got gather.Paper, why []doubt.Doubt) error {
	known, found, err := office.Known(ctx, b.book, got.Proposal.Directive)
	switch {
	case err != nil:
		return fmt.Errorf("import %s: %w", got.From.String(), err)
	case found:
		return b.sayKnown(ctx, got, known.ID, known.Number, known.Year)
	}
	fresh, err := b.book.Await(context.WithoutCancel(ctx), got.Proposal.Directive.File)
	if err != nil {
		return fmt.Errorf("import %s: %w", got.From.String(), err)
	}
	if b.waiting++; fresh {
		b.put++
	}
	b.bar.Clear()
	if b.done != nil {
		b.done.Waiting = append(b.done.Waiting, asdone.Waiting{File: got.From.String(), Why: asread.Doubts(b.words, got.Proposal, why)})
		return nil
	}
	line := oneLine(got.From.String()) + ": " + b.words.T("cli.import_waits")
	for _, found := range why {
		if said := " " + oneLine(b.sentence(found)); !strings.Contains(line, said) {
			line += said
		}
	}
	b.print(line)
	return nil
}

func (b *batch) sayEntered(got gather.Paper, saved model.Directive) {
	sentence := b.words.T("cli.imported", saved.Number, saved.Year, nameOf(saved), leaves(saved.Tasks))
	doubts := got.Proposal.Doubts
	if b.done != nil {
		b.done.Entered = append(b.done.Entered, asdone.Entered{
			File: got.From.String(), ID: saved.ID, Number: saved.Number, Year: saved.Year, Symbol: saved.Symbol, Tasks: leaves(saved.Tasks),
			Doubts: asread.Doubts(b.words, got.Proposal, doubts),
		})
		return
	}
	if b.alone {
		b.bar.Clear()
		b.print(sentence)
		told := map[string]bool{} // of a scan the same is doubted of every field
		for _, found := range doubts {
			if line := b.sentence(found); !told[line] {
				told[line] = true
				b.warn(line)
			}
		}
		return
	}
	b.bar.Clear()
	b.print(oneLine(got.From.String()) + ": " + sentence)
	if len(doubts) > 0 {
		short := model.Directive{Number: saved.Number, Year: saved.Year, Symbol: nameOf(saved)}
		b.doubtful = append(b.doubtful, doubtful{got.From, short, doubts})
	}
}

// record notes for other programs what else there was.
func (b *batch) record(passed []string, left int) {
	if b.done == nil {
		return
	}
	b.done.Passed, b.done.Left = append(b.done.Passed, passed...), left
	for _, u := range b.unread {
		b.done.Unread = append(b.done.Unread, asdone.Unread{File: u.Path, Error: b.errorRecord(u.Err)})
	}
}

// sayAll is the sum of the work, then what could not be read and which papers to look at.
func (b *batch) sayAll(passed []string, all, left int) {
	if all == 0 && len(b.unread) == 0 {
		b.say("cli.import_nothing")
	} else {
		b.say("cli.import_sum", b.entered, b.known, len(b.unread))
	}
	if b.waiting > 0 {
		b.say("cli.import_waiting", b.waiting, b.put)
	}
	for _, u := range b.unread {
		b.warn(b.errorLine(u.Path, u.Err))
	}
	for _, path := range passed {
		b.warn(b.words.T("cli.import_passed", path))
	}
	if len(b.doubtful) > 0 {
		b.say("cli.import_doubtful", len(b.doubtful))
	}
	for _, d := range b.doubtful {
		b.warn(fmt.Sprintf("%d/%d  %s (%s):%s", d.paper.Number, d.paper.Year, d.paper.Symbol, d.from, b.sentences(d.doubts)))
	}
	if b.stopped {
		b.say("cli.import_stopped", b.entered, left)
	}
}

// sentence says a doubt and the words it is about. A sentence that leads up to them is whole without them too.
func (p *program) sentence(found doubt.Doubt) string {
	text := p.words.T("doubt." + string(found.Code))
	if found.Text != "" {
		return text + " (" + found.Text + ")"
	}
	if bare, leads := strings.CutSuffix(text, ":"); leads {
		return bare + "."
	}
	return text
}

// sentences says each kind of doubt once; of deadlines, of what is in no task, and where the sentence leads up to them, each with its words.
func (b *batch) sentences(doubts []doubt.Doubt) string {
	all, told := "", map[doubt.Code]bool{}
	for _, found := range doubts {
		switch {
		case found.Field == doubt.FieldDeadline, found.Text != "" && strings.HasSuffix(b.words.T("doubt."+string(found.Code)), ":"):
			all += " " + b.sentence(found)
		case !told[found.Code]:
			told[found.Code] = true
			all += " " + b.sentence(doubt.Doubt{Code: found.Code})
		}
	}
	return all
}

// pages notes which page of a scan is read.
func (p *program) pages(bar *progress.Bar) func(name string, page, pages int) {
	return func(name string, page, pages int) { bar.Note(p.words.T("cli.read_page", page, pages, name)) }
}
