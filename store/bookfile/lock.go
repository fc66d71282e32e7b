package bookfile

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/gofrs/flock"

	"sotruc/model/viet"
)

// Lock keeps a second program from opening the same book for writing. The system frees it when the program ends, also
// when it crashes.
type Lock struct {
	file *flock.Flock
	who  string // path of the note that says who holds it
}

// LockedError says who holds the lock; its fields are empty where the note cannot be read.
type LockedError struct {
	Who   string    `json:"who"`
	Host  string    `json:"host"`
	PID   int       `json:"pid"`
	Since time.Time `json:"since"`
	Alone bool      `json:"-"` // nobody else may read the book meanwhile either
}

// Error names the holder.
func (e *LockedError) Error() string {
	return fmt.Sprintf("the book is open: %s on %s, process %d", e.Who, e.Host, e.PID)
}

// AcquireLock takes the lock on the book at path for who, or gives a *LockedError at once. It is taken before the book is opened for writing, and
// released after it is closed. Since is the time noted; it is what another program shows.
func AcquireLock(path, who string, since time.Time) (*Lock, error) {
	path = realPath(path)
	if err := canCreate(path, false); err != nil {
		return nil, &OpenError{Path: path, Err: err}
	}
	l := &Lock{file: flock.New(path + ".lock"), who: path + ".who"}
	free, err := l.file.TryLock()
	if err != nil {
		return nil, fmt.Errorf("lock %s: %w", path, err)
	}
	if !free {
		return nil, holder(l.who)
	}
	if !l.stands() { // whoever had it was just taking the file away: the lock is on a file nobody else can see
		return nil, errors.Join(holder(l.who), l.file.Unlock())
	}
	if _, err := os.Lstat(path); err == nil { // a restore that was cut off before it touched the book is over: nobody else restores now
		_ = removeIfThere(path + freshSuffix) // what cannot be removed is in nobody's way
	}
	host, err := os.Hostname()
	if err != nil {
		host = "" // the note is a courtesy
	}
	note, err := json.Marshal(LockedError{Who: viet.CleanLine(who), Host: host, PID: os.Getpid(), Since: since.UTC().Truncate(time.Second)})
	if err == nil {
		err = os.WriteFile(l.who, note, 0o600)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("lock %s: %w", path, err), l.Release())
	}
	return l, nil
}

// free is a *LockedError where the book lies in a place that only one program at a time may use it in, and another has the lock. SQLite
// would wait for that one in vain.
func (use Use) free(path string) error {
	if !use.On.Alone() {
		return nil
	}
	if !there(path + ".lock") {
		return nil
	}
	held := holder(path + ".who")
	if host, err := os.Hostname(); err == nil && held.PID == os.Getpid() && held.Host == viet.CleanLine(host) {
		return nil
	}
	lock := flock.New(path+".lock", flock.SetFlag(os.O_RDWR))
	if free, err := lock.TryLock(); err != nil || free {
		return errors.Join(err, lock.Unlock()) // what a run left that was killed
	}
	held.Alone = true
	return held
}

// holder reads the note of whoever has the lock. Somebody else wrote it: it is cleaned like all text from outside.
func holder(who string) *LockedError {
	var e LockedError
	note, err := os.ReadFile(who)
	if err != nil || json.Unmarshal(note, &e) != nil {
		return &LockedError{}
	}
	e.Who, e.Host = viet.CleanLine(e.Who), viet.CleanLine(e.Host)
	return &e
}

// Release frees the book and removes both files. Releasing twice is harmless.
func (l *Lock) Release() error {
	if !l.file.Locked() {
		return nil
	}
	// The file goes while the lock is held, so that nobody locks a file that is about to go. Windows removes no file that
	// is open; there it goes afterwards.
	early := os.Remove(l.file.Path())
	if err := errors.Join(removeIfThere(l.who), l.file.Unlock()); err != nil {
		return fmt.Errorf("release %s: %w", l.file.Path(), err)
	}
	if early != nil {
		return removeIfThere(l.file.Path())
	}
	return nil
}

// stands tells whether the locked file is the one at its path.
func (l *Lock) stands() bool {
	locked, err := l.file.Stat()
	if err != nil {
		return false
	}
	there, err := os.Stat(l.file.Path())
	return err == nil && os.SameFile(locked, there)
}
