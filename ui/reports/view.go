package reports

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/model/viet"
	"sotruc/report"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// paperWidth is the widest a paper is set on the screen, as in the text file.
const paperWidth = 76

// View draws the head and the page.
func (r *reportSheet) View() string {
	head := r.head()
	h := max(r.h-len(head), 1)
	var page string
	switch {
	case !r.loaded:
		page = " " + r.desk.T("app.loading")
	case r.part == partFigures:
		page = r.figures.View()
	case r.Typing():
		page = r.form.View()
	default:
		page = r.reader.View()
	}
	return kit.Lines(strings.Join(head, "\n")+"\n"+kit.Lines(page, r.w, h), r.w, r.h)
}

// head names the report and its pages; the totals of the tasks only where there are lines to spare.
func (r *reportSheet) head() []string {
	d, th, s := r.desk, r.desk.Theme, r.shown
	if !r.loaded {
		return []string{kit.Fit("", r.w), kit.Fit("", r.w)}
	}
	state := scene.SignDoing + " " + d.T("report.draft")
	switch {
	case s.stored.SentAt != 0:
		state = "✓ " + d.T("report.sent_at", scene.Moment(s.stored.SentAt))
	case s.stored.IssuedAt != 0:
		state = signIssued + " " + d.T("report.issued_at", scene.Moment(s.stored.IssuedAt))
	}
	name := " " + part.ReportName(d, s.stored)
	if s.report.Number != 0 {
		name += "  " + d.T("report.number", numberText(d, s.report))
	}
	if s.stored.Disease == d.Config.UsualDisease(s.stored.Period.From) { // otherwise the name says it
		name += "  " + part.ReportDisease(d, s.stored.Disease)
	}
	if s.stored.Title != "" {
		name += "  " + kit.Plain(s.stored.Title)
	}
	mark := kit.Plain(state) + " "
	if r.Dirty() {
		mark = "● " + d.T("report.unsaved") + "  " + mark
	}
	lines := []string{kit.Join(th.Title.Render(kit.Plain(name)), th.Muted.Render(mark), r.w)}
	if r.h >= 12 {
		t := s.report.Tasks
		words := d.T("report.tasks", t.Total, t.Done, t.OnTime, t.Late, t.Open, t.Impossible())
		if t.Waived > 0 {
			words = d.T("report.tasks_waived", t.Total, t.Done, t.OnTime, t.Late, t.Open, t.Impossible(), t.Waived)
		}
		lines = append(lines, th.Muted.Render(kit.Fit(" "+words, r.w)))
	}
	if s.anew.ID != 0 {
		for _, line := range kit.Wrap("▲ "+d.T("report.withdrawn", numberText(d, s.anew)), max(r.w-2, 1)) {
			lines = append(lines, " "+th.Warn.Render(line))
		}
	}
	bar, _ := r.parts()
	return append(lines, bar)
}

// parts is the bar of pages.
func (r *reportSheet) parts() (string, []kit.TabHit) {
	var tabs []kit.Tab
	for part, binding := range r.keys.Parts {
		if binding.Enabled() {
			tabs = append(tabs, kit.Tab{Key: twin(binding).Help().Key, Title: binding.Help().Desc, Active: reportPart(part) == r.part})
		}
	}
	return kit.Tabs(tabs, r.w, r.desk.Theme)
}

// partAt is the page whose name stands in a column of the bar.
func (r *reportSheet) partAt(x int) (reportPart, bool) {
	_, hits := r.parts()
	for _, hit := range hits {
		if x >= hit.From && x < hit.To {
			return reportPart(hit.Index), true // the pages that may be missing are the last
		}
	}
	return 0, false
}

// compose sets the text of the page that is read.
func (r *reportSheet) compose() {
	if !r.loaded || r.w == 0 {
		return
	}
	text := ""
	switch r.part {
	case partFigures, partCount:
		return
	case partText:
		text = r.sectionsText()
	case partPreview:
		text = r.shown.printed
		switch {
		case text != "":
		case r.shown.trouble != nil:
			text = scene.Sentence(r.desk.Words, r.shown.trouble)
		default:
			doc := r.shown.document(r.narrative())
			text = strings.Join(report.Preview(doc, min(r.w-2, paperWidth)), "\n")
		}
	case partSent:
		text = r.sentLog()
	}
	if text != r.text {
		r.text = text
		r.reader.SetText(text)
	}
}

// sectionsText is the text of a sent report under its headings.
func (r *reportSheet) sectionsText() string {
	var b strings.Builder
	for _, s := range r.textSections() {
		if text := r.inBook(s); text != "" {
			fmt.Fprintf(&b, "%s\n  %s\n\n", s.heading, strings.ReplaceAll(text, "\n", "\n  "))
		}
	}
	if b.Len() == 0 {
		return r.desk.T("report.no_text")
	}
	return b.String()
}

// sentLog lists where the report was sent, and its files.
func (r *reportSheet) sentLog() string {
	d, s := r.desk, r.shown.stored
	var b strings.Builder
	b.WriteString(d.T("report.sendings") + "\n")
	if s.SentAt == 0 {
		b.WriteString("  " + d.T("report.not_sent") + "\n")
	}
	for _, one := range s.Sendings {
		parts := []string{scene.Moment(one.At) + " → " + one.To, one.How, one.By, one.Note}
		b.WriteString("  " + strings.Join(notBlank(parts), " · ") + "\n")
	}
	b.WriteString("\n" + d.T("report.files") + "\n")
	for _, f := range s.Files {
		fmt.Fprintf(&b, "  %s  %s  %.12s\n", f.Name, d.T("report.bytes", viet.Number(f.Size)), f.SHA256)
	}
	if len(s.Files) == 0 {
		b.WriteString("  " + d.T("report.no_files") + "\n")
	}
	return b.String()
}

// notBlank leaves out what is empty.
func notBlank(texts []string) []string {
	var kept []string
	for _, text := range texts {
		if text != "" {
			kept = append(kept, text)
		}
	}
	return kept
}

// figureColumns are the columns of the table of figures.
func figureColumns(d *scene.Desk) []kit.Column {
	number := func(name string, w, priority int) kit.Column {
		return kit.Column{Title: d.T("report.column." + name), Width: w, Right: true, Priority: priority}
	}
	return []kit.Column{
		{Title: d.T("report.column.figure"), Width: 40, Min: 16, Flex: 1},
		number("opening", 8, 2), number("up", 9, 1), number("down", 6, 3), number("now", 8, 0), number("total", 10, 4),
	}
}

// figureName is a figure in words; those of the office's own kinds of activities go by their labels.
func figureName(d *scene.Desk, code string) string {
	if d.Words.Has("figure." + code) {
		return d.T("figure." + code)
	}
	kind, _ := strings.CutPrefix(code, "activity.")
	return part.ActivityName(d, model.ActivityKind(kind))
}

// figureRows shows the figures. Of a flow only what happened counts: it has no opening and nothing now.
func figureRows(d *scene.Desk, figures []model.Figure) []kit.Row {
	rows := make([]kit.Row, 0, len(figures))
	for i, f := range figures {
		if figure.Repeats(f.Code) {
			continue
		}
		n := viet.Number
		name := figureName(d, f.Code)
		if f.Reason != "" {
			name = "(*) " + name
		}
		cells := []string{name, n(f.Opening), n(f.Up), n(f.Down), n(f.Now), n(f.Total)}
		if figure.IsStock(f) {
			cells[5] = "–"
		} else {
			cells[1], cells[4] = "–", "–"
			if f.Down == 0 {
				cells[3] = "–"
			}
		}
		style := kit.RowNormal
		if f == (model.Figure{Code: f.Code}) {
			style = kit.RowMuted
		}
		rows = append(rows, kit.Row{ID: int64(i + 1), Cells: cells, Style: style})
	}
	return rows
}

// rowOf is the number of the row of a figure; 0 where it has none.
func rowOf(figures []model.Figure, code string) int64 {
	return int64(slices.IndexFunc(figures, func(f model.Figure) bool { return f.Code == code }) + 1)
}

// Resize gives the size of the body.
func (r *reportSheet) Resize(w, h int) {
	r.w, r.h = w, h
	page := max(h-r.headLines(), 1)
	r.figures.Resize(w, page)
	r.form.Resize(min(w, scene.EntryWidth), page)
	r.label()
	r.reader.Resize(w, page)
	r.compose()
}

func (r *reportSheet) headLines() int {
	if r.h >= 12 {
		return 3
	}
	return 2
}

// SetTheme changes the colours.
func (r *reportSheet) SetTheme(th kit.Theme) {
	r.figures.SetTheme(th)
	r.form.SetTheme(th)
	r.reader.SetTheme(th)
}

// Cursor stands in the text.
func (r *reportSheet) Cursor() *tea.Cursor {
	if !r.Typing() {
		return nil
	}
	cursor := r.form.Cursor()
	if cursor != nil {
		cursor.Y += len(r.head())
	}
	return cursor
}
