package store

import (
	"context"

	"sotruc/model"
	"sotruc/model/waiting"
	"sotruc/store/label"
	"sotruc/store/waits"
)

// WaitingPapers lists the papers that came in and have no number yet, in the order they came. Files come without their bytes.
func (b *Book) WaitingPapers(ctx context.Context) ([]waiting.Paper, error) {
	return read(ctx, b, func(t *tx) ([]waiting.Paper, error) { return waits.All(t.Tx) })
}

// WaitingPaper gives a paper that waits, with the bytes of its file.
func (b *Book) WaitingPaper(ctx context.Context, id waiting.PaperID) (waiting.Paper, error) {
	return read(ctx, b, func(t *tx) (waiting.Paper, error) { return waits.One(t.Tx, id) })
}

// Await keeps a file until somebody has looked at it, under the name it was found by; fresh is false where it waits already.
func (b *Book) Await(ctx context.Context, f model.File) (fresh bool, err error) {
	return written(ctx, b, label.AwaitPaper, short(f.Name), func(t *tx) (bool, error) {
		kept, err := t.keepFile(f)
		if err != nil {
			return false, err
		}
		return waits.Put(t.Tx, waiting.Paper{File: kept, Came: t.Now, By: b.set.officer})
	})
}

// DropWaiting moves papers that wait to the bin.
func (b *Book) DropWaiting(ctx context.Context, ids []waiting.PaperID) error {
	return b.write(ctx, label.DropPaper, "", func(t *tx) error {
		t.what = nameOfAll(t, "waiting_paper", ids)
		if err := waits.Have(t.Tx, ids); err != nil {
			return err
		}
		return discard(t, "waiting_paper", ids)
	})
}
