package intake

import (
	"slices"
	"strings"

	"sotruc/intake/duty"
	"sotruc/intake/source"
	"sotruc/intake/who"
)

// note is the reading of a leader's note (bút phê). isUnit tells whether words are the name of a unit of the roster.
type note struct {
	*reading
	isUnit func(name string) bool
	ends   map[nameKey]int // where the names that were looked for end, as tokens of their sentence
}

// clause is a part of a leader's note that may be an order of its own.
type clause struct {
	source.Span
	act     int           // where what is to be done begins; the end where nothing is
	given   bool          // a word hands it to the doers
	doers   []string      // who is told to do it; the first leads
	helpers []string      // who supports
	joins   bool          // it only says that its doers support what was ordered before
	joined  int           // where that is said
	unsure  []source.Span // words that may be an order of its own to whom they name
	each    bool          // its doers are each to report
}

// clauses parts a note where a sentence ends and where, within one, somebody else is told to do something: "UBND lập danh
// sách, Công an rà soát".
func (n *note) clauses() []clause {
	var list []clause
	for _, p := range n.sentencesOf() {
		t := n.Tokens(p)
		for from := 0; from < len(t); {
			c, to := n.clauseAt(t, from)
			list = append(list, c)
			from = to
		}
	}
	return list
}

// clauseAt reads the clause that begins at from, and gives where the next one does. As long as nothing is to be done yet, whoever
// is named supports who leads, and what follows is done by all: "Giao Công an chủ trì, phối hợp Trạm Y tế, VPĐU lập danh sách".
// Behind it, who is named before an act is told to do that, unless the name may only go on with those before it.
func (n *note) clauseAt(t source.Tokens, from int) (c clause, to int) {
	if next, ok := t.AnyPhrase(from, remarks); ok { // "Đồng ý giao …"
		if _, given := t.AnyPhrase(next, givers); given {
			p := t.Over(from, next)
			return clause{Span: p, act: p.From}, next
		}
	}
	doers, i, given := n.headAt(t, from, from == 0)
	c.given = given
	c.doers, c.helpers = byRole(doers)
	s := scan{note: n, t: t, c: c, i: i, act: -1}
	if doers == nil {
		s.i, s.act = from, from
	}
	to = s.walk(from)
	c = s.c
	c.Span = t.Over(from, to)
	c.each = doers != nil && duty.EachReportsFrom(t[:to], i)
	if c.act = c.To; s.act >= 0 {
		c.act = t[s.act].From
	}
	return c, to
}

// scan walks through a clause behind the names it begins with.
type scan struct {
	*note
	t   source.Tokens
	c   clause
	i   int
	act int // the token that what is to be done begins at, -1 before it
}

// walk goes on to where the next clause begins, or to the end.
func (s *scan) walk(from int) (to int) {
	for begin := s.i; s.i < len(s.t); {
		if next, ok := s.t.AnyPhrase(s.i, leading); ok && s.act < 0 {
			s.i = next
			continue
		}
		if next, ok := supportAt(s.t, s.i); ok {
			s.support(next, s.i == begin)
			continue
		}
		if s.act < 0 && !isBreak(s.t[s.i-1].Word) && s.direct() {
			continue
		}
		if s.i > from && isBreak(s.t[s.i-1].Word) {
			names, end, given := s.headAt(s.t, s.i, false)
			if names != nil && s.parts(end, given) {
				return s.i
			}
			if names != nil {
				s.another(names, end)
				continue
			}
		}
		s.word()
	}
	return len(s.t)
}

// isBreak tells whether somebody else may be told something behind a sign.
func isBreak(sign string) bool { return sign == "," || sign == "-" || sign == "–" }

// parts tells whether those whose names end before end are given an order of their own: what is ordered before them is
// said, and they do not only support it.
func (s *scan) parts(end int, given bool) bool {
	if given {
		return true
	}
	next, only := supportAt(s.t, end)
	if only {
		with, _ := s.namesAt(s.t, next, true)
		only = with == nil
	}
	return s.act >= 0 && !only
}

// another takes those in who are named behind the lead before anything is to be done, or only support it. Where an act follows
// them at once, it may be theirs alone.
func (s *scan) another(names []named, end int) {
	s.c.helpers = append(s.c.helpers, namesOf(names)...)
	next, only := supportAt(s.t, end)
	if only {
		with, behind := s.namesAt(s.t, next, true)
		s.c.helpers = append(s.c.helpers, namesOf(with)...)
		s.i = max(next, behind)
		return
	}
	s.doubt(names[0].from, end)
	s.act, s.i = max(s.act, end), end
}

// doubt marks the words from a name on, whose names end before end, up to the next comma.
func (s *scan) doubt(from, end int) {
	to := end
	for to < len(s.t) && s.t[to].Word != "," && !s.t[to-1].Stop {
		to++
	}
	s.c.unsure = append(s.c.unsure, s.t.Over(from, to))
}

// support takes in those named behind a word for duty.Supporting, which ends before next; first is whether it stands right
// behind the doers. Where something is to be done already, the last name behind a comma may begin an order of its own.
func (s *scan) support(next int, first bool) {
	with, end := s.namesAt(s.t, next, true)
	if with == nil {
		s.c.joins, s.c.joined = first && s.c.doers != nil, s.t[s.i].From
		if !s.c.joins && s.act < 0 {
			s.act = s.i
		}
		s.i = next
		return
	}
	s.c.helpers = append(s.c.helpers, namesOf(with)...)
	if last := with[len(with)-1]; s.act >= 0 && last.alone && s.actsAt(s.t, end, true) {
		s.doubt(last.from, end)
	}
	s.i = end
}

// direct takes in those whom the lead directs, where that is the first thing he does: "chỉ đạo Công an, Trạm Y tế rà soát".
func (s *scan) direct() bool {
	next, ok := s.t.AnyPhrase(s.i, duty.Directing)
	if !ok {
		return false
	}
	names, end := s.namesAt(s.t, next, true)
	if names == nil {
		return false
	}
	s.c.helpers = append(s.c.helpers, namesOf(names)...)
	s.act, s.i = s.i, end
	return true
}

// word goes on by one word, or by the names that begin there as what is done is about: "gửi Công an phường, Trạm Y tế". An act
// behind the last of several may be told to that one.
func (s *scan) word() {
	w := s.t[s.i]
	if s.act < 0 && (w.Letter || w.Number >= 0) && w.Word != "de" {
		s.act = s.i
	}
	if _, head := who.HeadAt(s.t, s.i); head || w.Upper && s.i > s.act {
		names, end := s.namesAt(s.t, s.i, false)
		if len(names) > 1 && names[len(names)-1].alone && end < len(s.t) && duty.IsAct(s.Text, s.t, end) {
			s.doubt(names[len(names)-1].from, end)
		}
		if len(names) > 0 {
			s.i = end
			return
		}
	}
	s.i++
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
			} else if n := len(list); n > 0 && strings.ContainsAny(r.Flat(p), "0123456789") { // "trước 30/9; 30/12"
				list[n-1].To = p.To
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
	"kinh chuyen", "kinh de nghi", "kinh giao", "k / c", "de nghi", "d / n", "yeu cau", "y / c", "giao nhiem vu cho", "giao cho", "giao",
	"phan cong cho", "phan cong", "p / c", "chuyen cho", "chuyen", "moi", "nho",
}

// headAt finds who is told at i to do something, and where the names end; nil and i where nobody is. Within a sentence
// names alone tell nothing: an act has to follow. given is whether a word hands it to them.
func (n *note) headAt(t source.Tokens, i int, begins bool) (names []named, end int, given bool) {
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
	} else if t.Word(next) == ":" {
		next++
	}
	names, end = n.calledAt(t, next, given)
	if len(names) == 0 || !given && !n.actsAt(t, end, begins || t[next].Upper) {
		return nil, i, false
	}
	return names, end, given
}

// actsAt tells whether at i begins what somebody named before is to do. Where named is set any small word does that could
// not go on with a sentence about them.
func (r *reading) actsAt(t source.Tokens, i int, named bool) bool {
	if i >= len(t) {
		return false
	}
	if duty.IsAct(r.Text, t, i) || named && t[i].Letter && !t[i].Upper && !duty.NameStops[t[i].Print] {
		return true
	}
	if _, leads := t.AnyPhrase(i, leading); leads {
		return true
	}
	if _, helps := supportAt(t, i); helps {
		return true
	}
	p := t.Over(i, len(t)) // "theo dõi, báo cáo"
	act, _, _ := strings.Cut(r.Flat(source.Over(p.From, min(p.To, p.From+40))), ",")
	return slices.ContainsFunc(duty.Imperatives, func(verb string) bool { return strings.HasPrefix(act+" ", verb) })
}
