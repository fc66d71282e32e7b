// Package entry reads a day as an officer types it into a form, in numbers or as people speak, and says why what was typed is none. It knows no
// deadline.
package entry

import (
	"strconv"
	"strings"

	"sotruc/intake/dated"

	"sotruc/intake/source"
	"sotruc/model"
	"sotruc/model/viet"
)

// Day is what an officer typed into a field: a day and, where one stands with it, a time of day; "" is none.
type Day struct {
	On model.Date
	At model.Clock
}

// String gives the day and the time as forms write them, "20/08/2021 15:00"; ReadDay reads it back.
func (t Day) String() string { return strings.TrimSpace(t.On.Local() + " " + string(t.At)) }

// Reason says why typed words are no day.
type Reason string

// The reasons. Each is a key of a sentence, and says which fields of Refusal the sentence needs.
const (
	NotRead      Reason = "not-read"
	NoSuchDay    Reason = "no-such-day"   // Day, Month, Year, Days
	NoSuchMonth  Reason = "no-such-month" // Month
	NoSuchTime   Reason = "no-such-time"
	OtherWeekday Reason = "other-weekday" // On
	Lunar        Reason = "lunar-day"
	NotHeld      Reason = "not-held"     // a rhythm of which the book could hold only a part
	MoreDays     Reason = "more-days"    // On: another day that was typed and that nothing holds
	TwoDays      Reason = "two-days"     // On and Other: two days that stand where one is meant
	Over         Reason = "day-over"     // On, which lies before today, and Readings[1]: what may be meant
	TwoReadings  Reason = "two-readings" // Readings: words without tones that may be either
)

// Refusal is why typed words are no day; without a reason they are one.
type Refusal struct {
	Why              Reason
	Day, Month, Year int
	Days             int        // of that month
	On               model.Date // the day that falls on another day of the week than was typed
	Other            model.Date
	Readings         [2]string
}

// ReadDay reads a day as an officer types it into a form, with or without a time of day before or behind it: 16/8 15h,
// 15h30 16/8, 15 giờ 30 ngày mai, 3 giờ chiều thứ sáu. Tones, case and the form of the letters make no difference.
// The day is one of:
//
//   - numbers: 15/8, 15/08/2021, 15-8-2021, 15.8, 15 tháng 8, 1508, 150821, 15082021, 2021-08-15, or 15 alone. What is
//     left out is as near to today as can be, before or after it; of two as near the later.
//   - a day of a month by its place: ngày 5 tháng sau; what is done within a time is by its end: trong tuần, trong tháng 9.
//   - days from today: +7, -1, 5 ngày nữa, 2 tuần nữa, hôm nay, mai, ngày kia, mốt, hôm qua, hôm kia.
//   - a day of the week: thứ hai, t2, cn: the next such day after today; with tuần này, tuần sau: of that week; before or
//     behind a day it must be that day's.
//   - a stretch of time, as dated.NamedPeriod reads it: tuần sau, cuối tháng, hết tháng 8, đầu quý sau, cuối năm.
func ReadDay(s string, today model.Date) (Day, Refusal) {
	words := typedWords(s)
	at, words, ok := dated.CutClock(words)
	if !ok {
		return Day{}, Refusal{Why: NoSuchTime}
	}
	on, no := readDay(leaveOut(words), today)
	if no.Why == NotRead && len(words) > 1 {
		if both, why, twice := agree(words, today); twice {
			on, no = both, why
		}
	}
	if no.Why != "" {
		return Day{}, no
	}
	return Day{on, at}, Refusal{}
}

// ParseDay reads a day as ReadDay does; with a time of day it is none.
func ParseDay(s string, today model.Date) (model.Date, bool) {
	typed, no := ReadDay(s, today)
	return typed.On, no.Why == "" && typed.At == ""
}

// typedWords cuts what was typed into words without tones and capitals.
func typedWords(s string) []string {
	line := strings.ReplaceAll(strings.ToLower(viet.NFC(viet.CleanLine(s))), "tháng sáu", "tháng 6") // without tones it is the month to come
	return strings.Fields(strings.ReplaceAll(source.OneLine(viet.Fold(line)), ",", " "))
}

// leaveOut takes out the words before a day that add nothing to it.
func leaveOut(words []string) []string {
	for len(words) > 1 {
		switch words[0] {
		case "ngay", "vao", "den", "luc":
			words = words[1:]
			continue
		case "trong": // within a week or a month is by its end
			switch {
			case len(words) == 2 && words[1] == "ngay":
				return []string{"hom", "nay"}
			case dated.IsPeriod(words[1]):
				return append([]string{"het"}, words[1:]...)
			case words[1] == "hom":
				words = words[1:]
				continue
			}
		case "het":
			if !dated.IsPeriod(words[1]) {
				words = words[1:]
				continue
			}
		}
		break
	}
	return words
}

func readDay(words []string, today model.Date) (model.Date, Refusal) {
	s := strings.Join(words, " ")
	if s == "" {
		return 0, Refusal{Why: NotRead}
	}
	if days, ok := daysFromToday(words); ok {
		return inCalendar(today + model.Date(days))
	}
	if weekday, rest, ok := cutWeekday(words); ok {
		return readWeekdayTyped(weekday, leaveOut(rest), today)
	}
	if on, no, ok := dayOfNamedMonth(words, today); ok {
		return on, no
	}
	if on, ok := dated.NamedPeriod(words, today); ok {
		return inCalendar(on)
	}
	if date, err := model.ParseDate(s); err == nil {
		return date, Refusal{}
	}
	return numberedDay(s, today)
}

// dayOfNamedMonth reads the day of a month that is named by its place: 5 tháng sau.
func dayOfNamedMonth(words []string, today model.Date) (on model.Date, no Refusal, ok bool) {
	if len(words) > 1 && (words[0] == "mung" || words[0] == "mong") {
		words = words[1:]
	}
	if len(words) != 3 || words[1] != "thang" {
		return 0, no, false
	}
	day, err := strconv.ParseUint(words[0], 10, 8)
	shift, named := map[string]int{"nay": 0, "sau": 1, "toi": 1, "truoc": -1}[words[2]]
	if err != nil || !named || day < 1 || day > 31 {
		return 0, no, false
	}
	month := today.Year()*12 + int(today.Month()) - 1 + shift
	on, no = dayOf(month/12, month%12+1, int(day))
	return on, no, true
}

func inCalendar(d model.Date) (model.Date, Refusal) {
	last, _ := model.NewDate(9999, 12, 31)
	if d <= 0 || d > last {
		return 0, Refusal{Why: NotRead}
	}
	return d, Refusal{}
}

// daysFromToday gives the days from today of a day with a name, of +7 and -1, and of 5 ngày nữa.
func daysFromToday(words []string) (days int, ok bool) {
	const most = 36600
	s := strings.Join(words, " ")
	switch s {
	case "hom nay", "nay", "h":
		return 0, true
	case "mai", "hom mai":
		return 1, true
	case "mot", "kia":
		return 2, true
	case "hom qua", "qua":
		return -1, true
	case "hom kia":
		return -2, true
	}
	if s[0] == '+' || s[0] == '-' {
		n, err := strconv.Atoi(strings.TrimSuffix(s, " ngay"))
		return n, err == nil && -most <= n && n <= most
	}
	if len(words) == 3 && words[2] == "nua" {
		n, err := strconv.ParseUint(words[0], 10, 12)
		switch words[1] {
		case "ngay":
			return int(n), err == nil
		case "tuan":
			return 7 * int(n), err == nil
		}
	}
	return 0, false
}

// numberedDay reads what is only numbers: with signs, blanks or the words for month and year between them, or run
// together.
func numberedDay(s string, today model.Date) (model.Date, Refusal) {
	s = strings.NewReplacer(" thang ", "/", " nam ", "/").Replace(s)
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("/-. ", r) })
	if len(parts) == 1 {
		switch p := parts[0]; len(p) {
		case 4:
			parts = []string{p[:2], p[2:]}
		case 6, 8:
			parts = []string{p[:2], p[2:4], p[4:]}
		}
	}
	var n [3]int
	if len(parts) == 0 || len(parts) > len(n) {
		return 0, Refusal{Why: NotRead}
	}
	for i, p := range parts {
		value, err := strconv.ParseUint(p, 10, 16)
		if err != nil || len(p) > 4 || i < 2 && len(p) > 2 || i == 2 && len(p)%2 == 1 {
			return 0, Refusal{Why: NotRead}
		}
		n[i] = int(value)
	}
	switch {
	case len(parts) == 1:
		return dayAlone(n[0], today)
	case n[1] < 1 || n[1] > 12:
		return 0, Refusal{Why: NoSuchMonth, Month: n[1]}
	case len(parts) == 2:
		return dayOf(dated.YearOf(n[1], n[0], today), n[1], n[0])
	case len(parts[2]) == 2:
		n[2] += 2000
	}
	return dayOf(n[2], n[1], n[0])
}

// dayOf is a day of the calendar, or what that month has instead. Year and month are right.
func dayOf(year, month, day int) (model.Date, Refusal) {
	on, ok := model.NewDate(year, month, day)
	switch {
	case ok:
		return on, Refusal{}
	case year < 1:
		return 0, Refusal{Why: NotRead}
	}
	return 0, Refusal{Why: NoSuchDay, Day: day, Month: month, Year: year, Days: dated.EndOfMonth(year, month).Day()}
}

// dayAlone is the nearest day with that number among those of this month and its neighbours.
func dayAlone(day int, today model.Date) (best model.Date, no Refusal) {
	no = Refusal{Why: NotRead}
	for _, shift := range []int{1, 0, -1} {
		month := today.Year()*12 + int(today.Month()) - 1 + shift
		d, ok := model.NewDate(month/12, month%12+1, day)
		if ok && (best == 0 || dated.Apart(d, today) < dated.Apart(best, today)) {
			best, no = d, Refusal{}
		}
	}
	return best, no
}
