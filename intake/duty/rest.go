package duty

import (
	"sotruc/intake/outline"
	"sotruc/intake/source"
	"sotruc/intake/who"
)

// Parted parts an item where its words go on with what those do who were not named: "Chi bộ 1 báo cáo trước ngày 20/11; các chi bộ còn lại báo cáo
// trước ngày 25/11", or tells several bodies what to do, each by a day of its own. Each part behind the first is an order of its own; what stands
// under the item is left with the first.
func Parted(s *source.Text, it *outline.Item) []*outline.Item {
	var parts []source.Span
	for _, p := range othersAt(s, it.Words) {
		parts = append(parts, orders(s, p)...)
	}
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

// PartedAt is Parted of stretches of the text, also where no day is named.
func PartedAt(s *source.Text, list ...source.Span) (parts []source.Span) {
	for _, p := range othersAt(s, list...) {
		if p.Empty() {
			parts = append(parts, p)
			continue
		}
		parts = append(parts, sentences(s, p)...)
	}
	return parts
}

// othersAt parts stretches of the text where they go on with those who were not named.
func othersAt(s *source.Text, list ...source.Span) (parts []source.Span) {
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
// where no list of names goes on: behind a day, and behind any word where the others are to hand something in.
func restAt(s *source.Text, t source.Tokens) int {
	for i := 2; i < len(t); i++ {
		if !t.PrintedAs(i, "các", "những") {
			continue
		}
		sign := i - 1
		if t.PrintedAs(sign, "riêng", "còn") {
			sign--
		}
		comma := t.Word(sign) == ","
		if !t[sign].Stop && t.Word(sign) != ";" && !comma {
			continue
		}
		names := who.NamesAt(t, i, true)
		if len(names) != 1 || !who.Rest(t, names.End()-2) || names.End() == len(t) {
			continue
		}
		doers := Doers(s, t[:min(i, mostLed)])
		if doers == nil || comma && (listed(t, doers.End(), sign) || t.Number(sign-1) < 0 && !handsIn(t, names.End())) {
			continue
		}
		if end := names.End(); does(s, t, end) || t.Word(end) == "," || t.PrintedAs(end, "trước", "chậm", "xong", "trong", "định", "hằng", "hàng") {
			return i
		}
	}
	return 0
}

// listed tells whether the words before a comma are names, which go on behind it: "hướng dẫn Chi bộ 3, các chi bộ còn lại …".
func listed(t source.Tokens, from, comma int) bool {
	for i := comma - 1; i >= from && i > comma-mostNamed; i-- {
		if names := who.NamesAt(t, i, true); len(names) > 0 && names.End() >= comma {
			return true
		}
	}
	return from >= comma
}

// mostNamed is how many words the last name of a list has at most.
const mostNamed = 16

// handsIn tells whether what is done from i on begins with handing something in.
func handsIn(t source.Tokens, i int) bool {
	_, hands := t.AnyPhrase(i, reporting)
	return hands
}

// mostLed is what is looked at of a sentence for who is to do what stands before the others, in words and signs.
const mostLed = 200
