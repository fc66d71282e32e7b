package tasks_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// Grouped by paper a heading stands over the tasks below it: the cursor rests on it, its card and its form open, nothing counts it,
// and no key does to it what is done to tasks.
func TestHeadingsStandOverTheirTasks(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	add := func(text string, under model.TaskID) model.TaskID {
		task, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: text, ParentID: under})
		if err != nil {
			t.Fatal(err)
		}
		return task.ID
	}
	top := add("Công tác phòng dịch", 0)
	inner := add("Tuyên truyền", top)
	leaf := add("Phát loa", inner)
	add("Lập chốt", top)
	add("Trực ban", 0)
	d.Press("3").Absent("Công tác phòng dịch").Press("s")
	var rows []string
	for line := range strings.Lines(d.Screen()) {
		for _, words := range []string{"Công tác phòng", "Tuyên truyền", "Phát loa", "Lập chốt", "Trực ban"} {
			if at := strings.Index(line, words); at >= 0 {
				rows = append(rows, strings.Repeat(">", (len([]rune(line[:at]))-4)/2)+words)
			}
		}
	}
	if got, want := strings.Join(rows, " "), "Công tác phòng >Tuyên truyền >>Phát loa >Lập chốt Trực ban"; got != want {
		t.Errorf("the tree is %q, want %q", got, want)
	}
	d.See("· 3").Row("Tuyên truyền").See("0/3").Row("Phát loa").See("1/3").Row("Trực ban").See("3/3")
	for _, k := range []string{"space", "x", "d", "a"} {
		d.Row("Tuyên truyền").Press(k).See("Đây là mục")
	}
	d.Press("v").Absent("đánh dấu ").Row("Tuyên truyền").Press("enter").See("NHIỆM VỤ BÊN DƯỚI").Press("esc", "e").See("Sửa nhiệm vụ").Press("esc")
	if n := len(d.Tasks(model.TaskFilter{})); n != 5 || len(d.Said(leaf)) != 0 {
		t.Errorf("%d tasks are left, said %v", n, d.Said(leaf))
	}
	d.Press("/").Write("phat loa").Press("enter").See("Công tác phòng dịch", "Tuyên truyền", "/1")
	d.Press("esc", "s", "s", "s").See("Theo hạn").Absent("Tuyên truyền").Size(140, 40).Row("Phát loa").See("Công tác phòng dịch › Tuyên truyền")
}
