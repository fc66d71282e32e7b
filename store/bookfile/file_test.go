package bookfile_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"

	"sotruc/store/bookfile"
)

// The file is kept whatever lies in it: these books hold shopping.
var (
	first  = fstest.MapFS{"0001_list.sql": {Data: []byte("-- +goose Up\npragma application_id = 0x53545243;\ncreate table item (name text);\ninsert into item values ('gạo');\n")}}
	later  = fstest.MapFS{"0001_list.sql": first["0001_list.sql"], "0002_price.sql": {Data: []byte("-- +goose Up\nalter table item add column price integer default 7;\n")}}
	prices = bookfile.StandIns{{
		Needless: "select exists (select 1 from pragma_table_info('item') where name = 'price')",
		Make:     []string{"create temp view item as select *, 1 as price from main.item"},
		Drop:     "drop view if exists temp.item",
	}}
)

func TestOlderFileReadOnlyHasStandIns(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path, copied := filepath.Join(folder, "a.sqlite"), filepath.Join(folder, "b.sqlite")
	check(t, opened(t, path, bookfile.Use{Migrations: first}).Close())
	read := opened(t, path, bookfile.Use{ReadOnly: true, Migrations: later, StandIns: prices})
	costs(t, read, 1)
	check(t, read.Copy(context.Background(), copied))
	costs(t, read, 1)
	if _, err := read.ExecContext(context.Background(), "delete from item"); err == nil {
		t.Error("a file opened for reading was written")
	}
	check(t, read.Close())
	costs(t, opened(t, copied, bookfile.Use{Migrations: later, StandIns: prices}), 7)
}

func TestFileOfALaterProgramIsRefused(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "a.sqlite")
	check(t, opened(t, path, bookfile.Use{Migrations: first}).Close())
	check(t, opened(t, path, bookfile.Use{Migrations: later}).Close())
	holds(t, folder, "a.before-v2.sqlite", "a.sqlite")
	_, err := bookfile.Open(context.Background(), path, bookfile.Use{Migrations: first})
	var refused *bookfile.OpenError
	if !errors.As(err, &refused) || refused.Path != path || !errors.Is(err, bookfile.ErrNewer) {
		t.Errorf("newer: %v", err)
	}
}

func TestReplaceKeepsWhatWasThere(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "a.sqlite")
	check(t, opened(t, path, bookfile.Use{Migrations: first}).Close())
	from := opened(t, filepath.Join(t.TempDir(), "b.sqlite"), bookfile.Use{Migrations: later})
	kept, err := from.Replace(context.Background(), path, noon)
	check(t, err)
	holds(t, folder, "a.sqlite", "a.until-20210816-120000.sqlite")
	if kept != filepath.Join(folder, "a.until-20210816-120000.sqlite") {
		t.Errorf("kept as %s", kept)
	}
	costs(t, opened(t, path, bookfile.Use{Migrations: later}), 7)
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func opened(t *testing.T, path string, use bookfile.Use) *bookfile.File {
	t.Helper()
	f, err := bookfile.Open(context.Background(), path, use)
	check(t, err)
	t.Cleanup(func() { check(t, f.Close()) })
	return f
}

// costs checks the price of the one item.
func costs(t *testing.T, f *bookfile.File, want int) {
	t.Helper()
	var got int
	check(t, f.QueryRowContext(context.Background(), "select price from item").Scan(&got))
	if got != want {
		t.Errorf("price %d, want %d", got, want)
	}
}

// holds checks the names of a folder's files.
func holds(t *testing.T, folder string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	check(t, err)
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if !slices.Equal(got, want) {
		t.Errorf("files %q, want %q", got, want)
	}
}
