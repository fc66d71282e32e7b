package model

// PeriodFor is the period of a report of a kind that holds a day: the day itself, the week from weekStarts
// (1 = Monday … 7) on, or the calendar month. An on-demand report begins as one day.
func PeriodFor(kind ReportKind, on Date, weekStarts int, cut Clock) Period {
	p := Period{From: on, To: on, Cut: cut}
	switch kind {
	case ReportWeekly:
		p.From = on - Date((on.Weekday()-weekStarts+7)%7)
		p.To = p.From + 6
	case ReportMonthly:
		p.From = day(on.Year(), int(on.Month()), 1)
		p.To = addMonths(p.From, 1) - 1
	case ReportDaily, ReportOnDemand:
	}
	return p
}
