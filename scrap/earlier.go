package scrap

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"time"
)

// earlier is what versions of the program left that knew no folder of their own: by what it is called and, for a folder, by what it holds,
// so that nothing goes that somebody else named alike.
type earlier struct {
	name  *regexp.Regexp
	holds *regexp.Regexp // the names in a folder, of which there is one at least; nil: it is a file
	blank bool           // a file of no bytes
}

// ofEarlier are they: a list that was looked at in a copy of the book, the sample ward, a page that was read, files that were shown, the
// trial whether a folder takes a file, a report and a copy of the book that were being written.
var ofEarlier = []earlier{
	{name: regexp.MustCompile(`^sotruc-xem-truoc-\d{1,10}$`), holds: regexp.MustCompile(`^book\.sqlite(-wal|-shm|-journal)?$`)},
	{name: regexp.MustCompile(`^sotruc-demo-\d{1,10}$`), holds: regexp.MustCompile(`^demo\.sqlite(-wal|-shm|-journal|\.lock|\.who|\.drafts)?$`)},
	{name: regexp.MustCompile(`^sotruc-\d{1,10}$`), holds: regexp.MustCompile(`^page(\.[a-z]{1,4})?$`)},
	{name: regexp.MustCompile(`^\d{1,10}$`), holds: regexp.MustCompile(`^[0-9a-f]{16}$`)},
	{name: regexp.MustCompile(`^\.sotruc-\d{1,10}$`), blank: true},
	{name: regexp.MustCompile(`^\..+\.[A-Z2-7]{8}\.tmp$`)},
	{name: regexp.MustCompile(`^.+\.(\d{4}-\d\d-\d\d-\d{6}|before-v\d+)(-\d+)?\.sqlite\.part(-journal)?$`)},
}

// sweepEarlier takes away what earlier versions left in a folder a day ago and before: one of them may still run, and locks nothing.
func sweepEarlier(parent string, entries []fs.DirEntry) {
	var before time.Time
	for _, e := range entries {
		for _, kind := range ofEarlier {
			if !kind.name.MatchString(e.Name()) {
				continue
			}
			if before.IsZero() {
				now, err := clock(parent)
				if err != nil {
					return
				}
				before = now.Add(-staleAfter)
			}
			if path := filepath.Join(parent, e.Name()); kind.is(path, before) {
				_ = os.RemoveAll(path) // what cannot go now goes another day
			}
			break
		}
	}
}

// is tells whether something is of that kind, and it and all right below it of before an instant.
func (kind earlier) is(path string, before time.Time) bool {
	info, err := os.Lstat(path)
	if err != nil || !info.ModTime().Before(before) {
		return false
	}
	if kind.holds == nil {
		return info.Mode().IsRegular() && (!kind.blank || info.Size() == 0)
	}
	if !info.IsDir() {
		return false
	}
	entries, err := os.ReadDir(path)
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !kind.holds.MatchString(e.Name()) || !info.ModTime().Before(before) {
			return false
		}
	}
	return err == nil && len(entries) > 0
}
