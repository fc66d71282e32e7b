package store

import (
	"context"
	"errors"
	"fmt"
	"io"
)

// Backup writes a whole, compact copy of the book to a file that must not exist: ErrFileExists otherwise.
func (b *Book) Backup(ctx context.Context, path string) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return ErrClosed
	}
	return b.file.Copy(ctx, path)
}

// BackupThrough is Backup of a copy that goes through shut, as for a passphrase; the plain one never lies where it goes.
func (b *Book) BackupThrough(ctx context.Context, path string, shut func(io.Writer) (io.WriteCloser, error)) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return ErrClosed
	}
	return b.file.CopyThrough(ctx, path, shut)
}

// Rehearsal copies the book to a file that must not exist, and opens the copy as this book is open: what is tried out there leaves this
// one as it is. Whoever asked closes it and takes the file away.
func (b *Book) Rehearsal(ctx context.Context, path string) (*Book, error) {
	if err := b.Backup(ctx, path); err != nil {
		return nil, err
	}
	as := b.set
	as.throwaway, as.readOnly = true, false
	return openAs(ctx, path, as)
}

// RestoreBackup puts the book at from in the place of the one at to, which nobody may have open. What was at to stays
// beside it under a dated name, which is given back; "" where there was nothing. A file that is not a whole book of
// this program or an older one is refused before anything is touched.
func RestoreBackup(ctx context.Context, from, to string, opts ...Option) (kept string, err error) {
	source, err := Open(ctx, from, append(opts, WithReadOnly())...)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, source.Close()) }()
	problems, err := source.damage(ctx)
	if err != nil {
		return "", err
	}
	if len(problems) > 0 {
		return "", &OpenError{Path: from, Err: fmt.Errorf("%w: %v", ErrDamaged, problems)}
	}
	return source.file.Replace(ctx, to, source.set.clock())
}
