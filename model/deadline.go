package model

// maxInterval is the longest rhythm in days, weeks or months.
const maxInterval = 365

// Deadline is when a task must be done, once or again and again.
type Deadline struct {
	Phrase   string // the words it was read from
	Every    Every
	Due      Date     // for once
	Time     Clock    // time of day; "" is the end of office hours
	Also     Clock    // a second time of the same day, after Time: twice a day
	Relation Relation // "" counts as by
	Interval int      // every so many days, weeks or months, counted from StartsOn; 0 and 1 are every one
	Weekday  int      // 1 = Monday … 7, for week, and for month with Nth
	AlsoOn   Weekdays // further days of the week, for week
	Nth      int      // for month: the Nth Weekday of it, 1 to 4; -1 is the last
	Day      int      // day of the month, for month and longer; 0 is the last day of any month, and a day it has not too, which is never reached before
	Month    int      // 1–12 for year; 1–6 within the half; 1–3 within the quarter
	From     Date     // a window, for once
	To       Date
	FromDay  int  // a window of days of the month, FromDay–Day, for month
	StartsOn Date // first day a recurrence counts; 0: the day the task was written down
	EndsOn   Date // last day, 0: open
	Roll     bool // a due day that is no working day moves to the next working day
	ToWhom   string
}

// faults lists what is impossible, under the names of the columns.
func (d Deadline) faults() faults {
	var f faults
	f.add(d.Every == EveryOnce && d.Due == 0 && d.To == 0, "due", CodeRequired)
	f.add(d.EndsOn != 0 && d.StartsOn > d.EndsOn, "ends_on", CodeEndBeforeStart)
	f.add(d.To != 0 && d.From > d.To, "to", CodeEndBeforeStart)
	f.add(d.Weekday < 0 || d.Weekday > 7, "weekday", CodeOutOfRange)
	f.add(d.Day < 0 || d.Day > 31, "day", CodeOutOfRange)
	f.add(d.FromDay < 0 || d.FromDay > 31 || d.FromDay > d.Day, "from_day", CodeOutOfRange)
	f.add(d.Month < 0 || d.Month > 12, "month", CodeOutOfRange)
	f.add(d.Interval < 0 || d.Interval > maxInterval, "interval", CodeOutOfRange)
	f.add(d.AlsoOn > everyWeekday, "also_on", CodeOutOfRange)
	f.add(d.Nth < -1 || d.Nth > 4, "nth", CodeOutOfRange)
	f.add(d.Nth != 0 && d.Weekday == 0, "weekday", CodeRequired)
	f.add(!d.Time.valid(), "time", CodeOutOfRange)
	f.add(!d.Also.valid() || d.Also != "" && (d.Time == "" || d.Also <= d.Time), "also", CodeOutOfRange)
	switch d.Every {
	case EveryNone, EveryOnce, EveryASAP:
	default:
		f.add(!d.Every.Recurs(), "every", CodeUnknown)
	}
	f.add(!among(d.Relation, "", RelationBefore, RelationBy, RelationAt, RelationFrom), "relation", CodeUnknown)
	return f
}

// Weekdays is a set of days of the week; the zero value is none.
type Weekdays uint8

// everyWeekday holds all seven.
const everyWeekday Weekdays = 1<<7 - 1

// With adds a day, 1 = Monday … 7.
func (w Weekdays) With(day int) Weekdays { return w | 1<<(day-1) }

// Has tells whether a day is in the set.
func (w Weekdays) Has(day int) bool { return w&(1<<(day-1)) != 0 }

// OnWeekdays are the days of the week a weekly rule names: Friday where it names none.
func (d Deadline) OnWeekdays() Weekdays {
	named := d.AlsoOn
	if d.Weekday != 0 {
		named = named.With(d.Weekday)
	}
	if named == 0 {
		return named.With(5)
	}
	return named
}
