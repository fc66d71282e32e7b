package who

import (
	"slices"
	"strings"
	"unicode"

	"sotruc/intake/source"
	"sotruc/model/viet"
)

// offices begin the names in which every field and every place has its capital: "Sở Giáo dục và Đào tạo Hà Nội". Folded.
var offices = []string{"so ", "phong ", "trung tam ", "chi cuc ", "cuc ", "benh vien ", "tram "}

// Cased writes the name of a body printed in capitals as it stands in running text. One that has small letters already stays.
func Cased(name string) string {
	if strings.IndexFunc(name, unicode.IsLower) >= 0 {
		return name
	}
	flat, begins := viet.Fold(name)+" ", 0
	for _, head := range offices {
		if strings.HasPrefix(flat, head) {
			begins = len(strings.Fields(head))
		}
	}
	if begins == 0 {
		return source.SentenceCase(name)
	}
	words := strings.Fields(name)
	folded := make([]string, len(words)+1)
	for i, w := range words {
		folded[i] = viet.Fold(strings.Trim(w, ",.-–"))
	}
	station := strings.HasPrefix(flat, "tram ") // that of a commune: "xã Hội Thịnh", not "xã hội"
	field := false                              // the part before is one, and nothing parts it from the next
	for i := 0; i < len(words); i++ {
		pair := folded[i] + " " + folded[i+1]
		small := strings.ToLower(words[i])
		ofCommune := station && folded[i] == "xa"
		switch {
		case i > 0 && i < begins:
			words[i] = small
		case source.IsAcronym(folded[i]) || !strings.ContainsAny(folded[i], "aeiouy"):
			field = false
		case i >= begins && (upperCompounds[pair] || smallCompounds[pair]) && !ofCommune:
			if words[i] = small; !field || !smallCompounds[pair] {
				words[i] = source.Capital(small)
			}
			field = !strings.HasSuffix(words[i+1], ",") && (i+2 >= len(words) || folded[i+2] != "va")
			words[i+1] = strings.ToLower(words[i+1])
			i++
		case i > 0 && (folded[i] == "va" || smallNameWords[small] && placeWords(folded[i-1]) == 0):
			words[i] = small
		case placeWords(pair) > 0:
			words[i], field = small, false
			if placeWords(pair) == 2 {
				i++
				words[i] = strings.ToLower(words[i])
			}
		default:
			words[i], field = source.Capital(small), false
		}
	}
	return strings.Join(words, " ")
}

// placeWords is how many of two words stand before the name of a place: both, or the first.
func placeWords(pair string) int {
	first, _, _ := strings.Cut(pair, " ")
	switch {
	case slices.Contains(source.Places, pair):
		return 2
	case slices.Contains(source.Places, first):
		return 1
	}
	return 0
}
