package bookfile

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/pressly/goose/v3"
)

// older tells whether a book lacks what the newest migration makes.
func older(ctx context.Context, db *sql.DB, use Use) (bool, error) {
	newest, err := newestMigration(use.Migrations)
	if err != nil {
		return false, err
	}
	version, err := bookVersion(ctx, db)
	return version < newest, err
}

// bringUp gives a new file its tables, and an older book those of this program, after copying it.
func bringUp(ctx context.Context, db *sql.DB, path string, state fileState, use Use) error {
	newest, err := newestMigration(use.Migrations)
	if err != nil {
		return err
	}
	version, err := bookVersion(ctx, db)
	switch {
	case err != nil:
		return err
	case version == newest:
		return nil
	case version > newest:
		return ErrNewer
	case use.ReadOnly && version == 0:
		return ErrNotBook
	case use.ReadOnly:
		return use.StandIns.make(ctx, db)
	}
	if state == fileBook && version > 0 {
		if err := copyBeside(ctx, db, path, newest); err != nil {
			return err
		}
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, db, use.Migrations)
	if err != nil {
		return fmt.Errorf("read migrations: %w", err)
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("migrate to version %d: %w", newest, Translate(err))
	}
	return nil
}

// StandIns let a book of an older program be read that may not be brought up: what it lacks is there for the one
// connection, empty, and in the way of nothing else. The parts stand in for different tables.
type StandIns []StandIn

// StandIn is what one step of the schema brought.
type StandIn struct {
	Needless string   // asks whether the book lacks nothing of it
	Make     []string // may write the temporary schema only
	Drop     string   // takes away what Make made, also where it made nothing
}

// make puts them where the book needs them.
func (s StandIns) make(ctx context.Context, db *sql.DB) error {
	for _, part := range s {
		if err := part.make(ctx, db); err != nil {
			return err
		}
	}
	return nil
}

// drop takes all of them away.
func (s StandIns) drop(ctx context.Context, db *sql.DB) error {
	for _, part := range s {
		if _, err := db.ExecContext(ctx, part.Drop); err != nil {
			return Translate(err)
		}
	}
	return nil
}

func (s StandIn) make(ctx context.Context, db *sql.DB) error {
	var has bool
	if err := db.QueryRowContext(ctx, s.Needless).Scan(&has); err != nil || has {
		return Translate(err)
	}
	queries := append([]string{"pragma query_only = off"}, s.Make...) // it holds for the temporary schema as well
	for _, query := range append(queries, "pragma query_only = on") {
		if _, err := db.ExecContext(ctx, query); err != nil {
			return fmt.Errorf("read a book of an older program: %w", Translate(err))
		}
	}
	return nil
}

// newestMigration is the highest number among NNNN_name.sql.
func newestMigration(files fs.FS) (int64, error) {
	names, err := fs.Glob(files, "*.sql")
	if err != nil {
		return 0, fmt.Errorf("list migrations: %w", err)
	}
	var newest int64
	for _, name := range names {
		number, _, _ := strings.Cut(name, "_")
		n, err := strconv.ParseInt(number, 10, 64)
		if err != nil {
			return 0, fmt.Errorf("migration %s has no number: %w", name, err)
		}
		newest = max(newest, n)
	}
	return newest, nil
}

// copyBeside keeps the book as it is before it is brought to the version: book.before-v2.sqlite, with a number where another book's copy
// has that name. The same copy, from an attempt that failed, is not kept twice.
func copyBeside(ctx context.Context, db *sql.DB, path string, version int64) error {
	base := fmt.Sprintf("%s.before-v%d", strings.TrimSuffix(path, filepath.Ext(path)), version)
	const ext = ".sqlite"
	return withCopy(ctx, db, base+ext, func(whole string) error {
		for _, other := range besides(filepath.Dir(path), filepath.Base(base), ext) {
			if sameBook(whole, other) {
				return nil
			}
		}
		return named(whole, freeName(base, ext))
	})
}

// sameBook tells whether two copies hold the same, but for the counters in their headers.
func sameBook(path, other string) bool {
	a, errA := os.Open(path)
	b, errB := os.Open(other)
	defer func() { _, _ = a.Close(), b.Close() }() // what is nil gives an error
	if errA != nil || errB != nil {
		return false
	}
	one, two := make([]byte, 1<<16), make([]byte, 1<<16)
	for first := true; ; first = false {
		n, endA := io.ReadFull(a, one)
		m, endB := io.ReadFull(b, two)
		if first && min(n, m) >= headerSize {
			for _, at := range []int{changesAt, markAt, 92} { // and changes the version is of
				clear(one[at : at+4])
				clear(two[at : at+4])
			}
		}
		switch {
		case !bytes.Equal(one[:n], two[:m]):
			return false
		case endA != nil || endB != nil:
			return ended(endA) && ended(endB)
		}
	}
}

// ended tells a file's end from a fault of the disk.
func ended(err error) bool { return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) }
