package store_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"sotruc/model"
	"sotruc/store"
)

// becomes saves a task with another rule, as the form does.
func (d *desk) becomes(id model.TaskID, rule model.Deadline) {
	d.t.Helper()
	task, said := must(d.Task(d.ctx, id))(d.t), must(d.Completions(d.ctx, id))(d.t)
	from := task.RuleFrom(rule, d.instant(), said, model.Calendar{})
	must(d.UpdateTask(d.ctx, task.WithRule(rule, from, model.PastRule{})))(d.t)
}

// openLate says how many rounds are late of the tasks that the list of what is open has, and how many tasks the first screen
// says are late: "7 missed of 1, 1 late today".
func (d *desk) openLate() string {
	d.t.Helper()
	missed, listed := 0, 0
	for _, o := range must(d.TaskOutlines(d.ctx, model.TaskFilter{Open: true, Settled: true}))(d.t) {
		if s := o.StatusAt(d.instant(), o.Completions, model.Calendar{}); !s.Closed() {
			missed, listed = missed+s.Missed, listed+1
		}
	}
	return fmt.Sprintf("%d missed of %d, %d late today", missed, listed, must(d.Today(d.ctx, d.instant()))(d.t).Late)
}

// A duty that becomes another kind of task owes what it owed, in the list of what is open and on the first screen, whatever is said of
// what it asks for now, and after what was done was undone.
func TestADutyOfAnotherKindOwesWhatItOwed(t *testing.T) {
	t.Parallel()
	for name, rule := range map[string]model.Deadline{
		"once": {Every: model.EveryOnce, Due: 760_000}, "as soon as possible": {Every: model.EveryASAP}, "no deadline": {},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := newDesk(t)
			task := d.duty(7, nil)
			same(t, "every day", d.openLate(), "7 missed of 1, 1 late today")
			d.becomes(task.ID, rule)
			same(t, "changed", d.openLate(), "7 missed of 1, 1 late today")
			check(t, d.Complete(d.ctx, []model.Completion{{TaskID: task.ID, State: model.CompletionDone}}))
			same(t, "ticked", d.openLate(), "7 missed of 1, 1 late today")
			var ticks []model.Completion
			for _, r := range must(d.Task(d.ctx, task.ID))(t).Rounds(d.instant(), nil, model.Calendar{}, 99, 0) {
				ticks = append(ticks, model.Completion{TaskID: task.ID, Period: r.Key, State: model.CompletionDone})
			}
			check(t, d.Complete(d.ctx, ticks))
			same(t, "all ticked", d.openLate(), "0 missed of 0, 0 late today")
			for range 3 {
				must(d.Undo(d.ctx))(t)
			}
			same(t, "undone", d.openLate(), "7 missed of 1, 1 late today")
			for range 2 {
				must(d.Redo(d.ctx))(t)
			}
			same(t, "done again", d.openLate(), "7 missed of 1, 1 late today")
			same(t, "sound", must(d.Check(d.ctx))(t), []store.Problem(nil))
		})
	}
}

// What a book of an older program forgot of such a duty is there again, also where the book is only read.
func TestABookOfBeforeRemembersWhatIsOwed(t *testing.T) {
	t.Parallel()
	old := fstest.MapFS{}
	for _, name := range must(filepath.Glob("schema/migrations/*.sql"))(t) {
		if base := filepath.Base(name); base < "0017" {
			old[base] = &fstest.MapFile{Data: must(os.ReadFile(name))(t)}
		}
	}
	now := newDesk(t)
	task := now.duty(7, nil)
	now.becomes(task.ID, model.Deadline{Every: model.EveryASAP})
	check(t, now.Complete(now.ctx, []model.Completion{{TaskID: task.ID, State: model.CompletionDone}}))
	check(t, now.Close())
	path := filepath.Join(t.TempDir(), "sổ.sqlite")
	d := openDesk(t, path, store.WithMigrations(old))
	check(t, d.Exec(d.ctx, "attach database ? as made", now.Path()))
	for _, table := range []string{"step", "task", "past_rule", "completion"} {
		columns := must(store.Ask[string](d.ctx, d.Book, `select group_concat('"' || name || '"') from pragma_table_info(?)`, table))(t)[0] // not in one order
		check(t, d.Exec(d.ctx, "insert into "+table+" ("+columns+") select "+columns+" from made."+table))
	}
	same(t, "forgotten", must(store.Ask[int](d.ctx, d.Book, "select count(*) from open_task"))(t), []int{0})
	check(t, d.Close())
	read := openDesk(t, path, store.WithReadOnly())
	same(t, "read", read.openLate(), "7 missed of 1, 1 late today")
	check(t, read.Close())
	same(t, "brought up", openDesk(t, path).openLate(), "7 missed of 1, 1 late today")
}
