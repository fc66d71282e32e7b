package store

import (
	"strings"

	"sotruc/model/viet"
)

// asks tells whether a search text narrows anything.
func asks(text string) bool { return strings.TrimSpace(text) != "" }

// match turns what was typed into a query every word of which must match, by its beginning. Each word is quoted, so
// that nothing typed is an operator. Text without letters and digits matches nothing.
func match(text string) string {
	words := viet.Words(text)
	if len(words) == 0 {
		return `""`
	}
	var b strings.Builder
	for i, word := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(`"` + word + `"*`)
	}
	return b.String()
}
