package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/pressly/goose/v3"
)

//go:embed migrations/*.sql
var embedded embed.FS

func migrations() fs.FS {
	sub, err := fs.Sub(embedded, "migrations")
	if err != nil {
		panic(err) // the folder is part of the program
	}
	return sub
}

// bringUp gives a new file its tables, and an older book those of this program, after copying it.
func bringUp(ctx context.Context, db *sql.DB, path string, state fileState, set settings) error {
	newest, err := newestMigration(set.migrations)
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
	case set.readOnly && version == 0:
		return ErrNotBook
	case set.readOnly:
		return standIn(ctx, db)
	}
	if state == fileBook && version > 0 {
		if err := copyBeside(ctx, db, path, newest); err != nil {
			return err
		}
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, db, set.migrations)
	if err != nil {
		return fmt.Errorf("read migrations: %w", err)
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("migrate to version %d: %w", newest, translate(err))
	}
	return nil
}

// standIn lets a book of an older program be read that may not be brought up: what it lacks is there for this one
// connection, empty, and in the way of nothing else.
func standIn(ctx context.Context, db *sql.DB) error {
	var has bool
	err := db.QueryRowContext(ctx, "select exists (select 1 from pragma_table_info('directive') where name = 'forwarded_on')").Scan(&has)
	if err != nil || has {
		return translate(err)
	}
	for _, query := range []string{
		"pragma query_only = off", // holds for the temporary schema as well
		"create temp view directive as select *, '' as forwarded_on from main.directive",
		`create temp table register_closing (id integer primary key, year integer, at text, "by" text)`,
		"pragma query_only = on",
	} {
		if _, err := db.ExecContext(ctx, query); err != nil {
			return fmt.Errorf("read a book of an older program: %w", translate(err))
		}
	}
	return nil
}

// dropStandIns takes away what standIn made.
const dropStandIns = "drop view if exists temp.directive; drop table if exists temp.register_closing"

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

// copyBeside keeps the book as it is before it is brought to the version: book.before-v2.sqlite. A copy that is
// already there is from an attempt that failed, and the older the better.
func copyBeside(ctx context.Context, db *sql.DB, path string, version int64) error {
	beside := fmt.Sprintf("%s.before-v%d.sqlite", strings.TrimSuffix(path, filepath.Ext(path)), version)
	err := vacuumInto(ctx, db, beside)
	if errors.Is(err, ErrFileExists) {
		return nil
	}
	return err
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
		return errors.Join(fmt.Errorf("copy to %s: %w", path, translate(err)), removeIfThere(part))
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
