package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"strings"
)

// pack is the archive a .docx is.
type pack struct {
	parts map[string]*zip.File
	left  int64 // bytes that may still be unpacked
}

// open reads the directory of the archive. Entries are counted before the library makes a value of each.
func open(data []byte) (*pack, error) {
	if bytes.Count(data, []byte("PK\x01\x02")) > maxParts {
		return nil, fmt.Errorf("more than %d parts: %w", maxParts, ErrTooLarge)
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errDamaged, err)
	}
	p := &pack{parts: make(map[string]*zip.File, len(archive.File)), left: maxUnpacked}
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

func (p *pack) has(name string) bool { return p.parts[partName(name)] != nil }

// read has fn read the root element of a part. A part that is not there is damage.
func (p *pack) read(name string, fn func(*reader, xml.StartElement) error) error {
	f := p.parts[partName(name)]
	switch {
	case f == nil:
		return fmt.Errorf("no part %s: %w", name, errDamaged)
	case f.UncompressedSize64 > uint64(p.left):
		return fmt.Errorf("part %s: %w", name, ErrTooLarge)
	}
	content, err := f.Open()
	if err != nil {
		return fmt.Errorf("part %s: %w: %w", name, errDamaged, err)
	}
	in := &counted{from: content, left: &p.left}
	r := newReader(in)
	err = r.elements(fn)
	if closed := content.Close(); err == nil && closed != nil {
		err = fmt.Errorf("%w: %w", errDamaged, closed)
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

// relations are the parts one part refers to.
type relations struct {
	folder string
	byKind map[string]string // the last word of the type -> target
	byID   map[string]string
}

// relations reads what a part refers to. Where the list is missing the usual names count.
func (p *pack) relations(part string) (relations, error) {
	rels := relations{folder: path.Dir(part), byKind: map[string]string{}, byID: map[string]string{}}
	name := path.Join(rels.folder, "_rels", path.Base(part)+".rels")
	if part == "" {
		name = "_rels/.rels"
	}
	if !p.has(name) {
		return rels, nil
	}
	err := p.read(name, func(r *reader, _ xml.StartElement) error {
		return r.elements(func(r *reader, e xml.StartElement) error {
			if target := attr(e, "Target"); attr(e, "TargetMode") != "External" && target != "" {
				if !strings.HasPrefix(target, "/") {
					target = path.Join(rels.folder, target)
				}
				rels.byKind[path.Base(attr(e, "Type"))] = target
				rels.byID[attr(e, "Id")] = target
			}
			if len(rels.byID) > maxParts {
				return ErrTooLarge
			}
			return r.skip()
		})
	})
	return rels, err
}

// part is the name of the part of a kind, whether it is there or not.
func (r relations) part(kind string) string {
	if name := r.byKind[kind]; name != "" {
		return name
	}
	return path.Join(r.folder, kind+".xml")
}

// mainPart is the name of the part with the text. Word writes word/document.xml, its editions on the web document2.xml.
func (p *pack) mainPart() (string, error) {
	rels, err := p.relations("")
	if err != nil {
		return "", err
	}
	if name := rels.byKind["officeDocument"]; name != "" {
		return name, nil
	}
	return "word/document.xml", nil
}
