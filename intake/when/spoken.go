package when

import (
	"slices"
	"strings"

	"sotruc/intake/dated"
	"sotruc/intake/doubt"
	"sotruc/intake/entry"
	"sotruc/intake/source"
	"sotruc/model"
)

// ReadSpoken reads deadlines as Read does, and beside them the days a leader's note names as people speak: "báo cáo thứ
// sáu", "xong trong tuần sau", "16h ngày mai". They count from on, the day of the note.
func ReadSpoken(s *source.Text, p source.Span, on model.Date) Terms {
	terms := read(s, p, on, false)
	switch {
	case on == 0:
		return terms
	case namesRhythm(s.Flat(p)): // a day of the week is part of it, and no day of its own
		if len(terms.Found)+len(terms.Doubts) == 0 {
			terms.Doubts = append(terms.Doubts, doubt.About(doubt.FieldDeadline, doubt.UnheldRhythm, ""))
		}
		terms.Doubts = append(terms.Doubts, leftDays(s, s.Tokens(p), terms, on)...)
		return terms
	}
	t := s.Tokens(p)
	for i := 0; i < len(t) && len(terms.Found) < mostTerms; i++ {
		d, end, ok := spokenAt(s, t, i, on)
		if !ok {
			continue
		}
		span := t.Over(markBefore(t, i), end)
		if slices.ContainsFunc(terms.Found, func(f Term) bool { return f.Span.From < span.To && span.From < f.Span.To }) {
			continue
		}
		terms.Doubts = slices.DeleteFunc(terms.Doubts, func(one doubt.Doubt) bool {
			from, to := s.Printed(span)
			return one.Start >= 0 && one.Start < to && from < one.End
		})
		terms.Found = append(terms.Found, Term{Deadline: d, Span: span})
		i = end - 1
	}
	terms.Doubts = append(terms.Doubts, leftDays(s, t, terms, on)...)
	slices.SortStableFunc(terms.Found, func(a, b Term) int { return a.Span.From - b.Span.From })
	return terms
}

// leftDays doubts the days with their months, from on, that stand in a note without a word that makes them a deadline: "báo cáo 20/8".
func leftDays(s *source.Text, t source.Tokens, terms Terms, on model.Date) (list []doubt.Doubt) {
	for i := range t {
		d, end, ok := dated.DayAt(t, i, true)
		if !ok || d.Bad || d.Near(on) < on || noDays[t.Word(i-1)] {
			continue
		}
		p := t.Over(i, end)
		from, to := s.Printed(p)
		if slices.ContainsFunc(terms.Found, func(f Term) bool { return f.Span.From < p.To && p.From < f.Span.To }) ||
			slices.ContainsFunc(append(list, terms.Doubts...), func(one doubt.Doubt) bool { return one.Start < to && from < one.End }) {
			continue
		}
		list = append(list, doubt.At(doubt.FieldDeadline, doubt.AmbiguousDeadline, s.Value(p), from, to))
	}
	return list
}

// noDays are the words behind which two numbers with a stroke are an address, a share or the number of a paper. Folded.
var noDays = source.WordSet("/ to so khu hem ngo nha kiet duong lo phong cv kh bc tb le den tinh")

// bareDay reads the number of a day alone behind a word that makes it a deadline, the next there is from on: "trước 25".
func bareDay(t source.Tokens, i int, on model.Date) (due model.Date, ok bool) {
	n, mark := t.Number(i), t.Word(markBefore(t, i))
	if n < 1 || n > 31 || t.Digits(i) > 2 || mark != "truoc" && mark != "cham" && mark != "han" && mark != "xong" {
		return 0, false
	}
	if i+1 < len(t) && t.Word(i+1) != "," && t.Word(i+1) != ";" && t.Word(i+1) != ")" && (t.Word(i+1) != "." || !t[i+1].Stop) {
		return 0, false
	}
	for month := range 3 { // two months in a row have no day 31 only where one before them has
		at := on.Year()*12 + int(on.Month()) - 1 + month
		if due, ok = model.NewDate(at/12, at%12+1, n); ok && due >= on {
			return due, true
		}
	}
	return 0, false
}

// rhythms are words of what comes back.
var rhythms = []string{
	"hang ngay", "hang tuan", "hang thang", "hang quy", "hang nam", "moi ngay", "moi tuan", "moi thang", "moi quy", "moi nam", "dinh ky",
}

// namesRhythm tells whether words without tones speak of what comes back.
func namesRhythm(flat string) bool {
	return slices.ContainsFunc(rhythms, func(words string) bool { return strings.Contains(flat, words) })
}

// longestSpoken bounds a day as it is spoken, in tokens: "15 giờ 30 phút thứ sáu tuần sau".
const longestSpoken = 8

// spokenAt reads a day as it is spoken at i. What lies before on is no deadline.
func spokenAt(s *source.Text, t source.Tokens, i int, on model.Date) (d model.Deadline, end int, ok bool) {
	from, at := i, ""
	_, behind, timed := dated.ClockAt(t, i)
	if timed {
		from = behind
	}
	if t.PrintedAs(from, "sáng", "trưa", "chiều", "tối") {
		from++
	}
	if due, ok := bareDay(t, i, on); ok {
		return spokenDeadline(entry.Day{On: due}, t.Word(markBefore(t, i)) == "truoc"), i + 1, true
	}
	least := from + 1 // its shortest form ends here
	if !startsSpoken(t, from) {
		if !isShortDay(t, i, from) {
			return d, i, false
		}
		least = from + 3
	}
	if timed { // a part of the day without an hour is no time
		at = s.Flat(t.Over(i, from)) + " "
	}
	longest := from + 1
	for longest < min(i+longestSpoken, len(t)) && t[longest].Word != "," && !t[longest-1].Stop {
		longest++
	}
	for end = longest; end >= least; end-- {
		typed, no := entry.ReadDay(at+spokenWords(s, t, from, end), on)
		if no.Why != "" {
			continue
		}
		if typed.On < on {
			return d, i, false
		}
		return spokenDeadline(typed, t.Word(markBefore(t, i)) == "truoc"), end, true
	}
	return d, i, false
}

// spokenDeadline is a spoken day with its words: those written out, since another day they would mean another.
func spokenDeadline(typed entry.Day, before bool) model.Deadline {
	d := model.Deadline{Phrase: typed.String(), Every: model.EveryOnce, Due: typed.On, Time: typed.At, Relation: model.RelationBy}
	switch {
	case before && typed.At != "":
		d.Phrase, d.Relation = "trước "+string(typed.At)+" ngày "+typed.On.Local(), model.RelationBefore
	case before:
		d.Phrase, d.Relation = "trước ngày "+typed.On.Local(), model.RelationBefore
	}
	return d
}

// startsSpoken tells whether the words for a day begin at i. A week, a month, a quarter or a year needs "trong", "trước" or
// the like before it, since without one it may only tell of what was.
func startsSpoken(t source.Tokens, i int) bool {
	switch {
	case t.PrintedAs(i, "thứ"):
		return t.Word(i-1) != "lan"
	case t.PrintedAs(i, "chủ"):
		return t.Word(i+1) == "nhat"
	case t.PrintedAs(i, "cn"):
		return t[i].Print == "CN"
	case t.PrintedAs(i, "ngày"):
		return t.Word(i+1) == "mai" || t.Word(i+1) == "kia" || t.PrintedAs(i-1, "trong") && t.Number(i+1) < 0 ||
			t.Number(i+1) > 0 && t.Word(i+2) == "thang" && t.PrintedAs(i+3, "này", "sau", "tới")
	case t.PrintedAs(i, "hôm"):
		return t.Word(i+1) == "nay"
	case t.PrintedAs(i, "mai"):
		return !t[i].Upper
	case t.PrintedAs(i, "đầu", "giữa", "cuối", "hết"):
		return dated.IsPeriod(t.Word(i + 1))
	case t.PrintedAs(i, "tuần", "tháng", "quý", "năm"):
		return markBefore(t, i) < i
	}
	return false
}

// isShortDay tells whether a day and a month alone stand at from, and the words before i make them a deadline: "xong 17h 20/8",
// "hạn: 20/8". "Đến 20/8" may only tell up to when something is counted.
func isShortDay(t source.Tokens, i, from int) bool {
	if t.Number(from) < 1 || t.Word(from+1) != "/" || t.Number(from+2) < 1 || !t.Glued(from+1) || !t.Glued(from+2) {
		return false
	}
	mark := markBefore(t, i)
	return mark < i && t.Word(mark) != "den"
}

// spokenWords are the words of a day as they would be typed; "trong ngày" is today, and "trong tuần" the end of the week.
func spokenWords(s *source.Text, t source.Tokens, from, end int) string {
	words := strings.Trim(s.Flat(t.Over(from, end)), " .;,")
	switch within := t.PrintedAs(from-1, "trong"); {
	case within && words == "ngay":
		return "hom nay"
	case within && dated.IsPeriod(t.Word(from)):
		return "het " + words
	}
	return words
}

// markBefore gives where the words before a day at i begin that make it a deadline; i where there are none.
func markBefore(t source.Tokens, i int) int {
	for _, mark := range []string{"cham nhat la", "cham nhat", "truoc", "trong", "den het", "den", "vao", "xong", "han :", "han"} {
		n := strings.Count(mark, " ") + 1
		if _, ok := t.Phrase(i-n, mark); ok {
			return i - n
		}
	}
	return i
}
