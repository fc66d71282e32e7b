package doubt

import (
	"fmt"
	"strings"
)

// mostObjects is how many places of a paper are told at most where something stands that was not read; a file may have hundreds.
const mostObjects = 5

// longestPlace bounds the words by which such a place is told, in bytes.
const longestPlace = 120

// Unread are the doubts about what of a file was not read: so many of its pages, and what stands behind the lines of its text that end at some offsets,
// in bytes.
func Unread(text string, pages, unread int, objects []int) []Doubt {
	var list []Doubt
	if unread > 0 {
		list = append(list, About(FieldText, PagesUnread, fmt.Sprintf("%d/%d", unread, pages)))
	}
	for _, end := range objects[:min(len(objects), mostObjects)] {
		end = min(end, len(text))
		from := strings.LastIndexByte(text[:end], '\n') + 1
		words := strings.TrimRight(text[from:end], " \t")
		for len(words) > longestPlace { // from the end of a word on
			_, size, ok := strings.Cut(words, " ")
			if !ok {
				break
			}
			from, words = from+len(words)-len(size), size
		}
		if words == "" {
			list = append(list, About(FieldText, ObjectUnread, ""))
			continue
		}
		list = append(list, At(FieldText, ObjectUnread, words, from, from+len(words)))
	}
	return list
}
