// Package folder puts files into a folder where others may lie: nothing that somebody else put there is lost, and nothing is half written.
package folder

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"sotruc/model"
	"sotruc/scrap"
)

// Fingerprint is the SHA-256 of bytes, in hexadecimal.
func Fingerprint(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// Put puts files into dir, which is made where it is not there, and gives them with the names they got. A file that stands there
// with other content is kept: the new one gets -2, -3 … before its ending; with the same content it counts as written. No file is
// ever half written.
func Put(dir string, files []model.File) ([]model.File, error) {
	return Replace(dir, files, func(string) (bool, error) { return false, nil })
}

// Replace is Put, but a file whose bytes are kept elsewhere, told by their SHA-256 in hexadecimal, gives its name to the new one.
func Replace(dir string, files []model.File, kept func(sha256 string) (bool, error)) ([]model.File, error) {
	if err := os.MkdirAll(dir, 0o750); err != nil {
		return nil, fmt.Errorf("make the report folder: %w", err)
	}
	root, err := os.OpenRoot(dir) // no name leads out of it
	if err != nil {
		return nil, fmt.Errorf("open the report folder: %w", err)
	}
	w := &writer{dir: dir, root: root}
	defer w.close()
	put := slices.Clone(files)
	for i, f := range files {
		f.Name = filepath.Base(f.Name)
		if put[i].Name, err = w.put(f, kept); err != nil {
			return nil, fmt.Errorf("write %s: %w", f.Name, err)
		}
	}
	return put, nil
}

// put writes a file under the first of its names that is free, already holds it, or holds what is kept elsewhere, and gives that
// name.
func (w *writer) put(f model.File, kept func(sha256 string) (bool, error)) (string, error) {
	ending := filepath.Ext(f.Name)
	stem := strings.TrimSuffix(f.Name, ending)
	for n := 1; ; n++ {
		name := f.Name
		if n > 1 {
			name = stem + "-" + strconv.Itoa(n) + ending
		}
		_, err := w.root.Lstat(name)
		if errors.Is(err, fs.ErrNotExist) {
			return name, w.write(name, f.Bytes)
		}
		if err != nil {
			return f.Name, fmt.Errorf("look for %s: %w", name, err)
		}
		there, err := w.root.ReadFile(name)
		if err != nil {
			continue // a folder, or what may not be read
		}
		if bytes.Equal(there, f.Bytes) {
			return name, nil
		}
		ours, err := kept(Fingerprint(there))
		if err != nil {
			return name, err
		}
		if ours {
			return name, w.write(name, f.Bytes)
		}
	}
}

// Drop takes files out of a folder that are still as they were put there: told by name and SHA-256. It gives the names of those that are
// gone now, and of those that stay because somebody changed them or holds them open. A folder that is not there has none.
func Drop(dir string, files []model.File) (gone, stay []string, err error) {
	root, err := os.OpenRoot(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("open the report folder: %w", err)
	}
	defer root.Close()
	for _, f := range files {
		name := filepath.Base(f.Name)
		info, err := root.Lstat(name)
		if err != nil {
			continue // nobody finds it there
		}
		there, err := []byte(nil), fs.ErrInvalid
		if info.Mode().IsRegular() && info.Size() == int64(f.Size) {
			there, err = root.ReadFile(name)
		}
		if err == nil && Fingerprint(there) == f.SHA256 && root.Remove(name) == nil {
			gone = append(gone, name)
		} else {
			stay = append(stay, name)
		}
	}
	return gone, stay, nil
}

// writer writes files into a folder whole: beside their place first, so that a power cut leaves the whole file or none.
type writer struct {
	dir   string
	root  *os.Root
	place *scrap.Folder // made for the first file
}

func (w *writer) write(name string, content []byte) error {
	if w.place == nil {
		scrap.Sweep(w.dir)
		place, err := scrap.Make(w.dir)
		if err != nil {
			return err
		}
		w.place = place
	}
	part := filepath.Join(w.place.Name(), "file")
	f, err := w.root.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return fmt.Errorf("open a temporary file: %w", err)
	}
	_, err = f.Write(content)
	if err == nil {
		err = f.Sync()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = w.root.Rename(part, name)
	}
	if err != nil {
		return fmt.Errorf("save the file: %w", err)
	}
	return nil
}

func (w *writer) close() {
	if w.place != nil {
		_ = w.place.Remove() // what stays is swept another time
	}
	_ = w.root.Close() // nothing is read any more
}
