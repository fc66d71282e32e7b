package taskform_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// dueField opens the form of a new task that is due once, and goes to its day.
func dueField(t *testing.T) *drive.Driver {
	t.Helper()
	d := drive.Start(t, 20)
	d.Press("3", "n").Write("Rà soát ABCD").Field("Câu trong văn bản").Write("mai").Field("Ngày hạn").Clear("17/08/2021")
	return d
}

// The day takes what the words of a paper take, says what it understood, and puts the way of counting into its own field.
func TestTheDayTakesTheWordsOfAPaper(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]struct {
		due      string
		relation model.Relation
		clock    model.Clock
	}{
		"trước ngày 5 tháng sau": {"2021-09-05", model.RelationBefore, ""}, "ngày 5 tháng sau": {"2021-09-05", model.RelationBy, ""},
		"trước 15 giờ ngày 20/8": {"2021-08-20", model.RelationBefore, "15:00"}, "trong tuần": {"2021-08-20", model.RelationBy, ""},
	} {
		t.Run(typed, func(t *testing.T) {
			t.Parallel()
			d := dueField(t)
			d.Write(typed).Press("tab").Press("ctrl+s").See("Đã thêm nhiệm vụ")
			got := d.Task("ABCD").Deadline
			if got.Due.String() != want.due || got.Relation != want.relation || got.Time != want.clock {
				t.Errorf("deadline is %+v, want %v", got, want)
			}
		})
	}
}

// What is no one day is refused by the sentence for it, and an hour of today that is over is asked about once.
func TestTheDayRefusesWhatIsNoDay(t *testing.T) {
	t.Parallel()
	d := dueField(t)
	d.Write("trước 15 giờ hằng ngày").Press("tab").See("Đây là hạn lặp lại")
	d = dueField(t)
	d.Write("hôm nay 7h").Press("ctrl+s").See("Đã quá giờ hạn này").Press("ctrl+s").See("Đã thêm nhiệm vụ")
}

// "Before" is said of the day it was typed with: it stays with that day when the field shows it in numbers, and not with another day typed then.
func TestTheWayOfCountingGoesWithItsDay(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		then string
		want model.Relation
	}{
		"left":         {"", model.RelationBefore},
		"another day":  {"31/8", model.RelationBy},
		"by something": {"hết tháng 9", model.RelationBy},
		"before again": {"trước 31/8", model.RelationBefore},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := dueField(t)
			d.Write("trước ngày 5 tháng sau").Press("tab", "shift+tab")
			if tt.then != "" {
				d.Press("ctrl+u").Write(tt.then)
			}
			d.Press("ctrl+s").See("Đã thêm nhiệm vụ")
			if got := d.Task("ABCD").Deadline; got.Relation != tt.want {
				t.Errorf("%+v", got)
			}
		})
	}
}
