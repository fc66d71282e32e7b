// Package zipxml reads the XML parts of an archive, which is what a file of Word (.docx) or of LibreOffice (.odt) is,
// within bounds: no archive makes the program unpack, nest or hold more. It knows no format.
package zipxml

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// Why a file or a part of it is not read.
var (
	ErrDamaged  = errors.New("damaged file")
	ErrTooLarge = errors.New("too large a file")          // unpacked, or its text
	ErrDTD      = errors.New("document type declaration") // no program writes one
)

// Bounds of what is read of one file. A paper has about 20 parts, and some hundred levels of elements at most.
const (
	MaxParts    = 2000
	maxUnpacked = 64 << 20 // bytes of all parts that are read
	maxDepth    = 256
	maxToken    = 1 << 20 // bytes from one < to the next
)

// Pack is the archive.
type Pack struct {
	parts map[string]*zip.File
	left  int64 // bytes that may still be unpacked
}

// Open reads the directory of the archive. Entries are counted before the library makes a value of each.
func Open(data []byte) (*Pack, error) {
	if bytes.Count(data, []byte("PK\x01\x02")) > MaxParts {
		return nil, fmt.Errorf("more than %d parts: %w", MaxParts, ErrTooLarge)
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	p := &Pack{parts: make(map[string]*zip.File, len(archive.File)), left: maxUnpacked}
	for _, f := range archive.File {
		name := partName(f.Name)
		if _, twice := p.parts[name]; !twice {
			p.parts[name] = f
		}
	}
	return p, nil
}

// partName is the name of a part as it is compared: case counts for nothing, and some programs write backslashes.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean(strings.ReplaceAll(name, `\`, "/")), "/"))
}

// Has tells whether there is a part.
func (p *Pack) Has(name string) bool { return p.parts[partName(name)] != nil }

// HasAny tells whether there is a part whose name is wanted; names are in small letters.
func (p *Pack) HasAny(wanted func(name string) bool) bool {
	for name := range p.parts {
		if wanted(name) {
			return true
		}
	}
	return false
}

// Read has fn read the root element of a part. A part that is not there is damage.
func (p *Pack) Read(name string, fn func(*Reader, xml.StartElement) error) error {
	f := p.parts[partName(name)]
	switch {
	case f == nil:
		return fmt.Errorf("no part %s: %w", name, ErrDamaged)
	case f.UncompressedSize64 > uint64(p.left):
		return fmt.Errorf("part %s: %w", name, ErrTooLarge)
	}
	content, err := f.Open()
	if err != nil {
		return fmt.Errorf("part %s: %w: %w", name, ErrDamaged, err)
	}
	in := &counted{from: content, left: &p.left}
	r := &Reader{xml: xml.NewDecoder(in)}
	err = r.Elements(fn)
	if closed := content.Close(); err == nil && closed != nil {
		err = fmt.Errorf("%w: %w", ErrDamaged, closed)
	}
	if err != nil {
		return fmt.Errorf("part %s: %w", name, err)
	}
	return nil
}

// counted counts what is unpacked, since the sizes an archive declares may lie, and how far it is from one < to the
// next: the parser holds that much at a time.
type counted struct {
	from io.Reader
	left *int64
	run  int
}

// Read gives ErrTooLarge where a bound is passed.
func (c *counted) Read(b []byte) (int, error) {
	n, err := c.from.Read(b)
	if *c.left -= int64(n); *c.left < 0 {
		return 0, ErrTooLarge
	}
	rest := b[:n]
	for {
		i := bytes.IndexByte(rest, '<')
		if i < 0 {
			break
		}
		if c.run+i > maxToken {
			return 0, ErrTooLarge
		}
		c.run, rest = 0, rest[i+1:]
	}
	if c.run += len(rest); c.run > maxToken {
		return 0, ErrTooLarge
	}
	return n, err //nolint:wrapcheck // io.EOF must stay itself
}
