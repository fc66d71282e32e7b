package tasks

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// The room a preview wants: listBeside are the columns the list keeps beside it, previewLines the lines of the body, of a
// screen of 34, from which it stands below by itself.
const (
	listBeside   = 80
	previewLines = 29
)

// peek asks for the task under the cursor where another one is shown, or again; also while the preview is hidden, so that it
// is there when the screen grows.
func (t *taskList) peek(again bool) tea.Cmd {
	item, ok := t.Current()
	if !ok || item.task.ID == 0 || !again && t.seen.task.ID == item.task.ID {
		return nil
	}
	d, id := t.Desk, item.task.ID
	t.seen = taskFile{}
	t.seen.task.ID = id
	return t.looks.Ask(func(ctx context.Context) (taskFile, error) { return readPreview(ctx, d, id) })
}

// preview draws the task under the cursor: its words, and all that the card's head says.
func (t *taskList) preview(w int) string {
	item, ok := t.Current()
	if !ok || t.seen.task.Text == "" || item.task.ID != t.seen.task.ID {
		return ""
	}
	return strings.Join(headLines(t.Desk, t.seen, w, true), "\n")
}
