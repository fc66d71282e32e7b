package bookfile

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"sotruc/headway"
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

// CopyThrough is Copy, with what is written going through shut, as for a passphrase. The plain copy lies beside the book meanwhile, where
// the book can be read too, and never where the other goes.
func (f *File) CopyThrough(ctx context.Context, path string, shut func(io.Writer) (io.WriteCloser, error)) error {
	if err := canCreate(path, false); err != nil {
		return &OpenError{Path: path, Err: err}
	}
	if there(path) {
		return fmt.Errorf("%s: %w", path, ErrFileExists)
	}
	aside, err := scrap.Make(filepath.Dir(f.path))
	if err != nil { // a book that is only read, or whose folder went
		aside, err = scrap.Make(os.TempDir())
	}
	if err != nil {
		return fmt.Errorf("%w: %w", ErrFolder, err)
	}
	defer aside.Remove() //nolint:errcheck // what stays is swept at a later start
	plain := aside.Path("book")
	if err := f.Copy(ctx, plain); err != nil {
		return err
	}
	goes, err := scrap.Make(filepath.Dir(path))
	if err != nil {
		return fmt.Errorf("%w: %w", ErrFolder, err)
	}
	defer goes.Remove() //nolint:errcheck // as above
	if err := through(ctx, plain, goes.Path("book"), shut); err != nil {
		return err
	}
	err = scrap.Appear(goes.Path("book"), path)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s: %w", path, ErrFileExists)
	}
	if err != nil {
		return fmt.Errorf("%w: %w", ErrFolder, err)
	}
	return nil
}

// through writes a file from another, and has it on the disk.
func through(ctx context.Context, from, to string, shut func(io.Writer) (io.WriteCloser, error)) error {
	in, err := os.Open(from)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrDisk, err)
	}
	defer in.Close()
	if err := makeFile(to); err != nil {
		return err
	}
	out, err := os.OpenFile(to, os.O_WRONLY, 0)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrDisk, err)
	}
	w, err := shut(out)
	if err == nil {
		if _, err = io.Copy(w, untilDone{ctx, in}); err == nil {
			err = w.Close()
		}
	}
	if err == nil {
		err = out.Sync()
	}
	return errors.Join(err, out.Close())
}

// untilDone reads until somebody wants no more of it.
type untilDone struct {
	ctx  context.Context
	from io.Reader
}

// Read reads a piece.
func (u untilDone) Read(p []byte) (int, error) {
	if err := u.ctx.Err(); err != nil {
		return 0, fmt.Errorf("copy the book: %w", err)
	}
	return u.from.Read(p) //nolint:wrapcheck // io.EOF is compared by others
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
	scrap.SyncFolder(filepath.Dir(path))
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
	scrap.SyncFolder(filepath.Dir(path))
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
	grown := growing(ctx, db, whole)
	_, err = db.ExecContext(ctx, "vacuum into ?", whole)
	grown()
	if err != nil {
		return fmt.Errorf("copy to %s: %w", path, Translate(err))
	}
	return then(whole)
}

// lookEvery is how often somebody who watches a copy grow hears of it.
const lookEvery = 100 * time.Millisecond

// growing tells who watches how much of a copy is written, until it is ended. A book of a few pages is copied before anybody looks.
func growing(ctx context.Context, db *sql.DB, whole string) (end func()) {
	var size int64
	const full = "select (p.page_count - f.freelist_count) * s.page_size from pragma_page_count p, pragma_freelist_count f, pragma_page_size s"
	if !headway.Shown(ctx) || db.QueryRowContext(ctx, full).Scan(&size) != nil || size <= 0 {
		return func() {}
	}
	const all = 100
	stop, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		look := time.NewTicker(lookEvery)
		defer look.Stop()
		for {
			select {
			case <-stop:
				headway.Tell(ctx, all, all)
				return
			case <-look.C:
				if info, err := os.Stat(whole); err == nil {
					headway.Tell(ctx, int(min(info.Size()*all/size, all-1)), all)
				}
			}
		}
	}()
	return func() { close(stop); <-ended }
}

// named makes a copy another file than what it was copied from, and gives it its name once it is on the disk.
func named(whole, path string) error {
	if err := errors.Join(markAnew(whole), syncFile(whole)); err != nil {
		return err
	}
	if err := os.Rename(whole, path); err != nil {
		return fmt.Errorf("%w: %w", ErrFolder, err)
	}
	scrap.SyncFolder(filepath.Dir(path))
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
