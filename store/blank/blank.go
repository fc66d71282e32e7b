// Package blank gives tests a new book in which nobody has written yet. Making one runs every migration there ever was,
// which takes longer than most tests; here one is made for a run of tests, and copied. Only tests import it.
package blank

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"sotruc/store"
)

// Put lays a new book at path, as the program would make it there.
func Put(t testing.TB, path string) {
	t.Helper()
	content, err := made()
	if err == nil {
		err = os.WriteFile(path, content, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// Open opens a new book in a folder of the test's own, and closes it at its end. No commit waits for the disk.
func Open(t testing.TB, opts ...store.Option) *store.Book {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sổ.sqlite")
	Put(t, path)
	book, err := store.Open(context.Background(), path, append([]store.Option{store.WithThrowaway()}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := book.Close(); err != nil {
			t.Error(err)
		}
	})
	return book
}

// made is the file of a new book, made when it is first asked for.
var made = sync.OnceValues(func() ([]byte, error) {
	folder, err := os.MkdirTemp("", "sotruc-blank-")
	if err != nil {
		return nil, fmt.Errorf("folder for a new book: %w", err)
	}
	defer func() { _ = os.RemoveAll(folder) }() // it lies in the folder for such things
	path := filepath.Join(folder, "blank.sqlite")
	book, err := store.Open(context.Background(), path, store.WithThrowaway())
	if err != nil {
		return nil, err
	}
	if err := book.Close(); err != nil {
		return nil, err
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("new book: %w", err)
	}
	return content, nil
})
