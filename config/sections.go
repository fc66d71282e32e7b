package config

import (
	"slices"
	"strings"

	"sotruc/model"
)

// maxSections bounds the sections of the office's own, those of all kinds of reports together.
const maxSections = 80

// figureGroups are the groups of figures, and sectionTables what can stand below the text of a section.
var (
	figureGroups  = [...]string{"isolation", "cases", "returned", "checkin", "test", "violation", "team", "activity", "task"}
	sectionTables = [...]string{"figures", "tasks", "late", "activities"}
)

func among(words []string) func(string) bool {
	return func(s string) bool { return slices.Contains(words, s) }
}

// sections takes [[report.section]]. A key stands once among the sections of a kind of reports.
func sections(into *[]Section) read {
	return func(r *reader, path string, value any) {
		*into = nil
		r.items(path, value, maxSections, func(at string, table map[string]any) {
			var s Section
			r.table(at, table, []setting{
				{"kind", oneOf(&s.Kind, model.ReportDaily, model.ReportWeekly, model.ReportMonthly, model.ReportOnDemand)},
				{"key", line(&s.Key)},
				{"title", line(&s.Title)},
				{"template", line(&s.Template)},
				{"tables", lines(&s.Tables, among(sectionTables[:]), model.CodeUnknown, list(sectionTables[:]))},
			})
			for _, key := range []string{"kind", "key", "title"} {
				if table[key] == nil || table[key] == "" {
					r.fault(at, model.CodeRequired, key)
				}
			}
			twice := func(other Section) bool { return s.Key != "" && other.Kind == s.Kind && other.Key == s.Key }
			switch {
			case s.Key != "" && !model.ActivityKind(s.Key).Plain():
				r.fault(at+".key", CodeInvalidCode, "a-z, 0-9, -")
			case slices.ContainsFunc(*into, twice):
				r.fault(at+".key", CodeTwice, s.Key)
			}
			if strings.ContainsAny(s.Template, `/\\:`) {
				r.fault(at+".template", model.CodeUnknown, "")
			}
			*into = append(*into, s)
		})
	}
}
