package config

import (
	"slices"

	"sotruc/model"
)

// settings binds every key of the file to its place in c.
func (c *Config) settings() []setting {
	formats := []string{"docx", "xlsx", "csv", "json", "txt", "eml"}
	return slices.Concat(c.officeSettings(), []setting{
		{"report.form", oneOf(&c.Report.Form, "hd05-2026", "hd36-2018")},
		{"report.week_starts", weekday(&c.Report.WeekStarts)},
		{"report.cut_off", clock(&c.Report.CutOff, false)},
		{"report.weekly_due.weekday", weekday(&c.Report.WeeklyDue.Weekday)},
		{"report.weekly_due.time", clock(&c.Report.WeeklyDue.Time, false)},
		{"report.daily_due", clock(&c.Report.DailyDue, true)},
		{"report.recipients", lines(&c.Report.Recipients, isMail, CodeInvalidMail, "")},
		{"report.copies", lines(&c.Report.Copies, func(s string) bool { return s != "" }, model.CodeRequired, "")},
		{"report.formats", lines(&c.Report.Formats, func(s string) bool { return slices.Contains(formats, s) }, model.CodeUnknown, list(formats))},
		{"report.number_start", number(&c.Report.NumberStart, 1, 99999)},
		{"report.term_started", date(&c.Report.TermStarted)},
		{"isolation.disease", line(&c.Isolation.Disease)},
		{"isolation.count_from", number(&c.Isolation.CountFrom, 0, 1)},
		{"isolation.regime", regimes(&c.Isolation.Regimes)},
		{"tasks.default_days", number(&c.Tasks.DefaultDays, 0, 365)},
		{"tasks.warning_days", number(&c.Tasks.WarningDays, 0, 60)},
		{"tasks.day_ends", clock(&c.Tasks.DayEnds, false)},
		{"activity.kind", kinds(&c.Activity.Kinds)},
		{"holiday", holidays(&c.Holidays)},
		{"ui.lang", oneOf(&c.UI.Lang, "vi", "en")},
		{"ui.theme", oneOf(&c.UI.Theme, "auto", "dark", "light", "mono")},
		{"ui.mouse", yes(&c.UI.Mouse)},
		{"ui.sort_by", oneOf(&c.UI.SortBy, "given", "family")},
		{"ui.tone_style", oneOf(&c.UI.ToneStyle, "old", "new")},
		{"backup.dir", folder(&c.Backup.Dir)},
		{"backup.keep", number(&c.Backup.Keep, 1, 1000)},
		{"import.max_file_mb", number(&c.Import.MaxFileMB, 1, 500)},
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

// holidays takes [[holiday]]; a day may stand once.
func holidays(into *[]Holiday) read {
	return func(r *reader, path string, value any) {
		*into = nil
		r.items(path, value, maxList, func(at string, table map[string]any) {
			var h Holiday
			r.table(at, table, []setting{{"on", date(&h.On)}, {"name", line(&h.Name)}})
			switch {
			case table["on"] == nil || table["on"] == "":
				r.fault(at, model.CodeRequired, "on")
			case slices.ContainsFunc(*into, func(other Holiday) bool { return other.On == h.On && h.On != 0 }):
				r.fault(at+".on", model.CodeDuplicate, h.On.String())
			}
			*into = append(*into, h)
		})
	}
}

// regimes takes [[isolation.regime]]. A rule with the ID of a shipped one starts from it, so that an override need
// only say what is different; a new one says at least for which category and how many days.
func regimes(into *[]model.Regime) read {
	return func(r *reader, path string, value any) {
		*into = nil
		r.items(path, value, maxList, func(at string, table map[string]any) {
			id, _ := table["id"].(string)
			rule, shipped := shippedRegime(id)
			r.table(at, table, regimeSettings(&rule))
			required := []string{"id", "category", "days"}
			if shipped {
				required = required[:1]
			}
			for _, key := range required {
				if table[key] == nil || table[key] == "" {
					r.fault(at, model.CodeRequired, key)
				}
			}
			if rule.ValidTo != 0 && rule.ValidTo < rule.ValidFrom {
				r.fault(at+".valid_to", model.CodeEndBeforeStart, "")
			}
			if slices.ContainsFunc(*into, func(other model.Regime) bool { return other.ID == rule.ID && id != "" }) {
				r.fault(at+".id", model.CodeDuplicate, rule.ID)
			}
			*into = append(*into, rule)
		})
	}
}

// shippedRegime is the shipped rule of that ID, or what a new rule starts from.
func shippedRegime(id string) (model.Regime, bool) {
	for _, r := range model.Regimes() {
		if r.ID == id {
			return r, true
		}
	}
	return model.Regime{Place: model.PlaceHome, Anchor: model.AnchorStart, CheckIns: 2}, false
}

func regimeSettings(r *model.Regime) []setting {
	return []setting{
		{"id", line(&r.ID)},
		{"source", line(&r.Source)},
		{"for", line(&r.For)},
		{"category", oneOf(&r.Category, model.CategoryF0, model.CategoryF1, model.CategoryF2,
			model.CategoryOutbreakArea, model.CategoryAfterCentral, model.CategoryOther)},
		{"place", oneOf(&r.Place, model.PlaceHome, model.PlaceCentral, model.PlaceHospital)},
		{"valid_from", date(&r.ValidFrom)},
		{"valid_to", date(&r.ValidTo)},
		{"anchor", oneOf(&r.Anchor, model.AnchorArrival, model.AnchorExposure, model.AnchorStart)},
		{"days", number(&r.Days, 0, model.MaxIsolationDays)},
		{"test_days", days(&r.TestDays)},
		{"monitor_days", number(&r.MonitorDays, 0, model.MaxIsolationDays)},
		{"check_ins", number(&r.CheckIns, 0, 2)},
	}
}
