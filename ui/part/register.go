package part

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// RegisterFiles is what is to be printed of a register: a year, or the days of it where they are not 0, as files in a folder as typed.
type RegisterFiles struct {
	Year     int
	From, To model.Date
	Folder   string
	Formats  []string
}

// AskRegister asks for the year of a register, one of years, or days of it, for the folder and the formats of those there are. typed
// is what was given before; nil where nothing was. then gets what was asked for, and what was typed.
func AskRegister(
	d *scene.Desk, title string, years, formats []string, typed map[string]string, then func(RegisterFiles, map[string]string) tea.Cmd,
) scene.Fill {
	v := typed
	day := func(name string) kit.Field {
		return kit.Field{
			Key: name, Label: d.T("register.field." + name), Kind: kit.FieldDate, Value: v[name], Width: 12, Parse: scene.DayParser(d),
			Help: d.T("register.days_help"),
		}
	}
	options := make([]kit.Option, len(years))
	for i, y := range years {
		options[i] = kit.Option{Value: y, Label: y}
	}
	fields := []kit.Field{
		{Key: "year", Label: d.T("register.field.year"), Kind: kit.FieldChoice, Options: options, Value: v["year"]},
		day("from"), day("to"),
		{Key: "folder", Label: d.T("report.field.folder"), Value: v["folder"], Required: true, Limit: 1000},
	}
	for _, format := range formats {
		fields = append(fields, kit.Field{Key: format, Label: "." + format, Kind: kit.FieldToggle, Value: v[format]})
	}
	return scene.Fill{Title: title, Fields: fields, Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
		asked, wrong := registerFiles(d, formats, v)
		if len(wrong) > 0 {
			return nil, nil, wrong
		}
		return nil, then(asked, v), nil
	}}
}

// NewRegister is what AskRegister begins with: the year, the folder of documents, and the two formats that are printed.
func NewRegister(d *scene.Desk, year int) map[string]string {
	return map[string]string{"year": strconv.Itoa(year), "folder": DocumentsFolder(d), "xlsx": kit.On, "docx": kit.On}
}

func registerFiles(d *scene.Desk, known []string, v map[string]string) (asked RegisterFiles, wrong map[string]string) {
	year, err := strconv.Atoi(v["year"])
	if err != nil {
		return asked, map[string]string{"year": d.T("error.required")}
	}
	asked = RegisterFiles{Year: year, Folder: strings.TrimSpace(v["folder"])}
	if asked.From, asked.To, wrong = registerDays(d, year, v); len(wrong) > 0 {
		return asked, wrong
	}
	for _, format := range known {
		if v[format] == kit.On {
			asked.Formats = append(asked.Formats, format)
		}
	}
	if len(asked.Formats) == 0 {
		return asked, map[string]string{known[0]: d.T("report.no_format")}
	}
	return asked, nil
}

// registerDays reads the days of a year to print; nothing typed is the whole year.
func registerDays(d *scene.Desk, year int, v map[string]string) (from, to model.Date, wrong map[string]string) {
	from, to = scene.TypedDay(d, v["from"]), scene.TypedDay(d, v["to"])
	if from == 0 && to == 0 {
		return 0, 0, nil
	}
	first, ok := model.NewDate(year, 1, 1)
	last, _ := model.NewDate(year, 12, 31)
	if from == 0 {
		from = first
	}
	if to == 0 {
		to = last
	}
	switch {
	case !ok || from < first || from > last:
		return 0, 0, map[string]string{"from": d.T("register.other_year", year)}
	case to > last || to < first:
		return 0, 0, map[string]string{"to": d.T("register.other_year", year)}
	case to < from:
		return 0, 0, map[string]string{"to": d.T("error.end-before-start")}
	}
	return from, to, nil
}
