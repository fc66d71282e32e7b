package office

import (
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// Home is the officer's own folder, where files come in and go out; "" where the system names none.
type Home string

// SystemHome is the folder the system names.
func SystemHome() Home {
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	return Home(home)
}

// Folder is the first of several names (separated by "|") that is a folder in it, or the home folder itself: where files
// that came by mail usually lie, or documents.
func (h Home) Folder(names string) string {
	for name := range strings.SplitSeq(names, "|") {
		path := filepath.Join(string(h), name)
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			return path
		}
	}
	return string(h)
}

// Short writes the home folder as ~.
func (h Home) Short(path string) string {
	rest, inside := strings.CutPrefix(path, string(h))
	if h == "" || !inside || rest != "" && !os.IsPathSeparator(rest[0]) {
		return path
	}
	return "~" + rest
}

// Typed makes a path of what was typed, pasted or dragged into the terminal: in quotes, as file://, with ~ for the home
// folder.
func (h Home) Typed(typed string) string {
	path := strings.TrimSpace(typed)
	for _, quote := range []string{`"`, `'`, "“", "‘"} {
		inner, opened := strings.CutPrefix(path, quote)
		if opened {
			path = strings.TrimRight(strings.TrimSpace(inner), `"'”’`)
			break
		}
	}
	if address, is := strings.CutPrefix(path, "file://"); is {
		if plain, err := url.PathUnescape(address); err == nil {
			address = plain
		}
		if runtime.GOOS == "windows" {
			address = strings.TrimPrefix(address, "/")
		}
		path = strings.TrimPrefix(address, "localhost")
	}
	if rest, is := strings.CutPrefix(path, "~"); is && (rest == "" || rest[0] == '/' || os.IsPathSeparator(rest[0])) {
		path = filepath.Join(string(h), rest)
	}
	return path
}

// Has tells whether a folder as typed is there.
func (h Home) Has(folder string) bool {
	path, err := h.Expand(folder)
	if err != nil {
		return false
	}
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// Expand is a folder as typed, "~" being the home folder. The error is os.ErrNotExist where there is none.
func (h Home) Expand(folder string) (string, error) {
	rest, ok := strings.CutPrefix(folder, "~")
	switch {
	case !ok || rest != "" && rest[0] != '/' && !os.IsPathSeparator(rest[0]):
		return folder, nil
	case h == "":
		return "", os.ErrNotExist
	}
	return filepath.Join(string(h), rest), nil
}
