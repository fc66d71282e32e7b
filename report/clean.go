package report

import (
	"strings"

	"sotruc/model/viet"
	"sotruc/report/docx"
)

// line makes any text one clean line.
func line(s string) string { return docx.Line(s) }

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

// CleanCell makes any text fit for a cell of a table file: one clean line that no spreadsheet takes for a formula.
// Source: OWASP, CSV injection.
func CleanCell(s string) string {
	s = line(s)
	if s != "" && strings.ContainsRune("=+-@", rune(s[0])) {
		return "'" + s
	}
	return s
}
