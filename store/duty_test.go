package store_test

import (
	"path/filepath"
	"testing"
	"time"

	"sotruc/model"
	"sotruc/store"
)

// duty adds a daily duty that began so many days ago.
func (d *desk) duty(days int, change func(*model.Task)) model.Task {
	d.t.Helper()
	task := model.Task{Text: "Trực", CountsFrom: (d.instant().Date() - model.Date(days)).At(""), Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00"}}
	if change != nil {
		change(&task)
	}
	return must(d.AddTask(d.ctx, task))(d.t)
}

// stands is where a task stands now, by what a list reads.
func (d *desk) stands(id model.TaskID, f model.TaskFilter) model.TaskStatus {
	d.t.Helper()
	for _, o := range must(d.TaskOutlines(d.ctx, f))(d.t) {
		if o.ID == id {
			return o.StatusAt(d.instant(), o.Completions, model.Calendar{})
		}
	}
	d.t.Fatalf("task %d is not among %+v", id, f)
	return model.TaskStatus{}
}

func TestRuleThatChangedIsKept(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	task := d.duty(10, nil)
	before := dump(t, d)
	rule := model.Deadline{Every: model.EveryWeek, Weekday: 1, AlsoOn: model.Weekdays(0).With(4), Interval: 2, Time: "08:00", Also: "16:00"}
	changed := must(d.UpdateTask(d.ctx, task.WithRule(rule, d.instant().Date()-3, model.PastRule{Reason: "quận đổi"})))(t)
	read := must(d.Task(d.ctx, task.ID))(t)
	if len(read.Past) != 1 || read.Past[0].Deadline != task.Deadline || read.Past[0].Reason != "quận đổi" || read.Past[0].At != d.instant() || read.Deadline != rule {
		t.Errorf("kept %+v", read)
	}
	same(t, "read as written", changed, read)
	same(t, "missed under the old rule", d.stands(task.ID, model.TaskFilter{}).Due.Date(), d.instant().Date()-10)
	must(d.UpdateTask(d.ctx, read))(t) // saved as it was opened
	must(d.Undo(d.ctx))(t)
	same(t, "undone", dump(t, d), before)
	must(d.Redo(d.ctx))(t)
	same(t, "done again", must(d.Task(d.ctx, task.ID))(t).Past, read.Past)
}

func TestRollCallOfEveryCellIsARule(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	one := d.unit(model.UnitCell, "Chi bộ 1").ID
	two := d.unit(model.UnitCell, "Chi bộ 2").ID
	d.unit(model.UnitArea, "Tổ 1")
	d.later(time.Hour)
	task := d.duty(0, func(task *model.Task) {
		task.RollCall, task.RollKind, task.CountsFrom = true, model.Kinds(model.UnitCell), 0
		task.Units = []model.TaskUnit{{UnitID: one, Role: model.RoleRoll}} // a rule, not a copy
	})
	same(t, "asked", d.stands(task.ID, model.TaskFilter{}).Of, 2)
	d.later(24 * time.Hour)
	check(t, d.HandOverUnit(d.ctx, two, one, "", 0))
	d.unit(model.UnitCell, "Chi bộ 3")
	d.later(24 * time.Hour)
	now := d.stands(task.ID, model.TaskFilter{})
	var asked [][]model.UnitID
	for _, r := range must(d.Task(d.ctx, task.ID))(t).Rounds(d.instant(), nil, model.Calendar{}, 5, 1) {
		var ids []model.UnitID
		for _, o := range r.Owed {
			ids = append(ids, o.UnitID)
		}
		asked = append(asked, ids)
	}
	three := two + 2
	same(t, "round by round", asked, [][]model.UnitID{{one, two}, {one, three}, {one, three}})
	same(t, "owed", []int{now.Missed, now.Owing}, []int{2, 4})
	found := must(d.TaskOutlines(d.ctx, model.TaskFilter{UnitID: three}))(t)
	same(t, "the new cell's tasks", len(found), 1)
}

func TestRollCallTakesNoTickOfAUnitItDoesNotAsk(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	one, gone := d.unit(model.UnitCell, "Chi bộ 1").ID, d.unit(model.UnitCell, "Chi bộ 2").ID
	task := d.duty(5, func(task *model.Task) { task.RollCall, task.RollKind = true, model.Kinds(model.UnitCell) })
	d.later(48 * time.Hour)
	check(t, d.HandOverUnit(d.ctx, gone, one, "", 0))
	late := d.unit(model.UnitCell, "Chi bộ 3").ID
	today := d.instant().Date()
	tick := func(unit model.UnitID, on model.Date) model.Completion {
		return model.Completion{TaskID: task.ID, Period: on.String(), UnitID: unit, State: model.CompletionDone}
	}
	for name, c := range map[string]model.Completion{"too new": tick(late, today-1), "gone": tick(gone, today+1)} {
		err := d.Complete(d.ctx, []model.Completion{tick(one, today), c})
		if faults := model.FieldErrors(err); len(faults) != 1 || faults[0].Code != model.CodeUnasked {
			t.Errorf("%s: %v", name, err)
		}
	}
	same(t, "ticks", len(must(d.Completions(d.ctx, task.ID))(t)), 0)
	check(t, d.Complete(d.ctx, []model.Completion{tick(one, today-1), tick(late, today+1), tick(gone, today-1)}))
	must(d.Undo(d.ctx))(t)
	must(d.Redo(d.ctx))(t)
	same(t, "ticks of what is owed", len(must(d.Completions(d.ctx, task.ID))(t)), 3)
}

func TestUnitThatJoinsAListIsAskedFromThenOn(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	one, two := d.unit(model.UnitCell, "Chi bộ 1").ID, d.unit(model.UnitCell, "Chi bộ 2").ID
	task := d.duty(5, func(task *model.Task) {
		task.RollCall, task.Units = true, []model.TaskUnit{{UnitID: one, Role: model.RoleRoll}}
	})
	task.Units = []model.TaskUnit{{UnitID: one, Role: model.RoleRoll}, {UnitID: two, Role: model.RoleRoll}}
	task = must(d.UpdateTask(d.ctx, task))(t)
	same(t, "since", []model.Instant{task.Units[0].Since, task.Units[1].Since}, []model.Instant{0, d.instant()})
	same(t, "owed", d.stands(task.ID, model.TaskFilter{}).Owing, 5)
}

func TestOpenTasksAreThoseThatMayWantSomething(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	once := must(d.AddTask(d.ctx, model.Task{Text: "một"}))(t)
	daily := d.duty(3, nil)
	open := func() []model.TaskID {
		var ids []model.TaskID
		for _, o := range must(d.TaskOutlines(d.ctx, model.TaskFilter{Open: true}))(t) {
			ids = append(ids, o.ID)
		}
		return ids
	}
	all, left := []model.TaskID{once.ID, daily.ID}, []model.TaskID{daily.ID}
	tick := model.Completion{TaskID: once.ID, State: model.CompletionDone}
	for _, step := range []struct {
		name string
		do   func()
		want []model.TaskID
	}{
		{"at first", func() {}, all},
		{"done", func() { check(t, d.Complete(d.ctx, []model.Completion{tick})) }, left},
		{"taken back", func() { must(d.Undo(d.ctx))(t) }, all},
		{"done again", func() { must(d.Redo(d.ctx))(t) }, left},
		{"reopened", func() {
			tick.State, tick.Reason = model.CompletionReopened, "thiếu phụ lục"
			check(t, d.Complete(d.ctx, []model.Completion{tick}))
		}, all},
		{"waived", func() {
			tick.State = model.CompletionWaived
			check(t, d.Complete(d.ctx, []model.Completion{tick}))
		}, left},
		{"it recurs now", func() {
			task := must(d.Task(d.ctx, once.ID))(t)
			task.Deadline = model.Deadline{Every: model.EveryWeek}
			must(d.UpdateTask(d.ctx, task))(t)
		}, all},
		{"in the bin", func() { check(t, d.DeleteTasks(d.ctx, []model.TaskID{daily.ID})) }, []model.TaskID{once.ID}},
	} {
		step.do()
		same(t, step.name, open(), step.want)
	}
}

// The past that is kept says the same as the whole, whatever is said of it afterwards, and after the book was closed.
func TestSettledPastIsKept(t *testing.T) {
	t.Parallel()
	for _, every := range []model.Every{model.EveryDay, model.EveryWeek} {
		t.Run(string(every), func(t *testing.T) {
			t.Parallel()
			settledPastIsKept(t, every)
		})
	}
}

func settledPastIsKept(t *testing.T, every model.Every) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sổ.sqlite")
	d := openDesk(t, path)
	task := d.duty(400, func(task *model.Task) { task.Deadline.Every = every })
	check(t, d.Exec(d.ctx, "update task set created_at = counts_from"))
	var ticks []model.Completion
	rounds := must(d.Task(d.ctx, task.ID))(t).Rounds(d.instant(), nil, model.Calendar{}, 1000, 0)
	for n, r := range rounds {
		if n%7 != 0 {
			ticks = append(ticks, model.Completion{TaskID: task.ID, Period: r.Key, State: model.CompletionDone})
		}
	}
	check(t, d.Complete(d.ctx, ticks))
	agree := func(when string) {
		t.Helper()
		want := d.stands(task.ID, model.TaskFilter{})
		for range 2 {
			same(t, when, d.stands(task.ID, model.TaskFilter{Settled: true, Open: true}), want)
		}
	}
	agree("first")
	short := 0
	for _, o := range must(d.TaskOutlines(d.ctx, model.TaskFilter{Settled: true}))(t) {
		short += len(o.Completions)
	}
	if short*3 > len(ticks)*2 {
		t.Errorf("%d of %d completions were read", short, len(ticks))
	}
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: task.ID, Period: rounds[7].Key, State: model.CompletionWaived, Reason: "Tết"}}))
	agree("waived long after")
	check(t, d.ClearCompletions(d.ctx, []model.Completion{{TaskID: task.ID, Period: rounds[1].Key}}))
	agree("taken back long after")
	must(d.Undo(d.ctx))(t)
	agree("undone")
	check(t, d.Close())
	d = openDesk(t, path)
	agree("opened again")
	d.later(100 * 24 * time.Hour)
	agree("later")
	same(t, "kept", len(must(store.Ask[int](d.ctx, d.Book, "select length(bytes) from settled"))(t)), 1)
	check(t, d.Exec(d.ctx, "update settled set bytes = x'00'"))
	check(t, d.Close())
	d = openDesk(t, path)
	agree("damaged")
}

// A clock that stands decades ahead of the book's last entry leaves nothing of these years in it, which would have to be read ever after.
func TestAClockFarAheadKeepsNoYearsToCome(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "sổ.sqlite")
	d := openDesk(t, path)
	task := d.duty(400, func(task *model.Task) { task.Deadline.Every = model.EveryDay })
	check(t, d.Exec(d.ctx, "update task set created_at = counts_from"))
	first := must(d.Task(d.ctx, task.ID))(t).Rounds(d.instant(), nil, model.Calendar{}, 1, 0)[0]
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: task.ID, Period: first.Key, State: model.CompletionDone}}))
	d.later(30 * 365 * 24 * time.Hour)
	want := d.stands(task.ID, model.TaskFilter{})
	for range 2 {
		same(t, "ahead", d.stands(task.ID, model.TaskFilter{Settled: true, Open: true}), want)
	}
	check(t, d.Close())
	d = openDesk(t, path)
	kept := must(store.Ask[int](d.ctx, d.Book, "select coalesce(sum(length(bytes)), 0) from settled"))(t)[0]
	if want := 2 * 400 * len(`{"Key":"2021-08-16","Units":[0]},`); kept == 0 || kept > want {
		t.Errorf("%d bytes are kept, not at most %d", kept, want)
	}
	same(t, "with the right clock", d.stands(task.ID, model.TaskFilter{Settled: true, Open: true}), d.stands(task.ID, model.TaskFilter{}))
}
