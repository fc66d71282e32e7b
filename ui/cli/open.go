package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/config"
	"sotruc/headway"
	"sotruc/office"
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
		if len(later) > 0 && err == nil {
			if other, err := p.choose(ctx, path, later); err != nil {
				return err
			} else if other != "" {
				p.db = other
				return p.open(ctx)
			}
			continue
		}
		var missing *store.MissingError
		if p.readOnly || !errors.As(err, &missing) {
			return err
		}
		if err := p.miss(ctx, path, missing.Copies); err != nil {
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

// miss asks what is to be done where the book is not there and copies of it are.
func (p *program) miss(ctx context.Context, path string, copies []bookfile.Copy) error {
	answer, err := shell.AskMissing(ctx, p.desk(nil), path, copies)
	switch {
	case err != nil:
		return err
	case answer.Quit:
		return said{exitFailed}
	case answer.New:
		p.begins = true
		return nil
	}
	_, err = p.bringBack(ctx, answer.Copy, path, "")
	return err
}

// laterThan are the states beside a book that go on from it, the furthest first; none where somebody said that this is the one.
func (p *program) laterThan(ctx context.Context, book *store.Book) ([]older.State, error) {
	if p.older || p.bookClock != nil || p.readOnly && p.daily {
		return nil, nil
	}
	return book.LaterStates(ctx)
}

// choose asks which of a book and its later states is to be used. One that bears a name of its own is opened where it is: other.
func (p *program) choose(ctx context.Context, path string, later []older.State) (other string, err error) {
	answer, err := shell.AskOlder(ctx, p.desk(nil), path, later)
	p.older = answer.Keep
	switch {
	case err != nil || answer.Keep:
		return "", err
	case answer.Quit:
		return "", said{exitFailed}
	case !bookfile.IsCopy(answer.Copy, path):
		return answer.Copy, nil
	}
	_, err = p.bringBack(ctx, answer.Copy, path, "")
	return "", err
}

// listEndings are those of lists of people; any other file is a paper.
var listEndings = []string{".xlsx", ".xls", ".ods", ".csv"}

// place is where --open says the screen is to open, or where the file is read that was given: the first one where nothing is said.
func (p *program) place() (scene.Place, error) {
	switch {
	case p.file != "":
		return scene.Import{Given: p.file, People: slices.Contains(listEndings, strings.ToLower(filepath.Ext(p.file)))}, nil
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
	defer desk.Viewer.Close()
	go office.Sweep(p.set, desk.Viewer)
	return shell.Run(headway.Unseen(ctx), desk, at, tea.WithInput(&paste.Reader{File: p.env.In}))
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
