package office

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"sotruc/config"
	"sotruc/intake/doctext"
	"sotruc/model"
)

// Source is where a paper is read from: a file, or a file in an archive.
type Source struct {
	Path   string
	Member string // folders and name in the archive at Path, to be shown; "" is the file itself
	index  int    // of the member
	err    error  // why nothing of the archive is read
}

// inside stands between an archive and what is in it.
const inside = " › "

// Sources are the papers in a file: those of an archive somebody packed a folder in, else the file itself. That an archive holds nothing,
// or more than is read, is said when it is read.
func Sources(path string) []Source {
	names, err := doctext.Members(path)
	if len(names) == 0 {
		return []Source{{Path: path, err: err}}
	}
	sources := make([]Source, len(names))
	for i, name := range names {
		sources[i] = Source{Path: path, Member: name, index: i}
	}
	return sources
}

// String gives the path as it was named, and the name in the archive.
func (s Source) String() string {
	if s.Member == "" {
		return s.Path
	}
	return s.Path + inside + s.Member
}

// Name is String without the folders the file lies in.
func (s Source) Name() string { return Source{Path: filepath.Base(s.Path), Member: s.Member}.String() }

// load gives the bytes. The error is a *doctext.Error.
func (s Source) load(limits doctext.Limits) ([]byte, error) {
	switch {
	case s.err != nil:
		return nil, s.err
	case s.Member != "":
		return doctext.LoadMember(s.Path, s.index, s.Member, limits)
	}
	return doctext.Load(s.Path, limits)
}

// SourceIn is a paper in a file: of an archive the one with a name in it.
func SourceIn(path, member string) (Source, bool) {
	for _, s := range Sources(path) {
		if s.Member == member {
			return s, true
		}
	}
	return Source{}, false
}

// File is the file of a source, to be kept in the book. The error is a *doctext.Error.
func (s Source) File(limits doctext.Limits) (model.File, error) {
	data, err := s.load(limits)
	return keep(s.base(), data), err
}

// open gives the text of the bytes. The error is a *doctext.Error.
func (s Source) open(data []byte, limits doctext.Limits) (doctext.Doc, error) {
	if s.Member != "" {
		return doctext.ReadMember(s.base(), data, limits)
	}
	return doctext.Read(s.base(), data, limits)
}

// base is the name of the file alone.
func (s Source) base() string {
	if s.Member != "" {
		return s.Member[strings.LastIndexByte(s.Member, '/')+1:]
	}
	return filepath.Base(s.Path)
}

// ArchiveError says that a file is an archive of papers, and which.
type ArchiveError struct{ Papers []Source }

// Error says so; screens go on to the papers instead.
func (e *ArchiveError) Error() string { return "an archive of papers: " + e.Papers[0].Path }

// Reading is how papers are read.
type Reading struct {
	Limits doctext.Limits
	OCR    string // the setting of the program that reads scans, see ocr.Find

	// Show is told which page of a scan is read now, of how many, and its name; nil tells nobody. Papers that are read at the same time
	// tell at the same time.
	Show func(name string, page, pages int)
}

// ReadingOf is how the settings have papers read.
func ReadingOf(set config.Config) Reading { return Reading{Limits: Limits(set), OCR: set.Import.OCR} }

// unread is a file of which no text could be read, where somebody may read it: a scan, a picture, a paper behind a password or of an
// old Word.
func unread(name string, data []byte, why error) Incoming {
	var in Incoming
	var refused *doctext.Error
	if !errors.As(why, &refused) || len(data) == 0 {
		return in
	}
	if slices.Contains([]doctext.Code{doctext.CodeNoText, doctext.CodeEncrypted, doctext.CodeDoc, doctext.CodeDamaged}, refused.Code) || isScan(refused) {
		in.Proposal.Directive.File = keep(name, data)
	}
	return in
}
