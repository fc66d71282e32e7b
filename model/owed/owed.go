// Package owed says which report an office owes for which period, and until when. It reads nothing: which reports went up is told
// to it.
package owed

import "sotruc/model"

// Rule is when reports of a kind are due.
type Rule struct {
	Kind       model.ReportKind
	Deadline   model.Deadline
	WeekStarts int         // 1 = Monday … 7
	Cut        model.Clock // when the day of a report ends; "" is 24:00
}

// Report is one that is owed.
type Report struct {
	Kind   model.ReportKind
	Period model.Period
	Due    model.Instant
	Late   bool
}

// noon divides reports of the day before, which are due in the morning, from those of the day.
const noon model.Clock = "12:00"

// early is how many days of a week are too few to report it: one due on them is about the week before.
const early = 3

// about is what the report due at an instant covers. One due in a week is about that week, so that Friday's is sent before the
// week is over; one due on its first three days is about the week before. A daily one due in the morning, before the day's cut-off,
// is about the day before; a monthly one due in the first half of a month is about the month before.
func (r Rule) about(due model.Instant) model.Period {
	on := due.Date()
	p := PeriodFor(r.Kind, on, r.WeekStarts, r.Cut)
	before := false
	switch r.Kind {
	case model.ReportDaily:
		before = due.Clock() < noon && due < p.Closes()
	case model.ReportWeekly:
		before = on-p.From < early
	case model.ReportMonthly:
		before = on-p.From < (p.To-p.From)/2
	case model.ReportOnDemand:
	}
	if before {
		return PeriodFor(r.Kind, p.From-1, r.WeekStarts, r.Cut)
	}
	return p
}

// Reports lists those owed at an instant, the oldest first: of each period that fell due since an instant and that nothing sent
// covers, and of the next one that is not sent. sent are the periods of the reports of the kind that went up.
func (r Rule) Reports(sent []model.Period, since, now model.Instant, cal model.Calendar) []Report {
	var found []Report
	const ahead = 62 // days: no rule leaves more between two reports
	for _, round := range r.Deadline.Periods(since, (now.Date() + ahead).At("24:00"), cal) {
		p := r.about(round.Due)
		if Covered(p, sent...) {
			continue
		}
		found = append(found, Report{r.Kind, p, round.Due, round.Due < now})
		if round.Due >= now {
			break
		}
	}
	return found
}

// Covered tells whether a period is reported by what reports cover: at least half of its days by one of them.
func Covered(p model.Period, sent ...model.Period) bool {
	for _, s := range sent {
		if shared := min(p.To, s.To) - max(p.From, s.From) + 1; shared > 0 && 2*shared >= p.To-p.From+1 {
			return true
		}
	}
	return false
}

// PeriodFor is the period of a report of a kind that holds a day: the day itself, the week from weekStarts
// (1 = Monday … 7) on, or the calendar month. An on-demand report begins as one day.
func PeriodFor(kind model.ReportKind, on model.Date, weekStarts int, cut model.Clock) model.Period {
	p := model.Period{From: on, To: on, Cut: cut}
	switch kind {
	case model.ReportWeekly:
		p.From = on - model.Date((on.Weekday()-weekStarts+7)%7)
		p.To = p.From + 6
	case model.ReportMonthly:
		p.From = on - model.Date(on.Day()-1)
		next := p.From + 31 // a day of the month after
		p.To = next - model.Date(next.Day())
	case model.ReportDaily, model.ReportOnDemand:
	}
	return p
}
