package store

import (
	"cmp"
	"context"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/store/settled"
	"sotruc/store/spell"
	"sotruc/store/sqlrow"
)

// TaskOutlines gives every task a filter leaves in the order of papers and of tasks within them.
func (b *Book) TaskOutlines(ctx context.Context, f model.TaskFilter) ([]model.TaskOutline, error) {
	return read(ctx, b, func(t *tx) ([]model.TaskOutline, error) {
		var w sqlrow.Where
		w.InBin("t", f.InBin)
		if sqlrow.Asks(f.Find) {
			named, err := t.membersNamed(viet.Words(f.Find))
			if err != nil {
				return nil, err
			}
			w.And(true, `(t.id in (select rowid from task_fts where task_fts match ?) or
				t.directive_id in (select rowid from directive_fts where directive_fts match ?) or t.member_id`+inSet+`)`,
				sqlrow.Match(f.Find), "{symbol subject} : ("+sqlrow.Match(f.Find)+")", set(named))
		}
		w.And(f.DirectiveID != 0, "t.directive_id = ?", f.DirectiveID)
		w.And(f.Free, "t.directive_id is null")
		calls, args := spell.Calls("t", f.UnitID)
		w.And(f.UnitID != 0, "(t.id in "+partOfUnit+" or "+calls+")", append([]any{f.UnitID, f.UnitID}, args...)...)
		w.And(f.MemberID != 0, "t.id in "+partOfMember, f.MemberID)
		w.And(f.ID != 0, "t.id = ?", f.ID)
		w.And(f.KinOf != 0, `(t.parent_id = ? or t.id in (with recursive up (id) as (select parent_id from task where id = ?
			union select x.parent_id from task x join up on up.id = x.id) select id from up))`, f.KinOf, f.KinOf)
		w.And(f.Open, "("+stillOpen+")", t.Now)
		return t.outlines(f, w.String()[len(" where "):], w.Args...)
	})
}

// stillOpen is what may still want something of a task t at an instant ?, or did at that instant; dated are the tasks that a unit owes
// by a day of its own, for the task or a heading above it.
const (
	stillOpen = "t.id in (select id from open_task) or t.id in (select task_id from completion where at > ?) or " + dated
	dated     = `t.id in (with recursive dated (id) as (select task_id from task_unit where role = 'support' and due_on <> ''
		union select t.id from dated join task t on t.parent_id = dated.id) select id from dated)`
)

// taskOutline is the select list of tasks without their words, but for a lead the paper names: it is one, whoever leads above.
var taskOutline = tasks.Read("t", "text", "note")

// outlines reads the tasks of a condition; of the filter only what says how much of each is asked for.
func (t *tx) outlines(f model.TaskFilter, condition string, args ...any) ([]model.TaskOutline, error) {
	columns := taskOutline
	if f.Texts {
		columns = taskRead
	}
	found, err := list[model.TaskOutline](t, `select `+columns+`,
		not exists (select 1 from task below where below.parent_id = t.id and below.deleted_at = '') as leaf
		from task t where `+condition, args...)
	if err != nil || len(found) == 0 {
		return found, err
	}
	found = sqlrow.Sorted(found, func(a, b *model.TaskOutline) int {
		return cmp.Or(cmp.Compare(b.DirectiveID, a.DirectiveID), cmp.Compare(a.ParentID, b.ParentID), cmp.Compare(a.Position, b.Position), cmp.Compare(a.ID, b.ID))
	})
	tasks := make([]*model.Task, len(found))
	for i := range found {
		tasks[i] = &found[i].Task
	}
	if err := t.furnishEach(tasks); err != nil {
		return nil, err
	}
	var done map[model.TaskID][]model.Completion
	if f.Settled {
		done, err = t.book.pasts.Recent(t.Tx, tasks, t.book.set.calendar)
	} else {
		done, err = t.completionsOf(tasks)
	}
	for i := range found {
		found[i].Completions = done[found[i].ID]
	}
	return found, err
}

// completionsOf gives what was said of tasks, without notes.
func (t *tx) completionsOf(tasks []*model.Task) (map[model.TaskID][]model.Completion, error) {
	ids := make([]model.TaskID, len(tasks))
	for i, task := range tasks {
		ids[i] = task.ID
	}
	rows, err := list[model.Completion](t, settled.SaidOf+` from completion c where c.task_id`+inSet+` order by c.task_id, c.at, c.id`, set(ids))
	return settled.ByTask(rows), err
}
