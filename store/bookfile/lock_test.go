package bookfile_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"sotruc/store/bookfile"
)

var noon = time.Date(2021, 8, 16, 12, 0, 0, 0, time.UTC)

func TestLock(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "a.sqlite")
	lock := locked(t, path, "Lan\x1b[31m")
	var held *bookfile.LockedError
	if _, err := bookfile.AcquireLock(path, "Hùng", noon); !errors.As(err, &held) {
		t.Fatalf("twice: %v", err)
	}
	if held.Who != "Lan" || held.PID != os.Getpid() || !held.Since.Equal(noon) {
		t.Errorf("%+v", held)
	}
	check(t, lock.Release())
	check(t, lock.Release())
	holds(t, folder)
	check(t, locked(t, path, "Hùng").Release())
	if _, err := bookfile.AcquireLock(filepath.Join(folder, "no", "a"), "x", noon); !errors.Is(err, bookfile.ErrNoFolder) {
		t.Errorf("no folder: %v", err)
	}
}

func TestLockWithABrokenNote(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "a.sqlite")
	check(t, os.WriteFile(path+".who", []byte("{broken"), 0o600))
	lock := locked(t, path, "x")
	check(t, os.WriteFile(path+".who", []byte("{broken"), 0o600))
	var held *bookfile.LockedError
	if _, err := bookfile.AcquireLock(path, "y", noon); !errors.As(err, &held) || held.Who != "" {
		t.Errorf("broken note: %v", err)
	}
	check(t, lock.Release())
	holds(t, folder)
}

func locked(t *testing.T, path, who string) *bookfile.Lock {
	t.Helper()
	lock, err := bookfile.AcquireLock(path, who, noon)
	check(t, err)
	return lock
}
