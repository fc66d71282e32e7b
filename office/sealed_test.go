package office_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"sotruc/model"
	"sotruc/office"
	"sotruc/store"
)

const phrase = "đường Tôn Đức Thắng"

// unitsOf are the names of the units in the book at path.
func unitsOf(t *testing.T, path string) (names []string) {
	t.Helper()
	book, err := store.Open(t.Context(), path, store.WithReadOnly())
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	units, err := book.Units(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, u := range units {
		names = append(names, u.Name)
	}
	return names
}

func within(t *testing.T, folder string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// A sealed copy is one file of which nothing can be read, beside nothing; it brings the book back as a plain one does, by its passphrase and
// no other, and where it is damaged nothing is touched.
func TestASealedCopy(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	w := newWard(t)
	goes, home := t.TempDir(), t.TempDir()
	path, err := office.Backup(ctx, w.book, filepath.Join(goes, "sổ.sqlite"), phrase)
	if err != nil || path != filepath.Join(goes, "sổ.sqlite.age") {
		t.Fatal(path, err)
	}
	content, err := os.ReadFile(path)
	if err != nil || bytes.Contains(content, []byte("SQLite format 3")) || bytes.Contains(content, []byte("Tổ dân phố 1")) {
		t.Errorf("it can be read: %v", err)
	}
	if names := within(t, goes); len(names) != 1 {
		t.Errorf("beside the copy: %q", names)
	}
	if _, err := office.Backup(ctx, w.book, path, phrase); !errors.Is(err, store.ErrFileExists) {
		t.Errorf("over a file: %v", err)
	}
	if _, err := office.Backup(ctx, w.book, filepath.Join(goes, "none", "a"), phrase); !errors.Is(err, store.ErrNoFolder) {
		t.Errorf("into no folder: %v", err)
	}
	if _, err := office.Backup(ctx, w.book, filepath.Join(goes, "b"), "ngắn"); !errors.Is(err, office.ErrShortPassphrase) {
		t.Errorf("a short passphrase: %v", err)
	}

	to := filepath.Join(home, "sotruc.sqlite")
	old, err := store.Open(ctx, to)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := old.AddUnit(ctx, model.Unit{Kind: model.UnitArea, Name: "của sổ cũ"}); err != nil {
		t.Fatal(err)
	}
	if err := old.Close(); err != nil {
		t.Fatal(err)
	}
	damaged := filepath.Join(goes, "hỏng.age")
	content[len(content)-3] ^= 1
	if err := os.WriteFile(damaged, content, 0o600); err != nil {
		t.Fatal(err)
	}
	for from, c := range map[string]struct {
		phrase string
		want   error
	}{path: {"một câu khác hẳn", office.ErrPassphrase}, damaged: {phrase, office.ErrSealDamaged}} {
		if _, err := office.Restore(ctx, from, to, c.phrase, time.Now); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", from, err, c.want)
		}
	}
	if names := unitsOf(t, to); len(names) != 1 || len(within(t, home)) != 1 {
		t.Errorf("what was refused left %q, %q", names, within(t, home))
	}
	kept, err := office.Restore(ctx, path, to, phrase, time.Now)
	if err != nil || len(unitsOf(t, to)) != len(unitsOf(t, w.book.Path())) || unitsOf(t, kept)[0] != "của sổ cũ" {
		t.Errorf("kept %s, %v: %q", kept, err, unitsOf(t, to))
	}
	if names := within(t, home); len(names) != 2 {
		t.Errorf("beside the book: %q", names)
	}
}

// What is sealed and is no book is refused under its own name.
func TestASealedFileThatIsNoBook(t *testing.T) {
	t.Parallel()
	w, set := newWard(t), settings()
	dir := t.TempDir()
	ask := office.Annex{Asked: true, Passphrase: phrase}
	issued, _, err := office.Issue(t.Context(), w.book, set, friday(), []string{"txt"}, ask, dir, now())
	if err != nil {
		t.Fatal(err)
	}
	from := filepath.Join(dir, annexOf(issued.Files).Name)
	_, err = office.Restore(t.Context(), from, filepath.Join(t.TempDir(), "a.sqlite"), phrase, time.Now)
	var open *store.OpenError
	if !errors.Is(err, store.ErrNotBook) || !errors.As(err, &open) || open.Path != from {
		t.Errorf("%v", err)
	}
}
