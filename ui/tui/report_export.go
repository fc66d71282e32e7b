package tui

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/report"
	"sotruc/ui/kit"
)

// exportedFiles is where files were put, and their names there.
type exportedFiles struct {
	folder string
	names  []string
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
				Key: format, Label: "." + format, Kind: kit.FieldToggle, Value: flag(slices.Contains(d.Config.Report.Formats, format)),
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
		return nil, r.export(folder, formats), nil
	}}
}

// export writes the files outside Update.
func (r *reportSheet) export(folder string, formats []string) tea.Cmd {
	d, shown, doc := r.desk, r.shown, r.shown.document(r.desk, r.narrative())
	return r.exported.ask(func(ctx context.Context) (exportedFiles, error) {
		out := exportedFiles{folder: folder}
		dir, err := expanded(folder)
		if err != nil {
			return out, fmt.Errorf("find the folder: %w", err)
		}
		if formats == nil {
			out.names, err = exportSent(ctx, d, shown.stored, dir)
			return out, err
		}
		files, err := report.Write(dir, doc, formats)
		if err != nil {
			return out, fmt.Errorf("export a report: %w", err)
		}
		for _, f := range files {
			out.names = append(out.names, f.Name)
		}
		return out, nil
	})
}

// put says what was written and where.
func (r *reportSheet) put(got answer[exportedFiles]) action {
	if got.err != nil {
		return r.desk.failure(got.err)
	}
	paths := make([]string, len(got.value.names))
	for i, name := range got.value.names {
		paths[i] = filepath.Join(got.value.folder, name)
	}
	return notice{text: r.desk.T("report.exported", len(paths), strings.Join(paths, ", "))}
}

// exportSent writes the files of a sent report, byte for byte.
func exportSent(ctx context.Context, d *Desk, r model.Report, dir string) ([]string, error) {
	if err := os.MkdirAll(dir, 0o750); err != nil {
		return nil, fmt.Errorf("make the folder: %w", err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("open the folder: %w", err)
	}
	defer root.Close()
	var names []string
	for _, f := range r.Files {
		kept, err := d.Book.ReportFile(ctx, r.ID, f.Name)
		if err != nil {
			return names, fmt.Errorf("read %s: %w", f.Name, err)
		}
		name, err := putFile(root, filepath.Base(kept.Name), kept.Bytes)
		if err != nil {
			return names, fmt.Errorf("write %s: %w", f.Name, err)
		}
		names = append(names, name)
	}
	return names, nil
}

// putFile writes under the first of the names a.docx, a-2.docx … that is free or holds the same bytes already.
func putFile(root *os.Root, name string, content []byte) (string, error) {
	ending := filepath.Ext(name)
	stem := strings.TrimSuffix(name, ending)
	for n := 1; ; n++ {
		if n > 1 {
			name = stem + "-" + strconv.Itoa(n) + ending
		}
		f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if errors.Is(err, fs.ErrExist) {
			if there, err := root.ReadFile(name); err == nil && bytes.Equal(there, content) {
				return name, nil
			}
			continue
		}
		if err != nil {
			return name, fmt.Errorf("open the file: %w", err)
		}
		_, err = f.Write(content)
		if err == nil {
			err = f.Sync()
		}
		if err = errors.Join(err, f.Close()); err != nil {
			return name, fmt.Errorf("save the file: %w", errors.Join(err, root.Remove(name)))
		}
		return name, nil
	}
}
