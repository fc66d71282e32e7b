package people

import (
	"strings"
	"unicode"

	"sotruc/model/viet"
)

// fieldOf finds what a column called title holds. A name that is longer than a known one counts where all it has
// of known names is of one field: "Số điện thoại của người phụ trách" is neither a phone nor somebody responsible.
func fieldOf(titles map[string]field, title string) (field, bool) {
	if len(title) > 200 {
		return "", false
	}
	whole := titleWords(title)
	if field, ok := titles[strings.Join(whole, " ")]; ok {
		return field, true
	}
	if before, _, ok := strings.Cut(title, "("); ok {
		whole = titleWords(before)
		if field, ok := titles[strings.Join(whole, " ")]; ok {
			return field, true
		}
	}
	whole = spelled(whole)
	if field, ok := titles[strings.Join(whole, " ")]; ok {
		return field, true
	}
	var found field
	for from := 0; from < len(whole); {
		field, words := longestTitle(titles, whole[from:])
		if words == 0 {
			from++
			continue
		}
		if found != "" && found != field {
			return "", false
		}
		found = field
		from += words
	}
	return found, found != ""
}

// short are the short forms in the names of columns. Folded.
var short = map[string]string{"cl": "cach ly", "bd": "bat dau", "kt": "ket thuc", "tg": "thoi gian", "dc": "dia chi", "sdt": "so dien thoai", "tdp": "to dan pho", "kp": "khu pho", "ns": "nam sinh", "gt": "gioi tinh"}

// spelled writes short forms out.
func spelled(words []string) []string {
	var list []string
	for _, word := range words {
		if long, ok := short[word]; ok && len(words) > 1 {
			list = append(list, strings.Fields(long)...)
			continue
		}
		list = append(list, word)
	}
	return list
}

// longestTitle finds the longest name the words begin with. Names of one word are too common to count within others.
func longestTitle(titles map[string]field, words []string) (field, int) {
	for n := min(len(words), 6); n > 1; n-- {
		if field, ok := titles[strings.Join(words[:n], " ")]; ok {
			return field, n
		}
	}
	return "", 0
}

// titleWords are the words of a text, folded, without signs.
func titleWords(s string) []string {
	return strings.FieldsFunc(viet.Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
