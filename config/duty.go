package config

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// maxDuties bounds the reports an office owes.
const maxDuties = 50

// CodeReplaced is the doubt that an old key says when a kind of report is due while [[report.duty]] says it too, and wins.
const CodeReplaced model.Code = "replaced"

// Duty is a report that is owed again and again, to somebody.
type Duty struct {
	Kind       model.ReportKind `toml:"kind"`       // daily, weekly or monthly
	Due        model.Clock      `toml:"due"`        // when it must be up
	Weekday    int              `toml:"weekday"`    // of a weekly one, 1 = Monday … 7
	Day        int              `toml:"day"`        // of a monthly one; 31 is the last of any month
	CutOff     model.Clock      `toml:"cut_off"`    // when its day ends
	To         string           `toml:"to"`         // who receives it; also its name among those of the kind
	Recipients []string         `toml:"recipients"` // e-mail addresses
	Form       string           `toml:"form"`
	Disease    string           `toml:"disease"`   // its ID; "": the one reports are about anyway
	StartsOn   model.Date       `toml:"starts_on"` // what was due before is not asked for; 0: since the first that went up
}

// DutiesOf are the reports of a kind that are owed, with nothing left open: those of [[report.duty]], and where it has none of the
// kind the one that the older keys say.
func (r Report) DutiesOf(kind model.ReportKind) []Duty {
	var all []Duty
	for _, d := range r.Duties {
		if d.Kind == kind {
			all = append(all, r.filled(d))
		}
	}
	switch {
	case len(all) > 0:
		return all
	case kind == model.ReportDaily && r.DailyDue != "":
		return []Duty{r.filled(Duty{Kind: kind, Due: r.DailyDue})}
	case kind == model.ReportWeekly && r.WeeklyDue.Time != "":
		return []Duty{r.filled(Duty{Kind: kind, Due: r.WeeklyDue.Time, Weekday: r.WeeklyDue.Weekday})}
	}
	return nil
}

// filled is a duty with what it does not say as [report] says it for all.
func (r Report) filled(d Duty) Duty {
	d.CutOff, d.Form = cmp.Or(d.CutOff, r.CutOff), cmp.Or(d.Form, r.Form)
	if len(d.Recipients) == 0 {
		d.Recipients = r.Recipients
	}
	return d
}

// Duty is the one that a report of a kind answers, by the name it goes by; where nothing is owed so, what [report] says for all. A
// report without the name of a duty is of before there were several, and answers the first.
func (r Report) Duty(kind model.ReportKind, name string) Duty {
	all := r.DutiesOf(kind)
	at := slices.IndexFunc(all, func(d Duty) bool { return d.To == name })
	switch {
	case at < 0 && name == "" && len(all) > 0:
		at = 0
	case at < 0:
		return r.filled(Duty{Kind: kind, To: name})
	}
	return all[at]
}

// DutyShown is the name of a duty where a report has to be told from others of the kind by it; otherwise "".
func (r Report) DutyShown(kind model.ReportKind, name string) string {
	if all := r.DutiesOf(kind); len(all) == 1 && all[0].To == name {
		return ""
	}
	return name
}

// duties takes [[report.duty]]. Several of a kind differ by whom they are for.
func (c *Config) duties(r *reader, path string, value any) {
	c.Report.Duties = nil
	r.items(path, value, maxDuties, func(at string, table map[string]any) {
		var d Duty
		r.table(at, table, c.dutySettings(&d))
		required := []string{"kind", "due"}
		for key, kind := range map[string]model.ReportKind{"weekday": model.ReportWeekly, "day": model.ReportMonthly} {
			switch {
			case d.Kind == kind:
				required = append(required, key)
			case d.Kind != "" && table[key] != nil:
				r.fault(at+"."+key, CodeUnknownKey, "")
			}
		}
		for _, key := range required {
			if table[key] == nil || table[key] == "" {
				r.fault(at, model.CodeRequired, key)
			}
		}
		c.Report.Duties = append(c.Report.Duties, d)
		c.sameName(r, path, at)
	})
}

// sameName says what keeps the last of the duties from being told from another of its kind.
func (c *Config) sameName(r *reader, path, at string) {
	count := len(c.Report.Duties) - 1
	last := c.Report.Duties[count]
	for n, other := range c.Report.Duties[:count] {
		switch {
		case last.Kind == "" || other.Kind != last.Kind:
			continue
		case last.To == "":
			r.fault(at, model.CodeRequired, "to")
		case other.To == "":
			r.fault(path+"["+strconv.Itoa(n+1)+"]", model.CodeRequired, "to")
		case letters(other.To) == letters(last.To):
			r.fault(at+".to", CodeTwice, last.To)
		default:
			continue
		}
		return
	}
}

func (c *Config) dutySettings(d *Duty) []setting {
	return []setting{
		{"kind", oneOf(&d.Kind, model.ReportDaily, model.ReportWeekly, model.ReportMonthly)},
		{"due", clock(&d.Due, false)},
		{"weekday", weekday(&d.Weekday)},
		{"day", number(&d.Day, 1, 31)},
		{"cut_off", clock(&d.CutOff, false)},
		{"to", line(&d.To)},
		{"recipients", lines(&d.Recipients, isMail, CodeInvalidMail, "")},
		{"form", oneOf(&d.Form, forms[:]...)},
		{"starts_on", date(&d.StartsOn)},
		{"disease", func(r *reader, path string, value any) {
			line(&d.Disease)(r, path, value)
			one, known := c.Disease(d.Disease) // those of the office come before in the order of keys
			if d.Disease != "" && !known {
				r.fault(path, model.CodeUnknown, d.Disease)
			}
			d.Disease = one.ID
		}},
	}
}

// letters are what a name has besides tones and signs: what is left of it in the name of a file.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, viet.Fold(name))
}

// replaced notes the older keys that the file gives beside a duty of their kind.
func (c *Config) replaced(r *reader) {
	owes := map[model.ReportKind]model.Clock{model.ReportWeekly: c.Report.WeeklyDue.Time, model.ReportDaily: c.Report.DailyDue}
	for kind, key := range map[model.ReportKind]string{model.ReportWeekly: "report.weekly_due", model.ReportDaily: "report.daily_due"} {
		at := slices.IndexFunc(c.Report.Duties, func(d Duty) bool { return d.Kind == kind })
		if line, given := r.lines[key]; given && at >= 0 && owes[kind] != "" {
			other := "report.duty[" + strconv.Itoa(at+1) + "]"
			c.Report.Replaced = append(c.Report.Replaced, Doubt{Key: key, Line: line, Code: CodeReplaced, Other: other})
		}
	}
	slices.SortFunc(c.Report.Replaced, func(a, b Doubt) int { return cmp.Compare(a.Line, b.Line) })
}
