package handout

import (
	"fmt"

	"sotruc/model"
	"sotruc/report/docx"
)

// across is A4 across the page, in twips: margins 17/12/12/12 mm.
const (
	across = `<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>` +
		`<w:pgMar w:top="964" w:right="680" w:bottom="680" w:left="680" w:header="454" w:footer="340" w:gutter="0"/>`
	acrossWidth = 16838 - 2*680
)

// Sizes of letters, in half points.
const (
	small = 20
	plain = 22
	large = 28
)

// body writes handouts.
type body struct{ docx.Body }

// pages are how the pages of a part look.
type pages struct {
	paper string // size and margins, as markup
	alone bool   // the first page has no number
}

// part ends the pages of a part; those of the last part end with the document itself. Each part is numbered from 1.
func (b *body) part(p pages, last bool) {
	section := `<w:sectPr>` + docx.PageNumber + p.paper + `<w:pgNumType w:start="1"/>`
	if p.alone {
		section += `<w:titlePg/>`
	}
	section += `</w:sectPr>`
	thin := `<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>`
	if last {
		b.Paragraph("Recipients", thin) // a table cannot end a body
		b.Raw(section + `</w:body></w:document>`)
		return
	}
	b.Paragraph("Recipients", thin+section)
}

// cell is one of a table.
type cell struct {
	text   string
	span   int    // columns; 0 is one
	merge  string // "restart" begins a cell that goes down over several rows, "continue" goes on with it
	style  string // of its paragraphs; "" is Cell
	size   int    // in half points; 0 is plain
	bold   bool
	indent int  // of its paragraphs, in twips
	middle bool // set in the middle of its width
	grey   bool
	bare   bool   // without lines but the one below
	under  string // a second paragraph
}

// row writes cells over columns of those widths; height is the least, in twips. head comes again on every page.
func (b *body) row(widths []int, head bool, height int, cells ...cell) {
	b.Raw(`<w:tr><w:trPr><w:cantSplit/>`)
	if height > 0 {
		b.Raw(fmt.Sprintf(`<w:trHeight w:val="%d" w:hRule="atLeast"/>`, height))
	}
	if head {
		b.Raw(`<w:tblHeader/>`)
	}
	b.Raw(`</w:trPr>`)
	at := 0
	for _, c := range cells {
		width := 0
		for range max(c.span, 1) {
			width += widths[at]
			at++
		}
		b.cell(width, c)
	}
	b.Raw(`</w:tr>`)
}

func (b *body) cell(width int, c cell) {
	b.Raw(fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>`, width))
	if c.span > 1 {
		b.Raw(fmt.Sprintf(`<w:gridSpan w:val="%d"/>`, c.span))
	}
	if c.merge != "" {
		b.Raw(`<w:vMerge w:val="` + c.merge + `"/>`)
	}
	if c.bare {
		b.Raw(`<w:tcBorders><w:top w:val="nil"/><w:left w:val="nil"/><w:right w:val="nil"/></w:tcBorders>`)
	}
	if c.grey {
		b.Raw(`<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>`)
	}
	b.Raw(`<w:vAlign w:val="center"/></w:tcPr>`)
	style, size, more := c.style, c.size, ""
	if style == "" {
		style = "Cell"
	}
	if size == 0 {
		size = plain
	}
	if c.indent > 0 {
		more = fmt.Sprintf(`<w:ind w:left="%d"/>`, c.indent)
	}
	if c.middle {
		more = `<w:jc w:val="center"/>`
	}
	b.Paragraph(style, more, docx.Run{Text: docx.Line(c.text), Bold: c.bold, Size: size})
	if c.under != "" {
		b.Paragraph(style, more, docx.Run{Text: docx.Line(c.under), Size: min(size, plain)})
	}
	b.Raw(`</w:tc>`)
}

// table begins a table with columns of those widths.
func (b *body) table(widths []int) {
	width := 0
	for _, w := range widths {
		width += w
	}
	b.TableOpen(width)
	for _, w := range widths {
		b.Raw(fmt.Sprintf(`<w:gridCol w:w="%d"/>`, w))
	}
	b.Raw(`</w:tblGrid>`)
}

// short is a day without its year: 16/08.
func short(d model.Date) string {
	if d == 0 {
		return ""
	}
	return d.Local()[:len("02/01")]
}

// phoneOf is a number to call: the person's, else the household's; masked unless whole.
func phoneOf(s Stop, whole bool) string {
	phone := s.Person.Phone
	if phone == "" {
		phone = s.Home.Phone
	}
	if whole {
		return phone
	}
	return model.MaskedID(phone)
}
