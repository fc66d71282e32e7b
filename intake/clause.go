package intake

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sotruc/intake/source"
	"sotruc/intake/who"
)

// clause is a part of a leader's note that may be an order of its own.
type clause struct {
	spans   []source.Span // its words, and of those that go on with it
	doers   []string      // who is told to do it; the first leads
	helpers []string      // who supports
	joins   bool          // it only says who supports the order before it
}

// clauses parts a note where a sentence ends and where, within one, somebody else is told to do something: "UBND lập danh
// sách, Công an rà soát".
func (r *reading) clauses() []clause {
	var list []clause
	for _, p := range r.sentencesOf() {
		t := r.Tokens(p)
		for from := 0; from < len(t); {
			doers, end := r.orderAt(t, from, from == 0)
			to := max(end, from+1)
			for ; to < len(t); to++ {
				if t[to-1].Word != "," && t[to-1].Word != "-" {
					continue
				}
				if next, _ := r.orderAt(t, to, false); next != nil {
					break
				}
			}
			list = append(list, r.clauseOf(t, doers, from, end, to))
			from = to
		}
	}
	return list
}

// sentencesOf cuts a note at full stops, semicolons and the ends of lines a new sentence begins behind; what has no letter
// is none.
func (r *reading) sentencesOf() []source.Span {
	var list []source.Span
	for _, row := range r.rows {
		if o, numbered := r.OrdinalAt(row); numbered {
			row.From = o.Behind
		}
		t := r.Tokens(row)
		for from := 0; from < len(t); {
			to := from
			for !t[to].Stop {
				to++
			}
			if p := t.Over(from, to+1); strings.ContainsFunc(r.Flat(p), func(c rune) bool { return c >= 'a' && c <= 'z' }) {
				if n := len(list); n > 0 && from == 0 && !t[0].Upper && t[0].Letter && !r.endsSentence(list[n-1]) {
					list[n-1].To = p.To // a line that only goes on
				} else {
					list = append(list, p)
				}
			}
			from = to + 1
		}
	}
	return list
}

func (r *reading) endsSentence(p source.Span) bool {
	return strings.ContainsAny(r.Fold[p.To-1:p.To], ".;!?")
}

// givers are the words of a note that hand something to those named behind them.
var givers = []string{
	"kinh chuyen", "kinh de nghi", "kinh giao", "de nghi", "yeu cau", "giao cho", "giao", "phan cong cho", "phan cong", "chuyen cho", "chuyen", "moi", "nho",
}

// orderAt finds who is told at i to do something, and where the names end; nil and i where nobody is. Within a sentence
// names alone tell nothing: an act has to follow.
func (r *reading) orderAt(t source.Tokens, i int, begins bool) (names []string, end int) {
	at := i
	for {
		next, ok := t.AnyPhrase(at, []string{"dong thoi", "va", "rieng", "sau do"})
		if !ok {
			break
		}
		at = next
		if t.Word(at) == "," {
			at++
		}
	}
	next, given := t.AnyPhrase(at, givers)
	if !given {
		next = at
	}
	list := noteNames(t, next, given)
	if len(list) == 0 {
		return nil, i
	}
	end = list.End()
	if !given && !r.actsAt(t, end, begins || t[next].Upper) {
		return nil, i
	}
	for _, n := range list {
		names = append(names, r.bodyName(t, n))
	}
	return names, end
}

// actsAt tells whether at i begins what somebody named before is to do. Where named is set any small word does that could
// not go on with a sentence about them.
func (r *reading) actsAt(t source.Tokens, i int, named bool) bool {
	if i == len(t) {
		return false
	}
	if r.isAct(t, i) || named && t[i].Letter && !t[i].Upper && !nameStops[t[i].Print] {
		return true
	}
	p := t.Over(i, len(t)) // "theo dõi, báo cáo"
	act, _, _ := strings.Cut(r.Flat(source.Over(p.From, min(p.To, p.From+40))), ",")
	return slices.ContainsFunc(imperatives, func(verb string) bool { return strings.HasPrefix(act+" ", verb) })
}

// clauseOf is the clause t[from:to], whose names end before end. "Công an phường phối hợp." says who supports what was
// ordered before; "… phối hợp với Trạm Y tế …" is an order.
func (r *reading) clauseOf(t source.Tokens, doers []string, from, end, to int) clause {
	p := t.Over(from, to)
	for p.To > p.From && strings.ContainsAny(r.Fold[p.To-1:p.To], ", -\n\t") {
		p.To--
	}
	c := clause{spans: []source.Span{p}, doers: doers}
	for i := end; i < to; i++ {
		next, ok := t[:to].AnyPhrase(i, supporting)
		if !ok {
			continue
		}
		with := noteNames(t[:to], next, true)
		for _, n := range with {
			c.helpers = append(c.helpers, r.bodyName(t, n))
		}
		if c.joins = i == end && len(with) == 0 && doers != nil && t.Word(i) == "phoi"; c.joins {
			c.helpers, c.doers = doers, nil
			return c
		}
		i = next - 1
		if len(with) > 0 {
			i = with.End() - 1
		}
	}
	return c
}

// noteNames reads the names that stand one behind the other at i. Where something is given to them they may be short, as
// a leader writes: VPĐU, đ/c Lan, Hùng.
func noteNames(t source.Tokens, i int, given bool) who.Names {
	var list who.Names
	for {
		end, ok := noteName(t, i, given || len(list) > 0)
		if !ok {
			return list
		}
		list = append(list, [2]int{i, end})
		if t[end-1].Stop {
			return list
		}
		next, joined := t.AnyPhrase(end, []string{", va", "va", "cung voi", "cung", ","})
		if !joined {
			return list
		}
		i = next
	}
}

// noteName reads one name at i: of a body, of somebody behind "đ/c", a short form in capitals; where something is given
// also a name alone.
func noteName(t source.Tokens, i int, given bool) (end int, ok bool) {
	if next, titled := t.AnyPhrase(i, []string{"d / c", "dong chi", "anh", "chi", "co", "chu", "bac"}); titled && capitals(t, next) > next {
		if end, ok := who.OneBody(t, next, false); ok {
			return end, true
		}
		return capitals(t, next), true
	}
	if end, ok := who.OneBody(t, i, given || i < len(t) && !t[i].Upper); ok {
		return end, true
	}
	if i < len(t) && isShortForm(t[i].Print) {
		end := i + 1
		if next, ok := t.AnyPhrase(end, source.Places); ok && !t[end-1].Stop && !t[end].Upper {
			end = next
		}
		return capitals(t, end), true
	}
	end = capitals(t, i)
	return end, given && end > i
}

// capitals gives where a row of words with capitals ends that begins at i.
func capitals(t source.Tokens, i int) int {
	for i < len(t) && t[i].Letter && t[i].Upper && (i == 0 || !t[i-1].Stop) {
		i++
	}
	return i
}

// isShortForm tells whether a word is a short form in capitals: CA, VPĐU, TYT.
func isShortForm(word string) bool {
	return utf8.RuneCountInString(word) > 1 && strings.ToUpper(word) == word && strings.ToLower(word) != word
}
