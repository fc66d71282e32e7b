// Package docx writes Word files: the parts of a .docx that are the same in every paper, its styles, paragraphs and tables. What a
// paper says and how it is laid out is the business of those who use it.
package docx

import (
	"archive/zip"
	_ "embed"
	"fmt"
	"io"
	"strings"
	"time"

	"sotruc/model/viet"
)

// The parts of a .docx that are the same in every paper.
var (
	//go:embed content_types.xml
	contentTypes string
	//go:embed rels.xml
	packageRels string
	//go:embed document_rels.xml
	documentRels string
	//go:embed styles.xml
	styles string
	//go:embed settings.xml
	settings string
	//go:embed header.xml
	pageHeader string
)

// head begins every part of a .docx.
const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// Pack puts a document into its package, with the parts that are the same in every one.
func Pack(w io.Writer, title, document string) error {
	pack := zip.NewWriter(w)
	for _, part := range [...]struct{ name, text string }{
		{"[Content_Types].xml", contentTypes},
		{"_rels/.rels", packageRels},
		{"docProps/core.xml", coreProperties(title)},
		{"word/document.xml", document},
		{"word/_rels/document.xml.rels", documentRels},
		{"word/styles.xml", styles},
		{"word/settings.xml", settings},
		{"word/header1.xml", pageHeader},
	} {
		header := &zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: zipTime()}
		f, err := pack.CreateHeader(header)
		if err == nil {
			_, err = io.WriteString(f, part.text)
		}
		if err != nil {
			return fmt.Errorf("write %s of the docx: %w", part.name, err)
		}
	}
	if err := pack.Close(); err != nil {
		return fmt.Errorf("write docx: %w", err)
	}
	return nil
}

// zipTime stamps every part: the first moment a zip file can name, so that the same paper is the same file.
func zipTime() time.Time { return time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC) }

// coreProperties says what the paper is. It names no person and no machine.
func coreProperties(title string) string {
	return head + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>` +
		Escape(title) + `</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>`
}

// Escape makes a clean text fit for XML, "]]>" included.
func Escape(s string) string {
	if !strings.ContainsAny(s, `&<>"`) {
		return s
	}
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(s)
}

// Line makes any text one clean line that XML can carry: U+FFFE and U+FFFF, which it cannot, go.
func Line(s string) string {
	return strings.Join(strings.Fields(strings.Map(carried, viet.CleanLine(s))), " ")
}

func carried(r rune) rune {
	if r == 0xFFFE || r == 0xFFFF {
		return -1
	}
	return r
}
