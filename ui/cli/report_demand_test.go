package cli_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A report on demand has the days it is asked for, both ends with it; the days of the others are their own.
func TestReportOnDemandOfAnyDays(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for _, day := range []int{2, 3, 7, 8} { // each of three inspections
		d.onBook(addActivity(t, day, "Kiểm tra chợ"))
	}
	inspections := func(name string, args ...string) int {
		t.Helper()
		out := t.TempDir()
		d.must(append([]string{"report", "on-demand", "--out", out, "--format", "json"}, args...)...)
		files, err := filepath.Glob(filepath.Join(out, name+"_*.json"))
		if err != nil || len(files) != 1 {
			t.Fatalf("%v, %v", files, err)
		}
		data, err := os.ReadFile(files[0])
		if err != nil {
			t.Fatal(err)
		}
		var made struct {
			Figures []struct {
				Code string
				Up   int
			}
		}
		if err := json.Unmarshal(data, &made); err != nil {
			t.Fatal(err)
		}
		for _, f := range made.Figures {
			if f.Code == "activity.inspection" {
				return f.Up
			}
		}
		return -1
	}
	if n := inspections("2021-08-03_2021-08-07", "--on", "2021-08-03", "--until", "2021-08-07"); n != 6 {
		t.Errorf("%d inspections from the third to the seventh", n)
	}
	if n := inspections("2021-08-03", "--on", "2021-08-03"); n != 3 {
		t.Errorf("%d inspections on the third", n)
	}
	for _, args := range [][]string{
		{"report", "on-demand", "--on", "2021-08-03", "--until", "2021-08-02"},
		{"report", "weekly", "--on", "2021-08-03", "--until", "2021-08-11"},
		{"report", "on-demand", "--on", "2021-08-03", "--until", "11/8"},
	} {
		if code, _, said := d.run(args...); code != 2 || !strings.Contains(said, "--until") && !strings.Contains(said, "11/8") {
			t.Errorf("%v: %d, %s", args, code, said)
		}
	}
}
