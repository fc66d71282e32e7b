package sound

import (
	"context"
	"database/sql"
	"io/fs"
	"sync"

	"sotruc/store/bookfile"
	"sotruc/store/schema"
)

// own is the schema of a new book of this program, from the first time it is asked for: every migration is run for it, which takes longer
// than to look a small book through. Nobody changes it.
var own struct {
	sync.Mutex
	parts map[string]Part
}

// New is the schema of a book that some migrations make anew.
func New(ctx context.Context, migrations fs.FS) (parts map[string]Part, err error) {
	ours := migrations == schema.Migrations()
	if ours {
		own.Lock()
		defer own.Unlock()
		if own.parts != nil {
			return own.parts, nil
		}
	}
	parts, err = bookfile.Scratch(ctx, migrations, func(db *sql.DB) (map[string]Part, error) {
		return schemaBy(func(query string) ([]string, error) { return bookfile.Lines(ctx, db, query) })
	})
	if ours && err == nil {
		own.parts = parts
	}
	return parts, err
}
