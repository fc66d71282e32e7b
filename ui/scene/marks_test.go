package scene_test

import (
	"testing"

	"sotruc/config"
	"sotruc/ui/kit"
	"sotruc/ui/locale"
	"sotruc/ui/scene"
)

// All that is marked are things that keys act on: no heading, and nothing that stands above others; once all are, the same key takes
// the marks away.
func TestAllThatIsMarkedIsNoHeading(t *testing.T) {
	t.Parallel()
	words, err := locale.Load("vi")
	if err != nil {
		t.Fatal(err)
	}
	l := scene.NewListing[int](&scene.Desk{Config: config.Default(), Words: words}, kit.Column{})
	l.RowID = func(id int) int64 { return int64(id) }
	l.Heads = func(id int) bool { return id >= 100 }
	l.Aside = func(id int) bool { return id == 5 }
	l.Items = []int{100, 1, 5, 2, 101, 3}
	count := func(want int) {
		t.Helper()
		if all, hidden := l.MarkCount(); all != want || hidden != 0 || want > 0 && len(l.Chosen()) != want {
			t.Errorf("%d marked, %d out of sight, %d chosen; want %d", all, hidden, len(l.Chosen()), want)
		}
	}
	l.MarkAll()
	count(3)
	l.MarkAll()
	count(0)
	l.Table.ToggleMark(2)
	l.MarkAll()
	count(3)
}
