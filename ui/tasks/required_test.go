package tasks_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// What must be filled in as a form stands bears the mark, and only then.
func TestRequiredFieldsAreMarked(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	if _, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "rà soát"}); err != nil {
		t.Fatal(err)
	}
	d.Press("3", "x").Absent("Lý do").Press("right").See("Lý do *").Press("ctrl+s").See("! ").Press("esc", "c")
	d.Press("e").Absent("Ngày hạn *").Size(80, 60).Field("Loại hạn").Press("right").See("Ngày hạn *")
	d.Press("right", "right", "right").Absent("Ngày hạn", "Thứ *").Field("Theo thứ trong tháng").Press("right").See("Thứ *")
}
