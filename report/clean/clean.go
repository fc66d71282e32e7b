// Package clean makes any text fit for a file: one line, a cell, a piece of a file's name; and says in few words where a task stands.
package clean

import (
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/report/docx"
)

// Line makes any text one clean line.
func Line(s string) string { return docx.Line(s) }

// Paragraphs cuts any text into clean lines; empty ones go.
func Paragraphs(s string) []string {
	var all []string
	for part := range strings.SplitSeq(viet.Clean(s), "\n") {
		if part = Line(part); part != "" {
			all = append(all, part)
		}
	}
	return all
}

// Cell makes any text fit for a cell of a table file: one clean line that no spreadsheet takes for a formula.
// Source: OWASP, CSV injection.
func Cell(s string) string {
	s = Line(s)
	if s != "" && strings.ContainsRune("=+-@", rune(s[0])) {
		return "'" + s
	}
	return s
}

// NotEmpty are the texts that say something.
func NotEmpty(texts []string) []string {
	var kept []string
	for _, t := range texts {
		if t != "" {
			kept = append(kept, t)
		}
	}
	return kept
}

// maxSlug bounds each piece of a file name made from text.
const maxSlug = 60

// Slug folds text to a–z, 0–9 and single hyphens.
func Slug(s string) string {
	var b strings.Builder
	for _, r := range viet.Fold(Line(s)) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() >= maxSlug {
			break
		}
	}
	return strings.Trim(b.String(), "-")
}

// Source is where a task stands: "100-CV/ĐU, mục 1.2"; a bullet is no number.
func Source(symbol, ordinal string) string {
	if ordinal = strings.TrimRight(Line(ordinal), "./) "); strings.Trim(ordinal, "-–—+*•· ") != "" {
		ordinal = "mục " + ordinal
	} else {
		ordinal = ""
	}
	return strings.Join(NotEmpty([]string{Line(symbol), ordinal}), ", ")
}

// HeadingText is how many letters of the text of a heading name it.
const HeadingText = 24

// HeadingName names a heading: "mục 2", or by its first words "mục “Rà soát hộ…”".
func HeadingName(h model.Heading) string {
	if ordinal := Source("", h.Ordinal); ordinal != "" {
		return ordinal
	}
	return "mục “" + Shortened(Line(h.Text), HeadingText) + "”"
}

// Shortened cuts text between words to so many letters; 0 leaves it whole.
func Shortened(text string, letters int) string {
	all := []rune(text)
	if letters == 0 || len(all) <= letters {
		return text
	}
	head := string(all[:letters])
	if at := strings.LastIndex(head, " "); at > 0 {
		head = head[:at]
	}
	return strings.TrimRight(head, " ,;:.") + "…"
}
