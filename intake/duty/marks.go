package duty

import (
	"slices"

	"sotruc/intake/source"
	"sotruc/intake/who"
)

// roles are the words in brackets behind a name that only say which part it has: "(chủ trì)". Folded.
var roles = []string{"chu tri", "phoi hop", "don vi chu tri", "don vi phoi hop", "co quan chu tri", "co quan phoi hop", "co quan thuong truc", "thuong truc", "chiu trach nhiem chinh", "chiu trach nhiem", "phu trach", "dau moi", "lam dau moi"}

// roleAt tells whether brackets that hold nothing but the part a name has open at i, and where they end.
func roleAt(t source.Tokens, i int) (next int, ok bool) {
	if t.Word(i) != "(" {
		return i, false
	}
	next, ok = t.AnyPhrase(i+1, roles)
	return next + 1, ok && t.Word(next) == ")"
}

// withoutRoles leaves out the brackets behind the names a paragraph begins with. Where the first named only helps, they stay: who leads stands
// behind, and no name is taken for it.
func withoutRoles(t source.Tokens) source.Tokens {
	for i := 1; i < min(len(t), mostTime*2); i++ {
		next, ok := roleAt(t, i)
		if !ok {
			continue
		}
		if _, helps := t.Phrase(next-3, "phoi hop"); helps && len(who.NamesAt(t[:i], 0, true)) == 1 {
			return t
		}
		t = slices.Concat(t[:i], t[next:])
	}
	return t
}

// ledBy gives those of whom a paragraph says at its end that they lead it: "Việc rà soát do Ban Xây dựng Đảng chủ trì".
func ledBy(t source.Tokens) who.Names {
	for i := 1; i+1 < len(t); i++ {
		if !t.PrintedAs(i, "do") && t[i].Word != "(" {
			continue
		}
		list := who.NamesAt(t, i+1, true)
		if len(list) == 0 || t[list.End()-1].Stop {
			continue
		}
		next, ok := t.AnyPhrase(list.End(), []string{"chu tri", "phu trach", "dam nhiem", "dam nhan", "chiu trach nhiem", "thuc hien", "chuan bi", "lam dau moi"})
		if ok && (next == len(t) || t[next].Stop || t.Word(next) == "," || t.Word(next) == ")" || t.PrintedAs(next, "trước", "trong", "phối", "cùng", "xong")) {
			return list
		}
	}
	return nil
}
