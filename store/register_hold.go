package store

import (
	"context"
	"errors"
	"fmt"

	"sotruc/model"
	"sotruc/store/label"
)

// HoldNumber takes the next số đến for a paper that is not here yet: it was announced by telephone, or came on paper.
// Who sends it or a note is enough. The line waits in the register until FillNumber or a form describes the paper.
func (b *Book) HoldNumber(ctx context.Context, at model.Instant, issuer, note string) (model.Directive, error) {
	row, err := directiveRowOf(model.Directive{ReceivedAt: at, Issuer: issuer, Note: note})
	if err != nil {
		return model.Directive{}, err
	}
	what := row.Issuer
	if what == "" {
		what = row.Note
	}
	return written(ctx, b, label.Hold, short(what), func(t *tx) (model.Directive, error) { return t.enter(row) })
}

// FillNumber enters a paper under a number that is held, as RegisterDirective would under a new one. Number and moment
// of receipt stay those of the held line, and what it says of sender and note where the paper says nothing. It gives
// model.ErrConflict where the number waits for no paper any more.
func (b *Book) FillNumber(ctx context.Context, held model.DirectiveID, d model.Directive) (model.Directive, error) {
	row, err := described(d)
	if err != nil {
		return model.Directive{}, err
	}
	return written(ctx, b, label.Fill, short(row.name()), func(t *tx) (model.Directive, error) { return t.fill(held, row) })
}

func (t *tx) fill(held model.DirectiveID, row directiveRow) (model.Directive, error) {
	old, err := t.directive(held)
	if err != nil {
		return model.Directive{}, err
	}
	if !old.Held() {
		return model.Directive{}, fmt.Errorf("number %d of %d is taken: %w", old.Number, old.Year, model.ErrConflict)
	}
	row.ID, row.Rev, row.ReceivedAt = old.ID, old.Rev, old.ReceivedAt
	if row.IssuedOn > old.ReceivedAt.Date() && t.Today().Year() == old.Year {
		row.ReceivedAt = t.Now // the number was held before the paper was written: it came now
	}
	for _, kept := range [...]struct {
		into *string
		was  string
	}{
		{&row.Issuer, old.Issuer},
		{&row.Note, old.Note},
		{&row.HandledBy, old.HandledBy},
		{&row.Instruction, old.Instruction},
		{&row.InstructionBy, old.InstructionBy},
	} {
		if *kept.into == "" {
			*kept.into = kept.was
		}
	}
	if row.InstructionOn == 0 {
		row.InstructionOn = old.InstructionOn
	}
	if row.ForwardedOn == 0 {
		row.ForwardedOn = old.ForwardedOn
	}
	if err := errors.Join(row.Validate(), t.paperFree(row)); err != nil {
		return model.Directive{}, err
	}
	if row.File, err = t.keepFile(row.File); err != nil {
		return model.Directive{}, err
	}
	if err := t.Update(directives, row.keyed(), int64(row.ID), row.Rev); err != nil {
		return model.Directive{}, err
	}
	return t.furnish(row, len(old.Tasks))
}
