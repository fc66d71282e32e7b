package tasks_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// A duty that has missed several rounds moves down the list with each that is ticked. The cursor goes with it: the same key does the
// next of its rounds, and nothing of anybody else's.
func TestTheCursorFollowsADutyThroughItsMissedRounds(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	day := d.Desk.Today()
	duty, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "Trực chốt", Deadline: model.Deadline{Every: model.EveryDay, Time: "09:00"}})
	if err != nil {
		t.Fatal(err)
	}
	other, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "Rà soát hộ", Deadline: model.Deadline{Every: model.EveryOnce, Due: day + 1, Time: "16:00"}})
	if err != nil {
		t.Fatal(err)
	}
	d.Later(3).Reopen().Press("3").Row("Trực chốt").See("lỡ 3")
	for _, left := range []string{"lỡ 2", "▲"} {
		d.Press("space").See(left)
		if row := d.Current(); !strings.Contains(row, "Trực chốt") {
			t.Fatalf("the cursor is on %q:\n%s", row, d.Screen())
		}
	}
	d.Press("space").Absent("lỡ")
	if n := len(d.Said(duty.ID)); n != 3 || len(d.Said(other.ID)) != 0 {
		t.Errorf("%d rounds of the duty are done, %d of the other task", n, len(d.Said(other.ID)))
	}
}
