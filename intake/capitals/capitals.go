// Package capitals writes what is printed wholly in capitals as a sentence.
package capitals

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sotruc/intake/source"
	"sotruc/model/viet"
)

// Sentence writes an abstract printed wholly in capitals as a sentence; one with any small letter stays as it is
// printed. What a paper cannot show in capitals, which words are names, is settled only for the names given, as the place and the issuer
// of the paper itself, and for names every paper has.
func Sentence(subject string, known ...string) string {
	if strings.ContainsFunc(subject, unicode.IsLower) || !strings.ContainsFunc(subject, unicode.IsUpper) {
		return subject
	}
	words := strings.Fields(subject)
	for i, w := range words {
		if keepsCapitals(words, i) {
			continue
		}
		words[i] = strings.ToLower(w)
	}
	words[0] = source.Capital(words[0])
	text := strings.Join(words, " ")
	for _, name := range slices.Concat(known, names) {
		text = restore(text, name)
	}
	return text
}

// names are names that abstracts hold, as they are printed in running text.
var names = []string{
	"Ban Chấp hành", "Ban Thường vụ", "Ban Bí thư", "Ban Chỉ đạo", "Bộ Chính trị", "Chính phủ", "Đảng bộ", "Đảng ủy", "Đảng uỷ", "Đoàn Thanh niên",
	"Hội đồng nhân dân", "Mặt trận Tổ quốc", "Quốc hội", "Quốc khánh", "Tết Nguyên đán", "Thủ tướng", "Trung ương", "Ủy ban nhân dân", "Uỷ ban nhân dân", "Việt Nam",
}

// restore gives a name inside text its capitals back, where it stands as whole words.
func restore(text, name string) string {
	small := strings.ToLower(name)
	if small == "" || len(small) != len(name) {
		return text
	}
	var out strings.Builder
	for {
		i := strings.Index(text, small)
		if i < 0 {
			return out.String() + text
		}
		end := i + len(small)
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[end:])
		out.WriteString(text[:i])
		if unicode.IsLetter(before) || unicode.IsLetter(after) {
			out.WriteString(small)
		} else {
			out.WriteString(name)
		}
		text = text[end:]
	}
}

// keepsCapitals tells whether a word of a line in capitals is capitals in running text too: one with digits or slashes
// (COVID-19, 16/CT-TTG), one without a vowel (MTTQ), a known acronym, a Roman number.
func keepsCapitals(words []string, i int) bool {
	w := strings.TrimFunc(words[i], func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	folded := viet.Fold(w)
	if source.IsAcronym(folded) || acronyms[folded] || strings.ContainsAny(w, "/0123456789") {
		return true
	}
	if len(folded) > 1 && !strings.ContainsAny(folded, "aeiouy") {
		return true
	}
	if i == 0 || strings.Trim(w, "IVXLC") != "" {
		return false
	}
	switch viet.Fold(words[i-1]) {
	case "thu", "quy", "khoa", "phan", "chuong", "muc", "ky", "hang", "loai":
		return true
	}
	return false
}

// acronyms are those with vowels in them.
var acronyms = source.WordSet("ubnd ubmttq ubmttqvn ubkt bhyt antt atgt attp atvsld qp-an an-qp kt-xh ocop hiv aids hiv-aids vneid ubtvqh asean sars-cov-2 qpan")
