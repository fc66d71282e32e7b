package who

import (
	"sotruc/intake/source"
)

// Names are the names of bodies that stand one behind the other: the indexes of the first token of each, and behind
// the last.
type Names [][2]int

// End is the index behind the last name; there has to be one.
func (n Names) End() int { return n[len(n)-1][1] }

// BodiesAt reads the names of one or more bodies from i on, with commas and "và" between them.
func BodiesAt(t source.Tokens, i int) Names { return NamesAt(t, i, false) }

// NamesAt is BodiesAt where also the first name may begin small.
func NamesAt(t source.Tokens, i int, small bool) Names {
	var list Names
	for {
		end, ok := OneBody(t, i, small || len(list) > 0)
		if !ok {
			return list
		}
		if Rest(t, end) {
			end += 2
		}
		list = append(list, [2]int{i, end})
		if t[end-1].Stop {
			return list
		}
		i = end
		comma := t.Word(i) == ","
		if comma {
			i++
		}
		switch t.Word(i) {
		case "va", "cung", "+", "/":
			i++
			if t.Word(i) == "voi" {
				i++
			}
		default:
			if !comma && (i >= len(t) || !isApart(t, list[len(list)-1][0], i)) {
				return list
			}
		}
	}
}

// Rest tells whether a name before i means those that were not named: "các chi bộ còn lại".
func Rest(t source.Tokens, i int) bool { return t.PrintedAs(i, "còn") && t.PrintedAs(i+1, "lại") }

// OneBody reads one name. Behind another it may begin small: "và các ngành đoàn thể phường".
func OneBody(t source.Tokens, i int, later bool) (end int, ok bool) {
	if i >= len(t) {
		return i, false
	}
	if end, ok := fromNumber(t, i); ok {
		return end, true
	}
	if end, ok := personAt(t, i); ok {
		return end, true
	}
	if next, each := wholeAt(t, i, later); each {
		if head, known := HeadAt(t, next); known {
			return nameEnd(t, i, head), true
		}
	}
	if next, found := plurals.At(t, i); found && (t[i].Upper || later || i > 0) {
		if end, ok := t.Phrase(next, "to chuc"); ok {
			return nameEnd(t, i, end), true
		}
		if head, known := HeadAt(t, next); known {
			return nameEnd(t, i, head), true
		}
		if end := nameEnd(t, i, next); end > next && later && !isPhraseStop(t, next) {
			return end, true
		}
	}
	if end, ok := BodyAt(t, i); ok {
		return end, true
	}
	if head, found := HeadAt(t, i); found && later && (head > i+2 || !isPhraseStop(t, i)) {
		return nameEnd(t, i, head), true
	}
	return i, false
}
