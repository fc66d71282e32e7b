package duty

import (
	"slices"

	"sotruc/intake/outline"
	"sotruc/intake/source"
	"sotruc/intake/symbol"
	"sotruc/intake/who"
)

// IsGround tells whether a point only names a paper: "- Tờ trình số 31-TTr/ĐU ngày 18/12/2025 của …". "- Báo cáo số ca mắc …" asks for one, and what
// a body has to do behind the name of a paper is no ground.
func IsGround(s *source.Text, it *outline.Item) bool {
	if it.Level < source.LevelLetter || len(it.Items) > 0 || !outline.Handed(s, it.Words).Empty() {
		return false
	}
	t := s.Tokens(source.Over(it.Words.From, min(it.Words.To, it.Words.From+mostGround)))
	_, next, ok := symbol.KindAt(t, 0)
	if !ok || handedIn(s, t, 0) != nil {
		return false
	}
	if t.Word(next) == "so" {
		return next+1 == len(t) || !t[next+1].Letter
	}
	return t.Number(next) >= 0 && (t.Word(next+1) == "-" || t.Word(next+1) == "/")
}

// mostGround bounds what is looked at of a point, in bytes.
const mostGround = 400

// IsDecision tells whether an item only says what a committee has decided: "Về A: Ban Thường vụ thống nhất bổ nhiệm …".
func IsDecision(s *source.Text, it *outline.Item) bool {
	if behindOpinion(s, s.Tokens(source.Over(it.Words.From, min(it.Words.To, it.Words.From+mostGround)))) != nil {
		return false
	}
	if s.Starts(it.Words, plainDecisions) && !HandsOut(s, it) {
		return true
	}
	for _, p := range append([]source.Span{it.Words}, it.More...) {
		if !s.Holds(p, decided) || HandsOut(s, it) {
			continue
		}
		t := s.Tokens(source.Over(p.From, min(p.To, p.From+400)))
		for i := range t {
			if i > 0 && !t[i-1].Stop && t[i-1].Word != ":" && t[i-1].Word != "," {
				continue
			}
			if list := who.BodiesAt(t, i); len(list) > 0 {
				if _, ok := t.AnyPhrase(list.End(), decisions); ok {
					return true
				}
			}
		}
	}
	return false
}

// plainDecisions begin an item that says what is decided or acknowledged without saying by whom.
var plainDecisions = []string{
	"ghi nhan ", "bieu duong ", "hoan nghenh ", "danh gia cao ", "dong y ", "nhat tri ", "co ban nhat tri", "co ban thong nhat", "thong nhat chu truong", "thong nhat voi ", "thong nhat thong qua",
}

// decided are words without which nothing is decided.
var decided = []string{" thong nhat ", " nhat tri ", " dong y ", " chu truong ", " thong qua ", " ghi nhan "}

// HandsOut tells whether an item, or what stands under it, hands something to a body.
func HandsOut(s *source.Text, it *outline.Item) bool {
	given := func(p source.Span) bool { return !outline.Handed(s, p).Empty() }
	return given(it.Words) || slices.ContainsFunc(it.More, given) || slices.ContainsFunc(it.Items, func(one *outline.Item) bool { return HandsOut(s, one) })
}
