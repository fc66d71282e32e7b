package bookfile_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"sotruc/model"
	"sotruc/scrap"
	"sotruc/store/bookfile"
)

func refused(t *testing.T, path string, use bookfile.Use, want error) error {
	t.Helper()
	f, err := bookfile.Open(t.Context(), path, use)
	var open *bookfile.OpenError
	if err == nil {
		_ = f.Close()
	}
	if !errors.Is(err, want) || !errors.As(err, &open) || open.Path != path {
		t.Fatalf("%v, want %v", err, want)
	}
	return err
}

// What a power cut or a broken stick left is no new book: it is named, and stays as it is.
func TestAnEmptyOrCutFileIsNamed(t *testing.T) {
	t.Parallel()
	for content, want := range map[string]error{"": bookfile.ErrEmpty, "SQLite f": bookfile.ErrDamaged, "Sổ": bookfile.ErrNotBook} {
		for _, readOnly := range []bool{true, false} {
			folder := t.TempDir()
			path := filepath.Join(folder, "a.sqlite")
			check(t, os.WriteFile(path, []byte(content), 0o600))
			_ = refused(t, path, bookfile.Use{Migrations: first, ReadOnly: readOnly}, want)
			holds(t, folder, "a.sqlite")
			if now, err := os.ReadFile(path); err != nil || string(now) != content {
				t.Errorf("the file now holds %q, %v", now, err)
			}
		}
	}
}

// A book that is not there while copies tell of it is missed, not begun anew. What only looks like a copy tells of nothing.
func TestAMissingBookNamesItsCopies(t *testing.T) {
	t.Parallel()
	folder, more := t.TempDir(), t.TempDir()
	path := filepath.Join(folder, "sổ.sqlite")
	use := bookfile.Use{Migrations: first, Copies: more}
	for _, name := range []string{"sổ.giấy.sqlite", "sổ khác.2021-08-16-120000.sqlite", "sổ.until-20210816-120000.txt"} {
		check(t, os.WriteFile(filepath.Join(folder, name), []byte("x"), 0o600))
	}
	f := opened(t, path, use)
	check(t, f.Close())
	want := []string{
		filepath.Join(folder, "sổ.until-20210816-120000-2.sqlite"), filepath.Join(more, "sổ.2021-08-15-120000.sqlite"),
		filepath.Join(folder, "sổ.before-v4.sqlite"), filepath.Join(folder, "sổ.2021-08-14-120000-12.sqlite"),
	}
	content, err := os.ReadFile(path)
	check(t, err)
	for i, name := range want {
		check(t, os.WriteFile(name, content, 0o600))
		check(t, os.Chtimes(name, noon, noon.Add(-time.Duration(i)*time.Hour)))
	}
	check(t, os.Remove(path))
	for _, readOnly := range []bool{true, false} {
		use.ReadOnly = readOnly
		var missing *bookfile.MissingError
		if err := refused(t, path, use, bookfile.ErrNoFile); !errors.As(err, &missing) || !slices.Equal(paths(missing.Copies), want) {
			t.Errorf("copies: %v", err)
		}
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("a book was made all the same")
	}
}

func paths(copies []bookfile.Copy) (all []string) {
	for _, c := range copies {
		all = append(all, c.Path)
	}
	return all
}

// A restore that was cut off between its two steps is ended when the book is next opened to be written; who only reads sees what it ends
// in, and moves nothing.
func TestARestoreCutOffIsEnded(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "a.sqlite")
	f := opened(t, path, bookfile.Use{Migrations: first})
	check(t, f.Keep(t.Context(), "insert into item values ('muối')"))
	check(t, f.Copy(t.Context(), path+".restored"))
	check(t, f.Close())
	check(t, os.Rename(path, filepath.Join(folder, "a.until-20210816-120000.sqlite")))
	if n := listed(t, path, true); n != 2 {
		t.Errorf("%d things to be read, want 2", n)
	}
	holds(t, folder, "a.sqlite.restored", "a.until-20210816-120000.sqlite")
	if n := listed(t, path, false); n != 2 {
		t.Errorf("%d things on the list, want 2", n)
	}
	holds(t, folder, "a.sqlite", "a.until-20210816-120000.sqlite")
}

// listed counts the list of the book at path.
func listed(t *testing.T, path string, readOnly bool) (n int) {
	t.Helper()
	f := opened(t, path, bookfile.Use{Migrations: first, ReadOnly: readOnly})
	check(t, f.QueryRowContext(t.Context(), "select count(*) from item").Scan(&n))
	check(t, f.Close())
	return n
}

// What runs that were killed left beside a book goes when it is next opened to be written, or a copy is put there; what another run is
// writing stays.
func TestLeftoversGoWithTheNextStart(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "a.sqlite")
	check(t, opened(t, path, bookfile.Use{Migrations: first}).Close())
	host, err := os.Hostname()
	check(t, err)
	killed := func() {
		left := filepath.Join(folder, ".sotruc-new-0")
		check(t, os.Mkdir(left, 0o700))
		for _, name := range []string{"book", "book-journal", "book-wal", "lock"} {
			check(t, os.WriteFile(filepath.Join(left, name), []byte(host), 0o600))
		}
		check(t, os.WriteFile(filepath.Join(folder, ".sotruc-new-00"), nil, 0o600))
	}
	other, err := scrap.Make(folder)
	check(t, err)
	killed()
	if n := listed(t, path, true); n != 1 {
		t.Errorf("%d things", n)
	}
	holds(t, folder, ".sotruc-new-0", ".sotruc-new-00", other.Name(), "a.sqlite")
	f := opened(t, path, bookfile.Use{Migrations: first, ReadOnly: true})
	check(t, f.Copy(t.Context(), filepath.Join(folder, "b.sqlite")))
	check(t, f.Close())
	holds(t, folder, other.Name(), "a.sqlite", "b.sqlite")
	killed()
	check(t, opened(t, path, bookfile.Use{Migrations: first}).Close())
	holds(t, folder, other.Name(), "a.sqlite", "b.sqlite")
	check(t, other.Remove())
}

// A first start that is cut off leaves nothing that stands in the way of the next.
func TestAFirstStartCutOffLeavesNoHalfBook(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "a.sqlite")
	broken := fstest.MapFS{"0001_list.sql": {Data: []byte("-- +goose Up\ncreate table item (name text);\nselect no_such_function();\n")}}
	if _, err := bookfile.Open(t.Context(), path, bookfile.Use{Migrations: broken}); err == nil {
		t.Fatal("opened")
	}
	holds(t, folder)
	if n := listed(t, path, false); n != 1 {
		t.Errorf("%d things on the list", n)
	}
}

// While a book is open its file may go, or another take its place: nothing is written any more, and the book can be saved elsewhere.
func TestAFileThatWentTakesNoStep(t *testing.T) {
	t.Parallel()
	for name, gone := range map[string]func(path string) error{
		"removed": os.Remove,
		"renamed": func(path string) error { return os.Rename(path, path+".old") },
		"replaced": func(path string) error {
			return errors.Join(os.Remove(path), os.WriteFile(path, []byte("another"), 0o600))
		},
		"folder": func(path string) error { return os.Rename(filepath.Dir(path), filepath.Dir(path)+" cũ") },
	} {
		folder := filepath.Join(t.TempDir(), "sổ")
		check(t, os.Mkdir(folder, 0o700))
		path := filepath.Join(folder, "a.sqlite")
		f := opened(t, path, bookfile.Use{Migrations: first})
		check(t, f.Keep(t.Context(), "insert into item values ('muối')"))
		if !f.Stands() {
			t.Fatal("it is there")
		}
		if err := gone(path); err != nil {
			t.Logf("%s: %v", name, err) // Windows moves no open file
			continue
		}
		if err := f.Keep(t.Context(), "insert into item values ('mắm')"); !errors.Is(err, model.ErrMoved) || f.Stands() {
			t.Errorf("%s: %v", name, err)
		}
		saved := filepath.Join(t.TempDir(), "b.sqlite")
		check(t, f.Copy(t.Context(), saved))
		if n := listed(t, saved, false); n != 2 {
			t.Errorf("%s: %d things saved, want 2", name, n)
		}
	}
}

// A copy that a restore left before it touched the book is gone with the next start, so that it never takes the place of a later book.
func TestACopyOfARestoreCutOffEarlyGoes(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "a.sqlite")
	f := opened(t, path, bookfile.Use{Migrations: first})
	check(t, f.Copy(t.Context(), path+".restored"))
	check(t, f.Close())
	check(t, locked(t, path, "Lan").Release())
	holds(t, folder, "a.sqlite")
}

// A book has one lock by whatever name it is opened, and what is restored through a link goes to where it leads.
func TestALinkLeadsToTheBook(t *testing.T) {
	t.Parallel()
	folder, other := t.TempDir(), t.TempDir()
	path, link := filepath.Join(folder, "a.sqlite"), filepath.Join(other, "b.sqlite")
	check(t, opened(t, path, bookfile.Use{Migrations: first}).Close())
	if err := os.Symlink(path, link); err != nil {
		t.Skip("the system makes no links: ", err)
	}
	lock := locked(t, path, "Lan")
	var held *bookfile.LockedError
	if _, err := bookfile.AcquireLock(link, "Hùng", noon); !errors.As(err, &held) || held.Who != "Lan" {
		t.Fatalf("by the link: %v", err)
	}
	check(t, lock.Release())
	from := opened(t, filepath.Join(t.TempDir(), "c.sqlite"), bookfile.Use{Migrations: first})
	check(t, from.Keep(t.Context(), "insert into item values ('muối')"))
	kept, err := from.Replace(t.Context(), link, noon)
	check(t, err)
	holds(t, folder, "a.sqlite", "a.until-20210816-120000.sqlite")
	holds(t, other, "b.sqlite")
	if n := listed(t, path, false); n != 2 || filepath.Base(kept) != "a.until-20210816-120000.sqlite" {
		t.Errorf("%d things, kept as %s", n, kept)
	}
}

// Each book that is brought up to date is kept as it was, also where another one of the same name was before it; the same one is kept once.
func TestACopyBeforeEachMigration(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "a.sqlite")
	old, err := bookfile.Open(t.Context(), path, bookfile.Use{Migrations: first})
	check(t, err)
	check(t, old.Close())
	same, err := os.ReadFile(path)
	check(t, err)
	for range 2 {
		check(t, opened(t, path, bookfile.Use{Migrations: later}).Close())
		check(t, os.WriteFile(path, same, 0o600))
	}
	holds(t, folder, "a.before-v2.sqlite", "a.sqlite")
	other := opened(t, path, bookfile.Use{Migrations: first})
	check(t, other.Keep(t.Context(), "insert into item values ('muối')"))
	check(t, other.Close())
	check(t, opened(t, path, bookfile.Use{Migrations: later}).Close())
	holds(t, folder, "a.before-v2-2.sqlite", "a.before-v2.sqlite", "a.sqlite")
	if n := listed(t, filepath.Join(folder, "a.before-v2-2.sqlite"), true); n != 2 {
		t.Errorf("%d things in the second copy", n)
	}
}
