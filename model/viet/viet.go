// Package viet holds what every other package needs to know about Vietnamese
// text: one normal form, the encodings from before Unicode, cleaning of text
// from outside, search without tones, the order of words and of people's
// names, dates and numbers in words.
// It does no I/O and knows nothing of wards, papers or screens.
package viet

import "golang.org/x/text/unicode/norm"

// NFC returns s in Unicode normal form C, the only form the book keeps.
// Two spellings of one Vietnamese word that look the same become the same bytes.
func NFC(s string) string {
	return norm.NFC.String(s)
}
