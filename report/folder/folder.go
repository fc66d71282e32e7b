// Package folder puts files into a folder where others may lie: nothing that somebody else put there is lost, and nothing is half written.
package folder

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
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

// Lacks tells whether a folder is not there: putting files into it makes it.
func Lacks(dir string) bool {
	_, err := os.Stat(filepath.Clean(dir))
	return errors.Is(err, fs.ErrNotExist)
}

// Put puts files into dir, which is made where it is not there, and gives them with the names they got. A file that stands there
// with other content is kept: the new one gets -2, -3 … before its ending; with the same content it counts as written. No file is
// ever half written.
func Put(dir string, files []model.File) ([]model.File, error) {
	return Replace(dir, files, func(string) (bool, error) { return false, nil })
}

// Replace is Put, but a file whose bytes are kept elsewhere, told by their SHA-256 in hexadecimal, gives its name to the new one.
func Replace(dir string, files []model.File, kept func(sha256 string) (bool, error)) ([]model.File, error) {
	w, err := into(dir)
	if err != nil {
		return nil, err
	}
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

// PutFrom is Put of one file whose bytes are read, however many they are. Only its owner may read it.
func PutFrom(dir, name string, content io.Reader) (string, error) {
	w, err := into(dir)
	if err != nil {
		return "", err
	}
	defer w.close()
	part, err := w.part(content, 0o600)
	if err != nil {
		return "", err
	}
	name = filepath.Base(name)
	for n := 1; ; n++ {
		at := numbered(name, n)
		_, err := w.root.Lstat(at)
		if errors.Is(err, fs.ErrNotExist) {
			err = w.root.Rename(part, at)
		}
		if err != nil {
			return "", fmt.Errorf("save the file: %w", err)
		}
		if w.same(part, at) {
			return at, nil
		}
	}
}

// same tells whether a file of the folder is as another; one that was moved there is.
func (w *writer) same(part, at string) bool {
	one, err := w.root.Open(part)
	if errors.Is(err, fs.ErrNotExist) {
		return true
	}
	other, err2 := w.root.Open(at)
	defer func() { _, _ = one.Close(), other.Close() }() // what is nil gives an error
	if err != nil || err2 != nil {
		return false // a folder, or what may not be read
	}
	a, b := make([]byte, 1<<16), make([]byte, 1<<16)
	for {
		n, err := io.ReadFull(one, a)
		m, err2 := io.ReadFull(other, b)
		if !bytes.Equal(a[:n], b[:m]) {
			return false
		}
		if err != nil || err2 != nil {
			return ended(err) && ended(err2)
		}
	}
}

// ended tells a file's end from a fault of the disk.
func ended(err error) bool { return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) }

// numbered is a name, from the second on with its number before the ending.
func numbered(name string, n int) string {
	if n == 1 {
		return name
	}
	ending := filepath.Ext(name)
	return strings.TrimSuffix(name, ending) + "-" + strconv.Itoa(n) + ending
}

// put writes a file under the first of its names that is free, already holds it, or holds what is kept elsewhere, and gives that
// name.
func (w *writer) put(f model.File, kept func(sha256 string) (bool, error)) (string, error) {
	for n := 1; ; n++ {
		name := numbered(f.Name, n)
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

// into makes a folder where it is not there.
func into(dir string) (*writer, error) {
	if err := os.MkdirAll(dir, 0o750); err != nil {
		return nil, fmt.Errorf("make the report folder: %w", err)
	}
	root, err := os.OpenRoot(dir) // no name leads out of it
	if err != nil {
		return nil, fmt.Errorf("open the report folder: %w", err)
	}
	return &writer{dir: dir, root: root}, nil
}

func (w *writer) write(name string, content []byte) error {
	part, err := w.part(bytes.NewReader(content), 0o644)
	if err != nil {
		return err
	}
	if err := w.root.Rename(part, name); err != nil {
		return fmt.Errorf("save the file: %w", err)
	}
	return nil
}

// part writes a file beside its place, and gives its name there.
func (w *writer) part(content io.Reader, rights fs.FileMode) (string, error) {
	if w.place == nil {
		scrap.Sweep(w.dir)
		place, err := scrap.Make(w.dir)
		if err != nil {
			return "", err
		}
		w.place = place
	}
	part := filepath.Join(w.place.Name(), "file")
	f, err := w.root.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, rights)
	if err != nil {
		return "", fmt.Errorf("open a temporary file: %w", err)
	}
	_, err = io.Copy(f, content)
	if err == nil {
		err = f.Sync()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return "", fmt.Errorf("save the file: %w", err)
	}
	return part, nil
}

func (w *writer) close() {
	if w.place != nil {
		_ = w.place.Remove() // what stays is swept another time
	}
	_ = w.root.Close() // nothing is read any more
}
