package handout

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// Template is a Word file with fields, as it came.
type Template struct {
	Name string // without its ending: "quyet-dinh"
	File string // where it lies; "" for one of the program's own
	Data []byte
}

// IsTemplate tells whether a file is the template of a name, with or without tones and capitals: "Quyết định.docx" is quyet-dinh.
// What Word keeps beside an open file is none.
func IsTemplate(file, name string) bool {
	stem, is := strings.CutSuffix(strings.ToLower(file), ".docx")
	return is && !strings.HasPrefix(file, "~") && !strings.HasPrefix(file, ".") && slug(stem) == name
}

// Why a template is not filled.
var (
	ErrTemplate = errors.New("the template is no Word file that can be read")
	ErrHeader   = errors.New("a field at the top or the foot of the page differs between people")
)

// UnknownFieldsError names the fields of a template there are none of.
type UnknownFieldsError struct{ Fields []string }

func (e *UnknownFieldsError) Error() string {
	return "unknown fields: " + strings.Join(e.Fields, ", ")
}

// Bounds of a template: of the parts that are read, in bytes, and of how many parts it has.
const (
	maxPart  = 16 << 20
	maxParts = 5000
)

// Fill fills a template for each subject, one after the other in one file, each from a page of its own. Nothing is filled where a
// field is not known: *UnknownFieldsError names them all.
func Fill(t Template, subjects []Subject) ([]byte, error) {
	pack, err := zip.NewReader(bytes.NewReader(t.Data), int64(len(t.Data)))
	if err != nil || len(pack.File) > maxParts {
		return nil, fmt.Errorf("%w: %s", ErrTemplate, t.Name)
	}
	filled := map[*zip.File][]byte{}
	unknown := &UnknownFieldsError{}
	main := false
	for _, f := range pack.File {
		kind := partKind(f.Name)
		if kind == "" || kind == "document" && main {
			continue
		}
		text, err := partText(f)
		if err != nil {
			return nil, err
		}
		p, err := readPart(text, fieldNamed)
		if err != nil {
			return nil, fmt.Errorf("%w: %s: %w", ErrTemplate, f.Name, err)
		}
		unknown.add(p.unknown)
		if kind == "document" {
			main = true
			if p.body.to == 0 {
				return nil, fmt.Errorf("%w: no body", ErrTemplate)
			}
			filled[f] = p.each(subjects)
		} else if filled[f], err = p.same(subjects); err != nil {
			return nil, err
		}
	}
	switch {
	case !main:
		return nil, fmt.Errorf("%w: no document", ErrTemplate)
	case len(unknown.Fields) > 0:
		return nil, unknown
	}
	return repack(pack, filled)
}

func (e *UnknownFieldsError) add(names []string) {
	for _, name := range names {
		seen := false
		for _, known := range e.Fields {
			seen = seen || known == name
		}
		if !seen {
			e.Fields = append(e.Fields, name)
		}
	}
}

// partKind tells which parts have text to fill: document, header and footer; "" for every other. Word numbers them.
func partKind(name string) string {
	dir, file := path.Split(strings.TrimPrefix(name, "/"))
	stem, isXML := strings.CutSuffix(file, ".xml")
	stem = strings.TrimRight(stem, "0123456789")
	if dir != "word/" || !isXML || stem != "document" && stem != "header" && stem != "footer" {
		return ""
	}
	return stem
}

func partText(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrTemplate, f.Name, err)
	}
	defer r.Close()
	text, err := io.ReadAll(io.LimitReader(r, maxPart+1))
	if err != nil || len(text) > maxPart {
		return nil, fmt.Errorf("%w: %s", ErrTemplate, f.Name)
	}
	return text, nil
}

// repack writes the package anew with the parts that were filled; every other stays byte for byte.
func repack(pack *zip.Reader, filled map[*zip.File][]byte) ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range pack.File {
		text, is := filled[f]
		if !is {
			if err := w.Copy(f); err != nil {
				return nil, fmt.Errorf("%w: %s: %w", ErrTemplate, f.Name, err)
			}
			continue
		}
		part, err := w.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: f.Modified})
		if err == nil {
			_, err = part.Write(text)
		}
		if err != nil {
			return nil, fmt.Errorf("write %s: %w", f.Name, err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("write a filled template: %w", err)
	}
	return out.Bytes(), nil
}
