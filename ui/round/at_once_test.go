package round_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// A round asks once for who is isolated for two diseases, and says both; what is found stands in the round of each, and in the grid.
func TestOneStopForTwoDiseases(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	i := d.IsolationOf("Lê Thị Cúc")
	i.ID, i.Rev, i.Disease, i.Category, i.Days, i.RegimeID, i.TestDays, i.MonitorDays = 0, 0, "soi", model.CategoryF0, 7, "", nil, 0
	i.EndsOn = i.StartsOn + 20
	if _, err := d.Desk.Book.StartIsolation(t.Context(), i); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Go("round").See("0/4").Row("Lê Thị Cúc").See("Lê Thị Cúc: sởi + COVID-19").FitsEverySize().Press("v").See("1/4")
	d.Go("round?disease=soi").See("1/1", "vắng").Go("round?disease=covid").See("1/4", "vắng")
	found, err := d.Desk.Book.CheckIns(t.Context(), []model.IsolationID{i.ID, d.IsolationOf("Lê Thị Cúc").ID}, d.Desk.Today(), d.Desk.Today())
	if err != nil || len(found) != 1 || found[0].Result != model.CheckInAbsent {
		t.Errorf("%+v, %v", found, err)
	}
	d.Go("grid").See("Lê Thị Cúc").FitsEverySize()
}
