// Package holiday knows the days on which every office of the country is closed besides the week-end.
//
// The source is article 112 of the Labour Code (45/2019/QH14): New Year's Day, five days of Tết, the tenth of the third lunar
// month, 30 April, 1 May, and 2 September, since 2021 with one day beside it. A holiday on a Saturday or Sunday is made good on
// the next working day (article 111.3). Which days of Chạp belong to Tết, which day stands beside 2 September and which working
// day is exchanged for a Saturday is decided year by year, see announced.
package holiday

import (
	"sync"
	"time"

	"sotruc/model"
)

// The years that are known. No duty of a book is older; later ones are left to a program that knows more.
const (
	firstYear = 2010
	lastYear  = 2060
)

// decision is what was announced for a year.
type decision struct {
	chap      int // days of Tết before its first
	beside    int // 1: the day after 2 September, -1: the one before, 0: none
	exchanged []yearDay
}

type yearDay struct {
	month time.Month
	day   int
}

// announced has the years as the government announced them. In any other only what the code itself fixes is closed: the last
// day of Chạp, three days of Tết and 2 September; an office adds the rest to its settings once it knows.
var announced = map[int]decision{
	2020: {chap: 2},
	2021: {chap: 2, beside: 1},
	2022: {chap: 1, beside: -1},
	2023: {chap: 2, beside: -1},
	2024: {chap: 2, beside: 1, exchanged: []yearDay{{time.April, 29}}},
	2025: {chap: 2, beside: -1, exchanged: []yearDay{{time.May, 2}}},
	2026: {chap: 1, beside: -1, exchanged: []yearDay{{time.January, 2}, {time.August, 31}}},
}

// Public gives the days with their names, for the years 2010 to 2060. The map is everybody's: it is asked for with every list, and nobody
// writes to it.
var Public = sync.OnceValue(func() map[model.Date]string {
	days := map[model.Date]string{}
	for year := firstYear; year <= lastYear; year++ {
		addYear(days, year)
	}
	return days
})

// addYear puts the days of a year in, and those on which what fell on a week-end is made good.
func addYear(days map[model.Date]string, year int) {
	var own []model.Date
	add := func(d model.Date, name string) {
		if _, twice := days[d]; !twice { // the tenth of the third month may be 30 April
			days[d] = name
			own = append(own, d)
		}
	}
	said, known := announced[year]
	tet, ancestors := ofMoon(year)
	first, after := tet-1, tet+3
	if known {
		first = tet - model.Date(said.chap)
		after = first + 5
	}
	add(on(year, yearDay{time.January, 1}), "Tết Dương lịch")
	for d := first; d < after; d++ {
		add(d, "Tết Nguyên đán")
	}
	add(ancestors, "Giỗ Tổ Hùng Vương")
	add(on(year, yearDay{time.April, 30}), "Ngày Chiến thắng")
	add(on(year, yearDay{time.May, 1}), "Quốc tế Lao động")
	national := on(year, yearDay{time.September, 2})
	add(national, "Quốc khánh")
	if said.beside != 0 {
		add(national+model.Date(said.beside), "Quốc khánh")
	}
	for _, d := range own {
		if d.Weekday() <= 5 {
			continue
		}
		free := d + 1
		for _, taken := days[free]; taken || free.Weekday() > 5; _, taken = days[free] {
			free++
		}
		days[free] = "nghỉ bù " + days[d]
	}
	for _, d := range said.exchanged {
		days[on(year, d)] = "nghỉ hoán đổi"
	}
}

// on is a day that is in every year.
func on(year int, d yearDay) model.Date {
	date, _ := model.NewDate(year, int(d.month), d.day)
	return date
}
