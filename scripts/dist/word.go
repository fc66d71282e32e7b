package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"math"
	"net/url"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	tables "github.com/yuin/goldmark/extension/ast"

	"sotruc/report/docx"
)

// The measures of the guide as a Word file: A4 upright with margins of 20 mm, so many twips of text.
const (
	textTwips = 9638
	pageOfA4  = `<w:sectPr>` + docx.PageNumber + `<w:pgSz w:w="11906" w:h="16838"/>` +
		`<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>`
)

// word writes the guide as a Word file, to print and to mark up: the same words as its page, a screen as the letters it is of.
type word struct {
	docx.Body
	source []byte
	dir    string            // of the guide, from which its pictures are named
	marks  map[string]string // the bookmark of each heading, by the id that links name
	lost   error             // pictures that could not be read
}

// wordOf is the guide as a .docx. The text is parsed, its headings have ids.
func wordOf(doc ast.Node, source []byte, dir string) ([]byte, error) {
	w := &word{source: source, dir: dir, marks: map[string]string{}}
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		if id := headingID(n); id != "" {
			w.marks[id] = fmt.Sprintf("muc%d", len(w.marks)+1)
		}
	}
	w.Raw(docx.Open)
	w.blocks(doc, "")
	w.Raw(pageOfA4)
	var file bytes.Buffer
	if err := docx.Pack(&file, "Sổ Trực: hướng dẫn dùng", string(w.XML)); err != nil {
		return nil, err
	}
	return file.Bytes(), w.lost
}

func headingID(n ast.Node) string {
	if id, is := n.AttributeString("id"); is && n.Kind() == ast.KindHeading {
		if b, is := id.([]byte); is {
			return string(b)
		}
	}
	return ""
}

// paragraph writes one of runs that are markup already.
func (w *word) paragraph(style, more, runs string) {
	w.Raw(`<w:p><w:pPr><w:pStyle w:val="` + style + `"/>` + more + `</w:pPr>` + runs + `</w:p>`)
}

// plain is a paragraph of text as wide as the page; inset is how it stands in a list.
func plain(inset string) string { return `<w:spacing w:before="80"/>` + inset + `<w:jc w:val="left"/>` }

const flush = `<w:ind w:firstLine="0"/>`

// blocks writes what stands under a node; inset is the indent of its paragraphs, "" outside lists.
func (w *word) blocks(parent ast.Node, inset string) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			w.heading(n)
		case *ast.List:
			w.list(n)
		case *tables.Table:
			w.table(n)
		case *ast.FencedCodeBlock, *ast.CodeBlock:
			w.letters(strings.TrimRight(string(n.Lines().Value(w.source)), "\n"), 20)
		case *ast.Paragraph, *ast.TextBlock:
			if img, is := n.FirstChild().(*ast.Image); is {
				w.picture(string(img.Destination))
				continue
			}
			if inset == "" {
				inset = flush
			}
			w.paragraph("Body", plain(inset), w.runs(n, docx.Run{}))
		default:
			w.blocks(n, inset)
		}
	}
}

func (w *word) heading(n *ast.Heading) {
	style := map[int]string{1: "Type", 2: "Part"}[n.Level]
	if style == "" {
		style = "Point"
	}
	mark := w.marks[headingID(n)]
	id := strings.TrimPrefix(mark, "muc")
	w.paragraph(style, "", `<w:bookmarkStart w:id="`+id+`" w:name="`+mark+`"/>`+w.runs(n, docx.Run{})+`<w:bookmarkEnd w:id="`+id+`"/>`)
}

func (w *word) list(n *ast.List) {
	number, depth := n.Start, 0
	for p := n.Parent(); p != nil; p = p.Parent() {
		if p.Kind() == ast.KindList {
			depth++
		}
	}
	left := 340 * (depth + 1)
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		sign := "–"
		if n.IsOrdered() {
			sign = strconv.Itoa(number) + "."
			number++
		}
		first := item.FirstChild()
		if first == nil {
			continue
		}
		w.paragraph("Body", plain(fmt.Sprintf(`<w:ind w:left="%d" w:hanging="340"/>`, left)), spoken(docx.Run{Text: sign})+`<w:r><w:tab/></w:r>`+w.runs(first, docx.Run{}))
		rest := ast.NewDocument()
		for next := first.NextSibling(); next != nil; next = first.NextSibling() {
			rest.AppendChild(rest, next) // takes it from the item
		}
		w.blocks(rest, fmt.Sprintf(`<w:ind w:left="%d" w:firstLine="0"/>`, left))
	}
}

func (w *word) table(n *tables.Table) {
	columns := len(n.Alignments)
	widths := make([]int, columns)
	for i := range widths {
		widths[i] = textTwips * 2 / 3 / max(1, columns-1)
	}
	widths[0] = textTwips / 3
	if columns == 1 {
		widths[0] = textTwips
	}
	w.TableOpen(textTwips)
	for _, width := range widths {
		w.Raw(fmt.Sprintf(`<w:gridCol w:w="%d"/>`, width))
	}
	w.Raw(`</w:tblGrid>`)
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		style, more := "Cell", ""
		if row.Kind() == tables.KindTableHeader {
			style, more = "CellHead", `<w:tblHeader/>`
		}
		w.Raw(`<w:tr><w:trPr><w:cantSplit/>` + more + `</w:trPr>`)
		i := 0
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			w.Raw(fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, widths[i]))
			w.paragraph(style, "", w.runs(cell, docx.Run{}))
			w.Raw(`</w:tc>`)
			i++
		}
		w.Raw(`</w:tr>`)
	}
	w.Raw(`</w:tbl>`)
}

// letters writes lines in letters of one width, of so many half points, in a frame and on one page.
func (w *word) letters(text string, size int) {
	const side = `w:val="single" w:sz="4" w:space="4" w:color="808080"/>`
	var runs strings.Builder
	for i, l := range strings.Split(text, "\n") {
		if i > 0 {
			runs.WriteString(`<w:r><w:br/></w:r>`)
		}
		runs.WriteString(fixed(l, size, false))
	}
	w.paragraph("Normal", `<w:keepLines/><w:pBdr><w:top `+side+`<w:left `+side+`<w:bottom `+side+`<w:right `+side+`</w:pBdr>`+
		`<w:spacing w:before="160" w:after="80"/><w:ind w:left="113" w:right="113"/>`, runs.String())
}

// fixed is a run in letters of one width.
func fixed(text string, size int, bold bool) string {
	if text == "" {
		return ""
	}
	heavy := ""
	if bold {
		heavy = `<w:b/>`
	}
	const font = `<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:eastAsia="Consolas" w:cs="Consolas"/>`
	return fmt.Sprintf(`<w:r><w:rPr>%s%s<w:noProof/><w:sz w:val="%d"/><w:szCs w:val="%d"/></w:rPr><w:t xml:space="preserve">%s</w:t></w:r>`,
		font, heavy, size, size, docx.Escape(text))
}

// spoken is one run of text in the look of the body.
func spoken(r docx.Run) string {
	var b docx.Body
	b.Paragraph("", "", r)
	_, xml, _ := strings.Cut(string(b.XML), `</w:pPr>`)
	return strings.TrimSuffix(xml, `</w:p>`)
}

// runs are the words under a node, in the look they stand in.
func (w *word) runs(parent ast.Node, look docx.Run) string {
	var out strings.Builder
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			look.Text = string(n.Value(w.source))
			if n.SoftLineBreak() || n.HardLineBreak() {
				look.Text += " "
			}
			out.WriteString(spoken(look))
		case *ast.String:
			look.Text = string(n.Value)
			out.WriteString(spoken(look))
		case *ast.CodeSpan:
			var key strings.Builder
			for t := n.FirstChild(); t != nil; t = t.NextSibling() {
				if t, is := t.(*ast.Text); is {
					key.Write(t.Value(w.source))
				}
			}
			out.WriteString(fixed(key.String(), 25, true))
		case *ast.Emphasis:
			inner := look
			inner.Bold, inner.Italic = look.Bold || n.Level == 2, look.Italic || n.Level == 1
			out.WriteString(w.runs(n, inner))
		case *ast.Link:
			out.WriteString(w.link(n, look))
		case *ast.AutoLink:
			look.Text = string(n.URL(w.source))
			out.WriteString(spoken(look))
		default:
			out.WriteString(w.runs(n, look))
		}
	}
	return out.String()
}

// link leads to a heading of the guide; one that leads out of it is written with where it leads.
func (w *word) link(n *ast.Link, look docx.Run) string {
	to := string(n.Destination)
	if id, within := strings.CutPrefix(to, "#"); within {
		if plain, err := url.PathUnescape(id); err == nil {
			id = plain
		}
		if mark := w.marks[id]; mark != "" {
			look.Underline = true
			return `<w:hyperlink w:anchor="` + mark + `">` + w.runs(n, look) + `</w:hyperlink>`
		}
	}
	look.Text = " (" + to + ")"
	return w.runs(n, docx.Run{}) + spoken(look)
}

// picture writes a screen as the letters of which it is.
func (w *word) picture(name string) {
	drawn, err := drawing(w.dir, name)
	if err == nil {
		var screen string
		if screen, err = screenOf(drawn); err == nil {
			w.letters(screen, 18)
		}
	}
	w.lost = errors.Join(w.lost, err)
}

// The places of letters in a drawn screen: where the first stands, and how far one is from the next, in the units of the drawing.
const (
	firstX, stepX = 10.0, 8.4
	firstY, stepY = 23.5, 18.0
)

// screenOf reads a drawn screen back into lines of letters.
func screenOf(drawn []byte) (string, error) {
	var svg struct {
		Text []struct {
			X    float64 `xml:"x,attr"`
			Y    float64 `xml:"y,attr"`
			Said string  `xml:",chardata"`
		} `xml:"text"`
	}
	if err := xml.Unmarshal(drawn, &svg); err != nil {
		return "", fmt.Errorf("read a drawn screen: %w", err)
	}
	var rows [][]rune
	for _, t := range svg.Text {
		at, row := int(math.Round((t.X-firstX)/stepX)), int(math.Round((t.Y-firstY)/stepY))
		if at < 0 || row < 0 || at > 500 || row > 200 {
			return "", fmt.Errorf("a drawn screen has letters at %v, %v", t.X, t.Y)
		}
		for len(rows) <= row {
			rows = append(rows, nil)
		}
		for len(rows[row]) < at {
			rows[row] = append(rows[row], ' ')
		}
		rows[row] = append(rows[row][:at], []rune(t.Said)...)
	}
	lines := make([]string, len(rows))
	for i, r := range rows {
		lines[i] = strings.TrimRight(string(r), " ")
	}
	return strings.Join(lines, "\n"), nil
}
