package reports

import (
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/report"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// noFigures is the choice of no figures at all.
const noFigures = "none"

// layoutFields ask what stands in a report, where it is not to be as the settings say.
func layoutFields(d *scene.Desk, r model.Report) []kit.Field {
	usual := kit.Option{Label: d.T("report.as_settings")}
	sets, zeros := []kit.Option{usual}, []kit.Option{usual}
	for _, name := range office.SectionSets() {
		sets = append(sets, kit.Option{Value: name, Label: d.T("report.set." + name)})
	}
	for _, name := range []string{"show", "hide"} {
		zeros = append(zeros, kit.Option{Value: name, Label: d.T("report.zeros." + name)})
	}
	groups := groupOptions(d)
	return []kit.Field{
		{Key: "sections", Label: d.T("report.field.sections"), Kind: kit.FieldChoice, Options: sets, Value: r.Layout.Sections},
		{
			Key: "figures", Label: d.T("report.field.figures"), Value: groupNames(groups, r.Layout.Figures), Placeholder: d.T("report.as_settings"),
			Options: groups, Limit: scene.LineLimit, Pick: toggleGroup(groups), Listed: true, Help: d.T("report.help.figures"),
		},
		{Key: "zeros", Label: d.T("report.field.zeros"), Kind: kit.FieldChoice, Options: zeros, Value: r.Layout.Zeros},
	}
}

// groupOptions are the groups of figures, and the choice of none.
func groupOptions(d *scene.Desk) []kit.Option {
	var all []kit.Option
	for _, g := range report.Groups() {
		all = append(all, kit.Option{Value: g[0], Label: d.T("report.group." + g[0])})
	}
	return append(all, kit.Option{Value: noFigures, Label: d.T("report.group." + noFigures)})
}

// groupNames writes chosen groups as a form shows them.
func groupNames(groups []kit.Option, chosen string) string {
	var names []string
	for _, g := range groups {
		if slices.Contains(strings.Fields(chosen), g.Value) {
			names = append(names, g.Label)
		}
	}
	return strings.Join(names, "; ")
}

// typedGroups reads them; false where a name is not one of theirs. None goes with no other.
func typedGroups(groups []kit.Option, typed string) (string, bool) {
	var chosen []string
	for name := range strings.FieldsFuncSeq(typed, func(c rune) bool { return c == ';' || c == '\n' }) {
		if name = viet.CleanLine(name); name == "" {
			continue
		}
		at := slices.IndexFunc(groups, func(g kit.Option) bool { return viet.SameText(g.Label, name) })
		if at < 0 {
			return "", false
		}
		chosen = append(chosen, groups[at].Value)
	}
	if slices.Contains(chosen, noFigures) && len(chosen) > 1 {
		return "", false
	}
	var inOrder []string
	for _, g := range groups {
		if slices.Contains(chosen, g.Value) {
			inOrder = append(inOrder, g.Value)
		}
	}
	return strings.Join(inOrder, " "), true
}

// toggleGroup puts a group among those that are chosen, or takes it out.
func toggleGroup(groups []kit.Option) func(text, name string) string {
	return func(text, name string) string {
		chosen, ok := typedGroups(groups, text)
		picked, known := typedGroups(groups, name)
		if !ok || !known {
			return text
		}
		all := slices.DeleteFunc(strings.Fields(chosen), func(g string) bool { return g == noFigures || picked == noFigures })
		if at := slices.Index(all, picked); at >= 0 {
			all = slices.Delete(all, at, at+1)
		} else {
			all = append(all, picked)
		}
		return groupNames(groups, strings.Join(all, " "))
	}
}

// typedLayout reads the fields; the key of the one that is wrong, or "".
func typedLayout(d *scene.Desk, values map[string]string) (l model.Layout, wrong string) {
	figures, ok := typedGroups(groupOptions(d), values["figures"])
	if !ok {
		wrong = "figures"
	}
	return model.Layout{Sections: values["sections"], Zeros: values["zeros"], Figures: figures}, wrong
}
