package viet

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// toneMarks are the five tones, as they stand alone in NFD: huyền, sắc, ngã, hỏi, nặng.
const toneMarks = "\u0300\u0301\u0303\u0309\u0323"

// Spelled returns the words of s in lower case with all their marks, the tone of each behind it: where a tone stands makes no
// difference (hòa, hoà), which tone it is does (Thành, Thạnh).
func Spelled(s string) string {
	words := strings.Fields(strings.ToLower(norm.NFD.String(s)))
	for i, word := range words {
		tones := ""
		letters := strings.Map(func(r rune) rune {
			if strings.ContainsRune(toneMarks, r) {
				tones += string(r)
				return -1
			}
			return r
		}, word)
		words[i] = norm.NFC.String(letters) + tones
	}
	return strings.Join(words, " ")
}
