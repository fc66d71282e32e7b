package calendar_test

import (
	"fmt"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// taskDaily begins a task of the sample ward that recurs every day, as a list has room for.
const taskDaily = "Văn phòng Đảng ủy báo cáo nha"

func TestCalendarGoldens(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3", "c")
	d.Pictures(t, "august")
}

func TestCalendarOpensADay(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3", "c").See("Tháng 8/2021", "Thứ Hai 16/08/2021: 11 việc đến hạn")
	d.Press("right").See("Thứ Ba 17/08/2021: 3 việc đến hạn, 3 chưa xong")
	d.Press("enter").See("đến hạn Thứ Ba 17/08/2021", taskDaily)
	if rows := d.Count(); rows != 3 {
		t.Errorf("%d rows of the 17th:\n%s", rows, d.Screen())
	}
	id := d.Task(taskDaily).ID
	d.Row(taskDaily).Press("space").See("Kỳ này bắt đầu từ 17/08/2021").Press("c")
	if said := d.Said(id); said[0].Period != "2021-08-17" {
		t.Errorf("ticked %+v", said[0])
	}
	d.Press("esc").See("Thứ Ba 17/08/2021: 3 việc đến hạn, 2 chưa xong")
	d.Press("pgdown").See("Tháng 9/2021").Press("pgup", "home").See("Thứ Hai 16/08/2021")
	d.Press("left", "left", "left", "left", "left", "left", "left", "left", "left").See("Thứ Bảy 07/08/2021", "1 quá hạn")
}

// What the month counts on its days is what each day lists.
func TestCalendarCountsWhatItsDaysList(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	first, _ := model.NewDate(2021, 8, 1)
	for day := first; day < first+31; day += 3 {
		d.Visit(scene.Calendar{Day: day})
		words := ""
		for line := range strings.Lines(d.Screen()) {
			if _, after, found := strings.Cut(line, day.Local()+": "); found {
				words = after
			}
		}
		due := 0
		if _, err := fmt.Sscanf(words, "%d việc", &due); err != nil && !strings.HasPrefix(words, "không có") {
			t.Fatalf("%v: %q", day, words)
		}
		d.Press("enter")
		if rows := d.Count(); rows != due {
			t.Errorf("%v: %d due, %d listed\n%s", day, due, rows, d.Screen())
		}
	}
}
