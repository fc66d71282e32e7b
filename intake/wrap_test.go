package intake_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"sotruc/intake"
)

// wrap breaks the lines of running text at width columns, as a PDF or a mail does, and parts them by blank lines where
// asked. Lines with columns of their own stay. No line ends where a sentence does: nobody could tell it from the end of
// a paragraph.
func wrap(text string, width int, blank bool) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if strings.ContainsAny(line, "\t|") || strings.Contains(line, "    ") || utf8.RuneCountInString(line) <= width {
			out.WriteString(line + "\n")
			continue
		}
		if blank {
			out.WriteString("\n")
		}
		rest := line
		for utf8.RuneCountInString(rest) > width {
			cut := breakAt(rest, width)
			if cut < 0 {
				break
			}
			out.WriteString(rest[:cut] + "\n")
			rest = rest[cut+1:]
		}
		out.WriteString(rest)
		out.WriteString("\n")
		if blank {
			out.WriteString("\n")
		}
	}
	return out.String()
}

// breakAt gives the last space before width columns that ends no sentence; -1 where there is none.
func breakAt(line string, width int) int {
	cut, column := -1, 0
	for i, r := range line {
		if column > width {
			break
		}
		if r == ' ' && column > 20 && !strings.ContainsRune(".;:", rune(line[i-1])) {
			cut = i
		}
		column++
	}
	return cut
}

// Papers torn apart and put together anew, with bytes lost: whatever comes of it, the proposal is sound.
func TestParseSplicedPapers(t *testing.T) {
	var lines []string
	paths, _ := filepath.Glob("testdata/unseen/*.txt")
	for _, path := range paths {
		for _, w := range wantedIn(t, path) {
			lines = append(lines, strings.Split(w.text, "\n")...)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(lines), 1, 40).Draw(t, "lines"), rapid.SampledFrom([]string{"\n", " ", "\n\n", "\t"}).Draw(t, "between"))
		from := rapid.IntRange(0, len(text)).Draw(t, "from")
		to := rapid.IntRange(from, min(len(text), from+20)).Draw(t, "to")
		checkProposal(t, intake.Parse(text[:from]+text[to:]))
	})
}

// The same paper in another normal form, with its spaces doubled or its lines broken elsewhere reads the same.
func TestReadsTheSameInAnyForm(t *testing.T) {
	var papers []wanted
	paths, _ := filepath.Glob("testdata/unseen/*.txt")
	for _, path := range paths {
		papers = append(papers, wantedIn(t, path)...)
	}
	rapid.Check(t, func(t *rapid.T) {
		w := rapid.SampledFrom(papers).Draw(t, "paper")
		if strings.HasPrefix(w.name, "one line") {
			t.Skip("has no lines")
		}
		var form, text string
		switch rapid.IntRange(0, 3).Draw(t, "form") {
		case 0:
			form, text = "decomposed", norm.NFD.String(w.text)
		case 1:
			form, text = "doubled", strings.ReplaceAll(w.text, " ", "  ")
		default:
			width, blank := rapid.IntRange(60, 100).Draw(t, "width"), rapid.Bool().Draw(t, "blank")
			form, text = fmt.Sprintf("wrapped at %d, blank lines %v", width, blank), wrap(w.text, width, blank)
		}
		want, got := read(w.text), read(text)
		if want != got {
			a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
			for i := range a {
				if i >= len(b) || a[i] != b[i] {
					t.Fatalf("%s, %s: line %d reads differently\nwant %s\ngot  %s\nin\n%s", w.name, form, i, a[i], b[min(i, len(b)-1)], text)
				}
			}
		}
	})
}

func read(text string) string { return string(values(text).bytes()) }
