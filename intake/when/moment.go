package when

import (
	"sotruc/intake/dated"
	"sotruc/intake/source"
	"sotruc/model"
)

// form says what a moment is.
type form int

const (
	formMark         form = iota + 1 // trước, chậm nhất, định kỳ
	formClock                        // 14 giờ
	formDate                         // 20/12/2023
	formDay                          // ngày 25, of a month said elsewhere
	formMonth                        // tháng 3
	formQuarter                      // quý III/2021
	formYear                         // năm 2025
	formRecur                        // hằng tháng
	formWeekday                      // thứ Sáu
	formWeek                         // tuần tới
	formQuarterMonth                 // tháng cuối quý
	formNextMonth                    // tháng sau, tháng liền kề
	formWindow                       // từ … đến …
	formUntil                        // đến hết ngày …
	formStart                        // bắt đầu từ ngày …
	formCount                        // 05 ngày kể từ …
	formWithin                       // trong
	formPart                         // sáng, buổi chiều
	formEdge                         // cuối, đầu, giữa, nửa đầu
	formVague                        // a point that no calendar settles
	formHours                        // từ 8 giờ đến 10 giờ
	formOther                        // a stretch of hours and the like: no deadline at all
)

// moment is one piece of what a paper says about time.
type moment struct {
	form     form
	span     source.Span
	relation model.Relation
	strong   bool // a mark that makes any day a deadline
	clock    model.Clock
	date     dated.Day
	number   int // day of the month, month, quarter, weekday, week from now, count, times a day
	every    model.Every
	interval int            // every so many of it; 0 is every one
	days     model.Weekdays // of formWeekday
	spanned  bool           // the days are a stretch, from one to another
	nth      int            // which weekday of the month; -1 is the last
	further  []int          // more of them, in the order named
	roll     bool           // the first working day on or after it
	counted  bool           // said with "lần"
	dated    bool           // the name of a report whose day has its month
	lunar    bool           // of the lunar calendar
	unheld   bool           // a rhythm the book has no fields for
	from     point          // of a window
	to       point
	part     dated.Part
	parted   bool // a sign or "và" stands before it in its row
	whole    bool // to the very end of the day (hết ngày)
	late     bool // the end of a month or quarter, not its start
	unit     string
	event    string // what a count runs from
}

// momentStarts are the words one begins with.
var momentStarts = source.WordSet("cach cu mot hai ba bon bay tam chin muoi cham muon khong thoi han truoc dinh ngay trong nua dau giua cuoi den tu thang cua quy nam tuan chu thu hang moi tung sau tre han buoi sang trua chieu toi dem mung mong ram")

// The readers of moments, by what a moment begins with; the first that can read it does.
var (
	wordReaders = []func(source.Tokens, int) (moment, int, bool){
		readLunar, readAhead, readInterval, readTimes, readMonthEdge, readWeekOfMonth, readMark, readPart, readWeekday, readHours, readWindow, readMonthMoment, readClockMoment,
		readDateMoment, readRecur, readCount,
	}
	numberReaders = []func(source.Tokens, int) (moment, int, bool){
		readLunar, readAhead, readInterval, readTimes, readMonthEdge, readHours, readClockMoment, readDateMoment, readRecur, readCount,
	}
)

// readMoment reads what a paper says about time at i.
func readMoment(t source.Tokens, i int) (m moment, next int, ok bool) {
	if t[i].Number < 0 && !momentStarts[t[i].Word] {
		return moment{}, i, false
	}
	readers := wordReaders
	if t[i].Number >= 0 {
		readers = numberReaders
	}
	for _, read := range readers {
		if m, next, ok := read(t, i); ok {
			m.span = t.Over(i, next)
			return m, next, true
		}
	}
	return moment{}, i, false
}

// readMark reads the words before a time that say what it means.
func readMark(t source.Tokens, i int) (moment, int, bool) {
	marks := []struct {
		words    string
		relation model.Relation
		strong   bool
		form     form
	}{
		{"truoc", model.RelationBefore, true, formMark},
		{"dinh ky", model.RelationAt, false, formMark},
		{"ngay trong", model.RelationBy, true, formWithin},
		{"trong", model.RelationBy, false, formWithin},
		{"nua dau", "", false, formEdge},
		{"dau", "", false, formEdge},
		{"giua", "", false, formEdge},
		{"nua cuoi", "", false, formEdge},
		{"ngay cuoi cung cua", "", false, formEdge},
		{"ngay cuoi", "", false, formEdge},
		{"cuoi", "", false, formEdge},
	}
	if t.PrintedAs(i, "ngay") && t.PrintedAs(i+1, "hôm") { // ngay hôm nay
		return moment{form: formWithin, relation: model.RelationBy, strong: true, unit: "ngay"}, i + 1, true
	}
	if next, ok := lastMarks.At(t, i); ok && (t[i].Word != "tre" || t.PrintedAs(i, "trễ")) {
		return moment{form: formMark, relation: model.RelationBy, strong: true}, next, true
	}
	for _, mark := range marks {
		if next, ok := t.Phrase(i, mark.words); ok && (printed[mark.words] == "" || t.PrintedAs(i, printed[mark.words], mark.words)) {
			late := mark.form == formEdge && t[next-1].Word != "dau" && t[next-1].Word != "giua"
			return moment{form: mark.form, relation: mark.relation, strong: mark.strong, late: late, unit: mark.words}, next, true
		}
	}
	return moment{}, i, false
}

// lastMarks are the marks of the last day on which something is in time. Folded.
var lastMarks = source.NewPhrases(
	"cham nhat", "muon nhat", "tre nhat", "khong muon hon", "khong tre hon", "khong cham hon", "khong qua", "thoi gian hoan thanh", "thoi han hoan thanh", "thoi han",
	"han cuoi cung", "han cuoi", "han chot", "han hoan thanh", "han nop", "han gui",
)

// printed are the marks of one syllable that others share without tones, as they are written: chiến đấu, trọng, cưới.
var printed = map[string]string{"trong": "trong", "dau": "đầu", "giua": "giữa", "cuoi": "cuối", "truoc": "trước"}

func readLunar(t source.Tokens, i int) (moment, int, bool) {
	next, ok := dated.LunarAt(t, i)
	return moment{form: formVague, strong: true, lunar: true}, next, ok
}

func readClockMoment(t source.Tokens, i int) (moment, int, bool) {
	c, next, ok := dated.ClockAt(t, i)
	if !ok && next > i { // 15 giờ sáng
		return moment{form: formVague, strong: true}, next, true
	}
	return moment{form: formClock, clock: c}, next, ok
}

// beforeDay are words before a day that may have no "ngày". Folded.
var beforeDay = source.WordSet("truoc den tu nhat hoac va het - – :")

// readDateMoment reads a day, with its month or alone.
func readDateMoment(t source.Tokens, i int) (moment, int, bool) {
	sure := beforeDay[t.Word(i-1)] || t.Word(i-1) == "thuc" && t.Word(i-2) == "ket"
	for j := max(0, i-4); j < i && !sure; j++ {
		next, ok := lastMarks.At(t, j)
		sure = ok && next == i && t.Word(i-1) != "qua" // không quá 9/10 chỉ tiêu
	}
	if d, next, ok := dated.DayAt(t, i, sure); ok {
		return moment{form: formDate, date: d}, next, true
	}
	if n := t.Number(i + 1); t.Word(i) == "ngay" && n >= 1 && n <= 31 && t.Digits(i+1) <= 2 {
		return moment{form: formDay, number: n}, i + 2, true
	}
	return moment{}, i, false
}

// readMonthMoment reads a month, a quarter or a year that stands alone, and the months named by their place.
func readMonthMoment(t source.Tokens, i int) (moment, int, bool) {
	if m, next, ok := readQuarterMonth(t, i); ok {
		return m, next, ok
	}
	for _, phrase := range []string{"thang sau", "thang ke tiep", "thang ke sau", "thang lien ke", "thang lien sau", "thang tiep theo", "thang tiep sau"} {
		if next, ok := t.Phrase(i, phrase); ok {
			return moment{form: formNextMonth}, next, true
		}
	}
	switch t.Word(i) {
	case "thang":
		return readMonth(t, i)
	case "quy":
		return readQuarter(t, i)
	case "nam":
		if !t.PrintedAs(i, "năm") {
			break
		}
		if n := t.Number(i + 1); t.Digits(i+1) == 4 && n > 1900 && n < 2100 {
			return moment{form: formYear, number: n}, i + 2, true
		}
	case "tuan":
		switch t.Word(i + 1) {
		case "toi", "sau":
			return moment{form: formWeek, number: 1}, i + 2, true
		case "nay":
			return moment{form: formWeek}, i + 2, true
		}
	}
	return moment{}, i, false
}

// readMonth reads "tháng 3", "tháng 5.2020", "tháng 02/2020". A month told by what happens in it is vague.
func readMonth(t source.Tokens, i int) (moment, int, bool) {
	switch t.Word(i + 1) {
	case "truoc":
		if ofReport(t, i) && (t.Word(i+2) == "ngay" || t.Number(i+2) >= 0) { // báo cáo tháng trước ngày 25
			return moment{}, i, false
		}
		return moment{form: formVague}, i + 2, true
	case "bao", "thuoc", "to", "dien":
		return moment{form: formVague}, i + 2, true
	}
	n := t.Number(i + 1)
	if n < 1 || n > 12 || t.Digits(i+1) > 2 || dated.CountsDays(t.Word(i+2)) {
		return moment{}, i, false
	}
	year, next := dated.YearAfter(t, i+2)
	return moment{form: formMonth, number: n, date: dated.Day{Year: year}}, next, true
}

// ofReport tells whether a length of time at i is the name of a report: "báo cáo tháng", "báo cáo 06 tháng".
func ofReport(t source.Tokens, i int) bool {
	if t.Number(i-1) == 6 || t.PrintedAs(i-1, "sáu") {
		i--
	}
	return t.Word(i-1) == "cao" && t.Word(i-2) == "bao"
}

// readQuarter reads "quý III/2021".
func readQuarter(t source.Tokens, i int) (moment, int, bool) {
	n := t.Number(i + 1)
	switch t.Word(i + 1) {
	case "i":
		n = 1
	case "ii":
		n = 2
	case "iii":
		n = 3
	case "iv":
		n = 4
	}
	if n < 1 || n > 4 {
		return moment{}, i, false
	}
	year, next := dated.YearAfter(t, i+2)
	return moment{form: formQuarter, number: n, date: dated.Day{Year: year}}, next, true
}
