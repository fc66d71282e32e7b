package tasks_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// The footer names what Space does to the round it stands on.
func TestTheFooterSaysWhatSpaceDoes(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	longDuty(t, d, 3)
	d.Size(100, 24).Press("end").See("Space xong ").Press("space").See("Space bỏ tích")
	d.Press("up", "x", "right", "right", "right").Field("Lý do").Write("mất điện").Press("ctrl+s").See("Space xong (hỏi lại)")
	d.Press("end", "v", "space").See("Space xong ").Absent("Space bỏ tích")
}

func TestTheListSaysWhatSpaceDoes(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	book := d.Desk.Book
	var ids []model.TaskID
	for _, words := range []string{"việc một", "việc hai"} {
		task, err := book.AddTask(t.Context(), model.Task{Text: words})
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, task.ID)
	}
	unit, err := book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: "Công an"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := book.AddTask(t.Context(), model.Task{Text: "điểm danh", RollCall: true, Units: []model.TaskUnit{{UnitID: unit.ID, Role: model.RoleRoll}}}); err != nil {
		t.Fatal(err)
	}
	if err := book.Complete(t.Context(), []model.Completion{{TaskID: ids[1], State: model.CompletionDone}}); err != nil {
		t.Fatal(err)
	}
	d.Press("3", "o").Write("tat ca").Press("enter")
	d.Row("việc một").See("Space xong ").Row("việc hai").See("Space bỏ tích").Row("điểm danh").See("Space điểm danh")
	d.Press("?").See("điểm danh").Press("esc")
	if d.Row("việc hai").Press("v").Row("việc một").Press("v").See("Space xong "); len(d.Said(ids[1])) != 1 {
		t.Error("looking changed something")
	}
}
