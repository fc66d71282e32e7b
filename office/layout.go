package office

import (
	"io/fs"
	"os"
	"slices"
	"strings"

	"sotruc/config"
	"sotruc/model"
	"sotruc/report"
	"sotruc/report/words"
)

// speak gives a document its sections and makes the sentences in them, by settings that leave nothing to the book. Where a template cannot be used, which is a *words.Error, the
// document has its sections and no sentences.
func speak(set config.Config, doc *report.Document) error {
	doc.Layout = layout(set, doc.Report)
	own, closed := templates(set)
	defer closed()
	return report.Speak(doc, words.Library{Own: own})
}

// templates are the office's own, from which no name leads out; nil where there are none.
func templates(set config.Config) (own fs.FS, closed func()) {
	folder := TemplateFolder(set.Path)
	if folder == "" {
		return nil, func() {}
	}
	root, err := os.OpenRoot(folder)
	if err != nil { // most offices have none
		return nil, func() {}
	}
	return root.FS(), func() { _ = root.Close() }
}

// layout is what stands in a report: as was chosen for it, or else as the settings say for its kind.
func layout(set config.Config, r model.Report) report.Layout {
	chosen := sectionsOf(set, r)
	groups, silent := figuresOf(set, r, chosen)
	zeros := r.Layout.Zeros
	if zeros == "" {
		zeros = set.Report.ZeroRows
	}
	return report.Layout{Subject: chosen.Subject, Sections: chosen.Sections, Groups: groups, Silent: silent, HideZeros: zeros == "hide"}
}

// SectionSets are the names of the sets of sections that a report can have beside the one the settings give it.
func SectionSets() []string {
	var names []string
	for _, one := range words.Sets() {
		names = append(names, one.Name)
	}
	return names
}

// sectionsOf is the set of sections of a report, where the settings leave none to the book.
func sectionsOf(set config.Config, r model.Report) words.Set {
	if chosen, there := words.SetNamed(r.Layout.Sections); there {
		return chosen
	}
	name := words.Epidemic
	switch {
	case r.Kind == model.ReportOnDemand:
		name = words.OnDemand
	case set.Report.Sections == config.SectionsGeneral && r.Kind == model.ReportMonthly:
		name = words.Month
	case set.Report.Sections == config.SectionsGeneral:
		name = words.GeneralWeek
	}
	usual, _ := words.SetNamed(name)
	if own := ownSections(set, r.Kind); len(own) > 0 {
		usual.Sections = own
	}
	return usual
}

func ownSections(set config.Config, kind model.ReportKind) []words.Section {
	var own []words.Section
	for _, s := range set.Report.Own {
		if s.Kind == kind {
			own = append(own, words.Section{Key: s.Key, Title: s.Title, Template: s.Template, Tables: s.Tables})
		}
	}
	return own
}

// figuresOf are the groups of figures a report prints, and those of which it says no sentence: what is chosen for the report comes before
// the settings, which do not speak of reports on demand.
func figuresOf(set config.Config, r model.Report, chosen words.Set) (groups, silent []string) {
	for _, g := range report.Groups() {
		groups = append(groups, g[0])
	}
	others := func(some []string) []string {
		return slices.DeleteFunc(slices.Clone(groups), func(g string) bool { return slices.Contains(some, g) })
	}
	some := strings.Fields(r.Layout.Figures)
	if len(some) == 0 && r.Kind != model.ReportOnDemand {
		some = set.Report.Figures
	}
	switch {
	case len(some) > 0:
		silent = others(some)
		return others(silent), silent
	case chosen.Quiet:
		silent = groups
	}
	if chosen.Groups == nil {
		return groups, silent
	}
	return others(others(chosen.Groups)), silent
}
