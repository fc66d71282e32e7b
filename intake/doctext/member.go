package doctext

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"sotruc/intake/doctext/archive"
	"sotruc/model/viet"
)

// Members lists the files in the archive at path, by the names that are shown; none where the file is no archive that somebody packed
// papers in. The error is an *Error where an archive holds none, or more than is read.
func Members(path string) ([]string, error) {
	var names []string
	err := packed(path, func(p *archive.Pack) error {
		for _, m := range p.Members() {
			names = append(names, m.Name)
		}
		if len(names) == 0 {
			return &Error{Code: CodeArchiveEmpty}
		}
		return nil
	})
	name := viet.CleanLine(filepath.Base(path))
	var known *Error
	switch {
	case errors.Is(err, archive.ErrTooLarge):
		return nil, &Error{Code: CodeArchiveLarge, Name: name, Err: err}
	case errors.As(err, &known):
		return nil, &Error{Code: known.Code, Name: name}
	}
	return names, nil // what else is wrong is said when the file is read
}

// LoadMember gives the bytes of the file that Members lists at index, as name, in the archive at path. A file above the limit is refused
// before it is unpacked. Every error is an *Error, with the name of the file in the archive.
func LoadMember(path string, index int, name string, limits Limits) (data []byte, err error) {
	err = packed(path, func(p *archive.Pack) error {
		all := p.Members()
		if index >= len(all) || all[index].Name != name { // the archive is another by now
			return &Error{Code: CodeVanished}
		}
		data, err = all[index].Read(limits.Largest())
		return err
	})
	if err == nil {
		return data, nil
	}
	refused := &Error{Code: CodeVanished, Name: viet.CleanLine(filepath.Base(name)), Err: err}
	var known *Error
	for _, r := range [...]struct {
		err  error
		code Code
	}{
		{archive.ErrTooLarge, CodeTooLarge},
		{archive.ErrEncrypted, CodeEncrypted},
		{archive.ErrPacked, CodePacked},
		{archive.ErrDamaged, CodeDamaged},
	} {
		if errors.Is(err, r.err) {
			refused.Code = r.code
		}
	}
	if errors.As(err, &known) {
		refused.Code, refused.Err = known.Code, nil
	}
	return nil, refused
}

// packed has fn look at the archive at path. It does not where the file is none.
func packed(path string, fn func(*archive.Pack) error) (err error) {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return &Error{Code: CodeVanished}
	}
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("open %s: %w", path, err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	head := make([]byte, 4)
	if _, err := io.ReadFull(f, head); err != nil || !isArchive(head) {
		return errNoArchive
	}
	pack, err := archive.Open(f, info.Size())
	if err != nil {
		return err
	}
	return fn(pack)
}

var errNoArchive = errors.New("no archive")

// isArchive tells an archive by its first bytes; an empty one has others.
func isArchive(head []byte) bool {
	return slices.ContainsFunc([]string{"PK\x03\x04", "PK\x05\x06"}, func(sign string) bool { return bytes.HasPrefix(head, []byte(sign)) })
}

// isPacked tells whether a file in an archive is such an archive itself, which is not opened.
func isPacked(data []byte) bool {
	_, err := archive.Open(bytes.NewReader(data), int64(len(data)))
	return err == nil || errors.Is(err, archive.ErrTooLarge)
}

// ReadMember is Read of a file out of an archive.
func ReadMember(name string, data []byte, limits Limits) (Doc, error) {
	doc, err := Read(name, data, limits)
	var refused *Error
	if errors.As(err, &refused) && refused.Code == CodeZip && isPacked(data) {
		refused.Code = CodePacked
	}
	return doc, err
}
