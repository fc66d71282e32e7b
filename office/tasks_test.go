package office_test

import (
	"testing"

	"sotruc/model"
	"sotruc/office"
)

// What stands in the list of a unit or a member, what a reminder names, what the roster counts and what a hand-over asks about are the
// same: also for who leads a heading and has a day of its own below it, for a member whose part is done while a supporting unit is
// late, and for who leads a roll call and is called in it.
func TestOwnDaysBesideALead(t *testing.T) {
	t.Parallel()
	ctx, book, today := t.Context(), open(t), now().Date()
	unit := func(name string) model.UnitID {
		t.Helper()
		u, err := book.AddUnit(ctx, model.Unit{Kind: model.UnitBody, Name: name})
		if err != nil {
			t.Fatal(err)
		}
		return u.ID
	}
	heads, clinic, guard := unit("UBND"), unit("Trạm Y tế"), unit("Quân sự")
	member, err := book.AddMember(ctx, model.Member{Name: "Lê Thị Hoa"})
	if err != nil {
		t.Fatal(err)
	}
	once := func(due model.Date) model.Deadline { return model.Deadline{Every: model.EveryOnce, Due: due} }
	support := func(id model.UnitID, due model.Date) []model.TaskUnit {
		return []model.TaskUnit{{UnitID: id, Role: model.RoleSupport, DueOn: due}}
	}
	task := func(text string, of model.Task) model.TaskID {
		t.Helper()
		of.Text = text
		added, err := book.AddTask(ctx, of)
		if err != nil {
			t.Fatal(err)
		}
		return added.ID
	}
	heading := task("mục", model.Task{LeadID: heads})
	below := task("dưới mục", model.Task{ParentID: heading, LeadID: clinic, Deadline: once(today - 9), Units: support(heads, today+4)})
	done := task("của người", model.Task{LeadID: clinic, MemberID: member.ID, Deadline: once(today + 1), Units: support(guard, today-4)})
	agree := func(when string, f model.TaskFilter, open, late int) {
		t.Helper()
		all, _, err := office.Standings(ctx, book, settings(), f, now())
		if err != nil {
			t.Fatal(err)
		}
		var listed office.Load
		for _, s := range all {
			listed = listed.With(s.Status)
		}
		units, members, err := office.Loads(ctx, book, settings(), now())
		if err != nil {
			t.Fatal(err)
		}
		load := units[f.UnitID]
		if f.MemberID != 0 {
			load = members[f.MemberID]
		}
		asked, err := book.OpenTasks(ctx, f.UnitID, f.MemberID)
		if err != nil {
			t.Fatal(err)
		}
		r, err := office.LoadReminder(ctx, book, settings(), f, "x", now())
		if err != nil {
			t.Fatal(err)
		}
		if listed.Open != open || listed.Late != late || load.Open+load.Support != open || load.Late+load.SupportLate != late || asked != open || (len(r.Duties) > 0) != (open > 0) {
			t.Errorf("%s: listed %+v, load %+v, asked %d, reminded of %d; want %d, late %d", when, listed, load, asked, len(r.Duties), open, late)
		}
	}
	tick := func(c model.Completion) {
		t.Helper()
		c.State = model.CompletionDone
		if err := book.Complete(ctx, []model.Completion{c}); err != nil {
			t.Fatal(err)
		}
	}
	agree("the heading's lead", model.TaskFilter{UnitID: heads}, 1, 1)
	tick(model.Completion{TaskID: below, UnitID: heads})
	agree("its own day done", model.TaskFilter{UnitID: heads}, 1, 1)
	tick(model.Completion{TaskID: below})
	agree("all done", model.TaskFilter{UnitID: heads}, 0, 0)
	agree("the member", model.TaskFilter{MemberID: member.ID}, 1, 0)
	tick(model.Completion{TaskID: done})
	agree("the member's part done", model.TaskFilter{MemberID: member.ID}, 0, 0)
	agree("who supports and is late", model.TaskFilter{UnitID: guard}, 1, 1)
	call := task("điểm danh", model.Task{LeadID: heads, RollCall: true, Deadline: once(today + 2), Units: []model.TaskUnit{
		{UnitID: heads, Role: model.RoleRoll}, {UnitID: clinic, Role: model.RoleRoll},
	}})
	agree("who leads a roll call and is called", model.TaskFilter{UnitID: heads}, 1, 0)
	tick(model.Completion{TaskID: call, UnitID: heads})
	agree("who leads it, its own answer given", model.TaskFilter{UnitID: heads}, 1, 0)
	tick(model.Completion{TaskID: call, UnitID: clinic})
	agree("all answered", model.TaskFilter{UnitID: heads}, 0, 0)
}

// A unit that takes over a day of its own from another has it also where it leads the task and has done its part.
func TestADayTakenOverByWhoIsDone(t *testing.T) {
	t.Parallel()
	ctx, book, today := t.Context(), open(t), now().Date()
	var ids []model.UnitID
	for _, name := range []string{"UBND", "Quân sự"} {
		u, err := book.AddUnit(ctx, model.Unit{Kind: model.UnitBody, Name: name})
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, u.ID)
	}
	task, err := book.AddTask(ctx, model.Task{
		Text: "a", LeadID: ids[0], Deadline: model.Deadline{Every: model.EveryOnce, Due: today + 1},
		Units: []model.TaskUnit{{UnitID: ids[1], Role: model.RoleSupport, DueOn: today - 4}},
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := book.Complete(ctx, []model.Completion{{TaskID: task.ID, State: model.CompletionDone}}); err != nil {
		t.Fatal(err)
	}
	if err := book.HandOverUnit(ctx, ids[1], ids[0], "", 0); err != nil {
		t.Fatal(err)
	}
	all, _, err := office.Standings(ctx, book, settings(), model.TaskFilter{UnitID: ids[0]}, now())
	if err != nil || len(all) != 1 || !all[0].Status.Late {
		t.Errorf("%+v, %v", all, err)
	}
}
