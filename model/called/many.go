// Package called tells whom a paper, or somebody who types, calls upon by a name: a unit of the roster, a whole kind of them, or
// many that are none of it. It has no I/O.
package called

import (
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// kindWords are the kinds a paper names many of at once, folded.
var kindWords = []string{
	"chi bo", "chi uy", "cap uy", "dang vien", "doan the", "doan vien", "hoi vien", "doanh nghiep", "dia phuong", "don vi", "co quan", "can bo", "cong chuc",
	"vien chuc", "nguoi lao dong", "luc luong", "to chuc", "ban nganh", "nganh", "cap", "to dan pho", "to dan cu", "to covid", "khu pho", "khu dan cu", "khom", "thon", "ap", "phuong", "xa", "thi tran", "quan", "huyen", "tinh",
	"thanh vien", "truong", "dang bo truc thuoc", "dang uy truc thuoc",
}

// Many tells whether a name a paper gives stands for several units, or for people, and so for none of the roster: "Các
// chi bộ", "100% chi bộ", "Đảng ủy các phường", "đảng bộ trực thuộc", "đồng chí Bí thư".
func Many(name string) bool {
	words := strings.FieldsFunc(viet.Fold(viet.CleanLine(name)), func(r rune) bool { return r == ' ' || r == ',' })
	if len(words) == 0 {
		return false
	}
	folded := strings.Join(words, " ") + " "
	begins := func(starts ...string) bool {
		return slices.ContainsFunc(starts, func(s string) bool { return strings.HasPrefix(folded, s+" ") })
	}
	if begins("cac", "nhung", "moi", "tung", "mot so", "tat ca", "toan the", "toan bo", "het thay", "dong chi", "d/c", "ca he thong", "he thong chinh tri") || words[0][0] >= '0' && words[0][0] <= '9' {
		return true
	}
	for _, kind := range kindWords {
		rest, bare := strings.CutPrefix(folded, kind+" ")
		if strings.Contains(folded, " cac "+kind+" ") || bare && slices.Contains(kindRests, rest) {
			return true
		}
	}
	return false
}

// kindRests are what may follow a kind without making it one unit.
var kindRests = []string{"", "truc thuoc ", "lien quan ", "co lien quan ", "phuong ", "xa "}

// calledKinds are the kinds of the roster by the words of a paper, folded.
var calledKinds = map[string]model.UnitKind{
	"chi bo": model.UnitCell, "to dan pho": model.UnitArea, "khu pho": model.UnitArea, "khu dan cu": model.UnitArea, "to dan cu": model.UnitArea, "thon": model.UnitArea, "ap": model.UnitArea,
	"to covid": model.UnitTeam, "to covid cong dong": model.UnitTeam, "to covid-19 cong dong": model.UnitTeam,
}

// wholeKind is the kind of units all of which a name stands for: "Các chi bộ trực thuộc", "100% chi bộ", "mọi tổ dân phố".
// "" where it names some of them, people or bodies the roster has no kind for.
func wholeKind(name string) model.UnitKind {
	words := strings.Fields(viet.Fold(viet.CleanLine(name)))
	all := false
	for len(words) > 0 && (slices.Contains([]string{"cac", "moi", "tung", "tat", "ca", "toan", "the", "bo", "het", "thay"}, words[0]) || words[0][0] >= '0' && words[0][0] <= '9') {
		all, words = true, words[1:]
	}
	if !all {
		return ""
	}
	text := strings.Join(words, " ")
	for _, rest := range []string{" truc thuoc dang uy phuong", " truc thuoc dang bo phuong", " truc thuoc dang uy", " truc thuoc dang bo", " truc thuoc", " trong phuong", " phuong", " con lai"} {
		text = strings.TrimSuffix(text, rest)
	}
	return calledKinds[text]
}

// Upon tells whether a task of a paper is a roll call of whole kinds of units: it falls due at some time, and all units
// of them are to do it. The roster may have none of them yet, or of one: those that come are called from then on.
func Upon(t model.Task) (model.Kinds, bool) {
	kinds := KindsOf(t.Lead)
	return kinds, kinds != "" && Asked(t)
}

// Stranger tells whether a task is led by a name that is no unit of the roster, as which its lead is in no list or count of any. The name
// of all those whom a roll call calls upon is none.
func Stranger(t model.Task) bool {
	lead := t.Leader()
	if lead.Lead == "" || lead.LeadID != 0 || !t.RollCall {
		return lead.Lead != "" && lead.LeadID == 0
	}
	w := WholeOf(lead.Lead)
	return (t.RollKind != "" || len(w.Except) == 0) && !slices.ContainsFunc(w.Kinds, t.RollKind.Has)
}
