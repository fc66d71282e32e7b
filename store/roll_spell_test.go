package store_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/handed"
	"sotruc/store"
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

// mover moves a unit in and out of roll calls, and knows where it stands.
type mover struct {
	*desk
	rt    *rapid.T
	unit  model.UnitID
	kind  model.UnitKind
	kinds [2]model.UnitKind // those it goes between
	gone  bool
}

// moved is a new unit of one of two kinds.
func (d *desk) moved(rt *rapid.T, one, other model.UnitKind) *mover {
	kinds := [2]model.UnitKind{one, other}
	unit := d.unit(rapid.SampledFrom(kinds[:]).Draw(rt, "kind"), "Mới "+d.instant().String())
	return &mover{desk: d, rt: rt, unit: unit.ID, kind: unit.Kind, kinds: kinds}
}

// is saves the unit as one of a kind.
func (m *mover) is(kind model.UnitKind) {
	changed := must(m.Unit(m.ctx, m.unit))(m.t)
	changed.Kind = kind
	must(m.UpdateUnit(m.ctx, changed))(m.t)
}

// other is the kind it is not of.
func (m *mover) other() model.UnitKind {
	if m.kind == m.kinds[0] {
		return m.kinds[1]
	}
	return m.kinds[0]
}

// says checks what is said before the unit turns into one of another kind, or goes to the bin: that the call of all cells, the first of the
// tasks, ends where it asks the unit, and how much is late of what each task asked it so far.
func (m *mover) says(asked map[model.TaskID]string, to model.UnitKind) {
	if m.gone {
		return
	}
	var want []handed.Leaving
	for _, id := range slices.Backward(slices.Sorted(maps.Keys(asked))) {
		calls := must(m.Task(m.ctx, id))(m.t).RollKind
		late, ends := strings.Count(asked[id], "a"), calls.Has(m.kind)
		if (calls == "" || ends) && late > 0 || ends {
			want = append(want, handed.Leaving{Task: id, Ends: ends, Late: late})
		}
	}
	got := must(m.RollsLeft(m.ctx, m.unit, to))(m.t)
	for i := range got {
		got[i].Words = ""
	}
	slices.SortFunc(got, func(a, b handed.Leaving) int { return int(b.Task - a.Task) })
	if !slices.Equal(got, want) {
		m.rt.Fatalf("said %+v, want %+v", got, want)
	}
}

// turns corrects its kind, where it is in the roster.
func (m *mover) turns() {
	if m.gone {
		return
	}
	m.kind = m.other()
	m.is(m.kind)
}

// binned moves it to the bin with whatever it has in hand, or out of it.
func (m *mover) binned() {
	if m.gone {
		check(m.t, m.restore("unit", int64(m.unit)))
	} else {
		check(m.t, m.BinUnit(m.ctx, m.unit))
	}
	m.gone = !m.gone
}

// unchanged does something and takes it back: the book is as it was.
func (m *mover) unchanged(do func()) {
	before := dump(m.t, m.desk)
	do()
	if dump(m.t, m.desk) == before { // it was no change, and no step
		return
	}
	must(m.Undo(m.ctx))(m.t)
	if got := dump(m.t, m.desk); got != before {
		m.rt.Fatalf("undone:\n got %s\nwant %s", got, before)
	}
}

// answers says that a unit is asked of a round, with a tick, a waiver or nothing: what roundsOf is to say of that day.
func (m *mover) answers(task model.TaskID, unit model.UnitID, round string) byte {
	switch rapid.SampledFrom([]string{"", "", "done", "waived"}).Draw(m.rt, "answers") {
	case "done":
		check(m.t, m.Complete(m.ctx, []model.Completion{{TaskID: task, UnitID: unit, Period: round, State: model.CompletionDone}}))
		return 't'
	case "waived":
		check(m.t, m.Complete(m.ctx, []model.Completion{{TaskID: task, UnitID: unit, Period: round, State: model.CompletionWaived, Reason: "bận"}}))
		return 't'
	}
	return 'a'
}

// A roll call asks a unit of what falls due while it is of its kind and out of the bin, and of what it ticked before it keeps the tick:
// whatever was corrected, deleted, restored and undone in between. A roll call that names it asks it whatever its kind.
func TestARollCallAsksWhileAUnitIsOfItsKind(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(t, store.WithThrowaway())
		other := d.unit(model.UnitCell, "Chi bộ khác "+d.instant().String()).ID
		m := d.moved(rt, model.UnitCell, model.UnitBody)
		unit := must(d.Unit(d.ctx, m.unit))(t)
		all := d.duty(0, func(task *model.Task) { task.RollCall, task.RollKind = true, model.Kinds(model.UnitCell) })
		named := d.duty(0, func(task *model.Task) {
			task.RollCall, task.Units = true, []model.TaskUnit{{UnitID: unit.ID, Role: model.RoleRoll}, {UnitID: other, Role: model.RoleRoll}}
		})
		from, days := d.instant().Date(), rapid.IntRange(4, 9).Draw(rt, "days")
		var wantAll, wantNamed []byte
		due := from.At("14:00").Time()
		for range days {
			d.now = due.Add(-time.Hour)
			switch rapid.SampledFrom([]string{"", "", "kind", "bin", "undone"}).Draw(rt, "change") {
			case "kind":
				m.says(map[model.TaskID]string{all.ID: string(wantAll)}, m.other())
				m.turns()
			case "bin":
				m.says(map[model.TaskID]string{all.ID: string(wantAll), named.ID: string(wantNamed)}, "")
				m.binned()
			case "undone": // as if it had never been
				if m.gone {
					break
				}
				m.unchanged(func() { check(t, d.BinUnit(d.ctx, unit.ID)) })
				m.unchanged(func() { m.is(model.UnitTeam) })
			}
			for _, c := range []struct {
				task  model.TaskID
				asked bool
				want  *[]byte
			}{{all.ID, !m.gone && m.kind == model.UnitCell, &wantAll}, {named.ID, !m.gone, &wantNamed}} {
				is := byte('-')
				if c.asked {
					is = m.answers(c.task, unit.ID, model.InstantOf(due).Date().String())
				}
				*c.want = append(*c.want, is)
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
