package outline

import (
	"slices"
	"strings"

	"sotruc/intake/source"
	"sotruc/intake/who"
)

// givers are the words that hand something to a body. Folded.
var givers = []string{"giao cho", "giao", "phan cong cho", "phan cong", "yeu cau", "de nghi", "uy quyen cho", "uy nhiem cho"}

// mostOrder bounds the part of a paragraph, in bytes, in which an order is looked for.
const mostOrder = 1200

// Handed finds where p hands something to a body, as its first words or within it: "Ban Thường vụ cơ bản thống nhất; giao Đảng ủy
// UBND xã …". It gives the words from there on; empty where nothing is handed out.
func Handed(s *source.Text, p source.Span) source.Span {
	if p.To-p.From > mostOrder {
		p.To = p.From + mostOrder
	}
	there := func(giver string) bool { // by its last word: a line may end within it
		return strings.Contains(s.Fold[p.From:p.To], giver[strings.LastIndexByte(giver, ' ')+1:])
	}
	if !slices.ContainsFunc(givers, there) { // nothing more has to be looked at
		return source.Span{}
	}
	t := s.Tokens(p)
	for i := range t {
		if begin, ok := HandsAt(t, i); ok && len(who.BodiesAt(t, begin)) > 0 {
			return source.Over(t[i].From, p.To)
		}
	}
	return source.Span{}
}

// HandsAt tells whether at i a word hands something to those named behind it, and where their names begin: it opens its clause,
// or stands behind the name of who speaks.
func HandsAt(t source.Tokens, i int) (names int, ok bool) {
	next, ok := t.AnyPhrase(i, givers)
	if !ok || t.Word(i) == "giao" && !t.PrintedAs(i, "giao") {
		return i, false
	}
	from := i
	for from > 0 && !t[from-1].Stop && manners[t[from-1].Word] {
		from--
	}
	switch t.Word(from - 1) {
	case "", ",", ";", ":", ".", "(":
		return next, true
	}
	return next, spoken(t, i) || spoken(t, from)
}

// manners are the words before such a word that only say how it is meant: "trân trọng đề nghị", "tiếp tục giao", "thống nhất giao". Folded.
var manners = source.WordSet("tran trong kinh rat xin tiep tuc thong nhat nhat tri nghiem tuc dong thoi dong y cung van nay lai quyet dinh")

// spoken tells whether the verb at i follows the name of who speaks, which begins its clause.
func spoken(t source.Tokens, i int) bool {
	for j := i - 1; j >= 0 && j > i-12; j-- {
		if j > 0 && t[j-1].Word != "," && t[j-1].Word != ":" && !t[j-1].Stop {
			continue
		}
		end, ok := who.BodyAt(t, j)
		return ok && VerbAt(t, end) == i
	}
	return false
}

// VerbAt is where the verb stands behind a name that ends before i, with small words between: "Thành ủy cũng giao …".
func VerbAt(t source.Tokens, i int) int {
	for i < len(t) && besideVerb[t[i].Word] {
		i++
	}
	return i
}

// besideVerb are those words. Folded.
var besideVerb = source.WordSet("cung con da dong thoi tiep tuc lai se")

// IsOrder tells whether an unnumbered paragraph behind an item or its points is an order of its own, and not the end of them: it
// begins a sentence, and hands something to a body.
func IsOrder(s *source.Text, p source.Span) bool {
	return s.UpperAt(p.From) && !s.Starts(p, endWords) && (!Handed(s, p).Empty() || directs(s, p))
}

// directs tells whether a paragraph begins with a body that has others do something: "Thường trực HĐND xã chỉ đạo các Ban HĐND …".
func directs(s *source.Text, p source.Span) bool {
	t := s.Tokens(source.Over(p.From, min(p.To, p.From+200)))
	list := who.BodiesAt(t, 0)
	if len(list) == 0 {
		return false
	}
	next, ok := t.AnyPhrase(list.End(), []string{"chi dao"})
	return ok && len(who.NamesAt(t, next, true)) > 0
}

// endWords begin the paragraph that ends a whole paper, whatever it asks for.
var endWords = []string{"nhan duoc ", "tren day ", "can cu ", "trong qua trinh ", "yeu cau ", "de nghi "}

// OfAll tells whether a paragraph says by when all that was listed before it is due: "Các nhiệm vụ trên hoàn thành trước ngày …".
func OfAll(s *source.Text, p source.Span) bool {
	return p.To-p.From <= longestOfAll && s.Holds(p, allBefore) && s.Holds(p, []string{" hoan thanh ", " xong ", " thoi han ", " thoi gian ", " han ", " thuc hien "})
}

// longestOfAll bounds such a paragraph, in bytes.
const longestOfAll = 320

// allBefore are words for all that was listed before. Folded.
var allBefore = func() (list []string) {
	for _, what := range []string{"nhiem vu", "noi dung", "cong viec", "viec", "yeu cau", "phan viec", "dau viec", "nhiem vu, giai phap", "chi dao"} {
		for _, said := range []string{"tren", "tren day", "neu tren", "noi tren", "da neu", "da neu tren", "nay", "duoc giao tren", "duoc giao neu tren"} {
			for _, all := range []string{"cac", "nhung", "tat ca"} {
				list = append(list, " "+all+" "+what+" "+said+" ")
			}
		}
	}
	return list
}()
