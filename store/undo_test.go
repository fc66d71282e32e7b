package store_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/store"
)

func TestUndoAndRedo(t *testing.T) {
	d := newDesk(t)
	if _, err := d.Undo(d.ctx); !errors.Is(err, model.ErrNothing) {
		t.Errorf("empty book: %v", err)
	}
	task := must(d.AddTask(d.ctx, model.Task{Text: "một"}))(t)
	task.Text = "hai"
	must(d.UpdateTask(d.ctx, task))(t)
	check(t, d.Complete(d.ctx, []model.Completion{{TaskID: task.ID, State: model.CompletionDone}}))
	step, ok, err := d.NextUndo(d.ctx)
	if err != nil || !ok || step.Label != "tick" || step.What != "hai" || step.By != "Lan" || step.At != d.instant() {
		t.Errorf("next %+v %v %v", step, ok, err)
	}
	same(t, "undone", must(d.Undo(d.ctx))(t), step)
	same(t, "tick gone", len(must(d.Completions(d.ctx, task.ID))(t)), 0)
	must(d.Undo(d.ctx))(t)
	got := must(d.Task(d.ctx, task.ID))(t)
	if got.Text != "một" || got.Rev != 3 {
		t.Errorf("text %q rev %d", got.Text, got.Rev)
	}
	must(d.Undo(d.ctx))(t)
	if _, err := d.Task(d.ctx, task.ID); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("still there: %v", err)
	}
	for range 3 {
		must(d.Redo(d.ctx))(t)
	}
	if _, err := d.Redo(d.ctx); !errors.Is(err, model.ErrNothing) {
		t.Errorf("redo of nothing: %v", err)
	}
	same(t, "text", must(d.Task(d.ctx, task.ID))(t).Text, "hai")
	same(t, "tick", len(must(d.Completions(d.ctx, task.ID))(t)), 1)
	must(d.Undo(d.ctx))(t)
	must(d.AddTask(d.ctx, model.Task{Text: "mới"}))(t)
	if _, ok, _ := d.NextRedo(d.ctx); ok {
		t.Error("new work leaves something to redo")
	}
	must(d.Undo(d.ctx))(t)
	step = must(d.Undo(d.ctx))(t)
	same(t, "over the dead branch", step.Label, "update-task")
}

func TestUndoRefusesWhatChanged(t *testing.T) {
	d := newDesk(t)
	task := must(d.AddTask(d.ctx, model.Task{Text: "một"}))(t)
	check(t, d.Exec(d.ctx, "drop trigger task_journal_update"))
	check(t, d.Exec(d.ctx, "update task set note = 'behind its back' where id = ?", task.ID))
	before := dump(t, d)
	if _, err := d.Undo(d.ctx); !errors.Is(err, model.ErrConflict) {
		t.Errorf("undo: %v", err)
	}
	same(t, "book", dump(t, d), before)
}

func TestHistory(t *testing.T) {
	d := newDesk(t)
	task := must(d.AddTask(d.ctx, model.Task{Text: "một"}))(t)
	sent := d.instant()
	d.later(time.Minute)
	task.Text = "hai"
	must(d.UpdateTask(d.ctx, task))(t)
	history := must(d.History(d.ctx, "task", int64(task.ID)))(t)
	if len(history) != 2 || history[0].Label != "update-task" || history[1].Before != "" || history[0].By != "Lan" {
		t.Fatalf("%+v", history)
	}
	var after struct{ Text string }
	check(t, json.Unmarshal([]byte(history[0].After), &after))
	same(t, "after", after.Text, "hai")
	changed := must(d.ChangedSince(d.ctx, sent))(t)
	if len(changed) != 1 || changed[0].Table != "task" || changed[0].RowID != int64(task.ID) {
		t.Errorf("changed %+v", changed)
	}
}

// dump is the visible book: every row that does not lie in the bin, without rev. Bytes of files stay and do not count.
func dump(t testing.TB, d *desk) string {
	t.Helper()
	if d.dump == "" {
		for _, tbl := range must(store.Journaled(d.ctx, d.Book))(t) {
			if tbl != "file" {
				d.dump += dumpOf(t, d, tbl)
			}
		}
		d.dump = strings.TrimPrefix(d.dump, " union all ")
	}
	return strings.Join(must(store.Ask[string](d.ctx, d.Book, d.dump))(t), "\n")
}

// dumpOf is the part of the query for one table, ordered by id as tables are.
func dumpOf(t testing.TB, d *desk, tbl string) string {
	t.Helper()
	var pairs []string
	live := ""
	for _, c := range must(store.Ask[string](d.ctx, d.Book, "select name from pragma_table_info(?)", tbl))(t) {
		if c == "deleted_at" {
			live = " where deleted_at = ''"
		}
		if c != "rev" {
			pairs = append(pairs, `'`+c+`', "`+c+`"`)
		}
	}
	return " union all select * from (select '" + tbl + " ' || json_object(" + strings.Join(pairs, ", ") + ") from " + tbl + live + " order by id)"
}

// anything does one random step. Refusals are part of the game.
func (d *desk) anything(rt *rapid.T, n int) {
	name := fmt.Sprintf("Nguyễn Văn %d", n)
	units := must(d.Units(d.ctx))(d.t)
	tasks := must(d.TaskOutlines(d.ctx, model.TaskFilter{}))(d.t)
	people := must(d.PersonKeys(d.ctx, model.PersonFilter{AnyState: true}))(d.t)
	papers := must(d.DirectiveIDs(d.ctx, model.DirectiveFilter{}))(d.t)
	pick := func(n int) int { return rapid.IntRange(0, n-1).Draw(rt, "which") }
	var err error
	switch what := rapid.IntRange(0, 13).Draw(rt, "what"); {
	case what == 0:
		in := d.paper(fmt.Sprintf("%d-CV/ĐU", n))
		in.Cites = []model.Citation{{Symbol: fmt.Sprintf("%d-CV/ĐU", n+1)}, {Symbol: fmt.Sprintf("%d-CV/ĐU", n-1)}}
		in.File = model.File{Name: "a", Bytes: []byte(name)}
		in.Tasks = []model.Task{{Text: "a", Tasks: []model.Task{{Text: "b"}}}}
		_, err = d.RegisterDirective(d.ctx, in)
	case what == 1:
		_, err = d.AddUnit(d.ctx, model.Unit{Kind: model.UnitCell, Name: name})
	case what == 2:
		_, err = d.AddHousehold(d.ctx, model.Household{Head: name}, []model.Person{{Name: name}}, []model.Isolation{d.episode(0)})
	case what == 3 && len(tasks) > 0:
		err = d.Complete(d.ctx, []model.Completion{{TaskID: tasks[pick(len(tasks))].ID, State: model.CompletionDone, Note: name}})
	case what == 4 && len(tasks) > 0:
		err = d.DeleteTasks(d.ctx, []model.TaskID{tasks[pick(len(tasks))].ID})
	case what == 5 && len(people) > 0:
		err = d.RecordCheckIns(d.ctx, []model.CheckIn{{
			IsolationID: people[pick(len(people))].IsolationID, Day: 737_000, Session: model.Morning, Result: model.CheckInNormal, By: name,
		}})
	case what == 6 && len(people) > 0:
		err = d.DeletePeople(d.ctx, []model.PersonID{people[pick(len(people))].PersonID})
	case what == 7 && len(papers) > 0:
		err = d.DeleteDirectives(d.ctx, papers[pick(len(papers)):])
	case what == 8 && len(units) > 0:
		err = d.DeleteUnit(d.ctx, units[pick(len(units))].ID)
	case what == 9 && len(units) > 0:
		_, err = d.AddMember(d.ctx, model.Member{Name: name, Memberships: []model.Membership{{UnitID: units[pick(len(units))].ID}}})
	case what == 10 && len(people) > 0:
		key := people[pick(len(people))]
		i := must(d.Isolation(d.ctx, key.IsolationID))(d.t)
		_, err = d.ChangeEnd(d.ctx, i.ID, i.Rev, i.EndsOn+1, name)
	case what == 11:
		_, err = d.MarkSent(d.ctx, model.Report{
			Kind: model.ReportDaily, Period: model.Period{From: 737_000, To: 737_000}, Files: []model.File{{Name: "a", Bytes: []byte(name)}},
		})
	case what == 12 && len(must(d.Bin(d.ctx))(d.t)) > 0:
		bin := must(d.Bin(d.ctx))(d.t)
		line := bin[pick(len(bin))]
		err = d.Restore(d.ctx, line.Table, line.ID)
	case what == 13 && len(tasks) > 0 && len(units) > 0:
		task := must(d.Task(d.ctx, tasks[pick(len(tasks))].ID))(d.t)
		task.Note, task.Units = name, []model.TaskUnit{{UnitID: units[pick(len(units))].ID}}
		_, err = d.UpdateTask(d.ctx, task)
	}
	if err != nil && !errors.Is(err, model.ErrDuplicate) && !errors.Is(err, model.ErrInUse) && len(model.FieldErrors(err)) == 0 {
		rt.Fatalf("step %d: %v", n, err)
	}
}

func TestUndoAllGivesTheBookAsItWas(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(t)
		check(t, d.Exec(d.ctx, "pragma synchronous = off")) // thousands of commits
		states := []string{dump(t, d)}
		for n := range rapid.IntRange(1, 10).Draw(rt, "steps") {
			d.anything(rt, n)
			d.later(time.Second)
			if now := dump(t, d); now != states[len(states)-1] {
				states = append(states, now)
			}
		}
		for i := len(states) - 2; i >= 0; i-- {
			if _, err := d.Undo(d.ctx); err != nil {
				rt.Fatalf("undo to %d: %v", i, err)
			}
			if got := dump(t, d); got != states[i] {
				rt.Fatalf("undo to %d:\n got %s\nwant %s", i, got, states[i])
			}
		}
		for i := 1; i < len(states); i++ {
			if _, err := d.Redo(d.ctx); err != nil {
				rt.Fatalf("redo to %d: %v", i, err)
			}
		}
		if got := dump(t, d); got != states[len(states)-1] {
			rt.Fatalf("redo:\n got %s\nwant %s", got, states[len(states)-1])
		}
		for i := len(states) - 2; i >= 0; i-- {
			if _, err := d.Undo(d.ctx); err != nil {
				rt.Fatalf("undo again to %d: %v", i, err)
			}
		}
		if got := dump(t, d); got != states[0] {
			rt.Fatalf("undo again:\n got %s\nwant %s", got, states[0])
		}
		if problems := must(d.Check(d.ctx))(t); problems != nil {
			rt.Fatalf("problems %v", problems)
		}
		check(t, d.Close())
	})
}
