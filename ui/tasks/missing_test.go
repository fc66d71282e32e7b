package tasks_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// Of a roll call with several missed rounds each is said with the units that still owe it, the same units once; a card gives them
// three lines, and the whole text has them all.
func TestEveryMissedRoundNamesItsUnits(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	book, ctx := d.Desk.Book, t.Context()
	var cells []model.Unit
	for _, name := range []string{"Chi bộ 1", "Chi bộ 2", "Chi bộ 3"} {
		cells = append(cells, model.Unit{Kind: model.UnitCell, Name: name})
	}
	if _, err := book.AddUnits(ctx, cells); err != nil {
		t.Fatal(err)
	}
	call, err := book.AddTask(ctx, model.Task{
		Text: "Báo cáo hằng ngày", RollCall: true, RollKind: model.Kinds(model.UnitCell), Deadline: model.Deadline{Every: model.EveryDay, Time: "17:00"},
	})
	if err != nil {
		t.Fatal(err)
	}
	said := func(unit int, days ...string) {
		t.Helper()
		for _, day := range days {
			c := model.Completion{TaskID: call.ID, UnitID: d.Units()[unit].ID, Period: day, State: model.CompletionDone}
			if err := book.Complete(ctx, []model.Completion{c}); err != nil {
				t.Fatal(err)
			}
		}
	}
	card := func() *drive.Driver { return d.Press("3").Visit(scene.TaskCard{ID: call.ID}).Size(100, 40) }
	d.Later(1)
	said(0, "2021-08-16")
	card().See("Còn thiếu      Chi bộ 2; Chi bộ 3").Absent("16/08/2021: Chi bộ")
	d.Later(3)
	said(1, "2021-08-16")
	said(2, "2021-08-17", "2021-08-18")
	said(0, "2021-08-17", "2021-08-18")
	d.Press("esc")
	card().See("Còn thiếu      16/08/2021: Chi bộ 3", "Còn thiếu      17/08/2021, 18/08/2021: Chi bộ 2", "Còn thiếu      19/08/2021: tất cả 3 đơn vị")
	d.Later(8)
	said(0, "2021-08-20", "2021-08-21", "2021-08-22", "2021-08-23", "2021-08-24")
	said(1, "2021-08-26")
	d.Press("esc")
	card().See("Còn thiếu      16/08/2021: Chi bộ 3", "Còn thiếu      … và 9 kỳ nữa").Absent("26/08/2021: Chi bộ 1; Chi bộ 3")
	for range 7 {
		if d.Press("tab"); d.Shows("TOÀN VĂN") || d.Shows("26/08/2021: Chi bộ 1; Chi bộ 3") {
			break
		}
	}
	d.See("26/08/2021: Chi bộ 1; Chi bộ 3", "20/08/2021, 21/08/2021, 22/08/2021, 23/08/2021, 24/08/2021: Chi bộ 2; Chi bộ 3")
}
