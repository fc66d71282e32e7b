package taskform_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// A unit does not support what it leads, under whatever name it is typed.
func TestOneUnitHasOnePartInATask(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	if _, err := d.Desk.Book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: "Công an phường"}); err != nil {
		t.Fatal(err)
	}
	task, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "tuần tra", Lead: "Công an phường"})
	if err != nil {
		t.Fatal(err)
	}
	d = edited(d.Reopen(), "tuần tra").Field("Phối hợp").Write("công an").Press("ctrl+s").See("! Công an phường chủ trì việc này rồi")
	d.Press("ctrl+u").Write("Hội Nông dân").Press("ctrl+s").See("Đã sửa nhiệm vụ")
	if got := d.Task("tuần tra"); got.ID != task.ID || len(got.Units) != 1 || got.Units[0].Name != "Hội Nông dân" {
		t.Errorf("%+v", got)
	}
}
