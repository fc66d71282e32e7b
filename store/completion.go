package store

import (
	"cmp"
	"context"
	"slices"

	"sotruc/model"
	"sotruc/model/said"
	"sotruc/store/label"
	"sotruc/store/sqlrow"
)

// sameTick is the condition that what is said of a task now, as typed to the minute, was said of it before, but for its words.
const sameTick = `(completion.state = excluded.state and substr(coalesce(nullif(completion.done_at, ''), completion.at), 1, 16)
	= substr(coalesce(nullif(excluded.done_at, ''), excluded.at), 1, 16))`

// upsertCompletion says again what was said of the same task, period and unit. Other words of a tick leave it with whoever said it
// first, and when: a remark of today does not make what was done last week a thing of today.
var upsertCompletion = completions.Insert.And(` on conflict (task_id, period, coalesce(unit_id, 0)) do update set state = excluded.state,
	reason = excluded.reason, note = excluded.note, evidence = excluded.evidence,
	done_at = iif(` + sameTick + `, completion.done_at, excluded.done_at), at = iif(` + sameTick + `, completion.at, excluded.at),
	"by" = iif(` + sameTick + `, completion."by", excluded."by")
	where not ` + sameTick + ` or (reason, note, evidence) is not (excluded.reason, excluded.note, excluded.evidence)`)

// Complete ticks tasks, as one step; what was said before of the same task, period and unit is replaced. At and By are
// the write's own where not given. A tick at the same instant with the same words changes nothing. The error is of code
// model.CodeUnasked where a roll call does not ask the unit in the period.
func (b *Book) Complete(ctx context.Context, ticks []model.Completion) error {
	ticks = sqlrow.Tidy(ticks)
	for i := range ticks {
		if err := ticks[i].Validate(); err != nil {
			return err
		}
	}
	return b.write(ctx, saidLabel(ticks), "", func(t *tx) error {
		t.what = nameOfAll(t, "task", tasksOf(ticks))
		return t.complete(ticks)
	})
}

// saidLabel names the step that says something of tasks; what is said differently of several is told as a tick.
func saidLabel(ticks []model.Completion) string {
	labels := map[model.CompletionState]string{
		model.CompletionWaived: label.WaiveTask, model.CompletionReopened: label.ReopenTask, model.CompletionDoing: label.SayTask,
		model.CompletionNotExecutable: label.SayTask,
	}
	kind := label.Tick
	for i, tick := range ticks {
		switch one := cmp.Or(labels[tick.State], label.Tick); {
		case i == 0:
			kind = one
		case one != kind:
			return label.Tick
		}
	}
	return kind
}

func (t *tx) complete(ticks []model.Completion) error {
	rolls := map[model.TaskID]model.Task{} // read once, however many of their units are ticked
	for _, tick := range ticks {
		if tick.At == 0 {
			tick.At = t.Now
		}
		if tick.By == "" {
			tick.By = t.book.set.officer
		}
		if err := t.asked(tick, rolls); err != nil {
			return err
		}
		if err := t.Upsert(upsertCompletion, tick); err != nil {
			return err
		}
	}
	return nil
}

// asked refuses what is said of a task that is not there, or of a unit that its roll call does not ask in the period. rolls
// are the tasks read so far in this step.
func (t *tx) asked(tick model.Completion, rolls map[model.TaskID]model.Task) error {
	if tick.UnitID == 0 {
		_, err := one[int64](t, "select id from task where id = ? and deleted_at = ''", tick.TaskID)
		return err
	}
	task, read := rolls[tick.TaskID]
	if !read {
		var err error
		if task, err = t.task(tick.TaskID); err != nil {
			return err
		}
		rolls[tick.TaskID] = task
	}
	if !task.Asks(tick.Period, tick.UnitID, t.book.set.calendar) {
		return &model.FieldError{Field: "unit_id", Code: model.CodeUnasked}
	}
	return nil
}

// ClearCompletions takes ticks back: those of the same task, period and unit.
func (b *Book) ClearCompletions(ctx context.Context, ticks []model.Completion) error {
	return b.write(ctx, label.Untick, "", func(t *tx) error {
		t.what = nameOfAll(t, "task", tasksOf(ticks))
		for _, tick := range ticks {
			_, err := t.Exec("delete from completion where task_id = ? and period = ? and coalesce(unit_id, 0) = ?",
				tick.TaskID, tick.Period, tick.UnitID)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// tasksOf lists the tasks of ticks, each once.
func tasksOf(ticks []model.Completion) []model.TaskID {
	return sqlrow.EachOnce(ticks, func(tick model.Completion) model.TaskID { return tick.TaskID })
}

// Completions lists what was said of a task, newest first.
func (b *Book) Completions(ctx context.Context, id model.TaskID) ([]model.Completion, error) {
	return read(ctx, b, func(t *tx) ([]model.Completion, error) { return t.completions(id) })
}

func (t *tx) completions(id model.TaskID) ([]model.Completion, error) {
	return list[model.Completion](t, "select "+completions.Read("c")+" from completion c where c.task_id = ? order by c.at desc, c.id desc", id)
}

// Spoken is Completions, of which only what changed since they were last read is read again: the journal says what that is,
// whoever changed it. What was read before stays as it is.
func (b *Book) Spoken(ctx context.Context, id model.TaskID, before said.Log) (said.Log, error) {
	return read(ctx, b, func(t *tx) (said.Log, error) {
		upto, err := one[int64](t, "select coalesce(max(id), 0) from journal")
		switch {
		case err != nil:
			return before, err
		case before.Upto == 0 || upto < before.Upto: // another book has been put in the place of this one
			all, err := t.completions(id)
			return said.Log{Upto: upto, Said: all}, err
		case upto == before.Upto:
			return before, nil
		}
		changed, err := list[model.CompletionID](t, `select distinct row_id from journal
			where id > ?1 and +tbl = 'completion' and ?2 in (before ->> '$.task_id', after ->> '$.task_id')`, before.Upto, id)
		if err != nil || len(changed) == 0 {
			return said.Log{Upto: upto, Said: before.Said}, err
		}
		now, err := list[model.Completion](t, "select "+completions.Read("c")+" from completion c where +c.task_id = ? and c.id"+inSet, id, set(changed))
		return before.Again(upto, changed, now), err
	})
}

// Said reads what was said of the same tasks, periods and units, in the order of ticks; a tick nothing was said of is given back
// as it is.
func (b *Book) Said(ctx context.Context, ticks []model.Completion) ([]model.Completion, error) {
	return read(ctx, b, func(t *tx) ([]model.Completion, error) {
		said := slices.Clone(ticks)
		for i, tick := range ticks {
			found, there, err := optional(one[model.Completion](t, "select "+completions.Read("c")+` from completion c
				where c.task_id = ? and c.period = ? and coalesce(c.unit_id, 0) = ?`, tick.TaskID, tick.Period, tick.UnitID))
			if err != nil {
				return nil, err
			}
			if there {
				said[i] = found
			}
		}
		return said, nil
	})
}
