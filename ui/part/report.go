package part

import (
	"fmt"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// ReportKinds are the kinds of reports in the order they are offered.
var ReportKinds = [...]model.ReportKind{model.ReportWeekly, model.ReportDaily, model.ReportMonthly, model.ReportOnDemand}

// ReportKind names the kind, and whether the report corrects another.
func ReportKind(d *scene.Desk, r model.Report) string {
	name := d.T("word.report." + string(r.Kind))
	if r.CorrectionOf != 0 {
		name += " (" + d.T("report.correction") + ")"
	}
	return name
}

// ReportNumber is the symbol, or the number with the symbol of the office; "–" where it has none yet.
func ReportNumber(d *scene.Desk, r model.Report) string {
	switch {
	case r.Symbol != "":
		return r.Symbol
	case r.Number == 0:
		return "–"
	}
	office := d.Config.Office.Symbol
	if office == "" {
		office = "ĐU"
	}
	return fmt.Sprintf("%02d-BC/%s", r.Number, office)
}

// ReportPeriod shows the days, what both ends share only once: 16–22/08/2021, 26/07–01/08/2021.
func ReportPeriod(p model.Period) string {
	from, to := p.From.Local(), p.To.Local()
	switch {
	case p.From == p.To:
		return to
	case p.From == 0 || p.To == 0 || p.From.Year() != p.To.Year():
		return from + "–" + to
	case p.From.Month() != p.To.Month():
		return from[:5] + "–" + to
	}
	return from[:2] + "–" + to
}

// ReportName is how a sentence names a report.
func ReportName(d *scene.Desk, r model.Report) string {
	return ReportKind(d, r) + " " + ReportPeriod(r.Period)
}

// ReportState tells a draft from what went out, when and to whom.
func ReportState(d *scene.Desk, r model.Report) (string, kit.RowStyle) {
	if r.SentAt == 0 {
		return "~ " + d.T("report.draft"), kit.RowWarn
	}
	state := "✓ " + r.SentAt.Date().Local()
	if len(r.Sendings) > 0 && r.Sendings[0].To != "" {
		state += " → " + r.Sendings[0].To
	}
	if more := len(r.Sendings) - 1; more > 0 {
		state += fmt.Sprintf(" (+%d)", more)
	}
	return state, kit.RowNormal
}
