// Package copies keeps the dated copies of a book: as many as the settings say, a day's first by itself, and one before the book is
// repaired.
package copies

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"sotruc/config"
	"sotruc/office"
	"sotruc/office/away"
	"sotruc/store"
)

// Dated are the dated copies of a book: NAME.2021-08-16-090000.sqlite, in the folder of the settings or beside the book, with
// office.SealedEnding behind that where they are shut up. A copy that would not be the last by its name, since the clock went back, gets a
// number behind it (NAME.2009-01-01-000010-1.sqlite), and so do all that follow: which copy is older is known whatever the clock says.
type Dated struct {
	Folder    string
	base, ext string
	keep      int
}

// stamped is what stands in the name of a copy between those of book and ending.
var stamped = regexp.MustCompile(`^\.(\d{4}-\d\d-\d\d-\d{6})(?:-(\d{1,9}))?$`)

// stampForm is the day and time in it.
const stampForm = "2006-01-02-150405"

// Of are those of the book at path.
func Of(set config.Config, path string) Dated {
	ext := filepath.Ext(path)
	c := Dated{Folder: set.Backup.Dir, base: strings.TrimSuffix(filepath.Base(path), ext), ext: ext, keep: set.Backup.Keep}
	if c.Folder == "" {
		c.Folder = filepath.Dir(path)
	}
	return c
}

// copied is one of them.
type copied struct {
	name, stamp string
	turn        int // how often the clock went back before
}

func older(a, b copied) int {
	return cmp.Or(cmp.Compare(a.turn, b.turn), strings.Compare(a.stamp, b.stamp))
}

// all are they, the oldest first.
func (c Dated) all() ([]copied, error) {
	entries, err := os.ReadDir(c.Folder)
	if err != nil {
		return nil, fmt.Errorf("look for copies: %w", err)
	}
	var found []copied
	for _, e := range entries {
		middle, is := strings.CutPrefix(e.Name(), c.base)
		middle, ends := strings.CutSuffix(strings.TrimSuffix(middle, office.SealedEnding), c.ext)
		if parts := stamped.FindStringSubmatch(middle); is && ends && parts != nil && e.Type().IsRegular() {
			turn, _ := strconv.Atoi(parts[2]) // none is 0
			found = append(found, copied{e.Name(), parts[1], turn})
		}
	}
	slices.SortFunc(found, older)
	return found, nil
}

// To copies the book to a file as office.Backup does, and remembers it where that is on another disk.
func To(ctx context.Context, book *store.Book, path, passphrase string) (string, error) {
	path, err := office.Backup(ctx, book, path, passphrase)
	if err == nil {
		away.Note(ctx, book, path)
	}
	return path, err
}

// Add copies the book, drops the oldest copies beyond those that are kept, and gives the path of the new one, which is shut up where there
// is a passphrase.
func (c Dated) Add(ctx context.Context, book *store.Book, at time.Time, passphrase string) (string, error) {
	if err := os.MkdirAll(c.Folder, 0o750); err != nil {
		return "", fmt.Errorf("make the folder of copies: %w", err)
	}
	before, err := c.all()
	if err != nil {
		return "", err
	}
	made := copied{stamp: at.Format(stampForm)}
	if n := len(before); n > 0 {
		made.turn = before[n-1].turn
		if older(made, before[n-1]) <= 0 {
			made.turn++
		}
	}
	made.name = c.base + "." + made.stamp + c.ext
	if made.turn > 0 {
		made.name = fmt.Sprintf("%s.%s-%d%s", c.base, made.stamp, made.turn, c.ext)
	}
	path, err := To(ctx, book, filepath.Join(c.Folder, made.name), passphrase)
	if err != nil {
		return "", fmt.Errorf("copy the book: %w", err)
	}
	for _, old := range before[:max(len(before)+1-c.keep, 0)] {
		if err := os.Remove(filepath.Join(c.Folder, old.name)); err != nil {
			return path, fmt.Errorf("drop an old copy: %w", err)
		}
	}
	return path, nil
}

// Daily adds the copy of a day where none was made on it yet: "" then. It goes over the connection of the open book: where a process opens
// and closes the file of a book once more by itself, the system takes away the locks of its connection, and another program would take the
// log of the running one for left over.
func (c Dated) Daily(ctx context.Context, book *store.Book, at time.Time) (string, error) {
	before, err := c.all()
	if err == nil && slices.ContainsFunc(before, func(o copied) bool { return strings.HasPrefix(o.stamp, at.Format("2006-01-02-")) }) {
		return "", nil
	}
	return c.Add(ctx, book, at, "")
}
