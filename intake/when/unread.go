package when

import (
	"strings"

	"sotruc/intake/dated"
	"sotruc/intake/doubt"
	"sotruc/intake/source"
	"sotruc/intake/told"
)

// piece is what a sentence says of time and no rule made anything of: the tokens from up to to.
type piece struct {
	from, to int
	code     doubt.Code // "" where no deadline is meant
	weak     bool       // it counts only where the sentence says nothing else of time
}

// unread doubts what the sentence says of days, hours and rhythms and no rule made anything of, so that none of it is
// lost. before is whether the sentence gave a deadline or a doubt before. Words of what was, and of what something is called,
// are no deadline.
func (r *sentence) unread(before bool) {
	var pieces []piece
	for i := 0; i < len(r.t); {
		if next := r.pastTaken(i); next > i {
			i = next
			continue
		}
		p, ok := r.pieceAt(i)
		if ok && p.code == "" {
			i = p.to
			continue
		}
		if !ok || r.isTaken(r.t.Over(p.from, p.to)) || r.isNoDeadline(&run{at: p.from}) || told.Past(r.t, p.from) {
			i++
			continue
		}
		before = before || !p.weak
		if n := len(pieces); n > 0 && p.from <= pieces[n-1].to+1 && pieces[n-1].weak == p.weak {
			pieces[n-1].to = p.to
		} else {
			pieces = append(pieces, p)
		}
		i = p.to
	}
	for _, p := range pieces {
		if !p.weak || !before {
			r.doubt(p.code, r.t.Over(p.from, p.to))
		}
	}
}

// pastTaken gives the token behind what a rule has read or set aside at i; i where none has.
func (r *sentence) pastTaken(i int) int {
	for _, taken := range r.taken {
		for i < len(r.t) && taken.From <= r.t[i].From && r.t[i].From < taken.To {
			i++
		}
	}
	return i
}

// isTaken tells whether a rule has read, doubted or set aside words of p.
func (r *sentence) isTaken(p source.Span) bool {
	for _, taken := range r.taken {
		if taken.From < p.To && p.From < taken.To {
			return true
		}
	}
	return false
}

// pieceReaders are the readers of pieces by the words a piece begins with, the surest first. What begins with a number, or a
// word of momentStarts, is for the last.
var pieceReaders = []struct {
	starts map[string]bool
	read   func(*sentence, int) (piece, bool)
}{
	{source.WordSet("ngay thang tuan quy nam mung mong am"), (*sentence).oddDays},
	{source.WordSet("gio dau cuoi hang moi sang buoi"), (*sentence).partOfDay},
	{source.WordSet("moi tung"), (*sentence).eachEvent},
	{source.WordSet("trong thoi cham muon khong toi ngay sau truoc cach"), (*sentence).lengthOfTime},
	{source.WordSet("dau giua cuoi het"), (*sentence).edgeOf},
	{source.WordSet("trong ngay sang chieu hom"), (*sentence).within},
	{source.WordSet("trong"), (*sentence).inPeriod},
	{source.WordSet("truoc trong tai"), (*sentence).atFeastOrMeeting},
	{source.WordSet("truoc sau khi ket ngay den"), (*sentence).aroundEvent},
	{source.WordSet("bao so tong theo"), (*sentence).byName},
}

func (r *sentence) pieceAt(i int) (piece, bool) {
	if r.t[i].Number < 0 {
		word := r.t[i].Word
		for _, one := range pieceReaders {
			if one.starts[word] {
				if p, ok := one.read(r, i); ok {
					return p, true
				}
			}
		}
	}
	if n, next := dated.CountAt(r.t, i); n > 0 && lengthUnits[r.t.Word(next)] && r.t.PrintedAs(next+1, "sau", "tới", "nữa") && r.hands(i) { // hai ngày sau
		return piece{from: i, to: next + 2, code: doubt.NoDate, weak: true}, true
	}
	return r.leftOver(i)
}

// back moves i to before the small words that belong to a time: "vào", "chậm nhất", "trong các".
func (r *sentence) back(i int) int {
	for i > 0 && !r.t[i-1].Stop && timeLeads[r.t[i-1].Word] && !r.t.PrintedAs(i-1, "quả", "qua") {
		i--
	}
	return i
}

// timeLeads are those words. Folded.
var timeLeads = source.WordSet("vao luc truoc sau trong tu den toi het cham muon nhat la khong qua buoi sang trua chieu toi cac nhung ngay moi")

// oddDays reads days that no rhythm of the book names: even and odd ones, days off.
func (r *sentence) oddDays(i int) (piece, bool) {
	t, week := r.t, max(dated.WeekOfMonth(r.t, i), dated.WeekOfYear(r.t, i))
	var end int
	switch {
	case t.PrintedAs(i, "ngày", "tháng", "tuần", "quý", "năm") && t.PrintedAs(i+1, "chẵn", "lẻ") && t.Word(i+2) != "te":
		end = i + 2
	case t.PrintedAs(i, "ngày") && dated.PlaceOfDay(t, i+1) > 0 && (r.t.PrintedAs(i-1, "vào", "trước", "nhất") || r.hands(i)):
		end = dated.PlaceOfDay(t, i+1)
	case t.PrintedAs(i, "mùng", "mồng") && (t.Number(i+1) > 0 || dated.CountWords[strings.ToLower(printAt(t, i+1))] > 0):
		end = i + 2
	case week > 0 && !t.PrintedAs(i-1, "cáo") && (t.PrintedAs(i-1, "trong", "vào", "trước", "hết", "nhất", "xong", "thành", "cuối", "đầu", "giữa") || r.hands(i)):
		return piece{from: r.back(i), to: week, code: doubt.AmbiguousDeadline}, true
	case t.Word(i) == "am" && t.PrintedAs(i+1, "lịch"):
		end = i + 2
	case t.PrintedAs(i, "ngày") && t.PrintedAs(i-1, "vào", "các", "những") && (t.PrintedAs(i+1, "lễ", "nghỉ", "tết") || t.Word(i+1) == "lam" && t.Word(i+2) == "viec"):
		end = i + 2
		if t.Word(i+1) == "lam" {
			end++
		}
	case t.PrintedAs(i, "ngày") && t.PrintedAs(i-1, "các", "mọi", "những") && t.PrintedAs(i+1, "trong") && dated.IsPeriod(t.Word(i+2)) && t.Number(i+3) < 0:
		end = i + 3
	default:
		return piece{}, false
	}
	if t.Word(i) == "am" && t.Number(i-1) > 0 && t.PrintedAs(i-2, "ngày") {
		i -= 2
	}
	for _, more := range []string{"am lich", "trong thang", "hang thang", "trong tuan"} {
		if next, ok := t.Phrase(end, more); ok && !r.isTaken(t.Over(end, next)) {
			end = next
		}
	}
	return piece{from: r.back(i), to: end, code: doubt.UnheldRhythm}, true
}

func printAt(t source.Tokens, i int) string {
	if i < 0 || i >= len(t) {
		return ""
	}
	return t[i].Print
}

// partOfDay reads hours without a number: "trong giờ hành chính", "đầu giờ sáng", "cuối ngày".
func (r *sentence) partOfDay(i int) (piece, bool) {
	t := r.t
	next, ok := t.AnyPhrase(i, []string{"gio hanh chinh", "dau gio", "cuoi gio", "dau buoi", "cuoi buoi", "dau ngay", "cuoi ngay", "hang gio", "moi gio"})
	if !ok && t.PrintedAs(i, "sáng") && t.PrintedAs(i+1, ",", "và") && t.PrintedAs(i+2, "chiều") {
		return piece{from: r.back(i), to: i + 3, code: doubt.UnheldRhythm, weak: true}, true
	}
	if !ok && t.PrintedAs(i, "buổi") && t.PrintedAs(i-1, "vào") && t.PrintedAs(i+1, "sáng", "trưa", "chiều", "tối") && !t.PrintedAs(i+2, "thứ", "chủ", "ngày", "mai") {
		return piece{from: r.back(i), to: i + 2, code: doubt.AmbiguousDeadline, weak: true}, true
	}
	if !ok && t.PrintedAs(i-1, "trước", "trong", "sau") {
		next, ok = t.Phrase(i, "gio lam viec")
	}
	if !ok || t.PrintedAs(i-1, "ngoài") || t.Word(next-1) == "ngay" && (!t.PrintedAs(next-1, "ngày") || t.Number(next) >= 0 || t.Word(next) == "lam") || t.Number(next) >= 0 {
		return piece{}, false
	}
	if t.PrintedAs(next, "sáng", "chiều", "trưa", "tối", "làm") {
		next++
	}
	code := doubt.AmbiguousDeadline
	if t.Word(i) == "hang" || t.Word(i) == "moi" {
		code = doubt.UnheldRhythm
	}
	return piece{from: r.back(i), to: next, code: code}, true
}

// events are what a rhythm or a term may run from that is no day.
var events = source.NewPhrases(
	"dot", "ky hop", "phien hop", "hoi nghi", "dai hoi", "cuoc hop", "buoi hop", "ngay hop", "hop", "buoi", "lan", "cuoc", "phien", "ky", "ca", "chuyen", "vu", "giai doan", "hoc ky", "chuyen de", "dip",
	"sang", "chieu", "toi", "dem", "trua",
)

// eachEvent reads what comes with every event: "sau mỗi đợt kiểm tra 03 ngày", "trước mỗi kỳ họp", "mỗi buổi sáng".
func (r *sentence) eachEvent(i int) (piece, bool) {
	t := r.t
	if !t.PrintedAs(i, "mỗi", "từng") {
		return piece{}, false
	}
	end, ok := events.At(t, i+1)
	led := t.PrintedAs(i-1, "sau", "trước", "thúc", "cuối", "đầu", "giữa") || t.Word(i-1) == "khi" || t.PrintedAs(i-1, "theo") && r.hands(i)
	if part := t.PrintedAs(i, "mỗi") && (t.PrintedAs(i+1, "sáng", "chiều", "tối", "đêm", "trưa") || t.PrintedAs(i+2, "sáng", "chiều", "tối")); !ok || !led && !part {
		return piece{}, false
	}
	if t.PrintedAs(end, "sáng", "chiều", "tối") {
		end++
	}
	from := i
	if led {
		from--
		if t.Word(from) == "thuc" || t.Word(from) == "khi" {
			from = max(0, from-1)
		}
	}
	for j := end; j < min(end+5, len(t)) && t[j-1].Word != "," && !t[j-1].Stop; j++ {
		if n, next := dated.CountAt(t, j); n > 0 && lengthUnits[t.Word(next)] {
			end = next + 1
			break
		}
	}
	return piece{from: from, to: end, code: doubt.UnheldRhythm}, true
}

// lengthUnits are the words for a length of time. Folded.
var lengthUnits = source.WordSet("ngay gio h tuan thang quy phut tieng")

// lengthOfTime reads a term that runs from nothing a calendar knows: "trong 24 giờ", "sau 7 ngày", "trước 05 ngày làm việc".
func (r *sentence) lengthOfTime(i int) (piece, bool) {
	t := r.t
	lead, ok := t.AnyPhrase(i, []string{
		"trong vong", "trong thoi han", "trong thoi gian", "thoi han", "thoi gian", "trong", "cham nhat la sau", "cham nhat sau", "cham nhat trong vong", "cham nhat trong",
		"cham nhat la", "cham nhat", "muon nhat", "khong qua", "toi da", "ngay sau", "sau", "truoc it nhat", "truoc", "cach nhau", "cach",
	})
	if !ok || t.Word(i) == "trong" && !t.PrintedAs(i, "trong") || t.Word(i) == "sau" && !t.PrintedAs(i, "sau") {
		return piece{}, false
	}
	if t.Word(lead) == ":" || t.Word(lead) == "la" {
		lead++
	}
	n, _, next := dated.RangeAt(t, lead)
	if n == 0 || !lengthUnits[t.Word(next)] || t.PrintedAs(next, "ngay") || t.Number(next+1) > 0 && t.Word(next) != "h" {
		return piece{}, false
	}
	end := next + 1
	if behind, ok := t.Phrase(end, "lam viec"); ok {
		end = behind
	}
	hour := t.PrintedAs(next, "giờ", "h")
	switch _, _, clock := dated.ClockAt(t, lead); {
	case lengthNames[t.Word(end)], t.PrintedAs(next, "tháng") && partsOfYear[t.Word(end)], r.watches(i):
		return piece{}, false
	case hour && clock && t.Word(i) == "thoi", hour && t.Word(i) == "sau" && !r.hands(i), t.PrintedAs(next, "phút") && t.PrintedAs(i, "trước"):
		return piece{}, false
	}
	if behind, ok := t.AnyPhrase(end, []string{"ke tu", "tinh tu", "sau khi"}); ok {
		for end = behind; end < min(behind+5, len(t)) && (t[end].Letter || t[end].Number >= 0) && !t[end-1].Stop; {
			end++
		}
	}
	return piece{from: i, to: end, code: doubt.NoDate, weak: t.Word(i) == "thoi" || t.Word(i) == "toi" || t.Word(i) == "cach"}, true
}

// lengthNames follow a length of time that only tells of what was, and partsOfYear one that names a part of a year. Folded.
var (
	lengthNames = source.WordSet("qua gan vua truoc hoc tuoi lien /")
	partsOfYear = source.WordSet("dau cuoi nam")
)

// watches tells whether what is told to last is the isolation, the treatment or the closing of something, and not the duty:
// the last verb before i is of that, and no name of people.
func (r *sentence) watches(i int) bool {
	for j := i - 1; j >= max(0, i-14); j-- {
		if r.handsAt(j) > 0 {
			return false
		}
		if _, ok := watching.At(r.t, j); ok && !peopleWords[r.t.Word(j-1)] {
			return true
		}
	}
	return false
}

var (
	watching    = source.NewPhrases("cach ly", "dieu tri", "theo doi", "phong toa", "gian cach", "giam sat", "tam dung", "ap dung", "hieu luc")
	peopleWords = source.WordSet("nguoi ho hop khu dang het tinh")
)

// edgeOf reads the start, middle or end of a week, month, quarter or year without saying of which: "vào cuối tuần".
func (r *sentence) edgeOf(i int) (piece, bool) {
	t := r.t
	if !t.PrintedAs(i, "đầu", "giữa", "cuối", "hết") || t.PrintedAs(i+1, "nấm", "quỹ") {
		return piece{}, false
	}
	end, ok := t.AnyPhrase(i+1, []string{"nhiem ky", "tuan", "thang", "quy", "nam"})
	if !ok || t.Number(end) > 0 || romans[t.Word(end)] || t.PrintedAs(end, "học") {
		return piece{}, false
	}
	if dated.IsPeriod(t.Word(i-1)) && (dated.PointsAt[t.Word(i-2)] || r.handsWithin(i-1, 3)) && t.Number(i-2) < 0 {
		return piece{from: r.back(i - 1), to: end, code: doubt.AmbiguousDeadline, weak: true}, true
	}
	if t.PrintedAs(end, "này", "tới", "sau", "nay") {
		end++
	}
	near := 3
	if ends := end >= len(t) || t[end-1].Stop || !t[end].Letter && t[end].Number < 0; ends && t.Word(i-1) != "hop" { // báo cáo Đảng ủy phường cuối năm
		near = 8
	}
	if !dated.PointsAt[t.Word(i-1)] && !r.handsWithin(i, near) && !deictic(t, i, end) || dated.IsPeriod(t.Word(i-1)) {
		return piece{}, false
	}
	return piece{from: r.back(i), to: end, code: doubt.AmbiguousDeadline, weak: true}, true
}
