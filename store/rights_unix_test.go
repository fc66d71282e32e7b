//go:build unix

package store_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"sotruc/model"
	"sotruc/store"
)

// own tells that only the owner may read each file of a folder.
func own(t *testing.T, folder string, want ...string) {
	t.Helper()
	same(t, "files", files(t, folder), want)
	for _, name := range want {
		if mode := must(os.Stat(filepath.Join(folder, name)))(t).Mode().Perm(); mode != 0o600 {
			t.Errorf("%s: %o", name, mode)
		}
	}
}

func TestOnlyTheOwnerReadsTheBook(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "a.sqlite")
	d := openDesk(t, path)
	d.unit(model.UnitArea, "Tổ 1")
	own(t, folder, "a.sqlite", "a.sqlite-shm", "a.sqlite-wal")
	check(t, d.Backup(d.ctx, filepath.Join(folder, "b.sqlite")))
	check(t, d.Close())
	more, number := withLater(t)
	check(t, openDesk(t, path, more).Close())
	must(store.RestoreBackup(d.ctx, filepath.Join(folder, "b.sqlite"), filepath.Join(folder, "c.sqlite")))(t)
	own(t, folder, fmt.Sprintf("a.before-v%d.sqlite", number), "a.sqlite", "b.sqlite", "c.sqlite")
}

// crashed puts a book with a log nobody has emptied to a path: the files of an open book, copied.
func crashed(t *testing.T, path string) {
	t.Helper()
	d := newDesk(t)
	d.unit(model.UnitArea, "chỉ trong nhật ký")
	for _, suffix := range []string{"", "-wal"} {
		check(t, os.WriteFile(path+suffix, must(os.ReadFile(d.Path()+suffix))(t), 0o600))
	}
}

func TestRestoreKeepsTheLogWithItsBook(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path, copied := filepath.Join(folder, "a.sqlite"), filepath.Join(t.TempDir(), "b.sqlite")
	d := newDesk(t)
	check(t, d.Backup(d.ctx, copied))
	crashed(t, path)
	kept := must(store.RestoreBackup(d.ctx, copied, path))(t)
	same(t, "files", files(t, folder), []string{"a.sqlite", filepath.Base(kept)})
	old, back := openDesk(t, kept), openDesk(t, path)
	same(t, "units", []int{len(must(old.Units(d.ctx))(t)), len(must(back.Units(d.ctx))(t))}, []int{1, 0})
}

func TestRestoreThatFailsMovesNothing(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path, copied := filepath.Join(folder, "a.sqlite"), filepath.Join(t.TempDir(), "b.sqlite")
	d := newDesk(t)
	check(t, d.Backup(d.ctx, copied))
	content := map[string]string{"": "not sound any more", "-wal": "its log", "-shm": "its index"}
	for suffix, text := range content {
		check(t, os.WriteFile(path+suffix, []byte(text), 0o600))
	}
	// Something lies where the index would go: by then the log has moved.
	blocked := filepath.Join(folder, "a.until-20210816-120000.sqlite-shm")
	check(t, os.MkdirAll(filepath.Join(blocked, "x"), 0o700))
	if _, err := store.RestoreBackup(d.ctx, copied, path, store.WithClock(d.clock)); !errors.Is(err, store.ErrFolder) {
		t.Errorf("blocked: %v", err)
	}
	same(t, "files", files(t, folder), []string{"a.sqlite", "a.sqlite-shm", "a.sqlite-wal", filepath.Base(blocked)})
	for suffix, text := range content {
		same(t, suffix, string(must(os.ReadFile(path+suffix))(t)), text)
	}
}
