package unsaved_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"sotruc/model"
	"sotruc/office/unsaved"
	"sotruc/store"
)

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// bookAt opens the book at a path, with a step in it.
func bookAt(t *testing.T, path string) *store.Book {
	t.Helper()
	clock := func() time.Time { return time.Date(2021, 8, 16, 13, 12, 0, 0, model.Zone) }
	book, err := store.Open(t.Context(), path, store.WithClock(clock))
	check(t, err)
	t.Cleanup(func() { _ = book.Close() })
	step(t, book, 1)
	return book
}

func step(t *testing.T, book *store.Book, n int) {
	t.Helper()
	for range n {
		_, err := book.AddTask(t.Context(), model.Task{Text: "Việc"})
		check(t, err)
	}
}

func some() []unsaved.Draft {
	return []unsaved.Draft{
		{At: "report/5", Title: "Báo cáo tuần", Since: 1629094320, Values: map[string]string{"results": "Đã phát 120 suất quà.\n\tTổ 3: đủ.", "next": ""}},
		{At: "household/4", Form: "edit", Title: "Sửa hộ", Since: 1629094321, Values: map[string]string{"note": "<ghi> & \"chú\""}},
	}
}

func read(t *testing.T, book *store.Book) unsaved.Found {
	t.Helper()
	found, err := unsaved.Beside(book).Read(t.Context())
	check(t, err)
	return found
}

// beside are the names of what is beside a book beginning with its own.
func beside(t *testing.T, path string) []string {
	t.Helper()
	found, err := filepath.Glob(path + ".drafts*")
	check(t, err)
	for i, name := range found {
		found[i] = strings.TrimPrefix(filepath.Base(name), filepath.Base(path))
	}
	return found
}

func TestDraftsComeBackAsTheyWereKept(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "sổ #1.sqlite")
	book := bookAt(t, path)
	if found := read(t, book); len(found.Drafts) != 0 || found.Aside != "" {
		t.Errorf("beside a new book is %+v", found)
	}
	kept := unsaved.Beside(book)
	check(t, kept.Write(t.Context(), some()[:1]))
	check(t, kept.Write(t.Context(), some()))
	step(t, book, 7) // what others write meanwhile
	if found := read(t, book); !reflect.DeepEqual(found.Drafts, some()) {
		t.Errorf("read %+v", found.Drafts)
	}
	info, err := os.Stat(path + ".drafts")
	check(t, err)
	if runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("rights %o", info.Mode().Perm())
	}
	check(t, os.WriteFile(path+".drafts.part", []byte("cut o"), 0o600)) // by a kill in the middle of a write
	if read(t, book); !reflect.DeepEqual(beside(t, path), []string{".drafts"}) {
		t.Errorf("beside the book: %v", beside(t, path))
	}
	check(t, kept.Write(t.Context(), nil))
	check(t, kept.Write(t.Context(), nil))
	if left := beside(t, path); len(left) != 0 {
		t.Errorf("left: %v", left)
	}
}

// A link to the book has no drafts of its own.
func TestDraftsAreThoseOfTheFileALinkLeadsTo(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path, link := filepath.Join(folder, "a.sqlite"), filepath.Join(folder, "b.sqlite")
	check(t, bookAt(t, path).Close())
	if err := os.Symlink(path, link); err != nil {
		t.Skip("no links here: ", err)
	}
	book := bookAt(t, link)
	check(t, unsaved.Beside(book).Write(t.Context(), some()))
	if got := beside(t, path); !reflect.DeepEqual(got, []string{".drafts"}) {
		t.Errorf("beside the book: %v", got)
	}
}

// What cannot be read as drafts of this book is put aside whole, once, and does not stand in the way of new ones.
func TestWhatAreNoDraftsIsPutAside(t *testing.T) {
	t.Parallel()
	whole, err := json.Marshal(map[string]any{"format": 1, "mark": 1, "drafts": some()})
	check(t, err)
	huge, err := json.Marshal(map[string]any{"format": 1, "mark": 1, "drafts": []unsaved.Draft{{At: "tasks", Values: map[string]string{"a": strings.Repeat("x", 9<<20)}}}})
	check(t, err)
	for name, content := range map[string]string{
		"empty": "", "zeros": strings.Repeat("\x00", 4096), "cut": string(whole[:len(whole)/2]), "no JSON": "<html>", "null": "null", "a list": "[]",
		"a newer program's": `{"format":2,"mark":1,"drafts":[]}`, "values of another kind": `{"format":1,"mark":1,"drafts":[{"values":{"a":7}}]}`,
		"another book's": string(whole), "a book's without mark": `{"format":1,"drafts":[]}`, "too large": string(huge), "deep": strings.Repeat("[", 100_000),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "sổ.sqlite")
			book := bookAt(t, path)
			for _, want := range []string{".drafts.aside", ".drafts.aside-2"} {
				check(t, os.WriteFile(path+".drafts", []byte(content), 0o600))
				found := read(t, book)
				if len(found.Drafts) != 0 || found.Aside != path+want {
					t.Fatalf("found %+v", found)
				}
				kept, err := os.ReadFile(found.Aside)
				if err != nil || string(kept) != content {
					t.Errorf("put aside: %d bytes of %d, %v", len(kept), len(content), err)
				}
				if again := read(t, book); again.Aside != "" {
					t.Errorf("it is named again: %+v", again)
				}
			}
			check(t, unsaved.Beside(book).Write(t.Context(), some()))
			if found := read(t, book); len(found.Drafts) != 2 {
				t.Errorf("afterwards: %+v", found)
			}
		})
	}
}

// Whoever may write into the folder may put something else in the place of the file: nothing is followed, read or lost by it.
func TestOtherThingsInThePlaceOfDrafts(t *testing.T) {
	t.Parallel()
	victim := filepath.Join(t.TempDir(), "victim")
	check(t, os.WriteFile(victim, []byte("của người khác"), 0o600))
	for name, put := range map[string]func(path string) error{
		"a folder":         func(path string) error { return os.Mkdir(path, 0o700) },
		"a link":           func(path string) error { return os.Symlink(victim, path) },
		"a link to no end": func(path string) error { return os.Symlink(path, path) },
	} {
		path := filepath.Join(t.TempDir(), "sổ.sqlite")
		book := bookAt(t, path)
		if err := put(path + ".drafts"); err != nil {
			t.Skip(err)
		}
		if found := read(t, book); len(found.Drafts) != 0 || found.Aside == "" {
			t.Errorf("%s: %+v", name, found)
		}
		_ = os.Symlink(victim, path+".drafts.part") // left by a write that was cut off, as it seems
		check(t, unsaved.Beside(book).Write(t.Context(), some()))
		if found := read(t, book); len(found.Drafts) != 2 {
			t.Errorf("%s: afterwards %+v", name, found)
		}
	}
	if kept, err := os.ReadFile(victim); err != nil || string(kept) != "của người khác" {
		t.Errorf("what a link led to: %q, %v", kept, err)
	}
}

// The drafts of a book are not offered in another at the same path, be it a copy of the same.
func TestDraftsOfAnotherBook(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path, copied := filepath.Join(folder, "sổ.sqlite"), filepath.Join(folder, "bản sao.sqlite")
	book := bookAt(t, path)
	check(t, unsaved.Beside(book).Write(t.Context(), some()))
	check(t, book.Backup(t.Context(), copied))
	check(t, book.Close())
	check(t, os.Rename(path, path+".cũ"))
	check(t, os.Rename(copied, path))
	if found := read(t, bookAt(t, path)); len(found.Drafts) != 0 || found.Aside == "" {
		t.Errorf("found %+v", found)
	}
	for _, err := range []error{os.Rename(path, path+".sao"), os.Rename(path+".cũ", path), os.Rename(path+".drafts.aside", path+".drafts")} {
		if err != nil {
			t.Skip("the system moves no open file: ", err)
		}
	}
	if found := read(t, bookAt(t, path)); len(found.Drafts) != 2 {
		t.Errorf("its own book has %+v", found)
	}
}

// Text somebody put into the file is as harmless on the screen as any other.
func TestDraftsAreCleanedWhenTheyAreRead(t *testing.T) {
	t.Parallel()
	book := bookAt(t, filepath.Join(t.TempDir(), "sổ.sqlite"))
	hostile := "a\x1b]52;c;aGk=\x07\x1b[31mb\u202ec\x00\r\nd"
	check(t, unsaved.Beside(book).Write(t.Context(), []unsaved.Draft{{At: hostile, Form: hostile, Title: hostile, Values: map[string]string{"k" + hostile: hostile}}}))
	got := read(t, book).Drafts[0]
	for _, text := range []string{got.At, got.Form, got.Title, got.Words(), fmt.Sprint(got.Values)} {
		if strings.ContainsAny(text, "\x1b\x07\x00\r\u202e") {
			t.Errorf("%q", text)
		}
	}
	if got.Title != "abc d" || got.Words() != "abc d" || got.Values["kabc d"] != "abc\nd" {
		t.Errorf("%+v", got)
	}
}

func TestMoreThanIsKeptIsRefusedAndWhatWasKeptStays(t *testing.T) {
	t.Parallel()
	book := bookAt(t, filepath.Join(t.TempDir(), "sổ.sqlite"))
	kept := unsaved.Beside(book)
	check(t, kept.Write(t.Context(), some()))
	huge := []unsaved.Draft{{At: "paste", Values: map[string]string{"text": strings.Repeat("chữ ", 3<<20)}}}
	if err := kept.Write(t.Context(), huge); !errors.Is(err, unsaved.ErrTooMuch) {
		t.Errorf("%v", err)
	}
	if found := read(t, book); len(found.Drafts) != 2 {
		t.Errorf("found %+v", found)
	}
}

// Where the file of the book is not where it was opened, nothing is written beside what is there now.
func TestABookThatMovedKeepsNoDrafts(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "sổ.sqlite")
	book := bookAt(t, path)
	if err := os.Rename(path, path+".cũ"); err != nil {
		t.Skip("the system moves no open file: ", err)
	}
	if err := unsaved.Beside(book).Write(context.Background(), some()); !errors.Is(err, model.ErrMoved) {
		t.Errorf("%v", err)
	}
	if left := beside(t, path); len(left) != 0 {
		t.Errorf("left: %v", left)
	}
}

func TestWordsAreTheLongestText(t *testing.T) {
	t.Parallel()
	d := unsaved.Draft{Values: map[string]string{"a": "ngắn", "b": "một\n  câu dài", unsaved.Inner + "paper": strings.Repeat("x", 99)}}
	if got := d.Words(); got != "một câu dài" {
		t.Errorf("%q", got)
	}
}

// Where only a box was ticked or something chosen, a draft is known by what it is about and by what its screen showed, never by a value.
func TestWordsOfADraftWithoutText(t *testing.T) {
	t.Parallel()
	for want, values := range map[string]map[string]string{
		"Rà soát · Điểm danh: [ ] Không": {"roll": "false", unsaved.Shown + "roll": "Điểm danh: [ ] Không", unsaved.About: "Rà soát"},
		"Loại: Chi bộ":                   {"name": "", "kind": "cell", unsaved.Shown + "kind": "Loại: Chi bộ", "parent": "12345", unsaved.Shown + "parent": ""},
		"Tổ 1":                           {"name": "Tổ 1", "kind": "cell", unsaved.Shown + "kind": "Loại: Chi bộ thật dài", unsaved.About: "Tổ dân phố"},
		"":                               {"roll": "false", unsaved.Shown + "roll": ""},
	} {
		if got := (unsaved.Draft{Values: values}).Words(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
