package store_test

import (
	"encoding/json"
	"errors"
	"regexp"
	"strings"
	"testing"
	"time"

	"sotruc/model"
	"sotruc/store"
)

func TestUndoAndRedo(t *testing.T) {
	t.Parallel()
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
	if _, err := d.Redo(d.ctx); !errors.Is(err, model.ErrNothing) {
		t.Errorf("new work leaves something to redo: %v", err)
	}
	must(d.Undo(d.ctx))(t)
	step = must(d.Undo(d.ctx))(t)
	same(t, "over the dead branch", step.Label, "update-task")
}

func TestSteps(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	same(t, "empty", len(must(d.Steps(d.ctx, 10))(t)), 0)
	d.unit(model.UnitArea, "Tổ 1")
	d.later(time.Minute)
	task := must(d.AddTask(d.ctx, model.Task{Text: "một"}))(t)
	check(t, d.DeleteTasks(d.ctx, []model.TaskID{task.ID}))
	must(d.Undo(d.ctx))(t)
	must(d.Undo(d.ctx))(t)
	must(d.Redo(d.ctx))(t)
	steps := must(d.Steps(d.ctx, 10))(t)
	var labels []string
	var ids []model.StepID
	for _, s := range steps {
		labels, ids = append(labels, s.Label), append(ids, s.ID)
	}
	same(t, "steps", labels, []string{"delete-task", "add-task", "add-unit"})
	if steps[1].What != "một" || steps[1].By != "Lan" || steps[1].At != d.instant() || steps[2].At != d.instant()-60 {
		t.Errorf("%+v", steps)
	}
	same(t, "undone", must(d.Undone(d.ctx, ids))(t), map[model.StepID]bool{ids[0]: true})
	same(t, "limit", must(d.Steps(d.ctx, 2))(t), steps[:2])
	same(t, "no limit is none", len(must(d.Steps(d.ctx, -1))(t)), 0)
}

// undoneBack undoes the last step, does other work so that nothing can be done again, and takes what was undone out of
// the bin. The visible book must be what it was.
func (d *desk) undoneBack(tbl string) {
	d.t.Helper()
	before := dump(d.t, d)
	d.later(time.Minute)
	must(d.Undo(d.ctx))(d.t)
	d.unit(model.UnitBody, "việc khác")
	must(d.Undo(d.ctx))(d.t)
	var lines []model.BinLine
	for _, line := range must(d.Bin(d.ctx))(d.t) {
		if line.Table == tbl {
			lines = append(lines, line)
		}
	}
	check(d.t, d.RestoreAll(d.ctx, lines))
	// a unit is in the roster anew, which its row says
	called := regexp.MustCompile(`"called_since":"[^"]+","called_before":"\[.*?\]"`)
	plain := func() string { return called.ReplaceAllString(dump(d.t, d), `"called_since":"","called_before":""`) }
	same(d.t, "back from the bin: "+tbl, plain(), before)
	must(d.Undo(d.ctx))(d.t)
	must(d.Redo(d.ctx))(d.t)
	same(d.t, "done again: "+tbl, plain(), before)
}

func TestUndoneComesWholeOutOfTheBin(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	ubnd, police := d.unit(model.UnitBody, "UBND phường"), d.unit(model.UnitBody, "Công an")
	citing := d.paper("1-CV/ĐU")
	citing.Cites = []model.Citation{{Symbol: "3-CV/ĐU"}}
	first := must(d.RegisterDirective(d.ctx, citing))(t)
	in, next := d.paper("2-CV/ĐU"), d.paper("3-CV/ĐU")
	in.Cites = []model.Citation{{Symbol: "3-CV/ĐU"}, {Symbol: "180-CV/QU", Issuer: "Quận ủy"}}
	in.Tasks = []model.Task{{
		Text: "điểm danh", RollCall: true, Tasks: []model.Task{{Text: "con"}},
		Units: []model.TaskUnit{{UnitID: ubnd.ID, Role: model.RoleRoll}, {UnitID: police.ID, Role: model.RoleRoll}},
	}}
	cited := must(d.RegisterDirective(d.ctx, next))(t)
	d.undoneBack("directive")
	entered := must(d.RegisterDirective(d.ctx, in))(t)
	d.undoneBack("directive")
	back := must(d.Directive(d.ctx, entered.ID))(t)
	if len(back.Cites) != 2 || back.Cites[0].Linked != cited.ID || len(back.Tasks) != 1 || len(back.Tasks[0].Units) != 2 ||
		len(back.Tasks[0].Tasks) != 1 {
		t.Errorf("%+v", back)
	}
	same(t, "linked again", must(d.Directive(d.ctx, first.ID))(t).Cites[0].Linked, cited.ID)

	must(d.AddMember(d.ctx, model.Member{Name: "Lê Thị Hoa", Memberships: []model.Membership{{UnitID: ubnd.ID}, {UnitID: police.ID}}}))(t)
	d.undoneBack("member")
	same(t, "memberships", len(must(d.Members(d.ctx))(t)[0].Memberships), 2)

	must(d.ImportHouseholds(d.ctx, []model.HouseholdEntry{{
		Household: model.Household{Head: "Võ An", Area: "Tổ 7"}, People: []model.Person{{Name: "Võ An"}, {Name: "Võ Bình"}},
		Isolations: []model.Isolation{d.episode(0), d.episode(0)},
	}}))(t)
	d.undoneBack("household")
	home := must(d.Households(d.ctx, must(d.HouseholdIDs(d.ctx, model.HouseholdFilter{}))(t)))(t)
	if len(home) != 1 || home[0].Area != "Tổ 7" || home[0].People != 2 || home[0].Isolating != 2 {
		t.Errorf("%+v", home)
	}
	check(t, d.DeleteHouseholds(d.ctx, []model.HouseholdID{home[0].ID}))
	check(t, d.DeleteUnit(d.ctx, home[0].AreaID))
	again := d.unit(model.UnitArea, "tổ 7")
	check(t, d.restore("household", int64(home[0].ID)))
	same(t, "the new area of the name", must(d.Household(d.ctx, home[0].ID))(t).AreaID, again.ID)

	sick := must(d.AddPerson(d.ctx, model.Person{Name: "Võ Cẩm", HouseholdID: home[0].ID}, d.episode(0)))(t)
	d.undoneBack("person")
	episode := must(d.Isolations(d.ctx, sick.ID))(t)[0]
	must(d.RecordTests(d.ctx, []model.Test{{IsolationID: episode.ID, Kind: model.TestPCR, DueOn: episode.StartsOn, Result: model.TestPending}}))(t)
	d.undoneBack("test")
	same(t, "tests", len(must(d.Isolation(d.ctx, episode.ID))(t).Tests), 1)
	same(t, "sound", must(d.Check(d.ctx))(t), []store.Problem(nil))
}

func TestUndoRefusesWhatChanged(t *testing.T) {
	t.Parallel()
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
	t.Parallel()
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

// dump is the visible book: every row that does not lie in the bin and is no part of one that does, without rev. Bytes
// of files stay and do not count.
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
	for _, parent := range must(store.Ask[string](d.ctx, d.Book, `select "table" || '.' || "from" from pragma_foreign_key_list(?)
		where on_delete = 'CASCADE'`, tbl))(t) {
		if parent, column, _ := strings.Cut(parent, "."); live == "" {
			live = " where " + column + " in (select id from " + parent + " where deleted_at = '')"
		}
	}
	return " union all select * from (select '" + tbl + " ' || json_object(" + strings.Join(pairs, ", ") + ") from " + tbl + live + " order by id)"
}

// A step is called by what was said of the tasks, so that undo names what it takes back.
func TestWhatIsSaidOfTasksNamesItsStep(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	task := must(d.AddTask(d.ctx, model.Task{Text: "một"}))(t)
	said := func(states ...model.CompletionState) (ticks []model.Completion) {
		for i, s := range states {
			ticks = append(ticks, model.Completion{TaskID: task.ID, Period: []string{"", "2021"}[i], State: s, Reason: "vì"})
		}
		return ticks
	}
	for _, tt := range []struct {
		ticks []model.Completion
		label string
	}{
		{said(model.CompletionDone), "tick"},
		{said(model.CompletionReopened), "reopen-task"},
		{said(model.CompletionWaived), "waive-task"},
		{said(model.CompletionDoing), "say-task"},
		{said(model.CompletionNotExecutable, model.CompletionDoing), "say-task"},
		{said(model.CompletionDone, model.CompletionReopened), "tick"},
	} {
		check(t, d.Complete(d.ctx, tt.ticks))
		same(t, "label", must(d.Undo(d.ctx))(t).Label, tt.label)
	}
}
