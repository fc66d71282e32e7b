package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/config"
	"sotruc/headway"
	"sotruc/office"
	"sotruc/office/lists"
	"sotruc/store"
	"sotruc/store/bookfile"
	"sotruc/store/older"
	"sotruc/ui/cli/paste"
	"sotruc/ui/scene"
	"sotruc/ui/shell"
)

// open is the bare program: the screen, after the questions of the first run; Today as text where there is no terminal.
func (p *program) open(ctx context.Context) error {
	at, err := p.place()
	switch {
	case err != nil:
		return err
	case p.env.Undrawn:
		p.say("cli.undrawn")
		return cmp.Or[error](p.reading(ctx, func(book *store.Book) error { return p.printToday(ctx, book, false) }), said{exitFailed})
	case !p.terminal() && p.at != "":
		return p.misused("open_without_terminal")
	case !p.terminal() && p.file != "":
		return p.misused("file_without_terminal")
	case !p.terminal():
		return p.reading(ctx, func(book *store.Book) error { return p.printToday(ctx, book, false) })
	}
	if p.unnamed(ctx) {
		if err := p.firstRun(ctx); err != nil {
			return err
		}
	}
	path, err := p.bookPath()
	if err != nil {
		return err
	}
	if !p.readOnly {
		lock, err := bookfile.AcquireLock(path, p.set.Officer.Name, p.env.Now())
		if err != nil {
			return err
		}
		defer func() { _ = lock.Release() }() // the process ends, and with it the lock
	}
	p.asksClock, p.daily = true, true
	go func() { _ = p.words.Check() }() // the screens need most of the words; they are read while the book is opened
	for {
		var later []older.State
		err := p.with(ctx, func(book *store.Book) (err error) {
			if later, err = p.laterThan(ctx, book); err != nil || len(later) > 0 {
				return err
			}
			return p.show(ctx, book, at)
		})
		if p.restore != "" && err == nil {
			if p.replaced, err = p.bringBack(ctx, p.restore, path, ""); err != nil {
				return err
			}
			p.restore, p.older = "", true // nothing is asked about what was put aside
			continue
		}
		if len(later) > 0 && err == nil {
			answer, err := shell.AskOlder(ctx, p.desk(nil), path, later)
			other, err := p.take(ctx, path, answer, err)
			if err != nil {
				return err
			}
			if other != "" {
				p.db = other
				return p.open(ctx)
			}
			continue
		}
		var missing *store.MissingError
		if p.readOnly || !errors.As(err, &missing) {
			return err
		}
		answer, err := shell.AskMissing(ctx, p.desk(nil), path, missing.Copies)
		if _, err := p.take(ctx, path, answer, err); err != nil {
			return err
		}
	}
}

// unnamed tells whether the office is to be asked for: nothing names it, neither settings nor the book. Of a book that cannot be looked
// into, opening it says why.
func (p *program) unnamed(ctx context.Context) bool {
	if p.written || p.db == "" {
		return !p.written
	}
	book, err := p.book(ctx, true)
	if err != nil {
		return errors.Is(err, store.ErrNoFile) && !p.readOnly
	}
	defer book.Close()
	known, err := office.Named(ctx, book, &p.set)
	return err == nil && !known && !p.readOnly
}

// laterThan are the states beside a book that go on from it, the furthest first; none where somebody said that this is the one.
func (p *program) laterThan(ctx context.Context, book *store.Book) ([]older.State, error) {
	if p.older || p.bookClock != nil || p.readOnly && p.daily {
		return nil, nil
	}
	return book.LaterStates(ctx)
}

// take does what was answered about the book at path. A book that bears a name of its own is opened where it is: other.
func (p *program) take(ctx context.Context, path string, answer shell.MissingAnswer, err error) (other string, _ error) {
	p.begins, p.older = answer.New, answer.Keep
	switch {
	case err != nil || answer.New || answer.Keep:
		return "", err
	case answer.Quit:
		return "", said{exitFailed}
	case !bookfile.IsCopy(answer.Copy, path):
		return answer.Copy, nil
	}
	_, err = p.bringBack(ctx, answer.Copy, path, "")
	return "", err
}

// place is where --open says the screen is to open, or where the file is read that was given: the first one where nothing is said.
func (p *program) place() (scene.Place, error) {
	switch {
	case p.file != "":
		return scene.Import{Given: p.file, People: lists.IsSheet(p.file)}, nil
	case p.at == "":
		return scene.Today{}, nil
	}
	at, ok := scene.ParsePlace(p.at)
	if !ok {
		return nil, p.misused("no_place", p.at, strings.Join(scene.PlaceNames(), ", "))
	}
	return at, nil
}

// show runs the screen on an open book.
func (p *program) show(ctx context.Context, book *store.Book, at scene.Place) error {
	desk := p.desk(book)
	desk.Replaced, p.replaced = p.replaced, ""
	defer desk.Viewer.Close()
	go office.Sweep(p.set, desk.Viewer)
	err := shell.Run(headway.Unseen(ctx), desk, at, tea.WithInput(&paste.Reader{File: p.env.In}))
	p.restore = desk.Restore
	return err
}

// firstRun asks for the office and writes the settings. Whoever looks at the sample ward first comes back to the
// questions, as they were filled in.
func (p *program) firstRun(ctx context.Context) error {
	answers := shell.Answers{}
	for {
		var err error
		answers, err = shell.FirstRun(ctx, p.desk(nil), answers)
		switch {
		case err != nil:
			return err
		case answers.Quit:
			return said{exitDone}
		case !answers.Sample:
			return p.begin(answers)
		}
		own, clock := p.set, p.clock
		if err := p.demo(ctx, demoOptions{people: demoPeople}); err != nil {
			return err
		}
		p.set, p.clock, p.bookClock = own, clock, nil
	}
}

// begin writes the settings of a new office.
func (p *program) begin(answers shell.Answers) error {
	p.set.Office.Name, p.set.Office.Superior, p.set.Office.Place = answers.Office, answers.Superior, answers.Place
	p.set.Officer.Name = answers.Officer
	if err := config.Write(p.paths.Config, p.set); err != nil {
		return fmt.Errorf("write the settings: %w", err)
	}
	p.say("firstrun.written", p.paths.Config)
	return nil
}
