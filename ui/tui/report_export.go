package tui

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/report"
	"sotruc/ui/kit"
)

// exportedFiles is where files were put, and how many.
type exportedFiles struct {
	folder string
	files  int
}

// askExport asks for the folder, and of a draft for the formats: what was sent is exported as it went out.
func (r *reportSheet) askExport() action {
	d := r.desk
	fields := []kit.Field{{
		Key: "folder", Label: d.T("report.field.folder"), Value: r.folder, Required: true, Limit: 1000,
	}}
	frozen := !r.draft() && len(r.shown.stored.Files) > 0
	if !frozen {
		for _, format := range report.Formats() {
			fields = append(fields, kit.Field{
				Key: format, Label: "." + format, Kind: kit.FieldToggle, Value: flag(slices.Contains(r.formats, format)),
			})
		}
	}
	return fill{title: d.T("report.export_title"), fields: fields, then: func(values map[string]string) (action, tea.Cmd, map[string]string) {
		folder := strings.TrimSpace(values["folder"])
		var formats []string
		for _, format := range report.Formats() {
			if values[format] == kit.On {
				formats = append(formats, format)
			}
		}
		if !frozen && len(formats) == 0 {
			return nil, nil, map[string]string{report.Formats()[0]: d.T("report.no_format")}
		}
		r.folder = folder
		if !frozen {
			r.formats = formats
		}
		return nil, r.export(folder, formats), nil
	}}
}

// export writes the files outside Update.
func (r *reportSheet) export(folder string, formats []string) tea.Cmd {
	d, shown, doc := r.desk, r.shown, r.shown.document(r.narrative())
	return r.exported.ask(func(ctx context.Context) (exportedFiles, error) {
		dir, err := d.Home.Expand(folder)
		if err != nil {
			return exportedFiles{}, fmt.Errorf("find the folder: %w", err)
		}
		var files []model.File
		if formats == nil {
			files, err = exportSent(ctx, d, shown.stored, dir)
		} else {
			files, err = report.Write(dir, doc, formats)
		}
		if err != nil {
			return exportedFiles{}, fmt.Errorf("export a report: %w", err)
		}
		return exportedFiles{d.Home.Short(filepath.Clean(dir)), len(files)}, nil
	})
}

// put says how much was written and where. Where that failed, the folder is asked for again, as it was typed.
func (r *reportSheet) put(got answer[exportedFiles]) action {
	d := r.desk
	if got.err != nil {
		return several{r.askExport(), d.failure(got.err)}
	}
	room := r.w - kit.Width(d.T("report.exported", got.value.files, "")) - 2
	return notice{text: d.T("report.exported", got.value.files, ending(kit.Plain(got.value.folder), max(room, 8)))}
}

// exportSent writes the files of a sent report, byte for byte.
func exportSent(ctx context.Context, d *Desk, r model.Report, dir string) ([]model.File, error) {
	sent := make([]model.File, len(r.Files))
	for i, f := range r.Files {
		var err error
		if sent[i], err = d.Book.ReportFile(ctx, r.ID, f.Name); err != nil {
			return nil, fmt.Errorf("read %s: %w", f.Name, err)
		}
	}
	return report.Put(dir, sent)
}

// ending is the end of a path that fits in w cells; what names the place stands there.
func ending(path string, w int) string {
	if kit.Width(path) <= w {
		return path
	}
	letters := []rune(path)
	for len(letters) > 0 && kit.Width(string(letters))+1 > w {
		letters = letters[1:]
	}
	return "…" + string(letters)
}
