package part

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"sotruc/model"
)

// TestJournalHidesIdentityNumbers and the columns that mean nothing to an officer.
func TestJournalHidesIdentityNumbers(t *testing.T) {
	t.Parallel()
	d := bareDesk(t)
	c := model.Change{
		Table:  "person",
		Before: `{"id":1,"rev":1,"name":"Lê Thị Hoa","national_id":"048185001234","birth":"1985-02-01","household_id":7,"given_key":"x"}`,
		After:  `{"id":1,"rev":2,"name":"Lê Thị Hoa","national_id":"048185009999","birth":"1985-03-01","household_id":8,"given_key":"y"}`,
	}
	line := ChangeLine(d, c, RowNames{"household 7": "Lê Văn Ba"})
	for _, want := range []string{"***1234 → ***9999", "01/02/1985 → 01/03/1985", "Lê Văn Ba → #8", "sửa"} {
		if !strings.Contains(line, want) {
			t.Errorf("no %q in %q", want, line)
		}
	}
	for _, hidden := range []string{"rev", "given_key", "048185"} {
		if strings.Contains(line, hidden) {
			t.Errorf("%q in %q", hidden, line)
		}
	}
	hostile := model.Change{Table: "unit", After: `{"name":"\u001b[31mđỏ\u0007\u202e"}`}
	if shown := ChangeLine(d, hostile, nil) + ChangedThing(d, hostile, nil); strings.ContainsAny(shown, "\x1b\x07\u202e") {
		t.Errorf("%q", shown)
	}
	days := model.Change{Table: "task", Before: `{"also_on":0}`, After: `{"also_on":72}`}
	if line := ChangeLine(d, days, nil); !strings.Contains(line, "T5, CN") || strings.Contains(line, "72") {
		t.Errorf("days of the week are shown as %q", line)
	}
	if line := ChangeLine(d, model.Change{Table: "unit", After: "{torn"}, nil); line == "" {
		t.Error("a torn row shows nothing")
	}
}

func TestEveryStepHasWords(t *testing.T) {
	t.Parallel()
	d := bareDesk(t)
	source, err := os.ReadFile("../../store/label/label.go")
	if err != nil {
		t.Fatal(err)
	}
	labels := regexp.MustCompile(`\w+ += "(.+)"`).FindAllSubmatch(source, -1)
	if len(labels) < 40 {
		t.Fatalf("%d labels", len(labels))
	}
	for _, label := range labels {
		if LabelName(d, string(label[1])) == string(label[1]) {
			t.Errorf("no words for %s", label[1])
		}
	}
}
