package viet

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s as a search compares it: without tones and other marks, đ as d,
// in lower case. Where the tone stands makes no difference (hòa, hoà), nor does
// the normal form of s. Fold of a folded text is that text.
func Fold(s string) string {
	i := foldedLen(s)
	if i == len(s) {
		return s
	}
	var room [256]byte
	dst := append(room[:0], s[:i]...)
	for _, r := range s[i:] {
		dst = appendFold(dst, r)
	}
	return string(dst)
}

// Letters are the letters and marks of a word in a fixed order, in lower case: two ways to write a word where only the place of a tone
// differs (hòa, hoà) have the same.
func Letters(word string) string {
	all := []rune(norm.NFD.String(strings.ToLower(word)))
	slices.Sort(all)
	return string(all)
}

// FoldMap returns Fold(s) and, for each byte of it, the offset in s of the rune
// it came from. One more entry, len(s), closes the list: the hit folded[i:j]
// shows in the original as s[pos[i]:pos[j]].
func FoldMap(s string) (folded string, pos []int) { return foldMap[int](s) }

// FoldMap32 is FoldMap in half the memory, for a text of less than 2 GB.
func FoldMap32(s string) (folded string, pos []int32) { return foldMap[int32](s) }

func foldMap[T int | int32](s string) (folded string, pos []T) {
	folded = Fold(s)
	pos = make([]T, 0, len(folded)+1)
	var one [64]byte
	for i, r := range s {
		for range appendFold(one[:0], r) {
			pos = append(pos, T(i))
		}
	}
	return folded, append(pos, T(len(s)))
}

// SameText tells whether a and b read the same but for tones, case and the
// amount of white space.
func SameText(a, b string) bool {
	return a == b || collapse(Fold(a)) == collapse(Fold(b))
}

func collapse(s string) string {
	return strings.Join(strings.Fields(s), " ")
}

// foldedLen returns how many bytes at the start of s are their own fold.
func foldedLen(s string) int {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' {
			return i
		}
	}
	return len(s)
}

func appendFold(dst []byte, r rune) []byte {
	switch {
	case r < utf8.RuneSelf:
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		return append(dst, byte(r))
	case r >= latinFirst && r < latinFirst+rune(len(latinFold)):
		if c := latinFold[r-latinFirst]; c != ' ' {
			return append(dst, c)
		}
	case r >= tonedFirst && r < tonedFirst+rune(len(tonedFold)):
		if c := tonedFold[r-tonedFirst]; c != ' ' {
			return append(dst, c)
		}
	case r >= 0x300 && r < 0x370: // combining marks
		return dst
	case r < latinFirst, r >= 0x2010 && r < 0x205f: // signs and typographic punctuation
		return utf8.AppendRune(dst, r)
	}
	return appendRare(dst, r)
}

// appendRare folds a rune outside the tables by the rule the tables were made by.
func appendRare(dst []byte, r rune) []byte {
	var rune4 [utf8.UTFMax]byte
	var room [32]byte
	parts := norm.NFD.Append(room[:0], utf8.AppendRune(rune4[:0], r)...)
	for len(parts) > 0 {
		part, size := utf8.DecodeRune(parts)
		// A mark that is not Mn but moves about in normal form would make the
		// fold depend on the form of the text.
		if !unicode.Is(unicode.Mn, part) && norm.NFD.Properties(parts).CCC() == 0 {
			dst = utf8.AppendRune(dst, unicode.ToLower(part))
		}
		parts = parts[size:]
	}
	return dst
}
