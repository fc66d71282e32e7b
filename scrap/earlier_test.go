package scrap_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"sotruc/scrap"
)

// What versions of before left goes a day later; what is younger, what somebody else named, and what holds anything else stays.
func TestWhatEarlierVersionsLeftIsSwept(t *testing.T) {
	t.Parallel()
	goes := []string{
		"sotruc-xem-truoc-123/book.sqlite", "sotruc-xem-truoc-123/book.sqlite-wal", "sotruc-demo-77/demo.sqlite", "sotruc-demo-77/demo.sqlite.lock",
		"sotruc-9/page", "sotruc-9/page.txt", "4051/00ff00ff00ff00ff/cv.docx", ".bao-cao.docx.ABCDEF27.tmp",
		"sổ.2021-08-16-090000.sqlite.part", "sổ.before-v4.sqlite.part", "sổ.before-v4.sqlite.part-journal", "sổ.2021-08-16-090000-2.sqlite.part",
	}
	stays := []string{
		"2021/cv.docx", "2022/", "sotruc-xem-truoc-5/thư.txt", "sotruc-demo-8/demo.sqlite", "sotruc-demo-8/của tôi.txt", "sotruc-x/page", "sotruc/page", "sotruc-10/cv.docx",
		".thư.abcdef27.tmp", "thư.ABCDEF27.tmp", "tải về.sqlite.part", "sổ.2021-08-16-090000.sqlite", "sổ.before-v4.sqlite", ".sotruc-12", ".sotruc-x", "sotruc-xem-truoc-6",
	}
	for _, young := range []bool{false, true} {
		folder := t.TempDir()
		probe := filepath.Join(folder, "probe")
		check(t, os.WriteFile(probe, nil, 0o600))
		now, err := os.Stat(probe)
		check(t, err)
		check(t, os.Remove(probe))
		at := now.ModTime().Add(-25 * time.Hour)
		if young {
			at = now.ModTime().Add(-time.Hour)
		}
		put := func(name string) {
			path := filepath.Join(folder, name)
			check(t, os.MkdirAll(filepath.Dir(path), 0o700))
			if name[len(name)-1] == '/' {
				check(t, os.MkdirAll(path, 0o700))
			} else {
				check(t, os.WriteFile(path, []byte("x"), 0o600))
			}
		}
		for _, name := range slices.Concat(goes, stays) {
			put(name)
		}
		check(t, os.WriteFile(filepath.Join(folder, ".sotruc-13"), nil, 0o600))
		var deepest []string
		check(t, filepath.WalkDir(folder, func(path string, _ os.DirEntry, err error) error {
			deepest = append(deepest, path)
			return err
		}))
		slices.Reverse(deepest)
		for _, path := range deepest {
			check(t, os.Chtimes(path, at, at))
		}
		scrap.Sweep(folder)
		for _, name := range stays {
			if _, err := os.Stat(filepath.Join(folder, name)); err != nil {
				t.Errorf("%s is gone", name)
			}
		}
		for _, name := range append(slices.Clone(goes), ".sotruc-13") {
			if _, err := os.Lstat(filepath.Join(folder, name)); (err == nil) != young {
				t.Errorf("young %v: %s: %v", young, name, err)
			}
		}
		if left := names(t, folder); slices.ContainsFunc(left, func(n string) bool { return len(n) > 12 && n[:12] == ".sotruc-new-" }) {
			t.Errorf("%q", left)
		}
	}
}

// A folder that an earlier version still works in is not touched: something in it is new.
func TestWhatAnEarlierVersionWorksInStays(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	in := filepath.Join(folder, "sotruc-demo-1")
	check(t, os.Mkdir(in, 0o700))
	check(t, os.WriteFile(filepath.Join(in, "demo.sqlite"), []byte("x"), 0o600))
	now, err := os.Stat(in)
	check(t, err)
	check(t, os.Chtimes(in, now.ModTime().Add(-48*time.Hour), now.ModTime().Add(-48*time.Hour)))
	scrap.Sweep(folder)
	if left := names(t, folder); len(left) != 1 {
		t.Errorf("%q", left)
	}
}
