package tasks_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/scene"
)

// What a unit owes of a roll call that fell due before it went to the bin is found by its name, in the list, in a reminder and on the
// card, and is waived there; then nobody looks for it any more.
func TestTheLateRoundsOfADeletedUnitAreFoundAndWaived(t *testing.T) {
	t.Parallel()
	d, task := callOfCells(t) // Chi bộ 2 went on 18/08 and owes 16/08 and 17/08
	var said []model.Completion
	for _, period := range []string{"2021-08-16", "2021-08-17"} { // the first has answered
		said = append(said, model.Completion{TaskID: task.ID, UnitID: 1, Period: period, State: model.CompletionDone})
	}
	if err := d.Desk.Book.Complete(t.Context(), said); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Press("3").Visit(scene.TaskCard{ID: task.ID}).See("Còn thiếu      16/08/2021, 17/08/2021: Chi bộ 2 (đến 18/08/2021)", "Chi bộ 2 (thôi)")
	d.Press("esc", "f").Write("Chi bộ 2").See("đơn vị đã xóa, còn việc").Press("enter").See("· Chi bộ 2 (đơn vị đã xóa)", "16/08 17:00 lỡ 2")
	d.Press("m").See("Chi bộ 2 (đơn vị đã xóa)").Press("esc")
	for range 2 {
		d.Press("x", "right", "right", "right").See("‹ Đã miễn ›").Field("Lý do").Write("đơn vị đã giải thể").Press("ctrl+s").See("Đã ghi tình trạng")
	}
	waived := 0
	for _, s := range d.Said(task.ID) {
		if s.UnitID == 2 && s.State == model.CompletionWaived {
			waived++
		}
	}
	if waived != 2 {
		t.Fatalf("%d waived, the book holds %+v", waived, d.Said(task.ID))
	}
	d.Reopen().Visit(scene.TaskCard{ID: task.ID}).Absent("Chi bộ 2 (đơn vị đã xóa)")
	d.Press("esc", "f").Write("Chi bộ 2").Absent("đơn vị đã xóa, còn việc")
}
