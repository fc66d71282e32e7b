package report

import (
	"strings"

	"sotruc/model/viet"
)

// line makes any text one clean line that XML can carry: U+FFFE and U+FFFF, which it cannot, go.
func line(s string) string {
	return strings.Join(strings.Fields(strings.Map(carried, viet.CleanLine(s))), " ")
}

// paragraphs cuts any text into clean lines; empty ones go.
func paragraphs(s string) []string {
	var all []string
	for part := range strings.SplitSeq(viet.Clean(s), "\n") {
		if part = line(part); part != "" {
			all = append(all, part)
		}
	}
	return all
}

func carried(r rune) rune {
	if r == 0xFFFE || r == 0xFFFF {
		return -1
	}
	return r
}

// CleanCell makes any text fit for a cell of a table file: one clean line that no spreadsheet takes for a formula.
// Source: OWASP, CSV injection.
func CleanCell(s string) string {
	s = line(s)
	if s != "" && strings.ContainsRune("=+-@", rune(s[0])) {
		return "'" + s
	}
	return s
}
