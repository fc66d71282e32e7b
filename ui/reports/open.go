package reports

import (
	"context"
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// inFolder is the choice of the folder the files were put in; no file has a name like it.
const inFolder = "/"

// askOpen asks which file of the report is opened: a copy of the one the book keeps, whatever became of those on the disk; or the folder they
// were put in.
func (r *reportSheet) askOpen() scene.Action {
	d := r.desk
	var items []kit.Item
	for _, f := range r.shown.stored.Files {
		items = append(items, kit.Item{ID: f.Name, Label: kit.Plain(f.Name)})
	}
	items = append(items, kit.Item{ID: inFolder, Label: d.T("report.open_folder", kit.Plain(r.folder))})
	return scene.Pick{Title: d.T("report.open_title"), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		return nil, r.open(item.ID)
	}}
}

// open opens a file of the report, or the folder while they are in it.
func (r *reportSheet) open(name string) tea.Cmd {
	d, stored, folder := r.desk, r.shown.stored, r.folder
	return r.opening.Ask(func(ctx context.Context) (string, error) {
		if name == inFolder {
			dir, err := d.Home.Expand(folder)
			if err != nil {
				return "", fmt.Errorf("find the folder: %w", err)
			}
			return d.T("task.evidence.opened", kit.Plain(folder)), d.Viewer.OpenWith(dir, stored.Files)
		}
		file, err := d.Book.ReportFile(ctx, stored.ID, name)
		if err != nil {
			return "", fmt.Errorf("read a file of a report: %w", err)
		}
		return d.T("task.evidence.opened", kit.Plain(file.Name)), d.Viewer.Show(file)
	})
}

// opened says what was opened, or how the file can be had where it was not.
func (r *reportSheet) opened(got scene.Answer[string]) scene.Action {
	d := r.desk
	switch {
	case errors.Is(got.Err, office.ErrNotThere):
		return scene.Notice{Text: d.T("report.not_in_folder", kit.Plain(r.folder)), Bad: true}
	case errors.Is(got.Err, office.ErrNotShown), errors.Is(got.Err, office.ErrNoViewer):
		return scene.Notice{Text: d.T("report.not_opened"), Bad: true}
	case got.Err != nil:
		return d.Failure(got.Err)
	}
	return scene.Notice{Text: got.Value}
}
