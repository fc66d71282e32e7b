package cli

import (
	"context"
	"errors"
	"fmt"

	"sotruc/config"
	"sotruc/store"
	"sotruc/ui/tui"
)

// open is the bare program: the screen, after the questions of the first run; Today as text where there is no terminal.
func (p *program) open(ctx context.Context) error {
	if !p.terminal() {
		return p.with(ctx, func(book *store.Book) error { return p.printToday(ctx, book) })
	}
	if !p.written && p.db == "" {
		sample, err := p.firstRun(ctx)
		if err != nil {
			return err
		}
		if sample {
			return p.demo(ctx, demoOptions{people: demoPeople})
		}
	}
	path, err := p.bookPath()
	if err != nil {
		return err
	}
	if !p.readOnly {
		lock, err := store.AcquireLock(path, p.set.Officer.Name, p.env.Now())
		if err != nil {
			return err
		}
		defer func() { _ = lock.Release() }() // the process ends, and with it the lock
	}
	return p.with(ctx, func(book *store.Book) error { return p.show(ctx, book) })
}

// show runs the screen on an open book.
func (p *program) show(ctx context.Context, book *store.Book) error {
	return tui.Run(ctx, p.desk(book))
}

// firstRun asks for the office and writes the settings, or tells that the sample ward was chosen.
func (p *program) firstRun(ctx context.Context) (sample bool, err error) {
	answers, err := tui.FirstRun(ctx, p.desk(nil))
	switch {
	case err != nil:
		return false, err
	case answers.Quit:
		return false, said{exitDone}
	case answers.Sample:
		return true, nil
	}
	p.set.Office.Name, p.set.Office.Superior, p.set.Office.Place = answers.Office, answers.Superior, answers.Place
	p.set.Officer.Name = answers.Officer
	if err := config.Write(p.paths.Config, p.set); err != nil {
		return false, errors.Join(fmt.Errorf("write the settings: %w", err))
	}
	p.say("firstrun.written", p.paths.Config)
	return false, nil
}
