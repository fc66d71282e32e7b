// Package archive lists and unpacks a zip file in which somebody packed a folder of papers, within bounds: no archive makes the program
// hold, unpack or count more, and no name in it is ever a path. An archive in an archive is a file like others. It knows no format.
package archive

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"sotruc/model/viet"
)

// Why an archive, or a file in it, is not read.
var (
	ErrDamaged   = errors.New("damaged archive")
	ErrTooLarge  = errors.New("too large when unpacked")
	errDocument  = errors.New("a document that is an archive") // of Word, Excel, LibreOffice; or a program
	ErrEncrypted = errors.New("behind a password")
	ErrPacked    = errors.New("packed in another way")
)

// Bounds of one archive.
const (
	maxMembers   = 2000
	maxDirectory = 4 << 20 // bytes read of the list of files: 2,000 names of 200 bytes are a tenth
	maxUnpacked  = 2 << 30 // bytes of all files, as the archive says; each that is read is bounded by whoever reads it
	maxRatio     = 200     // bytes of a packed byte: text has 10, a scan 1
	freeRatio    = 1 << 20 // bytes for which the ratio does not count
)

// Pack is an archive.
type Pack struct{ members []Member }

// Member is a file in one.
type Member struct {
	Name string // folders and name with "/" between them, on one line: to be shown, never to be a path
	file *zip.File
}

// Open reads the list of files of an archive of so many bytes. The error wraps ErrDamaged or ErrTooLarge, or is another where the
// archive is a document.
func Open(from io.ReaderAt, size int64) (*Pack, error) {
	listed := &bounded{from: from, left: maxDirectory}
	archive, err := zip.NewReader(listed, size)
	switch {
	case listed.left < 0:
		return nil, ErrTooLarge
	case err != nil && !errors.Is(err, zip.ErrInsecurePath):
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	listed.whole = true
	p := &Pack{}
	var packed, unpacked uint64
	for _, f := range archive.File {
		if isDocument(f.Name) {
			return nil, errDocument
		}
		if isOfSystem(f) {
			continue
		}
		// Files that lie over one another are how a small archive unpacks to a large one.
		packed, unpacked = packed+min(f.CompressedSize64, maxUnpacked), unpacked+min(f.UncompressedSize64, maxUnpacked)
		if len(p.members) == maxMembers || unpacked > maxUnpacked || packed > uint64(size) {
			return nil, ErrTooLarge
		}
		p.members = append(p.members, Member{Name: nameOf(f), file: f})
	}
	keys := make(map[*zip.File]string, len(p.members))
	for _, m := range p.members {
		keys[m.file] = viet.SortKey(m.Name)
	}
	slices.SortStableFunc(p.members, func(a, b Member) int { return strings.Compare(keys[a.file], keys[b.file]) })
	return p, nil
}

// isDocument tells a part that only documents and programs have: those of Microsoft, of LibreOffice, of Java.
func isDocument(name string) bool {
	return name == "[Content_Types].xml" || name == "mimetype" || strings.HasPrefix(name, "META-INF/")
}

// isOfSystem tells whether an entry is no file of the clerk's: a folder, or what a system keeps in folders for itself.
func isOfSystem(f *zip.File) bool {
	path := strings.ReplaceAll(f.Name, `\`, "/")
	if strings.HasSuffix(path, "/") || f.Mode().IsDir() {
		return true
	}
	for part := range strings.SplitSeq(path, "/") {
		if part == "__MACOSX" || strings.HasPrefix(part, ".") && strings.Trim(part, ".") != "" || strings.HasPrefix(part, "~$") {
			return true
		}
	}
	base := path[strings.LastIndexByte(path, '/')+1:]
	return strings.EqualFold(base, "desktop.ini") || strings.EqualFold(base, "Thumbs.db")
}

// Members are the files, in the order a person reads their names.
func (p *Pack) Members() []Member { return p.members }

// Read unpacks a file of at most so many bytes. The error wraps ErrDamaged, ErrTooLarge, ErrEncrypted or ErrPacked.
func (m Member) Read(most int64) ([]byte, error) {
	f := m.file
	most = min(most, freeRatio+maxRatio*int64(min(f.CompressedSize64, maxUnpacked)))
	switch {
	case f.Flags&1 != 0:
		return nil, ErrEncrypted
	case f.Mode()&fs.ModeType != 0: // a link, whose bytes are a path
		return nil, ErrPacked
	case f.UncompressedSize64 > uint64(most):
		return nil, ErrTooLarge
	}
	in, err := f.Open()
	if errors.Is(err, zip.ErrAlgorithm) {
		return nil, fmt.Errorf("%w: %w", ErrPacked, err)
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	data, err := io.ReadAll(io.LimitReader(in, most+1))
	err = errors.Join(err, in.Close())
	switch {
	case int64(len(data)) > most:
		return nil, ErrTooLarge
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return data, nil
}

// bounded reads no more than is left of what the list of files may have; of the whole archive afterwards.
type bounded struct {
	from  io.ReaderAt
	left  int64
	whole bool
}

// ReadAt gives ErrTooLarge where the bound is passed.
func (b *bounded) ReadAt(to []byte, at int64) (int, error) {
	if !b.whole {
		if b.left -= int64(len(to)); b.left < 0 {
			return 0, ErrTooLarge
		}
	}
	return b.from.ReadAt(to, at) //nolint:wrapcheck // io.EOF must stay itself
}
