package bookfile

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"sotruc/scrap"
)

// whose is whom a file belongs to that lies beside a book and that SQLite would put into it.
type whose int

const (
	nobodys whose = iota // there is none, or nothing in it that SQLite would take
	own
	another
)

func whoseIf(ours bool) whose {
	if ours {
		return own
	}
	return another
}

// beside is what lies beside a book of steps that were not brought to an end.
type beside struct{ log, journal whose }

// besideOf looks beside the book at path, which this process has not open yet: closing a file frees every lock of the process on it.
func besideOf(path string) (b beside, err error) {
	if b.log, err = logOf(path); err == nil {
		b.journal, err = journalOf(path)
	}
	return b, err
}

func (b beside) foreign() bool { return b.log == another || b.journal == another }

// setAside gives what is another's names of its own, which are given back: it may be all that is left of somebody's work.
func (b beside) setAside(path string) (aside []string, err error) {
	when := time.Now().Format("20060102-150405")
	for _, file := range []struct {
		whose      whose
		suffix, as string
	}{{b.log, "-wal", ".log-"}, {b.journal, "-journal", ".journal-"}} {
		if file.whose != another {
			continue
		}
		to := freeName(path+file.as+when, "")
		if err := os.Rename(path+file.suffix, to); err != nil {
			return aside, fmt.Errorf("%w: %w", ErrFolder, err)
		}
		aside = append(aside, to)
	}
	if b.log == another {
		err = removeIfThere(path + "-shm")
	}
	if len(aside) > 0 {
		scrap.SyncFolder(filepath.Dir(path))
	}
	return aside, err
}
