package tasks_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// The second round of a day is asked about until the first is due, like every round that has not come: by the key of the list, on the
// card and in the form; once the first is due it is not.
func TestTheSecondRoundOfADayIsAskedAboutAhead(t *testing.T) {
	t.Parallel()
	const question = "Kỳ 16/08/2021 (lần 2) tính từ sau 14:00"
	d := drive.Start(t, 0) // it is 13:12
	duty := model.Task{Text: "báo cáo hai lần", Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00", Also: "20:00"}}
	added, err := d.Desk.Book.AddTask(t.Context(), duty)
	if err != nil {
		t.Fatal(err)
	}
	d.Reopen().Press("3").Row(duty.Text).Press("space").See("Đã tích xong kỳ 16/08/2021: " + duty.Text)
	d.Row("16/08 20:00").Press("space").See(question).Press("k")
	d.Press("x", "right", "right", "ctrl+s").See("tính từ sau 14:00", "Bấm lưu lần nữa").Press("esc", "c")
	d.Press("enter").Row("(lần 2)").Press("space").See("tính từ sau 14:00").Press("k")
	if said := d.Said(added.ID); len(said) != 1 {
		t.Fatalf("written without a yes: %+v", said)
	}
	d.Press("space").See("tính từ sau 14:00").Press("c")
	if said := d.Said(added.ID); len(said) != 2 {
		t.Errorf("not written after a yes: %+v", said)
	}
}
