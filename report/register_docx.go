package report

import (
	"fmt"
	"io"

	"sotruc/report/docx"
)

// The page of a register in twips: A4 across, margins 20/15/15/15 mm.
const (
	registerPageXML = `<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>` +
		`<w:pgMar w:top="1134" w:right="850" w:bottom="850" w:left="850" w:header="567" w:footer="567" w:gutter="0"/>`
	registerWidth = 16838 - 850 - 850
)

// registerDOCX writes the register as a paper book: a cover, then the lines on A4 across the page with the heading rows on
// every page, and where the year is closed its closing line with places to sign.
// Source: Nghị định 30/2020/NĐ-CP, Phụ lục IV.
func registerDOCX(w io.Writer, s registerSheet) error {
	return docx.Pack(w, s.name, registerXML(s))
}

func registerXML(s registerSheet) string {
	var b body
	b.Raw(docx.Open)
	b.registerCover(s)
	b.registerTable(s)
	if len(s.closing) > 0 {
		for i, text := range s.closing {
			more := "<w:keepNext/>"
			if i == 0 {
				more += `<w:spacing w:before="240"/>`
			}
			b.Paragraph("Normal", more, docx.Run{Text: text})
		}
		b.Paragraph("Normal", "<w:keepNext/>")
		b.registerSigned(s)
	}
	b.Paragraph("Recipients", `<w:spacing w:line="20" w:lineRule="exact"/>`) // a table cannot end a body
	b.Raw(`<w:sectPr>` + docx.PageNumber + registerPageXML + `<w:titlePg/></w:sectPr></w:body></w:document>`)
	return string(b.XML)
}

// registerCover fills the first page, which carries no page number.
func (b *body) registerCover(s registerSheet) {
	b.TwoColumns(registerWidth/2, registerWidth/2, func() {
		b.Paragraph("Centred", "", docx.Run{Text: s.branch})
		b.Paragraph("Centred", "", docx.Run{Text: s.issuer, Bold: true})
		b.Paragraph("Centred", "", docx.Run{Text: "*"})
	}, func() {
		b.Paragraph("Motto", "", docx.Run{Text: motto})
	})
	b.Paragraph("Type", `<w:spacing w:before="2400" w:after="240"/>`, docx.Run{Text: s.title})
	for _, text := range s.spans {
		b.Paragraph("Centred", `<w:spacing w:before="120"/>`, docx.Run{Text: text})
	}
	b.Paragraph("Centred", `<w:spacing w:before="120"/>`, docx.Run{Text: "Quyển số: …………"})
	b.Raw(`<w:p><w:r><w:br w:type="page"/></w:r></w:p>`)
}

// registerTable writes the heading rows, which come again on every page, and the lines, which do not break.
func (b *body) registerTable(s registerSheet) {
	columns := s.columns
	b.TableOpen(registerWidth)
	for _, c := range columns {
		b.Raw(fmt.Sprintf(`<w:gridCol w:w="%d"/>`, c.twips))
	}
	b.Raw(`</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
	for _, c := range columns {
		b.Cell(c.twips, "CellHead", c.title)
	}
	b.Raw(`</w:tr><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
	for i, c := range columns {
		b.registerCell(c.twips, `<w:keepNext/><w:jc w:val="center"/>`, fmt.Sprintf("(%d)", i+1))
	}
	b.Raw(`</w:tr>`)
	for _, r := range s.rows {
		b.Raw(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		for i, text := range s.words(r) {
			more := ""
			if columns[i].look != asText {
				more = `<w:jc w:val="center"/>`
			}
			b.registerCell(columns[i].twips, more, text)
		}
		b.Raw(`</w:tr>`)
	}
	b.Raw(`</w:tbl>`)
}

func (b *body) registerCell(width int, more, text string) {
	b.Raw(fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>`, width))
	b.Paragraph("Cell", more, docx.Run{Text: text})
	b.Raw(`</w:tc>`)
}

// registerSigned writes the places to sign; they stay on one page with the closing line.
func (b *body) registerSigned(s registerSheet) {
	lines := registerSignatures(s)
	side := func(text func(signatureLine) string) func() {
		return func() {
			for _, l := range lines {
				more := `<w:keepNext/>`
				if l.height > signatureLineHeight { // room to sign
					more += fmt.Sprintf(`<w:spacing w:before="%d"/>`, int(l.height-signatureLineHeight)*twipsPerPoint)
				}
				b.Paragraph("Centred", more, docx.Run{Text: text(l), Bold: l.bold, Italic: l.italic})
			}
		}
	}
	b.TwoColumns(registerWidth/2, registerWidth/2,
		side(func(l signatureLine) string { return l.left }), side(func(l signatureLine) string { return l.right }))
}

const (
	signatureLineHeight = 18 // points
	twipsPerPoint       = 20
)

// signatureLine is a line of the two places to sign, as high as it needs, in points.
type signatureLine struct {
	left, right  string
	bold, italic bool
	height       float64
}

// registerSignatures are the places to sign at the end of a year: who closed the book, and who is over the office.
func registerSignatures(s registerSheet) []signatureLine {
	return []signatureLine{
		{left: "NGƯỜI ĐÓNG SỔ", right: "LÃNH ĐẠO VĂN PHÒNG", bold: true, height: signatureLineHeight},
		{left: "(Ký, ghi rõ họ tên)", right: "(Ký, ghi rõ họ tên)", italic: true, height: signatureLineHeight},
		{left: s.closedBy, bold: true, height: 4 * signatureLineHeight},
	}
}
