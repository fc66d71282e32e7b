package roster_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// A unit that is typed after its paper says how many tasks are its own from then on, and one u takes both back; so does one that is given
// another name, and the list of the usual bodies.
func TestANewUnitSaysWhichTasksItHas(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	for _, lead := range []string{"UBND phường", "Ủy ban nhân dân P.", "Đội trật tự"} {
		if _, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "Việc của " + lead, Lead: lead}); err != nil {
			t.Fatal(err)
		}
	}
	led := func() (n int) {
		for _, task := range d.Tasks(model.TaskFilter{}) {
			if task.LeadID != 0 {
				n++
			}
		}
		return n
	}
	d.Press("6", "n").Write("UBND phường").Press("ctrl+s").See("Đã lưu: UBND phường. 2 nhiệm vụ nêu tên đơn vị này nay thuộc về nó.", "UBND phường")
	if n := led(); n != 2 {
		t.Errorf("%d tasks have a unit", n)
	}
	d.Press("u").See("thêm đơn vị")
	if n := led(); n != 0 || len(d.Units()) != 0 {
		t.Errorf("undo left %d tasks with a unit, and %d units", n, len(d.Units()))
	}
	d.Press("n").Write("Đội 1").Press("ctrl+s").See("Đã lưu: Đội 1").Absent("nêu tên")
	d.Press("e").Press("end", "ctrl+u").Write("Đội trật tự").Press("ctrl+s").See("Đã lưu: Đội trật tự. 1 nhiệm vụ nêu tên đơn vị này")
	d.Press("t").Press("c").See("Đã thêm", "2 nhiệm vụ nêu tên các đơn vị này nay thuộc về chúng.")
	if n := led(); n != 3 {
		t.Errorf("%d tasks have a unit", n)
	}
}
