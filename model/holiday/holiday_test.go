package holiday_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/model/holiday"
)

func date(t *testing.T, iso string) model.Date {
	t.Helper()
	d, err := model.ParseDate(iso)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// The first days of Tết as they were; in 2007 and 2030 the Chinese year begins a day later.
func TestFirstDayOfTet(t *testing.T) {
	for _, iso := range strings.Fields(`2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28
		2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26
		2029-02-13 2030-02-02 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08
		2049-02-02`) {
		d := date(t, iso)
		if got := holiday.FirstOfTet(d.Year()); got != d {
			t.Errorf("Tết of %d is on %s, want %s", d.Year(), got, iso)
		}
	}
	if got := holiday.FirstOfTet(2007); got != date(t, "2007-02-17") {
		t.Errorf("Tết of 2007 is on %s", got)
	}
}

// The tenth of the third month: of 2034 after a leap month of the eleventh, of 2038 a day before the Chinese one.
func TestAncestorsDay(t *testing.T) {
	days := holiday.Public()
	for _, iso := range strings.Fields(`2018-04-25 2019-04-14 2020-04-02 2021-04-21 2022-04-10 2023-04-29 2024-04-18 2025-04-07 2026-04-26 2027-04-16
		2034-04-28 2038-04-13 2049-04-11`) {
		if name := days[date(t, iso)]; name != "Giỗ Tổ Hùng Vương" {
			t.Errorf("%s is %q", iso, name)
		}
	}
}

// The working days on which offices were closed, as announced year by year.
func TestClosedWorkingDays(t *testing.T) {
	for year, want := range map[int]string{
		2020: "01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02",
		2021: "01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03",
		2022: "01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02",
		2023: "01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04",
		2024: "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03",
		2025: "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02",
		2026: "01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02",
		2027: "01-01 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02", // the fifth day of Tết and the one beside 2 September are open
	} {
		var got []string
		for _, d := range slices.Sorted(maps.Keys(holiday.Public())) {
			if d.Year() == year && d.Weekday() <= 5 {
				got = append(got, d.String()[5:])
			}
		}
		if text := strings.Join(got, " "); text != want {
			t.Errorf("%d: closed on\n\t%s, want\n\t%s", year, text, want)
		}
	}
}

// Every year has its days, and each holiday on a week-end is made good once.
func TestEveryYearHasItsDays(t *testing.T) {
	days := holiday.Public()
	for year := 2010; year <= 2060; year++ {
		weekend, madeGood, all := 0, 0, 0
		for d, name := range days {
			switch {
			case d.Year() != year:
			case strings.HasPrefix(name, "nghỉ bù"):
				madeGood++
			case d.Weekday() > 5:
				weekend++
			}
			if d.Year() == year {
				all++
			}
		}
		if all-madeGood < 9 || weekend != madeGood { // as many days are closed at least
			t.Errorf("%d: %d holidays on week-ends, %d made good, of %d", year, weekend, madeGood, all)
		}
	}
}
