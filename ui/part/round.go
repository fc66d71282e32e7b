package part

import (
	"strings"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// RoundName says the key of a round in words: "Tuần 33/2021", "Quý 3/2021", "16/08/2021". A key of another form is
// shown as it is; none is a task that does not recur, and "once:" one that did before.
func RoundName(d *scene.Desk, key string) string {
	if key == "" {
		return d.T("word.every.once")
	}
	if of, _, second := strings.Cut(key, "/"); second {
		return RoundName(d, of) + d.T("task.period.second")
	}
	if on, err := model.ParseDate(key); err == nil {
		return on.Local()
	}
	if _, from, again := strings.Cut(key, ":"); again { // asked for once by a rule that held from a day on
		on, _ := model.ParseDate(from)
		return d.T("task.period.from", ShortDay(d, on))
	}
	year, part, found := strings.Cut(key, "-")
	switch {
	case !found:
		return d.T("task.period.year", year)
	case part == "":
	case part[0] == 'W':
		week, weekday, _ := strings.Cut(part[1:], "-")
		name := d.T("task.period.week", week, year)
		if weekday != "" {
			name = d.T("app.weekday_short."+weekday) + " " + name
		}
		return name
	case part[0] == 'Q':
		return d.T("task.period.quarter", part[1:], year)
	case part == "H1":
		return d.T("task.period.half1", year)
	case part == "H2":
		return d.T("task.period.half2", year)
	case len(part) == 2:
		return d.T("task.period.month", part, year)
	}
	return kit.Plain(key)
}
