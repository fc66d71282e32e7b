package today_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// Who was left out of the morning round is on the first screen in the afternoon, and one goes there to fill it in.
func TestWhoWasLeftOutIsOnTheFirstScreen(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Later(1)
	i := d.IsolationOf("Trần Văn Bình")
	made := []model.CheckIn{{IsolationID: i.ID, Day: d.Desk.Today(), Session: model.Morning, Result: model.CheckInNormal}}
	if err := d.Desk.Book.RecordCheckIns(t.Context(), made); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Go("today").See("3 người bị sót khi đi vòng sáng 17/08").FitsEverySize()
	d.Row("bị sót khi đi vòng").Press("enter").See("1/4", "Lê Thị Cúc")
}
