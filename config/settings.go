package config

import (
	"slices"

	"sotruc/model"
)

// forms are those of papers.
var forms = [...]string{"hd05-2026", "hd36-2018"}

// annexes are what a report can carry beside its text and figures.
var annexes = [...]string{"tasks", "activities", "course", "people"}

// settings binds every key of the file to its place in c.
func (c *Config) settings() []setting {
	formats := []string{"docx", "pdf", "xlsx", "csv", "json", "txt", "msg", "eml"}
	return slices.Concat(c.officeSettings(), c.columnSettings(), []setting{
		{"report.form", oneOf(&c.Report.Form, forms[:]...)},
		{"report.week_starts", weekday(&c.Report.WeekStarts)},
		{"report.cut_off", clock(&c.Report.CutOff, false)},
		{"report.weekly_due.weekday", weekday(&c.Report.WeeklyDue.Weekday)},
		{"report.weekly_due.time", clock(&c.Report.WeeklyDue.Time, true)},
		{"report.daily_due", clock(&c.Report.DailyDue, true)},
		{"report.recipients", lines(&c.Report.Recipients, isMail, CodeInvalidMail, "")},
		{"report.copies", lines(&c.Report.Copies, func(s string) bool { return s != "" }, model.CodeRequired, "")},
		{"report.formats", lines(&c.Report.Formats, among(formats), model.CodeUnknown, list(formats))},
		{"report.folder", folder(&c.Report.Folder)},
		{"report.csv_separator", oneOf(&c.Report.CSVSeparator, ",", ";")},
		{"report.number_start", number(&c.Report.NumberStart, 1, 99999)},
		{"report.term_started", date(&c.Report.TermStarted)},
		{"report.sections", oneOf(&c.Report.Sections, SectionsAuto, SectionsEpidemic, SectionsGeneral)},
		{"report.zero_rows", oneOf(&c.Report.ZeroRows, "show", "hide")},
		{"report.annexes", lines(&c.Report.Annexes, among(annexes[:]), model.CodeUnknown, list(annexes[:]))},
		{"report.figures", lines(&c.Report.Figures, among(figureGroups[:]), model.CodeUnknown, list(figureGroups[:]))},
		{"report.section", sections(&c.Report.Own)},
		{"report.duty", c.duties},
		{"isolation.disease", line(&c.Isolation.Disease)},
		{"isolation.count_from", number(&c.Isolation.CountFrom, 0, 1)},
		{"isolation.symptoms", lines(&c.Isolation.Symptoms, func(s string) bool { return s != "" }, model.CodeRequired, "")},
		{"isolation.regime", regimes(&c.Isolation.Regimes, &c.Diseases)},
		{"disease", diseases(&c.Diseases)},
		{"tasks.default_days", number(&c.Tasks.DefaultDays, 0, 365)},
		{"tasks.warning_days", number(&c.Tasks.WarningDays, 0, 60)},
		{"tasks.day_ends", clock(&c.Tasks.DayEnds, false)},
		{"tasks.public_holidays", yes(&c.Tasks.Public)},
		{"activity.kind", kinds(&c.Activity.Kinds)},
		{"holiday", holidays(&c.Holidays, &c.Workdays)},
		{"workday", holidays(&c.Workdays, &c.Holidays)},
		{"ui.lang", oneOf(&c.UI.Lang, "vi", "en")},
		{"ui.theme", oneOf(&c.UI.Theme, "auto", "dark", "light", "mono")},
		{"ui.mouse", yes(&c.UI.Mouse)},
		{"ui.sort_by", oneOf(&c.UI.SortBy, "given", "family")},
		{"ui.typing", oneOf(&c.UI.Typing, "off", "telex", "vni")},
		{"ui.signs", oneOf(&c.UI.Signs, SignsAuto, SignsPlain, SignsFull)},
		{"ui.tone_style", oneOf(&c.UI.ToneStyle, "old", "new")},
		{"backup.dir", folder(&c.Backup.Dir)},
		{"backup.keep", number(&c.Backup.Keep, 1, 1000)},
		{"backup.daily", yes(&c.Backup.Daily)},
		{"backup.away", number(&c.Backup.Away, 0, 366)},
		{"import.max_file_mb", number(&c.Import.MaxFileMB, 1, 500)},
		{"import.ocr", line(&c.Import.OCR)},
	})
}

func (c *Config) officeSettings() []setting {
	return []setting{
		{"office.name", line(&c.Office.Name)},
		{"office.superior", line(&c.Office.Superior)},
		{"office.party_branch", line(&c.Office.PartyBranch)},
		{"office.place", line(&c.Office.Place)},
		{"office.symbol", line(&c.Office.Symbol)},
		{"office.sign_for", line(&c.Office.SignFor)},
		{"office.signer_title", line(&c.Office.SignerTitle)},
		{"office.signer_name", line(&c.Office.SignerName)},
		{"office.level", oneOf(&c.Office.Level, LevelGrassroots, LevelAbove)},
		{"officer.name", line(&c.Officer.Name)},
	}
}

// holidays takes [[holiday]], or [[workday]]; a day may stand once, and not in the other list.
func holidays(into, other *[]Holiday) read {
	return func(r *reader, path string, value any) {
		*into = nil
		r.items(path, value, maxList, func(at string, table map[string]any) {
			var h Holiday
			same := func(known Holiday) bool { return known.On == h.On && h.On != 0 }
			r.table(at, table, []setting{{"on", date(&h.On)}, {"name", line(&h.Name)}})
			switch {
			case table["on"] == nil || table["on"] == "":
				r.fault(at, model.CodeRequired, "on")
			case slices.ContainsFunc(*into, same):
				r.fault(at+".on", CodeTwice, h.On.String())
			case slices.ContainsFunc(*other, same):
				r.fault(at+".on", CodeBothDays, h.On.String())
			}
			*into = append(*into, h)
		})
	}
}
