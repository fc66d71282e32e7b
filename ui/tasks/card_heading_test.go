package tasks_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// The card says by which heading somebody leads or supports the task, and who answers for it by leading one.
func TestTheCardNamesWhoLeadsByAHeading(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	units, err := d.Desk.Book.AddUnits(t.Context(), []model.Unit{
		{Kind: model.UnitBody, Name: "UBND phường"}, {Kind: model.UnitBody, Name: "Công an phường"}, {Kind: model.UnitBody, Name: "Trạm Y tế"},
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.Desk.Book.AddTask(t.Context(), model.Task{
		Ordinal: "II", Text: "Phòng dịch", LeadID: units[0].ID, Tasks: []model.Task{{
			Ordinal: "2", Text: "Kiểm soát", LeadID: units[1].ID, Units: []model.TaskUnit{{UnitID: units[2].ID, Role: model.RoleSupport}},
			Tasks: []model.Task{{Ordinal: "a)", Text: "Lập chốt"}, {Ordinal: "b)", Text: "Rà soát", LeadID: units[2].ID}},
		}},
	}); err != nil {
		t.Fatal(err)
	}
	d.Press("3")
	d.Visit(scene.TaskCard{ID: d.Task("Lập chốt").ID})
	d.See("Công an phường (theo mục 2)", "Trạm Y tế (theo mục 2)", "Chủ trì mục    UBND phường (theo mục II)").Pictures(t, "led")
	d.Press("esc")
	d.Visit(scene.TaskCard{ID: d.Task("Rà soát").ID})
	d.See("Chủ trì        Trạm Y tế", "Công an phường (theo mục 2); UBND phường (theo mục II)").Pictures(t, "answered")
}
