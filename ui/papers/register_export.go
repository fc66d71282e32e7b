package papers

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/register"
	"sotruc/office"
	"sotruc/report"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// askExport asks for the year, or days of it, the folder and the formats.
func (r *registering) askExport() scene.Action {
	d, v := r.desk, r.typed
	if v == nil {
		v = map[string]string{"folder": part.DocumentsFolder(d), "xlsx": kit.On, "docx": kit.On}
	}
	year := r.year
	if year == 0 {
		year = d.Today().Year()
	}
	var years []kit.Option
	for _, y := range slices.Backward(r.known) {
		years = append(years, kit.Option{Value: strconv.Itoa(y.Year), Label: strconv.Itoa(y.Year)})
	}
	if !slices.ContainsFunc(r.known, func(y register.Year) bool { return y.Year == year }) {
		year = r.known[len(r.known)-1].Year
	}
	if v["year"] == "" {
		v["year"] = strconv.Itoa(year)
	}
	day := func(name string) kit.Field {
		return kit.Field{
			Key: name, Label: d.T("register.field." + name), Kind: kit.FieldDate, Value: v[name], Width: 12, Parse: scene.DayParser(d),
			Help: d.T("register.days_help"),
		}
	}
	fields := []kit.Field{
		{Key: "year", Label: d.T("register.field.year"), Kind: kit.FieldChoice, Options: years, Value: v["year"]},
		day("from"), day("to"),
		{Key: "folder", Label: d.T("report.field.folder"), Value: v["folder"], Required: true, Limit: 1000},
	}
	for _, format := range report.RegisterFormats() {
		fields = append(fields, kit.Field{Key: format, Label: "." + format, Kind: kit.FieldToggle, Value: v[format]})
	}
	return scene.Fill{Title: d.T("register.export_title"), Fields: fields, Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
		cmd, wrong := r.export(v)
		return nil, cmd, wrong
	}}
}

// export writes the files outside Update, or gives sentences by field.
func (r *registering) export(v map[string]string) (tea.Cmd, map[string]string) {
	d := r.desk
	year, err := strconv.Atoi(v["year"])
	if err != nil {
		return nil, map[string]string{"year": d.T("error.required")}
	}
	from, to, wrong := registerDays(d, year, v)
	if len(wrong) > 0 {
		return nil, wrong
	}
	var formats []string
	for _, format := range report.RegisterFormats() {
		if v[format] == kit.On {
			formats = append(formats, format)
		}
	}
	if len(formats) == 0 {
		return nil, map[string]string{report.RegisterFormats()[0]: d.T("report.no_format")}
	}
	r.typed = v
	book, set, folder := d.Book, d.Config, strings.TrimSpace(v["folder"])
	return r.exported.Ask(func(ctx context.Context) (part.Exported, error) {
		dir, err := d.Home.Expand(folder)
		if err != nil {
			return part.Exported{}, fmt.Errorf("find the folder: %w", err)
		}
		register, err := book.Register(ctx, year, from, to)
		if err != nil {
			return part.Exported{}, fmt.Errorf("read the register: %w", err)
		}
		files, err := report.WriteRegister(dir, office.RegisterDocument(set, register), formats)
		if err != nil {
			return part.Exported{}, fmt.Errorf("export the register: %w", err)
		}
		return part.Exported{Folder: d.Home.Short(filepath.Clean(dir)), Files: len(files)}, nil
	}), nil
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

// put says how much was written and where. Where that failed, everything is asked for again, as it was typed.
func (r *registering) put(got scene.Answer[part.Exported]) scene.Action {
	d := r.desk
	if got.Err != nil {
		return scene.Several{r.askExport(), d.Failure(got.Err)}
	}
	return scene.Notice{Text: d.T("report.exported", got.Value.Files, kit.Plain(got.Value.Folder))}
}
