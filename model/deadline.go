package model

import "fmt"

// DuePeriod is one round of a recurring deadline.
type DuePeriod struct {
	Key  string // 2021-08-16, 2021-W33, 2021-08, 2021-Q3, 2021-H2, 2021
	From Date
	To   Date
	Due  Instant
}

// DueAt is the instant a deadline that does not recur falls due; false where it names none. "Before day D" without a
// time is due when the office closes on the day before D, a day off or not: the paper says no more than that.
func (d Deadline) DueAt(cal Calendar) (Instant, bool) {
	if d.Every != EveryOnce {
		return 0, false
	}
	day := d.Due
	if day == 0 {
		day = d.To
	}
	if day == 0 {
		return 0, false
	}
	return d.due(day, cal), true
}

// due is the instant on or before a due day, after rolling it to a working day where the deadline says so.
func (d Deadline) due(day Date, cal Calendar) Instant {
	if d.Roll {
		day = cal.nextWorking(day)
	}
	switch {
	case d.Time == "24:00": // the end of the day still belongs to it
		return day.At("23:59")
	case d.Time != "":
		return day.At(d.Time)
	case d.Relation == RelationBefore:
		return (day - 1).At(cal.dayEnds())
	}
	return day.At(cal.dayEnds())
}

// Periods lists the rounds of a recurring deadline whose days overlap from–to and whose due day lies within
// StartsOn–EndsOn, oldest first; a due day that only rolled past EndsOn counts. A deadline that does not recur has none.
func (d Deadline) Periods(from, to Instant, cal Calendar) []DuePeriod {
	if !d.Every.Recurs() || to < from {
		return nil
	}
	first, last := from.Date(), to.Date()
	if d.StartsOn > first {
		first = d.StartsOn
	}
	if d.EndsOn != 0 && d.EndsOn < last {
		last = d.EndsOn
	}
	var periods []DuePeriod
	for p := d.periodOf(first, cal); p.From <= last; p = d.periodOf(p.To+1, cal) {
		if p.Due >= d.StartsOn.At("") && !d.overBy(p, cal) {
			periods = append(periods, p)
		}
	}
	return periods
}

// overBy tells whether a round falls due after EndsOn.
func (d Deadline) overBy(p DuePeriod, cal Calendar) bool {
	if d.EndsOn == 0 || p.Due <= d.EndsOn.At("24:00") {
		return false
	}
	if !d.Roll {
		return true
	}
	d.Roll = false
	return d.periodOf(p.From, cal).Due > d.EndsOn.At("24:00")
}

// periodOf is the round that holds a day.
func (d Deadline) periodOf(on Date, cal Calendar) DuePeriod {
	y, m := on.Year(), int(on.Month())
	switch d.Every {
	case EveryDay:
		return DuePeriod{Key: on.String(), From: on, To: on, Due: d.due(on, cal)}
	case EveryWeek:
		monday := on - Date(on.Weekday()-1)
		due := monday + 4 // Friday, where the paper names no day
		if d.Weekday != 0 {
			due = monday + Date(d.Weekday-1)
		}
		thursday := monday + 3 // decides the year of an ISO week
		week := int(thursday-day(thursday.Year(), 1, 1))/7 + 1
		return DuePeriod{
			Key: fmt.Sprintf("%d-W%02d", thursday.Year(), week), From: monday, To: monday + 6, Due: d.due(due, cal),
		}
	case EveryMonth:
		return d.months(fmt.Sprintf("%d-%02d", y, m), y, m, 1, cal)
	case EveryQuarter:
		q := (m - 1) / 3
		return d.months(fmt.Sprintf("%d-Q%d", y, q+1), y, q*3+1, 3, cal)
	case EveryHalfYear:
		h := (m - 1) / 6
		return d.months(fmt.Sprintf("%d-H%d", y, h+1), y, h*6+1, 6, cal)
	default: // EveryYear; the others have no rounds
		return d.months(fmt.Sprintf("%d", y), y, 1, 12, cal)
	}
}

// months makes the round of n months that begins with month m. The due day lies in month Month of the round, or in
// its last; Day 0 is the last day of that month.
func (d Deadline) months(key string, y, m, n int, cal Calendar) DuePeriod {
	in := m + n - 1
	if d.Month > 0 && d.Month <= n {
		in = m + d.Month - 1
	}
	end := monthEnd(y, in)
	due := end
	if d.Day > 0 && d.Day < end.Day() {
		due = day(y, in, d.Day)
	}
	return DuePeriod{Key: key, From: day(y, m, 1), To: monthEnd(y, m+n-1), Due: d.due(due, cal)}
}

// monthEnd is the last day of a month.
func monthEnd(y, m int) Date {
	if m == 12 {
		return day(y, 12, 31)
	}
	return day(y, m+1, 1) - 1
}
