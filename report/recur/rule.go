// Package recur says the rounds of a duty as the recurrence rule of a calendar, where one names just them. It has no I/O.
package recur

import (
	"time"

	"github.com/teambition/rrule-go"

	"sotruc/model"
)

// Rule is the recurrence rule (RRULE) that names exactly the rounds given: those of one time of day that lie ahead, with all
// there will ever be where end says so. ok is false where none does, as where due days move off days off; a calendar must never
// show another day than the book.
func Rule(d model.Deadline, ahead []model.Round, end bool) (rule string, ok bool) {
	if len(ahead) < 2 || d.Roll {
		return "", false
	}
	option, ok := recurrence(d)
	if !ok {
		return "", false
	}
	option.Dtstart, option.Wkst = ahead[0].Due.Time(), rrule.MO
	if d.EndsOn != 0 {
		option.Until = (d.EndsOn + 1).At("").Add(-time.Second).Time()
	}
	said, err := rrule.NewRRule(option)
	if err != nil || !names(said, ahead, end) {
		return "", false
	}
	return option.RRuleString(), true
}

// May tells whether some rounds of a deadline may be said by a rule.
func May(d model.Deadline) bool {
	_, ok := recurrence(d)
	return ok && !d.Roll
}

// recurrence proposes a rule for the days of a deadline, where they can be said by one.
func recurrence(d model.Deadline) (o rrule.ROption, ok bool) {
	o.Interval = max(d.Interval, 1)
	lead := 0 // "before" a day is due the day before
	if d.Relation == model.RelationBefore && d.Time == "" {
		lead = 1
	}
	switch d.Every {
	case model.EveryDay:
		o.Freq = rrule.DAILY
		return o, true
	case model.EveryWeek:
		o.Freq = rrule.WEEKLY
		if lead != 0 && o.Interval > 1 && d.AlsoOn != 0 { // Monday's lies in the week before
			return o, false
		}
		o.Byweekday = weekly(d, lead)
		return o, true
	case model.EveryMonth:
	case model.EveryQuarter:
		o.Interval = 3
	case model.EveryHalfYear:
		o.Interval = 6
	case model.EveryYear:
		o.Interval = 12
	default:
		return o, false
	}
	o.Freq = rrule.MONTHLY
	switch {
	case d.Nth != 0:
		o.Byweekday = []rrule.Weekday{nth(d)}
		return o, lead == 0
	case d.Day == 0 || d.Day == 31 && lead == 0:
		o.Bymonthday = []int{-1 - lead}
	case d.Day > 28 && lead != 0: // a month that has no such day is all before it: the last of the days that may be due
		o.Bymonthday, o.Bysetpos = []int{28, 29, 30}[:d.Day-28], []int{-1}
	case d.Day > 28 || d.Day == lead: // February's comes earlier; before the first lies in the month before
		return o, false
	default:
		o.Bymonthday = []int{d.Day - lead}
	}
	return o, true
}

// weekdays from Monday on, as rules name them.
func weekdays() []rrule.Weekday {
	return []rrule.Weekday{rrule.MO, rrule.TU, rrule.WE, rrule.TH, rrule.FR, rrule.SA, rrule.SU}
}

// weekly are the days of the week a weekly deadline is due on, lead days before those it names; Friday where it names none.
func weekly(d model.Deadline, lead int) []rrule.Weekday {
	var days []rrule.Weekday
	for n := range 7 {
		if d.AlsoOn.Has(n+1) || d.Weekday == n+1 || d.AlsoOn == 0 && d.Weekday == 0 && n == 4 {
			days = append(days, weekdays()[(n+7-lead)%7])
		}
	}
	return days
}

// nth is the second Thursday, the last Friday.
func nth(d model.Deadline) rrule.Weekday {
	weekday := weekdays()[(d.Weekday+6)%7]
	return weekday.Nth(d.Nth)
}

// names tells whether a rule names these rounds and no others; where they end, none after them either.
func names(rule *rrule.RRule, rounds []model.Round, end bool) bool {
	next := rule.Iterator()
	for _, r := range rounds {
		if on, more := next(); !more || model.InstantOf(on) != r.Due {
			return false
		}
	}
	if !end {
		return true
	}
	_, more := next()
	return !more
}
