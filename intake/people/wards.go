package people

import (
	"slices"
	"strings"
	"unicode"

	"sotruc/model/viet"
)

// afterWards are words that end the name of a ward in a title, of which all letters may be capitals, or show that there is none: xã hội.
var afterWards = strings.Fields("ngày tháng quận huyện tỉnh tp hội đội phường xã")

// wards are the communes a text names: "Phường Thanh Khê", each as it stands. Those that people come from are none of them.
func wards(text string) []string {
	var found []string
	for part := range strings.FieldsFuncSeq(viet.CleanLine(text), func(r rune) bool { return strings.ContainsRune(",;:()[]–/", r) }) {
		words := strings.Fields(part)
		for n := 0; n < len(words); n++ {
			kind := wardKind(words[n:])
			if kind == 0 || n > 0 && (strings.EqualFold(words[n-1], "từ") || strings.EqualFold(words[n-1], "tại") && n > 1 && strings.EqualFold(words[n-2], "dịch")) {
				continue
			}
			end := n + kind
			for end < len(words) && end < n+kind+4 && isWardName(words[end:]) {
				end++
			}
			if end > n+kind {
				found = append(found, strings.Join(words[n:end], " "))
			}
			n = end - 1
		}
	}
	return found
}

// wardKind is how many words the kind of a commune has that words begin with; 0: they begin with none.
func wardKind(words []string) int {
	first := strings.ToLower(words[0])
	switch {
	case first == "phường" || first == "xã":
		return 1
	case len(words) > 1 && (first == "thị" && strings.EqualFold(words[1], "trấn") || first == "đặc" && strings.EqualFold(words[1], "khu")):
		return 2
	}
	return 0
}

// isWardName tells whether the first of some words can be one of the name of a commune: it begins with a capital, or is a number.
func isWardName(words []string) bool {
	word := []rune(words[0])
	lower := strings.ToLower(strings.Trim(words[0], ".-"))
	if !unicode.IsUpper(word[0]) && !unicode.IsDigit(word[0]) || slices.Contains(afterWards, lower) {
		return false
	}
	next := ""
	if len(words) > 1 {
		next = strings.ToLower(words[1])
	}
	return (lower != "thành" || next != "phố") && (lower != "năm" || strings.Trim(next, "0123456789.") != "" || next == "")
}

// otherWard is the commune that the titles of a list name, where the office is of one and none of them is that: "" where they name none.
func (r *reader) otherWard(p part) string {
	own := wards(r.opts.Office)
	if len(own) == 0 {
		return ""
	}
	other := ""
	for _, row := range p.rows[:p.head.names] {
		for _, cell := range row.cells {
			for _, ward := range wards(cell) {
				if strings.HasPrefix(properName(ward), properName(own[0])) {
					return ""
				}
				other = first(other, ward)
			}
		}
	}
	return other
}

// properName is a commune without its kind, folded, and a space: what was a xã may be a phường now, and a title goes on behind it.
func properName(ward string) string {
	words := strings.Fields(ward)
	return strings.Join(titleWords(strings.Join(words[wardKind(words):], " ")), " ") + " "
}
