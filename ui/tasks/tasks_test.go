package tasks_test

import (
	"slices"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// The beginnings of tasks of the sample ward as a list has room for: a weekly roll call of cells, a daily one, and one that
// does not recur.
const (
	taskRollCall = "Các chi bộ báo cáo việc nắm h"
	taskDaily    = "Văn phòng Đảng ủy báo cáo nha"
	taskMissed   = "Đi từng ngõ, gõ từng nhà, nắ"
	taskSingle   = "Rà soát hộ chưa có người phụ"
)

// taskRow is a row of the list that is no heading.
type taskRow struct {
	words  string // ordinal and text, as far as they are shown
	marked bool
}

// taskRows reads the rows of tasks on the screen: behind the gutter stands a sign and a blank, where headings begin at once.
func taskRows(d *drive.Driver) []taskRow {
	var rows []taskRow
	listed := false
	for line := range strings.Lines(d.Screen()) {
		cells := []rune(strings.TrimRight(line, "\n"))
		switch {
		case strings.HasPrefix(strings.NewReplacer("▲", " ", "▼", " ").Replace(line), "    Nhiệm vụ "):
			listed = true
		case listed && strings.HasPrefix(line, "─"):
			return rows
		case listed && len(cells) > 4 && cells[3] == ' ':
			words, _, _ := strings.Cut(string(cells[4:min(len(cells), 34)]), "  ") // no column of texts is narrower
			words, _, _ = strings.Cut(words, "…")
			if strings.TrimSpace(words) != "" { // beside the preview may be blank lines
				rows = append(rows, taskRow{words: words, marked: cells[1] == '*'})
			}
		}
	}
	return rows
}

// taskSaid tells whether said holds a completion of a round by a unit.
func taskSaid(said []model.Completion, period string, unit model.UnitID) bool {
	return slices.ContainsFunc(said, func(c model.Completion) bool { return c.Period == period && c.UnitID == unit })
}

func TestTaskKeysAreFree(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20).Press("3")
	d.KeysApart(t, "list")
	for _, words := range []string{taskDaily, taskRollCall} {
		d.Row(words).Press("enter", "tab", "tab")
		d.KeysApart(t, words)
		d.Press("esc")
	}
	d.Press("n")
	d.KeysApart(t, "form")
}

func TestTasksInABookThatIsOnlyRead(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20).ReadOnly().Press("3").Row(taskSingle)
	before := d.Screen()
	for _, k := range []string{"space", "x", "t", "n", "e", "d"} {
		if d.Press(k); d.Screen() != before {
			t.Fatalf("%s did something:\n%s", k, d.Screen())
		}
	}
	before = d.Press("enter").See("Nhiệm vụ › 3. ", taskSingle).Screen()
	for _, k := range []string{"space", "x", "t", "a", "e", "d"} {
		if d.Press(k); d.Screen() != before {
			t.Fatalf("%s did something:\n%s", k, d.Screen())
		}
	}
	if said := d.Said(d.Task(taskSingle).ID); len(said) != 0 {
		t.Errorf("%v was written", said)
	}
}

func BenchmarkTaskListKey(b *testing.B) {
	d := drive.Start(b, 10_000)
	all := []string{"o", "down", "down", "down", "down", "enter"}
	d.Press("3").Press(all...).Size(90, 40)
	rows := d.Count()
	for _, name := range []string{"down", "pgdown"} {
		b.Run(name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				if i%200 == 0 {
					d.Press("home")
				}
				d.Press(name)
				_ = d.App.View()
			}
			b.ReportMetric(float64(rows), "rows")
		})
	}
	b.Run("reload", func(b *testing.B) {
		for b.Loop() {
			d.Press(all...)
		}
	})
}
