// Package scrap makes folders for what is not finished yet: a book or a copy that is being written, a page for another program to read. It
// alone knows what they are called, and takes away those of runs that ended before they could.
package scrap

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"time"

	"github.com/gofrs/flock"
)

// prefix begins the name of a folder, and of the file that is only made to see whether a folder takes one.
const prefix = ".sotruc-new-"

// ours are the names that os.MkdirTemp and os.CreateTemp make of it.
var ours = regexp.MustCompile(`^\.sotruc-new-\d{1,10}$`)

// lockName is the file in each folder that is locked as long as its maker runs. It holds the name of the maker's machine, for on a share
// a lock may not be seen by other machines.
const lockName = "lock"

// staleAfter is how old a folder of another machine is when its maker is taken to have ended.
const staleAfter = 24 * time.Hour

// Folder is one that goes with Remove, or at a later start where its maker ends before.
type Folder struct {
	path string
	lock *flock.Flock
}

// Make makes a folder that only its owner may read in another one.
func Make(parent string) (*Folder, error) {
	var last error
	for range 3 { // between two of the steps another start may take it away, which sees nobody in it
		f, err := try(parent)
		if err == nil {
			return f, nil
		}
		last = err
	}
	return nil, last
}

func try(parent string) (*Folder, error) {
	path, err := os.MkdirTemp(parent, prefix+"*")
	if err != nil {
		return nil, fmt.Errorf("make a folder for what is being written: %w", err)
	}
	f := &Folder{path: path, lock: flock.New(filepath.Join(path, lockName))}
	err = os.WriteFile(f.lock.Path(), []byte(machine()), 0o600) // Windows lets nobody write to what is locked
	held := false
	if err == nil {
		held, err = f.lock.TryLock()
	}
	if err == nil && (!held || !f.stands()) {
		err = fs.ErrNotExist
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("lock a folder for what is being written: %w", err), f.Remove())
	}
	return f, nil
}

// stands tells whether the file that is locked is the one in the folder.
func (f *Folder) stands() bool {
	locked, err := f.lock.Stat()
	if err != nil {
		return false
	}
	there, err := os.Lstat(f.lock.Path())
	return err == nil && os.SameFile(locked, there)
}

// Name is the folder's own name.
func (f *Folder) Name() string { return filepath.Base(f.path) }

// Path is that of a file in it.
func (f *Folder) Path(name string) string { return filepath.Join(f.path, name) }

// Remove takes the folder away with all in it.
func (f *Folder) Remove() error {
	err := empty(f.path)
	// Windows removes no file that is open: the lock goes last. Who sweeps in between only does the same.
	if err := errors.Join(err, f.lock.Unlock(), os.RemoveAll(f.path)); err != nil {
		return fmt.Errorf("remove a folder of what was being written: %w", err)
	}
	return nil
}

// empty removes all in a folder but its lock.
func empty(path string) error {
	entries, err := os.ReadDir(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, e := range entries {
		if e.Name() != lockName {
			err = errors.Join(err, os.RemoveAll(filepath.Join(path, e.Name())))
		}
	}
	return err
}

// Appear gives a whole file its name, in the same or another folder of the disk, where nothing has that name: fs.ErrExist otherwise.
func Appear(whole, path string) error {
	err := os.Link(whole, path)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("name a file: %w", err)
	}
	if err != nil { // a stick knows no second name for a file
		if _, there := os.Lstat(path); there == nil {
			return fmt.Errorf("name a file: %s: %w", path, fs.ErrExist)
		}
		if err := os.Rename(whole, path); err != nil {
			return fmt.Errorf("name a file: %w", err)
		}
	}
	SyncFolder(filepath.Dir(path))
	return nil
}

// SyncFolder has a new name on the disk. Windows knows no such thing, and where a disk does not take it the name is there all the same.
func SyncFolder(folder string) {
	if f, err := os.Open(folder); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
}

// Takes tries to make a file in a folder: the rights alone do not say whether the disk takes it.
func Takes(folder string) error {
	f, err := os.CreateTemp(folder, prefix+"*")
	if err != nil {
		return fmt.Errorf("make a file: %w", err)
	}
	err = errors.Join(f.Close(), os.Remove(f.Name()))
	if err != nil && !errors.Is(err, fs.ErrNotExist) { // another start may have taken it away
		return fmt.Errorf("remove a file: %w", err)
	}
	return nil
}

// Sweep takes away what runs that ended left in a folder. What somebody works on stays, and whatever bears another name or holds what this
// program did not put there; what cannot go now goes another day.
func Sweep(parent string) {
	entries, err := os.ReadDir(parent)
	if err != nil {
		return // whoever needs the folder says what is wrong with it
	}
	for _, e := range entries {
		path := filepath.Join(parent, e.Name())
		switch {
		case !ours.MatchString(e.Name()):
		case e.IsDir():
			sweep(path)
		case e.Type().IsRegular():
			if info, err := e.Info(); err == nil && info.Size() == 0 {
				_ = os.Remove(path)
			}
		}
	}
	sweepEarlier(parent, entries)
}

// sweep takes a folder away that nobody works in.
func sweep(path string) {
	lock := flock.New(filepath.Join(path, lockName), flock.SetFlag(os.O_RDWR))
	maker, err := os.ReadFile(lock.Path())
	if errors.Is(err, fs.ErrNotExist) {
		_ = os.Remove(path) // succeeds where nothing was put into it yet
		return
	}
	if err != nil || string(maker) != machine() && !stale(path) {
		return
	}
	if free, err := lock.TryLock(); err != nil || !free {
		return
	}
	_ = (&Folder{path: path, lock: lock}).Remove()
}

// stale compares by the clock of the disk, which may not be the machine's.
func stale(path string) bool {
	old, err := os.Stat(filepath.Join(path, lockName))
	if err != nil {
		return false
	}
	now, err := clock(filepath.Dir(path))
	return err == nil && now.Sub(old.ModTime()) > staleAfter
}

// clock is that of the disk a folder is on.
func clock(folder string) (time.Time, error) {
	f, err := os.CreateTemp(folder, prefix+"*")
	if err != nil {
		return time.Time{}, fmt.Errorf("make a file: %w", err)
	}
	now, err := f.Stat()
	_ = errors.Join(f.Close(), os.Remove(f.Name()))
	if err != nil {
		return time.Time{}, fmt.Errorf("look at a file: %w", err)
	}
	return now.ModTime(), nil
}

// machine names this one.
func machine() string {
	name, err := os.Hostname()
	if err != nil {
		return "?"
	}
	return name
}
