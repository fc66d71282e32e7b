package handout

import (
	"bytes"
	"fmt"
	"slices"

	"sotruc/report/docx"
)

// The page of a paper of the state, in twips: A4, margins 20/20/30/15 mm. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I.
const (
	official = `<w:pgSz w:w="11906" w:h="16838"/>` +
		`<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>`
	officialWidth = 11906 - 1701 - 850
	issuerWidth   = 3900
	mottoWidth    = officialWidth - issuerWidth
)

// shipped are the papers the program brings with it. None of them is the official form.
func shipped() map[string]func(*body) {
	return map[string]func(*body){
		"quyet-dinh":        func(b *body) { b.decision(lawOf2025()) },
		"quyet-dinh-879":    func(b *body) { b.decision(lawOf2007()) },
		"cam-ket":           func(b *body) { b.commitment(lawOf2025()) },
		"cam-ket-879":       func(b *body) { b.commitment(lawOf2007()) },
		"giay-xac-nhan":     func(b *body) { b.completion(lawOf2025()) },
		"giay-xac-nhan-879": func(b *body) { b.completion(lawOf2007()) },
	}
}

// ShippedNames are the names of the program's own templates.
func ShippedNames() []string {
	var names []string
	for name := range shipped() {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Shipped is one of the program's own templates, a Word file with fields.
func Shipped(name string) (Template, error) {
	write, there := shipped()[name]
	if !there {
		return Template{}, fmt.Errorf("%w: %s", ErrTemplate, name)
	}
	var b body
	b.Raw(docx.Open)
	write(&b)
	b.part(pages{paper: official, alone: true}, true)
	var out bytes.Buffer
	if err := docx.Pack(&out, name, string(b.XML)); err != nil {
		return Template{}, err
	}
	return Template{Name: name, Data: out.Bytes()}, nil
}

// draft heads a paper with what it is to be held against.
func (b *body) draft(against string) {
	line := `<w:%[1]s w:val="single" w:sz="6" w:space="2" w:color="auto"/>`
	border := ""
	for _, side := range []string{"top", "left", "bottom", "right"} {
		border += fmt.Sprintf(line, side)
	}
	b.Paragraph("Centred", `<w:pBdr>`+border+`</w:pBdr><w:spacing w:after="160"/>`,
		docx.Run{Text: "BẢN THẢO – đối chiếu mẫu chính thức", Bold: true, Size: plain},
		docx.Run{Text: " (" + against + ")", Italic: true, Size: plain})
}

// letterhead writes who issues a paper, its number, the motto of the state, and where and when. The rule under the motto is as long
// as the motto, the one under the issuer a third of the column.
func (b *body) letterhead(above, issuer, number, placeAndDay string) {
	b.TwoColumns(issuerWidth, mottoWidth, func() {
		b.Paragraph("Centred", "", docx.Run{Text: above, Size: 26})
		b.Paragraph("Centred", "", docx.Run{Text: issuer, Bold: true, Size: 26})
		b.rule((issuerWidth - issuerWidth/3) / 2)
		b.Paragraph("Centred", `<w:spacing w:before="120"/>`, docx.Run{Text: number, Size: 26})
	}, func() {
		b.motto(mottoWidth)
		b.Paragraph("Centred", `<w:spacing w:before="120"/>`, docx.Run{Text: placeAndDay, Italic: true, Size: 26})
	})
}

// mottoRule is how long "Độc lập - Tự do - Hạnh phúc" is, in twips.
const mottoRule = 3100

// motto writes the two lines that head every paper of the state, into a column of that width.
func (b *body) motto(width int) {
	b.Paragraph("Centred", "", docx.Run{Text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Bold: true, Size: 25})
	b.Paragraph("Centred", "", docx.Run{Text: "Độc lập - Tự do - Hạnh phúc", Bold: true, Size: 27})
	b.rule((width - mottoRule) / 2)
}

// rule draws a line, drawn in on both sides.
func (b *body) rule(indent int) {
	b.Paragraph("Centred", `<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>`+
		`<w:spacing w:before="0" w:after="0" w:line="40" w:lineRule="exact"/>`+fmt.Sprintf(`<w:ind w:left="%d" w:right="%d"/>`, indent, indent))
}

// letters is the size of the text of a paper, in half points.
const letters = 26

// line writes a paragraph of the text of a paper.
func (b *body) line(runs ...docx.Run) { b.spaced("", "", runs...) }

// spaced is line with what keeps it with the next, and how it is set.
func (b *body) spaced(keep, set string, runs ...docx.Run) {
	for i := range runs {
		runs[i].Size = letters
	}
	b.Paragraph("Body", keep+`<w:spacing w:before="60" w:line="310" w:lineRule="exact"/>`+set, runs...)
}

// item is a name in front of what stands behind it.
func (b *body) item(name, value string) {
	b.spaced("", `<w:jc w:val="left"/>`, docx.Run{Text: "- " + name + ": "}, docx.Run{Text: value})
}

// last is the line before a signature, which does not stand alone on a page.
func (b *body) last(runs ...docx.Run) { b.spaced("<w:keepNext/>", "", runs...) }

// signed writes who gets a paper and who signs it, over the name.
func (b *body) signed(recipients []string, title, name string) {
	b.Paragraph("Normal", `<w:keepNext/><w:spacing w:before="120"/>`)
	b.TwoColumns(officialWidth/2, officialWidth-officialWidth/2, func() {
		b.Paragraph("Normal", "<w:keepNext/>", docx.Run{Text: "Nơi nhận:", Bold: true, Italic: true, Size: 24})
		for _, r := range recipients {
			b.Paragraph("Normal", "<w:keepNext/>", docx.Run{Text: r, Size: plain})
		}
	}, func() {
		b.signature(title, "(Chữ ký, đóng dấu)", name)
	})
}

// signature is the place to sign, over the name.
func (b *body) signature(title, how, name string) {
	b.Paragraph("Centred", "<w:keepNext/>", docx.Run{Text: title, Bold: true, Size: 27})
	b.Paragraph("Centred", "<w:keepNext/>", docx.Run{Text: how, Italic: true, Size: 24})
	for range 3 {
		b.Paragraph("Centred", "<w:keepNext/>")
	}
	b.Paragraph("Centred", "", docx.Run{Text: name, Bold: true, Size: 27})
}
