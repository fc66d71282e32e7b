// Package piped takes what is piped into a command for a file.
package piped

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"sotruc/scrap"
)

// name is what stands for what is piped in.
const name = "-"

// ErrTwice is what is piped in asked for more than once.
var ErrTwice = errors.New("- stands twice")

// Sources are paths with what comes from stdin put into a file, where one of them stands for it. The file goes with Done.
type Sources struct {
	Paths  []string
	folder *scrap.Folder
	path   string // of the file
}

// In takes what is piped in, where a path asks for it. Only as much is taken as is read of a file, and one byte more, by which it is refused
// as one that is too large.
func In(from io.Reader, paths []string, largest int64) (Sources, error) {
	in := Sources{Paths: paths}
	for i, path := range paths {
		switch {
		case path != name:
			continue
		case in.folder != nil:
			return in, ErrTwice
		}
		var err error
		if in.folder, err = scrap.Make(os.TempDir()); err != nil {
			return in, fmt.Errorf("keep what is piped in: %w", err)
		}
		in.path = in.folder.Path("stdin")
		in.Paths = append(append(append([]string{}, in.Paths[:i]...), in.path), in.Paths[i+1:]...)
		f, err := os.OpenFile(in.path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if err != nil {
			return in, fmt.Errorf("keep what is piped in: %w", err)
		}
		_, err = io.Copy(f, io.LimitReader(from, largest+1))
		if closed := f.Close(); err == nil {
			err = closed
		}
		if err != nil {
			return in, fmt.Errorf("read what is piped in: %w", err)
		}
	}
	return in, nil
}

// Shown is the name of a source as it was given.
func (in Sources) Shown(path string) string {
	if in.path == "" {
		return path
	}
	return strings.Replace(path, in.path, name, 1)
}

// Done takes the file away.
func (in Sources) Done() {
	if in.folder != nil {
		_ = in.folder.Remove() // a later start sweeps it
	}
}
