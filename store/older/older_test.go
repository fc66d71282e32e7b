package older_test

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"sotruc/model"
	"sotruc/store"
)

// shelf is a folder with books in it.
type shelf struct {
	*testing.T
	dir string
	now time.Time
}

func (s *shelf) path(name string) string { return filepath.Join(s.dir, name) }

func (s *shelf) open(name string) *store.Book {
	s.Helper()
	book, err := store.Open(s.Context(), s.path(name), store.WithClock(func() time.Time { return s.now }), store.WithNewBook())
	if err != nil {
		s.Fatal(err)
	}
	return book
}

// write writes so many entries into a book.
func (s *shelf) write(name string, entries ...string) {
	s.Helper()
	book := s.open(name)
	defer book.Close()
	for _, unit := range entries {
		s.now = s.now.Add(time.Minute)
		if _, err := book.AddUnit(s.Context(), model.Unit{Kind: model.UnitCell, Name: unit}); err != nil {
			s.Fatal(err)
		}
	}
}

// copy copies a file as a file manager does.
func (s *shelf) copy(from, to string) {
	s.Helper()
	in, err := os.Open(s.path(from))
	if err != nil {
		s.Fatal(err)
	}
	defer in.Close()
	out, err := os.Create(s.path(to))
	if err == nil {
		_, err = io.Copy(out, in)
	}
	if err != nil {
		s.Fatal(err)
	}
	if err := out.Close(); err != nil {
		s.Fatal(err)
	}
}

// later names the later states of a book, with how many entries more they have.
func (s *shelf) later(name string) map[string]int {
	s.Helper()
	book := s.open(name)
	defer book.Close()
	found, err := book.LaterStates(s.Context())
	if err != nil {
		s.Fatal(err)
	}
	all := map[string]int{}
	for _, one := range found {
		all[filepath.Base(one.Path)] = one.Steps
	}
	return all
}

// want fails where the later states of a book are others.
func (s *shelf) want(name string, want map[string]int) {
	s.Helper()
	got := s.later(name)
	same := len(got) == len(want)
	for file, steps := range want {
		same = same && got[file] == steps
	}
	if !same {
		s.Errorf("beside %s: %v, want %v", name, got, want)
	}
}

func TestLaterStates(t *testing.T) {
	t.Parallel()
	s := &shelf{t, t.TempDir(), time.Date(2026, 8, 12, 1, 0, 0, 0, time.UTC)}
	s.write("a.sqlite", "Chi bộ 1", "Chi bộ 2")
	s.copy("a.sqlite", "a - Copy.sqlite")
	s.want("a.sqlite", nil) // both are the same
	s.write("a.sqlite", "Chi bộ 3")
	s.write("other.sqlite", "Chi bộ 1", "Chi bộ 2", "Chi bộ 9")
	if err := os.WriteFile(s.path("none.sqlite"), slices.Repeat([]byte("không phải sổ "), 1000), 0o600); err != nil {
		t.Fatal(err)
	}
	s.want("a - Copy.sqlite", map[string]int{"a.sqlite": 1})
	s.want("a.sqlite", nil) // nothing goes on from it

	// A dated copy beside the book tells of what an older copy that came over the book has not; of several the newest is enough.
	s.copy("a.sqlite", "a.2026-08-12-100000.sqlite")
	s.write("a.sqlite", "Chi bộ 4", "Chi bộ 5")
	s.copy("a.sqlite", "a.2026-08-12-110000.sqlite")
	s.copy("a - Copy.sqlite", "a.sqlite")
	s.want("a.sqlite", map[string]int{"a.2026-08-12-110000.sqlite": 3})

	// What is written into the older one makes another book of it.
	s.write("a.sqlite", "Chi bộ 6")
	s.want("a.sqlite", nil)

	// Two books in which the same was done at the same time are two.
	at := s.now
	s.write("x.sqlite", "Chi bộ 7")
	s.now = at
	s.write("y.sqlite", "Chi bộ 7", "Chi bộ 8")
	s.want("x.sqlite", nil)

	// An empty book is nobody's.
	s.open("new.sqlite").Close()
	s.want("new.sqlite", nil)
}
