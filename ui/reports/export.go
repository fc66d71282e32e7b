package reports

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
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// askExport asks for the folder, and of a draft for the formats: what was sent is exported as it went out.
func (r *reportSheet) askExport() scene.Action {
	d := r.desk
	fields := []kit.Field{{
		Key: "folder", Label: d.T("report.field.folder"), Value: r.folder, Required: true, Limit: 1000,
	}}
	frozen := !r.draft() && len(r.shown.stored.Files) > 0
	if !frozen {
		for _, format := range report.Formats() {
			fields = append(fields, kit.Field{
				Key: format, Label: "." + format, Kind: kit.FieldToggle, Value: scene.OnOff(slices.Contains(r.formats, format)),
			})
		}
	}
	return scene.Fill{Title: d.T("report.export_title"), Fields: fields, Then: func(values map[string]string) (scene.Action, tea.Cmd, map[string]string) {
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
	return r.exported.Ask(func(ctx context.Context) (part.Exported, error) {
		dir, err := d.Home.Expand(folder)
		if err != nil {
			return part.Exported{}, fmt.Errorf("find the folder: %w", err)
		}
		var files []model.File
		if formats == nil {
			files, err = exportSent(ctx, d, shown.stored, dir)
		} else {
			files, err = report.Write(dir, doc, formats)
		}
		if err != nil {
			return part.Exported{}, fmt.Errorf("export a report: %w", err)
		}
		return part.Exported{Folder: d.Home.Short(filepath.Clean(dir)), Files: len(files)}, nil
	})
}

// put says how much was written and where. Where that failed, the folder is asked for again, as it was typed.
func (r *reportSheet) put(got scene.Answer[part.Exported]) scene.Action {
	d := r.desk
	if got.Err != nil {
		return scene.Several{r.askExport(), d.Failure(got.Err)}
	}
	room := r.w - kit.Width(d.T("report.exported", got.Value.Files, "")) - 2
	return scene.Notice{Text: d.T("report.exported", got.Value.Files, ending(kit.Plain(got.Value.Folder), max(room, 8)))}
}

// exportSent writes the files of a sent report, byte for byte.
func exportSent(ctx context.Context, d *scene.Desk, r model.Report, dir string) ([]model.File, error) {
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
