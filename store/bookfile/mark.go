package bookfile

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"sotruc/model"
)

// The mark is the number SQLite leaves to the program in a file's header (user_version): drawn by lot when a file comes to be, one more
// with every step. It is what a book and the log beside it must agree on, for SQLite itself takes any log that bears the right name.
const (
	markAt     = 60  // its place in the header
	changesAt  = 24  // that of the number of changes SQLite counts
	sizeAt     = 28  // that of the number of pages
	headerSize = 100 // of a book
	logHeader  = 32  // of the log
	logFrame   = 24  // of each page in the log
)

// mostSteps is how many steps a book may be ahead of what was written of it. The mark of another book is drawn by lot, and lies so near by a
// chance of one in ten thousand.
const mostSteps = 100_000

// GoesWith tells whether what was written of a book when it had the mark kept is of the book that has another now. A book no step was ever
// written to by a program that draws marks has none.
func GoesWith(kept, now int32) bool {
	if kept == 0 || now == 0 {
		return kept == now
	}
	return now >= kept && now-kept <= mostSteps
}

// execer is a connection or a transaction.
type execer interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// Mark counts a step: within its transaction, so that the log of it bears the next mark. A file that was removed, moved or replaced takes
// none: model.ErrMoved.
func (f *File) Mark(ctx context.Context, tx execer) error {
	if !f.Stands() {
		return model.ErrMoved
	}
	var mark int32
	if err := tx.QueryRowContext(ctx, "pragma user_version").Scan(&mark); err != nil {
		return Translate(err)
	}
	if mark == 0 { // of an older program
		mark = lot()
	}
	_, err := tx.ExecContext(ctx, fmt.Sprintf("pragma user_version = %d", mark+1))
	return Translate(err)
}

// Keep runs a query that writes, as a step of its own.
func (f *File) Keep(ctx context.Context, query string, args ...any) error {
	tx, err := f.BeginTx(ctx, nil)
	if err != nil {
		return Translate(err)
	}
	defer tx.Rollback() //nolint:errcheck // after a commit there is nothing to roll back
	if err := f.Mark(ctx, tx); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, query, args...); err != nil {
		return Translate(err)
	}
	return Translate(tx.Commit())
}

// markAnew draws a new mark for a file that is nobody's yet: a copy is another file than what it was copied from.
func markAnew(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrDisk, err)
	}
	_, err = f.WriteAt(binary.BigEndian.AppendUint32(nil, uint32(lot())), markAt)
	if err := errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("%w: %w", ErrDisk, err)
	}
	return nil
}

// lot is any number but 0, which is the mark of files that have none, and far from the greatest.
func lot() int32 {
	var drawn [4]byte
	_, _ = rand.Read(drawn[:]) // it never fails
	return int32(binary.BigEndian.Uint32(drawn[:])&(1<<30-1) | 1)
}

// logOf tells whose the log beside the file at path is: another's is that of a book which was there before, or of a later state
// than this copy's. SQLite would apply it all the same, and damage the book. A log may be in use meanwhile.
func logOf(path string) (whose, error) {
	const tries = 100 // a log that is begun anew between two looks is looked at again
	for range tries {
		before, err := readLog(path + "-wal")
		if err != nil || before.frames == 0 {
			return nobodys, err
		}
		header, err := readHeader(path)
		if err != nil {
			return nobodys, err
		}
		after, err := readLog(path + "-wal")
		if err != nil {
			return nobodys, err
		}
		if before.salt == after.salt {
			return whoseIf(after.goesWith(header)), nil
		}
	}
	return nobodys, ErrBusy
}

// logState is what a log says of the book it belongs to.
type logState struct {
	salt        uint64 // another one each time the log begins anew
	page        uint32 // size in bytes
	frames      int
	marked      bool  // whether the book's first page is in it
	first, last int32 // the marks there
}

// goesWith tells whether the log begins no later than where the book stands, and ends no earlier. A book of an older program cannot tell.
func (l logState) goesWith(header []byte) bool {
	mark := int32(binary.BigEndian.Uint32(header[markAt:]))
	return pageSize(header) == l.page && (mark == 0 || !l.marked || mark-(l.first-1) >= 0 && l.last-mark >= 0)
}

// readHeader gives the first bytes of a book.
func readHeader(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDisk, err)
	}
	defer f.Close()
	header := make([]byte, headerSize)
	if _, err := io.ReadFull(f, header); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return header, nil
}

// readLog looks through a log for the marks; where there is none, it holds no frames. Only what belongs to its present run counts, up to
// the end of its last whole step: behind it there may be remains of an earlier one, and of a step that was cut off.
func readLog(path string) (logState, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return logState{}, nil
	}
	if err != nil {
		return logState{}, fmt.Errorf("%w: %w", ErrDisk, err)
	}
	defer f.Close()
	var head [logHeader]byte
	if _, err := io.ReadFull(f, head[:]); err != nil {
		return logState{}, nil // nothing was written to it yet
	}
	l := logState{salt: binary.BigEndian.Uint64(head[16:]), page: binary.BigEndian.Uint32(head[8:])}
	if magic := binary.BigEndian.Uint32(head[:]); magic&^1 != 0x377f0682 || l.page < 512 || l.page > 1<<16 {
		return logState{}, nil // SQLite does not read it either
	}
	var frame [logFrame + headerSize]byte
	seen := l // with what no step is known to have ended with: a step that was cut off counts for nothing
	for at := int64(logHeader); ; at += logFrame + int64(l.page) {
		if _, err := f.ReadAt(frame[:], at); err != nil || binary.BigEndian.Uint64(frame[8:]) != l.salt {
			return l, nil
		}
		seen.frames++
		if binary.BigEndian.Uint32(frame[:]) == 1 {
			mark := int32(binary.BigEndian.Uint32(frame[logFrame+markAt:]))
			if !seen.marked {
				seen.first = mark
			}
			seen.marked, seen.last = true, mark
		}
		if size := binary.BigEndian.Uint32(frame[4:]); size != 0 { // of the book in pages, in the last frame of a step
			l = seen
		}
	}
}

// freeName is base+ext, with a number where that is taken.
func freeName(base, ext string) string {
	name := base + ext
	for n := 2; ; n++ {
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return name
		}
		name = fmt.Sprintf("%s-%d%s", base, n, ext)
	}
}
