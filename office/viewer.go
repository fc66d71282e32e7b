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
	"sotruc/scrap"
)

// Why a file of the book is not shown.
var (
	ErrNoViewer = errors.New("no program shows files here")
	ErrNoFolder = errors.New("no program shows folders here")
	ErrNotShown = errors.New("files of this kind are not opened from the book")
	ErrNotSame  = errors.New("the bytes are not those that were kept")
	ErrNotThere = errors.New("none of the files is in the folder")
)

// Viewer shows files of the book with the program the system has for them. What it hands over are copies to look at, in a
// folder of its own that goes with Close. The nil Viewer shows nothing.
type Viewer struct {
	Folder string                  // the officer's own, in which each Viewer makes one
	Start  func(path string) error // hands a path to the system, without a shell
	mu     sync.Mutex
	own    *scrap.Folder // that of this Viewer; nil before the first file
}

// SystemViewer shows files with the system's own programs; nil where the system has no place for them.
func SystemViewer() *Viewer {
	cache, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	return &Viewer{Folder: filepath.Join(cache, "sotruc", "opened"), Start: startSystem}
}

// shown are the endings of documents, pictures and recordings. Programs and scripts are not among them; what is inside a
// document, such as a macro, is for the program that opens it to refuse.
var shown = []string{
	".pdf", ".txt", ".csv", ".rtf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".odp",
	".eml", ".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".heic", ".mp3", ".m4a", ".wav", ".mp4", ".mov",
}

// Show writes a copy of a file under its name, which can only be read, and opens it. The error is ErrNotSame where its bytes
// are not those of its fingerprint, ErrNotShown where it might be a program, ErrNoViewer where the system opens nothing.
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
	own, err := v.folder()
	if err != nil {
		return err
	}
	dir := own.Path(f.SHA256[:16])
	f.Name = name
	put, err := report.Put(dir, []model.File{f})
	if err != nil {
		return fmt.Errorf("put a file to be opened: %w", err)
	}
	path := filepath.Join(dir, put[0].Name)
	if err := os.Chmod(path, 0o400); err != nil { // nobody edits a copy that will be gone
		return fmt.Errorf("keep a copy from being edited: %w", err)
	}
	return v.Start(path)
}

// Open opens a folder of the officer's own. The error is ErrNoFolder where the system opens none.
func (v *Viewer) Open(folder string) error {
	if v == nil {
		return ErrNoFolder
	}
	err := v.Start(folder)
	if errors.Is(err, ErrNoViewer) {
		return fmt.Errorf("%w: %w", ErrNoFolder, err)
	}
	return err
}

// OpenWith opens a folder in which at least one of some files is, by its name; the error is ErrNotThere where none is any more, and otherwise
// as of Open.
func (v *Viewer) OpenWith(folder string, files []model.File) error {
	there := slices.ContainsFunc(files, func(f model.File) bool {
		_, err := os.Stat(filepath.Join(folder, FileName(f.Name)))
		return err == nil
	})
	if !there {
		return ErrNotThere
	}
	return v.Open(folder)
}

// folder is the folder of this Viewer.
func (v *Viewer) folder() (*scrap.Folder, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.own != nil {
		return v.own, nil
	}
	if err := os.MkdirAll(v.Folder, 0o700); err != nil {
		return nil, fmt.Errorf("make the folder of opened files: %w", err)
	}
	own, err := scrap.Make(v.Folder)
	v.own = own
	return own, err
}

// Close takes away the copies that were shown. What a program still holds open on a system that keeps such files stays
// until a later start.
func (v *Viewer) Close() {
	if v == nil {
		return
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.own != nil {
		_ = v.own.Remove()
		v.own = nil
	}
}
