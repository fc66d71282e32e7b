package store

import (
	"context"

	"sotruc/model"
	"sotruc/model/outgoing"
	"sotruc/store/label"
	"sotruc/store/outgoingrow"
	"sotruc/store/sqlrow"
)

// OwnPapers lists the papers of the office, oldest first. Reports are not among them.
func (b *Book) OwnPapers(ctx context.Context) ([]outgoing.Paper, error) {
	return read(ctx, b, func(t *tx) ([]outgoing.Paper, error) { return outgoingrow.List(t.Tx) })
}

// OwnPaper gives one paper without the bytes of its file.
func (b *Book) OwnPaper(ctx context.Context, id outgoing.ID) (outgoing.Paper, error) {
	return read(ctx, b, func(t *tx) (outgoing.Paper, error) { return outgoingrow.Get(t.Tx, id) })
}

// OwnPaperFile gives the file of a paper with its bytes; model.ErrNotFound where it has none.
func (b *Book) OwnPaperFile(ctx context.Context, id outgoing.ID) (model.File, error) {
	return read(ctx, b, func(t *tx) (model.File, error) { return outgoingrow.File(t.Tx, id) })
}

// Answers gives the papers that answer one received, oldest first.
func (b *Book) Answers(ctx context.Context, id model.DirectiveID) ([]outgoing.Paper, error) {
	return read(ctx, b, func(t *tx) ([]outgoing.Paper, error) { return outgoingrow.Answering(t.Tx, id) })
}

// NumbersGiven lists the numbers that own papers and reports have.
func (b *Book) NumbersGiven(ctx context.Context) ([]outgoing.Number, error) {
	return read(ctx, b, func(t *tx) ([]outgoing.Number, error) { return outgoingrow.Given(t.Tx) })
}

// SaveOwnPaper adds a paper, or changes the one with the ID. A number or symbol that another of the kind has in the term is a
// *model.FieldError.
func (b *Book) SaveOwnPaper(ctx context.Context, p outgoing.Paper) (outgoing.Paper, error) {
	p = sqlrow.Tidy(p)
	p.File = fingerprint(p.File)
	if err := p.Validate(); err != nil {
		return outgoing.Paper{}, err
	}
	kind := label.AddOwnPaper
	if p.ID != 0 {
		kind = label.UpdateOwnPaper
	}
	return written(ctx, b, kind, short(p.Symbol), func(t *tx) (outgoing.Paper, error) {
		var err error
		if p.File, err = t.keepFile(p.File); err != nil {
			return p, err
		}
		return outgoingrow.Save(t.Tx, p)
	})
}

// DeleteOwnPaper moves a paper to the bin; its number may be given again. shows is how often it was given as evidence, which then names
// whatever has its symbol and day.
func (b *Book) DeleteOwnPaper(ctx context.Context, id outgoing.ID) (shows int, err error) {
	return written(ctx, b, label.DeleteOwnPaper, "", func(t *tx) (int, error) {
		p, err := outgoingrow.Get(t.Tx, id)
		if err != nil {
			return 0, err
		}
		named, err := outgoingrow.Evidence(t.Tx, p)
		if err != nil {
			return 0, err
		}
		t.what = t.nameOf("outgoing", int64(id))
		return len(named), discardOne(t, "outgoing", id)
	})
}
