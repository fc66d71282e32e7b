package duty

import (
	"sotruc/intake/outline"
	"sotruc/intake/source"
	"sotruc/intake/who"
)

// Further finds where an item goes on to tell another body what to do: behind a semicolon or a full stop, as in "Công an phường chủ trì tuần tra; Trạm Y
// tế phường trực cấp cứu", or in a paragraph behind its first. Who only supports what was ordered before is none, nor is who decides. It is empty
// where nobody else is told.
func Further(s *source.Text, list []source.Span) source.Span {
	lead := ""
	for n, p := range list {
		if n > 0 && s.Holds(p, asksAll) {
			continue
		}
		t, _ := LeftOut(s.Tokens(source.Over(p.From, min(p.To, p.From+longestAsking))))
		from := 0
		if n == 0 {
			from = 1
			if doers := Doers(s, t); len(doers) > 0 {
				from, lead = doers.End()+1, s.Flat(t.Over(doers[0][0], doers[0][1]))
			}
		}
		for i := from; i < len(t); i++ {
			end, tells := tellsOther(s, t, i, lead)
			if !tells {
				continue
			}
			if n > 0 {
				end = stopAt(t, end)
			}
			return t.Over(i, end)
		}
	}
	return source.Span{}
}

// stopAt is where the sentence ends that goes on behind i: a doubt has all of it where what is told may stand in no task.
func stopAt(t source.Tokens, i int) int {
	for i < len(t) && !t[i-1].Stop {
		i++
	}
	return i
}

// asksAll are words of the paragraph that ends a paper and asks all to follow it. Folded.
var asksAll = []string{" thuc hien nghiem ", " nghiem tuc ", " cong van nay ", " ke hoach nay ", " chi thi nay ", " thong bao nay ", " nghi quyet nay ", " chuong trinh nay ", " huong dan nay ", " quyet dinh nay "}

// furtherAt is Further within words that name who leads, in tokens: where the words begin that tell the other body; 0 where nobody else is told.
func furtherAt(s *source.Text, t source.Tokens) int {
	doers := Doers(s, t)
	if len(doers) == 0 {
		return 0
	}
	lead := s.Flat(t.Over(doers[0][0], doers[0][1]))
	for i := doers.End() + 1; i < len(t); i++ {
		if _, tells := tellsOther(s, t, i, lead); tells {
			return i
		}
	}
	return 0
}

// tellsOther tells whether at i a sentence begins, or goes on behind a semicolon, that tells another body than lead what to do, and where its name ends.
func tellsOther(s *source.Text, t source.Tokens, i int, lead string) (end int, tells bool) {
	if i > 0 && t.Word(i-1) != ";" && !t[i-1].Stop {
		return 0, false
	}
	names := who.BodiesAt(t, i)
	if next, hands := outline.HandsAt(t, i); hands {
		names = who.BodiesAt(t, next)
	}
	if len(names) == 0 || names.End() >= len(t) || !does(s, t, names.End()) || s.Flat(t.Over(names[0][0], names[0][1])) == lead {
		return 0, false
	}
	_, decides := t.AnyPhrase(names.End(), decisions)
	_, helps := t.AnyPhrase(names.End(), Supporting)
	return names.End(), !helps && !decides
}

// sentences parts words into the orders to different bodies, each of which stands in a sentence of its own, or names a day as the one before it does.
func sentences(s *source.Text, p source.Span) (parts []source.Span) {
	t := s.Tokens(source.Over(p.From, min(p.To, p.From+longestAsking)))
	for from := 0; ; {
		at := furtherAt(s, t[from:])
		if at == 0 {
			return append(parts, source.Over(t[from].From, p.To))
		}
		i := from + at
		next := furtherAt(s, t[i:])
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
