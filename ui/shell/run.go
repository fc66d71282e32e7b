package shell

import (
	"context"
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"sotruc/ui/scene"
)

// frames is how many a second the screen is redrawn at most: the most Bubble Tea draws, so that the first frame and the
// one after a key press wait 8 ms for their turn and not 17. What has not changed is not drawn.
const frames = 120

// Run shows the book at a place until it is quit. The caller closes the book afterwards, which waits for a write still
// running.
func Run(ctx context.Context, d *scene.Desk, at scene.Place, opts ...tea.ProgramOption) error {
	app, err := Open(ctx, d, at)
	if err != nil {
		return err
	}
	_, err = tea.NewProgram(app, append(opts, tea.WithContext(ctx), tea.WithFPS(frames))...).Run()
	if !errors.Is(err, tea.ErrProgramPanic) { // nobody knows what stands in the forms then
		_ = app.rescue() // what was kept last is beside the book
	}
	if err != nil && !errors.Is(err, tea.ErrInterrupted) {
		return fmt.Errorf("run the screen: %w", err)
	}
	return nil
}
