package report

import (
	"archive/zip"
	_ "embed"
	"fmt"
	"io"
	"strings"
	"time"
)

// The parts of a .docx that are the same in every report.
var (
	//go:embed docx/content_types.xml
	contentTypes string
	//go:embed docx/rels.xml
	packageRels string
	//go:embed docx/document_rels.xml
	documentRels string
	//go:embed docx/styles.xml
	styles string
	//go:embed docx/settings.xml
	settings string
	//go:embed docx/header.xml
	pageHeader string
)

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// writeDOCX writes the report in the form of a Party paper on A4.
// Source: Hướng dẫn 05-HD/VPTW and 36-HD/VPTW, thể thức và kỹ thuật trình bày.
func writeDOCX(w io.Writer, d Document) error {
	p := compose(d)
	return packDOCX(w, "Báo cáo "+strings.Join(p.abstract, " "), documentXML(p))
}

// packDOCX puts a document into its package, with the parts that are the same in every one.
func packDOCX(w io.Writer, title, document string) error {
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

// zipTime stamps every part: the first moment a zip file can name, so that the same report is the same file.
func zipTime() time.Time { return time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC) }

// coreProperties says what the paper is. It names no person and no machine.
func coreProperties(title string) string {
	return xmlHead + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>` +
		escape(title) + `</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>`
}

// escape makes a clean text fit for XML, "]]>" included.
func escape(s string) string {
	if !strings.ContainsAny(s, `&<>"`) {
		return s
	}
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(s)
}
