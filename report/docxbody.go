package report

import (
	"fmt"

	"sotruc/report/docx"
)

// The page in twips, 1440 to the inch: A4, margins 20/20/30/15 mm, header 10 mm from the edge; and the two columns of
// letterhead and signature.
const (
	pageXML = `<w:pgSz w:w="11906" w:h="16838"/>` +
		`<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>`
	textWidth   = 11906 - 1701 - 850
	leftColumn  = 4650
	rightColumn = textWidth - leftColumn
)

// documentXML is the main part of the .docx.
func documentXML(p paper) string {
	var b body
	b.Raw(docx.Open)
	b.letterhead(p)
	b.Paragraph("Type", "", docx.Run{Text: "BÁO CÁO"})
	for _, text := range p.abstract {
		b.Paragraph("Abstract", "", docx.Run{Text: text})
	}
	if p.fiveHyphens {
		b.Paragraph("Centred", "", docx.Run{Text: "-----"})
	}
	b.Paragraph("Body", `<w:spacing w:before="240"/>`, docx.Run{Text: p.intro})
	for n, part := range p.parts {
		b.Paragraph("Part", "", docx.Run{Text: part.title})
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
	b.Paragraph("Centred", `<w:keepNext/>`)
	b.signature(p)
	b.Paragraph("Recipients", `<w:spacing w:line="20" w:lineRule="exact"/>`) // a table cannot end a body
	b.Raw(`<w:sectPr>` + docx.PageNumber + pageXML + `<w:titlePg/></w:sectPr></w:body></w:document>`)
	return string(b.XML)
}

// body writes the parts of papers.
type body struct{ docx.Body }

// block writes a block; more is as in paragraph.
func (b *body) block(c block, more string) {
	switch {
	case c.point != "":
		b.Paragraph("Point", more, docx.Run{Text: c.point})
	case c.grid != nil:
		b.grid(*c.grid)
	default:
		b.Paragraph("Body", more, docx.Run{Text: c.text})
	}
}

// columns are the two of letterhead and signature.
func (b *body) columns(left, right func()) { b.TwoColumns(leftColumn, rightColumn, left, right) }

// letterhead writes the two halves above the title. The rule under the motto is as long as the motto.
func (b *body) letterhead(p paper) {
	b.columns(func() {
		b.Paragraph("Centred", "", docx.Run{Text: p.branch})
		b.Paragraph("Centred", "", docx.Run{Text: p.issuer, Bold: true})
		b.Paragraph("Centred", "", docx.Run{Text: "*"})
		b.Paragraph("Centred", "", docx.Run{Text: p.number})
	}, func() {
		b.Paragraph("Motto", `<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="1" w:color="auto"/></w:pBdr>`+
			fmt.Sprintf(`<w:ind w:left="%d" w:right="%d"/>`, mottoIndent, mottoIndent), docx.Run{Text: motto})
		b.Paragraph("Centred", `<w:spacing w:before="120"/>`, docx.Run{Text: p.place, Italic: true})
	})
}

// mottoIndent leaves room for the motto and no more, in Times New Roman 15 bold.
const mottoIndent = 270

// signature writes who gets the paper and who signs it; the two stay on one page.
func (b *body) signature(p paper) {
	b.columns(func() {
		b.Paragraph("Normal", "", docx.Run{Text: "Nơi nhận:", Underline: true})
		for _, r := range p.recipients {
			b.Paragraph("Recipients", "", docx.Run{Text: r})
		}
	}, func() {
		b.Paragraph("Centred", "<w:keepNext/>", docx.Run{Text: p.signFor, Bold: true})
		b.Paragraph("Centred", "<w:keepNext/>", docx.Run{Text: p.title})
		for range 4 { // room for signature and seal
			b.Paragraph("Centred", "<w:keepNext/>")
		}
		b.Paragraph("Centred", "", docx.Run{Text: p.signer, Bold: true})
	})
}

// grid writes a table with borders, whose heading row comes again on every page and whose rows do not break.
func (b *body) grid(g grid) {
	b.TableOpen(textWidth)
	for _, w := range g.twips {
		b.Raw(fmt.Sprintf(`<w:gridCol w:w="%d"/>`, w))
	}
	b.Raw(`</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
	for i, text := range g.head {
		b.Cell(g.twips[i], "CellHead", text)
	}
	b.Raw(`</w:tr>`)
	for _, r := range g.rows {
		b.Raw(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		if r.heading != "" {
			b.Raw(fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:gridSpan w:val="%d"/></w:tcPr>`, textWidth, len(g.head)))
			b.Paragraph("CellGroup", "", docx.Run{Text: r.heading})
			b.Raw(`</w:tc>`)
		}
		for i, text := range r.cells {
			style := "Cell"
			if i >= g.textCells {
				style = "CellNumber"
			}
			b.Cell(g.twips[i], style, text)
		}
		b.Raw(`</w:tr>`)
	}
	b.Raw(`</w:tbl>`)
}
