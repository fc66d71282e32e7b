package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Backup writes a whole, compact copy of the book to a file that must not exist: ErrFileExists otherwise.
func (b *Book) Backup(ctx context.Context, path string) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return ErrClosed
	}
	if err := canCreate(path, false); err != nil {
		return &OpenError{Path: path, Err: err}
	}
	if !b.set.readOnly {
		return vacuumInto(ctx, b.db.DB, path)
	}
	// SQLite counts writing the copy as writing, and would take what stands in for a table for the table.
	if _, err := b.db.ExecContext(ctx, "pragma query_only = off;"+dropStandIns); err != nil {
		return translate(err)
	}
	err := vacuumInto(ctx, b.db.DB, path)
	whole := context.WithoutCancel(ctx)
	back := standIn(whole, b.db.DB)
	_, shut := b.db.ExecContext(whole, "pragma query_only = on")
	return errors.Join(err, back, translate(shut))
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
	problems, err := source.Check(ctx)
	if err != nil {
		return "", err
	}
	if len(problems) > 0 {
		return "", &OpenError{Path: from, Err: fmt.Errorf("%w: %s", ErrDamaged, strings.Join(problems, "; "))}
	}
	// The copy is made first, beside the place it is for, so that a full disk leaves the old book where it is.
	fresh := to + ".restored"
	if err := removeIfThere(fresh); err != nil {
		return "", err
	}
	if err := source.Backup(ctx, fresh); err != nil {
		return "", err
	}
	if kept, err = setAside(ctx, to, source.set.clock().Format("20060102-150405")); err != nil {
		return "", errors.Join(err, removeIfThere(fresh))
	}
	if err := os.Rename(fresh, to); err != nil {
		err = errors.Join(fmt.Errorf("%w: %w", ErrFolder, err), removeIfThere(fresh))
		if kept == "" {
			return "", err
		}
		if back := renameAll(kept, to); back != nil {
			return kept, errors.Join(err, back)
		}
		return "", err
	}
	return kept, nil
}

// setAside gives the file at path, with the log a crash may have left, a name that says when. Where it fails, all is
// where it was.
func setAside(ctx context.Context, path, when string) (string, error) {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	ext := filepath.Ext(path)
	base := strings.TrimSuffix(path, ext) + ".until-" + when
	kept := base + ext
	for n := 2; ; n++ {
		if _, err := os.Lstat(kept); errors.Is(err, fs.ErrNotExist) {
			break
		}
		kept = fmt.Sprintf("%s-%d%s", base, n, ext)
	}
	settle(ctx, path)
	if err := renameAll(path, kept); err != nil {
		return "", err
	}
	return kept, nil
}

// settle moves the log a crash may have left into its book, so that there is one file less to move. What is not sound
// enough for that is set aside as it lies there.
func settle(ctx context.Context, path string) {
	if log, err := os.Stat(path + "-wal"); err != nil || log.Size() == 0 {
		return
	}
	if state, err := inspect(ctx, path, false); err != nil || state != fileBook {
		return
	}
	if db, err := dial(ctx, dsn(path, writePragmas(false))); err == nil {
		_ = db.Close() // the last to close empties the log; where it does not, the log moves too
	}
}

// renameAll moves a book with its log, or leaves both where they are: a log that is parted from its book is lost work.
func renameAll(from, to string) error {
	var moved []string
	for _, suffix := range []string{"-wal", "-shm", ""} {
		err := os.Rename(from+suffix, to+suffix)
		switch {
		case err == nil:
			moved = append(moved, suffix)
		case suffix == "" || !errors.Is(err, fs.ErrNotExist):
			err = fmt.Errorf("%w: %w", ErrFolder, err)
			for _, back := range moved {
				err = errors.Join(err, os.Rename(to+back, from+back))
			}
			return err
		}
	}
	return nil
}
