package meeting

import (
	"slices"

	"sotruc/intake/duty"
	"sotruc/intake/outline"
	"sotruc/intake/source"
	"sotruc/intake/who"
)

// AsksBelow tells whether an item of an invitation, or a point under it, is one in which a body is to do something: "Chuẩn bị nội dung:".
func AsksBelow(s *source.Text, it *outline.Item) bool {
	acts := func(p source.Span) bool {
		t := s.Tokens(source.Over(p.From, min(p.To, p.From+300)))
		list := who.BodiesAt(t, 0)
		return len(list) > 0 && list.End() < len(t) && t.Word(list.End()) != ":" && duty.IsAct(s, t, list.End())
	}
	return Label(s, it.Words) == "" && (acts(it.Words) || slices.ContainsFunc(it.Items, func(child *outline.Item) bool { return acts(child.Words) }))
}
