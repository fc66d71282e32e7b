package duty

import (
	"slices"
	"strings"

	"sotruc/intake/doubt"
	"sotruc/intake/outline"
	"sotruc/intake/source"
	"sotruc/intake/when"
	"sotruc/intake/who"
	"sotruc/model"
)

// Gives tells whether an item of a paper that seldom holds tasks hands one to a body: "Điều 2. Giao Sở Y tế …", "Công an phường chủ trì …"; or tells one
// by when something is to be handed in or done: "Trước ngày 25 hằng tháng, các chi bộ báo cáo …". on is the day of the paper.
func Gives(s *source.Text, it *outline.Item, on model.Date) bool {
	t := opening(s, it.Words)
	if next, ok := t.AnyPhrase(0, []string{"giao cho", "giao", "yeu cau", "de nghi"}); ok && len(who.BodiesAt(t, next)) > 0 {
		return true
	}
	list := told(s, t)
	if list == nil {
		return false
	}
	if _, leads := t.AnyPhrase(list.End(), []string{"chu tri", "chiu trach nhiem chu tri", "co trach nhiem chu tri"}); leads {
		return true
	}
	hands := false
	for i := list.End(); i < len(t) && !hands; i++ {
		_, hands = t.AnyPhrase(i, reporting)
	}
	return slices.ContainsFunc(lines(it), func(p source.Span) bool {
		terms := when.Read(s, p, on)
		once := func(d when.Term) bool { return hands || !d.Every.Recurs() && max(d.Due, d.To) >= on }
		return slices.ContainsFunc(terms.Found, once) || hands && len(terms.Doubts) > 0
	})
}

// Given parts the items of a list of such a paper, and those under them, into those that hand out a task, and those beside them that tell a body what
// to do and name no time. Under a heading that says who does what every item that names a body hands one out.
func Given(s *source.Text, l *outline.List, on model.Date) (given, beside []*outline.Item) {
	return givenUnder(s, l.Items, on, ledOrganized(s, l))
}

// givenUnder is Given of items; under is whether such a heading stands above them.
func givenUnder(s *source.Text, items []*outline.Item, on model.Date, under bool) (given, beside []*outline.Item) {
	for _, it := range items {
		switch {
		case IsReason(s, it):
		case Gives(s, it, on), under && tells(s, it):
			given = append(given, it)
		default:
			heads := under || organizes(s, it.Words)
			list, with := givenUnder(s, append(loose(s, it, heads), it.Items...), on, heads)
			given, beside = append(given, list...), append(beside, with...)
		}
	}
	among := under && slices.ContainsFunc(items, func(it *outline.Item) bool { return slices.Contains(given, it) })
	for _, it := range items {
		if slices.Contains(given, it) || len(it.Items) > 0 || IsReason(s, it) {
			continue
		}
		if among || tells(s, it) || AtTime(s, it.Words, on) || under && Asks(s, it.Words) { // among those that hand something out, whoever it names
			beside = append(beside, it)
		}
	}
	return given, beside
}

// loose are the paragraphs without a number that stand under a heading which says who does what, as items.
func loose(s *source.Text, it *outline.Item, heads bool) (list []*outline.Item) {
	for _, p := range it.More {
		if one := (&outline.Item{Paragraph: outline.Paragraph{Span: p, Words: p}, Closing: true}); heads && tells(s, one) {
			list = append(list, one)
		}
	}
	return list
}

// opening is what is looked at of the words of an item, without whom they leave out.
func opening(s *source.Text, p source.Span) source.Tokens {
	t, _ := LeftOut(s.Tokens(source.Over(p.From, min(p.To, p.From+400))))
	return t
}

// AtTime tells whether words tell a body what to do at a time of the calendar that may be no deadline: they begin with a day, an hour or a day of the
// lunar year ("8 giờ 00 ngày 20/11, đồng chí Bí thư dự họp …"), or name one of the latter.
func AtTime(s *source.Text, p source.Span, on model.Date) bool {
	t := opening(s, p)
	list := told(s, t)
	if list == nil {
		return false
	}
	for i := range list[0][0] {
		if t.Number(i-1) >= 0 && t.Number(i+1) >= 0 && t[i].Word == "/" || t.PrintedAs(i, "Tết") || t.Number(i) >= 0 && t.PrintedAs(i+1, "giờ", "h", "tháng") && !t.PrintedAs(i-1, "trong", "sau", "kỳ") {
			return true
		}
	}
	return slices.ContainsFunc(when.Read(s, p, on).Doubts, func(d doubt.Doubt) bool { return d.Code == doubt.Lunar })
}

// told are those whom words tell at their start, or behind a ground or a time, what to do.
func told(s *source.Text, t source.Tokens) who.Names {
	if list := toldFirst(s, t); list != nil {
		return list
	}
	return behindTime(s, t)
}

// toldFirst are those whom words tell at their start, or behind a ground, what to do.
func toldFirst(s *source.Text, t source.Tokens) who.Names {
	if list := who.BodiesAt(t, 0); len(list) > 0 && list.End() < len(t) && !t[list.End()-1].Stop && does(s, t, list.End()) {
		return list
	}
	return behindGround(s, t)
}

// does tells whether what a body does begins at i, behind its name.
func does(s *source.Text, t source.Tokens, i int) bool {
	return IsAct(s, t, i) || t[i].Letter && !t[i].Upper && !NameStops[t[i].Print]
}

// lines are the paragraphs of an item and of those under it.
func lines(it *outline.Item) []source.Span {
	list := append([]source.Span{it.Words}, it.More...)
	for _, one := range it.Items {
		list = append(list, lines(one)...)
	}
	return list
}

// IsReason tells whether an item is a heading over what was, why or how much: not a task, nor what stands under it.
func IsReason(s *source.Text, it *outline.Item) bool {
	if s.Starts(it.Words, foundLabels) && outline.Handed(s, it.Words).Empty() {
		return true
	}
	if it.Words.To-it.Words.From > 160 || it.Level > source.LevelArabic || it.Level == source.LevelArabic && it.Words.To-it.Words.From > 90 {
		return false
	}
	if s.Starts(it.Words, []string{"tinh hinh va nhiem vu"}) || s.Holds(it.Words, []string{" truoc ngay ", " cham nhat ", " gui ve ", " bao cao ve "}) {
		return false
	}
	if s.Starts(it.Words, []string{"yeu cau "}) && len(who.BodiesAt(s.Tokens(it.Words), 2)) > 0 { // Yêu cầu các chi bộ …
		return false
	}
	if s.Starts(it.Words, []string{"yeu cau "}) && !aims(s, it.Words) {
		return false
	}
	if behindGround(s, opening(s, it.Words)) != nil { // Căn cứ tình hình thực tế, các chi bộ …
		return false
	}
	return s.Starts(it.Words, reasonWords) || s.Starts(it.Words, factLabels) || it.Cap && s.Starts(it.Words, factHeads) && !slices.ContainsFunc(it.Items, func(one *outline.Item) bool { return isStep(s, one) })
}

// isStep tells whether a point under "THỜI GIAN, TIẾN ĐỘ" is a step of what is to be done: it tells a body by name what to do, or asks for something by a
// day.
func isStep(s *source.Text, it *outline.Item) bool {
	return tells(s, it) || Asks(s, it.Words) && s.Holds(it.Words, dueSigns) && !s.Starts(it.Words, []string{"thoi gian", "dia diem", "thanh phan"})
}

// aims tells whether before or in words that head what is required a paper speaks of its aims: "Mục đích, yêu cầu". Elsewhere they head orders, as
// behind what an inspection found.
func aims(s *source.Text, p source.Span) bool {
	const before = 6000
	return strings.Contains(s.Fold[max(0, p.From-before):min(p.To, p.From+longestHeading)], "muc dich")
}

// foundLabels begin what an inspection found, however much is said behind them.
var foundLabels = []string{
	"uu diem:", "khuyet diem:", "han che:", "ton tai:", "nguyen nhan:", "ket qua:", "ve uu diem", "ve khuyet diem", "ve han che", "nhung uu diem", "nhung han che", "nhung khuyet diem", "khuyet diem, han che", "han che, khuyet diem",
	"ton tai, han che", "han che, ton tai", "nhan xet:", "danh gia:",
}

// factHeads are such labels as headings in capitals.
var factHeads = []string{"doi tuong", "thoi gian", "dia diem", "thanh phan", "so luong", "hinh thuc", "pham vi"}

// factLabels begin what a plan says of itself: for whom, when and where, not what to do.
var factLabels = []string{
	"doi tuong:", "doi tuong ap dung:", "doi tuong tham gia:", "thoi gian:", "thoi gian, dia diem:", "thoi gian va dia diem:", "dia diem:",
	"thanh phan:", "thanh phan tham gia:", "thanh phan tham du:", "so luong:", "hinh thuc:", "pham vi:", "noi dung:", "chu de:",
}

var reasonWords = []string{
	"danh gia ", "tinh hinh ", "ket qua ", "ket luan giam sat", "ket luan kiem tra", "nhan xet", "khuyet diem", "noi dung kiem tra", "noi dung giam sat", "su can thiet", "muc dich", "yeu cau ", "quan diem", "muc tieu", "can cu", "boi canh", "nguyen nhan", "han che", "uu diem",
	"ton tai", "khai quat", "dac diem", "thuc trang", "mot so ket qua", "nhung ket qua", "kinh phi", "phan thu nhat tinh hinh", "cac thanh phan", "quy dinh chung",
	"pham vi dieu chinh", "giai thich tu ngu", "dieu khoan thi hanh", "hieu luc thi hanh",
}

// AsksWithin tells whether a paragraph that begins with its grounds goes on to ask bodies for something: "Thực hiện Công
// văn …, Đảng ủy phường đề nghị các chi bộ …".
func AsksWithin(s *source.Text, p source.Span) bool {
	if s.Ends(p, ":") || !s.Starts(p, outline.IntroWords) {
		return false
	}
	t := s.Tokens(source.Over(p.From, min(p.To, p.From+1500)))
	if behindGround(s, t) != nil && s.Holds(p, []string{" truoc ngay ", " cham nhat ", " xong truoc ", " truoc 1", " truoc 2", " hang tuan", " hang thang", " hang ngay", " hang quy"}) {
		return true
	}
	for i := 4; i < len(t); i++ {
		next, ok := t.AnyPhrase(i, []string{"de nghi", "yeu cau", "giao"})
		if !ok || t[i-1].Stop || i > 0 && t[i-1].Word == "theo" {
			continue
		}
		if len(who.BodiesAt(t, next)) > 0 {
			return true
		}
	}
	return false
}

// CountAsked counts the leaves that ask for something, and all of them.
func CountAsked(s *source.Text, items []*outline.Item) (asked, all int) {
	for _, it := range items {
		if IsReason(s, it) || it.Cap && len(it.Items) == 0 {
			continue
		}
		if Asks(s, it.Words) {
			asked++
			all++
			continue
		}
		if len(it.Items) == 0 {
			all++
			continue
		}
		a, n := CountAsked(s, it.Items)
		asked, all = asked+a, all+n
	}
	return asked, all
}
