package report

import (
	"io"

	"sotruc/report/pdf"
)

// writePDF writes the report in the form of a Party paper, as writeDOCX does, ready to be read and printed anywhere.
func writePDF(w io.Writer, d Document) error {
	p := compose(d)
	out := pdf.Paper{
		Branch: p.branch, Issuer: p.issuer, Number: p.number, Motto: motto, Place: p.place, Type: "BÁO CÁO", Abstract: p.abstract, Hyphens: p.fiveHyphens,
		Recipients: p.recipients, SignFor: p.signFor, Title: p.title, Signer: p.signer,
		Blocks: []pdf.Block{{Text: p.intro}},
	}
	if d.Report.MadeAt != 0 {
		out.Made = d.Report.MadeAt.Time()
	}
	for _, part := range p.parts {
		out.Blocks = append(out.Blocks, pdf.Block{Heading: part.title})
		for _, b := range part.blocks {
			out.Blocks = append(out.Blocks, pdfBlock(b))
		}
	}
	return pdf.Write(w, out)
}

func pdfBlock(b block) pdf.Block {
	if b.grid == nil {
		return pdf.Block{Heading: b.point, Text: b.text}
	}
	g := &pdf.Grid{Head: b.grid.head, Twips: b.grid.twips, TextCells: b.grid.textCells}
	for _, r := range b.grid.rows {
		g.Rows = append(g.Rows, pdf.Row{Heading: r.heading, Cells: r.cells})
	}
	return pdf.Block{Grid: g}
}
