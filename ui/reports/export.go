package reports

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
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
	return scene.Fill{Title: d.T("report.export_title"), Fields: fields, Hides: r.hidesAnnex, Then: func(values map[string]string) (scene.Action, tea.Cmd, map[string]string) {
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
			if stored.SentAt == 0 && (anew || values["anew"] == kit.On) {
				return r.confirmIssue(folder, formats, annex)
			}
			return nil, r.export(folder, formats, annex)
		}), nil
	}}
}

// confirmIssue says what speaks against issuing a report, and asks; where nothing does it is issued.
func (r *reportSheet) confirmIssue(folder string, formats []string, annex office.Annex) (scene.Action, tea.Cmd) {
	d := r.desk
	if d.Book.ReadOnly() {
		return nil, r.export(folder, formats, annex)
	}
	against := office.Against(d.Config, r.shown.document(r.narrative()), r.shown.preceding, d.Now())
	if len(against) == 0 {
		return nil, r.issue(folder, formats, annex)
	}
	said := make([]string, len(against))
	for i, o := range against {
		said[i] = scene.ObjectionText(d.Words, o, r.shown.stored)
	}
	return scene.Confirm{
		Text: d.T("report.confirm_issue", part.ReportName(d, r.shown.stored), strings.Join(said, "; "), scene.Moment(d.Now())),
		Yes:  d.T("report.issue_yes"), Asked: "x", Then: func() (scene.Action, tea.Cmd) { return nil, r.issue(folder, formats, annex) },
		Look: func() scene.Action { return r.lookAt(against) },
	}, nil
}

// lookAt leads to what speaks against issuing the report: at once, or where there is more than one thing to whichever is chosen.
func (r *reportSheet) lookAt(against []office.Objection) scene.Action {
	if len(against) == 1 {
		return r.behindObjection(against[0])
	}
	items := make([]kit.Item, len(against))
	for i, o := range against {
		items[i] = kit.Item{ID: strconv.Itoa(i), Label: scene.ObjectionText(r.desk.Words, o, r.shown.stored)}
	}
	return scene.Pick{Title: r.desk.T("report.look"), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		i, err := strconv.Atoi(item.ID)
		if err != nil || i >= len(against) {
			return nil, nil
		}
		return r.behindObjection(against[i]), nil
	}}
}

// behindObjection is where one sees, and can mend, what speaks against issuing the report.
func (r *reportSheet) behindObjection(o office.Objection) scene.Action {
	to := func(p scene.Place) scene.Action { return scene.Show{Place: p} }
	last := min(r.shown.stored.Period.To, r.desk.Today())
	switch o.Code {
	case "unwritten", "outdated":
		r.turn(partText)
		return nil
	case "told", "later":
		r.turn(partFigures)
		return nil
	case "unconfirmed":
		return to(scene.People{Filter: model.PersonFilter{State: model.StateUnconfirmed, On: last}})
	case "alarmed":
		return to(scene.People{Filter: model.PersonFilter{Alarm: model.AlarmOpen}})
	case "not-looked-in":
		return scene.Push{Screen: newLeftOut(r.desk, r.shown.stored)}
	case "before-missing", "before-unsent", "before-withdrawn", "overlaps":
		return to(scene.Reports{})
	case "not-over":
		return r.askDetails()
	}
	return scene.Notice{Text: r.desk.T("report.look_settings")}
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
