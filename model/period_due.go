package model

// DuePeriod is one period of a recurring deadline (kỳ). It is named after the days it speaks of and owned by its due day:
// October's report that moves to the first of November is October's, and due on the first of November.
type DuePeriod struct {
	Key  string // 2021-08-16, 2021-W33, 2021-W33-4, 2021-08, 2021-Q3, 2021-H2, 2021; "/2" behind it: the second of a day
	From Date   // the days it speaks of; 0 where it does not recur
	To   Date
	Due  Instant
}

// Recurs tells whether it is one of a rhythm, and not all that a deadline asks for once.
func (p DuePeriod) Recurs() bool { return p.From != 0 }

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
	return d.due(d.shifted(day, cal), d.lead(day), d.Time, cal), true
}

// shifted is the day a named day becomes: the next working day, where the deadline says so.
func (d Deadline) shifted(day Date, cal Calendar) Date {
	if d.Roll {
		return cal.nextWorking(day)
	}
	return day
}

// due is the instant on a day that has been shifted already, or so many days before it.
func (d Deadline) due(day, lead Date, clock Clock, cal Calendar) Instant {
	switch {
	case clock == "24:00": // the end of the day still belongs to it
		return day.At("23:59")
	case clock != "":
		return day.At(clock)
	}
	return (day - lead).At(cal.dayEnds())
}

// Periods lists the periods of a recurring deadline that fall due from one instant to another, both included, oldest
// first. A deadline that does not recur has none.
func (d Deadline) Periods(from, to Instant, cal Calendar) []DuePeriod {
	var periods []DuePeriod
	d.eachPeriod(from, cal, func(p DuePeriod) bool {
		if p.Due > to {
			return false
		}
		periods = append(periods, p)
		return true
	})
	return periods
}

// turn is a day a rule names, before it is shifted: the n-th of its period.
type turn struct {
	period Date // first day of the period
	day    Date
}

// eachPeriod visits the periods that fall due at or after an instant, in the order of their due instants, until visit
// says to stop or the rule ends. Of several that shifting brings to one day only the last is a period; a daily rule that
// shifts has none on a day off.
func (d Deadline) eachPeriod(from Instant, cal Calendar, visit func(DuePeriod) bool) {
	if !d.Every.Recurs() {
		return
	}
	first := from.Date()
	if d.Roll { // days off before it shift to it, as far back as the working day before them
		for first--; !cal.Working(first); first-- {
		}
	}
	var last turn
	var at Date // where last is shifted to; 0: there is none
	give := func() bool {
		for n, clock := range d.times() {
			due := d.due(at, d.lead(last.day), clock, cal)
			if due >= from && !visit(d.period(last, n, due)) {
				return false
			}
		}
		return true
	}
	d.eachTurn(first, func(t turn) bool {
		if d.EndsOn != 0 && t.day-d.lead(t.day) > d.EndsOn {
			return false
		}
		if d.daily() && d.Roll && !cal.Working(t.day) {
			return true
		}
		day := d.shifted(t.day, cal)
		if day-d.lead(t.day) < d.StartsOn {
			return true
		}
		if at != 0 && at != day && !give() {
			at = 0
			return false
		}
		last, at = t, day
		return true
	})
	if at != 0 {
		give()
	}
}

// lead is how many days before the day it names a deadline falls due: "before day D" without a time the day before. A month too short for
// a day D is over before that day comes, so all of it is before D: the named day, which is the last of such a month (dayOfMonths), is
// then the due day itself. "Before the 31st of every month" falls due on 30 August, 30 September and 28 February, in a leap year on the
// 29th, and "before the 29th" on the 28th of every month. Where due days move off days off (Roll) it is so of the named day: the 31st that
// is a Sunday becomes the Monday, and the Sunday is due; of a short month its last day moves, and is due. Day 0 names the last day of
// the month, whichever that is, and "before" it is the day before.
func (d Deadline) lead(named Date) Date {
	switch {
	case d.Relation != RelationBefore || d.Time != "":
		return 0
	case d.Every.Recurs() && d.Every != EveryDay && d.Every != EveryWeek && d.Nth == 0 && named.Day() < d.Day:
		return 0
	}
	return 1
}

// times are the times of day a rule is due at, "" for the end of office hours.
func (d Deadline) times() []Clock {
	if d.Also != "" {
		return []Clock{d.Time, d.Also}
	}
	return []Clock{d.Time}
}

// daily tells whether a rule names every day.
func (d Deadline) daily() bool { return d.Every == EveryDay && d.Interval <= 1 }

// farthest is the last day the program reckons with.
var farthest = day(9998, 12, 31)

// eachTurn visits the days a rule names from a day on, in order, until visit says to stop.
func (d Deadline) eachTurn(from Date, visit func(turn) bool) {
	for p := d.periodStart(from); p <= farthest; p = d.nextStart(p) {
		for _, day := range d.daysIn(p) {
			if day >= from && !visit(turn{p, day}) {
				return
			}
		}
	}
}

// periodStart is the first day of the period that holds a day, or of the last one before it that the rhythm names.
func (d Deadline) periodStart(on Date) Date {
	step := Date(max(d.Interval, 1))
	switch d.Every {
	case EveryDay:
		return on - mod(on-d.StartsOn, step)
	case EveryWeek:
		monday := monday(on)
		return monday - 7*mod((monday-mondayOf(d.StartsOn))/7, step)
	default:
	}
	n := d.monthsEach()
	index := Date(on.Year()*12 + int(on.Month()) - 1)
	index -= mod(index, Date(n))
	if d.Every == EveryMonth && d.StartsOn != 0 {
		index -= mod(index-Date(d.StartsOn.Year()*12+int(d.StartsOn.Month())-1), step)
	}
	return day(int(index)/12, int(index)%12+1, 1)
}

// nextStart is the first day of the next period.
func (d Deadline) nextStart(p Date) Date {
	step := max(d.Interval, 1)
	switch d.Every {
	case EveryDay:
		return p + Date(step)
	case EveryWeek:
		return p + Date(7*step)
	case EveryMonth:
		return addMonths(p, step)
	default:
		return addMonths(p, d.monthsEach())
	}
}

// monthsEach is how many months a period has that is counted in months.
func (d Deadline) monthsEach() int {
	switch d.Every {
	case EveryQuarter:
		return 3
	case EveryHalfYear:
		return 6
	case EveryYear:
		return 12
	default:
		return 1
	}
}

// daysIn lists the days a rule names in the period that begins on p.
func (d Deadline) daysIn(p Date) []Date {
	switch d.Every {
	case EveryDay:
		return []Date{p}
	case EveryWeek:
		var days []Date
		named := d.OnWeekdays()
		for n := 1; n <= 7; n++ {
			if named.Has(n) {
				days = append(days, p+Date(n-1))
			}
		}
		return days
	default:
		return []Date{d.dayOfMonths(p)}
	}
}

// dayOfMonths is the day named in a period of months. It lies in month Month of the period, or in its last; Day 0 is the
// last day of that month, and so is a day that it has not.
func (d Deadline) dayOfMonths(p Date) Date {
	n := d.monthsEach()
	if d.Month > 0 {
		n = min(n, d.Month)
	}
	first := addMonths(p, n-1)
	end := addMonths(first, 1) - 1
	switch {
	case d.Nth < 0:
		return end - mod(Date(end.Weekday()-d.Weekday), 7)
	case d.Nth > 0:
		return first + mod(Date(d.Weekday-first.Weekday()), 7) + 7*Date(d.Nth-1)
	case d.Day > 0 && d.Day < end.Day():
		return first + Date(d.Day-1)
	}
	return end
}

// monday is the first day of the week that holds a day.
func monday(on Date) Date { return on - Date(on.Weekday()-1) }

// mondayOf is monday, of no date too.
func mondayOf(on Date) Date {
	if on == 0 {
		return monday(1)
	}
	return monday(on)
}

// mod is the remainder that is never negative.
func mod(n, by Date) Date { return ((n % by) + by) % by }

// addMonths moves the first day of a month by n months.
func addMonths(first Date, n int) Date {
	index := first.Year()*12 + int(first.Month()) - 1 + n
	return day(index/12, index%12+1, 1)
}
