package store_test

import (
	"errors"
	"testing"

	"sotruc/model"
	"sotruc/store"
)

func TestHandingAUnitsTasksOver(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	from, to := d.unit(model.UnitBody, "Công an"), d.unit(model.UnitBody, "Trạm Y tế")
	other := d.unit(model.UnitBody, "UBND")
	support := func(ids ...model.UnitID) []model.TaskUnit {
		var units []model.TaskUnit
		for _, id := range ids {
			units = append(units, model.TaskUnit{UnitID: id, Role: model.RoleSupport})
		}
		return units
	}
	roll := []model.TaskUnit{{UnitID: from.ID, Role: model.RoleRoll}, {UnitID: other.ID, Role: model.RoleRoll}}
	var all []model.Task
	for _, task := range []model.Task{
		{Text: "leads", Lead: "CA phường", LeadID: from.ID, Units: support(to.ID, other.ID)},
		{Text: "supports", LeadID: other.ID, Units: []model.TaskUnit{{UnitID: from.ID, Role: model.RoleSupport, DueOn: day(t, friday)}}},
		{Text: "supports who leads", LeadID: to.ID, Units: support(from.ID)},
		{Text: "both support", LeadID: other.ID, Units: support(from.ID, to.ID)},
		{Text: "roll", RollCall: true, Units: roll, Deadline: model.Deadline{Every: model.EveryDay}},
		{Text: "closed", LeadID: from.ID},
		{Text: "another's", LeadID: to.ID, Units: support(other.ID)},
	} {
		all = append(all, must(d.AddTask(d.ctx, task))(t))
	}
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: all[5].ID, State: model.CompletionDone}}))
	var used *store.InUseError
	if err := d.DeleteUnit(d.ctx, from.ID); !errors.As(err, &used) {
		t.Fatalf("deleted with open tasks: %v", err)
	}
	same(t, "uses", used.Uses, []store.Use{{Table: "task", Count: 1}, {Table: "task_unit", Count: 4}})
	for _, wrong := range []model.UnitID{0, from.ID, 77} {
		if err := d.HandOverUnit(d.ctx, from.ID, wrong, "", 0); err == nil {
			t.Errorf("handed over to %d", wrong)
		}
	}
	d.later(1)
	check(t, d.HandOverUnit(d.ctx, from.ID, to.ID, "", 0))
	type seat struct {
		unit model.UnitID
		due  model.Date
	}
	want := map[string]struct {
		lead  model.UnitID
		name  string
		seats []seat
	}{
		"leads":              {to.ID, "Trạm Y tế", []seat{{other.ID, 0}}},
		"supports":           {other.ID, "UBND", []seat{{to.ID, day(t, friday)}}},
		"supports who leads": {to.ID, "Trạm Y tế", nil},
		"both support":       {other.ID, "UBND", []seat{{to.ID, 0}}},
		"roll":               {0, "", []seat{{to.ID, 0}, {other.ID, 0}, {from.ID, 0}}}, // each for the rounds it was there
		"closed":             {from.ID, "Công an", nil},                                // who did it
		"another's":          {to.ID, "Trạm Y tế", []seat{{other.ID, 0}}},
	}
	for _, was := range all {
		got := must(d.Task(d.ctx, was.ID))(t)
		var seats []seat
		for _, u := range got.Units {
			seats = append(seats, seat{u.UnitID, u.DueOn})
			if u.Role == model.RoleRoll && ((u.Since != 0) != (u.UnitID == to.ID) || (u.Until != 0) != (u.UnitID == from.ID)) {
				t.Errorf("%s since %v until %v", u.Name, u.Since, u.Until)
			}
		}
		w := want[was.Text]
		same(t, was.Text+": lead", got.LeadID, w.lead)
		same(t, was.Text+": name", got.Lead, w.name)
		same(t, was.Text+": seats", seats, w.seats)
	}
	if _, err := d.Unit(d.ctx, from.ID); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("still there: %v", err)
	}
	undone := must(d.Undo(d.ctx))(t)
	same(t, "step", undone.Label+" "+undone.What, "hand-over-unit Công an → Trạm Y tế")
	for _, was := range all {
		got := must(d.Task(d.ctx, was.ID))(t)
		got.Rev = was.Rev
		same(t, was.Text, got, was)
	}
	must(d.Unit(d.ctx, from.ID))(t)
}

func TestHandingAUnitOverIsRefusedForTheRest(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	from, to := d.unit(model.UnitArea, "Tổ 1"), d.unit(model.UnitArea, "Tổ 2")
	task := must(d.AddTask(d.ctx, model.Task{Text: "x", LeadID: from.ID}))(t)
	d.house("Lê Văn C", from.ID)
	if err := d.HandOverUnit(d.ctx, from.ID, to.ID, "", 0); !errors.Is(err, model.ErrInUse) {
		t.Fatalf("got %v", err)
	}
	same(t, "lead", must(d.Task(d.ctx, task.ID))(t).LeadID, from.ID)
}

func TestHandingAMembersTasksOver(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	var ids []model.MemberID
	for _, name := range []string{"Võ Văn An", "Đỗ Thị Bình", "Lê Cẩm"} {
		ids = append(ids, must(d.AddMember(d.ctx, model.Member{Name: name}))(t).ID)
	}
	open := must(d.AddTask(d.ctx, model.Task{Text: "x", MemberID: ids[0]}))(t)
	closed := must(d.AddTask(d.ctx, model.Task{Text: "y", MemberID: ids[0]}))(t)
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: closed.ID, State: model.CompletionDone}}))
	if err := d.DeleteMember(d.ctx, ids[0]); !errors.Is(err, model.ErrInUse) {
		t.Fatalf("deleted with open tasks: %v", err)
	}
	if err := d.HandOverMember(d.ctx, ids[0], ids[0]); err == nil {
		t.Error("handed over to the same")
	}
	check(t, d.HandOverMember(d.ctx, ids[0], ids[1]))
	same(t, "open", must(d.Task(d.ctx, open.ID))(t).Member, "Đỗ Thị Bình")
	same(t, "closed", must(d.Task(d.ctx, closed.ID))(t).Member, "Võ Văn An")
	check(t, d.HandOverMember(d.ctx, ids[1], 0))
	same(t, "nobody", must(d.Task(d.ctx, open.ID))(t).MemberID, model.MemberID(0))
	must(d.Undo(d.ctx))(t)
	must(d.Undo(d.ctx))(t)
	got := must(d.Task(d.ctx, open.ID))(t)
	got.Rev = open.Rev
	same(t, "after undo", got, open)
	if n := len(must(d.Members(d.ctx))(t)); n != 3 {
		t.Errorf("%d members", n)
	}
}

// Who serves in a unit that goes moves with its tasks, serves there no more, or goes with it, but for those who serve elsewhere.
func TestTheSeatsOfAUnitThatGoes(t *testing.T) {
	t.Parallel()
	for seats, want := range map[store.Seats]struct{ alone, both []model.UnitID }{
		store.SeatsMove: {[]model.UnitID{2}, []model.UnitID{2}},
		store.SeatsEnd:  {nil, []model.UnitID{2}},
		store.SeatsBin:  {nil, []model.UnitID{2}},
	} {
		d := newDesk(t)
		from, to := d.unit(model.UnitBody, "Công an"), d.unit(model.UnitBody, "Trạm Y tế")
		alone := must(d.AddMember(d.ctx, model.Member{Name: "An", Memberships: []model.Membership{{UnitID: from.ID}}}))(t)
		both := must(d.AddMember(d.ctx, model.Member{Name: "Bình", Memberships: []model.Membership{{UnitID: from.ID}, {UnitID: to.ID}}}))(t)
		from = must(d.Unit(d.ctx, from.ID))(t)
		from.LeaderID = alone.ID
		must(d.UpdateUnit(d.ctx, from))(t)
		task := must(d.AddTask(d.ctx, model.Task{Text: "việc", LeadID: from.ID, MemberID: alone.ID}))(t)
		check(t, d.HandOverUnit(d.ctx, from.ID, to.ID, seats, 0))
		serves := func(id model.MemberID) []model.UnitID {
			var units []model.UnitID
			m, err := d.Member(d.ctx, id)
			for _, s := range m.Memberships {
				units = append(units, s.UnitID)
			}
			if gone := errors.Is(err, model.ErrNotFound); gone != (seats == store.SeatsBin && id == alone.ID) {
				t.Errorf("%s: %d: %v", seats, id, err)
			}
			return units
		}
		same(t, string(seats)+" alone", serves(alone.ID), want.alone)
		same(t, string(seats)+" both", serves(both.ID), want.both)
		if got := must(d.Task(d.ctx, task.ID))(t); got.LeadID != to.ID || (got.MemberID == 0) != (seats == store.SeatsBin) {
			t.Errorf("%s: %+v", seats, got)
		}
		must(d.Undo(d.ctx))(t)
		same(t, string(seats)+" undone", must(d.Member(d.ctx, alone.ID))(t).Memberships[0].UnitID, from.ID)
		same(t, string(seats)+" undone, the task", must(d.Task(d.ctx, task.ID))(t).MemberID, alone.ID)
	}
}

// A heading is in a unit's hands while something below it is open; what is counted are the tasks, not the headings.
func TestHeadingsAreHandedOverWhileSomethingBelowIsOpen(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	from, to := d.unit(model.UnitBody, "Công an"), d.unit(model.UnitBody, "Trạm Y tế")
	support := []model.TaskUnit{{UnitID: from.ID, Role: model.RoleSupport}}
	head := must(d.AddTask(d.ctx, model.Task{Text: "đầu mục", LeadID: to.ID, Units: support, Tasks: []model.Task{{Text: "a"}, {Text: "b"}}}))(t)
	over := must(d.AddTask(d.ctx, model.Task{Text: "đầu mục xong", LeadID: from.ID, Tasks: []model.Task{{Text: "c", LeadID: from.ID}}}))(t)
	below := map[string]model.TaskID{}
	for _, task := range must(d.TaskOutlines(d.ctx, model.TaskFilter{Texts: true}))(t) {
		below[task.Text] = task.ID
	}
	same(t, "open", must(d.OpenTasks(d.ctx, from.ID, 0))(t), 3)
	done := func(names ...string) {
		for _, name := range names {
			check(t, d.Complete(d.ctx, []model.Completion{{TaskID: below[name], State: model.CompletionDone}}))
		}
	}
	done("c", "a")
	same(t, "open once two are done", must(d.OpenTasks(d.ctx, from.ID, 0))(t), 1)
	check(t, d.HandOverUnit(d.ctx, from.ID, to.ID, "", 0))
	read := must(d.Tasks(d.ctx, []model.TaskID{head.ID, over.ID}))(t)
	same(t, "the open heading: who leads it supports what is below it as well", len(read[0].Units), 1)
	same(t, "who leads what is below it", must(d.Tasks(d.ctx, []model.TaskID{below["b"]}))(t)[0].Leader().LeadID, to.ID)
	same(t, "what is closed stays with who did it", read[1].LeadID, from.ID)

	last := d.unit(model.UnitBody, "Văn phòng")
	must(d.AddTask(d.ctx, model.Task{Text: "e", LeadID: last.ID, Tasks: []model.Task{{Text: "f"}}}))(t)
	for _, task := range must(d.TaskOutlines(d.ctx, model.TaskFilter{Texts: true}))(t) {
		below[task.Text] = task.ID
	}
	done("f")
	same(t, "open once all is done", must(d.OpenTasks(d.ctx, last.ID, 0))(t), 0)
	check(t, d.DeleteUnit(d.ctx, last.ID))
}

// A unit in the bin whose task was opened again is still one to look for.
func TestUnitsInTheBinWithOpenTasks(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	leads, supports, done := d.unit(model.UnitBody, "Công an"), d.unit(model.UnitBody, "Trạm Y tế"), d.unit(model.UnitBody, "UBND")
	task := must(d.AddTask(d.ctx, model.Task{Text: "a", LeadID: leads.ID, Units: []model.TaskUnit{{UnitID: supports.ID, Role: model.RoleSupport}}}))(t)
	other := must(d.AddTask(d.ctx, model.Task{Text: "b", LeadID: done.ID}))(t)
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: task.ID, State: model.CompletionDone}, {TaskID: other.ID, State: model.CompletionDone}}))
	for _, u := range []model.Unit{leads, supports, done} {
		check(t, d.DeleteUnit(d.ctx, u.ID))
	}
	names := func() (names []string) {
		for _, u := range must(d.GoneUnits(d.ctx))(t) {
			names = append(names, u.Name)
		}
		return names
	}
	if got := names(); len(got) != 0 {
		t.Errorf("all is done, and still %v", got)
	}
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: task.ID, State: model.CompletionReopened, Reason: "chưa đạt"}}))
	if got := names(); len(got) != 2 || got[0] != "Công an" || got[1] != "Trạm Y tế" {
		t.Errorf("open again: %v", got)
	}
}
