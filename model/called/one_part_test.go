package called_test

import (
	"testing"

	"sotruc/model"
	"sotruc/model/called"
)

// Who leads a task supports it under none of its names; who is called upon, and any other, stays.
func TestWhoLeadsDoesNotSupport(t *testing.T) {
	t.Parallel()
	roster := []model.Unit{{ID: 1, Kind: model.UnitBody, Name: "Công an phường"}, {ID: 2, Kind: model.UnitBody, Name: "Trạm Y tế phường"}}
	names := called.NewNames(roster, "Đảng ủy phường Tân Lập")
	units := []model.TaskUnit{
		{Name: "CA phường", Role: model.RoleSupport}, {Name: "Trạm Y tế", Role: model.RoleSupport}, {UnitID: 1, Name: "Công an phường", Role: model.RoleRoll},
	}
	got := called.OnePart(model.Task{Lead: "Công an phường Tân Lập", Units: units}, names)
	if len(got.Units) != 2 || got.Units[0].Name != "Trạm Y tế" || got.Units[1].Role != model.RoleRoll || len(units) != 3 || units[0].Name != "CA phường" {
		t.Errorf("%+v", got.Units)
	}
	for _, kept := range []model.Task{{Units: units[:2]}, {Lead: "Hội Nông dân", Units: units[:2]}} {
		if got := called.OnePart(kept, names); len(got.Units) != 2 {
			t.Errorf("%q: %+v", kept.Lead, got.Units)
		}
	}
}
