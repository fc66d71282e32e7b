package bookfile

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// What is beside a book bears its name without the ending, and then: when it was put aside or before which step of the schema it was
// copied, or the day and hour of a copy.
var besideBook = regexp.MustCompile(`^(?:\.until-\d{8}-\d{6}|\.before-v\d+|\.\d{4}-\d\d-\d\d-\d{6})(?:-\d+)?$`)

// sealEnding is behind the name of a copy that is shut up with a passphrase.
const sealEnding = ".age"

// Copy is a book beside the place of another, and when it was written.
type Copy struct {
	Path string
	At   time.Time
}

// Copies are the whole books beside the place of one, the newest first: copies, and what restoring or a newer program left. More names a
// folder besides its own to look in; "" is none.
func Copies(path, more string) []Copy {
	path = realPath(path)
	ext := filepath.Ext(path)
	base := strings.TrimSuffix(filepath.Base(path), ext)
	folders := []string{filepath.Dir(path)}
	if more != "" && filepath.Clean(more) != folders[0] {
		folders = append(folders, more)
	}
	var found []Copy
	for _, folder := range folders {
		for _, name := range besides(folder, base, "") {
			open := strings.TrimSuffix(name, sealEnding)
			own := filepath.Ext(open)
			middle := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(open), base), own)
			if own != ext && own != ".sqlite" || !besideBook.MatchString(middle) {
				continue
			}
			if info, err := os.Stat(name); err == nil && info.Size() > 0 && info.Mode().IsRegular() {
				found = append(found, Copy{name, info.ModTime()})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b Copy) int { return b.At.Compare(a.At) })
	return found
}

// IsCopy tells whether a file bears the name of a copy of the book at path, which takes its place only by being restored.
func IsCopy(name, path string) bool {
	base, name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)), strings.TrimSuffix(filepath.Base(name), sealEnding)
	middle, ours := strings.CutPrefix(strings.TrimSuffix(name, filepath.Ext(name)), base)
	return ours && besideBook.MatchString(middle)
}

// mostBesides bounds how many other files of a folder are taken for books beside one.
const mostBesides = 6

// Besides are the books beside the place of one that may be a later state of it: in its folder and in that of the copies, more as in Use.Copies, the
// newest dated copy and the newest that restoring put aside, and of the other books of its folder the newest, which somebody copied by hand.
func Besides(path, more string) []string {
	path = realPath(path)
	ext := filepath.Ext(path)
	base := strings.TrimSuffix(filepath.Base(path), ext)
	newest := map[string]string{}
	var others []Copy
	for _, folder := range []string{filepath.Dir(path), more} {
		if folder == "" {
			continue
		}
		for _, name := range besides(folder, "", "") {
			own := filepath.Ext(name)
			if name == path || own != ext && own != ".sqlite" {
				continue
			}
			middle, ours := strings.CutPrefix(strings.TrimSuffix(filepath.Base(name), own), base)
			switch {
			case ours && strings.HasPrefix(middle, ".before-"): // from before a newer program, and so earlier
			case ours && besideBook.MatchString(middle):
				kind := folder + middle[:min(len(middle), len(".until-"))]
				if strings.TrimLeft(middle, ".0123456789-") == "" {
					kind = folder
				}
				newest[kind] = max(newest[kind], name)
			case folder == filepath.Dir(path):
				if info, err := os.Stat(name); err == nil && info.Size() > 0 && info.Mode().IsRegular() {
					others = append(others, Copy{name, info.ModTime()})
				}
			}
		}
	}
	slices.SortStableFunc(others, func(a, b Copy) int { return b.At.Compare(a.At) })
	var found []string
	for _, other := range others[:min(len(others), mostBesides)] {
		found = append(found, other.Path)
	}
	return append(found, slices.Sorted(maps.Values(newest))...)
}

// besides are the paths of a folder's files that begin with base and end with ext.
func besides(folder, base, ext string) []string {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil // whoever needs the folder says what is wrong with it
	}
	var paths []string
	for _, e := range entries {
		if name := e.Name(); len(name) > len(base) && strings.HasPrefix(name, base) && strings.HasSuffix(name, ext) {
			paths = append(paths, filepath.Join(folder, name))
		}
	}
	return paths
}
