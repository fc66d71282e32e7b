package receive_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// The ways of the screens that papers come in by.
const (
	importPath = "Văn bản › Nhập văn bản"
	pastePath  = "Văn bản › Dán văn bản"
	reviewPath = "Văn bản › Xem lại (chưa vào sổ)"
)

// openReview shows the review of a proposal over the book of the sample ward.
func openReview(t testing.TB, p intake.Proposal) *drive.Driver {
	t.Helper()
	return drive.Start(t, 140).Visit(scene.Review{Proposal: p})
}

// at fails where another screen is shown; "" is the list of papers.
func at(t testing.TB, d *drive.Driver, path string) {
	t.Helper()
	if got := d.See("▌2 Văn bản").Path(); got != path {
		t.Fatalf("the screen is %q, want %q:\n%s", got, path, d.Screen())
	}
}

// onField fails where another field is typed in.
func onField(t testing.TB, d *drive.Driver, label string) {
	t.Helper()
	if got := d.Current(); !strings.HasPrefix(got, "▌"+label) {
		t.Errorf("the focus is at %q, not at %s:\n%s", got, label, d.Screen())
	}
}

// subject is the first line of the subject as the review shows it.
func subject(t testing.TB, d *drive.Driver) string {
	t.Helper()
	for line := range strings.Lines(d.Screen()) {
		line, _, _ = strings.Cut(line, "│")
		if said, is := strings.CutPrefix(strings.TrimLeft(line, " ▌"), "Trích yếu"); is {
			return strings.TrimSpace(said)
		}
	}
	t.Fatalf("no subject:\n%s", d.Screen())
	return ""
}

// waiting are what stands behind the names of the two pages of the review: with "!" the open doubts, with "✓" what is
// confirmed.
func waiting(d *drive.Driver, sign string) (fields, tasks int) {
	names, _, _ := strings.Cut(strings.Split(d.Screen(), "\n")[3], "│")
	behind := func(name string) (n int) {
		for word := range strings.FieldsSeq(name) {
			if digits, is := strings.CutPrefix(strings.TrimRight(word, "]"), sign); is {
				n, _ = strconv.Atoi(digits)
			}
		}
		return n
	}
	first, second, _ := strings.Cut(names, "Nhiệm vụ")
	return behind(first), behind(second)
}

// doubted fails where not so many doubts are open: at the fields, and at the tasks.
func doubted(t testing.TB, d *drive.Driver, fields, tasks int) {
	t.Helper()
	if f, n := waiting(d, "!"); f != fields || n != tasks {
		t.Errorf("%d doubts at fields and %d at tasks, want %d and %d:\n%s", f, n, fields, tasks, d.Screen())
	}
}

// boxedRows are the rows of the page of tasks, each with its box.
func boxedRows(d *drive.Driver) []string {
	var rows []string
	for line := range strings.Lines(d.Screen()) {
		row := strings.TrimLeft(line, " ▌")
		for _, box := range []string{"[x] ", "[✓] ", "[ ] "} {
			if strings.HasPrefix(row, box) {
				rows = append(rows, row)
			}
		}
	}
	return rows
}

// counted fails where the page of tasks has not so many rows, or not so many of them are on.
func counted(t testing.TB, d *drive.Driver, on, all int) {
	t.Helper()
	rows, off := boxedRows(d), 0
	for _, row := range rows {
		if strings.HasPrefix(row, "[ ]") {
			off++
		}
	}
	if len(rows) != all || all-off != on {
		t.Fatalf("%d of %d tasks are on, want %d of %d:\n%s", len(rows)-off, len(rows), on, all, d.Screen())
	}
	d.See(fmt.Sprintf("Nhiệm vụ %d", on))
}

// sourceLines are the lines of the source, each with its signs before it.
func sourceLines(d *drive.Driver) []string {
	lines := strings.Split(d.Screen(), "\n")
	lines = lines[4 : len(lines)-2]
	for i, line := range lines {
		if _, source, wide := strings.Cut(line, "│"); wide {
			lines[i] = source
		}
	}
	return lines
}

// toLine goes into the source, and to its first line with some words.
func toLine(t testing.TB, d *drive.Driver, words string) {
	t.Helper()
	if !d.Shows("[Nguyên văn]") {
		d.Press("f4")
	}
	d.Press("home")
	for range 100 {
		for _, line := range sourceLines(d) {
			if strings.HasPrefix(line, "▌") && strings.Contains(line, words) {
				return
			}
		}
		d.Press("down")
	}
	t.Fatalf("no line with %q:\n%s", words, d.Screen())
}

// markedLines are the lines of the source that are marked.
func markedLines(d *drive.Driver) []string {
	var marked []string
	for _, line := range sourceLines(d) {
		if strings.HasPrefix(line, " *") || strings.HasPrefix(line, "▌*") {
			marked = append(marked, line)
		}
	}
	return marked
}

// pointedOut are the words that stand out in the source beside the page.
func pointedOut(d *drive.Driver) string {
	begin, end, _ := strings.Cut(d.Desk.Theme.Hit.Render("x"), "x")
	var words []string
	for line := range strings.Lines(d.App.View().Content) {
		_, source, _ := strings.Cut(line, "┃")
		_, rest, _ := strings.Cut(source, begin)
		word, _, _ := strings.Cut(rest, end)
		words = append(words, strings.Fields(word)...)
	}
	return strings.Join(words, " ")
}

// saveReview enters the paper on the screen, whatever is doubted.
func saveReview(d *drive.Driver) {
	fields, tasks := waiting(d, "!")
	if d.Press("ctrl+s"); fields+tasks > 0 {
		d.Press("c")
	}
}
