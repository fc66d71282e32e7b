package store_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
)

// called is a task that calls the roll of a kind or, where that is "", of a list.
func (d *desk) called(id model.TaskID, kind model.UnitKind, list ...model.UnitID) {
	d.t.Helper()
	task := must(d.Task(d.ctx, id))(d.t)
	task.RollCall, task.RollKind, task.Units = true, kind, nil
	for _, unit := range list {
		task.Units = append(task.Units, model.TaskUnit{UnitID: unit, Role: model.RoleRoll})
	}
	must(d.UpdateTask(d.ctx, task))(d.t)
}

// Whom a roll call asks holds from the moment it is changed: of what fell due before, those are asked who were asked then, whatever became
// of the list, of the kinds of units and of the bin since, and a tick stays. Taken back, the book is as it was.
func TestARollCallKeepsWhomItAskedBefore(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	rapid.Check(t, func(rt *rapid.T) {
		d.later(time.Hour)
		other := d.unit(model.UnitTeam, "Tổ khác "+d.instant().String()).ID
		kind := rapid.SampledFrom([]model.UnitKind{model.UnitCell, model.UnitArea}).Draw(rt, "kind")
		unit := d.unit(kind, "Mới "+d.instant().String())
		calls, listed, gone := model.UnitCell, false, false
		task := d.duty(0, func(task *model.Task) { task.RollCall, task.RollKind = true, calls })
		from, days := d.instant().Date(), rapid.IntRange(4, 12).Draw(rt, "days")
		var want []byte
		due := from.At("14:00").Time()
		for range days {
			d.now = due.Add(-time.Hour)
			change := rapid.SampledFrom([]string{"", "list", "list", "kind", "bin", "undone"}).Draw(rt, "change")
			switch change {
			case "kind":
				if gone {
					break
				}
				kind = map[model.UnitKind]model.UnitKind{model.UnitCell: model.UnitArea, model.UnitArea: model.UnitCell}[kind]
				changed := must(d.Unit(d.ctx, unit.ID))(t)
				changed.Kind = kind
				must(d.UpdateUnit(d.ctx, changed))(t)
			case "bin":
				if gone {
					check(t, d.restore("unit", int64(unit.ID)))
				} else {
					check(t, d.BinUnit(d.ctx, unit.ID))
				}
				gone = !gone
			case "list", "undone":
				before := dump(t, d)
				to := rapid.SampledFrom([]model.UnitKind{"", model.UnitCell, model.UnitArea}).Draw(rt, "calls")
				names := to == "" && !gone && rapid.Bool().Draw(rt, "names it")
				list := []model.UnitID{other}
				if names {
					list = append(list, unit.ID)
				}
				if to != "" {
					list = nil
				}
				if to == calls && names == listed { // nothing changes
					break
				}
				d.called(task.ID, to, list...)
				if change == "list" {
					calls, listed = to, names
					break
				}
				if _, err := d.Undo(d.ctx); err != nil && !errors.Is(err, model.ErrNothing) {
					rt.Fatal(err)
				}
				if got := dump(t, d); got != before {
					rt.Fatalf("undone:\n got %s\nwant %s", got, before)
				}
			}
			asked := !gone && (kind == calls || calls == "" && listed)
			switch {
			case !asked:
				want = append(want, '-')
			case rapid.Bool().Draw(rt, "ticks"):
				check(t, d.Complete(d.ctx, []model.Completion{{TaskID: task.ID, UnitID: unit.ID, Period: model.InstantOf(due).Date().String(), State: model.CompletionDone}}))
				want = append(want, 't')
			default:
				want = append(want, 'a')
			}
			due = due.AddDate(0, 0, 1)
		}
		d.now = due.Add(-2 * time.Hour)
		if got := d.roundsOf(task.ID, unit.ID, from, days); got != string(want) {
			rt.Fatalf("%s, want %s", got, want)
		}
		found := slices.ContainsFunc(must(d.TaskOutlines(d.ctx, model.TaskFilter{UnitID: unit.ID}))(t), func(o model.TaskOutline) bool { return o.ID == task.ID })
		if !found && slices.Contains(want, 'a') {
			rt.Fatalf("%s is not among the tasks of the unit", want)
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
	is.RollCall, is.RollKind = true, model.UnitCell
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
	task := d.duty(0, func(task *model.Task) { task.RollCall, task.RollKind = true, model.UnitCell })
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
