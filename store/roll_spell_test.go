package store_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
)

// roundsOf says of the days of a daily duty, the first first, whether a unit is asked (a), has ticked (t) or neither (-).
func (d *desk) roundsOf(id model.TaskID, unit model.UnitID, from model.Date, days int) string {
	d.t.Helper()
	said := make([]byte, days)
	for i := range said {
		said[i] = '-'
	}
	for _, o := range must(d.TaskOutlines(d.ctx, model.TaskFilter{ID: id}))(d.t) {
		for _, r := range o.RoundsDue(0, from.At(""), (from+model.Date(days)).At("")-1, d.instant(), o.Completions, model.Calendar{}) {
			for _, owed := range r.Owed {
				switch {
				case owed.UnitID != unit:
				case owed.Closed():
					said[r.Due.Date()-from] = 't'
				default:
					said[r.Due.Date()-from] = 'a'
				}
			}
		}
	}
	return string(said)
}

// A roll call asks a unit of what falls due while it is of its kind and out of the bin, and of what it ticked before it keeps the tick:
// whatever was corrected, deleted, restored and undone in between. A roll call that names it asks it whatever its kind.
func TestARollCallAsksWhileAUnitIsOfItsKind(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	rapid.Check(t, func(rt *rapid.T) {
		d.later(time.Hour)
		other := d.unit(model.UnitCell, "Chi bộ khác "+d.instant().String()).ID
		unit := d.unit(rapid.SampledFrom([]model.UnitKind{model.UnitCell, model.UnitBody}).Draw(rt, "kind"), "Mới "+d.instant().String())
		all := d.duty(0, func(task *model.Task) { task.RollCall, task.RollKind = true, model.UnitCell })
		named := d.duty(0, func(task *model.Task) {
			task.RollCall, task.Units = true, []model.TaskUnit{{UnitID: unit.ID, Role: model.RoleRoll}, {UnitID: other, Role: model.RoleRoll}}
		})
		from, days := d.instant().Date(), rapid.IntRange(4, 9).Draw(rt, "days")
		var wantAll, wantNamed []byte
		kind, gone := unit.Kind, false
		due := from.At("14:00").Time()
		for range days {
			d.now = due.Add(-time.Hour)
			switch rapid.SampledFrom([]string{"", "", "kind", "bin", "undone"}).Draw(rt, "change") {
			case "kind":
				if gone {
					break
				}
				kind = map[model.UnitKind]model.UnitKind{model.UnitCell: model.UnitBody, model.UnitBody: model.UnitCell}[kind]
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
			case "undone": // as if it had never been
				if gone {
					break
				}
				before := dump(t, d)
				check(t, d.BinUnit(d.ctx, unit.ID))
				must(d.Undo(d.ctx))(t)
				changed := must(d.Unit(d.ctx, unit.ID))(t)
				changed.Kind = model.UnitTeam
				must(d.UpdateUnit(d.ctx, changed))(t)
				must(d.Undo(d.ctx))(t)
				if got := dump(t, d); got != before {
					rt.Fatalf("undone:\n got %s\nwant %s", got, before)
				}
			}
			ticks := !gone && rapid.Bool().Draw(rt, "ticks")
			for _, c := range []struct {
				task  model.TaskID
				asked bool
				want  *[]byte
			}{{all.ID, !gone && kind == model.UnitCell, &wantAll}, {named.ID, !gone, &wantNamed}} {
				switch {
				case !c.asked:
					*c.want = append(*c.want, '-')
				case ticks:
					check(t, d.Complete(d.ctx, []model.Completion{{TaskID: c.task, UnitID: unit.ID, Period: model.InstantOf(due).Date().String(), State: model.CompletionDone}}))
					*c.want = append(*c.want, 't')
				default:
					*c.want = append(*c.want, 'a')
				}
			}
			due = due.AddDate(0, 0, 1)
		}
		d.now = due.Add(-2 * time.Hour)
		for _, c := range []struct {
			what string
			task model.TaskID
			want []byte
		}{{"all cells", all.ID, wantAll}, {"named", named.ID, wantNamed}} {
			if got := d.roundsOf(c.task, unit.ID, from, days); got != string(c.want) {
				rt.Fatalf("%s: %s, want %s", c.what, got, c.want)
			}
		}
		// who asks for the unit's own tasks finds the roll call while it owes something of it
		found := slices.ContainsFunc(must(d.TaskOutlines(d.ctx, model.TaskFilter{UnitID: unit.ID}))(t), func(o model.TaskOutline) bool { return o.ID == all.ID })
		if !found && slices.Contains(wantAll, 'a') {
			rt.Fatalf("%s is not among the tasks of the unit", wantAll)
		}
	})
}
