package tui

import (
	"context"
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"
)

// Run shows the book until it is quit. The caller closes the book afterwards, which waits for a write still running.
func Run(ctx context.Context, d *Desk, opts ...tea.ProgramOption) error {
	app := New(d)
	if err := app.Prepare(ctx); err != nil {
		return err
	}
	_, err := tea.NewProgram(app, append(opts, tea.WithContext(ctx))...).Run()
	if err != nil && !errors.Is(err, tea.ErrInterrupted) {
		return fmt.Errorf("run the screen: %w", err)
	}
	return nil
}
