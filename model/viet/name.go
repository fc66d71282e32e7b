package viet

import "strings"

// Given returns the given name (tên) of a full name written family name first:
// its last word.
func Given(full string) string {
	words := strings.Fields(full)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// NameKey returns the key that sorts people by name. With givenFirst the order
// is given name, then family name, then the words between (An before Bình
// whatever the family); without it, the name as written. Keys of the two kinds
// do not mix.
func NameKey(full string, givenFirst bool) string {
	words := strings.Fields(full)
	if !givenFirst || len(words) < 2 {
		return SortKey(strings.Join(words, " "))
	}
	last := len(words) - 1
	var room [128]byte
	key := appendKey(room[:0], words[last])
	key = appendKey(append(key, fieldEnd), words[0])
	key = appendKey(append(key, fieldEnd), strings.Join(words[1:last], " "))
	return string(key)
}
