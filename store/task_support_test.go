package store_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"sotruc/model"
	"sotruc/model/handed"
)

// TestWhoSupportsAHeadingSupportsWhatIsBelow draws trees of tasks with units at every level and recounts, from what was
// written of each task alone, who has a part in it.
func TestWhoSupportsAHeadingSupportsWhatIsBelow(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	units := make([]model.UnitID, 5)
	for i := range units {
		units[i] = d.unit(model.UnitCell, "Chi bộ "+string(rune('1'+i))).ID
	}
	random := rand.New(rand.NewPCG(8, 215))
	written := map[model.TaskID]model.Task{}
	var ids []model.TaskID
	for range 60 {
		in := model.Task{Text: "việc"}
		if len(ids) > 0 && random.IntN(4) > 0 {
			in.ParentID = ids[random.IntN(len(ids))]
		}
		if random.IntN(2) == 0 {
			in.LeadID = units[random.IntN(len(units))]
		}
		for range random.IntN(3) {
			u := model.TaskUnit{UnitID: units[random.IntN(len(units))], Role: model.RoleSupport}
			if u.UnitID != in.LeadID {
				in.Units = append(in.Units, u)
			}
		}
		if random.IntN(6) == 0 {
			in.RollCall = true
			in.Units = append(in.Units, model.TaskUnit{UnitID: units[random.IntN(len(units))], Role: model.RoleRoll})
		}
		id := must(d.AddTask(d.ctx, in))(t).ID
		written[id] = in
		ids = append(ids, id)
	}
	supports := func(task model.Task, unit model.UnitID) bool {
		return slices.ContainsFunc(task.Units, func(u model.TaskUnit) bool { return u.UnitID == unit && u.Role == model.RoleSupport })
	}
	check := func() {
		t.Helper()
		for _, unit := range units {
			var want []model.TaskID
			for _, id := range ids {
				task := written[id]
				part := task.LeadID == unit || slices.ContainsFunc(task.Units, func(u model.TaskUnit) bool { return u.UnitID == unit })
				for up := task.ParentID; up != 0 && !part; up = written[up].ParentID {
					part = supports(written[up], unit) || written[up].LeadID == unit
				}
				if part {
					want = append(want, id)
				}
			}
			var got []model.TaskID
			for _, o := range must(d.TaskOutlines(d.ctx, model.TaskFilter{UnitID: unit}))(t) {
				got = append(got, o.ID)
				has := 0
				for _, u := range o.Units {
					if u.UnitID == unit {
						has++
					}
				}
				if !o.Leads(unit, 0) && has == 0 {
					t.Errorf("task %d of unit %d: the list has it, the task %v does not name it", o.ID, unit, o.Units)
				}
			}
			slices.Sort(got)
			same(t, "tasks of a unit", got, want)
		}
	}
	check()

	// Saving a task does not write down what is above it, and what no longer supports the heading is gone from what is below.
	for _, task := range must(d.Tasks(d.ctx, ids))(t) {
		task.Note = "đã xem"
		must(d.UpdateTask(d.ctx, task))(t)
	}
	check()
	for _, task := range must(d.Tasks(d.ctx, ids[:20]))(t) {
		task.Units = slices.DeleteFunc(task.Units, func(u model.TaskUnit) bool { return u.Role == model.RoleSupport })
		must(d.UpdateTask(d.ctx, task))(t)
		w := written[task.ID]
		w.Units = slices.DeleteFunc(slices.Clone(w.Units), func(u model.TaskUnit) bool { return u.Role == model.RoleSupport })
		written[task.ID] = w
	}
	check()
}

// TestHeadingsUnitOwesByItsOwnDay has a unit that supports a heading by a day of its own: it owes each task below by that
// day, by itself, also when whoever leads is done.
func TestHeadingsUnitOwesByItsOwnDay(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	lead, police := d.unit(model.UnitCell, "Chi bộ 1"), d.unit(model.UnitCell, "Chi bộ 2")
	head := must(d.AddTask(d.ctx, model.Task{Text: "đầu mục", LeadID: lead.ID, Units: []model.TaskUnit{
		{UnitID: police.ID, Role: model.RoleSupport, DueOn: day(t, friday)},
	}}))(t)
	leaf := must(d.AddTask(d.ctx, model.Task{Text: "a", ParentID: head.ID, LeadID: lead.ID}))(t)
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: leaf.ID, State: model.CompletionDone}}))
	due := func() []model.TaskStatus {
		for _, o := range must(d.TaskOutlines(d.ctx, model.TaskFilter{UnitID: police.ID, Open: true}))(t) {
			if o.ID == leaf.ID {
				lines, _, _ := handed.Duties(&o, police.ID, day(t, friday).At("08:00"), model.Calendar{})
				return lines
			}
		}
		t.Fatal("the task is not listed for the unit")
		return nil
	}
	if soon := must(d.Today(d.ctx, day(t, friday).At("08:00")))(t).Upcoming; len(soon) != 1 || soon[0].TaskID != leaf.ID {
		t.Errorf("the first screen has %+v, want the day of the unit", soon)
	}
	if lines := due(); len(lines) != 1 || lines[0].Due.Date() != day(t, friday) {
		t.Errorf("the unit owes %+v, want the day of its own", lines)
	}
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: leaf.ID, UnitID: police.ID, State: model.CompletionDone}}))
	if lines := due(); len(lines) != 0 {
		t.Errorf("once ticked it still owes %+v", lines)
	}
}

// Of two headings that one unit supports by different days, the nearer says which day it is, whichever was written down first.
func TestTheNearerHeadingSaysTheDay(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	police := d.unit(model.UnitCell, "Chi bộ 2").ID
	by := func(on model.Date) []model.TaskUnit {
		return []model.TaskUnit{{UnitID: police, Role: model.RoleSupport, DueOn: on}}
	}
	near := must(d.AddTask(d.ctx, model.Task{Text: "gần", Units: by(day(t, friday))}))(t)
	far := must(d.AddTask(d.ctx, model.Task{Text: "xa", Units: by(day(t, monday))}))(t)
	leaf := must(d.AddTask(d.ctx, model.Task{Text: "a", ParentID: near.ID}))(t)
	near = must(d.Tasks(d.ctx, []model.TaskID{near.ID}))(t)[0]
	near.ParentID = far.ID
	must(d.UpdateTask(d.ctx, near))(t)
	got := must(d.Tasks(d.ctx, []model.TaskID{leaf.ID}))(t)[0].Units
	if len(got) != 1 || got[0].Above != near.ID || got[0].DueOn != day(t, friday) {
		t.Errorf("%+v", got)
	}
}
