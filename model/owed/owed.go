// Package owed says which report an office owes for which period, and until when. It reads nothing: which reports went up is told
// to it.
package owed

import (
	"slices"

	"sotruc/model"
)

// Rule is when reports of a kind are due to somebody.
type Rule struct {
	Kind       model.ReportKind
	Duty       string // its name among those of the kind, which the reports that answer it have; "": there is no other
	First      bool   // of several of the kind the one that reports without the name of a duty answer
	Disease    string // what its reports are about; "": what reports are about anyway
	Deadline   model.Deadline
	WeekStarts int         // 1 = Monday … 7
	Cut        model.Clock // when the day of a report ends; "" is 24:00
}

// Report is one that is owed.
type Report struct {
	Rule
	Period   model.Period
	Due      model.Instant
	Late     bool
	Never    bool     // nothing has gone up by the rule yet
	Diseases []string // what a report that answers it may be about, "" being every disease; the first is proposed
}

// Duties are the names of duties by which reports answer the rule; none is any.
func (r Rule) Duties() []string {
	switch {
	case r.Duty == "":
		return nil
	case r.First:
		return []string{r.Duty, ""}
	}
	return []string{r.Duty}
}

// Is tells whether a report answers the rule, whatever its period.
func (r Rule) Is(one model.Report) bool {
	duties := r.Duties()
	return one.Kind == r.Kind && (duties == nil || slices.Contains(duties, one.Duty))
}

// AnsweredBy tells whether a report, once it is sent, is the one that is owed.
func (r Report) AnsweredBy(one model.Report) bool {
	return r.Is(one) && slices.Contains(r.Diseases, one.Disease) && covered(r.Period, one.Period)
}

// Due is when the report of a period is due; false where the rule has none that covers it.
func (r Rule) Due(p model.Period, cal model.Calendar) (model.Instant, bool) {
	for _, round := range r.Deadline.Periods(p.From.At("00:00"), (p.To + ahead).At("24:00"), cal) {
		if covered(r.about(round.Due), p) {
			return round.Due, true
		}
	}
	return 0, false
}

// ahead is more days than any rule leaves between two reports, or between the end of a period and the day its report is due.
const ahead = 62

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
// covers, and of the next one that is not sent. sent are the periods of the reports of the kind that went up, in the order of the days they
// end on: what ends before a period that is asked about is looked at no more, so that many years take no longer than they are.
func (r Rule) Reports(sent []model.Period, since, now model.Instant, cal model.Calendar) []Report {
	var found []Report
	for _, round := range r.Deadline.Periods(since, (now.Date() + ahead).At("24:00"), cal) {
		p := r.about(round.Due)
		for len(sent) > 0 && sent[0].To < p.From {
			sent = sent[1:]
		}
		if covered(p, sent...) {
			continue
		}
		found = append(found, Report{Rule: r, Period: p, Due: round.Due, Late: round.Due < now})
		if round.Due >= now {
			break
		}
	}
	return found
}

// covered tells whether a period is reported by what reports cover: at least half of its days by one of them.
func covered(p model.Period, sent ...model.Period) bool {
	for _, s := range sent {
		if shared := min(p.To, s.To) - max(p.From, s.From) + 1; 2*shared >= p.To-p.From+1 {
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
