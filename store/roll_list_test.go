package store_test

import (
	"errors"
	"maps"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/store"
)

// called is a task that calls the roll of a kind or, where that is "", of a list.
func (d *desk) called(id model.TaskID, kind model.Kinds, list ...model.UnitID) {
	d.t.Helper()
	task := must(d.Task(d.ctx, id))(d.t)
	task.RollCall, task.RollKind, task.Units = true, kind, nil
	for _, unit := range list {
		task.Units = append(task.Units, model.TaskUnit{UnitID: unit, Role: model.RoleRoll})
	}
	must(d.UpdateTask(d.ctx, task))(d.t)
}

// Whom a roll call asks holds from the moment it is changed: of what fell due before, those are asked who were asked then, whatever became
// of the list, of the kinds of units and of the bin since, and what was said stays. Who hands its place in a list over is asked no more,
// also once it is out of the bin again, until the list names it. Taken back, the book is as it was.
func TestARollCallKeepsWhomItAskedBefore(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(t, store.WithThrowaway())
		other, heir := d.unit(model.UnitTeam, "Tổ khác "+d.instant().String()).ID, d.unit(model.UnitTeam, "Tổ nhận "+d.instant().String()).ID
		m := d.moved(rt, model.UnitCell, model.UnitArea)
		calls, listed := model.Kinds(model.UnitCell), map[model.UnitID]bool{}
		task := d.duty(0, func(task *model.Task) { task.RollCall, task.RollKind = true, calls })
		from, days := d.instant().Date(), rapid.IntRange(4, 12).Draw(rt, "days")
		want := map[model.UnitID][]byte{}
		due := from.At("14:00").Time()
		for range days {
			d.now = due.Add(-time.Hour)
			changes := []string{"", "list", "list", "kind", "bin", "over", "over", "undone", "over undone"}
			if m.gone {
				changes = []string{"", "list", "bin", "bin"}
			}
			change := rapid.SampledFrom(changes).Draw(rt, "change")
			switch change {
			case "kind":
				m.turns()
			case "bin":
				m.binned()
			case "over", "over undone":
				over := func() { check(t, d.HandOverUnit(d.ctx, m.unit, heir, "", 0)) }
				if change == "over undone" {
					m.unchanged(over)
				} else {
					over()
					m.gone, listed[heir] = true, listed[heir] || listed[m.unit]
					delete(listed, m.unit)
				}
			case "list", "undone":
				to := rapid.SampledFrom([]model.Kinds{"", "", model.Kinds(model.UnitCell), model.Kinds(model.UnitArea), "cell,area"}).Draw(rt, "calls")
				names := map[model.UnitID]bool{}
				for _, unit := range []model.UnitID{other, heir, m.unit} {
					if to == "" && (unit == other || rapid.Bool().Draw(rt, "names it")) && (unit != m.unit || !m.gone) {
						names[unit] = true
					}
				}
				list := func() { d.called(task.ID, to, slices.Sorted(maps.Keys(names))...) }
				if change == "undone" {
					m.unchanged(list)
					break
				}
				list()
				calls, listed = to, names
			}
			for _, unit := range []model.UnitID{heir, m.unit} {
				asked, is := calls == "" && listed[unit], byte('-')
				if unit == m.unit {
					asked = !m.gone && (asked || calls.Has(m.kind))
				}
				if asked {
					is = m.answers(task.ID, unit, model.InstantOf(due).Date().String())
				}
				want[unit] = append(want[unit], is)
			}
			due = due.AddDate(0, 0, 1)
		}
		d.now = due.Add(-2 * time.Hour)
		for unit, said := range want {
			if got := d.roundsOf(task.ID, unit, from, days); got != string(said) {
				rt.Fatalf("unit %d: %s, want %s", unit-m.unit, got, said)
			}
		}
		found := slices.ContainsFunc(must(d.TaskOutlines(d.ctx, model.TaskFilter{UnitID: m.unit}))(t), func(o model.TaskOutline) bool { return o.ID == task.ID })
		if !found && slices.Contains(want[m.unit], 'a') {
			rt.Fatalf("%s is not among the tasks of the unit", want[m.unit])
		}
	})
}

// A task something is said of becomes no roll call, nor ceases to be one; before that the rounds there were are those of whom it asks now.
func TestATaskTurnsIntoARollCallWhileNothingIsSaid(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	cell := d.unit(model.UnitCell, "Chi bộ 1")
	task := d.duty(0, func(task *model.Task) { task.CountsFrom = (d.instant().Date() - 3).At("") })
	d.called(task.ID, "", cell.ID)
	from := d.instant().Date() - 3
	if got := d.roundsOf(task.ID, cell.ID, from, 4); got != "aaaa" {
		t.Errorf("turned into a roll call: %s", got)
	}
	if got := d.roundsOf(task.ID, 0, from, 4); got != "----" {
		t.Errorf("its lead still owes %s", got)
	}
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: task.ID, UnitID: cell.ID, Period: from.String(), State: model.CompletionDone}}))
	is := must(d.Task(d.ctx, task.ID))(t)
	is.RollCall, is.Units = false, nil
	_, err := d.UpdateTask(d.ctx, is)
	var wrong *model.FieldError
	if !errors.As(err, &wrong) || wrong.Field != "roll" || wrong.Code != model.CodeSaid {
		t.Errorf("it ceases to be one: %v", err)
	}
	if got := d.roundsOf(task.ID, cell.ID, from, 4); got != "taaa" {
		t.Errorf("after the refusal: %s", got)
	}
}

// A task of whose late rounds nobody would be asked becomes no roll call: its list came later than they.
func TestATaskDoesNotTurnIntoARollCallOfNobody(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	task := d.duty(0, func(task *model.Task) { task.CountsFrom = (d.instant().Date() - 3).At("") })
	cell := d.unit(model.UnitCell, "Chi bộ 1")
	is := must(d.Task(d.ctx, task.ID))(t)
	is.RollCall, is.RollKind = true, model.Kinds(model.UnitCell)
	_, err := d.UpdateTask(d.ctx, is)
	var wrong *model.FieldError
	if !errors.As(err, &wrong) || wrong.Field != "roll" || wrong.Code != model.CodeLost {
		t.Errorf("it becomes a roll call: %v", err)
	}
	if got := d.roundsOf(task.ID, 0, d.instant().Date()-3, 3); got != "aaa" {
		t.Errorf("after the refusal: %s", got)
	}
	d.called(task.ID, "", cell.ID)
}

// A unit that left a list takes a roll call over as any other does: it is asked from then on.
func TestAUnitThatLeftTakesARollCallOver(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	one, two := d.unit(model.UnitCell, "Chi bộ 1").ID, d.unit(model.UnitCell, "Chi bộ 2").ID
	task := d.duty(0, func(task *model.Task) { task.RollCall, task.RollKind = true, model.Kinds(model.UnitCell) })
	from := d.instant().Date()
	d.later(24 * time.Hour)
	d.called(task.ID, "", one)
	d.later(24 * time.Hour)
	check(t, d.HandOverUnit(d.ctx, one, two, "", 0))
	d.later(24 * time.Hour)
	if got := d.roundsOf(task.ID, two, from, 4); got != "a-aa" {
		t.Errorf("it is asked %s", got)
	}
	if got := d.roundsOf(task.ID, one, from, 4); got != "aa--" {
		t.Errorf("the other is asked %s", got)
	}
}

// Who handed a place in a list over and comes back is not asked beside the other, until the list names it again: also where an older
// program let the place stand while the unit lay in the bin, and where the other has left meanwhile.
func TestAUnitThatComesBackIsNotAskedBesideWhoTookItsPlace(t *testing.T) {
	t.Parallel()
	for what, between := range map[string]func(d *desk, task model.TaskID, gone, heir, other model.UnitID){
		"at once": func(*desk, model.TaskID, model.UnitID, model.UnitID, model.UnitID) {},
		"the place stood": func(d *desk, task model.TaskID, gone, heir, _ model.UnitID) {
			check(t, d.Exec(d.ctx, "delete from past_call where task_id = ?", task))
			check(t, d.Exec(d.ctx, `insert into task_unit (task_id, position, unit_id, role) select ?1, position, ?2, 'roll' from task_unit where unit_id = ?3`, task, gone, heir))
			check(t, d.Exec(d.ctx, "update task_unit set id = (select max(id) + 1 from task_unit) where unit_id = ?", heir))
		},
		"the other left": func(d *desk, task model.TaskID, _, _, other model.UnitID) { d.called(task, "", other) },
	} {
		d := newDesk(t)
		gone, heir, other := d.unit(model.UnitCell, "Chi bộ 1").ID, d.unit(model.UnitCell, "Chi bộ 2").ID, d.unit(model.UnitCell, "Chi bộ 3").ID
		task := d.duty(0, func(task *model.Task) {
			task.RollCall, task.Units = true, []model.TaskUnit{{UnitID: gone, Role: model.RoleRoll}, {UnitID: other, Role: model.RoleRoll}}
		})
		from := d.instant().Date()
		d.later(24 * time.Hour)
		check(t, d.HandOverUnit(d.ctx, gone, heir, "", 0))
		between(d, task.ID, gone, heir, other)
		same(t, what+": in the bin", d.roundsOf(task.ID, gone, from, 4), "a---")
		d.later(24 * time.Hour)
		before := dump(t, d)
		check(t, d.restore("unit", int64(gone)))
		same(t, what+": back", d.roundsOf(task.ID, gone, from, 4), "a---")
		after := dump(t, d)
		must(d.Undo(d.ctx))(t)
		same(t, what+": undone", dump(t, d), before)
		must(d.Redo(d.ctx))(t)
		same(t, what+": done again", dump(t, d), after)
		d.called(task.ID, "", other, gone)
		same(t, what+": named again", d.roundsOf(task.ID, gone, from, 4), "a-aa")
	}
}
