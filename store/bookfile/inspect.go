package bookfile

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"sotruc/scrap"
)

// applicationID stands in the header of every book: "STRC".
const applicationID = 0x53545243

// fileState is what lies at the path before SQLite touches it.
type fileState int

const (
	fileNew  fileState = iota // nothing, or a database without tables
	fileBook                  // a book of ours
)

// inspect looks at the file without changing it: opening somebody else's database as a book would already turn its
// journal mode. Only where there is no file, and none beside tells of one, a new book may be made.
func inspect(ctx context.Context, path string, use Use) (fileState, error) {
	f, err := os.Open(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if left := Copies(path, use.Copies); len(left) > 0 && !use.New {
			return 0, &MissingError{Copies: left}
		}
		return fileNew, canCreate(path, use.ReadOnly)
	case err != nil:
		return 0, fmt.Errorf("%w: %w", ErrDisk, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return 0, fmt.Errorf("%w: %w", ErrDisk, err)
	}
	if !info.Mode().IsRegular() {
		return 0, ErrNotBook
	}
	if info.Size() == 0 {
		return 0, ErrEmpty
	}
	if !use.ReadOnly {
		if err := canWrite(path); err != nil {
			return 0, err
		}
	}
	header := make([]byte, headerSize)
	if n, err := io.ReadFull(f, header); err != nil || string(header[:16]) != magic {
		if n > 0 && strings.HasPrefix(magic, string(header[:min(n, len(magic))])) {
			return 0, ErrDamaged // the beginning of a book
		}
		return 0, ErrNotBook
	}
	if binary.BigEndian.Uint32(header[68:]) == applicationID {
		return fileBook, nil
	}
	return ask(ctx, path, use.ReadOnly)
}

// magic is how every file of SQLite begins.
const magic = "SQLite format 3\x00"

// ask lets SQLite read a file whose header is not ours: the header of a book that was cut off while it was made may
// still be in its log, and a database without tables is as good as none.
func ask(ctx context.Context, path string, readOnly bool) (fileState, error) {
	db, err := dial(ctx, dsn(path, readPragmas(Use{})))
	if err != nil {
		return 0, err
	}
	defer db.Close()
	var id, tables int
	if err := db.QueryRowContext(ctx, "pragma application_id").Scan(&id); err != nil {
		return 0, Translate(err)
	}
	if err := db.QueryRowContext(ctx, "select count(*) from sqlite_schema").Scan(&tables); err != nil {
		return 0, Translate(err)
	}
	switch {
	case id == applicationID:
		return fileBook, nil
	case tables == 0 && id == 0 && !readOnly:
		return fileNew, nil
	}
	return 0, ErrNotBook
}

// canCreate says why a new book cannot be made at path. SQLite itself would only say that it cannot open the file.
func canCreate(path string, readOnly bool) error {
	folder := filepath.Dir(path)
	info, err := os.Stat(folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return ErrNoFolder
	case err != nil:
		return fmt.Errorf("%w: %w", ErrFolder, err)
	case !info.IsDir():
		return ErrNoFolder
	case readOnly:
		return ErrNoFile
	}
	return canTouch(folder)
}

// canWrite says why the book at path cannot be written: for itself, or because nothing can be put beside it.
func canWrite(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrFileLocked, err)
	}
	if err := f.Close(); err != nil {
		return fmt.Errorf("%w: %w", ErrDisk, err)
	}
	return canTouch(filepath.Dir(path))
}

// Shut tells whether there is a file at path that can only be read: on a disc, a share or a stick that is locked. Who only asks needs no more.
func Shut(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular() && canWrite(path) != nil
}

// canTouch tries to make a file in the folder.
func canTouch(folder string) error {
	if err := scrap.Takes(folder); err != nil {
		return fmt.Errorf("%w: %w", ErrFolder, err)
	}
	return nil
}

// makeFile makes an empty file that only its owner may read, for SQLite to fill: a book tells who is ill. The log beside
// it takes its rights from it. A file that is there already keeps its own.
func makeFile(path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("%w: %w", ErrFolder, err)
	}
	if err := f.Close(); err != nil {
		return fmt.Errorf("%w: %w", ErrDisk, err)
	}
	return nil
}

// bookVersion is the schema version goose has recorded; 0 where it has recorded none.
func bookVersion(ctx context.Context, db *sql.DB) (int64, error) {
	var known int
	err := db.QueryRowContext(ctx, "select count(*) from sqlite_schema where name = 'goose_db_version'").Scan(&known)
	if err != nil || known == 0 {
		return 0, Translate(err)
	}
	var version sql.NullInt64
	err = db.QueryRowContext(ctx, "select max(version_id) from goose_db_version where is_applied").Scan(&version)
	return version.Int64, Translate(err)
}
