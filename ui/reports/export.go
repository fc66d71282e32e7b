package reports

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/office"
	"sotruc/report"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// issued is what the export of a report came to.
type issued struct {
	report model.Report // as the book has it afterwards
	put    part.Exported
	failed error        // to put the files, though the report is issued
	unseen error        // why the folder was not opened
	step   model.StepID // by which it was issued; 0: it was before
}

// askExport asks for the folder, and of what was not sent for the formats. To export a draft is to issue it; what was issued is put
// there again as it is, unless the figures of this moment are wanted.
func (r *reportSheet) askExport() scene.Action {
	d, stored := r.desk, r.shown.stored
	fields := []kit.Field{{
		Key: "folder", Label: d.T("report.field.folder"), Value: r.folder, Required: true, Limit: 1000,
	}}
	frozen := stored.SentAt != 0 && len(stored.Files) > 0
	anew := stored.IssuedAt == 0
	if !frozen {
		for _, format := range report.Formats() {
			fields = append(fields, kit.Field{
				Key: format, Label: d.T("report.format." + format), Kind: kit.FieldToggle, Value: scene.OnOff(slices.Contains(r.formats, format)),
			})
			if format == "xlsx" {
				fields = append(fields, r.sheetFields()...)
			}
		}
	}
	if !anew && stored.SentAt == 0 {
		fields = append(fields, kit.Field{Key: "anew", Label: d.T("report.field.anew"), Kind: kit.FieldToggle, Value: scene.OnOff(false)})
	}
	if stored.SentAt == 0 {
		fields = append(fields, r.annexFields()...)
	}
	if d.Viewer != nil {
		fields = slices.Insert(fields, 1, kit.Field{Key: "show", Label: d.T("handout.ask.show"), Kind: kit.FieldToggle, Value: scene.OnOff(r.show)})
	}
	var wrong map[string]string
	if r.shown.gone != "" && r.folder == r.shown.folder {
		wrong = map[string]string{"folder": d.T("report.folder_gone", kit.Plain(r.shown.gone))}
	}
	return scene.Fill{Title: d.T("report.export_title"), Fields: fields, Wrong: wrong, Hides: r.hidesAnnex, Then: func(values map[string]string) (scene.Action, tea.Cmd, map[string]string) {
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
		if values["xlsx"] == kit.On {
			r.sheets = typedSheets(values)
		}
		annex, wrong := r.typedAnnex(values)
		if len(wrong) > 0 {
			return nil, nil, wrong
		}
		r.folder, r.show = folder, values["show"] == kit.On
		if !frozen {
			r.formats = formats
		}
		return nil, r.lacking.Before(d, folder, "x", func() (scene.Action, tea.Cmd) {
			issue := func() (scene.Action, tea.Cmd) { return nil, r.issue(folder, formats, annex) }
			switch {
			case d.Book.ReadOnly() || !anew && values["anew"] != kit.On:
				return nil, r.export(folder, formats, annex)
			case anew: // what speaks against it was shown before
				return issue()
			}
			return r.unlessAgainst(issue)
		}), nil
	}}
}

// startExport shows what speaks against issuing a draft before anything is asked; where nothing does, or nothing is issued, it asks at once.
func (r *reportSheet) startExport() scene.Action {
	if r.shown.stored.IssuedAt != 0 || r.desk.Book.ReadOnly() {
		return r.askExport()
	}
	act, _ := r.unlessAgainst(func() (scene.Action, tea.Cmd) { return r.askExport(), nil })
	return act
}

// unlessAgainst goes on where nothing speaks against issuing the report; otherwise that is listed first.
func (r *reportSheet) unlessAgainst(then func() (scene.Action, tea.Cmd)) (scene.Action, tea.Cmd) {
	if len(office.Against(r.desk.Config, r.shown.document(r.narrative()), r.shown.preceding, r.desk.Now())) == 0 {
		return then()
	}
	return scene.Push{Screen: newAgainst(r, then)}, nil
}

// issue fixes the report in the book, with the text as typed, and writes its files.
func (r *reportSheet) issue(folder string, formats []string, annex office.Annex) tea.Cmd {
	d, next, seen := r.desk, r.shown.stored, r.seen()
	next.Narrative = r.narrative()
	return r.keeps(r.saves(), r.exported.Write(d, func(ctx context.Context) (issued, error) {
		dir, err := d.Home.Expand(folder)
		if err != nil {
			return issued{}, fmt.Errorf("find the folder: %w", err)
		}
		made, put, err := office.Issue(ctx, d.Book, d.Config, next, formats, annex, dir, d.Now())
		if made.ID == 0 {
			return issued{}, err
		}
		step, _, asked := d.Book.NextUndo(ctx)
		exported := exportedTo(d, dir, put.Files, made.Files)
		exported.Gone, exported.Stay = put.Gone, put.Stay
		one := issued{report: made, put: exported, failed: cmp.Or(err, asked), step: step.ID}
		if one.failed == nil {
			one.unseen = seen(dir)
		}
		return one, nil
	}))
}

// export writes the files of a report as it is in the book: of a book that is only read also those of a draft.
func (r *reportSheet) export(folder string, formats []string, annex office.Annex) tea.Cmd {
	d, shown, seen := r.desk, r.shown, r.seen()
	one := shown.report
	if shown.stored.IssuedAt == 0 {
		one.Narrative = r.narrative()
	}
	return r.exported.Ask(func(ctx context.Context) (issued, error) {
		dir, err := d.Home.Expand(folder)
		if err != nil {
			return issued{}, fmt.Errorf("find the folder: %w", err)
		}
		if shown.stored.SentAt != 0 && len(shown.stored.Files) > 0 {
			formats = nil
			for _, f := range shown.stored.Files {
				formats = append(formats, report.FormatOf(f.Name))
			}
		}
		made, _, err := office.ReportFiles(ctx, d.Book, d.Config, one, formats, annex)
		var files []model.File
		if err == nil {
			files, err = office.PutFiles(ctx, d.Book, shown.stored, dir, made)
		}
		if err != nil {
			return issued{}, fmt.Errorf("export a report: %w", err)
		}
		return issued{report: shown.stored, put: exportedTo(d, dir, files, made), unseen: seen(dir)}, nil
	})
}

// seen opens the folder files were put in where that was asked for.
func (r *reportSheet) seen() func(dir string) error {
	if viewer := r.desk.Viewer; r.show {
		return viewer.Open
	}
	return func(string) error { return nil }
}

// exportedTo is where files were put; made are the same with the names they were made under, which somebody else may have there.
func exportedTo(d *scene.Desk, dir string, files, made []model.File) part.Exported {
	put := part.Exported{Folder: d.Home.Short(filepath.Clean(dir)), Files: len(files)}
	if len(files) > 0 {
		put.Name = kit.Plain(files[0].Name)
	}
	for i, f := range files {
		if f.Name != made[i].Name {
			put.Beside = append(put.Beside, kit.Plain(f.Name))
		}
	}
	return put
}

// put says how much was written, as what and where. Where that failed, the folder is asked for again, as it was typed.
func (r *reportSheet) put(got scene.Answer[issued]) scene.Action {
	d := r.desk
	if got.Value.report.ID == r.id && got.Value.report.IssuedAt != 0 {
		r.saved(got.Value.report)
	}
	r.saving = nil // what did not get there is still to be saved
	if err := cmp.Or(got.Err, got.Value.failed); err != nil {
		return scene.Several{r.askExport(), d.Failure(err)}
	}
	put := got.Value.put
	if got.Value.step != 0 {
		if d.Exported == nil {
			d.Exported = map[model.StepID]string{}
		}
		d.Exported[got.Value.step] = put.Folder
	}
	said := func(folder string) string {
		if len(put.Beside) > 0 {
			return d.T("report.exported_beside", put.Files, folder, strings.Join(put.Beside, ", "))
		}
		return d.T("report.exported", put.Files, folder, put.Name)
	}
	text := said(ending(kit.Plain(put.Folder), max(r.w-kit.Width(said(""))-2, 8)))
	if len(put.Gone) > 0 {
		text += ". " + d.T("report.exported_gone", named(put.Gone))
	}
	if len(put.Stay) > 0 {
		text += ". " + d.T("report.exported_stay", named(put.Stay))
	}
	if err := got.Value.unseen; err != nil {
		return scene.Notice{Text: text + ". " + scene.Sentence(d.Words, err), Bad: true}
	}
	return scene.Notice{Text: text}
}

// named are the names of files of one report, what they begin with once: "2021-W33_BC-tuan_so-32.docx .txt".
func named(files []string) string {
	var b strings.Builder
	last := ""
	for i, name := range files {
		stem, _, _ := strings.Cut(name, ".")
		if i > 0 {
			b.WriteString(" ")
		}
		if i > 0 && stem == last {
			name = strings.TrimPrefix(name, stem)
		}
		b.WriteString(kit.Plain(name))
		last = stem
	}
	return b.String()
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
