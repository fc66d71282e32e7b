package store_test

import (
	"testing"

	"sotruc/model"
	"sotruc/store"
)

// A task that is saved with the name of a unit belongs to that unit, also where the name is a short form; a name that could be
// two units, or is none's any more, belongs to none.
func TestNamesOfUnitsAreThoseOfTheRoster(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	office, police, clinic := d.unit(model.UnitBody, "Văn phòng Đảng ủy"), d.unit(model.UnitBody, "Công an phường Tân Lập"), d.unit(model.UnitBody, "Trạm Y tế")
	d.unit(model.UnitBody, "Đội trật tự")
	d.unit(model.UnitTeam, "Đội trật tự")
	check(t, d.DeleteUnit(d.ctx, d.unit(model.UnitBody, "Hội Nông dân").ID))
	paper := must(d.RegisterDirective(d.ctx, model.Directive{Symbol: "1-CV/QU", Subject: "phòng dịch", ReceivedAt: d.instant(), Tasks: []model.Task{{Text: "trực", Lead: "CA phường"}}}))(t)
	var saved []model.Task
	for _, name := range []string{"VPĐU", "CA phường", "TYT", "Đội trật tự", "HND", "Văn phòng Đảng ủy", "ai đó"} {
		added := must(d.AddTask(d.ctx, model.Task{Text: "việc", Lead: name, Units: []model.TaskUnit{{Name: name}}}))(t)
		changed := must(d.AddTask(d.ctx, model.Task{Text: "việc khác"}))(t)
		changed.Lead, changed.Units = name, []model.TaskUnit{{Name: name, Role: model.RoleSupport}}
		saved = append(saved, added, must(d.UpdateTask(d.ctx, changed))(t))
	}
	for i, want := range []model.UnitID{office.ID, police.ID, clinic.ID, 0, 0, office.ID, 0} {
		for _, task := range saved[2*i : 2*i+2] {
			if task.LeadID != want || len(task.Units) != 1 || task.Units[0].UnitID != want {
				t.Errorf("%s is unit %d, supported by %+v; want %d", task.Lead, task.LeadID, task.Units, want)
			}
		}
	}
	if got := paper.Tasks[0].LeadID; got != police.ID {
		t.Errorf("the task of a paper is given to unit %d", got)
	}
}

// The office's own name says which ward the names of units leave out, also where the units of the roster name another.
func TestNamesLeaveOutTheOfficesOwnWard(t *testing.T) {
	t.Parallel()
	d := newDesk(t, store.WithOffice("Đảng ủy phường 05, Quận 1"))
	police := d.unit(model.UnitBody, "Công an phường 5")
	d.unit(model.UnitBody, "Công an phường 6")
	d.unit(model.UnitBody, "Trạm Y tế phường 6")
	for name, want := range map[string]model.UnitID{"CA phường": police.ID, "Công an": police.ID, "CA P.6": police.ID + 1, "TYT phường": 0} {
		if got := must(d.AddTask(d.ctx, model.Task{Text: "việc", Lead: name}))(t); got.LeadID != want {
			t.Errorf("%q is unit %d, want %d", name, got.LeadID, want)
		}
	}
}
