package who

import (
	"regexp"
	"slices"
	"strings"

	"sotruc/intake/source"
	"sotruc/model/viet"
)

// Quiet writes a note that is all in capitals small, but for the words that are short forms: no name stands out there.
func Quiet(words string) string {
	letters, fields := 0, strings.Fields(words)
	for _, word := range fields {
		if strings.ToUpper(word) != word {
			return words
		}
		if strings.ToLower(word) != word {
			letters++
		}
	}
	if letters < 4 {
		return words
	}
	return capitalWord.ReplaceAllStringFunc(words, func(word string) string {
		if last := word[len(word)-1]; IsSmallForm(viet.Fold(word)) || source.IsDigit(last) {
			return word
		}
		return strings.ToLower(word)
	})
}

var capitalWord = regexp.MustCompile(`\pL[\pL\pM]*\d*`)

// shortForms are the short forms of the bodies of a ward, folded: they are names in small letters too, and stay in capitals in a
// note that has only those.
var shortForms = strings.Fields("vpdu ubnd hdnd mttq ubmttq ubmttqvn ubkt cap bchqs qs tyt dtn hlhpn hpn hccb ccb hnd bcd cb kp tdp kdc btv bth htx bql clb")

// IsSmallForm tells whether a folded word is the short form of a body of a ward also where it is written in small letters.
func IsSmallForm(folded string) bool { return slices.Contains(shortForms, folded) }
