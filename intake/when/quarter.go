package when

import (
	"sotruc/intake/dated"
	"sotruc/intake/doubt"
	"sotruc/intake/source"
	"sotruc/model"
)

// readQuarterMonth reads a month by its place in the quarter: "tháng đầu quý sau", "tháng thứ hai của quý", "tháng cuối cùng trong
// mỗi quý". Without the quarter it is one where the sentence speaks of quarters elsewhere ("hằng quý, ngày 10 của tháng thứ
// hai"); behind a day of a sentence that does not, and of a quarter by its number, nobody knows which month it is.
func readQuarterMonth(t source.Tokens, i int) (moment, int, bool) {
	if t.Word(i) == "cua" {
		i++
	}
	if t.Word(i) != "thang" {
		return moment{}, i, false
	}
	number, next := monthPlace(t, i+1)
	length := t.Number(i-1) > 0 && t.Word(i-2) != "ngay" && t.Word(i-2) != "va" && t.Word(i-2) != "," || t.PrintedAs(i-1, "sáu", "ba") // 6 tháng đầu năm
	if number == 0 || length || partsOfYear[t.Word(next)] {
		return moment{}, i, false
	}
	m := moment{form: formQuarterMonth, number: number}
	end := next
	for quarterLinks[t.Word(end)] && end < next+4 {
		end++
	}
	if !t.PrintedAs(end, "quý") && t.Word(end) != "quy" {
		behindDay := t.Number(i-1) > 0 || t.Word(i-1) == "cua" && t.Number(i-2) > 0
		switch {
		case speaksOfQuarters(t):
			return m, next, true
		case behindDay:
			return moment{form: formVague, strong: true}, next, true
		}
		return moment{}, i, false
	}
	end++
	if t.Number(end) > 0 || romans[t.Word(end)] {
		return moment{form: formVague, strong: true}, end + 1, true
	}
	if behind, ok := t.AnyPhrase(end, []string{"tiep theo", "ke tiep", "lien ke", "lien sau", "tiep sau", "sau", "toi"}); ok {
		end = behind
	}
	return m, end, true
}

// quarterLinks are the words between a month of a quarter and the quarter. Folded.
var quarterLinks = source.WordSet("cua cuoi trong moi tung hang sau khi ket thuc")

// monthPlace reads which month of a quarter: "đầu tiên", "thứ hai", "thứ 3", "giữa", "cuối"; 0 is none.
func monthPlace(t source.Tokens, i int) (number, next int) {
	if t.PrintedAs(i, "giữa") {
		return 2, i + 1
	}
	if n := t.Number(i + 1); t.PrintedAs(i, "thứ") && n >= 1 && n <= 3 {
		return n, i + 2
	}
	switch place, next := dated.PlaceAt(t, i); {
	case place == -1:
		return 3, next
	case place >= 1 && place <= 3:
		return place, next
	}
	if t.PrintedAs(i, "của") && t.PrintedAs(i+1, "cuối") { // tháng của cuối quý
		return 3, i + 2
	}
	return 0, i
}

// speaksOfQuarters tells whether a sentence names quarters, and none by its number.
func speaksOfQuarters(t source.Tokens) bool {
	for i := range t {
		if t.PrintedAs(i, "quý") && t.Number(i+1) < 0 && !romans[t.Word(i+1)] {
			return true
		}
	}
	return false
}

// quarterly gives a rule of quarters the month the row names: by its place, or as the month behind the quarter. Another rule has none, which
// is not ok.
func (r *sentence) quarterly(u *run, d *model.Deadline) (ok bool) {
	if m := u.first(formQuarterMonth); m.number > 0 {
		if d.Every != model.EveryQuarter {
			return false
		}
		d.Every, d.Month = model.EveryQuarter, m.number
	}
	if u.has(formNextMonth) && (d.Every == model.EveryQuarter || d.Every == model.EveryHalfYear) {
		d.Month = 1
	}
	return true
}

// monthOfYear gives a rule of years the month the row names: to its last day, or before its first.
func (r *sentence) monthOfYear(u *run, d *model.Deadline) {
	m := u.first(formMonth)
	if d.Every != model.EveryYear || m.number == 0 || m.date.Year != 0 || u.has(formDay) || u.has(formDate) {
		return
	}
	d.Month, d.Day = m.number, 31
	if relation, _ := u.relation(); relation == model.RelationBefore && !u.has(formEdge) {
		d.Day = 1
	}
}

// quarterMonth reads a month of the quarter, with a day or without one, beside no rhythm.
func (r *sentence) quarterMonth(u *run) {
	switch {
	case u.has(formDay):
		d, ok := r.stretch(u)
		if !ok {
			r.doubt(doubt.AmbiguousDeadline, u.span())
			return
		}
		d.Every, d.Day, d.Month = model.EveryQuarter, u.first(formDay).number, u.first(formQuarterMonth).number
		r.emit(u, d)
	case u.has(formMark) || r.placed(u) || r.isDuty(u):
		r.doubt(doubt.AmbiguousDeadline, r.t.Over(r.back(u.at), u.end))
	}
}
