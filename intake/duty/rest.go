package duty

import (
	"sotruc/intake/outline"
	"sotruc/intake/source"
	"sotruc/intake/who"
)

// Parted parts an item where its words go on with what those do who were not named: "Chi bộ 1 báo cáo trước ngày 20/11; các chi bộ còn lại báo cáo
// trước ngày 25/11". The part of the others is an order of its own; what stands under the item is left with the first.
func Parted(s *source.Text, it *outline.Item) []*outline.Item {
	parts := PartedAt(s, it.Words)
	if len(parts) == 1 {
		return []*outline.Item{it}
	}
	first := *it
	first.Words, first.Span = parts[0], source.Over(it.From, parts[0].To)
	list := []*outline.Item{&first}
	for _, p := range parts[1:] {
		list = append(list, &outline.Item{Paragraph: outline.Paragraph{Span: p, Words: p}, Closing: true})
	}
	return list
}

// PartedAt is Parted of stretches of the text.
func PartedAt(s *source.Text, list ...source.Span) (parts []source.Span) {
	for _, p := range list {
		t := s.Tokens(source.Over(p.From, min(p.To, p.From+longestAsking)))
		for i := restAt(s, t); i > 0; i = restAt(s, t) {
			end := i - 1
			if t.PrintedAs(end, "riêng", "còn") {
				end--
			}
			parts = append(parts, source.Over(p.From, t[end].From))
			p.From, t = t[i].From, t[i:]
		}
		parts = append(parts, p)
	}
	return parts
}

// restAt is where, behind a sign that ends what was said before, the others are told what to do or by when; 0 where they are not. A comma is one
// behind a day, and where no list of names goes on.
func restAt(s *source.Text, t source.Tokens) int {
	for i := 2; i < len(t); i++ {
		if !t.PrintedAs(i, "các", "những") {
			continue
		}
		sign := i - 1
		if t.PrintedAs(sign, "riêng", "còn") {
			sign--
		}
		if !t[sign].Stop && t.Word(sign) != ";" && (t.Word(sign) != "," || t.Number(sign-1) < 0) {
			continue
		}
		names := who.NamesAt(t, i, true)
		if len(names) != 1 || !who.Rest(t, names.End()-2) || names.End() == len(t) || Doers(s, t[:min(i, mostLed)]) == nil {
			continue
		}
		if end := names.End(); does(s, t, end) || t.Word(end) == "," || t.PrintedAs(end, "trước", "chậm", "xong", "trong", "định", "hằng", "hàng") {
			return i
		}
	}
	return 0
}

// mostLed is what is looked at of a sentence for who is to do what stands before the others, in words and signs.
const mostLed = 200
