// Package away knows when a book was last copied to another disk: a copy that goes with the machine, by theft, fire or a broken disk, saves
// nothing.
package away

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"sotruc/config"
	"sotruc/model"
	"sotruc/scrap"
	"sotruc/store"
	"sotruc/store/bookfile"
)

// Known is what is known of a book's copies on other disks. A copy made by other programs, as a file manager, is not.
type Known struct {
	Last    model.Instant // when the last was made; 0: none is known
	Begun   model.Instant // when the book was begun
	Written model.Instant // when it was last written to
}

// Days is for how many days what is entered has been on one disk only, as far as is known: since the last copy elsewhere or, where none is known,
// since the book was begun. It is 0 up to the most that the settings allow (0: nobody wants to know), and where nothing was entered since.
func (k Known) Days(now model.Instant, most int) int {
	since := k.Last
	if since == 0 {
		since = k.Begun
	}
	if days := int(now.Date() - since.Date()); most > 0 && days > most && k.Written >= since {
		return days
	}
	return 0
}

// suffix is that of the file beside the book that remembers the last copy, for the disk it is on is mostly not there.
const suffix = ".away"

// mostNote bounds that file, in bytes.
const mostNote = 64 << 10

// note is what stands in it.
type note struct {
	Mark int32         `json:"mark"` // of the book when it was copied
	At   model.Instant `json:"at"`
	Path string        `json:"path"`
}

// Note remembers that the book was copied to path, where that is on another disk. All a failure costs is a reminder that comes too early.
func Note(ctx context.Context, book *store.Book, path string) {
	path, err := filepath.Abs(path)
	info, statErr := os.Stat(path)
	if err != nil || statErr != nil || !apart(beside(book), path) {
		return
	}
	mark, err := book.Mark(ctx)
	if err != nil {
		return
	}
	content, err := json.Marshal(note{mark, model.InstantOf(info.ModTime()), path})
	if err != nil {
		return
	}
	work, err := scrap.Make(filepath.Dir(beside(book)))
	if err != nil {
		return
	}
	defer work.Remove() //nolint:errcheck // what stays is swept when the book is opened
	if os.WriteFile(work.Path("note"), content, 0o600) == nil {
		_ = os.Rename(work.Path("note"), beside(book))
	}
}

// beside is where the note of a book is, by whatever name it was opened.
func beside(book *store.Book) string {
	path := book.Path()
	if leads, err := filepath.EvalSymlinks(path); err == nil {
		path = leads
	}
	return path + suffix
}

// Look finds what is known: by the note beside the book, and by the copies in the folder of the settings.
func Look(ctx context.Context, book *store.Book, set config.Config) (k Known, err error) {
	if k.Begun, k.Written, err = book.Written(ctx); err != nil {
		return k, fmt.Errorf("find when the book was written to: %w", err)
	}
	mark, markErr := book.Mark(ctx) // a file that is not the book any more has none
	if n, ok := read(beside(book)); ok && markErr == nil && bookfile.GoesWith(n.Mark, mark) && !gone(n.Path) {
		k.Last = n.At
	}
	if set.Backup.Dir != "" && apart(beside(book), filepath.Join(set.Backup.Dir, "copy")) {
		for _, c := range bookfile.Copies(book.Path(), set.Backup.Dir) {
			if filepath.Dir(c.Path) == filepath.Clean(set.Backup.Dir) {
				k.Last = max(k.Last, model.InstantOf(c.At))
			}
		}
	}
	return k, nil
}

func read(path string) (n note, ok bool) {
	info, err := os.Lstat(path)
	if err != nil || !info.Mode().IsRegular() {
		return n, false
	}
	f, err := os.Open(path)
	if err != nil {
		return n, false
	}
	defer f.Close()
	content, err := io.ReadAll(io.LimitReader(f, mostNote))
	return n, err == nil && json.Unmarshal(content, &n) == nil
}

// gone tells whether a copy is no more, as far as can be seen: its folder is there, and it is not in it. That of a stick which is pulled out is not there.
func gone(path string) bool {
	folder, err := os.Stat(filepath.Dir(path))
	if err != nil || !folder.IsDir() {
		return false
	}
	_, err = os.Stat(path)
	return os.IsNotExist(err)
}
