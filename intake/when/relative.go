package when

import (
	"strings"

	"sotruc/intake/dated"
	"sotruc/intake/doubt"
	"sotruc/intake/source"
	"sotruc/intake/told"
	"sotruc/model"
)

// relative reads at i a day or a period that is counted from the day of the paper: "hôm nay", "ngày mai", "chiều nay", "ngày 25 tháng này", "tháng
// này", "quý sau", "năm nay". It is a day, a month, a quarter or a year like any other then. What comes with a rhythm counts from its round ("ngày 5
// tháng sau"), and so do "trong ngày" and "trong tuần" alone.
func (r *sentence) relative(i int) (m moment, next int, ok bool) {
	if !r.counts || r.ref == 0 || r.t[i].Number >= 0 || !relativeStarts[r.t[i].Word] || r.isAbout(i) {
		return m, i, false
	}
	if on, next := fromToday(r.t, i, r.ref); next > i {
		return moment{form: formDate, date: printedDay(on), span: r.t.Over(i, next)}, next, true
	}
	if part, behind := dated.PartAt(r.t, i); part != "" {
		if _, next := fromToday(r.t, behind, r.ref); next > behind {
			return moment{form: formPart, part: part, span: r.t.Over(i, behind)}, behind, true
		}
	}
	if n := r.t.Number(i + 1); r.t.PrintedAs(i, "ngày") && r.t.Word(i+2) == "thang" && r.t.PrintedAs(i+3, "này") && n > 0 && r.t.Digits(i+1) < 3 {
		day := dated.Day{Year: r.ref.Year(), Month: int(r.ref.Month()), Day: n}
		day.Check()
		return moment{form: formDate, date: day, span: r.t.Over(i, i+4)}, i + 4, true
	}
	m, ok = r.periodFrom(i)
	m.span = r.t.Over(i, min(i+2, len(r.t)))
	return m, i + 2, ok
}

// relativeStarts are the words it begins with. Folded.
var relativeStarts = source.WordSet("hom ngay nay mai thang quy nam buoi sang trua chieu toi dem")

func printedDay(on model.Date) dated.Day {
	return dated.Day{Year: on.Year(), Month: int(on.Month()), Day: on.Day()}
}

// fromToday reads "hôm nay", "ngày hôm nay", "ngày mai", and behind a part of the day "nay" and "mai"; next is i where none stands there.
func fromToday(t source.Tokens, i int, today model.Date) (on model.Date, next int) {
	j := i
	if t.PrintedAs(j, "ngày") {
		j++
	}
	part := i > 0 && t.PrintedAs(i-1, "sáng", "trưa", "chiều", "tối", "đêm")
	switch {
	case t.PrintedAs(j, "hôm") && t.Word(j+1) == "nay":
		return today, j + 2
	case (j > i || part) && t.Word(j) == "mai" && !t[j].Upper:
		return today + 1, j + 1
	case part && t.Word(i) == "nay":
		return today, i + 1
	}
	return 0, i
}

// periodFrom reads "tháng này", "quý sau", "năm nay"; "tháng sau" needs "trong" before it, since elsewhere it is the month behind that of a round.
func (r *sentence) periodFrom(i int) (m moment, ok bool) {
	t, shift := r.t, 0
	switch {
	case t.PrintedAs(i+1, "này"), t.PrintedAs(i, "năm") && t.PrintedAs(i+1, "nay"):
	case t.PrintedAs(i+1, "sau", "tới") && (t.Word(i) != "thang" || t.PrintedAs(i-1, "trong")):
		shift = 1
	default:
		return m, false
	}
	month := r.ref.Year()*12 + int(r.ref.Month()) - 1
	switch {
	case t.PrintedAs(i, "tháng"):
		month += shift
		return moment{form: formMonth, number: month%12 + 1, date: dated.Day{Year: month / 12}}, true
	case t.PrintedAs(i, "quý"):
		month += 3 * shift
		return moment{form: formQuarter, number: month%12/3 + 1, date: dated.Day{Year: month / 12}}, true
	case t.PrintedAs(i, "năm"):
		return moment{form: formYear, number: r.ref.Year() + shift}, true
	}
	return m, false
}

// isAbout tells whether the words before i are what a report is about, so that a time there may be that of the figures and not of the duty: "báo
// cáo số ca phát sinh trong ngày", "đánh giá kết quả trong tháng này".
func (r *sentence) isAbout(i int) bool {
	for j := i - 1; j >= max(0, i-9) && r.t[j].Word != "," && !r.t[j].Stop; j-- {
		if _, ok := reported.At(r.t, j); ok {
			return true
		}
	}
	return false
}

var reported = source.NewPhrases("ket qua", "tinh hinh", "so lieu", "so ca", "so nguoi", "so truong hop", "cong tac", "phat sinh", "dien bien", "nhiem vu", "hoat dong", "ghi nhan", "truong hop", "so luong")

// week reads "trong tuần này", "chậm nhất tuần sau", "cuối tuần sau" from the day of the paper, as a form does: a week ends on its Friday, one
// that a paper of a weekend calls this on its Sunday. Its start and its middle, and what is before it, are left to be asked about.
func (r *sentence) week(u *run) {
	edge := u.first(formEdge)
	relation, strong := u.relation()
	switch {
	case !r.counts || r.ref == 0 || r.isAbout(u.at) || told.Behind(r.t, u.end), edge.form != 0 && !edge.late, relation == model.RelationBefore && edge.form == 0:
		return
	case !strong && (!u.has(formWithin) && edge.form == 0 || !r.finishes(u)):
		return
	}
	if u.count(formWeek) > 1 { // trong tuần này hoặc tuần sau
		r.doubt(doubt.AmbiguousDeadline, u.span())
		return
	}
	words := "het tuan nay"
	if u.first(formWeek).number > 0 {
		words = "het tuan sau"
	}
	if due, ok := dated.NamedPeriod(strings.Fields(words), r.ref); ok {
		r.emit(u, model.Deadline{Every: model.EveryOnce, Due: due, Relation: model.RelationBy})
	}
}

// deictic tells whether the words t[i:next], behind "trong", name a time that counts from the day they are written, and end their clause: "trong tháng này", "trong ngày mai".
func deictic(t source.Tokens, i, next int) bool {
	ends := next >= len(t) || t[next-1].Stop || !t[next].Letter && t[next].Number < 0
	return ends && next > i && (t.PrintedAs(next-1, "này", "sau", "tới", "nay") || t.Word(next-1) == "mai")
}
