package store

import (
	"context"
	"errors"

	"sotruc/store/inverse"

	"sotruc/model"
	"sotruc/store/bookfile"
)

const stepColumns = `select d.id, d.at, d."by", d.label, d.what from step d where d.kind = 'do' `

// lastKind is what was last done about step d itself.
const lastKind = `coalesce((select s.kind from step s where s."of" = d.id order by s.id desc limit 1), 'do')`

func (t *tx) nextUndo() (model.Step, error) {
	return one[model.Step](t, stepColumns+`and `+lastKind+` <> 'undo' order by d.id desc limit 1`)
}

// nextRedo is the earliest step that is undone now and was undone after the last new work: new work makes what was
// undone before it unreachable.
func (t *tx) nextRedo() (model.Step, error) {
	return one[model.Step](t, stepColumns+`and d.id in (select "of" from step where kind = 'undo' and
			id > (select max(id) from step where kind = 'do'))
		and `+lastKind+` = 'undo' order by d.id limit 1`)
}

// Steps lists what was done, newest first, at most limit steps, those that are undone now among them. Undoing and doing
// again are no steps of their own.
func (b *Book) Steps(ctx context.Context, limit int) ([]model.Step, error) {
	return read(ctx, b, func(t *tx) ([]model.Step, error) {
		return list[model.Step](t, stepColumns+"order by d.id desc limit ?", max(limit, 0))
	})
}

// Undone tells which of the steps are undone now.
func (b *Book) Undone(ctx context.Context, ids []model.StepID) (map[model.StepID]bool, error) {
	return read(ctx, b, func(t *tx) (map[model.StepID]bool, error) {
		found, err := list[model.StepID](t, "select d.id from step d where "+lastKind+" = 'undo' and d.id"+inSet, set(ids))
		undone := make(map[model.StepID]bool, len(found))
		for _, id := range found {
			undone[id] = true
		}
		return undone, err
	})
}

// NextUndo gives the step Undo would take back; false where there is none.
func (b *Book) NextUndo(ctx context.Context) (model.Step, bool, error) {
	return optional(read(ctx, b, (*tx).nextUndo))
}

// Undo takes the last step back that is not undone yet, and gives it. What was added goes to the bin or, where it lies
// in none, away; what was changed or taken away is as it was. model.ErrNothing where there is no step; model.ErrConflict,
// with nothing changed, where a row is no longer what the step left.
func (b *Book) Undo(ctx context.Context) (model.Step, error) {
	return b.reverse(ctx, "undo", (*tx).nextUndo)
}

// Redo does the last undone step again, and gives it. Errors are those of Undo.
func (b *Book) Redo(ctx context.Context) (model.Step, error) {
	return b.reverse(ctx, "redo", (*tx).nextRedo)
}

// reverse writes a step that turns back what was last done about the step found.
func (b *Book) reverse(ctx context.Context, kind string, find func(*tx) (model.Step, error)) (model.Step, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	target, err := b.locked(ctx, find)
	if errors.Is(err, model.ErrNotFound) {
		err = model.ErrNothing
	}
	if err != nil {
		return model.Step{}, err
	}
	row := stepRow{Label: target.Label, What: target.What, Kind: kind, Of: target.ID}
	err = b.step(ctx, row, func(t *tx) error {
		// Exactly backwards, through states the book was in: every row finds those it refers to.
		if err := t.begin(); err != nil {
			return err
		}
		last, err := one[int64](t, `select coalesce(max(id), ?1) from step where "of" = ?1 and id < (select max(id) from step)`, target.ID)
		if err != nil {
			return err
		}
		return inverse.Turn(t.Tx, last)
	})
	if err != nil {
		return model.Step{}, err
	}
	return target, nil
}

// locked reads while the caller holds the book.
func (b *Book) locked(ctx context.Context, find func(*tx) (model.Step, error)) (model.Step, error) {
	if b.closed {
		return model.Step{}, ErrClosed
	}
	if b.set.readOnly {
		return model.Step{}, model.ErrReadOnly
	}
	inner, err := b.db.BeginTxx(ctx, nil)
	if err != nil {
		return model.Step{}, bookfile.Translate(err)
	}
	defer b.statements.Compile(ctx, b.db)
	defer inner.Rollback() //nolint:errcheck // nothing was written
	return find(b.on(ctx, inner))
}
