package store

import (
	"context"
	"fmt"

	"sotruc/model"
	"sotruc/model/viet"
)

type changeRow struct {
	IsolationID model.IsolationID
	model.EndChange
}

// ChangeEnd extends or shortens an isolation and keeps the end it had, with the reason, which must be given.
func (b *Book) ChangeEnd(ctx context.Context, id model.IsolationID, rev int, end model.Date, reason string) (model.Isolation, error) {
	reason = tidy(model.EndChange{Reason: reason}).Reason
	if reason == "" {
		return model.Isolation{}, &model.FieldError{Field: "reason", Code: model.CodeRequired}
	}
	return written(ctx, b, labelChangeEnd, "", func(t *tx) (model.Isolation, error) {
		t.what = t.nameOf("isolation", int64(id))
		i, err := t.isolation(id)
		switch {
		case err != nil:
			return i, err
		case i.Rev != rev:
			return i, fmt.Errorf("isolation %d rev %d: %w", id, rev, model.ErrConflict)
		case i.Outcome != model.OutcomeNone:
			return i, &model.FieldError{Field: "outcome", Code: model.CodeDuplicate}
		case i.EndsOn == end:
			return i, nil
		}
		change := model.EndChange{At: t.now, By: b.set.officer, PreviousEnd: i.EndsOn, Reason: reason}
		if _, err := t.insert(changes, changeRow{IsolationID: id, EndChange: change}); err != nil {
			return i, err
		}
		i.EndsOn = end
		return t.saveIsolation(i)
	})
}

// EndIsolations says how isolations ended, as one step. One that has an outcome already is a *model.FieldError on
// outcome; the source is kept only for those that became cases, and the note is added to the one that is there.
func (b *Book) EndIsolations(
	ctx context.Context, ids []model.IsolationID, outcome model.Outcome, on model.Date, source model.CaseSource, note string,
) error {
	if outcome == model.OutcomeNone {
		return &model.FieldError{Field: "outcome", Code: model.CodeRequired}
	}
	note = viet.Clean(note)
	return b.write(ctx, labelEnd, "", func(t *tx) error {
		t.what = nameOfAll(t, "isolation", ids)
		for _, id := range ids {
			found, err := t.isolationsWhere("i.id = ? and i.deleted_at = ''", id)
			if err != nil {
				return err
			}
			if len(found) == 0 {
				return fmt.Errorf("isolation %d: %w", id, model.ErrNotFound)
			}
			i := found[0]
			if i.Outcome != model.OutcomeNone {
				return fmt.Errorf("isolation %d: %w", id, &model.FieldError{Field: "outcome", Code: model.CodeDuplicate})
			}
			i.Outcome, i.EndedOn = outcome, on
			if outcome == model.OutcomeBecameCase {
				i.CaseSource = source
			}
			if note != "" && i.Note != "" {
				i.Note += "\n"
			}
			i.Note += note
			if err := t.putIsolation(i); err != nil {
				return err
			}
		}
		return nil
	})
}

// Reopen takes an outcome back.
func (b *Book) Reopen(ctx context.Context, id model.IsolationID) (model.Isolation, error) {
	return written(ctx, b, labelReopen, "", func(t *tx) (model.Isolation, error) {
		t.what = t.nameOf("isolation", int64(id))
		i, err := t.isolation(id)
		if err != nil {
			return i, err
		}
		i.Outcome, i.EndedOn, i.CaseSource, i.Certificate = model.OutcomeNone, 0, model.SourceNone, ""
		return t.saveIsolation(i)
	})
}
