package store

import (
	"context"

	"sotruc/model"
)

// TaskOutlines gives every task a filter leaves, without text, in the order of papers and of tasks within them.
func (b *Book) TaskOutlines(ctx context.Context, f model.TaskFilter) ([]model.TaskOutline, error) {
	return read(ctx, b, func(t *tx) ([]model.TaskOutline, error) {
		var w where
		w.inBin("t", f.InBin)
		w.and(asks(f.Find), `(t.id in (select rowid from task_fts where task_fts match ?) or
			t.directive_id in (select rowid from directive_fts where directive_fts match ?))`,
			match(f.Find), "{symbol subject} : ("+match(f.Find)+")")
		w.and(f.DirectiveID != 0, "t.directive_id = ?", f.DirectiveID)
		w.and(f.UnitID != 0, `(t.lead_id = ? or t.id in (select task_id from task_unit where unit_id = ?)
			or t.roll_call and t.roll_kind = (select kind from unit where id = ?))`, f.UnitID, f.UnitID, f.UnitID)
		return t.outlines(w.String()[len(" where "):], w.args...)
	})
}

func (t *tx) outlines(condition string, args ...any) ([]model.TaskOutline, error) {
	found, err := list[model.TaskOutline](t, `select `+tasks.read("t", "text", "note", "lead")+`,
		not exists (select 1 from task below where below.parent_id = t.id and below.deleted_at = '') as leaf
		from task t where `+condition+` order by t.directive_id desc, t.parent_id, t.position, t.id`, args...)
	if err != nil || len(found) == 0 {
		return found, err
	}
	ids := make([]model.TaskID, len(found))
	for i := range found {
		ids[i] = found[i].ID
	}
	tasks := make([]*model.Task, len(found))
	for i := range found {
		tasks[i] = &found[i].Task
	}
	if err := t.furnishEach(tasks); err != nil {
		return nil, err
	}
	done, err := t.completionsOf(ids)
	if err != nil {
		return nil, err
	}
	for i := range found {
		found[i].Completions = done[found[i].ID]
	}
	return found, nil
}

// completionsOf gives what was said of tasks, without notes.
func (t *tx) completionsOf(ids []model.TaskID) (map[model.TaskID][]model.Completion, error) {
	rows, err := list[model.Completion](t, `select id, task_id, period, coalesce(unit_id, 0) as unit_id, state, done_at, at, "by"
		from completion where task_id`+inSet+` order by task_id, at, id`, set(ids))
	of := make(map[model.TaskID][]model.Completion, len(ids))
	for _, r := range rows {
		of[r.TaskID] = append(of[r.TaskID], r)
	}
	return of, err
}
