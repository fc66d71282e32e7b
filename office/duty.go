package office

import (
	"slices"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/owed"
)

// Duties are the reports of a kind that the settings have the office owe.
func Duties(set config.Config, kind model.ReportKind) []owed.Rule {
	all := set.Report.DutiesOf(kind)
	rules := make([]owed.Rule, len(all))
	for i, d := range all {
		rules[i] = ruleOf(set, d)
		rules[i].First = i == 0
	}
	return rules
}

// DutyOf is the rule that a report answers; without a deadline where nothing of the kind is owed.
func DutyOf(set config.Config, r model.Report) owed.Rule {
	rules := Duties(set, r.Kind)
	at := slices.IndexFunc(rules, func(rule owed.Rule) bool { return rule.Is(r) })
	if at < 0 {
		return ruleOf(set, set.Report.Duty(r.Kind, r.Duty))
	}
	return rules[at]
}

// ruleOf is when a report of the settings is due.
func ruleOf(set config.Config, d config.Duty) owed.Rule {
	rule := owed.Rule{Kind: d.Kind, Duty: d.To, Disease: d.Disease, WeekStarts: set.Report.WeekStarts, Cut: d.CutOff}
	every := map[model.ReportKind]model.Every{
		model.ReportDaily: model.EveryDay, model.ReportWeekly: model.EveryWeek, model.ReportMonthly: model.EveryMonth,
	}
	if d.Due != "" {
		rule.Deadline = model.Deadline{Every: every[d.Kind], Weekday: d.Weekday, Day: d.Day, Time: d.Due, StartsOn: d.StartsOn}
	}
	return rule
}

// diseasesOf is what the reports that answer a rule are about, on a day; "" is every disease. One about another goes up beside what is due.
func diseasesOf(set config.Config, rule owed.Rule, on model.Date) []string {
	if rule.Disease != "" {
		return []string{rule.Disease}
	}
	return []string{set.UsualDisease(on), ""}
}
