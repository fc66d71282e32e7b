package workbook

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"regexp"
	"slices"

	"github.com/xuri/excelize/v2"
)

// typesPart is the part of a workbook that says what the others are.
const typesPart = "[Content_Types].xml"

// endings are what it says of names by their endings.
var endings = regexp.MustCompile(`(?:<Default [^>]*></Default>)+`)

// Write writes a workbook of several streamed sheets. The library puts these into the file in whatever order, and the kinds of parts of one
// with charts too; here both always come in one, so that the same workbook is the same bytes.
func Write(w io.Writer, book *excelize.File) error {
	made, err := book.WriteToBuffer()
	if err != nil {
		return fmt.Errorf("make the workbook: %w", err)
	}
	parts, err := zip.NewReader(bytes.NewReader(made.Bytes()), int64(made.Len()))
	if err != nil {
		return fmt.Errorf("order the workbook: %w", err)
	}
	slices.SortFunc(parts.File, func(a, b *zip.File) int { return cmp.Compare(a.Name, b.Name) })
	ordered := zip.NewWriter(w)
	for _, part := range parts.File {
		write := ordered.Copy
		if part.Name == typesPart {
			write = func(f *zip.File) error { return writeTypes(ordered, f) }
		}
		if err := write(part); err != nil {
			return fmt.Errorf("write %s of the workbook: %w", part.Name, err)
		}
	}
	if err := ordered.Close(); err != nil {
		return fmt.Errorf("end the workbook: %w", err)
	}
	return nil
}

// writeTypes writes the kinds of parts, those told by endings in the order of these.
func writeTypes(ordered *zip.Writer, part *zip.File) error {
	in, err := part.Open()
	if err != nil {
		return fmt.Errorf("open the kinds of parts: %w", err)
	}
	defer in.Close()
	text, err := io.ReadAll(in)
	if err != nil {
		return fmt.Errorf("read the kinds of parts: %w", err)
	}
	text = endings.ReplaceAllFunc(text, func(all []byte) []byte {
		each := bytes.SplitAfter(all, []byte("</Default>"))
		slices.SortFunc(each, bytes.Compare)
		return bytes.Join(each, nil)
	})
	out, err := ordered.CreateHeader(&zip.FileHeader{Name: part.Name, Method: part.Method, Modified: part.Modified})
	if err == nil {
		_, err = out.Write(text)
	}
	if err != nil {
		return fmt.Errorf("write the kinds of parts: %w", err)
	}
	return nil
}
