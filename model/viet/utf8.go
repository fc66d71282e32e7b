package viet

import "unicode/utf8"

// IsUTF8 tells UTF-8, with a few bytes damaged perhaps: a file that was cut, or joined from two, has at most one broken
// place for twenty sound letters. Clean shows each byte of it as U+FFFD.
func IsUTF8(data []byte) bool {
	if utf8.Valid(data) {
		return true
	}
	sound, broken, before := 0, 0, false
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		bad := r == utf8.RuneError && size == 1
		switch {
		case bad && !before:
			broken++
		case size > 1:
			sound++
		}
		before, data = bad, data[size:]
	}
	return broken*20 <= sound
}
