package store_test

import (
	"errors"
	"path/filepath"
	"syscall"
	"testing"

	"sotruc/model"
	"sotruc/store"
)

// locked shows a folder once more, where nothing of it can be changed: as on a disc or a locked stick.
func locked(t *testing.T, folder string) string {
	t.Helper()
	at := t.TempDir()
	if err := syscall.Mount(folder, at, "", syscall.MS_BIND, ""); err != nil {
		t.Skip("no folder can be mounted here: ", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(at, syscall.MNT_DETACH) }) // the test is over
	if err := syscall.Mount("", at, "", syscall.MS_BIND|syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skip("no folder can be locked here: ", err)
	}
	return at
}

// Who only asks opens a book where nothing can be written; who would write is told.
func TestAskingABookThatCannotBeWritten(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	book, err := store.Open(t.Context(), filepath.Join(folder, "book.sqlite"))
	if err == nil {
		_, err = book.AddUnit(t.Context(), model.Unit{Kind: model.UnitCell, Name: "Chi bộ 1"})
	}
	if err := errors.Join(err, book.Close()); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(locked(t, folder), "book.sqlite")
	if _, err := store.Open(t.Context(), path); !errors.Is(err, store.ErrFileLocked) && !errors.Is(err, store.ErrFolder) {
		t.Errorf("opened to write: %v", err)
	}
	book, err = store.Open(t.Context(), path, store.WithOneQuestion())
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if units, err := book.Units(t.Context()); err != nil || len(units) != 1 || !book.ReadOnly() {
		t.Errorf("units %v, %v, read only %v", units, err, book.ReadOnly())
	}
	if _, err := book.AddUnit(t.Context(), model.Unit{Kind: model.UnitCell, Name: "Chi bộ 2"}); err == nil {
		t.Error("written all the same")
	}
}
