package cli

import (
	"fmt"
	"io"
	"os"
	"strings"

	"sotruc/office"
	"sotruc/scrap"
)

// stdinName is what stands for what is piped in.
const stdinName = "-"

// piped are paths with what comes from stdin put into a file, where one of them stands for it. Only as much is taken as is read of a file,
// and one byte more, by which it is refused as one that is too large. The file goes with done.
type piped struct {
	paths  []string
	folder *scrap.Folder
	path   string // of the file
}

// pipedIn takes what is piped in.
func (p *program) pipedIn(paths []string) (piped, error) {
	in := piped{paths: paths}
	for i, path := range paths {
		switch {
		case path != stdinName:
			continue
		case in.folder != nil:
			return in, p.misused("stdin_twice")
		}
		var err error
		if in.folder, err = scrap.Make(os.TempDir()); err != nil {
			return in, err
		}
		in.path = in.folder.Path("stdin")
		in.paths = append(append(append([]string{}, in.paths[:i]...), in.path), in.paths[i+1:]...)
		f, err := os.OpenFile(in.path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if err != nil {
			return in, fmt.Errorf("keep what is piped in: %w", err)
		}
		_, err = io.Copy(f, io.LimitReader(p.env.In, office.Limits(p.set).Largest()+1))
		if closed := f.Close(); err == nil {
			err = closed
		}
		if err != nil {
			return in, fmt.Errorf("read what is piped in: %w", err)
		}
	}
	return in, nil
}

// shown is the name of a source as it was given.
func (in piped) shown(path string) string {
	if in.path == "" {
		return path
	}
	return strings.Replace(path, in.path, stdinName, 1)
}

// done takes the file away.
func (in piped) done() {
	if in.folder != nil {
		_ = in.folder.Remove() // a later start sweeps it
	}
}
