// Package fault tells what the system means where a file or folder cannot be read or written, whatever the system is.
package fault

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"syscall"
)

// What keeps a file from being written, or a folder from being found.
var (
	ErrFull      = errors.New("the disk is full")
	ErrProtected = errors.New("the disk cannot be written")
	ErrTooLong   = errors.New("the path is too long")
	ErrNotFolder = errors.New("it is a file and no folder")
	ErrFolder    = errors.New("it is a folder and no file")
	ErrInUse     = errors.New("another program has the file open")
	ErrDead      = errors.New("the disk does not answer")
)

// meaning is what a number of the system stands for.
type meaning struct {
	err     error
	numbers []syscall.Errno
}

// Of is what an error means, with the path it is about where the system names one; nil where it means nothing of this.
func Of(err error) (path string, means error) {
	var number syscall.Errno
	if !errors.As(err, &number) {
		return "", nil
	}
	for _, m := range meanings {
		if slices.Contains(m.numbers, number) {
			return pathOf(err), m.err
		}
	}
	return "", nil
}

func pathOf(err error) string {
	var one *fs.PathError
	var two *os.LinkError
	switch {
	case errors.As(err, &one):
		return one.Path
	case errors.As(err, &two):
		return two.New
	}
	return ""
}
