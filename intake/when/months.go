package when

import (
	"slices"

	"sotruc/intake/dated"
	"sotruc/intake/source"
)

// furtherPeriod reads the next month of a list, of a day of it or of whole months, or the next quarter: "20 tháng 9 và tháng 12", "quý III, IV".
func furtherPeriod(t source.Tokens, u *run, i int) (m moment, next int) {
	if u == nil {
		return m, i
	}
	last, unit := u.moments[len(u.moments)-1], "thang"
	if named, ok := map[form]string{formQuarter: "quy", formYear: "nam"}[last.form]; ok {
		unit = named
	}
	n, year, next := dated.FurtherPeriod(t, i, unit)
	if n == 0 {
		return m, i
	}
	m = moment{form: last.form, number: n, date: dated.Day{Year: year}, span: t.Over(i+1, next), parted: last.form != formDate}
	switch {
	case last.form == formDate && (last.date.Worded || t.Word(next-2) == unit || t.Word(i+1) == unit):
		m.number, m.date = 0, dated.Day{Day: last.date.Day, Month: n, Year: year, Worded: true}
		m.date.Check()
		return m, next
	case last.form == formMonth, last.form == formQuarter, last.form == formYear:
		return m, next
	}
	return m, i
}

// daysOfMonths makes days of the days and the months of a row: "ngày 15 của tháng 9 và tháng 12".
func (u *run) daysOfMonths() {
	list := slices.DeleteFunc(slices.Clone(u.moments), func(m moment) bool { return m.form == formDay || m.form == formMonth })
	for _, month := range u.moments {
		for _, day := range u.moments {
			if month.form == formMonth && day.form == formDay {
				one := moment{form: formDate, date: dated.Day{Year: month.date.Year, Month: month.number, Day: day.number}, span: day.span}
				one.span.To = max(day.span.To, month.span.To)
				one.date.Check()
				list = append(list, one)
			}
		}
	}
	u.moments = list
}

// ofNextDate gives the days of a row that stand before a day with its month the month of that: "trước ngày 10 và 20/9".
func (u *run) ofNextDate() {
	for i := len(u.moments) - 2; i >= 0; i-- {
		if one, next := &u.moments[i], u.moments[i+1]; one.form == formDay && next.form == formDate && !next.date.Bad {
			one.form, one.date = formDate, dated.Day{Year: next.date.Year, Month: next.date.Month, Day: one.number}
			one.date.Check()
		}
	}
}

// shareYear gives the days, the months and the quarters of a list the year that only the last of them has: "30/9 và 30/12/2021", "quý III, IV năm
// 2021". What comes later in a year than the next of the list is of the year before.
func (u *run) shareYear() {
	for i := len(u.moments) - 2; i >= 0; i-- {
		one, next := &u.moments[i], u.moments[i+1]
		if one.form != next.form || one.form != formDate && one.form != formMonth && one.form != formQuarter || one.date.Year != 0 || next.date.Year == 0 {
			continue
		}
		one.date.Year = next.date.Year
		if one.number > next.number || one.date.Month*31+one.date.Day > next.date.Month*31+next.date.Day {
			one.date.Year--
		}
		if one.form == formDate {
			one.date.Check()
		}
	}
}
