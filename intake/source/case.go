package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sotruc/model/viet"
)

// SentenceCase writes a name printed in capitals as it stands in running text: Đảng ủy phường Hòa Minh. A name that
// has small letters already stays.
func SentenceCase(name string) string {
	if strings.IndexFunc(name, unicode.IsLower) >= 0 {
		return name
	}
	words := strings.Fields(name)
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = viet.Fold(strings.Trim(w, ",.-–"))
		if !IsAcronym(folded[i]) {
			words[i] = strings.ToLower(w)
		}
	}
	proper := false
	for i := range words {
		if i == 0 || proper || startsName(folded, i) || words[i-1] == "-" {
			words[i] = Capital(words[i])
		}
		if endsPlaceWord(folded, i) {
			proper = true
			if isPlaceWord(folded, i+1) {
				proper = false
			}
		}
	}
	return strings.Join(words, " ")
}

// startsName tells whether a word inside the name of a body begins a name of its own.
func startsName(folded []string, i int) bool {
	for _, head := range []string{
		"ban chap hanh", "ban thuong vu", "ban chi dao", "ban bi thu", "uy ban", "trung uong", "chinh phu", "chap hanh", "thuong vu", "thuong truc", "bi thu", "chinh tri", "kiem tra",
		"to chuc", "tuyen giao", "dan van", "xay dung", "mat tran", "to quoc", "viet nam", "chi dao", "dang uy", "tinh uy", "thanh uy", "y te", "noi vu", "van phong", "quoc gia",
		"covid", "doan xa", "doan phuong", "doan tinh", "doan thanh nien",
	} {
		parts := strings.Fields(head)
		if i+len(parts) <= len(folded) && strings.Join(folded[i:i+len(parts)], " ") == head {
			return head != "to chuc" || folded[i-1] == "ban"
		}
	}
	return i > 0 && (folded[i] == "nam" && folded[i-1] == "viet" || folded[i] == "dang" && folded[i-1] == "dung") // Ban Xây dựng Đảng
}

func isPlaceWord(folded []string, i int) bool {
	for _, place := range Places {
		first, _, _ := strings.Cut(place, " ")
		if i < len(folded) && folded[i] == first {
			return true
		}
	}
	return false
}

// endsPlaceWord tells whether a proper name follows the word: of a place, or of a Party committee.
func endsPlaceWord(folded []string, i int) bool {
	for _, place := range append([]string{"tinh uy", "thanh uy", "huyen uy", "quan uy", "thi uy", "chi bo"}, Places...) {
		parts := strings.Fields(place)
		if i+1 >= len(parts) && strings.Join(folded[i+1-len(parts):i+1], " ") == place {
			return i+1 < len(folded) && (len(parts) > 1 || folded[i+1] != "uy")
		}
	}
	return false
}

// IsAcronym tells whether a folded word stays in capitals inside a name: UBND, TW, COVID-19.
func IsAcronym(folded string) bool {
	switch folded {
	case "bch", "tncs", "ubnd", "hdnd", "mttq", "ubmttq", "ubmttqvn", "ubkt", "tw", "tp", "twpctt", "tkcn", "pctt&tkcn", "covid":
		return true
	}
	return strings.HasPrefix(folded, "covid-")
}

// Capital gives word with a capital first letter.
func Capital(word string) string {
	r, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(r)) + word[size:]
}

// Places are the words before the name of a place, folded.
var Places = []string{"tinh", "thanh pho", "tp", "quan", "huyen", "thi xa", "thi tran", "phuong", "xa", "dac khu"}
