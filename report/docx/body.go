package docx

import "fmt"

// Open begins the main part of a .docx.
const Open = head + `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>`

// PageNumber stands in a w:sectPr whose pages have their number at the top; with w:titlePg the first has none.
const PageNumber = `<w:headerReference w:type="default" r:id="rId3"/>`

// Body writes WordprocessingML. The order of elements within w:pPr, w:tblPr, w:tcPr and w:sectPr is the schema's; Word refuses
// any other.
type Body struct{ XML []byte }

// Raw writes markup as it is.
func (b *Body) Raw(xml string) { b.XML = append(b.XML, xml...) }

// Run is text in one look. Looks beyond the paragraph's style are few.
type Run struct {
	Text                    string
	Bold, Italic, Underline bool
	Size                    int // in half points; 0 is the style's
}

// Paragraph writes runs in a style; more is further paragraph properties, in the schema's order.
func (b *Body) Paragraph(style, more string, runs ...Run) {
	b.Raw(`<w:p><w:pPr><w:pStyle w:val="` + style + `"/>` + more + `</w:pPr>`)
	for _, r := range runs {
		if r.Text == "" {
			continue
		}
		b.Raw(`<w:r>` + r.look() + `<w:t xml:space="preserve">` + Escape(r.Text) + `</w:t></w:r>`)
	}
	b.Raw(`</w:p>`)
}

func (r Run) look() string {
	look := ""
	if r.Bold {
		look += `<w:b/>`
	}
	if r.Italic {
		look += `<w:i/>`
	}
	if r.Size > 0 {
		look += fmt.Sprintf(`<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, r.Size, r.Size)
	}
	if r.Underline {
		look += `<w:u w:val="single"/>`
	}
	if look == "" {
		return ""
	}
	return `<w:rPr>` + look + `</w:rPr>`
}

// TwoColumns writes a table of one row and two columns without borders, as wide as is said.
func (b *Body) TwoColumns(leftWidth, rightWidth int, left, right func()) {
	b.Raw(fmt.Sprintf(`<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/>`+cellMargins(0)+`</w:tblPr>`+
		`<w:tblGrid><w:gridCol w:w="%d"/><w:gridCol w:w="%d"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>`,
		leftWidth+rightWidth, leftWidth, rightWidth))
	for _, cell := range [...]struct {
		width int
		fill  func()
	}{{leftWidth, left}, {rightWidth, right}} {
		b.Raw(fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, cell.width))
		cell.fill()
		b.Raw(`</w:tc>`)
	}
	b.Raw(`</w:tr></w:tbl>`)
}

func cellMargins(twips int) string {
	return fmt.Sprintf(`<w:tblCellMar><w:left w:w="%d" w:type="dxa"/><w:right w:w="%d" w:type="dxa"/></w:tblCellMar>`, twips, twips)
}

// TableOpen begins a table with borders, up to its columns.
func (b *Body) TableOpen(width int) {
	border := `w:val="single" w:sz="4" w:space="0" w:color="auto"/>`
	b.Raw(fmt.Sprintf(`<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblBorders>`, width) +
		`<w:top ` + border + `<w:left ` + border + `<w:bottom ` + border + `<w:right ` + border +
		`<w:insideH ` + border + `<w:insideV ` + border + `</w:tblBorders><w:tblLayout w:type="fixed"/>` + cellMargins(57) + `</w:tblPr><w:tblGrid>`)
}

// Cell writes a cell of one paragraph, its text in the middle of its height.
func (b *Body) Cell(width int, style, text string) {
	b.Raw(fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>`, width))
	b.Paragraph(style, "", Run{Text: text})
	b.Raw(`</w:tc>`)
}
