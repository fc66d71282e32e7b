package duty

import (
	"sotruc/intake/outline"
	"sotruc/intake/source"
	"sotruc/intake/who"
)

// Further finds where, behind a semicolon or a full stop, an item goes on to tell another body what to do: "Công an phường chủ trì tuần tra; Trạm
// Y tế phường trực cấp cứu". Who only supports what was ordered before is none, nor is who decides. It is empty where nobody else is told.
func Further(s *source.Text, p source.Span) source.Span {
	t, _ := LeftOut(s.Tokens(source.Over(p.From, min(p.To, p.From+longestAsking))))
	if i, end := furtherAt(s, t); i > 0 {
		return t.Over(i, end)
	}
	return source.Span{}
}

// furtherAt is Further in tokens: where the words begin that tell the other body, and where its name ends; 0 where nobody else is told.
func furtherAt(s *source.Text, t source.Tokens) (i, end int) {
	doers := Doers(s, t)
	if len(doers) == 0 {
		return 0, 0
	}
	lead := s.Flat(t.Over(doers[0][0], doers[0][1]))
	for i := doers.End() + 1; i < len(t); i++ {
		if t.Word(i-1) != ";" && !t[i-1].Stop {
			continue
		}
		names := who.BodiesAt(t, i)
		if next, hands := outline.HandsAt(t, i); hands {
			names = who.BodiesAt(t, next)
		}
		if len(names) == 0 || names.End() >= len(t) || !does(s, t, names.End()) || s.Flat(t.Over(names[0][0], names[0][1])) == lead {
			continue
		}
		_, decides := t.AnyPhrase(names.End(), decisions)
		if _, helps := t.AnyPhrase(names.End(), Supporting); !helps && !decides {
			return i, names.End()
		}
	}
	return 0, 0
}

// sentences parts words into the orders to different bodies, each of which stands in a sentence of its own, or names a day as the one before it does.
func sentences(s *source.Text, p source.Span) (parts []source.Span) {
	t := s.Tokens(source.Over(p.From, min(p.To, p.From+longestAsking)))
	for from := 0; ; {
		at, _ := furtherAt(s, t[from:])
		if at == 0 {
			return append(parts, source.Over(t[from].From, p.To))
		}
		i := from + at
		next, _ := furtherAt(s, t[i:])
		behind := source.Over(t[i].From, t[len(t)-1].To)
		if next > 0 {
			behind = t.Over(i, i+next)
		}
		before := t.Over(from, i)
		if t[i-1].Word != "." && (!s.Holds(before, dueSigns) || !s.Holds(behind, dueSigns)) {
			return append(parts, source.Over(t[from].From, p.To))
		}
		parts, from = append(parts, before), i
	}
}

// orders is sentences of an item. Two orders that do not both name a day are left together, as one may be about the other.
func orders(s *source.Text, p source.Span) []source.Span {
	parts := sentences(s, p)
	if len(parts) > 2 || len(parts) == 2 && s.Holds(parts[0], dueSigns) && s.Holds(parts[1], dueSigns) {
		return parts
	}
	return []source.Span{p}
}
