package reports_test

import (
	"testing"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/ui/drive"
)

// Who came back undeclared is on the first screen until it is declared or noted, and counts as the figure does.
func TestTheUndeclaredAreOnTodayUntilSettled(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	day := d.Desk.Today()
	for _, m := range []model.Movement{
		{Name: "Lê An", On: day - 1, OutbreakArea: true, Where: "Quảng Nam"},
		{Name: "Lê Bình", On: day, OutbreakArea: true},
		{Name: "Lê Chi", On: day - 2, OutbreakArea: true, Note: "đã nhắc"},
		{Name: "Lê Đạt", On: day, OutbreakArea: true, Declared: true},
		{Name: "Lê Em", On: day},
		{Name: "Lê Ra", On: day, OutbreakArea: true, Out: true},
		{Name: "Lê Mai", On: day + 1, OutbreakArea: true},
	} {
		if _, err := d.Desk.Book.AddMovement(t.Context(), m); err != nil {
			t.Fatal(err)
		}
	}
	total := func() int {
		t.Helper()
		p := model.Period{From: day, To: day}
		facts, err := d.Desk.Book.Facts(t.Context(), p, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range figure.Count(facts, p, model.Calendar{}) {
			if f.Code == "returned.undeclared" {
				return f.Total
			}
		}
		return -1
	}
	count := func(open, noted int) {
		t.Helper()
		today, err := d.Desk.Book.Today(t.Context(), d.Desk.Now())
		if err != nil || today.Undeclared != open || today.Noted != noted || total() != open+noted {
			t.Errorf("%d open and %d noted, the figure says %d; %v", today.Undeclared, today.Noted, total(), err)
		}
	}
	count(2, 1)
	d.Reopen().Size(120, 40).Row("2 người về từ vùng dịch chưa khai báo (thêm 1 đã ghi chú)").Press("enter").See("Về từ vùng dịch chưa khai báo y tế", "Lê An", "Lê Bình", "đã nhắc", "1/3").Absent("Lê Đạt", "Lê Em", "Lê Mai")
	d.Goldens(t)
	d.Row("Lê Bình").Press("enter").Field("Ghi chú").Write("đã báo Công an").Press("ctrl+s").See("đã báo Công an")
	count(1, 2)
	d.Row("Lê An").Press("enter").Field("Đã khai báo").Press("space", "ctrl+s").See("1/2").Absent("15/08/2021")
	count(0, 2)
	d.Press("1").Absent("chưa khai báo")
}
