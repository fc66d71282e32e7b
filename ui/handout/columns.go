package handout

import (
	"slices"
	"strings"

	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/ui/kit"
)

// between parts the columns in the field they are typed into.
const between = ", "

// columns is the field of the columns of a list: left empty it has all; F4 adds one, or takes it out where it is there.
func (f *Flow) columns() kit.Field {
	d := f.desk
	field := kit.Field{
		Key: "columns", Label: d.T("handout.ask.columns"), Placeholder: d.T("handout.ask.all_columns"), Help: d.T("handout.ask.columns_help"), Pick: toggled, Limit: 1000,
	}
	if len(f.ask.Columns) < len(office.ListColumns()) {
		field.Value = strings.Join(f.names(f.ask.Columns), between)
	}
	for _, name := range f.names(office.ListColumns()) {
		field.Options = append(field.Options, kit.Option{Value: name, Label: name})
	}
	return field
}

// names are the columns in the language of the screen.
func (f *Flow) names(columns []string) []string {
	names := make([]string, len(columns))
	for n, column := range columns {
		names[n] = f.desk.T("people.column." + column)
	}
	return names
}

// chosen reads the columns typed, by their names on the screen without tones or those of the command; none are all.
func (f *Flow) chosen(typed string) ([]string, error) {
	all := office.ListColumns()
	names := f.names(all)
	var columns []string
	for word := range strings.SplitSeq(typed, strings.TrimSpace(between)) {
		at := slices.IndexFunc(names, func(name string) bool { return viet.Fold(name) == viet.Fold(strings.TrimSpace(word)) })
		if at >= 0 {
			word = all[at]
		}
		columns = append(columns, word)
	}
	return office.ParseColumns(strings.Join(columns, between))
}

// toggled adds a column to those of a text, or takes it out where it is there.
func toggled(text, name string) string {
	var all []string
	for one := range strings.SplitSeq(text, strings.TrimSpace(between)) {
		if one = strings.TrimSpace(one); one != "" {
			all = append(all, one)
		}
	}
	if at := slices.Index(all, name); at >= 0 {
		return strings.Join(slices.Delete(all, at, at+1), between)
	}
	return strings.Join(append(all, name), between)
}
