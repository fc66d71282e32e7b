// Package news finds the paper an article tells of: which of the numbers in it is its own, who issued it, when, and who
// signed. An article says so in many words and orders; what it cites it names in the same way, so the verb and who it
// belongs to decide.
package news

import (
	"slices"
	"strings"

	"sotruc/intake/dated"
	"sotruc/intake/page"
	"sotruc/intake/source"
	"sotruc/intake/symbol"
)

// Told is the paper an article tells of.
type Told struct {
	Hit      int         // index of its symbol among the hits, -1 where the article gives a bare number or none
	Number   source.Span // the number; where there is none, the name of its type
	Digits   string      // of a bare number
	Kind     symbol.Kind // without a name where it is only called a document
	Sentence source.Span
	Issuer   source.Span
	Signer   source.Span // a person named as who signed
	Day      dated.Day
	DayAt    source.Span
	Weak     bool // the words may also be said of somebody else's paper
	Supposed bool // the issuer is the subject of a longer sentence
}

// Text is an article: its page, the symbols in it, and how to get the sentence around an offset.
type Text struct {
	*page.Page
	Hits     []symbol.Hit
	Sentence func(offset int) source.Span
	last     int // how far a number may stand
}

// mention is a number an article names.
type mention struct {
	hit    int
	at     source.Span
	digits string
}

// Find looks for the paper an article tells of, among the numbers before the offset last, then for one without a number.
func (a Text) Find(last int) (Told, bool) {
	a.last = last
	list := a.mentions()
	for _, weak := range []bool{false, true} {
		for _, bare := range []bool{false, true} {
			for _, m := range list {
				if bare != (m.hit < 0) {
					continue
				}
				if told, ok := a.told(m, weak); ok {
					return told, true
				}
			}
		}
	}
	return a.unnumbered()
}

// mostMentions bounds the numbers looked at.
const mostMentions = 300

// mentions lists the symbols and the bare numbers behind "số", in order.
func (a Text) mentions() []mention {
	var list []mention
	known := map[int]bool{}
	for i, h := range a.Hits {
		if h.From > a.last || len(list) == mostMentions {
			break
		}
		list = append(list, mention{i, h.Span, ""})
		known[h.From] = true
	}
	text := a.Fold[:min(len(a.Fold), a.last)]
	for at := 0; len(list) < 2*mostMentions; {
		i := strings.Index(text[at:], "so ")
		if i < 0 {
			break
		}
		at += i + len("so ")
		end := at
		for end < len(text) && source.IsDigit(text[end]) {
			end++
		}
		if end > at && end-at <= source.LongestNumber && !known[at] && strings.IndexByte("/-.,%", (text + " ")[end]) < 0 {
			list = append(list, mention{-1, source.Over(at, end), text[at:end]})
		}
	}
	slices.SortFunc(list, func(x, y mention) int { return x.at.From - y.at.From })
	return list
}

// told tells whether the words around a number say that the paper was issued, and what they say of it.
func (a Text) told(m mention, weak bool) (Told, bool) {
	t := a.Tokens(source.Over(max(0, m.at.From-before), m.at.From))
	k, from, ok := named(t, len(t))
	if !ok {
		return a.late(m, weak)
	}
	if m.hit < 0 && k.About {
		return Told{}, false
	}
	told := Told{Hit: m.hit, Number: m.at, Digits: m.digits, Kind: k, Weak: weak}
	told.Sentence = a.Sentence(m.at.From)
	switch verb, ok := issuingBefore(t, from, weak); {
	case ok:
		if !told.readIssuer(a, m, t[verb].From, weak) {
			return Told{}, false
		}
	case !weak && a.headed(&told, t, from):
	case weak && a.passive(&told, t, from):
	default:
		return Told{}, false
	}
	told.readDay(a)
	return told, true
}

// before is how far back of a number the words for its type and its issue may stand, in bytes.
const before = 160

// named finds the type of paper whose name ends before "số" at the end of t, with a word or two between: "Thông báo kết
// luận số". A document in general has no type.
func named(t source.Tokens, n int) (symbol.Kind, int, bool) {
	if n > 0 && t[n-1].Word == "so" {
		n--
	}
	for n > 0 && IsHaste(t[n-1].Word) {
		n--
	}
	for skip := 0; skip <= 3 && n-skip > 1; skip++ {
		if k, from, ok := symbol.KindBefore(t, n-skip); ok {
			if whole, first, ok := symbol.KindBefore(t, from); ok { // Thông báo kết luận
				return whole, first, true
			}
			return k, from, true
		}
		if t.PrintedAs(n-skip-2, "văn") && t.PrintedAs(n-skip-1, "bản") {
			return symbol.Kind{}, n - skip - 2, true
		}
		if w := t[n-skip-1]; !w.Letter || w.Upper {
			break
		}
	}
	return symbol.Kind{}, 0, false
}

// IsHaste tells whether a word is part of a mark of urgency: "Công điện khẩn số", "Công văn hỏa tốc số".
func IsHaste(word string) bool {
	switch word {
	case "khan", "hoa", "toc", "thuong":
		return true
	}
	return false
}

var (
	// issuing are the words that say a paper was issued, longer ones first.
	issuing = source.NewPhrases("ky ban hanh", "ky , ban hanh", "ky va ban hanh", "ban hanh", "phat hanh", "cong bo", "da co", "vua co", "moi co", "co", "ra", "gui", "phat di", "ky")
	// making are words that may as well be said of a paper of somebody else.
	making = source.NewPhrases("trien khai", "xay dung", "de ra", "thong qua")
)

// issuingBefore finds the verb of issue that ends before from.
func issuingBefore(t source.Tokens, from int, weak bool) (verb int, ok bool) {
	verbs := issuing
	if weak {
		verbs = making
	}
	for n := min(4, from); n > 0; n-- {
		next, ok := verbs.At(t, from-n)
		if ok && next == from {
			return from - n, t.Word(from-n-1) != "duoc" && t.Word(from-n-1) != "viec" && t.Word(from-n-1) != "kem"
		}
	}
	return 0, false
}

// headed tells whether the name of a body and a colon introduce the paper: "1. Văn phòng Chính phủ: Thông báo số …".
func (a Text) headed(told *Told, t source.Tokens, from int) bool {
	if from < 2 || t[from-1].Word != ":" || !t[from].Upper {
		return false
	}
	for i := from - 2; i >= max(0, from-14); i-- {
		if t[i].Stop {
			return false
		}
		opens := i == 0 || t[i].Line || t[i-1].Stop || t[i-1].Word == "-" || t[i-1].Word == "+"
		if end, ok := bodyAt(t, i); ok && opens && end == from-1 {
			told.Issuer = t.Over(i, end)
			return true
		}
	}
	return false
}

// passive reads "Kế hoạch số 45-KH/ĐU được đồng chí …, Bí thư Đảng ủy ký ban hành ngày …", which opens its sentence.
func (a Text) passive(told *Told, t source.Tokens, from int) bool {
	if from > 0 && !t[from-1].Stop && !t[from].Line {
		return false
	}
	after := a.Tokens(source.Over(told.Number.To, max(told.Number.To, told.Sentence.To)))
	start := -1
	for i := range min(len(after), 60) {
		switch {
		case start < 0 && (after.PrintedAs(i, "được") || after.PrintedAs(i, "do")) && i < 24:
			start = i + 1
		case start >= 0 && (after.Word(i) == "ban" && after.Word(i+1) == "hanh" || after.PrintedAs(i, "ký")):
			told.passiveIssuer(after, start, i)
			told.readPassiveDay(after, i)
			return true
		}
	}
	return false
}
