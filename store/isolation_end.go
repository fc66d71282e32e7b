package store

import (
	"context"
	"errors"
	"fmt"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/store/label"
	"sotruc/store/sqlrow"
)

type changeRow struct {
	IsolationID model.IsolationID
	model.EndChange
}

// ChangeEnd extends or shortens an isolation and keeps the end it had, with the reason, which must be given.
func (b *Book) ChangeEnd(ctx context.Context, id model.IsolationID, rev int, end model.Date, reason string) (model.Isolation, error) {
	return written(ctx, b, label.ChangeEnd, "", func(t *tx) (model.Isolation, error) {
		if err := t.moveEnds([]model.EndMove{{ID: id, Rev: rev, To: end}}, reason); err != nil {
			return model.Isolation{}, err
		}
		return t.isolation(id)
	})
}

// ChangeEnds is ChangeEnd for several isolations with one reason, as one step: all of them or, with the first that
// cannot be, none.
func (b *Book) ChangeEnds(ctx context.Context, moves []model.EndMove, reason string) error {
	return b.write(ctx, label.ChangeEnd, "", func(t *tx) error { return t.moveEnds(moves, reason) })
}

func (t *tx) moveEnds(moves []model.EndMove, reason string) error {
	if reason = sqlrow.Tidy(model.EndChange{Reason: reason}).Reason; reason == "" {
		return &model.FieldError{Field: "reason", Code: model.CodeRequired}
	}
	t.what = nameOfAll(t, "isolation", sqlrow.EachOnce(moves, func(m model.EndMove) model.IsolationID { return m.ID }))
	for _, m := range moves {
		if err := t.moveEnd(m, reason); err != nil {
			return fmt.Errorf("isolation %d: %w", m.ID, err)
		}
	}
	return nil
}

func (t *tx) moveEnd(m model.EndMove, reason string) error {
	i, err := t.bareIsolation(m.ID)
	switch {
	case err != nil:
		return err
	case i.Rev != m.Rev:
		return fmt.Errorf("rev %d: %w", m.Rev, model.ErrConflict)
	case i.Outcome != model.OutcomeNone:
		return &model.FieldError{Field: "outcome", Code: model.CodeDuplicate}
	case i.PlannedEnd() == m.To:
		return nil
	}
	change := model.EndChange{At: t.Now, By: t.book.set.officer, PreviousEnd: i.PlannedEnd(), Reason: reason}
	was := i
	if i, err = i.EndingOn(m.To); err != nil {
		return err
	}
	if err := i.TimelyFrom(was, t.Today()); err != nil {
		return err
	}
	if _, err := t.Insert(changes, changeRow{IsolationID: i.ID, EndChange: change}); err != nil {
		return err
	}
	return t.putIsolation(i)
}

// EndIsolations says how isolations ended that ended alike on one day, as one step. See EndEach.
func (b *Book) EndIsolations(
	ctx context.Context, ids []model.IsolationID, outcome model.Outcome, on model.Date, source model.CaseSource, note string,
) error {
	ends := make([]model.IsolationEnd, len(ids))
	for n, id := range ids {
		ends[n] = model.IsolationEnd{ID: id, On: on}
	}
	return b.EndEach(ctx, ends, outcome, source, note)
}

// EndEach says how isolations ended, each on a day of its own, as one step: all of them or, with the first that cannot
// be, none. A last day that has not come yet is a *model.FieldError on ended_on, an outcome that is there already one on
// outcome, and a note that is missing where Isolation.NeedsReason one on note. The source is kept only for those that became
// cases, and the note is added to the one that is there.
func (b *Book) EndEach(
	ctx context.Context, ends []model.IsolationEnd, outcome model.Outcome, source model.CaseSource, note string,
) error {
	if outcome == model.OutcomeNone {
		return &model.FieldError{Field: "outcome", Code: model.CodeRequired}
	}
	note = viet.Clean(note)
	return b.write(ctx, label.End, "", func(t *tx) error {
		t.what = nameOfAll(t, "isolation", sqlrow.EachOnce(ends, func(e model.IsolationEnd) model.IsolationID { return e.ID }))
		for _, e := range ends {
			if err := t.end(e, outcome, source, note); err != nil {
				return fmt.Errorf("isolation %d: %w", e.ID, err)
			}
		}
		return nil
	})
}

func (t *tx) end(e model.IsolationEnd, outcome model.Outcome, source model.CaseSource, note string) error {
	i, err := t.bareIsolation(e.ID)
	if err != nil {
		return err
	}
	if i.Outcome != model.OutcomeNone {
		return &model.FieldError{Field: "outcome", Code: model.CodeDuplicate}
	}
	reason, was := i.NeedsReason(outcome, e.On), i
	i.Outcome, i.EndedOn = outcome, e.On
	if outcome == model.OutcomeCompleted {
		i.Certificate, i.CertificateOn = viet.CleanLine(e.Certificate), e.CertificateOn
	}
	if outcome == model.OutcomeBecameCase {
		i.CaseSource = source
	}
	if note != "" && i.Note != "" {
		i.Note += "\n"
	}
	i.Note += note
	if err := errors.Join(i.Validate(), i.TimelyFrom(was, t.Today())); err != nil {
		return err
	}
	if reason && viet.CleanLine(note) == "" {
		return &model.FieldError{Field: "note", Code: model.CodeRequired}
	}
	return t.putIsolation(i)
}

// Instead ends an isolation that another takes the place of, with why.
type Instead struct {
	model.IsolationEnd
	Outcome model.Outcome
	Note    string
}

func (t *tx) endInstead(instead []Instead) error {
	for _, one := range instead {
		if err := t.end(one.IsolationEnd, one.Outcome, model.SourceNone, viet.Clean(one.Note)); err != nil {
			return fmt.Errorf("isolation %d: %w", one.ID, err)
		}
	}
	return nil
}

// Reopen takes an outcome back.
func (b *Book) Reopen(ctx context.Context, id model.IsolationID) (model.Isolation, error) {
	return written(ctx, b, label.Reopen, "", func(t *tx) (model.Isolation, error) {
		t.what = t.nameOf("isolation", int64(id))
		i, err := t.isolation(id)
		if err != nil {
			return i, err
		}
		i.Outcome, i.EndedOn, i.CaseSource, i.Certificate, i.CertificateOn = model.OutcomeNone, 0, model.SourceNone, "", 0
		return t.saveIsolation(i)
	})
}
