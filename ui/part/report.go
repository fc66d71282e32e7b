package part

import (
	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// ReportKind names the kind, the disease where it is not the usual one, and whether the report corrects another.
func ReportKind(d *scene.Desk, r model.Report) string {
	name := d.T("word.report." + string(r.Kind))
	if r.Disease != d.Config.UsualDisease(r.Period.From) {
		name += ": " + ReportDisease(d, r.Disease)
	}
	if to := ReportDuty(d, r); to != "" {
		name += " → " + to
	}
	if r.CorrectionOf != 0 {
		name += " (" + d.T("report.correction") + ")"
	}
	return name
}

// ReportDuty is to whom a report is owed, where others of the kind are owed too; otherwise "".
func ReportDuty(d *scene.Desk, r model.Report) string {
	return kit.Plain(d.Config.Report.DutyShown(r.Kind, r.Duty))
}

// ReportDisease names what a report is about: a disease, or all of them.
func ReportDisease(d *scene.Desk, disease string) string {
	if disease == "" {
		return d.T("report.every_disease")
	}
	return DiseaseName(d, disease)
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
