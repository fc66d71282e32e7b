package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// file is one of an archive.
type file struct {
	name    string
	content []byte
	runs    bool
}

func (f file) mode() os.FileMode {
	if f.runs {
		return 0o755
	}
	return 0o644
}

// archive writes the files: a .zip for Windows, a .tar.gz for others. All bear the instant of the commit, and lie in one folder.
func archive(t target, files []file, path string, made time.Time) (string, error) {
	path, write := path+".tar.gz", writeTar
	if t.windows() {
		path, write = strings.TrimSuffix(path, ".tar.gz")+".zip", writeZip
	}
	f, err := os.Create(path)
	if err != nil {
		return "", fmt.Errorf("write the archive: %w", err)
	}
	if err := errors.Join(write(f, files, made), f.Close()); err != nil {
		return "", fmt.Errorf("write %s: %w", path, err)
	}
	return path, nil
}

// folder is what the files lie in: one that can be unpacked over the one of the version before.
const folder = "SoTruc/"

func writeZip(w io.Writer, files []file, made time.Time) error {
	pack := zip.NewWriter(w)
	for _, f := range files {
		header := &zip.FileHeader{Name: folder + f.name, Method: zip.Deflate, Modified: made}
		header.SetMode(f.mode())
		into, err := pack.CreateHeader(header)
		if err == nil {
			_, err = into.Write(f.content)
		}
		if err != nil {
			return fmt.Errorf("add %s: %w", f.name, err)
		}
	}
	if err := pack.Close(); err != nil {
		return fmt.Errorf("end the archive: %w", err)
	}
	return nil
}

func writeTar(w io.Writer, files []file, made time.Time) error {
	packed, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return fmt.Errorf("begin the archive: %w", err)
	}
	pack := tar.NewWriter(packed)
	for _, f := range files {
		header := &tar.Header{Name: folder + f.name, Size: int64(len(f.content)), Mode: int64(f.mode()), ModTime: made}
		err := pack.WriteHeader(header)
		if err == nil {
			_, err = pack.Write(f.content)
		}
		if err != nil {
			return fmt.Errorf("add %s: %w", f.name, err)
		}
	}
	return errors.Join(pack.Close(), packed.Close())
}
