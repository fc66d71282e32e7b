package papers_test

import "testing"

// A unit does not support what it leads: the note is put right before it gives anything, for a new task and for those of the paper.
func TestANoteDoesNotGiveOneUnitBothParts(t *testing.T) {
	t.Parallel()
	d, _ := noted(t, order)
	const refused = "! UBND phường chủ trì việc này rồi"
	d.Field("Phối hợp").Press("ctrl+u").Write("ubnd").Press("ctrl+s").See(refused).Press("ctrl+u").Write("Trạm Y tế phường").Press("ctrl+s")
	d.See("Đã ghi bút phê, giao 2 việc")
	d, _ = noted(t, order)
	d.Press("right", "right").See("một việc mới").Field("Phối hợp").Press("ctrl+u").Write("ubnd").Press("ctrl+s").See(refused)
}
