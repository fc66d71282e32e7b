// Package gather finds the files of papers, in folders and in archives, and reads them ahead of whoever takes them.
package gather

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sotruc/model/viet"
	"sotruc/office"
)

// What one import looks through.
const (
	maxDepth = 12     // folders in folders
	maxFiles = 20_000 // and as many passed over
)

// Search collects files to be read, from files and folders.
type Search struct {
	Files   []string
	Passed  []string // links, and what lies too deep or is too many
	Refused []Refusal
	Folders int    // named at the start
	Ending  string // of the files wanted in folders; "" is any
}

// Refusal says why a file or folder was not read.
type Refusal struct {
	Path string
	Err  error
}

// Add takes a file as it is and a folder with everything in it.
func (s *Search) Add(path string) {
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() { // what is wrong with a file is said when it is read
		s.Files = append(s.Files, path)
		return
	}
	s.Folders++
	s.walk(path, maxDepth)
}

// Sources are the papers in the files, those of an archive in its place. An archive of more than may still be read is passed over.
func (s *Search) Sources() []office.Source {
	var all []office.Source
	for _, path := range s.Files {
		found := office.Sources(path)
		if len(all)+len(found) > maxFiles {
			s.Passed = append(s.Passed, path)
			continue
		}
		all = append(all, found...)
	}
	return all
}

// walk takes the files of a folder in the order a person reads names, numbers as numbers, then its folders. Links are
// not followed, so that there is no way round in a circle; hidden files are not looked at.
func (s *Search) walk(folder string, depth int) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		s.Refused = append(s.Refused, Refusal{folder, err})
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
		case e.Type().IsRegular() && !strings.EqualFold(filepath.Ext(e.Name()), s.Ending) && s.Ending != "":
		case e.Type().IsRegular() && len(s.Files) < maxFiles:
			s.Files = append(s.Files, path)
		case len(s.Passed) < maxFiles:
			s.Passed = append(s.Passed, path)
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
