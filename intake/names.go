package intake

import (
	"sotruc/intake/source"
)

// names are the names of bodies that stand one behind the other, as stretches of tokens.
type names [][2]int

// end is the index behind the last name.
func (n names) end() int { return n[len(n)-1][1] }

// bodiesAt reads the names of one or more bodies at i, with commas and "và" between them.
func bodiesAt(t source.Tokens, i int) names { return namesAt(t, i, false) }

// namesAt is bodiesAt where also the first name may begin small.
func namesAt(t source.Tokens, i int, small bool) names {
	var list names
	for {
		end, ok := oneBody(t, i, small || len(list) > 0)
		if !ok {
			return list
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
		case "va", "cung":
			i++
			if t.Word(i) == "voi" {
				i++
			}
		default:
			if !comma {
				return list
			}
		}
	}
}

// oneBody reads one name. Behind another it may begin small: "và các ngành đoàn thể phường".
func oneBody(t source.Tokens, i int, later bool) (end int, ok bool) {
	if i >= len(t) {
		return i, false
	}
	if next, found := plurals.At(t, i); found && (t[i].Upper || later || i > 0) {
		if end, ok := t.Phrase(next, "to chuc"); ok {
			return nameEnd(t, i, end), true
		}
		if head, known := bodyHeads.At(t, next); known {
			return nameEnd(t, i, head), true
		}
		if end := nameEnd(t, i, next); end > next && later && !isPhraseStop(t, next) {
			return end, true
		}
	}
	if end, ok := bodyAt(t, i); ok {
		return end, true
	}
	if head, found := headAt(t, i); found && later && !isPhraseStop(t, i) {
		return nameEnd(t, i, head), true
	}
	return i, false
}

// spoken tells whether the verb at i follows the name of who speaks: ", Đảng ủy phường đề nghị".
func spoken(t source.Tokens, i int) bool {
	for j := i - 1; j > 0 && j > i-12; j-- {
		if t[j-1].Word != "," && !t[j-1].Stop {
			continue
		}
		end, ok := bodyAt(t, j)
		return ok && end == i
	}
	return false
}
