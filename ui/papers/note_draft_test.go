package papers_test

import "testing"

const leftUnsaved = "Có bản nháp chưa lưu từ 13:12"

// A leader's note that was cut off while its orders were looked over comes back, with what was put right of them.
func TestANoteOutlivesTheProgram(t *testing.T) {
	t.Parallel()
	d, id := notedKeeping(t, order)
	d.See("2 việc chưa có chủ trì").Press("right", "right").See("một việc mới").Field("Nội dung").Press("ctrl+end").Write(" và báo cáo ngay")
	d.Reopen().See(leftUnsaved, "Giao UBND phường chủ trì").Press("m").See("Đã mở lại bản nháp", "Giao UBND phường chủ trì")
	d.Press("ctrl+s").See("một việc mới", "và báo cáo").Press("ctrl+s").See("Đã ghi bút phê, giao 1 việc")
	if got := d.Paper(id).Instruction; got != order {
		t.Errorf("the note is %q", got)
	}
	d.Task("và báo cáo ngay")
	d.Reopen().Absent("Có bản nháp")
}

// Who goes back from the orders and drops the note is not offered it.
func TestANoteThatIsGivenUpIsNotOffered(t *testing.T) {
	t.Parallel()
	d, _ := notedKeeping(t, order)
	d.Press("esc").See("Giao UBND phường chủ trì").Press("esc", "c").Quiet().Reopen().Absent("Có bản nháp")
}
