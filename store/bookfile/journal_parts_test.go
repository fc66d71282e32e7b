package bookfile_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"sotruc/store/bookfile"
)

const pageOf = 4096 // of a new book, in bytes

// numbered is a page with the number it has in a book.
type numbered struct {
	number uint32
	page   []byte
}

// part is a part of a journal, as SQLite writes it: a header that fills a sector, and pages with a sum behind each.
func part(count, pages uint32, page uint32, of ...numbered) []byte {
	const nonce, sector = 77, 512
	p := []byte("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7")
	for _, n := range []uint32{count, nonce, pages, sector, page} {
		p = binary.BigEndian.AppendUint32(p, n)
	}
	p = append(p, make([]byte, sector-len(p))...)
	for _, one := range of {
		sum := uint32(nonce)
		for i := len(one.page) - 200; i > 0; i -= 200 {
			sum += uint32(one.page[i])
		}
		p = binary.BigEndian.AppendUint32(append(binary.BigEndian.AppendUint32(p, one.number), one.page...), sum)
	}
	return append(p, make([]byte, (sector-len(p)%sector)%sector)...)
}

// with is a first page with a number put into its header.
func with(page []byte, at int, number uint32) []byte {
	p := bytes.Clone(page)
	binary.BigEndian.PutUint32(p[at:], number)
	return p
}

// What is known of a journal by its parts: where SQLite would cut the book, lengthen it or put pages of another into it, it is set aside
// and the book is as it was; what SQLite would not look at stays, and what is its own takes the step back.
func TestTheJournalOfAnotherIsToldByItsParts(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "a.sqlite")
	check(t, opened(t, path, bookfile.Use{Migrations: first}).Close())
	book, err := os.ReadFile(path)
	check(t, err)
	pages := uint32(len(book) / pageOf)
	firstPage, changes, mark := book[:pageOf], binary.BigEndian.Uint32(book[24:]), binary.BigEndian.Uint32(book[60:])
	last := numbered{pages, bytes.Repeat([]byte{7}, pageOf)} // what would be put into the book
	own := numbered{pages, book[len(book)-pageOf:]}
	for name, c := range map[string]struct {
		journal []byte
		aside   bool
	}{
		"of pages of another size":        {part(1, pages, 8192, numbered{1, make([]byte, 8192)}), true},
		"of a book that was longer":       {part(2, pages+1, pageOf, numbered{1, firstPage}, own), true},
		"nothing begun, of a shorter one": {part(0, pages-1, pageOf), true},
		"nothing begun, of its length":    {part(0, pages, pageOf), false},
		"no first page, a shorter one":    {part(1, pages-1, pageOf, numbered{pages - 1, last.page}), true},
		"of another mark":                 {part(2, pages, pageOf, last, numbered{1, with(firstPage, 60, mark+1)}), true},
		"of a mark long ago":              {part(2, pages, pageOf, last, numbered{1, with(firstPage, 60, mark-2)}), true},
		"of a later change":               {part(2, pages, pageOf, last, numbered{1, with(firstPage, 24, changes+1)}), true},
		"of a change long ago":            {part(2, pages, pageOf, last, numbered{1, with(firstPage, 24, changes-2)}), true},
		"the first page in a later part":  {append(part(1, pages, pageOf, last), part(1, pages, pageOf, numbered{1, with(firstPage, 60, mark+1)})...), true},
		"all that follow, of another":     {part(1<<32-1, pages, pageOf, last, numbered{1, with(firstPage, 60, mark+1)}), true},
		"its own in a later part":         {append(part(1, pages, pageOf, own), part(1, pages, pageOf, numbered{1, firstPage})...), false},
		"its own of before a mark":        {part(2, pages, pageOf, own, numbered{1, with(with(firstPage, 60, 0), 24, changes-1)}), false},
		"no journal by its first bytes":   {append([]byte("not a journal"), make([]byte, 600)...), false},
		"sectors of no size":              {append([]byte("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"), make([]byte, 600)...), false},
		"cut in its header":               {part(1, pages, pageOf, last)[:20], false},
	} {
		folder := t.TempDir()
		path := filepath.Join(folder, "a.sqlite")
		check(t, os.WriteFile(path, book, 0o600))
		check(t, os.WriteFile(path+"-journal", c.journal, 0o600))
		f, err := bookfile.Open(t.Context(), path, bookfile.Use{Migrations: first})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var whole string
		check(t, f.QueryRowContext(t.Context(), "pragma integrity_check").Scan(&whole))
		check(t, f.Close())
		now, err := os.ReadFile(path)
		check(t, err)
		if aside := len(f.SetAside) == 1; whole != "ok" || aside != c.aside || len(now) != len(book) || !slices.Equal(now[len(now)-pageOf:], own.page) {
			t.Errorf("%s: the book is %s, %d bytes of %d, set aside: %v", name, whole, len(now), len(book), f.SetAside)
		}
		if c.aside && len(f.SetAside) == 1 {
			kept, err := os.ReadFile(f.SetAside[0])
			if err != nil || !bytes.Equal(kept, c.journal) {
				t.Errorf("%s: what was set aside is not what lay there: %v", name, err)
			}
		}
	}
}

// A journal of another beside a log of the book itself: who only reads can neither put it away nor read the log without it, and is told.
func TestWhoReadsIsToldOfAStepThatWasCutOff(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "a.sqlite")
	f := opened(t, path, bookfile.Use{Migrations: first})
	check(t, f.Keep(t.Context(), "insert into item values ('muối')"))
	for _, suffix := range []string{"", "-wal"} {
		content, err := os.ReadFile(path + suffix)
		check(t, err)
		check(t, os.WriteFile(filepath.Join(folder, "b.sqlite"+suffix), content, 0o600))
	}
	path = filepath.Join(folder, "b.sqlite")
	check(t, os.WriteFile(path+"-journal", part(0, 1, pageOf), 0o600))
	_ = refused(t, path, bookfile.Use{Migrations: first, ReadOnly: true}, bookfile.ErrUnsettled)
	if n := listed(t, path, false); n != 2 {
		t.Errorf("%d things on the list", n)
	}
}

// Whatever lies beside a book under the name of its journal, looking at it ends, and changes nothing.
func FuzzJournal(f *testing.F) {
	path := filepath.Join(f.TempDir(), "a.sqlite")
	file, err := bookfile.Open(f.Context(), path, bookfile.Use{Migrations: first})
	if err != nil {
		f.Fatal(err)
	}
	if err := file.Close(); err != nil {
		f.Fatal(err)
	}
	book, err := os.ReadFile(path)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(part(1, 4, pageOf, numbered{1, book[:pageOf]}))
	f.Add(part(0, 4, 512))
	f.Add(append(part(1, 4, 512, numbered{2, make([]byte, 512)}), part(1<<32-1, 4, 512, numbered{1, make([]byte, 512)})...))
	f.Fuzz(func(t *testing.T, journal []byte) {
		path := filepath.Join(t.TempDir(), "a.sqlite")
		check(t, os.WriteFile(path, book, 0o600))
		check(t, os.WriteFile(path+"-journal", journal, 0o600))
		if _, err := bookfile.Beside(path); err != nil {
			t.Error(err)
		}
		now, err := os.ReadFile(path)
		check(t, err)
		left, err := os.ReadFile(path + "-journal")
		check(t, err)
		if !bytes.Equal(now, book) || !bytes.Equal(left, journal) {
			t.Error("looking changed something")
		}
	})
}
