package away_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"sotruc/config"
	"sotruc/model"
	"sotruc/office/away"
	"sotruc/store"
)

// What is entered is on one disk since the last copy elsewhere, or since the book was begun; where nothing was entered since, nothing is lost with the
// disk.
func TestDaysOnOneDisk(t *testing.T) {
	t.Parallel()
	day := func(d model.Date) model.Instant { return d.At("09:00") }
	first, _ := model.NewDate(2021, 8, 1)
	now := day(first + 20)
	for _, c := range []struct {
		why  string
		of   away.Known
		most int
		want int
	}{
		{"no copy is known", away.Known{Begun: day(first), Written: day(first + 19)}, 7, 20},
		{"the book is young", away.Known{Begun: day(first + 13), Written: day(first + 19)}, 7, 0},
		{"it is old by a day", away.Known{Begun: day(first + 12), Written: day(first + 19)}, 7, 8},
		{"an old copy", away.Known{Last: day(first + 5), Begun: day(first), Written: day(first + 19)}, 7, 15},
		{"a new copy", away.Known{Last: day(first + 18), Begun: day(first), Written: day(first + 19)}, 7, 0},
		{"nothing was entered since", away.Known{Last: day(first + 5), Begun: day(first), Written: day(first + 4)}, 7, 0},
		{"nobody wants to know", away.Known{Begun: day(first), Written: day(first + 19)}, 0, 0},
	} {
		if got := c.of.Days(now, c.most); got != c.want {
			t.Errorf("%s: %d days, and it is %d", c.why, got, c.want)
		}
	}
}

// disks are two folders on different disks.
func disks(t *testing.T) (one, other string) {
	t.Helper()
	here := t.TempDir()
	for _, at := range []string{"/dev/shm", "/tmp", "."} {
		folder, err := os.MkdirTemp(at, "away")
		if err != nil {
			continue
		}
		t.Cleanup(func() { _ = os.RemoveAll(folder) })
		if away.Apart(filepath.Join(here, "a"), filepath.Join(folder, "b")) {
			return here, folder
		}
	}
	t.Skip("there is one disk")
	return "", ""
}

// begun is a book with a step in it.
func begun(t *testing.T, path string) *store.Book {
	t.Helper()
	book, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = book.Close() })
	if _, err := book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: "Trạm Y tế"}); err != nil {
		t.Fatal(err)
	}
	return book
}

// copied copies the book to a file and notes it, and gives when that was.
func copied(t *testing.T, book *store.Book, path string) model.Instant {
	t.Helper()
	if err := book.Backup(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	at := time.Date(2021, 8, 9, 10, 0, 0, 0, time.Local)
	if err := os.Chtimes(path, at, at); err != nil {
		t.Fatal(err)
	}
	away.Note(t.Context(), book, path)
	return model.InstantOf(at)
}

func last(t *testing.T, book *store.Book, set config.Config) model.Instant {
	t.Helper()
	known, err := away.Look(t.Context(), book, set)
	if err != nil {
		t.Fatal(err)
	}
	return known.Last
}

// A copy on another disk is remembered, also once the disk was pulled out; not one beside the book, not that of another book, not one that was
// deleted.
func TestACopyOnAnotherDiskIsRemembered(t *testing.T) {
	t.Parallel()
	here, there := disks(t)
	book := begun(t, filepath.Join(here, "sổ.sqlite"))
	copied(t, book, filepath.Join(here, "beside.sqlite"))
	if got := last(t, book, config.Default()); got != 0 {
		t.Errorf("a copy on the same disk is taken for one elsewhere, of %d", got)
	}
	stick := filepath.Join(there, "stick")
	if err := os.Mkdir(stick, 0o750); err != nil {
		t.Fatal(err)
	}
	at := copied(t, book, filepath.Join(stick, "sổ.sqlite"))
	if got := last(t, book, config.Default()); got != at {
		t.Errorf("the copy elsewhere is of %d, and is said to be of %d", at, got)
	}
	other := begun(t, filepath.Join(here, "khác.sqlite"))
	if err := os.Link(filepath.Join(here, "sổ.sqlite.away"), filepath.Join(here, "khác.sqlite.away")); err != nil {
		t.Fatal(err)
	}
	if got := last(t, other, config.Default()); got != 0 {
		t.Errorf("the copy of another book is taken for this one's")
	}
	if err := os.Rename(stick, stick+"-out"); err != nil {
		t.Fatal(err)
	}
	if got := last(t, book, config.Default()); got != at {
		t.Errorf("the copy on a stick that was pulled out is forgotten")
	}
	if err := os.Mkdir(stick, 0o750); err != nil {
		t.Fatal(err)
	}
	if got := last(t, book, config.Default()); got != 0 {
		t.Errorf("a copy that was deleted still counts")
	}
}

// Dated copies in a folder of the settings that is on another disk count without a note; those in a folder on the same disk do not.
func TestTheFolderOfCopiesIsElsewhere(t *testing.T) {
	t.Parallel()
	here, there := disks(t)
	book := begun(t, filepath.Join(here, "sổ.sqlite"))
	for _, c := range []struct {
		folder string
		counts bool
	}{{here, false}, {there, true}} {
		at := copied(t, book, filepath.Join(c.folder, "sổ.2021-08-09-100000.sqlite"))
		if err := os.RemoveAll(book.Path() + ".away"); err != nil {
			t.Fatal(err)
		}
		set := config.Default()
		set.Backup.Dir = c.folder
		if got := last(t, book, set); (got == at) != c.counts {
			t.Errorf("copies in %s: the last elsewhere is of %d", c.folder, got)
		}
	}
}

// What stands in the note may be anything.
func TestANoteThatIsNone(t *testing.T) {
	t.Parallel()
	book := begun(t, filepath.Join(t.TempDir(), "sổ.sqlite"))
	for _, content := range []string{"", "{", `{"mark":"x"}`, `{"mark":0,"at":"năm","path":""}`, "\x00\x1b[2J"} {
		if err := os.WriteFile(book.Path()+".away", []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := last(t, book, config.Default()); got != 0 {
			t.Errorf("%q is taken for a note of a copy of %d", content, got)
		}
	}
}
