package main_test

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	sqlite3 "modernc.org/sqlite/lib"

	"sotruc/ui/locale"
	"sotruc/ui/scene"
)

// seen are the sums of what books have by the bytes of their files: two kills with nothing written between them leave the same.
var seen sync.Map

// copyTo copies the book and what SQLite has beside it as they are at this instant: what a killed program leaves. The index of the log is
// memory of the program. It gives the sum of all the bytes.
func copyTo(t *testing.T, from, to string) string {
	t.Helper()
	entries, err := os.ReadDir(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(to, 0o700); err != nil {
		t.Fatal(err)
	}
	h := sha256.New()
	for _, e := range entries {
		if e.IsDir() || strings.HasSuffix(e.Name(), "-shm") || strings.HasSuffix(e.Name(), ".lock") {
			continue
		}
		content, err := os.ReadFile(filepath.Join(from, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(h, "%s %d ", e.Name(), len(content))
		h.Write(content)
		if err := os.WriteFile(filepath.Join(to, e.Name()), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return string(h.Sum(nil))
}

// now is what the book has at this instant, seen in a copy.
func (w *work) now(t *testing.T) (string, error) {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "sổ")
	bytes := copyTo(t, w.folder, folder)
	if sum, there := seen.Load(bytes); there {
		return fmt.Sprint(sum), nil
	}
	sum, err := has(t.Context(), filepath.Join(folder, "sổ.sqlite"))
	if err == nil {
		seen.Store(bytes, sum)
	}
	return sum, err
}

// undisturbed is what after found.
var undisturbed []string

// after are the sums of the book before the first deed and after each, where nothing fails. The tests that ask do not run side by side.
func after(t *testing.T) []string {
	t.Helper()
	if undisturbed != nil {
		return undisturbed
	}
	w := morning(t)
	if err := w.open(); err != nil {
		t.Fatal(err)
	}
	var all []string
	note := func() {
		sum, err := w.now(t)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, sum)
	}
	note()
	for _, d := range deeds() {
		if err := d.do(w); err != nil {
			t.Fatalf("%s: %v", d.name, err)
		}
		note()
	}
	if err := w.book.Close(); err != nil {
		t.Fatal(err)
	}
	undisturbed = all
	return all
}

// Killed before or after each call that has something on the disk, the program leaves a sound book: all that was said is in it, and of what
// was being done all or nothing. In a long run it is killed at every call that changes a file.
func TestHarnessKilledAtEachCommit(t *testing.T) {
	want := after(t)
	w, every := morning(t), rounds(t, 1) > 1
	said, kills := 0, 0
	killed := func(when, call string, n int) {
		if call != "sync" && !every {
			return
		}
		kills++
		switch sum, err := w.now(t); {
		case err != nil:
			t.Errorf("killed %s %s %d, in %q: %v", when, call, n, deeds()[said].name, err)
		case sum != want[said] && sum != want[said+1]:
			t.Errorf("killed %s %s %d: %q was said and is not there, or is half there", when, call, n, deeds()[said].name)
		}
	}
	d := &disk{folder: w.folder, before: func(call string, n int) int32 { killed("before", call, n); return sqlite3.SQLITE_OK }}
	d.after = func(call string, n int) { killed("after", call, n) }
	if err := w.open(); err != nil { // the first step of a new start is none of the deeds
		t.Fatal(err)
	}
	if err := w.book.Close(); err != nil {
		t.Fatal(err)
	}
	onDiskOf(t, d)
	if err := w.open(); err != nil {
		t.Fatal(err)
	}
	for i, deed := range deeds() {
		said = i
		if err := deed.do(w); err != nil {
			t.Fatalf("%s: %v", deed.name, err)
		}
	}
	said = len(deeds()) - 1
	if err := w.book.Close(); err != nil {
		t.Fatal(err)
	}
	if kills < 2*len(deeds()) {
		t.Errorf("killed %d times only", kills)
	}
	t.Logf("%d kills at %d calls", kills, d.calls)
}

// A file system that fails at any one call is named in the words of the screen, nothing is claimed, the book is sound and has what it had; and
// when it works again the same deed is done, and all after it.
func TestHarnessFailingDisk(t *testing.T) {
	want := after(t)
	words, err := locale.Load("vi")
	if err != nil {
		t.Fatal(err)
	}
	whole := &disk{}
	_, last := failing(t, words, want, whole, 0)
	few, step := 2, 1
	if testing.Short() {
		few = 1
	}
	if n := rounds(t, few); n < last {
		step = max(1, last/n)
	}
	told, tried := 0, 0
	for _, f := range []struct {
		name string
		code map[string]int32
		ever bool // until there is room again
	}{
		{"full", map[string]int32{"write": sqlite3.SQLITE_FULL, "sync": sqlite3.SQLITE_FULL}, true},
		{"broken", map[string]int32{
			"write": sqlite3.SQLITE_IOERR_WRITE, "sync": sqlite3.SQLITE_IOERR_FSYNC, "truncate": sqlite3.SQLITE_IOERR_TRUNCATE, "delete": sqlite3.SQLITE_IOERR_DELETE,
		}, false},
	} {
		for n := 1; n <= last; n += step {
			tried++
			d := &disk{before: func(call string, at int) int32 {
				if at == n || f.ever && at > n {
					return f.code[call]
				}
				return sqlite3.SQLITE_OK
			}}
			if failed, _ := failing(t, words, want, d, n); failed {
				told++
			}
			if t.Failed() {
				t.Fatalf("%s from call %d on", f.name, n)
			}
		}
	}
	if told == 0 {
		t.Error("nothing failed")
	}
	t.Logf("%d disks that fail at one of %d calls: %d were named", tried, last, told)
}

// failing does all deeds on a disk, and tells whether one failed and how many calls there were.
func failing(t *testing.T, words *locale.Strings, want []string, d *disk, n int) (failed bool, calls int) {
	t.Helper()
	w := morning(t)
	if err := w.open(); err != nil {
		t.Fatal(err)
	}
	d.folder = w.folder
	onDiskOf(t, d)
	if err := w.book.Close(); err != nil {
		t.Fatal(err)
	}
	d.calls = 0
	heal := func(during string, err error) {
		t.Helper()
		failed, calls = true, d.calls
		d.before = nil
		if said := scene.Sentence(words, err); said == "" || strings.Contains(said, "chưa rõ") || strings.Contains(said, "\n") {
			t.Errorf("%d: %s: says %q of %v", n, during, said, err)
		}
	}
	if err := w.open(); err != nil {
		heal("open", err)
		if err := w.open(); err != nil {
			t.Fatalf("%d: opened again: %v", n, err)
		}
	}
	for i, deed := range deeds() {
		err := deed.do(w)
		if err == nil {
			continue
		}
		heal(deed.name, err)
		switch sum, err := w.now(t); {
		case err != nil:
			t.Fatalf("%d: after %s: %v", n, deed.name, err)
		case sum != want[i] && sum != want[i+1]:
			t.Fatalf("%d: %s failed, and is half done", n, deed.name)
		}
		if err := deed.do(w); err != nil {
			t.Fatalf("%d: %s again: %v", n, deed.name, err)
		}
	}
	if err := w.book.Close(); err != nil {
		heal("close", err)
	}
	sum, err := has(t.Context(), w.path())
	if err != nil || sum != want[len(want)-1] {
		t.Errorf("%d: at the end %s, %v", n, sum, err)
	}
	return failed, d.calls
}
