package duty

import (
	"sotruc/intake/doubt"
	"sotruc/intake/source"
	"sotruc/intake/who"
)

// Unheard finds whom a paragraph may tell what to do of which Doers knows nobody, and why that is in doubt: all of those who are no body of the roster
// ("Mọi hộ gia đình phải …"), a body that is named within the first sentence before what is done, or words that it begins with and no list of bodies
// knows. code is "" where there is none.
func Unheard(s *source.Text, t source.Tokens) (words source.Span, code doubt.Code) {
	end, ok := who.AllOf(t, 0)
	for i := end; ok && i < min(end+8, len(t)); i++ {
		if IsAct(s, t, i) {
			return t.Over(0, i), doubt.NoBody
		}
	}
	for i := 0; i < len(t) && (i == 0 || !t[i-1].Stop); i++ {
		end, named := who.BodyAt(t, i)
		if !named {
			continue
		}
		if end < len(t) && !t[end-1].Stop && !ofAnother[t.Word(i-1)] && IsAct(s, t, end) {
			return t.Over(i, stopAt(t, end)), doubt.UnsureLead
		}
		i = end - 1
	}
	if end := subject(s, t); end > 0 {
		return t.Over(0, stopAt(t, end)), doubt.NoBody
	}
	return words, ""
}

// mostSubject bounds the words before a deed that may name who does it.
const mostSubject = 9

// subject is where the words end that a paragraph begins with and behind which stands what is done, where the first is one for people or for what
// people belong to; 0 elsewhere.
func subject(s *source.Text, t source.Tokens) (end int) {
	_, one := people.At(t, 0)
	if !one && !t.PrintedAs(0, "bản", "hộ", "chủ", "ông", "bà") || len(t) == 0 || IsAct(s, t, 0) {
		return 0
	}
	for i := 1; i < min(len(t), mostSubject+1) && !t[i-1].Stop; i++ {
		if IsAct(s, t, i) {
			return i
		}
	}
	return 0
}

// ofAnother are the words before a name that belongs to what stands before it. Folded.
var ofAnother = source.WordSet("cua voi cho tai ve theo gui den den tu tren boi va cung do so trong nhu dao")

// people are the words a name begins with of people, or of what people belong to. Folded.
var people = source.NewPhrases(
	"nguoi", "thue co so", "hoc sinh", "hoc vien", "giao vien", "bac si", "nha truong", "nha may", "nha hang", "lai xe", "tieu thuong", "doanh nghiep", "cong ty", "cong nhan", "cong chuc", "cong dan", "cong tac vien", "co so",
	"toan phuong", "toan xa", "xom", "khom", "linh muc", "gia lang", "dai dien", "dai bieu", "gia dinh", "nhan dan", "nhan vien", "cu tri", "cu dan", "can bo", "kiem lam", "thu y", "nong dan", "cuu chien binh", "bo doi", "vien chuc",
	"ba con", "tin do", "chuc sac", "thanh nien", "doan vien", "hoi vien", "dang vien", "cap tren", "cap duoi",
)
