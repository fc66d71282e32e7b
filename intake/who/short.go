package who

import (
	"strings"
	"unicode/utf8"

	"sotruc/intake/source"
)

// Placed takes in the ward or district behind a name that ends before end, and the words with capitals around it: "CA phường
// Tân Lập", "PCT UBND phường".
func Placed(t source.Tokens, end int) int {
	if end = Capitals(t, end); end < len(t) && !t[end-1].Stop {
		if next, ok := t.AnyPhrase(end, source.Places); ok {
			return next
		}
	}
	return end
}

// Capitals gives where a row of words with capitals ends that begins at i.
func Capitals(t source.Tokens, i int) int {
	for i < len(t) && t[i].Letter && t[i].Upper && (i == 0 || !t[i-1].Stop) {
		i++
	}
	return i
}

// IsShortForm tells whether a word is a short form in capitals: CA, VPĐU, TYT.
func IsShortForm(word string) bool {
	return utf8.RuneCountInString(word) > 1 && strings.ToUpper(word) == word && strings.ToLower(word) != word
}
