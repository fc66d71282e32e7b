package news

import (
	"strings"
	"time"

	"sotruc/intake/dated"
	"sotruc/intake/page"
	"sotruc/intake/source"
	"sotruc/model"
)

// readDay reads the day of issue: behind the number ("số 2458-CV/ĐUK, ngày 29/7/2020"), or as the first words of the
// sentence ("Ngày 4/4, Quận ủy … ban hành", "Đêm 22/9 UBND tỉnh …").
func (told *Told) readDay(a Text) {
	if told.Day.Bad || told.Day.Date() != 0 || !told.DayAt.Empty() {
		return
	}
	t := a.Tokens(source.Over(told.Number.To, max(told.Number.To, told.Sentence.To)))
	i := 0
	for i < len(t) && (t[i].Word == "," || t[i].Word == "(" || t.PrintedAs(i, "ký", "ban", "hành")) && i < 4 {
		i++
	}
	if t.Word(i) == "ngay" {
		if d, next, ok := dated.DayAt(t, i, true); ok {
			told.Day, told.DayAt = d, t.Over(i, next)
			return
		}
	}
	told.openingDay(a)
}

// longestOpening bounds what may stand before such a day, in words and signs: a headline without a full stop.
const longestOpening = 28

// openingDay reads a day that opens the sentence, or a clause of it.
func (told *Told) openingDay(a Text) {
	t := a.Tokens(source.Over(told.Sentence.From, max(told.Sentence.From, told.Number.From)))
	for i := range min(len(t), longestOpening) {
		at := i
		if !isPartOfDay(t, i) && t[i].Word != "ngay" || i > 0 && !opensClause(t, i) {
			continue
		}
		for isPartOfDay(t, at) || t.Word(at) == "qua" || t.Word(at) == "nay" {
			at++
		}
		d, next, ok := dated.DayAt(t, at, true)
		if !ok && t.Word(at) == "(" {
			d, next, ok = dated.DayAt(t, at+1, true)
			if ok && t.Word(next) == ")" {
				next++
			}
		}
		if ok && (t.Word(next) == "," || next < len(t) && t[next].Upper) {
			told.Day, told.DayAt = d, t.Over(at, min(next, len(t)))
		}
		return
	}
}

// isPartOfDay tells whether the word at i is a time of the day: Sáng, Chiều, Tối, Đêm.
func isPartOfDay(t source.Tokens, i int) bool {
	return t.PrintedAs(i, "sáng", "trưa", "chiều", "tối", "đêm", "vào", "trong")
}

// opensClause tells whether a clause begins at i.
func opensClause(t source.Tokens, i int) bool {
	return strings.Contains("-–):,", t[i-1].Word) || t[i-1].Stop || t[i].Upper && (t[i].Word == "ngay" || isPartOfDay(t, i))
}

// readPassiveDay reads the day behind "ký ban hành".
func (told *Told) readPassiveDay(t source.Tokens, verb int) {
	for i := verb; i < min(len(t), verb+6); i++ {
		if t[i].Word != "ngay" {
			continue
		}
		if d, next, ok := dated.DayAt(t, i, true); ok {
			told.Day, told.DayAt = d, t.Over(i, next)
		}
		return
	}
}

// Year gives the year a day without one is in, by what its paragraph goes on to say: that of the first day with a year that
// is not of a paper cited, or of "năm 2021". 0 is none.
func Year(p *page.Page, day source.Span) int {
	line := p.LineAt(day.To)
	end := day.To
	for ; line < len(p.Rows) && !p.Rows[line].Empty() && end < day.To+searched; line++ {
		if end = p.Rows[line].To; strings.IndexByte(".!?", p.Fold[end-1]) >= 0 {
			break
		}
	}
	t := p.Tokens(source.Over(day.To, min(max(day.To, end), day.To+searched)))
	for i := 0; i < len(t); i++ {
		if d, next, ok := dated.DayAt(t, i, false); ok && d.Year > 0 && !d.Bad {
			if !ofAPaper(t, i) {
				return d.Year
			}
			i = next - 1
			continue
		}
		if y := yearAt(t, i); y > 0 && !ofAPaper(t, i-1) {
			return y
		}
	}
	return 0
}

// searched is how much of a paragraph is searched for its year, in bytes.
const searched = 1500

// yearAt reads "năm 2021" and "Tết Nguyên đán 2021" at i.
func yearAt(t source.Tokens, i int) int {
	if n := t.Number(i); t.Digits(i) == 4 && n > 2000 && n < 2100 && (t.PrintedAs(i-1, "năm") || t.PrintedAs(i-1, "đán", "hè", "lễ")) && t.Word(i+1) != "-" && t.Word(i-2) != "tu" {
		return n
	}
	return 0
}

// ofAPaper tells whether the day at i is that of a paper that is cited: a number with its symbol stands before it.
func ofAPaper(t source.Tokens, i int) bool {
	for back := 1; back <= 4 && i-back >= 0; back++ {
		if t[i-back].Word == "/" {
			return true
		}
	}
	return false
}

// MonthOpening reads a month among the first words of a line as sites print it, "2021-11", and gives its last day.
func MonthOpening(p *page.Page, row source.Span) model.Date {
	t := p.Tokens(source.Over(row.From, min(row.To, row.From+20)))
	for i := range min(len(t), 3) {
		year, month := t.Number(i), t.Number(i+2)
		if t.Digits(i) == 4 && t.Word(i+1) == "-" && t.Glued(i+1) && t.Glued(i+2) && t.Digits(i+2) == 2 && month > 0 && month < 13 && year > 2000 && t.Word(i+3) != "-" {
			return model.DateOf(time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC))
		}
	}
	return 0
}
