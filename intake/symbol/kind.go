package symbol

import (
	"strings"

	"sotruc/intake/source"
	"sotruc/model/viet"
)

// Kind is a type of paper; the zero Kind is none.
type Kind struct {
	Abbr  string // as in the symbol
	Name  string // as in a title: Công văn
	Fold  string // Name folded
	Party bool   // the Party has such papers
	State bool   // the State has
	Tasks bool   // such a paper hands out tasks
	About bool   // tells what was done or asks for leave: no directive
}

// Known lists the types, longer abbreviations before those they begin with. QĐ stands for Quyết định and, in the
// Party, for Quy định as well.
// Source: Quy định 399-QĐ/TW, Điều 5–7; Nghị định 30/2020/NĐ-CP.
var Known = foldNames([]Kind{
	{Abbr: "TTLT", Name: "Thông tư liên tịch", State: true},
	{Abbr: "TTr", Name: "Tờ trình", Party: true, State: true, About: true},
	{Abbr: "CTr", Name: "Chương trình", Party: true, State: true, Tasks: true},
	{Abbr: "QyĐ", Name: "Quy định", State: true},
	{Abbr: "TBô", Name: "Tuyên bố", Party: true},
	{Abbr: "LKG", Name: "Lời kêu gọi", Party: true},
	{Abbr: "NQ", Name: "Nghị quyết", Party: true, State: true, Tasks: true},
	{Abbr: "QĐ", Name: "Quyết định", Party: true, State: true},
	{Abbr: "QĐ", Name: "Quy định", Party: true},
	{Abbr: "CT", Name: "Chỉ thị", Party: true, State: true, Tasks: true},
	{Abbr: "KL", Name: "Kết luận", Party: true, Tasks: true},
	{Abbr: "QC", Name: "Quy chế", Party: true, State: true},
	{Abbr: "TT", Name: "Thông tri", Party: true, Tasks: true},
	{Abbr: "TT", Name: "Thông tư", State: true},
	{Abbr: "HD", Name: "Hướng dẫn", Party: true, State: true},
	{Abbr: "TB", Name: "Thông báo", Party: true, State: true, Tasks: true},
	{Abbr: "TC", Name: "Thông cáo", Party: true, State: true, About: true},
	{Abbr: "TC", Name: "Thông cáo báo chí", About: true},
	{Abbr: "BC", Name: "Báo cáo", Party: true, State: true, About: true},
	{Abbr: "KH", Name: "Kế hoạch", Party: true, State: true, Tasks: true},
	{Abbr: "QH", Name: "Quy hoạch", Party: true},
	{Abbr: "ĐA", Name: "Đề án", Party: true, State: true},
	{Abbr: "PA", Name: "Phương án", Party: true, State: true, Tasks: true},
	{Abbr: "DA", Name: "Dự án", Party: true, State: true},
	{Abbr: "BB", Name: "Biên bản", Party: true, State: true, About: true},
	{Abbr: "CĐ", Name: "Công điện", Party: true, State: true, Tasks: true},
	{Abbr: "NĐ", Name: "Nghị định", State: true},
	{Abbr: "GM", Name: "Giấy mời", Party: true, State: true},
	{Abbr: "GM", Name: "Thư mời", Party: true, State: true},
	{Abbr: "PC", Name: "Phiếu chuyển", Party: true, State: true, Tasks: true},
	{Abbr: "BS", Name: "Bản sao", Party: true},
	{Abbr: "CV", Name: "Công văn", Party: true, State: true, Tasks: true},
})

func foldNames(list []Kind) []Kind {
	for i := range list {
		list[i].Fold = viet.Fold(list[i].Name)
	}
	return list
}

// kindNames are the names of all types; of two that begin alike the longer is found.
var kindNames = func() source.Phrases {
	var names []string
	for _, k := range Known {
		names = append(names, k.Fold)
	}
	return source.NewPhrases(names...)
}()

// KindNamed finds the type whose folded name is words.
func KindNamed(words string) (Kind, bool) {
	for _, k := range Known {
		if k.Fold == words {
			return k, true
		}
	}
	return Kind{}, false
}

// KindAt finds the type whose name stands at i, the longest that does.
func KindAt(t source.Tokens, i int) (k Kind, next int, ok bool) {
	next, ok = kindNames.At(t, i)
	if !ok {
		return Kind{}, i, false
	}
	name := make([]string, 0, next-i)
	for _, part := range t[i:next] {
		name = append(name, part.Word)
	}
	k, ok = KindNamed(strings.Join(name, " "))
	return k, next, ok
}

// qualities stand behind the name of a type and do not change it: "KẾ HOẠCH LIÊN TỊCH", "THÔNG BÁO KẾT LUẬN". Folded.
var qualities = []string{"lien tich", "lien nganh", "lien co quan", "phoi hop", "ket luan", "hanh dong", "chi tiet", "khan", "hoa toc"}

// Qualified gives where the words end that stand behind the name of a type and do not change it; i where none do.
func Qualified(t source.Tokens, i int) int {
	next, _ := t.AnyPhrase(i, qualities)
	return next
}

// unlisted are the names of papers that are of no type of the lists. Folded.
var unlisted = source.NewPhrases("lenh", "thu", "noi quy", "quy uoc", "huong uoc", "lich", "giay", "phieu", "ban cam ket", "cam ket", "hop dong", "ban ghi nho", "ban thoa thuan", "don", "thong tin", "de cuong", "trat tu", "the le", "dieu le", "tuyen bo")

// Unlisted tells whether the words of a line in capitals begin with the name of a paper that is of none of the types.
func Unlisted(t source.Tokens) bool {
	_, _, known := KindAt(t, 0)
	_, ok := unlisted.At(t, 0)
	return ok && !known
}

// TitledAt is KindAt for the title of a paper, which may be one that no symbol names.
func TitledAt(t source.Tokens, i int) (k Kind, next int, ok bool) {
	switch t.Word(i) {
	case "luat":
		return Kind{Name: "Luật", State: true}, i + 1, true
	case "phap":
		if t.Word(i+1) == "lenh" {
			return Kind{Name: "Pháp lệnh", State: true}, i + 2, true
		}
	}
	return KindAt(t, i)
}

// KindBefore finds the type whose name ends before i.
func KindBefore(t source.Tokens, i int) (k Kind, from int, ok bool) {
	for n := 4; n >= 2; n-- {
		if i-n < 0 {
			continue
		}
		if k, next, ok := KindAt(t, i-n); ok && next == i {
			return k, i - n, true
		}
	}
	return Kind{}, i, false
}

// KindOf finds the type a symbol says.
func KindOf(y Symbol) (Kind, bool) {
	if y.Kind == "" && y.Body != "" {
		k, _ := KindNamed("cong van")
		return k, true
	}
	for _, k := range Known {
		if k.Abbr == y.Kind && (k.Party && y.Party || k.State && !y.Party) {
			return k, true
		}
	}
	return Kind{}, false
}

func isKnownKind(abbr string) bool {
	for _, k := range Known {
		if k.Abbr == abbr {
			return true
		}
	}
	return false
}

func isStateKind(abbr string) bool {
	for _, k := range Known {
		if k.State && k.Abbr != "CV" && strings.EqualFold(k.Abbr, abbr) {
			return true
		}
	}
	return false
}

// canonicalKind writes an abbreviation as the rules do, whatever the case it came in; an unknown one stays.
func canonicalKind(abbr string) string {
	for _, k := range Known {
		if strings.EqualFold(k.Abbr, abbr) {
			return k.Abbr
		}
	}
	return abbr
}
