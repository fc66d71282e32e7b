package bookfile

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver

	"sotruc/store/place"
)

// connect opens the one connection the book lives on. One is enough: a read takes milliseconds, and a second
// connection could not write while the first does. A log or journal that is another's is not looked at: a book that is written to has none any more.
func connect(ctx context.Context, path string, use Use, left beside) (*sql.DB, error) {
	if !use.ReadOnly {
		return dial(ctx, dsn(path, writePragmas(use)))
	}
	if left.foreign() {
		return asItLies(ctx, path, use, left)
	}
	// Where the folder can be written, a connection that could write but may not leaves only the one file behind; one
	// opened by mode=ro would leave an index file that it has no right to remove.
	if canWrite(path) == nil {
		pragmas := readPragmas(use)
		pragmas.Del("mode")
		return dial(ctx, dsn(path, pragmas))
	}
	db, err := dial(ctx, dsn(path, readPragmas(use)))
	if err == nil {
		return db, nil
	}
	// SQLite reads a WAL book only where it can put an index file beside it. In a folder that cannot be written, and
	// where no other program has left a log, the file itself is all there is.
	if log, statErr := os.Stat(path + "-wal"); !errors.Is(statErr, fs.ErrNotExist) && (statErr != nil || log.Size() > 0) {
		return nil, err
	}
	return asItLies(ctx, path, use, left)
}

// asItLies opens the file at path for reading, whatever is beside it. A step of its own that was not brought to an end there would be
// missing, or half in it: ErrUnsettled.
func asItLies(ctx context.Context, path string, use Use, left beside) (*sql.DB, error) {
	if left.log == own || left.journal == own {
		return nil, ErrUnsettled
	}
	pragmas := readPragmas(use)
	pragmas.Set("immutable", "1")
	return dial(ctx, dsn(path, pragmas))
}

func dial(ctx context.Context, dsn string) (*sql.DB, error) {
	db, err := sql.Open("sqlite", dsn)
	if err != nil {
		return nil, Translate(err)
	}
	db.SetMaxOpenConns(1)
	var tables int
	if err := db.QueryRowContext(ctx, "select count(*) from sqlite_schema").Scan(&tables); err != nil {
		_ = db.Close() // the first error says more
		return nil, Translate(err)
	}
	return db, nil
}

// cache holds the book of a big ward; SQLite takes the memory as it needs it. Who asks once reads most pages once.
func (use Use) cache() string {
	if use.Once {
		return "cache_size(-4000)"
	}
	return "cache_size(-32000)"
}

// writePragmas go with every connection that writes: wait for a lock before anything else, keep references whole, and
// have a commit on the disk before it is reported, unless nobody keeps the book.
func writePragmas(use Use) url.Values {
	durable := "synchronous(FULL)"
	if use.Throwaway {
		durable = "synchronous(OFF)"
	}
	return url.Values{
		"_pragma": append(use.journal(), "busy_timeout(5000)", "foreign_keys(1)", durable, use.cache()),
		"_txlock": {"immediate"},
	}
}

// journal is how a book that is written is kept where it lies. Over a share the one who has it open keeps it to himself: memory is not
// shared there, and each look at a lock of somebody else may be wrong.
func (use Use) journal() []string {
	switch {
	case use.On.Alone():
		return []string{"locking_mode(EXCLUSIVE)", "journal_mode(DELETE)"}
	case use.On.OneFile():
		return []string{"journal_mode(DELETE)"}
	}
	return []string{"journal_mode(WAL)"}
}

// settled reads back how a book that was opened is kept, for SQLite does not say where it could not do as it was told, and gives what kind of
// place it lies in then. Where a book is one program's alone, it is that from here on.
func settled(ctx context.Context, db *sql.DB, use Use) (place.Kind, error) {
	if use.ReadOnly {
		return use.On, nil
	}
	var mode string
	if err := db.QueryRowContext(ctx, "pragma journal_mode").Scan(&mode); err != nil {
		return use.On, Translate(err)
	}
	switch {
	case !use.On.OneFile() && mode == "delete":
		return place.Odd, nil
	case use.On.OneFile() && mode == "wal":
		return use.On, ErrBusy // somebody has it open the other way
	case use.On.Alone():
		for _, query := range []string{"begin exclusive", "commit"} {
			if _, err := db.ExecContext(ctx, query); err != nil {
				return use.On, Translate(err)
			}
		}
	}
	return use.On, nil
}

func readPragmas(use Use) url.Values {
	pragmas := []string{"busy_timeout(5000)", "foreign_keys(1)", "query_only(1)", use.cache()}
	if use.On.Alone() && use.logs { // then the index of the log is in no file that others would share
		pragmas = append(pragmas, "locking_mode(EXCLUSIVE)")
	}
	return url.Values{"_pragma": pragmas, "mode": {"ro"}}
}

// Look opens a book to be looked into and nothing else, as it lies in its file: what a log beside it holds is not seen, and nothing is written
// anywhere. The caller closes it. The error is ErrNotBook where it is none.
func Look(ctx context.Context, path string) (*sql.DB, error) {
	header, err := readHeader(path)
	if err != nil {
		return nil, err
	}
	if string(header[:len(magic)]) != magic || binary.BigEndian.Uint32(header[68:]) != applicationID {
		return nil, ErrNotBook
	}
	return dial(ctx, dsn(path, url.Values{"_pragma": {"query_only(1)", "cache_size(-1000)"}, "mode": {"ro"}, "immutable": {"1"}}))
}

// dsn escapes the path, which may hold '#', '?' and '%'.
func dsn(path string, query url.Values) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // a Windows drive: file:///C:/book.sqlite
	}
	u := url.URL{Scheme: "file", Path: path, RawQuery: query.Encode()}
	return u.String()
}
