package who

import "sotruc/intake/source"

// alone begin the names of bodies that have no other of them inside: where one follows another with nothing between, as the lines of a cell do that
// were joined, they are two. Folded.
var alone = source.NewPhrases(
	"cong an", "tram y te", "hoi nong dan", "hoi phu nu", "hoi lien hiep phu nu", "hoi cuu chien binh", "hoi nguoi cao tuoi", "hoi chu thap do", "doan thanh nien", "doan tncs", "ban chi huy quan su", "ban chqs",
	"mttq", "uy ban mttq", "uy ban mat tran", "van phong dang uy", "van phong hdnd", "hop tac xa", "htx", "truong mam non", "truong tieu hoc", "truong thcs", "trung tam", "uy ban kiem tra", "ban xay dung dang", "phong kinh te", "phong van hoa",
)

// isApart tells whether the name that begins at start has ended at i though no sign says so, since there begins another that is never part of one.
func isApart(t source.Tokens, start, i int) bool {
	if !t[i].Upper || i < start+2 || t[i-1].Stop {
		return false
	}
	head, first := alone.At(t, start)
	_, second := alone.At(t, i)
	return first && second && i >= head && t.Word(i-1) != "-" && t.Word(i-1) != "–" && t[i-1].Word != "chi" // Hội Nông dân các chi …
}
