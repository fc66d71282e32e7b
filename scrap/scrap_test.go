package scrap_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"sotruc/scrap"
)

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func names(t *testing.T, folder string) (all []string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	check(t, err)
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}

func TestAFolderGoesWithAllInIt(t *testing.T) {
	t.Parallel()
	parent := t.TempDir()
	f, err := scrap.Make(parent)
	check(t, err)
	check(t, os.WriteFile(f.Path("book"), []byte("x"), 0o400))
	check(t, os.Mkdir(f.Path("deeper"), 0o700))
	if !slices.Equal(names(t, parent), []string{f.Name()}) || !slices.Equal(names(t, f.Path(".")), []string{"book", "deeper", "lock"}) {
		t.Errorf("%q, %q", names(t, parent), names(t, f.Path(".")))
	}
	check(t, f.Remove())
	check(t, scrap.Takes(parent))
	if left := names(t, parent); left != nil {
		t.Errorf("left: %q", left)
	}
}

// maker is set in the run of this test that is killed while it works in a folder.
const maker = "SOTRUC_TEST_MAKER"

// What a run that was killed left is swept; while it runs nothing of it is.
func TestWhatAKilledRunLeftIsSwept(t *testing.T) {
	t.Parallel()
	if parent := os.Getenv(maker); parent != "" {
		f, err := scrap.Make(parent)
		check(t, err)
		check(t, os.WriteFile(f.Path("book"), []byte("x"), 0o600))
		_, _ = os.Stdout.WriteString(f.Name() + "\n")
		_, _ = os.Stdin.Read(make([]byte, 1)) // until it is killed
		return
	}
	parent := t.TempDir()
	run := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestWhatAKilledRunLeftIsSwept$")
	run.Env = append(os.Environ(), maker+"="+parent)
	in, err := run.StdinPipe()
	check(t, err)
	out, err := run.StdoutPipe()
	check(t, err)
	check(t, run.Start())
	said := make([]byte, 100)
	n, err := out.Read(said)
	check(t, err)
	name := string(bytes.TrimSpace(said[:n]))
	scrap.Sweep(parent)
	if !slices.Equal(names(t, filepath.Join(parent, name)), []string{"book", "lock"}) {
		t.Errorf("of a run that goes on: %q", names(t, parent))
	}
	check(t, run.Process.Kill())
	_ = run.Wait() // it was killed
	_ = in.Close() // Wait may have closed it
	scrap.Sweep(parent)
	if left := names(t, parent); left != nil {
		t.Errorf("left: %q", left)
	}
}

// What this run works in is as safe from itself as from others.
func TestWhatIsWorkedInStays(t *testing.T) {
	t.Parallel()
	parent := t.TempDir()
	f, err := scrap.Make(parent)
	check(t, err)
	scrap.Sweep(parent)
	check(t, os.WriteFile(f.Path("book"), []byte("x"), 0o600))
	check(t, f.Remove())
}

// leftover makes what a run left that was killed: made on a machine so long ago, with some files in it.
func leftover(t *testing.T, parent, machine string, age time.Duration) string {
	t.Helper()
	f, err := scrap.Make(parent)
	check(t, err)
	name := f.Name()
	check(t, f.Remove())
	dir := filepath.Join(parent, name)
	check(t, os.Mkdir(dir, 0o700))
	lock := filepath.Join(dir, "lock")
	check(t, os.WriteFile(lock, []byte(machine), 0o600))
	check(t, os.WriteFile(filepath.Join(dir, "book"), []byte("x"), 0o600))
	made, err := os.Stat(lock)
	check(t, err)
	check(t, os.Chtimes(lock, made.ModTime().Add(-age), made.ModTime().Add(-age)))
	return name
}

// Every name the program makes is known, with what is beside it, and none of anybody else's is.
func TestOnlyOurNamesAreSwept(t *testing.T) {
	t.Parallel()
	host, err := os.Hostname()
	check(t, err)
	for name, made := range map[string]func(t *testing.T, parent string) (stays string){
		"left by this machine":         func(t *testing.T, p string) string { leftover(t, p, host, 0); return "" },
		"of another machine":           func(t *testing.T, p string) string { return leftover(t, p, "máy khác", 23*time.Hour) },
		"of another machine, long ago": func(t *testing.T, p string) string { leftover(t, p, "máy khác", 25*time.Hour); return "" },
		"killed before it was locked":  func(t *testing.T, p string) string { return mkdir(t, p, ".sotruc-new-12", "", "") },
		"without a lock, but with work": func(t *testing.T, p string) string {
			return mkdir(t, p, ".sotruc-new-13", "bài viết.txt", ".sotruc-new-13")
		},
		"a try":               func(t *testing.T, p string) string { return touch(t, p, ".sotruc-new-14", "", "") },
		"a file that is none": func(t *testing.T, p string) string { return touch(t, p, ".sotruc-new-15", "x", ".sotruc-new-15") },
		"another name":        func(t *testing.T, p string) string { return touch(t, p, ".sotruc-new-x", "", ".sotruc-new-x") },
		"a longer name":       func(t *testing.T, p string) string { return mkdir(t, p, ".sotruc-new-1 (2)", "", ".sotruc-new-1 (2)") },
		"not hidden":          func(t *testing.T, p string) string { return touch(t, p, "sotruc-new-1", "", "sotruc-new-1") },
		"a copy somebody writes": func(t *testing.T, p string) string {
			return touch(t, p, "sotruc.sqlite.part", "", "sotruc.sqlite.part")
		},
		"a link": func(t *testing.T, p string) string {
			elsewhere := t.TempDir()
			leftover(t, elsewhere, host, 0)
			if err := os.Symlink(elsewhere, filepath.Join(p, ".sotruc-new-16")); err != nil {
				t.Skip("the system makes no links: ", err)
			}
			return ".sotruc-new-16"
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			parent := t.TempDir()
			stays := made(t, parent)
			scrap.Sweep(parent)
			left := names(t, parent)
			if stays == "" && left != nil || stays != "" && !slices.Equal(left, []string{stays}) {
				t.Errorf("left: %q, want %q", left, stays)
			}
		})
	}
}

func mkdir(t *testing.T, parent, name, file, stays string) string {
	t.Helper()
	check(t, os.Mkdir(filepath.Join(parent, name), 0o700))
	if file != "" {
		touch(t, filepath.Join(parent, name), file, "x", "")
	}
	return stays
}

func touch(t *testing.T, parent, name, text, stays string) string {
	t.Helper()
	check(t, os.WriteFile(filepath.Join(parent, name), []byte(text), 0o600))
	return stays
}
