package report

import "fmt"

// The page in twips, 1440 to the inch: A4, margins 20/20/30/15 mm, header 10 mm from the edge; and the two columns of
// letterhead and signature.
const (
	pageXML = `<w:pgSz w:w="11906" w:h="16838"/>` +
		`<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>`
	textWidth   = 11906 - 1701 - 850
	leftColumn  = 4650
	rightColumn = textWidth - leftColumn
)

// documentOpen begins the main part of a .docx.
const documentOpen = xmlHead + `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>`

// documentXML is the main part of the .docx. The order of elements within w:pPr, w:tblPr and w:sectPr is the schema's;
// Word refuses any other.
func documentXML(p paper) string {
	var b body
	b.raw(documentOpen)
	b.letterhead(p)
	b.paragraph("Type", "", run{text: "BÁO CÁO"})
	for _, text := range p.abstract {
		b.paragraph("Abstract", "", run{text: text})
	}
	if p.fiveHyphens {
		b.paragraph("Centred", "", run{text: "-----"})
	}
	b.paragraph("Body", `<w:spacing w:before="240"/>`, run{text: p.intro})
	for n, part := range p.parts {
		b.paragraph("Part", "", run{text: part.title})
		for i, block := range part.blocks {
			more := ""
			switch {
			case i+1 < len(part.blocks) && part.blocks[i+1].grid != nil:
				more = `<w:keepNext/><w:spacing w:after="80"/>`
			case i+1 == len(part.blocks) && n+1 == len(p.parts):
				more = `<w:keepNext/>` // a signature does not stand alone on a page
			}
			b.block(block, more)
		}
	}
	b.paragraph("Centred", `<w:keepNext/>`)
	b.signature(p)
	b.paragraph("Recipients", `<w:spacing w:line="20" w:lineRule="exact"/>`) // a table cannot end a body
	b.raw(`<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>` + pageXML + `<w:titlePg/></w:sectPr></w:body></w:document>`)
	return string(b.xml)
}

// body writes WordprocessingML.
type body struct{ xml []byte }

func (b *body) raw(xml string) { b.xml = append(b.xml, xml...) }

// run is text in one look. Looks beyond the paragraph's style are few.
type run struct {
	text                    string
	bold, italic, underline bool
}

// paragraph writes runs in a style; more is further paragraph properties, in the schema's order.
func (b *body) paragraph(style, more string, runs ...run) {
	b.raw(`<w:p><w:pPr><w:pStyle w:val="` + style + `"/>` + more + `</w:pPr>`)
	for _, r := range runs {
		if r.text == "" {
			continue
		}
		b.raw(`<w:r>` + r.look() + `<w:t xml:space="preserve">` + escape(r.text) + `</w:t></w:r>`)
	}
	b.raw(`</w:p>`)
}

func (r run) look() string {
	look := ""
	if r.bold {
		look += `<w:b/>`
	}
	if r.italic {
		look += `<w:i/>`
	}
	if r.underline {
		look += `<w:u w:val="single"/>`
	}
	if look == "" {
		return ""
	}
	return `<w:rPr>` + look + `</w:rPr>`
}

// block writes a block; more is as in paragraph.
func (b *body) block(c block, more string) {
	switch {
	case c.point != "":
		b.paragraph("Point", more, run{text: c.point})
	case c.grid != nil:
		b.grid(*c.grid)
	default:
		b.paragraph("Body", more, run{text: c.text})
	}
}

// columns are the two of letterhead and signature.
func (b *body) columns(left, right func()) { b.twoColumns(leftColumn, rightColumn, left, right) }

// twoColumns writes a table of one row and two columns without borders, as wide as is said.
func (b *body) twoColumns(leftWidth, rightWidth int, left, right func()) {
	b.raw(fmt.Sprintf(`<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/>`+cellMargins(0)+`</w:tblPr>`+
		`<w:tblGrid><w:gridCol w:w="%d"/><w:gridCol w:w="%d"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>`,
		leftWidth+rightWidth, leftWidth, rightWidth))
	for _, cell := range [...]struct {
		width int
		fill  func()
	}{{leftWidth, left}, {rightWidth, right}} {
		b.raw(fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, cell.width))
		cell.fill()
		b.raw(`</w:tc>`)
	}
	b.raw(`</w:tr></w:tbl>`)
}

func cellMargins(twips int) string {
	return fmt.Sprintf(`<w:tblCellMar><w:left w:w="%d" w:type="dxa"/><w:right w:w="%d" w:type="dxa"/></w:tblCellMar>`, twips, twips)
}

// letterhead writes the two halves above the title. The rule under the motto is as long as the motto.
func (b *body) letterhead(p paper) {
	b.columns(func() {
		b.paragraph("Centred", "", run{text: p.branch})
		b.paragraph("Centred", "", run{text: p.issuer, bold: true})
		b.paragraph("Centred", "", run{text: "*"})
		b.paragraph("Centred", "", run{text: p.number})
	}, func() {
		b.paragraph("Motto", `<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="1" w:color="auto"/></w:pBdr>`+
			fmt.Sprintf(`<w:ind w:left="%d" w:right="%d"/>`, mottoIndent, mottoIndent), run{text: motto})
		b.paragraph("Centred", `<w:spacing w:before="120"/>`, run{text: p.place, italic: true})
	})
}

// mottoIndent leaves room for the motto and no more, in Times New Roman 15 bold.
const mottoIndent = 270

// signature writes who gets the paper and who signs it; the two stay on one page.
func (b *body) signature(p paper) {
	b.columns(func() {
		b.paragraph("Normal", "", run{text: "Nơi nhận:", underline: true})
		for _, r := range p.recipients {
			b.paragraph("Recipients", "", run{text: r})
		}
	}, func() {
		b.paragraph("Centred", "<w:keepNext/>", run{text: p.signFor, bold: true})
		b.paragraph("Centred", "<w:keepNext/>", run{text: p.title})
		for range 4 { // room for signature and seal
			b.paragraph("Centred", "<w:keepNext/>")
		}
		b.paragraph("Centred", "", run{text: p.signer, bold: true})
	})
}

// grid writes a table with borders, whose heading row comes again on every page and whose rows do not break.
func (b *body) grid(g grid) {
	b.tableOpen(textWidth)
	for _, w := range g.twips {
		b.raw(fmt.Sprintf(`<w:gridCol w:w="%d"/>`, w))
	}
	b.raw(`</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
	for i, text := range g.head {
		b.cell(g.twips[i], "CellHead", text)
	}
	b.raw(`</w:tr>`)
	for _, r := range g.rows {
		b.raw(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		if r.heading != "" {
			b.raw(fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:gridSpan w:val="%d"/></w:tcPr>`, textWidth, len(g.head)))
			b.paragraph("CellGroup", "", run{text: r.heading})
			b.raw(`</w:tc>`)
		}
		for i, text := range r.cells {
			style := "Cell"
			if i >= g.textCells {
				style = "CellNumber"
			}
			b.cell(g.twips[i], style, text)
		}
		b.raw(`</w:tr>`)
	}
	b.raw(`</w:tbl>`)
}

// tableOpen begins a table with borders, up to its columns.
func (b *body) tableOpen(width int) {
	border := `w:val="single" w:sz="4" w:space="0" w:color="auto"/>`
	b.raw(fmt.Sprintf(`<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblBorders>`, width) +
		`<w:top ` + border + `<w:left ` + border + `<w:bottom ` + border + `<w:right ` + border +
		`<w:insideH ` + border + `<w:insideV ` + border + `</w:tblBorders><w:tblLayout w:type="fixed"/>` + cellMargins(57) + `</w:tblPr><w:tblGrid>`)
}

func (b *body) cell(width int, style, text string) {
	b.raw(fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>`, width))
	b.paragraph(style, "", run{text: text})
	b.raw(`</w:tc>`)
}
