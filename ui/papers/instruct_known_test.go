package papers_test

import (
	"testing"

	"sotruc/model"
)

// A note that is changed asks only about what is new in it: orders that were given before keep their tasks, and no task is made twice.
func TestAChangedNoteKeepsTheTasksItGave(t *testing.T) {
	t.Parallel()
	d, id := noted(t, "Giao UBND phường lập danh sách hộ khó khăn trước ngày 25/8. Giao Công an phường kiểm tra các chốt.")
	d.See("ý 1/2").Press("ctrl+s").See("ý 2/2").Press("ctrl+s").See("Đã ghi bút phê, giao 2 việc")
	d.Press("b").Write(" Giao Trạm Y tế phường lấy mẫu.").Press("ctrl+s").See("ý 3/3", "Trạm Y tế phường", "một việc mới", "ý 1, 2: đã giao từ trước").Goldens(t)
	d.Press("ctrl+s").See("Đã ghi bút phê, giao 1 việc")
	if n := len(d.Tasks(model.TaskFilter{DirectiveID: id})); n != 6 {
		t.Errorf("the paper has %d tasks", n)
	}
	d.Press("b").Write(" Đã xem lại.").Press("ctrl+s").See("3 ý đã giao từ trước giữ nguyên")
	if n := len(d.Tasks(model.TaskFilter{DirectiveID: id})); n != 6 {
		t.Errorf("said again, the paper has %d tasks", n)
	}
}

// An order with another lead is that of its task; one that was skipped is not given by a later change, and one whose task was given
// other words is not given again.
func TestAKnownOrderIsPresetToItsTask(t *testing.T) {
	t.Parallel()
	const note = "Giao UBND phường lập danh sách hộ khó khăn. VPĐU theo dõi chung. Giao Công an phường kiểm tra các chốt."
	d, id := noted(t, note)
	d.See("ý 1/3").Press("ctrl+s").See("ý 2/3").Press("f4").Write("bỏ ý").Press("enter").See("bỏ ý này").Absent("Chủ trì", "Nội dung").Press("ctrl+s")
	d.See("ý 3/3").Press("f4").Write("việc hai").Press("enter", "ctrl+s").See("Đã ghi bút phê, giao 2 việc")
	d.Press("b").Clear(note).Write("Giao Trạm Y tế phường lập danh sách hộ khó khăn. VPĐU theo dõi chung. Giao Công an phường kiểm tra các chốt.").Press("ctrl+s")
	d.See("ý 1/3", "việc “Lập danh sách hộ khó khăn", "Trạm Y tế phường").Press("ctrl+s").See("ý 2/3", "bỏ ý này").Press("ctrl+s")
	d.See("ý 3/3", "giữ nguyên như đã giao").Press("ctrl+s").See("Đã ghi bút phê, giao 1 việc")
	if got := d.Task("Lập danh sách"); got.Lead != "Trạm Y tế phường" || len(d.Tasks(model.TaskFilter{DirectiveID: id})) != 4 {
		t.Errorf("the list is %+v", got)
	}
}

// An order whose day alone is corrected is that of the task it gave, which gets the day; one about another team is another order.
func TestAnOrderOfAnotherDayIsThatOfItsTask(t *testing.T) {
	t.Parallel()
	const note = "Giao UBND phường lập danh sách hộ khó khăn trước ngày 25/8. Giao Công an phường kiểm tra tổ 1 xong trước ngày 26/8."
	d, id := noted(t, note)
	d.See("ý 1/2").Press("ctrl+s").See("ý 2/2").Press("ctrl+s").See("Đã ghi bút phê, giao 2 việc")
	d.Press("b").Clear(note).Write("Giao UBND phường lập danh sách hộ khó khăn trước ngày 27/8. Giao Công an phường kiểm tra tổ 2 xong trước ngày 26/8.").Press("ctrl+s")
	d.See("ý 1/2", "việc “Lập danh sách hộ khó khăn").Press("ctrl+s").See("ý 2/2", "một việc mới").Press("ctrl+s").See("Đã ghi bút phê")
	if n := len(d.Tasks(model.TaskFilter{DirectiveID: id})); n != 6 {
		t.Errorf("the paper has %d tasks", n)
	}
	if got := d.Task("Lập danh sách").Deadline.Due.Local(); got != "27/08/2021" {
		t.Errorf("the list is due on %s", got)
	}
}
