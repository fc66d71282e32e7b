package intake_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/model"
)

// orderPapers are papers with the tasks that are right: "=== name", one line a task as taskLines writes it, "---", the text.
func orderPapers(t testing.TB) (names []string, want, text map[string]string) {
	t.Helper()
	want, text = map[string]string{}, map[string]string{}
	paths, err := filepath.Glob("testdata/orders/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no papers: %v", err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for part := range strings.SplitSeq("\n"+string(data), "\n=== ") {
			head, paper, ok := strings.Cut(part, "\n---\n")
			if !ok {
				continue
			}
			name, lines, _ := strings.Cut(head, "\n")
			names = append(names, name)
			want[name], text[name] = strings.TrimRight(lines, "\n"), paper+"\n"
		}
	}
	return names, want, text
}

// taskLines writes the tasks and candidates of a proposal: "ordinal | lead + support | deadlines".
func taskLines(p intake.Proposal) string {
	var b strings.Builder
	var walk func(tasks []model.Task, indent string)
	walk = func(tasks []model.Task, indent string) {
		for _, t := range tasks {
			var due []string
			for _, d := range t.Deadlines {
				due = append(due, dueWords(d))
			}
			fmt.Fprintf(&b, "%s%s | %s | %s\n", indent, t.Ordinal, leadsOf([]model.Task{t}), strings.Join(due, ", "))
			walk(t.Tasks, indent+"  ")
		}
	}
	walk(p.Directive.Tasks, "")
	walk(p.Candidates, "? ")
	return strings.TrimRight(b.String(), "\n")
}

// dueWords writes a deadline: "before 2025-10-15", "at month 25", "by day 16:00".
func dueWords(d model.Deadline) string {
	words := []string{string(d.Relation)}
	if d.Relation == "" {
		words[0] = "by"
	}
	if d.Every != model.EveryOnce {
		words = append(words, string(d.Every))
	}
	for _, n := range []int{d.Interval, d.Weekday, d.Day, d.Month} {
		if n != 0 {
			words = append(words, fmt.Sprint(n))
		}
	}
	for _, day := range []model.Date{d.Due, d.From, d.To} {
		if day != 0 {
			words = append(words, day.String())
		}
	}
	return strings.TrimSpace(strings.Join(append(words, string(d.Time)), " "))
}

// Each paper gives the tasks that are written above it.
func TestOrders(t *testing.T) {
	t.Parallel()
	names, want, text := orderPapers(t)
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			p := intake.Parse(text[name])
			if !strings.Contains(want[name], "? ") {
				p.Candidates = nil
			}
			if got := taskLines(p); got != want[name] {
				t.Errorf("got\n%s\nwant\n%s\ndoubts %s", got, want[name], doubtsOf(p))
			}
		})
	}
}

// The table behind the signature hands out the same in every format.
func TestTableInEveryFormat(t *testing.T) {
	t.Parallel()
	const want = "1 | Các chi bộ | before 2025-12-05\n" +
		"1 | Ban Xây dựng Đảng + Văn phòng Đảng uỷ + Uỷ ban MTTQ Việt Nam xã | before 2025-10-15\n" +
		"2 | Đảng uỷ UBND xã + Công an xã + Trạm Y tế xã | by 2025-10-31\n" +
		"3 | Uỷ ban Kiểm tra Đảng uỷ | by quarter"
	for _, format := range []string{"txt", "docx", "doc", "pdf", "html", "rtf", "odt"} {
		if got := taskLines(proposalOf(t, "phan-cong."+format)); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", format, got, want)
		}
	}
}
