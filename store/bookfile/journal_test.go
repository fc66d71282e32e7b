package bookfile_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/store/bookfile"
	"sotruc/store/place"
)

// cut is a step on a stick as a power cut leaves it: the book before and after it, and the journal that goes when the step is done.
type cut struct {
	before, after, journal []byte
	items                  int // on the list before
}

// cuts opens a book on a stick and does some things to it: buys, and copies of the program, each of which is another book.
func cuts(t *rapid.T, folder string) []cut {
	path := filepath.Join(folder, "a.sqlite")
	f, err := bookfile.Open(context.Background(), path, bookfile.Use{Migrations: first, On: place.Stick})
	sound(t, err)
	defer f.Close()
	var all []cut
	for range rapid.IntRange(1, 5).Draw(t, "steps") {
		c := cut{items: count(t, f)}
		c.before, _ = os.ReadFile(path)
		tx, err := f.BeginTx(context.Background(), nil)
		sound(t, err)
		sold := rapid.Bool().Draw(t, "something is sold first")
		if sold && c.items > 2 {
			_, err = tx.Exec("delete from item where rowid = 2")
			sound(t, err)
		}
		for range rapid.IntRange(1, 3).Draw(t, "buys") {
			_, err = tx.Exec("insert into item (name) values (?)", strings.Repeat("gạo ", rapid.IntRange(1, 3000).Draw(t, "long")))
			sound(t, err)
		}
		sound(t, f.Mark(context.Background(), tx))
		c.journal, _ = os.ReadFile(path + "-journal")
		sound(t, tx.Commit())
		c.after, _ = os.ReadFile(path)
		all = append(all, c)
	}
	return all
}

// synced is a journal as it is on the disk before the book is touched: only then its header says that it is one, and of how many pages.
func synced(journal []byte) []byte {
	j := bytes.Clone(journal)
	copy(j, "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7")
	sector, page := int(binary.BigEndian.Uint32(j[20:])), int(binary.BigEndian.Uint32(j[24:]))
	binary.BigEndian.PutUint32(j[8:], uint32((len(j)-sector)/(page+8)))
	return j
}

// torn is a book in the midst of a step: some of its pages are those of after it.
func torn(t *rapid.T, c cut) []byte {
	const page = 4096
	now := bytes.Clone(c.before)
	for at := 0; at < len(c.after); at += page {
		if rapid.Bool().Draw(t, "written") {
			now = append(now, make([]byte, max(0, at+page-len(now)))...)
			copy(now[at:], c.after[at:at+page])
		}
	}
	return now
}

// foundBy is how many things are on the list of a book with a journal beside it, and whether the journal was set aside.
func foundBy(t *rapid.T, folder string, book, journal []byte, use bookfile.Use) (int, bool) {
	at := filepath.Join(folder, "b.sqlite")
	sound(t, os.WriteFile(at, book, 0o600))
	sound(t, os.WriteFile(at+"-journal", journal, 0o600))
	use.Migrations = first
	f, err := bookfile.Open(context.Background(), at, use)
	sound(t, err)
	var whole string
	sound(t, f.QueryRowContext(context.Background(), "pragma integrity_check").Scan(&whole))
	if whole != "ok" {
		t.Fatalf("the book is damaged: %s", whole)
	}
	n := count(t, f)
	sound(t, f.Close())
	for _, aside := range f.SetAside {
		if left, err := os.ReadFile(aside); err != nil || !bytes.Equal(left, journal) {
			t.Fatalf("the journal set aside is not whole: %v", err)
		}
		sound(t, os.Remove(aside))
	}
	_ = os.Remove(at + "-journal")
	return n, len(f.SetAside) > 0
}

// A step that was cut off is taken back by its own journal. That of another book, or of another step of this one, is set aside whole and
// the book is as it was; it goes with the book only before its own step and after it.
func TestAJournalGoesWithItsBook(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		folder, err := os.MkdirTemp("", "sotruc-journal-*")
		sound(t, err)
		defer os.RemoveAll(folder)
		own := cuts(t, folder)
		sound(t, os.Remove(filepath.Join(folder, "a.sqlite")))
		other := cuts(t, folder)
		use := bookfile.Use{On: rapid.SampledFrom([]place.Kind{place.Stick, ""}).Draw(t, "place"), ReadOnly: rapid.Bool().Draw(t, "read only")}
		for i, c := range own {
			if n, aside := foundBy(t, folder, torn(t, c), synced(c.journal), use); n != c.items || aside {
				t.Fatalf("step %d with its journal: %d things, want %d; set aside %v", i, n, c.items, aside)
			}
			if n, aside := foundBy(t, folder, c.before, c.journal, use); n != c.items || aside {
				t.Fatalf("step %d not begun: %d things, want %d; set aside %v", i, n, c.items, aside)
			}
			j := rapid.IntRange(0, len(own)-1).Draw(t, "journal")
			want, goes := c.items, j == i || j == i-1 // the book is then as after the step before
			if goes {
				want = own[j].items
			}
			if n, aside := foundBy(t, folder, c.before, synced(own[j].journal), use); n != want || aside != (!goes && !use.ReadOnly) {
				t.Fatalf("book %d with journal %d: %d things, want %d; set aside %v", i, j, n, want, aside)
			}
			k := rapid.IntRange(0, len(other)-1).Draw(t, "of another book")
			if n, aside := foundBy(t, folder, c.before, synced(other[k].journal), use); n != c.items || aside == use.ReadOnly {
				t.Fatalf("book %d with journal %d of another: %d things, want %d; set aside %v", i, k, n, c.items, aside)
			}
		}
	})
}
