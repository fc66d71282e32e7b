package bookfile

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Copy writes a whole, compact copy to a file that must not exist: ErrFileExists otherwise. Nobody may use the
// connection meanwhile.
func (f *File) Copy(ctx context.Context, path string) error {
	if err := canCreate(path, false); err != nil {
		return &OpenError{Path: path, Err: err}
	}
	if !f.use.ReadOnly {
		return vacuumInto(ctx, f.DB, path)
	}
	// SQLite counts writing the copy as writing, and would take what stands in for a table for the table.
	if _, err := f.ExecContext(ctx, "pragma query_only = off"); err != nil {
		return Translate(err)
	}
	if err := f.use.StandIns.drop(ctx, f.DB); err != nil {
		return err
	}
	err := vacuumInto(ctx, f.DB, path)
	whole := context.WithoutCancel(ctx)
	back := f.use.StandIns.make(whole, f.DB)
	_, shut := f.ExecContext(whole, "pragma query_only = on")
	return errors.Join(err, back, Translate(shut))
}

// Replace puts a copy in the place of the book at path, which nobody may have open. What was there stays beside it
// under a name with the time now, which is given back; "" where there was nothing. Where it fails, all is where it was.
func (f *File) Replace(ctx context.Context, path string, now time.Time) (kept string, err error) {
	// The copy is made first, beside the place it is for, so that a full disk leaves the old book where it is.
	fresh := path + ".restored"
	if err := removeIfThere(fresh); err != nil {
		return "", err
	}
	if err := f.Copy(ctx, fresh); err != nil {
		return "", err
	}
	if kept, err = setAside(ctx, path, now.Format("20060102-150405")); err != nil {
		return "", errors.Join(err, removeIfThere(fresh))
	}
	if err := os.Rename(fresh, path); err != nil {
		err = errors.Join(fmt.Errorf("%w: %w", ErrFolder, err), removeIfThere(fresh))
		if kept == "" {
			return "", err
		}
		if back := renameAll(kept, path); back != nil {
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
	if db, err := dial(ctx, dsn(path, writePragmas(Use{}))); err == nil {
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

// vacuumInto writes a compact copy of the book to a file that must not exist. It appears under its name only when it is
// whole and on the disk.
func vacuumInto(ctx context.Context, db *sql.DB, path string) error {
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("%s: %w", path, ErrFileExists)
	}
	part := path + ".part"
	if err := os.Remove(part); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: %w", ErrFolder, err)
	}
	if err := makeFile(part); err != nil {
		return err
	}
	if _, err := db.ExecContext(ctx, "vacuum into ?", part); err != nil {
		return errors.Join(fmt.Errorf("copy to %s: %w", path, Translate(err)), removeIfThere(part))
	}
	if err := syncFile(part); err != nil {
		return errors.Join(err, removeIfThere(part))
	}
	if err := os.Rename(part, path); err != nil {
		return errors.Join(fmt.Errorf("%w: %w", ErrFolder, err), removeIfThere(part))
	}
	return nil
}

func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrDisk, err)
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("%w: %w", ErrDisk, err)
	}
	return nil
}

func removeIfThere(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("remove %s: %w", path, err)
	}
	return nil
}
