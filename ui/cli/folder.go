package cli

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sotruc/model/viet"
)

// What one import looks through.
const (
	maxDepth = 12     // folders in folders
	maxFiles = 20_000 // and as many passed over
)

// search collects files to be read, from files and folders.
type search struct {
	files   []string
	passed  []string // links, and what lies beyond maxDepth or maxFiles
	refused []refusal
	folders int    // named at the start
	ending  string // of the files wanted in folders; "" is any
}

// refusal says why a file or folder was not read.
type refusal struct {
	path string
	err  error
}

// add takes a file as it is and a folder with everything in it.
func (s *search) add(path string) {
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() { // what is wrong with a file is said when it is read
		s.files = append(s.files, path)
		return
	}
	s.folders++
	s.walk(path, maxDepth)
}

// walk takes the files of a folder in the order a person reads names, numbers as numbers, then its folders. Links are
// not followed, so that there is no way round in a circle; hidden files are not looked at.
func (s *search) walk(folder string, depth int) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		s.refused = append(s.refused, refusal{folder, err})
		return
	}
	entries = slices.DeleteFunc(entries, func(e os.DirEntry) bool { return hidden(e.Name()) })
	keys := make(map[string]string, len(entries))
	for _, e := range entries {
		keys[e.Name()] = viet.SortKey(e.Name())
	}
	slices.SortStableFunc(entries, func(a, b os.DirEntry) int { return strings.Compare(keys[a.Name()], keys[b.Name()]) })
	var folders []string
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		switch {
		case e.IsDir() && depth > 1:
			folders = append(folders, path)
		case e.Type().IsRegular() && !strings.EqualFold(filepath.Ext(e.Name()), s.ending) && s.ending != "":
		case e.Type().IsRegular() && len(s.files) < maxFiles:
			s.files = append(s.files, path)
		case len(s.passed) < maxFiles:
			s.passed = append(s.passed, path)
		}
	}
	for _, path := range folders {
		s.walk(path, depth-1)
	}
}

// hidden tells whether a name in a folder is none of the clerk's: hidden files, the marks Word leaves beside an open
// document, and what Windows keeps in folders for itself.
func hidden(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") ||
		strings.EqualFold(name, "desktop.ini") || strings.EqualFold(name, "Thumbs.db")
}
