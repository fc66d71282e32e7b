package report

import (
	"io"
	"strings"

	"sotruc/report/docx"
)

// writeDOCX writes the report in the form of a Party paper on A4, or in the office's own.
// Source: Hướng dẫn 05-HD/VPTW and 36-HD/VPTW, thể thức và kỹ thuật trình bày.
func writeDOCX(w io.Writer, d Document) error {
	if d.Template != nil {
		return writeFormed(w, d)
	}
	return packPaper(w, compose(d))
}

// packPaper writes a paper as a Word file.
func packPaper(w io.Writer, p paper) error {
	return docx.Pack(w, "Báo cáo "+strings.Join(p.abstract, " "), documentXML(p))
}
