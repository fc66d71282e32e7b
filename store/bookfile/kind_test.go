package bookfile_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"sotruc/store/bookfile"
	"sotruc/store/place"
)

// mode is how the open book says it is kept.
func mode(t *testing.T, f *bookfile.File) (mode string) {
	t.Helper()
	check(t, f.QueryRowContext(t.Context(), "pragma journal_mode").Scan(&mode))
	return mode
}

// Where a log beside the book does no good the book is one file between two steps, whatever it was before, and takes its log again on a disk.
func TestABookIsKeptAsItsPlaceAllows(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "a.sqlite")
	things := 1
	for _, kind := range []place.Kind{"", place.Stick, place.Synced, "", place.Share, place.Stick, ""} {
		f := opened(t, path, bookfile.Use{Migrations: first, On: kind})
		want := "delete"
		if kind == "" {
			want = "wal"
		}
		if got := mode(t, f); got != want || f.On != kind {
			t.Errorf("on %q it is kept by %s, said to be on %q", kind, got, f.On)
		}
		check(t, f.Keep(t.Context(), "insert into item values ('muối')"))
		things++
		if kind.OneFile() && !kind.Alone() {
			holds(t, folder, "a.sqlite")
		}
		check(t, f.Close())
		holds(t, folder, "a.sqlite")
	}
	if n := listed(t, path, true); n != things {
		t.Errorf("%d things, want %d", n, things)
	}
}

// The folders of programs that copy what is in them are noticed by themselves.
func TestASynchronisedFolderIsNoticed(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "OneDrive - Phường")
	check(t, os.Mkdir(folder, 0o700))
	f := opened(t, filepath.Join(folder, "a.sqlite"), bookfile.Use{Migrations: first})
	if f.On != place.Synced || mode(t, f) != "delete" {
		t.Errorf("%q, %s", f.On, mode(t, f))
	}
	other := opened(t, filepath.Join(folder, "a.sqlite"), bookfile.Use{Migrations: first}) // a command beside an open screen
	check(t, other.Keep(t.Context(), "insert into item values ('muối')"))
	check(t, f.Keep(t.Context(), "insert into item values ('mắm')"))
}

// On a share the book is its holder's alone. Who comes besides is told so at once, by name where there is a note, also to read; the holder
// himself opens it again.
func TestABookOnAShareIsItsHoldersAlone(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "a.sqlite")
	lock := locked(t, path, "Lan")
	f := opened(t, path, bookfile.Use{Migrations: first, On: place.Share})
	for _, readOnly := range []bool{true, false} {
		if g, err := bookfile.Open(t.Context(), path, bookfile.Use{Migrations: first, On: place.Share, ReadOnly: readOnly}); !errors.Is(err, bookfile.ErrBusy) {
			t.Errorf("read-only %v: %v, %v", readOnly, g, err)
		}
	}
	note, err := os.ReadFile(path + ".who")
	check(t, err)
	check(t, os.WriteFile(path+".who", []byte(`{"who":"Hùng","host":"máy khác","pid":1}`), 0o600))
	for _, readOnly := range []bool{true, false} {
		var held *bookfile.LockedError
		if _, err := bookfile.Open(t.Context(), path, bookfile.Use{Migrations: first, On: place.Share, ReadOnly: readOnly}); !errors.As(err, &held) || !held.Alone || held.Who != "Hùng" {
			t.Errorf("read-only %v, by the note: %v", readOnly, err)
		}
	}
	check(t, os.WriteFile(path+".who", note, 0o600))
	check(t, f.Close())
	check(t, lock.Release())
	if n := listed(t, path, false); n != 1 {
		t.Errorf("%d things", n)
	}
}
