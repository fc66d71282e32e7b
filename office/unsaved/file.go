package unsaved

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"syscall"

	"sotruc/store"
	"sotruc/store/bookfile"
)

// ErrTooMuch says that more was typed than is kept.
var ErrTooMuch = errors.New("more was typed than is kept beside the book")

const (
	suffix  = ".drafts" // of the file, behind the name of the book
	part    = ".part"   // of the file while it is written
	aside   = ".aside"  // of one that cannot be read, or is another book's
	mostAll = 8 << 20   // bytes of all drafts
	format  = 1
)

// File is where the drafts of one open book are. Only the program that has the book's lock may use it.
type File struct {
	book *store.Book
	path string
	mu   sync.Mutex // a write at the end may meet one that is under way
}

// content is what stands in the file.
type content struct {
	Format int     `json:"format"`
	Mark   int32   `json:"mark"` // of the book when the drafts were kept
	Drafts []Draft `json:"drafts"`
}

// Beside is where the drafts of a book are, by whatever name it was opened.
func Beside(book *store.Book) *File {
	path := book.Path()
	if leads, err := filepath.EvalSymlinks(path); err == nil {
		path = leads
	}
	return &File{book: book, path: path + suffix}
}

// Found is what was beside the book when it was opened.
type Found struct {
	Drafts []Draft
	Aside  string // where a file was put that is no file of drafts of this book; "" mostly
}

// Read gives the drafts of the book. A file that is damaged, or of another book that had this place before, is put aside under another name:
// nothing of it is offered, and nothing of it is lost.
func (f *File) Read(ctx context.Context) (Found, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	mark, err := f.book.Mark(ctx)
	if err != nil {
		return Found{}, fmt.Errorf("whose drafts: %w", err)
	}
	if err := os.Remove(f.path + part); err != nil && !errors.Is(err, fs.ErrNotExist) { // of a write that was cut off
		return Found{}, fmt.Errorf("clear drafts: %w", err)
	}
	drafts, err := load(f.path, mark)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Found{}, nil
	case errors.Is(err, errForeign):
		name, err := setAside(f.path)
		return Found{Aside: name}, err
	}
	return Found{Drafts: drafts}, err
}

// errForeign says that a file is none of drafts of this book.
var errForeign = errors.New("no drafts of this book")

func load(path string, mark int32) ([]Draft, error) {
	info, err := os.Lstat(path)
	switch {
	case err != nil:
		return nil, fmt.Errorf("read drafts: %w", err)
	case !info.Mode().IsRegular() || info.Size() > mostAll:
		return nil, errForeign
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read drafts: %w", err)
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, mostAll+1))
	if err != nil {
		return nil, fmt.Errorf("read drafts: %w", err)
	}
	var c content
	if json.Unmarshal(data, &c) != nil || c.Format != format || !bookfile.GoesWith(c.Mark, mark) {
		return nil, errForeign
	}
	drafts := make([]Draft, len(c.Drafts))
	for i, d := range c.Drafts {
		drafts[i] = d.clean()
	}
	return drafts, nil
}

// setAside gives a file a name nobody has.
func setAside(path string) (string, error) {
	name := path + aside
	for n := 2; ; n++ {
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			break
		}
		name = fmt.Sprintf("%s%s-%d", path, aside, n)
	}
	if err := os.Rename(path, name); err != nil {
		return "", fmt.Errorf("put drafts aside: %w", err)
	}
	return name, nil
}

// Write keeps these drafts and no others; the file goes where there are none. It is there whole or as it was before. A book whose file is
// not where it was opened keeps none: model.ErrMoved.
func (f *File) Write(ctx context.Context, drafts []Draft) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(drafts) == 0 {
		if err := os.Remove(f.path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("remove drafts: %w", err)
		}
		return nil
	}
	mark, err := f.book.Mark(ctx)
	if err != nil {
		return fmt.Errorf("whose drafts: %w", err)
	}
	data, err := json.Marshal(content{Format: format, Mark: mark, Drafts: drafts})
	switch {
	case err != nil:
		return fmt.Errorf("write drafts: %w", err)
	case len(data) > mostAll:
		return ErrTooMuch
	}
	if err := replace(f.path, data); err != nil {
		if errors.Is(err, syscall.ENOSPC) {
			return fmt.Errorf("write drafts: %w: %w", store.ErrDiskFull, err)
		}
		return fmt.Errorf("write drafts: %w: %w", store.ErrDisk, err)
	}
	return nil
}

// replace puts data in the place of a file, on the disk before it has the name.
func replace(path string, data []byte) error {
	fresh := path + part
	if err := os.Remove(fresh); err != nil && !errors.Is(err, fs.ErrNotExist) { // of a write that was cut off
		return fmt.Errorf("make room: %w", err)
	}
	if err := put(fresh, data); err != nil {
		return errors.Join(err, os.Remove(fresh))
	}
	if err := os.Rename(fresh, path); err != nil {
		return errors.Join(err, os.Remove(fresh))
	}
	if folder, err := os.Open(filepath.Dir(path)); err == nil { // not every system can
		_ = folder.Sync()
		_ = folder.Close()
	}
	return nil
}

// put writes a file that is not there yet, for its owner alone.
func put(path string, data []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("make: %w", err)
	}
	_, err = file.Write(data)
	return errors.Join(err, file.Sync(), file.Close())
}
