package report

import (
	"fmt"
	"io"
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
func registerDOCX(w io.Writer, d RegisterDocument) error {
	s := composeRegister(d)
	return packDOCX(w, "Sổ đăng ký văn bản đến", registerXML(s))
}

func registerXML(s registerSheet) string {
	var b body
	b.raw(documentOpen)
	b.registerCover(s)
	b.registerTable(s)
	if len(s.closing) > 0 {
		for i, text := range s.closing {
			more := "<w:keepNext/>"
			if i == 0 {
				more += `<w:spacing w:before="240"/>`
			}
			b.paragraph("Normal", more, run{text: text})
		}
		b.paragraph("Normal", "<w:keepNext/>")
		b.registerSigned(s)
	}
	b.paragraph("Recipients", `<w:spacing w:line="20" w:lineRule="exact"/>`) // a table cannot end a body
	b.raw(`<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>` + registerPageXML + `<w:titlePg/></w:sectPr></w:body></w:document>`)
	return string(b.xml)
}

// registerCover fills the first page, which carries no page number.
func (b *body) registerCover(s registerSheet) {
	b.twoColumns(registerWidth/2, registerWidth/2, func() {
		b.paragraph("Centred", "", run{text: s.branch})
		b.paragraph("Centred", "", run{text: s.issuer, bold: true})
		b.paragraph("Centred", "", run{text: "*"})
	}, func() {
		b.paragraph("Motto", "", run{text: motto})
	})
	b.paragraph("Type", `<w:spacing w:before="2400" w:after="240"/>`, run{text: registerTitle})
	for _, text := range s.spans {
		b.paragraph("Centred", `<w:spacing w:before="120"/>`, run{text: text})
	}
	b.paragraph("Centred", `<w:spacing w:before="120"/>`, run{text: "Quyển số: …………"})
	b.raw(`<w:p><w:r><w:br w:type="page"/></w:r></w:p>`)
}

// registerTable writes the heading rows, which come again on every page, and the lines, which do not break.
func (b *body) registerTable(s registerSheet) {
	columns := registerColumns()
	b.tableOpen(registerWidth)
	for _, c := range columns {
		b.raw(fmt.Sprintf(`<w:gridCol w:w="%d"/>`, c.twips))
	}
	b.raw(`</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
	for _, c := range columns {
		b.cell(c.twips, "CellHead", c.title)
	}
	b.raw(`</w:tr><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
	for i, c := range columns {
		b.registerCell(c.twips, `<w:keepNext/><w:jc w:val="center"/>`, fmt.Sprintf("(%d)", i+1))
	}
	b.raw(`</w:tr>`)
	for _, r := range s.rows {
		b.raw(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		for i, text := range r.cells() {
			more := ""
			switch i {
			case 0, 1, 3, 4, 7: // days, number, symbol
				more = `<w:jc w:val="center"/>`
			}
			b.registerCell(columns[i].twips, more, text)
		}
		b.raw(`</w:tr>`)
	}
	b.raw(`</w:tbl>`)
}

func (b *body) registerCell(width int, more, text string) {
	b.raw(fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>`, width))
	b.paragraph("Cell", more, run{text: text})
	b.raw(`</w:tc>`)
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
				b.paragraph("Centred", more, run{text: text(l), bold: l.bold, italic: l.italic})
			}
		}
	}
	b.twoColumns(registerWidth/2, registerWidth/2,
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
