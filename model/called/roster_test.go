package called_test

import (
	"testing"

	"sotruc/model"
	"sotruc/model/called"
)

// A name that is nobody's is that of the unit with the whole name; one that another has is that of the unit with exactly the name, where the
// other has it by a shorter one or a short form.
func TestWhoseANameIsOnceAUnitComes(t *testing.T) {
	t.Parallel()
	const police, exact, office, clinic = model.UnitID(1), model.UnitID(2), model.UnitID(3), model.UnitID(4)
	names := map[model.UnitID]string{police: "Công an", exact: "Công an phường", office: "Văn phòng Đảng ủy", clinic: "Trạm Y tế phường Tân Lập"}
	for _, c := range []struct {
		name   string
		holder model.UnitID
		roster []model.UnitID // the last one came
		want   model.UnitID
	}{
		{"Công an phường", 0, []model.UnitID{police}, police},
		{"CA P.", 0, []model.UnitID{police}, police},
		{"công an PHƯỜNG", 0, []model.UnitID{police, exact}, exact},
		{"CA phường", 0, []model.UnitID{police, exact}, 0}, // both could be meant
		{"Công an phường", police, []model.UnitID{police, exact}, exact},
		{"Cong an phuong", police, []model.UnitID{police, exact}, exact},
		{"CA phường", police, []model.UnitID{police, exact}, 0},
		{"Công an", police, []model.UnitID{police, exact}, 0}, // its own name
		{"Công an phường", exact, []model.UnitID{exact, police}, 0},
		{"Công an phường", clinic, []model.UnitID{clinic, exact}, 0}, // somebody gave it to the clinic, or renamed it
		{"Công an phường", 9, []model.UnitID{exact}, 0},              // who has it is in the bin
		{"Văn phòng", 0, []model.UnitID{office}, 0},                  // of first words nobody is meant yet
		{"Trạm y tế phường Tân Lập", 0, []model.UnitID{clinic}, clinic},
	} {
		var units []model.Unit
		for _, id := range c.roster {
			units = append(units, model.Unit{ID: id, Name: names[id]})
		}
		came := c.roster[len(c.roster)-1:]
		if got := called.NewRoster(units, "Đảng ủy phường Tân Lập").Joins(c.name, c.holder, came); got != c.want {
			t.Errorf("%q, had by %d, roster %v: %d, want %d", c.name, c.holder, c.roster, got, c.want)
		}
	}
}

// The roster gives a unit to each name that has none yet; who is named beside the lead supports it, where nothing else is said.
func TestUnitsOfATaskAreFound(t *testing.T) {
	t.Parallel()
	roster := called.NewRoster([]model.Unit{{ID: 1, Name: "Công an phường"}, {ID: 2, Name: "Chi bộ 3"}}, "Đảng ủy phường Tân Lập")
	task := model.Task{Lead: "CA phường", Units: []model.TaskUnit{
		{Name: "Chi bộ 3"}, {Name: "Chi bộ 3", UnitID: 9}, {Name: "Chi bộ 3", Role: model.RoleRoll}, {Name: "Chi bộ chợ"}, {},
	}}
	got := roster.Resolve(task)
	for n, want := range []model.TaskUnit{
		{UnitID: 2, Role: model.RoleSupport}, {UnitID: 9, Role: model.RoleSupport}, {UnitID: 2, Role: model.RoleRoll}, {Role: model.RoleSupport}, {Role: model.RoleSupport},
	} {
		if u := got.Units[n]; u.UnitID != want.UnitID || u.Role != want.Role || u.Name != task.Units[n].Name {
			t.Errorf("unit %d: %+v, want %+v", n, u, want)
		}
	}
	if got.LeadID != 1 || got.Lead != task.Lead || task.Units[0].UnitID != 0 {
		t.Errorf("%+v of %+v", got, task)
	}
	for want, task := range map[model.UnitID]model.Task{9: {Lead: "CA phường", LeadID: 9}, 0: {Lead: "Chi bộ chợ"}} {
		if got := roster.Resolve(task); got.LeadID != want {
			t.Errorf("%+v: unit %d", task, got.LeadID)
		}
	}
}
