package settings

import (
	"strconv"
	"strings"

	"sotruc/config"
	when "sotruc/intake/entry"
	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// entry is a setting as a field of the form.
type entry struct {
	key   string
	value func(c *config.Config) any // a string, a bool, an int, a list of strings; a day is text
	words []string                   // those that can be chosen; nil: it is typed
	next  bool                       // it holds from the next start on: the book was opened with it
	area  bool                       // a list of which each has a line
	path  bool
	day   bool
	clock bool
}

// weekdays are those of the settings.
var weekdays = []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}

// entries are the settings of the form in their order. Tables of which there are several, as [[report.duty]], are changed in the file.
func entries() []entry {
	day := func(n int) any { return weekdays[max(min(n, len(weekdays)), 1)-1] }
	return []entry{
		{key: "office.name", value: func(c *config.Config) any { return c.Office.Name }},
		{key: "office.superior", value: func(c *config.Config) any { return c.Office.Superior }},
		{key: "office.party_branch", value: func(c *config.Config) any { return c.Office.PartyBranch }},
		{key: "office.place", value: func(c *config.Config) any { return c.Office.Place }},
		{key: "office.symbol", value: func(c *config.Config) any { return c.Office.Symbol }},
		{key: "office.sign_for", value: func(c *config.Config) any { return c.Office.SignFor }},
		{key: "office.signer_title", value: func(c *config.Config) any { return c.Office.SignerTitle }},
		{key: "office.signer_name", value: func(c *config.Config) any { return c.Office.SignerName }},
		{key: "office.level", words: []string{"grassroots", "above"}, value: func(c *config.Config) any { return string(c.Office.Level) }},
		{key: "officer.name", next: true, value: func(c *config.Config) any { return c.Officer.Name }},

		{key: "report.form", words: []string{"hd05-2026", "hd36-2018"}, value: func(c *config.Config) any { return c.Report.Form }},
		{key: "report.sections", words: []string{"auto", "epidemic", "general"}, value: func(c *config.Config) any { return c.Report.Sections }},
		{key: "report.week_starts", words: weekdays, value: func(c *config.Config) any { return day(c.Report.WeekStarts) }},
		{key: "report.cut_off", clock: true, value: func(c *config.Config) any { return string(c.Report.CutOff) }},
		{key: "report.weekly_due.weekday", words: weekdays, value: func(c *config.Config) any { return day(c.Report.WeeklyDue.Weekday) }},
		{key: "report.weekly_due.time", clock: true, value: func(c *config.Config) any { return string(c.Report.WeeklyDue.Time) }},
		{key: "report.daily_due", clock: true, value: func(c *config.Config) any { return string(c.Report.DailyDue) }},
		{key: "report.copies", area: true, value: func(c *config.Config) any { return c.Report.Copies }},
		{key: "report.recipients", area: true, value: func(c *config.Config) any { return c.Report.Recipients }},
		{key: "report.formats", value: func(c *config.Config) any { return c.Report.Formats }},
		{key: "report.folder", path: true, value: func(c *config.Config) any { return c.Report.Folder }},
		{key: "report.csv_separator", words: []string{",", ";"}, value: func(c *config.Config) any { return c.Report.CSVSeparator }},
		{key: "report.zero_rows", words: []string{"show", "hide"}, value: func(c *config.Config) any { return c.Report.ZeroRows }},
		{key: "report.number_start", value: func(c *config.Config) any { return c.Report.NumberStart }},
		{key: "report.term_started", day: true, next: true, value: func(c *config.Config) any { return written(c.Report.TermStarted) }},

		{key: "tasks.default_days", next: true, value: func(c *config.Config) any { return c.Tasks.DefaultDays }},
		{key: "tasks.warning_days", value: func(c *config.Config) any { return c.Tasks.WarningDays }},
		{key: "tasks.day_ends", clock: true, next: true, value: func(c *config.Config) any { return string(c.Tasks.DayEnds) }},
		{key: "tasks.public_holidays", next: true, value: func(c *config.Config) any { return c.Tasks.Public }},

		{key: "ui.lang", next: true, words: []string{"vi", "en"}, value: func(c *config.Config) any { return c.UI.Lang }},
		{key: "ui.theme", words: []string{"auto", "dark", "light", "mono"}, value: func(c *config.Config) any { return c.UI.Theme }},
		{key: "ui.signs", words: []string{config.SignsAuto, config.SignsPlain, config.SignsFull}, value: func(c *config.Config) any { return c.UI.Signs }},
		{key: "ui.typing", words: []string{"off", "telex", "vni"}, value: func(c *config.Config) any { return c.UI.Typing }},
		{key: "ui.tone_style", words: []string{"old", "new"}, value: func(c *config.Config) any { return c.UI.ToneStyle }},
		{key: "ui.sort_by", next: true, words: []string{"given", "family"}, value: func(c *config.Config) any { return c.UI.SortBy }},
		{key: "ui.mouse", value: func(c *config.Config) any { return c.UI.Mouse }},

		{key: "backup.dir", path: true, value: func(c *config.Config) any { return c.Backup.Dir }},
		{key: "backup.keep", value: func(c *config.Config) any { return c.Backup.Keep }},
		{key: "backup.daily", value: func(c *config.Config) any { return c.Backup.Daily }},
		{key: "backup.away", value: func(c *config.Config) any { return c.Backup.Away }},

		{key: "import.max_file_mb", value: func(c *config.Config) any { return c.Import.MaxFileMB }},
		{key: "import.ocr", path: true, value: func(c *config.Config) any { return c.Import.OCR }},
	}
}

// written is a day as it stands in a field; "" is none.
func written(day model.Date) string {
	if day == 0 {
		return ""
	}
	return day.Local()
}

// name is the key as the words of the form have it.
func (e entry) name() string { return strings.ReplaceAll(e.key, ".", "_") }

// field is the setting in the form, as it stands in a configuration.
func (e entry) field(d *scene.Desk, c *config.Config) kit.Field {
	f := kit.Field{Key: e.key, Label: d.T("settings.field." + e.name()), Value: e.shown(c), Limit: scene.LineLimit}
	if help := "settings.help." + e.name(); d.Words.Has(help) {
		f.Help = d.T(help)
	}
	if e.next {
		f.Help = strings.TrimSpace(f.Help + " " + d.T("settings.next_start"))
	}
	switch value := e.value(c).(type) {
	case bool:
		f.Kind = kit.FieldToggle
	case int:
		f.Width = 8
	case []string:
		if e.area {
			f.Kind, f.Height = kit.FieldArea, max(min(len(value)+1, 4), 2)
		}
	}
	switch {
	case e.path:
		f.Limit = 1000
	case e.clock:
		f.Width = 8
	case e.day:
		f.Kind, f.Width, f.Parse = kit.FieldDate, 12, scene.DayParser(d)
	}
	if e.words != nil {
		f.Kind = kit.FieldChoice
		for _, word := range e.words {
			f.Options = append(f.Options, kit.Option{Value: word, Label: e.word(d, word)})
		}
	}
	return f
}

// word is the label of a word that can be chosen.
func (e entry) word(d *scene.Desk, word string) string {
	for i, name := range weekdays {
		if name == word {
			return d.T("app.weekday." + strconv.Itoa(i+1))
		}
	}
	switch word {
	case ",", ";":
		return word
	}
	return d.T("settings." + e.name() + "." + word)
}

// shown is the value as text.
func (e entry) shown(c *config.Config) string {
	switch value := e.value(c).(type) {
	case bool:
		return scene.OnOff(value)
	case int:
		return strconv.Itoa(value)
	case []string:
		if e.area {
			return strings.Join(value, "\n")
		}
		return strings.Join(value, ", ")
	case string:
		return value
	}
	return ""
}

// typed is the value that a text of the field stands for. What is no number stays text, which the check of the settings refuses.
func (e entry) typed(d *scene.Desk, text string) any {
	switch e.value(&config.Config{}).(type) {
	case bool:
		return text == kit.On
	case int:
		if n, err := strconv.Atoi(strings.TrimSpace(text)); err == nil {
			return n
		}
	case []string:
		by := ","
		if e.area {
			by = "\n"
		}
		list := []string{}
		for one := range strings.SplitSeq(text, by) {
			if one = strings.TrimSpace(one); one != "" {
				list = append(list, one)
			}
		}
		return list
	}
	switch {
	case e.day && text != "":
		if day, ok := when.ParseDay(text, d.Today()); ok {
			return day.String()
		}
	case e.path && strings.HasPrefix(text, "~"):
		return d.Home.Typed(text)
	case e.clock:
		if clock, err := model.ParseClock(text); err == nil {
			return string(clock)
		}
	}
	return text
}
