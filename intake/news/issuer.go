package news

import (
	"strings"

	"sotruc/intake/signer"
	"sotruc/intake/source"
	"sotruc/intake/who"
)

// bodyAt is who.BodyAt for a sentence that may end in the name.
func bodyAt(t source.Tokens, i int) (end int, ok bool) { return who.BodyAt(t, i) }

// readIssuer reads who did what the verb at an offset says: the body right before it, else the subject of the sentence. False
// where somebody was told to do it, or where a weak verb is said of a paper that is another's.
func (told *Told) readIssuer(a Text, m mention, verbAt int, weak bool) bool {
	t := a.Tokens(source.Over(told.Sentence.From, max(told.Sentence.From, min(verbAt, told.Number.From))))
	verb := len(t)
	for verb > 0 && isAdverb(t, verb-1) {
		verb--
	}
	if from, ok := subjectBefore(t, verb); ok {
		if isTold(t, from) || weak && (a.isOfAnother(told) || !fits(a, m, t.Over(from, verb))) {
			return false
		}
		told.takeSubject(t, from, verb)
		return true
	}
	if weak {
		return false
	}
	from, end, ok := subject(t, verb)
	if ok {
		told.takeSubject(t, from, end)
		told.Supposed = true
	}
	return ok || !needsSubject[a.Flat(source.Over(verbAt, min(verbAt+2, len(a.Fold))))]
}

// needsSubject are the verbs that say an issue only where a body stands before them.
var needsSubject = source.WordSet("co ra")

// isAdverb tells whether the word at i stands between who does something and what he does.
func isAdverb(t source.Tokens, i int) bool {
	return t.PrintedAs(i, "đã", "vừa", "mới", "cũng", "sẽ", "tiếp", "tục", "đồng", "thời", "kịp", ",")
}

// subjectBefore finds the longest name of a body that ends before the verb, a person named behind an office included.
func subjectBefore(t source.Tokens, verb int) (from int, ok bool) {
	for i := verb - 1; i >= 0 && i > verb-40; i-- {
		if end, named := bodyAt(t, i); named && end == verb {
			from, ok = i, true
		}
	}
	return from, ok
}

// subject finds the body that the sentence is about: the last that opens a clause and is followed by what it did.
func subject(t source.Tokens, verb int) (from, end int, ok bool) {
	for i := range verb {
		if i > 0 && t[i-1].Word != "," && t[i-1].Word != "-" && t[i-1].Word != "–" && t[i-1].Word != ")" && t[i-1].Word != ":" {
			continue
		}
		if stop, named := bodyAt(t, i); named && stop < verb && (t.PrintedAs(stop, "đã", "vừa", "mới", "cũng") || t.Word(stop) == "ban") {
			from, end, ok = i, stop, true
		}
	}
	return from, end, ok
}

// isTold tells whether the body at i is the one that was told to do it, and not who speaks: "giao Sở Y tế có Công văn số".
func isTold(t source.Tokens, i int) bool {
	switch t.Word(i - 1) {
	case "giao", "dao", "nghi", "cau", "de", "cho", "boi", "ma", "khi":
		return true
	}
	return false
}

// isOfAnother tells whether the words behind the number say whose paper it is.
func (a Text) isOfAnother(told *Told) bool {
	t := a.Tokens(source.Over(told.Number.To, min(len(a.Fold), told.Number.To+60)))
	for i := range min(len(t), 10) {
		if t[i].Stop {
			return false
		}
		if t.PrintedAs(i, "của") {
			return true
		}
	}
	return false
}

// fits tells whether the symbol of a mention can be of that body: ĐU of a đảng ủy. A bare number fits none.
func fits(a Text, m mention, body source.Span) bool {
	if m.hit < 0 {
		return false
	}
	flat := a.Flat(body)
	org := a.Hits[m.hit].Org()
	for _, pair := range [...][2]string{{"UBND", "ubnd"}, {"UBND", "uy ban nhan dan"}, {"HĐND", "hoi dong"}, {"ĐU", "dang uy"}, {"HU", "huyen uy"}, {"QU", "quan uy"}, {"TU", "tinh uy"}, {"TU", "thanh uy"}, {"ThU", "thi uy"}, {"ThU", "thanh uy"}, {"UBKT", "uy ban kiem tra"}, {"MTTQ", "mat tran"}, {"MTTQ", "mttq"}} {
		if strings.HasPrefix(org, pair[0]) && strings.Contains(flat, pair[1]) {
			return true
		}
	}
	return false
}

// takeSubject takes the body of the tokens from up to end as the issuer, without the person named behind an office, who
// signed.
func (told *Told) takeSubject(t source.Tokens, from, end int) {
	told.Issuer = t.Over(from, end)
	name := t[from:end]
	if n := withoutPerson(name); n > 0 {
		told.Issuer.To = name[n-1].To
		told.Signer = name.Over(n, len(name))
	}
	told.Issuer.From = committee(name).From
}

// committee cuts the office of a secretary off the name of his committee, in whose name he signs.
func committee(name source.Tokens) source.Token {
	if next, ok := name.AnyPhrase(0, []string{"pho bi thu thuong truc", "pho bi thu", "bi thu"}); ok && next < len(name) && name[next].Upper {
		return name[next]
	}
	return name[0]
}

// passiveIssuer reads who is named between "được" and "ký ban hành": a person with an office, or a body.
func (told *Told) passiveIssuer(t source.Tokens, from, verb int) {
	for i := from; i < verb; i++ {
		if end, ok := signer.NameAt(t, i); ok && told.Signer.Empty() {
			told.Signer = t.Over(i, end)
			i = end
			continue
		}
		if end, ok := bodyAt(t, i); ok && end <= verb && t.Word(i) != "dong" {
			told.takeSubject(t, i, end)
			i = end - 1
		}
	}
}

// withoutPerson tells how many words of "Chủ tịch UBND tỉnh Trần Văn Lâm" are the office: 0 where no person is named. A
// person follows an office that people hold, and the place it is in, which no longer is a person's name only of provinces
// and cities; a ward may be Võ Thị Sáu.
func withoutPerson(t source.Tokens) int {
	for n := 3; n <= 4 && n < len(t); n++ {
		at := len(t) - n
		if !signer.Families[strings.ToLower(t[at].Print)] || t.PrintedAs(at, "hồ") && t.PrintedAs(at+1, "chí") {
			continue
		}
		named := true
		for _, w := range t[at:] {
			named = named && w.Upper
		}
		if named && (endsOffice(t, at) || endsPlace(t, at)) {
			return at
		}
	}
	return 0
}

// endsOffice tells whether the office before i needs no place: "Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh".
func endsOffice(t source.Tokens, i int) bool {
	if t.PrintedAs(i-1, "ủy", "uỷ") {
		return t.PrintedAs(i-2, "tỉnh", "thành")
	}
	return t.PrintedAs(i-1, "tỉnh", "phố", "xã", "phường") && isHeld(t) && !t.PrintedAs(i-1, "phường", "xã")
}

// endsPlace tells whether the name of a place of one to three words stands between the word for it and i, in the office
// of a person.
func endsPlace(t source.Tokens, i int) bool {
	if !isHeld(t) {
		return false
	}
	for back := 1; back <= 3 && i-back > 0 && t[i-back].Upper; back++ {
		if before := t[i-back-1]; !before.Upper || before.Word == "tp" {
			next, ok := t.AnyPhrase(i-back-1, source.Places)
			return ok && next == i-back || before.Word == "tp" || before.Word == "pho"
		}
	}
	return false
}

// isHeld tells whether a name begins with an office that a person holds.
func isHeld(t source.Tokens) bool {
	_, ok := t.AnyPhrase(0, []string{"chu tich", "pho chu tich", "bi thu", "pho bi thu", "giam doc", "pho giam doc", "chanh van phong", "truong ban", "dong chi", "thu tuong", "bo truong"})
	return ok
}
