package office

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"sotruc/model"
	"sotruc/report"
)

// Why a file of the book is not shown.
var (
	ErrNoViewer = errors.New("no program shows files here")
	ErrNotShown = errors.New("files of this kind are not opened from the book")
	ErrNotSame  = errors.New("the bytes are not those that were kept")
)

// Viewer shows files of the book with the program the system has for them. The nil Viewer has none.
type Viewer struct {
	Folder string                  // the officer's own; emptied before the first file is put there
	Start  func(path string) error // hands a path to the system, without a shell
	empty  sync.Once
}

// SystemViewer shows files with the system's own programs; nil where the system has no place for them.
func SystemViewer() *Viewer {
	cache, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	return &Viewer{Folder: filepath.Join(cache, "sotruc", "opened"), Start: startSystem}
}

// shown are the endings of files that are documents and pictures. Whatever a system might run is not among them.
var shown = []string{
	".pdf", ".txt", ".csv", ".rtf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".odp",
	".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".heic", ".mp3", ".m4a", ".wav", ".mp4", ".mov",
}

// Show writes a file into the folder under its name and opens it. The error is ErrNotSame where its bytes are not those of
// its fingerprint, ErrNotShown where it might be a program, ErrNoViewer where the system opens nothing.
func (v *Viewer) Show(f model.File) error {
	sum := sha256.Sum256(f.Bytes)
	name := FileName(f.Name)
	switch {
	case hex.EncodeToString(sum[:]) != f.SHA256:
		return ErrNotSame
	case !slices.Contains(shown, strings.ToLower(filepath.Ext(name))):
		return ErrNotShown
	case v == nil:
		return ErrNoViewer
	}
	v.empty.Do(func() { _ = os.RemoveAll(v.Folder) }) // what was looked at last time; what is still open may stay
	if err := os.MkdirAll(v.Folder, 0o700); err != nil {
		return fmt.Errorf("make the folder of opened files: %w", err)
	}
	dir := filepath.Join(v.Folder, f.SHA256[:16])
	f.Name = name
	put, err := report.Put(dir, []model.File{f})
	if err != nil {
		return fmt.Errorf("put a file to be opened: %w", err)
	}
	return v.Start(filepath.Join(dir, put[0].Name))
}
