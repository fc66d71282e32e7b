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
	doers := Doers(s, t)
	if len(doers) == 0 {
		return source.Span{}
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
			return t.Over(i, names.End())
		}
	}
	return source.Span{}
}
