package copies_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"sotruc/config"
	"sotruc/model"
	"sotruc/office/copies"
	"sotruc/store"
)

// Sealed and plain copies are one row: of both as many are kept as the settings say, and a missing book is told of by a sealed one too.
func TestSealedCopiesCountAmongTheOthers(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	home := t.TempDir()
	path := filepath.Join(home, "sotruc.sqlite")
	book, err := store.Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	set := config.Default()
	set.Backup.Dir, set.Backup.Keep = "", 2
	dated := copies.Of(set, path)
	for i, by := range []string{"đường Tôn Đức Thắng", "", "đường Tôn Đức Thắng"} {
		if _, err := dated.Add(ctx, book, time.Date(2021, 8, 16+i, 9, 0, 0, 0, model.Zone), by); err != nil {
			t.Fatal(err)
		}
	}
	if made, err := dated.Daily(ctx, book, time.Date(2021, 8, 18, 10, 0, 0, 0, model.Zone)); made != "" || err != nil {
		t.Errorf("a second copy of the day: %s, %v", made, err)
	}
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	var names []string
	entries, err := os.ReadDir(home)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if len(names) != 3 || names[0] != "sotruc.2021-08-17-090000.sqlite" || names[1] != "sotruc.2021-08-18-090000.sqlite.age" {
		t.Errorf("%q", names)
	}
	for _, gone := range []string{"sotruc.sqlite", "sotruc.2021-08-17-090000.sqlite"} {
		if err := os.Remove(filepath.Join(home, gone)); err != nil {
			t.Fatal(err)
		}
	}
	var missing *store.MissingError
	if _, err := store.Open(ctx, path); !errors.As(err, &missing) || len(missing.Copies) != 1 {
		t.Errorf("with a sealed copy beside: %v", err)
	}
}
