package news

import (
	"sotruc/intake/source"
	"sotruc/intake/symbol"
)

// late reads a number that stands behind what the paper is about: "ban hành Kế hoạch tổ chức … (số 45-KH/ĐU)".
func (a Text) late(m mention, weak bool) (Told, bool) {
	if weak || m.hit < 0 {
		return Told{}, false
	}
	told := Told{Hit: m.hit, Number: m.at, Sentence: a.Sentence(m.at.From), Weak: true}
	t := a.Tokens(source.Over(told.Sentence.From, max(told.Sentence.From, m.at.From)))
	n := len(t)
	if n > 0 && t[n-1].Word == "so" {
		n--
	}
	if n < 4 || n == len(t) || t[n-1].Word != "(" && t[n-1].Word != "," {
		return Told{}, false
	}
	verb, k, ok := issue(t, n)
	if !ok || !told.readIssuer(a, m, t[verb].From, false) || told.Issuer.Empty() || !fits(a, m, told.Issuer) {
		return Told{}, false
	}
	told.Kind = k
	told.readDay(a)
	return told, true
}

// issue finds a verb of issue before n that is followed by the name of a type.
func issue(t source.Tokens, n int) (verb int, k symbol.Kind, ok bool) {
	for i := range n {
		next, found := issuing.At(t, i)
		if !found || t.Word(i-1) == "duoc" || t.Word(i-1) == "viec" {
			continue
		}
		k, end, named := symbol.KindAt(t, next)
		if named && !k.About && t.Word(end) != "so" && t.Number(end) < 0 && (t.Word(i) != "co" || decided[k.Fold]) {
			return i, k, true
		}
	}
	return 0, symbol.Kind{}, false
}

// decided are the types of which "có" says that the paper is there: a body that has a plan only means to do something.
var decided = map[string]bool{"quyet dinh": true, "thong bao": true, "cong van": true, "cong dien": true, "chi thi": true, "ket luan": true}

// made are the first words of the verbs by which a paper without a number is told of.
var made = source.WordSet("ban ky co ra vua da moi")

// openingRows is how many lines of an article may hold the sentence that tells of a paper without a number.
const openingRows = 15

// unnumbered finds a paper of which no number is told: "Ngày 31/7, Chủ tịch UBND tỉnh có quyết định …", a sentence that
// begins with the day and the body.
func (a Text) unnumbered() (Told, bool) {
	for _, row := range a.Rows[:min(len(a.Rows), openingRows)] {
		if row.Empty() || row.From > a.last {
			continue
		}
		told := Told{Hit: -1, Sentence: a.Sentence(row.From)}
		t := a.Tokens(source.Over(told.Sentence.From, min(told.Sentence.To, told.Sentence.From+400)))
		verb, k, ok := issue(t, len(t))
		if !ok || !made[t[verb].Word] { // to announce a decision is an event
			continue
		}
		next, _ := issuing.At(t, verb)
		_, end, _ := symbol.KindAt(t, next)
		told.Kind, told.Number = k, t.Over(next, end)
		subject := verb
		for subject > 0 && isAdverb(t, subject-1) {
			subject--
		}
		from, ok := subjectBefore(t, subject)
		if !ok || isTold(t, from) {
			continue
		}
		told.takeSubject(t, from, subject)
		told.openingDay(a)
		if told.Day.Date() != 0 || !told.DayAt.Empty() {
			return told, true
		}
	}
	return Told{}, false
}
