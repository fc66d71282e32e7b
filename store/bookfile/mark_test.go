package bookfile_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/store/bookfile"
)

// state is what lies on the disk at a moment, as a power cut leaves it.
type state struct {
	book, log []byte
	items     int // on the list by then
}

// history opens a new book and does some things to it: buys, checkpoints, copies; it gives the state after each.
func history(t *rapid.T, folder string) []state {
	path := filepath.Join(folder, "a.sqlite")
	f := openNow(t, path, false)
	defer f.Close()
	var states []state
	for range rapid.IntRange(1, 5).Draw(t, "steps") {
		for range rapid.IntRange(0, 3).Draw(t, "buys") {
			sound(t, f.Keep(context.Background(), "insert into item (name) values (?)", strings.Repeat("gạo ", rapid.IntRange(1, 3000).Draw(t, "long"))))
		}
		if how := rapid.SampledFrom([]string{"", "passive", "truncate"}).Draw(t, "checkpoint"); how != "" {
			_, err := f.ExecContext(context.Background(), "pragma wal_checkpoint("+how+")")
			sound(t, err)
		}
		s := state{items: count(t, f)}
		s.book, _ = os.ReadFile(path)
		s.log, _ = os.ReadFile(path + "-wal")
		states = append(states, s)
		if rapid.Bool().Draw(t, "a copy of the program") {
			to := filepath.Join(folder, "copy.sqlite")
			sound(t, f.Copy(context.Background(), to))
			copied, _ := os.ReadFile(to)
			sound(t, os.Remove(to))
			states = append(states, state{book: copied, items: s.items})
		}
	}
	return states
}

func openNow(t *rapid.T, path string, readOnly bool) *bookfile.File {
	f, err := bookfile.Open(context.Background(), path, bookfile.Use{Migrations: first, ReadOnly: readOnly})
	sound(t, err)
	return f
}

func sound(t *rapid.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func count(t *rapid.T, f *bookfile.File) (n int) {
	sound(t, f.QueryRowContext(context.Background(), "select count(*) from item").Scan(&n))
	return n
}

// found is how many things are on the list of a book with a log beside it, and whether the log was set aside.
func found(t *rapid.T, folder string, book, log []byte, readOnly bool) (int, bool) {
	at := filepath.Join(folder, "b.sqlite")
	sound(t, os.WriteFile(at, book, 0o600))
	sound(t, os.WriteFile(at+"-wal", log, 0o600))
	f := openNow(t, at, readOnly)
	var whole string
	sound(t, f.QueryRowContext(context.Background(), "pragma integrity_check").Scan(&whole))
	if whole != "ok" {
		t.Fatalf("the book is damaged: %s", whole)
	}
	n := count(t, f)
	sound(t, f.Close())
	for _, aside := range f.SetAside {
		if left, err := os.ReadFile(aside); err != nil || string(left) != string(log) {
			t.Fatalf("the log set aside is not whole: %v", err)
		}
	}
	sound(t, os.RemoveAll(at+"-wal"))
	sound(t, os.RemoveAll(at+"-shm"))
	return n, len(f.SetAside) > 0
}

// withCutStep is the log of a state with what is left behind its last step of one that was not ended: a first page of an earlier mark.
func withCutStep(s state) []byte {
	if len(s.log) < 32+24+100 {
		return s.log
	}
	page := int(binary.BigEndian.Uint32(s.log[8:]))
	frame := bytes.Clone(s.log[32 : 32+24+page])
	binary.BigEndian.PutUint32(frame, 1)
	binary.BigEndian.PutUint32(frame[4:], 0)
	binary.BigEndian.PutUint32(frame[24+60:], binary.BigEndian.Uint32(s.book[60:])-1)
	return append(bytes.Clone(s.log), frame...)
}

// A book that was cut off has all its steps again. With the log of another moment, or of another book, it holds what it held by itself or
// what the log's book held, never a mixture; and a log of nothing it can belong to is set aside whole.
func TestALogGoesWithItsBook(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		folder, err := os.MkdirTemp("", "sotruc-log-*")
		sound(t, err)
		defer os.RemoveAll(folder)
		states := history(t, folder)
		sound(t, os.Remove(filepath.Join(folder, "a.sqlite")))
		other := history(t, folder)
		own := make([]int, len(states))
		for i, s := range states {
			own[i], _ = found(t, folder, s.book, nil, false)
			if n, aside := found(t, folder, s.book, s.log, rapid.Bool().Draw(t, "read only")); n != s.items || aside {
				t.Fatalf("state %d with its own log: %d things, want %d; set aside %v", i, n, s.items, aside)
			}
			if n, aside := found(t, folder, s.book, withCutStep(s), false); n != s.items || aside {
				t.Fatalf("state %d with a step cut off in its log: %d things, want %d; set aside %v", i, n, s.items, aside)
			}
		}
		for range 3 {
			i, j := rapid.IntRange(0, len(states)-1).Draw(t, "book"), rapid.IntRange(0, len(states)-1).Draw(t, "log")
			readOnly := rapid.Bool().Draw(t, "read only")
			if n, _ := found(t, folder, states[i].book, states[j].log, readOnly); n != own[i] && n != states[j].items {
				t.Fatalf("book %d with log %d: %d things, want %d or %d", i, j, n, own[i], states[j].items)
			}
			k := rapid.IntRange(0, len(other)-1).Draw(t, "of another book")
			n, aside := found(t, folder, states[i].book, other[k].log, readOnly)
			if n != own[i] || !readOnly && aside != (len(other[k].log) > 0) {
				t.Fatalf("book %d with log %d of another: %d things, want %d; set aside %v", i, k, n, own[i], aside)
			}
		}
	})
}
