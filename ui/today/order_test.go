package today_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// What is overdue stands above what is due today, and that above what is due next, on the first screen and in the list of the day; the first
// screen, the list and the number at the room count alike.
func TestWhatIsOverdueStandsAboveWhatIsDueNext(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	day := d.Desk.Today()
	for n, due := range []struct {
		on  model.Date
		at  model.Clock
		lag string
	}{{day, "16:00", "chieu"}, {day - 3, "10:00", "ba ngay"}, {day, "08:00", "sang"}, {day + 1, "09:00", "mai"}, {day, "14:00", "trua"}, {day - 9, "10:00", "chin ngay"}} {
		if _, err := d.Desk.Book.AddTask(t.Context(), model.Task{
			Text: fmt.Sprintf("Việc %d %s", n, due.lag), Deadline: model.Deadline{Every: model.EveryOnce, Due: due.on, Time: due.at},
		}); err != nil {
			t.Fatal(err)
		}
	}
	d.Reopen().Size(120, 40)
	inOrder(t, d, "3 nhiệm vụ quá hạn", "3 nhiệm vụ đến hạn hôm nay (1 quá hạn)", "14:00 còn 48 phút", "16:00 còn 2g48")
	d.See("3 Nhiệm vụ 5") // late, or due on this day: one is both
	d.Row("3 nhiệm vụ đến hạn hôm nay").Press("enter")
	inOrder(t, d, "Việc 2 sang", "Việc 4 trua", "Việc 0 chieu")
	d.Absent("Việc 1", "Việc 3", "Việc 5")
	d.Go("today").Row("3 nhiệm vụ quá hạn").Press("enter")
	inOrder(t, d, "Việc 5 chin ngay", "Việc 1 ba ngay", "Việc 2 sang")
	d.Absent("Việc 0", "Việc 3", "Việc 4")
}

// inOrder tells whether words stand on the screen, each below the one before.
func inOrder(t *testing.T, d *drive.Driver, words ...string) {
	t.Helper()
	lines, last := strings.Split(d.Screen(), "\n"), -1
	for _, word := range words {
		at := slices.IndexFunc(lines, func(line string) bool { return strings.Contains(line, word) })
		if at <= last {
			t.Errorf("%q is on line %d, behind line %d:\n%s", word, at, last, d.Screen())
		}
		last = at
	}
}
