package report

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// errFormat is the answer to a format that Formats does not list.
var errFormat = errors.New("unknown report format")

// maxSlug bounds each piece of a file name made from text.
const maxSlug = 60

// forms are the formats a document is written in.
type forms[D any] []struct {
	format string // the ending of the file's name
	write  func(io.Writer, D) error
}

func reportForms() forms[Document] {
	return forms[Document]{{"docx", writeDOCX}, {"csv", writeCSV}, {"json", writeJSON}, {"txt", writeText}}
}

func (f forms[D]) formats() []string {
	names := make([]string, len(f))
	for i := range f {
		names[i] = f[i].format
	}
	return names
}

// render gives the bytes of a document in a format.
func (f forms[D]) render(d D, format string) ([]byte, error) {
	at := slices.Index(f.formats(), format)
	if at < 0 {
		return nil, fmt.Errorf("%w: %q", errFormat, format)
	}
	var b bytes.Buffer
	if err := f[at].write(&b, d); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// put puts a document into dir, one file a format, none twice.
func (f forms[D]) put(dir string, d D, name func(D, string) string, formats []string) ([]model.File, error) {
	var files []model.File
	for i, format := range formats {
		if slices.Contains(formats[:i], format) {
			continue
		}
		content, err := f.render(d, format)
		if err != nil {
			return nil, err
		}
		sum := sha256.Sum256(content)
		files = append(files, model.File{Name: name(d, format), SHA256: hex.EncodeToString(sum[:]), Size: len(content), Bytes: content})
	}
	return Put(dir, files)
}

// Formats are the formats Write knows, which are the endings of the files' names.
func Formats() []string { return reportForms().formats() }

// Render gives the bytes of the report in a format; ErrFormat for a format Formats does not list.
func Render(d Document, format string) ([]byte, error) { return reportForms().render(d, format) }

// Name is the fixed name of a report's file: kind, disease, period and unit in letters that every system and mail program
// takes, as BC-tuan-2021-08-16_2021-08-22-phuong-hoa-minh.docx.
func Name(d Document, format string) string {
	r := d.Report
	pieces := []string{"BC"}
	switch r.Kind {
	case model.ReportDaily:
		pieces = append(pieces, "ngay")
	case model.ReportWeekly:
		pieces = append(pieces, "tuan")
	case model.ReportMonthly:
		pieces = append(pieces, "thang")
	case model.ReportOnDemand:
		pieces = append(pieces, "chuyen-de", slug(r.Title))
	}
	if r.Disease != model.DiseaseCovid { // its reports keep the names they had when there were no others
		pieces = append(pieces, slug(r.Disease))
	}
	span := r.Period.From.String()
	if r.Period.To != r.Period.From {
		span += "_" + r.Period.To.String()
	}
	pieces = append(pieces, span)
	if r.CorrectionOf != 0 {
		pieces = append(pieces, "dinh-chinh")
	}
	return strings.Join(notEmpty(append(pieces, unitSlug(d.Office))), "-") + "." + slug(format)
}

// unitSlug is the ward of an office, as it stands in names of files.
func unitSlug(o Office) string {
	unit := slug(o.Name)
	for _, body := range [...]string{"dang-uy-", "dang-bo-", "van-phong-dang-uy-"} {
		unit = strings.TrimPrefix(unit, body)
	}
	return unit
}

// slug folds text to a–z, 0–9 and single hyphens.
func slug(s string) string {
	var b strings.Builder
	for _, r := range viet.Fold(line(s)) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() >= maxSlug {
			break
		}
	}
	return strings.Trim(b.String(), "-")
}

// Write puts the report into dir, one file a format, and gives the files with their bytes. dir is made where it is
// not there. A file that stands there with other content is kept: the new one gets -2, -3 … before its ending; with the
// same content it counts as written. Nothing is written where a format is unknown, and no file is ever half written.
func Write(dir string, d Document, formats []string) ([]model.File, error) {
	return reportForms().put(dir, d, Name, formats)
}

// Put puts files that are made already into dir, under the rules of Write, and gives them with the names they got. What
// was sent leaves the book again this way, byte for byte.
func Put(dir string, files []model.File) ([]model.File, error) {
	if err := os.MkdirAll(dir, 0o750); err != nil {
		return nil, fmt.Errorf("make the report folder: %w", err)
	}
	root, err := os.OpenRoot(dir) // no name leads out of it
	if err != nil {
		return nil, fmt.Errorf("open the report folder: %w", err)
	}
	defer root.Close()
	put := slices.Clone(files)
	for i, f := range files {
		f.Name = filepath.Base(f.Name)
		if put[i].Name, err = place(root, f); err != nil {
			return nil, fmt.Errorf("write %s: %w", f.Name, err)
		}
	}
	return put, nil
}

// place writes a file under the first of its names that is free or already holds it, and gives that name.
func place(root *os.Root, f model.File) (string, error) {
	ending := filepath.Ext(f.Name)
	stem := strings.TrimSuffix(f.Name, ending)
	for n := 1; ; n++ {
		name := f.Name
		if n > 1 {
			name = stem + "-" + strconv.Itoa(n) + ending
		}
		_, err := root.Lstat(name)
		if errors.Is(err, fs.ErrNotExist) {
			return name, writeWhole(root, name, f.Bytes)
		}
		if err != nil {
			return f.Name, fmt.Errorf("look for %s: %w", name, err)
		}
		if there, err := root.ReadFile(name); err == nil && bytes.Equal(there, f.Bytes) {
			return name, nil
		}
	}
}

// writeWhole writes beside and renames, so that a power cut leaves the whole file or none.
func writeWhole(root *os.Root, name string, content []byte) error {
	temporary := "." + name + "." + rand.Text()[:8] + ".tmp"
	f, err := root.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return fmt.Errorf("open a temporary file: %w", err)
	}
	_, err = f.Write(content)
	if err == nil {
		err = f.Sync()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = root.Rename(temporary, name)
	}
	if err != nil {
		_ = root.Remove(temporary)
		return fmt.Errorf("save the file: %w", err)
	}
	return nil
}
