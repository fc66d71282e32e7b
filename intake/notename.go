package intake

import (
	"strings"

	"sotruc/intake/duty"
	"sotruc/intake/source"
	"sotruc/intake/who"
)

// named is a name in a note.
type named struct {
	from, to int // its tokens
	name     string
	role     nameRole
	alone    bool // only a comma stands between it and the name before
}

// nameRole is what brackets behind a name make of the unit: "(chủ trì)", "(phối hợp)".
type nameRole int

const (
	roleUnsaid nameRole = iota
	roleLead
	roleHelp
)

var (
	leadMarks = []string{"( chu tri )", "( c / tri )", "( ctri )", "( ct )", "( dau moi )", "( lam dau moi )"}
	helpMarks = []string{"( phoi hop )", "( phoi hop thuc hien )", "( p / h )", "( p / hop )", "( ph )"}
	// leading are the words behind the name of who leads; who does what is not told by them.
	leading = append([]string{"chu tri", "c / tri", "ctri", "lam dau moi", "la dau moi", "dau moi", "chiu trach nhiem chinh", "chiu trach nhiem chu tri", "la don vi chu tri"}, leadMarks...)
	// manners are the words how something is done that may stand before "phối hợp".
	manners = []string{"chu dong", "tich cuc", "thuong xuyen", "kip thoi", "khan truong", "truc tiep", "dong thoi", "co su"}
	// helping are the words before the names of those who support as they are written by hand, beside duty.Supporting.
	helping = []string{"p / hop voi", "p / hop cung", "p / hop", "p / h voi", "p / h cung", "p / h", "phoi hop cua"}
)

// supportAt reads the words for duty.Supporting at i: "phối hợp với", "chủ động p/h".
func supportAt(t source.Tokens, i int) (next int, ok bool) {
	for {
		behind, how := t.AnyPhrase(i, manners)
		if !how {
			break
		}
		i = behind
	}
	if next, ok := t.AnyPhrase(i, helping); ok {
		return next, true
	}
	return t.AnyPhrase(i, duty.Supporting)
}

// byRole parts names into those who are told to do something, who leads first, and those who are said to support.
func byRole(names []named) (doers, helpers []string) {
	for _, one := range names {
		switch one.role {
		case roleLead:
			doers = append([]string{one.name}, doers...)
		case roleHelp:
			helpers = append(helpers, one.name)
		case roleUnsaid:
			doers = append(doers, one.name)
		}
	}
	if doers == nil && helpers != nil {
		return helpers[:1], helpers[1:]
	}
	return doers, helpers
}

func namesOf(names []named) []string {
	var list []string
	for _, one := range names {
		list = append(list, one.name)
	}
	return list
}

// mostNames bounds the names that stand one behind the other.
const mostNames = 64

// namesAt reads the names that stand one behind the other at i, and where they end. Where something is given to them they may
// be short, as a leader writes: VPĐU, đ/c Lan, Hùng. A number goes on with the name before: "CB 1, 2 và 3".
func (n *note) namesAt(t source.Tokens, i int, given bool) (list []named, end int) {
	end = i
	for alone := false; ; {
		one := named{from: i, alone: alone}
		var ok bool
		if one.to, ok = n.nameAt(t, i, given || len(list) > 0); ok {
			if next, many := t.AnyPhrase(i, []string{"cac d / c", "cac dong chi"}); many && who.Capitals(t, next) > next && !isHeadAt(t, next) {
				i++ // "các đ/c Lan, Hùng"
			}
			one.to = bracketed(t, one.to)
			names := who.Printed(n.Text, t, who.Names{{i, one.to}})
			for _, name := range names[:len(names)-1] { // "Chi bộ 1, 2"
				list = append(list, named{from: i, to: one.to, name: name, alone: alone})
			}
			one.name = names[len(names)-1]
		} else if one.name, ok = n.numberAt(t, i, list); ok {
			one.to = i + 1
		}
		if !ok {
			return list, end
		}
		if end = one.to; !t[end-1].Stop {
			end, one.role = markAt(t, end)
		}
		list = append(list, one)
		if t[end-1].Stop || len(list) == mostNames {
			return list, end
		}
		next, joined := t.AnyPhrase(end, []string{", va", "va", ", cung voi", "cung voi", ", cung", "cung", "&", "+", ","})
		if !joined {
			return list, end
		}
		i, alone = next, t.Word(next-1) == ","
	}
}

// markAt reads what stands in brackets behind a name.
func markAt(t source.Tokens, i int) (next int, role nameRole) {
	if next, ok := t.AnyPhrase(i, leadMarks); ok {
		return next, roleLead
	}
	if next, ok := t.AnyPhrase(i, helpMarks); ok {
		return next, roleHelp
	}
	return i, roleUnsaid
}

// longestBracket bounds what in brackets is part of a name, in tokens.
const longestBracket = 8

// bracketed takes in what stands in brackets behind a name that ends before end, and says which it is: "đ/c Lan (VPĐU)".
func bracketed(t source.Tokens, end int) int {
	if _, role := markAt(t, end); role != roleUnsaid || t[end-1].Stop || t.Word(end) != "(" {
		return end
	}
	for i := end + 1; i < min(end+longestBracket, len(t)) && t[i].Number < 0; i++ {
		if t[i].Word == ")" {
			return i + 1
		}
	}
	return end
}

// numberAt reads a number alone at i as the next of the units that a name before it is one of.
func (n *note) numberAt(t source.Tokens, i int, before []named) (name string, ok bool) {
	if len(before) == 0 || t.Number(i) < 1 {
		return "", false
	}
	kind := strings.TrimRight(before[len(before)-1].name, "0123456789")
	if kind == before[len(before)-1].name {
		return "", false
	}
	switch next := t.Word(i + 1); {
	case next == ",", next == "va", next == "&", next == "(", t[i].Stop, i+1 < len(t) && duty.IsAct(n.Text, t, i+1):
		return kind + t[i].Word, true
	}
	_, supports := supportAt(t, i+1)
	return kind + t[i].Word, supports
}

// longestName bounds the name of a unit of the roster, in tokens.
const longestName = 14

// nameKey is where a name is looked for, and whether something is given there.
type nameKey struct {
	from  int
	given bool
}

// nameAt reads one name at i. What was read is kept: lists of names are read from each comma in them on.
func (n *note) nameAt(t source.Tokens, i int, given bool) (end int, ok bool) {
	if i >= len(t) || !t[i].Letter {
		return i, false
	}
	key := nameKey{t[i].From, given}
	end, known := n.ends[key]
	if !known {
		end, ok = n.findName(t, i, given)
		if !ok {
			end = i
		}
		n.ends[key] = end
	}
	return end, end > i
}

// findName finds one name at i: of a unit of the roster, a body, somebody behind "đ/c", a short form in capitals; where
// something is given also a name alone.
func (n *note) findName(t source.Tokens, i int, given bool) (end int, ok bool) {
	if _, role := supportAt(t, i); role {
		return i, false
	}
	if _, role := t.AnyPhrase(i, leading); role {
		return i, false
	}
	if end, ok := n.unitAt(t, i); ok && !n.goesOn(t, i, end) {
		return end, true
	}
	if next, titled := titledAt(t, i); titled {
		if end, ok := n.personAt(t, i, next, given); ok {
			return end, true
		}
	}
	if end, ok := who.OneBody(t, i, given || !t[i].Upper); ok {
		return withNumber(t, cutName(t, i, end)), true
	}
	if who.IsShortForm(t[i].Print) || given && who.IsSmallForm(t[i].Word) && !n.Starts(t.Over(i, len(t)), duty.Imperatives) {
		return withNumber(t, cutName(t, i, who.Placed(t, who.Placed(t, i+1)))), true
	}
	if isRemarkAt(t, i) {
		return i, false
	}
	end = who.Capitals(t, i)
	if !given || end == i || n.Starts(t.Over(i, len(t)), duty.Imperatives) {
		return i, false
	}
	return cutName(t, i, end), true
}

// titledAt reads the title of a person at i. "Ông" and "bà" have their tones: without them they are other words.
func titledAt(t source.Tokens, i int) (next int, ok bool) {
	if title := strings.ToLower(t[i].Print); title == "ông" || title == "bà" {
		return i + 1, i+1 < len(t)
	}
	return t.AnyPhrase(i, []string{"cac d / c", "cac dong chi", "d / c", "d . c", "dc", "dong chi", "anh", "chi", "co", "chu", "bac"})
}

// unitAt reads the longest name of a unit of the roster at i.
func (n *note) unitAt(t source.Tokens, i int) (end int, ok bool) {
	longest := i + 1
	for longest < min(i+longestName, len(t)) && !t[longest-1].Stop {
		longest++
	}
	for end := longest; end > i; end-- {
		last := t[end-1]
		if !last.Letter && last.Number < 0 || t.Glued(end) && (t[end].Number >= 0 || t[end].Word == "/") { // "KP 3", "TYT p/h"
			continue
		}
		if n.isUnit(n.Value(t.Over(i, end))) {
			return end, true
		}
	}
	return i, false
}

// goesOn tells whether what is a unit from i to end is only the beginning of another body's name: "Văn phòng HĐND và UBND quận".
func (n *note) goesOn(t source.Tokens, i, end int) bool {
	if t[end-1].Stop || end == len(t) || !t[end].Upper {
		return false
	}
	body, ok := who.OneBody(t, i, true)
	return ok && cutName(t, i, body) > end
}

// personAt reads the name of somebody whose title stands at i and ends before next. Where something is given to a comrade
// one small word is a name too.
func (n *note) personAt(t source.Tokens, i, next int, given bool) (end int, ok bool) {
	if t[next-1].Stop || isRemarkAt(t, next) {
		return i, false
	}
	if end, ok := who.OneBody(t, next, false); ok {
		return cutName(t, next, end), true
	}
	if end := who.Capitals(t, next); end > next {
		return cutName(t, next, end), true
	}
	switch t[next-1].Word {
	case "c", "dc":
		if end, ok := who.OneBody(t, next, given); ok {
			return end, true
		}
		if !given || next+1 >= len(t) || !t[next].Letter || t[next].Stop || duty.IsAct(n.Text, t, next) {
			return i, false
		}
		_, helps := supportAt(t, next+1)
		return next + 1, helps || t.Word(next+1) == "," || n.actsAt(t, next+1, false)
	}
	return i, false
}

// cutName ends a name that was read from i up to end where it holds what is no part of one: a word for leading or duty.Supporting
// with a capital, or another body by its short form: "Công an phường và TYT".
func cutName(t source.Tokens, i, end int) int {
	_, office := t.AnyPhrase(i, []string{"van phong", "so", "phong", "bo", "ban"})
	for j := i + 1; j < end; j++ {
		if _, role := t.AnyPhrase(j, leading); role {
			return j
		}
		if _, role := supportAt(t, j); role || isRemarkAt(t, j) {
			return j
		}
		joins := t[j].Word == "va" || t[j].Word == "&"
		if joins && j+1 < end && who.IsShortForm(t[j+1].Print) && (!office || !who.IsShortForm(t[j-1].Print)) {
			return j
		}
	}
	return end
}

// isRemarkAt tells whether a remark of several words stands at i, and no name that begins like one.
func isRemarkAt(t source.Tokens, i int) bool {
	next, ok := t.AnyPhrase(i, remarks)
	return ok && next > i+1 && !t[next-1].Upper
}

func isHeadAt(t source.Tokens, i int) bool {
	_, ok := who.HeadAt(t, i)
	return ok
}

// withNumber takes the number in that tells apart units of one kind: "CB 3", "KP3", "Chi bộ 3".
func withNumber(t source.Tokens, end int) int {
	if t[end-1].Stop || t.Number(end) < 0 || t.Digits(end) > 3 || t.Word(end+1) == "/" {
		return end
	}
	switch t[end-1].Word {
	case "cb", "kp", "tdp", "kdc", "to", "doi", "ap", "thon", "kv":
		return end + 1
	case "bo":
		if t.Word(end-2) == "chi" {
			return end + 1
		}
	}
	return end
}
