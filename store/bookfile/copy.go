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

	"sotruc/scrap"
	"sotruc/store/place"
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

// freshSuffix is behind the name of a copy that is whole and about to take the place of the book.
const freshSuffix = ".restored"

// Replace puts a copy in the place of the book at path, which nobody may have open. What was there stays beside it
// under a name with the time now, which is given back; "" where there was nothing. Where it fails, all is where it was; where it is cut
// off, the book is the old one or the new one, at once or when it is next opened.
func (f *File) Replace(ctx context.Context, path string, now time.Time) (kept string, err error) {
	// The copy is made first, beside the place it is for, so that a full disk leaves the old book where it is.
	path = realPath(path)
	fresh := path + freshSuffix
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
		if back := putBack(kept, path); back != nil {
			return kept, errors.Join(err, back)
		}
		return "", err
	}
	syncFolder(filepath.Dir(path))
	return kept, nil
}

// finishReplace ends a Replace that was cut off between its two steps, and gives the path of the book: the copy is whole, for it has its
// name, and the place is free. Who only reads leaves the copy where it is, and reads it there.
func finishReplace(path string, readOnly bool) (string, error) {
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return path, nil
	}
	fresh := path + freshSuffix
	if readOnly {
		if _, err := os.Lstat(fresh); err == nil {
			return fresh, nil
		}
		return path, nil
	}
	err := os.Rename(fresh, path)
	if errors.Is(err, fs.ErrNotExist) {
		return path, nil
	}
	if err != nil {
		return "", fmt.Errorf("%w: %w", ErrFolder, err)
	}
	syncFolder(filepath.Dir(path))
	return path, nil
}

// setAside gives the file at path a second name that says when, and with the log a crash may have left and nothing could read its only
// one. Where it fails, all is where it was.
func setAside(ctx context.Context, path, when string) (string, error) {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	ext := filepath.Ext(path)
	kept := freeName(strings.TrimSuffix(path, ext)+".until-"+when, ext)
	settle(ctx, path)
	if !there(path+"-wal") && !there(path+"-journal") && os.Link(path, kept) == nil {
		return kept, nil // the book is never without a name
	}
	if err := renameAll(path, kept); err != nil {
		return "", err
	}
	return kept, nil
}

// putBack undoes setAside.
func putBack(kept, path string) error {
	there, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return renameAll(kept, path)
	}
	if old, oldErr := os.Stat(kept); err == nil && oldErr == nil && os.SameFile(there, old) {
		return removeIfThere(kept)
	}
	if err != nil {
		return fmt.Errorf("%w: %w", ErrFolder, err)
	}
	return nil // another took the place meanwhile: the old book keeps the name it was given
}

// settle moves the log a crash may have left into its book, so that there is one file less to move. What is not sound
// enough for that is set aside as it lies there.
func settle(ctx context.Context, path string) {
	if log, err := os.Stat(path + "-wal"); (err != nil || log.Size() == 0) && !there(path+"-journal") {
		return
	}
	if state, err := inspect(ctx, path, Use{}); err != nil || state != fileBook {
		return
	}
	if left, err := besideOf(path); err != nil || left.foreign() {
		return
	}
	if db, err := dial(ctx, dsn(path, writePragmas(Use{On: place.Of(filepath.Dir(path))}))); err == nil {
		_ = db.Close() // the last to close empties the log; where it does not, the log moves too
	}
}

// renameAll moves a book with its log, or leaves both where they are: a log that is parted from its book is lost work.
func renameAll(from, to string) error {
	var moved []string
	for _, suffix := range []string{"-wal", "-shm", "-journal", ""} {
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
	return withCopy(ctx, db, path, func(whole string) error { return named(whole, path) })
}

// withCopy writes the copy for path beside it, where it goes again unless then gives it a name.
func withCopy(ctx context.Context, db *sql.DB, path string, then func(whole string) error) error {
	scrap.Sweep(filepath.Dir(path))
	place, err := scrap.Make(filepath.Dir(path))
	if err != nil {
		return fmt.Errorf("%w: %w", ErrFolder, err)
	}
	defer place.Remove() //nolint:errcheck // what stays is swept at a later start
	whole := place.Path("book")
	if err := makeFile(whole); err != nil {
		return err
	}
	if _, err := db.ExecContext(ctx, "vacuum into ?", whole); err != nil {
		return fmt.Errorf("copy to %s: %w", path, Translate(err))
	}
	return then(whole)
}

// named makes a copy another file than what it was copied from, and gives it its name once it is on the disk.
func named(whole, path string) error {
	if err := errors.Join(markAnew(whole), syncFile(whole)); err != nil {
		return err
	}
	if err := os.Rename(whole, path); err != nil {
		return fmt.Errorf("%w: %w", ErrFolder, err)
	}
	syncFolder(filepath.Dir(path))
	return nil
}

// syncFolder has a new name on the disk. Windows knows no such thing, and where a disk does not take it the name is there all the same.
func syncFolder(folder string) {
	if f, err := os.Open(folder); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
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

func there(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

func removeIfThere(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("remove %s: %w", path, err)
	}
	return nil
}
