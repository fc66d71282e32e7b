package store

import (
	"context"
	"errors"
	"sync"

	"github.com/jmoiron/sqlx"

	"sotruc/model"
	"sotruc/store/bookfile"
	"sotruc/store/place"
	"sotruc/store/schema"
	"sotruc/store/settled"
	"sotruc/store/sqlrow"
	"sotruc/store/summed"
)

// Book is an open book. Its methods may be called from several goroutines.
type Book struct {
	path string
	set  settings
	file *bookfile.File
	db   *sqlx.DB // its connection

	mu     sync.RWMutex // held for writing by a write and by Close, for reading by a read
	closed bool

	statements sqlrow.Statements
	people     keptCensus
	pasts      settled.Pasts
	sums       summed.Sums
	clockAsked bool
}

// Open opens the book at path, and makes a new one where there is no file. A book of an older program is copied beside
// itself (name.before-v2.sqlite) and brought up to date. What cannot be opened gives an *OpenError.
func Open(ctx context.Context, path string, opts ...Option) (*Book, error) {
	return openAs(ctx, path, settingsOf(opts))
}

func openAs(ctx context.Context, path string, set settings) (*Book, error) {
	set.readOnly = set.readOnly || set.once && bookfile.Shut(path)
	file, err := bookfile.Open(ctx, path, bookfile.Use{
		ReadOnly: set.readOnly, Throwaway: set.throwaway, Once: set.once, Migrations: set.migrations, StandIns: schema.StandIns(), Copies: set.copies, New: set.fresh,
	})
	if err != nil {
		return nil, err
	}
	db := sqlx.NewDb(file.DB, "sqlite")
	db.Mapper = sqlrow.Mapper()
	return &Book{path: path, set: set, file: file, db: db}, nil
}

// Path is the path the book was opened with.
func (b *Book) Path() string { return b.path }

// Stands is model.ErrMoved where the file is no longer the one that was opened: it was removed, moved, or another took its place.
func (b *Book) Stands() error {
	if b.file.Stands() {
		return nil
	}
	return model.ErrMoved
}

// Mark is the number that tells the book from every other and grows by one with every step, where the file is still the one that was opened.
func (b *Book) Mark(ctx context.Context) (mark int32, err error) {
	if err := b.Stands(); err != nil {
		return 0, err
	}
	return read(ctx, b, func(t *tx) (int32, error) { return one[int32](t, "pragma user_version") })
}

// Place is the kind of place the book lies in, where it needs care there.
func (b *Book) Place() place.Kind { return b.file.On }

// LogsSetAside are where logs and journals were put that lay beside the book and were not its own.
func (b *Book) LogsSetAside() []string { return b.file.SetAside }

// ReadOnly tells whether writes are refused.
func (b *Book) ReadOnly() bool { return b.set.readOnly }

// Close waits for a running write, refuses later ones with ErrClosed, and leaves only the one file behind. Closing
// twice is harmless.
func (b *Book) Close() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return nil
	}
	b.closed = true
	_ = b.keepCensus(context.Background()) // where it cannot be kept, as on a full disk, the next start takes one
	if !b.set.readOnly {
		_ = b.pasts.Keep(b.set.calendar, func(query string, args ...any) error { return b.file.Keep(context.Background(), query, args...) })
	}
	_ = b.keepSums(context.Background())
	return errors.Join(b.statements.Close(), bookfile.Translate(b.file.Close()))
}

func (b *Book) now() model.Instant { return model.InstantOf(b.set.clock()) }

// personKey is the column people are sorted by.
func (b *Book) personKey() string {
	if b.set.givenFirst {
		return "given_key"
	}
	return "full_key"
}
