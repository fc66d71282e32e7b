package tui

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"sotruc/model"
)

func TestLogScreens(t *testing.T) {
	d := start(t, 140)
	d.press("6", "down", "enter", "tab").write(" A").press("ctrl+s", "n", "tab").write("Tổ tạm").press("ctrl+s", "d").see("thùng rác: Tổ tạm")
	d.press("5", "a", "d").see("thùng rác: Loa lưu động").press("esc", "6")
	walk(t, d, []stop{
		{"journal", []string{"s"}},
		{"step", []string{"enter"}},
		{"history", []string{"esc", "esc", "home", "down", "h"}},
		{"bin", []string{"esc", "b"}},
	})
}

// TestJournalHidesIdentityNumbers and the columns that mean nothing to an officer.
func TestJournalHidesIdentityNumbers(t *testing.T) {
	d := start(t, 0)
	c := model.Change{
		Table:  "person",
		Before: `{"id":1,"rev":1,"name":"Lê Thị Hoa","national_id":"048185001234","birth":"1985-02-01","household_id":7,"given_key":"x"}`,
		After:  `{"id":1,"rev":2,"name":"Lê Thị Hoa","national_id":"048185009999","birth":"1985-03-01","household_id":8,"given_key":"y"}`,
	}
	line := d.desk.changeLine(c, rowNames{"household 7": "Lê Văn Ba"})
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
	if shown := d.desk.changeLine(hostile, nil) + d.desk.changedThing(hostile, nil); strings.ContainsAny(shown, "\x1b\x07\u202e") {
		t.Errorf("%q", shown)
	}
	if line := d.desk.changeLine(model.Change{Table: "unit", After: "{torn"}, nil); line == "" {
		t.Error("a torn row shows nothing")
	}
}

func TestEveryStepHasWords(t *testing.T) {
	d := start(t, 0)
	source, err := os.ReadFile("../../store/label.go")
	if err != nil {
		t.Fatal(err)
	}
	labels := regexp.MustCompile(`label\w+ += "(.+)"`).FindAllSubmatch(source, -1)
	if len(labels) < 40 {
		t.Fatalf("%d labels", len(labels))
	}
	for _, label := range labels {
		if d.desk.labelName(string(label[1])) == string(label[1]) {
			t.Errorf("no words for %s", label[1])
		}
	}
}

func TestTypedClock(t *testing.T) {
	for typed, want := range map[string]model.Clock{
		"14:00": "14:00", "14h": "14:00", "14g30": "14:30", "1430": "14:30", "7": "07:00", "7h5": "", "": "", "24:00": "24:00", "9.15": "09:15", "x": "",
	} {
		got, ok := typedClock(typed)
		if got != want || ok != (want != "" || typed == "") {
			t.Errorf("%q: %q, %t; want %q", typed, got, ok, want)
		}
	}
}

func TestJournalMarksWhatWasUndone(t *testing.T) {
	d, _ := isolateBook(t)
	d.press("t", "ctrl+s", "6", "s").see("xét nghiệm").absent("đã hoàn tác)")
	d.press("u").see("(đã hoàn tác) 1 dòng", "đảo lại: thêm xét")
	d.press("U").absent("(đã hoàn tác)")
}
