package today_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// A line that the pane is too narrow for stands whole below the list while the cursor is on it, and no other is lost by that.
func TestTheLineUnderTheCursorIsWhole(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	due := d.Desk.Today().At("16:00")
	if _, err := d.Desk.Book.AddTask(t.Context(), model.Task{
		Text:     "Rà soát hộ chưa khai báo y tế ở khu nhà trọ, gửi danh sách về quận",
		Deadline: model.Deadline{Every: model.EveryOnce, Due: due.Date(), Time: "16:00"},
	}); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Size(80, 24).Row("Rà soát hộ").See("gửi danh sách về quận").FitsEverySize()
	d.Press("home").Absent("gửi danh sách về quận").See("Rà soát hộ")
	d.Size(60, 12).Row("Rà soát hộ").See("Rà soát hộ")
}
