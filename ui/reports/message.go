package reports

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/report"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// outKeys are the keys that show and give away what a report says without changing it.
type outKeys struct{ Behind, Trend, Message, Tell key.Binding }

func newOutKeys(d *scene.Desk) outKeys {
	return outKeys{
		Behind:  scene.Bind(d, "report.key.behind", "Enter", "enter"),
		Trend:   scene.Bind(d, "report.key.trend", "b/F11", "b", "f11"),
		Tell:    scene.Bind(d, "report.key.tell", "g/F12", "g", "f12"),
		Message: scene.Bind(d, "report.key.message", "t/F10", "t", "f10"),
	}
}

// enable leaves those that apply: only reports of a kind that comes again have a course.
func (k *outKeys) enable(r *reportSheet) {
	k.Behind.SetEnabled(r.loaded && r.part == partFigures && len(r.shown.report.Figures) > 0)
	k.Trend.SetEnabled(r.loaded && r.part == partFigures && r.shown.report.Kind != model.ReportOnDemand && len(r.shown.report.Figures) > 0)
	k.Message.SetEnabled(r.loaded)
	k.Tell.SetEnabled(k.Behind.Enabled() && r.draft() && !r.desk.Book.ReadOnly())
}

// press carries out one of them.
func (k *outKeys) press(r *reportSheet, msg tea.KeyPressMsg) (scene.Action, bool) {
	switch {
	case key.Matches(msg, k.Behind):
		return r.behind(), true
	case key.Matches(msg, k.Trend):
		return r.trend(), true
	case key.Matches(msg, k.Tell):
		return r.askTold(), true
	case key.Matches(msg, k.Message):
		return r.copyMessage(), true
	}
	return nil, false
}

// figure is that of the row of the cursor.
func (r *reportSheet) figure() (model.Figure, bool) {
	row, ok := r.figures.Current()
	if at := int(row.ID) - 1; ok && at >= 0 && at < len(r.shown.report.Figures) {
		return r.shown.report.Figures[at], true
	}
	return model.Figure{}, false
}

// behind lists what the figure of the row counts.
func (r *reportSheet) behind() scene.Action {
	f, ok := r.figure()
	if !ok {
		return nil
	}
	return scene.Push{Screen: newBehind(r.desk, r.shown.report, f)}
}

// trend follows the figure of the row.
func (r *reportSheet) trend() scene.Action {
	f, ok := r.figure()
	if !ok {
		return nil
	}
	return scene.Push{Screen: newTrend(r.desk, r.shown.report, f.Code)}
}

// copyMessage gives the report as a message for a phone to the clipboards: to the system's, where there is one, and the terminal's.
func (r *reportSheet) copyMessage() scene.Action {
	d := r.desk
	doc := r.shown.document(r.narrative())
	if r.shown.stored.IssuedAt != 0 {
		doc = r.shown.around
	}
	text := report.Message(doc)
	if d.Copy != nil {
		d.Copy(text)
	}
	return scene.Several{
		scene.Copy{Text: text}, scene.Notice{Text: d.T("report.message_copied", strings.Count(text, "\n")+1, part.ReportName(d, r.shown.stored))},
	}
}
