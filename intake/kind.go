package intake

import (
	"strings"

	"sotruc/intake/source"
	"sotruc/model/viet"
)

// kind is a type of paper.
type kind struct {
	abbr  string // as in the symbol
	name  string
	fold  string // of name
	party bool
	state bool
	tasks bool // such a paper hands out tasks
	about bool // tells what was done or asks for leave: no directive
}

// kinds lists the types, longer abbreviations before those they begin with. QĐ stands for Quyết định and, in the
// Party, for Quy định as well.
// Source: Quy định 399-QĐ/TW, Điều 5–7; Nghị định 30/2020/NĐ-CP.
var kinds = foldNames([]kind{
	{abbr: "TTLT", name: "Thông tư liên tịch", state: true},
	{abbr: "TTr", name: "Tờ trình", party: true, state: true, about: true},
	{abbr: "CTr", name: "Chương trình", party: true, state: true, tasks: true},
	{abbr: "QyĐ", name: "Quy định", state: true},
	{abbr: "TBô", name: "Tuyên bố", party: true},
	{abbr: "LKG", name: "Lời kêu gọi", party: true},
	{abbr: "NQ", name: "Nghị quyết", party: true, state: true, tasks: true},
	{abbr: "QĐ", name: "Quyết định", party: true, state: true},
	{abbr: "QĐ", name: "Quy định", party: true},
	{abbr: "CT", name: "Chỉ thị", party: true, state: true, tasks: true},
	{abbr: "KL", name: "Kết luận", party: true, tasks: true},
	{abbr: "QC", name: "Quy chế", party: true, state: true},
	{abbr: "TT", name: "Thông tri", party: true, tasks: true},
	{abbr: "TT", name: "Thông tư", state: true},
	{abbr: "HD", name: "Hướng dẫn", party: true, state: true},
	{abbr: "TB", name: "Thông báo", party: true, state: true, tasks: true},
	{abbr: "TC", name: "Thông cáo", party: true, state: true, about: true},
	{abbr: "TC", name: "Thông cáo báo chí", about: true},
	{abbr: "BC", name: "Báo cáo", party: true, state: true, about: true},
	{abbr: "KH", name: "Kế hoạch", party: true, state: true, tasks: true},
	{abbr: "QH", name: "Quy hoạch", party: true},
	{abbr: "ĐA", name: "Đề án", party: true, state: true},
	{abbr: "PA", name: "Phương án", party: true, state: true, tasks: true},
	{abbr: "DA", name: "Dự án", party: true, state: true},
	{abbr: "BB", name: "Biên bản", party: true, state: true, about: true},
	{abbr: "CĐ", name: "Công điện", party: true, state: true, tasks: true},
	{abbr: "NĐ", name: "Nghị định", state: true},
	{abbr: "GM", name: "Giấy mời", party: true, state: true},
	{abbr: "BS", name: "Bản sao", party: true},
	{abbr: "CV", name: "Công văn", party: true, state: true, tasks: true},
})

func foldNames(list []kind) []kind {
	for i := range list {
		list[i].fold = viet.Fold(list[i].name)
	}
	return list
}

// kindNames are the names of all types; of two that begin alike the longer is found.
var kindNames = func() source.Phrases {
	var names []string
	for _, k := range kinds {
		names = append(names, k.fold)
	}
	return source.NewPhrases(names...)
}()

// kindNamed finds the type whose folded name is words.
func kindNamed(words string) (kind, bool) {
	for _, k := range kinds {
		if k.fold == words {
			return k, true
		}
	}
	return kind{}, false
}

// kindAt finds the type whose name stands at i, the longest that does.
func kindAt(t source.Tokens, i int) (k kind, next int, ok bool) {
	next, ok = kindNames.At(t, i)
	if !ok {
		return kind{}, i, false
	}
	name := make([]string, 0, next-i)
	for _, part := range t[i:next] {
		name = append(name, part.Word)
	}
	k, ok = kindNamed(strings.Join(name, " "))
	return k, next, ok
}

// kindBefore finds the type whose name ends before i.
func kindBefore(t source.Tokens, i int) (k kind, from int, ok bool) {
	for n := 4; n >= 2; n-- {
		if i-n < 0 {
			continue
		}
		if k, next, ok := kindAt(t, i-n); ok && next == i {
			return k, i - n, true
		}
	}
	return kind{}, i, false
}

// kindOf finds the type a symbol says.
func kindOf(y symbol) (kind, bool) {
	if y.kind == "" && y.body != "" {
		k, _ := kindNamed("cong van")
		return k, true
	}
	for _, k := range kinds {
		if k.abbr == y.kind && (k.party && y.party || k.state && !y.party) {
			return k, true
		}
	}
	return kind{}, false
}

func isKnownKind(abbr string) bool {
	for _, k := range kinds {
		if k.abbr == abbr {
			return true
		}
	}
	return false
}

func isStateKind(abbr string) bool {
	for _, k := range kinds {
		if k.state && k.abbr != "CV" && strings.EqualFold(k.abbr, abbr) {
			return true
		}
	}
	return false
}

// canonicalKind writes an abbreviation as the rules do, whatever the case it came in; an unknown one stays.
func canonicalKind(abbr string) string {
	for _, k := range kinds {
		if strings.EqualFold(k.abbr, abbr) {
			return k.abbr
		}
	}
	return abbr
}
