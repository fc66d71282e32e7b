package report_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/report"
)

func documentXML(t *testing.T, d report.Document) string {
	t.Helper()
	return string(unzip(t, render(t, d, "docx"))["word/document.xml"])
}

func TestDocxHoldsEveryPartItNames(t *testing.T) {
	t.Parallel()
	parts := unzip(t, render(t, sample(t), "docx"))
	for from, targets := range map[string][]string{
		"_rels/.rels":                  {"word/document.xml", "docProps/core.xml"},
		"word/_rels/document.xml.rels": {"styles.xml", "settings.xml", "header1.xml"},
	} {
		for _, target := range targets {
			if !strings.Contains(string(parts[from]), `Target="`+target+`"`) {
				t.Errorf("%s does not point to %s", from, target)
			}
			if name := strings.TrimPrefix(target, "word/"); parts[target] == nil && parts["word/"+name] == nil {
				t.Errorf("no part %s", target)
			}
			if !strings.Contains(string(parts["[Content_Types].xml"]), target+`"`) {
				t.Errorf("%s has no content type", target)
			}
		}
	}
	for part, wants := range map[string][]string{
		"word/document.xml": {`w:w="11906" w:h="16838"`, `w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567"`, `<w:titlePg/>`},
		"word/styles.xml":   {`w:ascii="Times New Roman"`, `w:line="360" w:lineRule="exact"`, `w:firstLine="567"`, `w:val="vi-VN"`},
		"word/settings.xml": {`w:name="compatibilityMode"`, `w:val="15"`},
		"word/header1.xml":  {` PAGE `},
	} {
		for _, want := range wants {
			if !strings.Contains(string(parts[part]), want) {
				t.Errorf("%s lacks %s", part, want)
			}
		}
	}
	for _, person := range []string{"creator", "lastModifiedBy", "Nguyễn Văn An"} {
		if strings.Contains(string(parts["docProps/core.xml"]), person) {
			t.Errorf("core properties hold %s", person)
		}
	}
}

// papers are the parts of a report and of a sum.
func papers(t *testing.T) []map[string][]byte {
	t.Helper()
	return []map[string][]byte{unzip(t, render(t, sample(t), "docx")), unzip(t, mergedFile(t, merged(t, ""), "docx"))}
}

func TestDocxUsesOnlyStylesThatAre(t *testing.T) {
	t.Parallel()
	for _, parts := range papers(t) {
		for _, part := range []string{"word/document.xml", "word/header1.xml", "word/styles.xml"} {
			for _, cut := range strings.Split(string(parts[part]), `w:pStyle w:val="`)[1:] {
				style, _, _ := strings.Cut(cut, `"`)
				if !strings.Contains(string(parts["word/styles.xml"]), `w:styleId="`+style+`"`) {
					t.Errorf("%s uses style %s, which is not there", part, style)
				}
			}
		}
	}
}

// The schema fixes the order of children; Word calls a file in any other order damaged.
func TestDocxKeepsTheOrderOfTheSchema(t *testing.T) {
	t.Parallel()
	orders := map[string][]string{
		"pPr":    {"pStyle", "keepNext", "pBdr", "spacing", "ind", "jc", "outlineLvl"},
		"rPr":    {"rFonts", "b", "i", "sz", "szCs", "u", "lang"},
		"tblPr":  {"tblW", "tblInd", "tblBorders", "tblLayout", "tblCellMar"},
		"tcPr":   {"tcW", "gridSpan", "vAlign"},
		"trPr":   {"cantSplit", "tblHeader"},
		"sectPr": {"headerReference", "pgSz", "pgMar", "titlePg"},
		"style":  {"name", "basedOn", "next", "uiPriority", "semiHidden", "qFormat", "pPr", "rPr", "tblPr"},
	}
	for _, parts := range papers(t) {
		inOrder(t, parts, orders)
	}
}

// inOrder fails where a child stands where the schema does not have it.
func inOrder(t *testing.T, parts map[string][]byte, orders map[string][]string) {
	t.Helper()
	for _, part := range []string{"word/document.xml", "word/styles.xml", "word/header1.xml"} {
		var path []string
		at := map[int]int{} // depth → place of the last child in its parent's order
		walk(t, parts[part], func(name string, open bool) {
			if !open {
				path = path[:len(path)-1]
				return
			}
			depth := len(path)
			if depth > 0 {
				if order, ok := orders[path[depth-1]]; ok {
					place := indexOf(order, name)
					if place < 0 || place < at[depth] {
						t.Errorf("%s: %s in %s is out of order", part, name, path[depth-1])
					}
					at[depth] = place
				}
			}
			path = append(path, name)
			at[depth+1] = 0
		})
	}
}

// A cell must end with a paragraph, and two tables need a paragraph between them.
func TestDocxTablesEndInParagraphs(t *testing.T) {
	t.Parallel()
	for _, parts := range papers(t) {
		last := ""
		walk(t, parts["word/document.xml"], func(name string, open bool) {
			switch {
			case !open && name == "tc" && last != "p":
				t.Errorf("a cell ends with %s", last)
			case open && name == "tbl" && last == "tbl", open && name == "sectPr" && last == "tbl":
				t.Errorf("%s comes straight after a table", name)
			}
			if !open {
				last = name
			}
		})
	}
}

func walk(t *testing.T, text []byte, each func(name string, open bool)) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(text))
	for {
		token, err := d.Token()
		if err != nil {
			return
		}
		switch token := token.(type) {
		case xml.StartElement:
			each(token.Name.Local, true)
		case xml.EndElement:
			each(token.Name.Local, false)
		}
	}
}

func indexOf(list []string, want string) int {
	for i, s := range list {
		if s == want {
			return i
		}
	}
	return -1
}

func TestDocxRepeatsTheHeadingRowOfALongTable(t *testing.T) {
	t.Parallel()
	d := sample(t)
	for range 100 {
		d.Report.Late = append(d.Report.Late, d.Report.Late[0])
	}
	text := documentXML(t, d)
	if got := strings.Count(text, "<w:tblHeader/>"); got != 2 {
		t.Errorf("%d heading rows repeat, want those of two tables", got)
	}
	if rows, whole := strings.Count(text, "<w:tr>"), strings.Count(text, "<w:cantSplit/>"); rows < 150 || rows != whole {
		t.Errorf("%d rows, %d of them unbroken", rows, whole)
	}
}

func TestDocxStampsAreFixed(t *testing.T) {
	t.Parallel()
	b := render(t, sample(t), "docx")
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		if f.Modified.Year() != 1980 {
			t.Errorf("%s is of %v", f.Name, f.Modified)
		}
	}
}

func TestForms(t *testing.T) {
	t.Parallel()
	d := sample(t)
	newer := documentXML(t, d)
	d.Form = report.FormHD36
	older := documentXML(t, d)
	if !strings.Contains(newer, ">-----<") || strings.Contains(newer, "./.") {
		t.Error("hd05: five hyphens under the abstract, a plain full stop at the end")
	}
	if strings.Contains(older, ">-----<") || strings.Count(older, "sức khỏe./.<") != 1 {
		t.Error("hd36: no hyphens under the abstract, ./. at the end")
	}
}

const hostile = "\x1b[31mđỏ\x1b]0;tên\a\x00 <w:p/> & ]]> \"'\u202e\ufffe 😀 Ho\u0300a Mi\u0301nh \xff"

// hostileDocument has the text wherever a report has text.
func hostileDocument(t *testing.T, text string) report.Document {
	d := sample(t)
	d.Office = report.Office{
		PartyBranch: text, Superior: text, Name: text, Symbol: text, Place: text, SignFor: text, SignerTitle: text, SignerName: text,
		Recipients: []string{text},
	}
	d.Disease, d.Report.Title, d.Report.Kind = text, text, model.ReportOnDemand
	d.Report.Figures = append(d.Report.Figures, model.Figure{Code: text, Up: 1, Now: 5})
	d.Report.Late = []model.TaskLine{{Symbol: text, Text: text, Lead: text, Due: text}}
	d.Activities[0].Text = text
	d.Mail = []string{text, text + "@example.vn", "vanphong@example.vn"}
	d.Course = []report.Past{{Symbol: text, From: d.Report.Period.From - 7, To: d.Report.Period.To - 7, Values: map[string]int{"home.people": 68}}}
	d.Attached = []model.File{{Name: text, Bytes: []byte(text)}}
	d.Report.Narrative = []model.Section{{Key: text, Text: text}, {Key: "next", Text: text}}
	return d
}

func TestHostileTextIsText(t *testing.T) {
	t.Parallel()
	d := hostileDocument(t, hostile)
	for _, format := range report.Formats() {
		content := render(t, d, format)
		if format == "docx" {
			parts := unzip(t, content) // well-formed
			content = append(parts["word/document.xml"], parts["docProps/core.xml"]...)
			if bytes.Contains(content, []byte("<w:p/>")) || !bytes.Contains(content, []byte("&lt;w:p/&gt; &amp; ]]&gt;")) {
				t.Error("docx: markup in the text became markup")
			}
		}
		switch format {
		case "xlsx":
			var texts []byte
			for _, part := range unzip(t, content) {
				texts = append(texts, part...)
			}
			content = texts
		case "pdf": // its texts are numbers of letters in its font
			if !bytes.HasPrefix(content, []byte("%PDF-")) || bytes.Contains(content, []byte("w:p")) {
				t.Error("pdf: text of the report stands in the file as it is")
			}
			continue
		case "eml":
			content = []byte(readMail(t, content).text)
		}
		if bytes.ContainsAny(content, "\x1b\x00\a\u202e\ufffe") {
			t.Errorf("%s: control characters passed", format)
		}
		if !bytes.Contains(content, []byte("Hòa Mính")) || !norm.NFC.IsNormal(content) {
			t.Errorf("%s: text is not NFC", format)
		}
		if !bytes.Contains(content, []byte("😀")) {
			t.Errorf("%s: a character beyond the first plane was lost", format)
		}
	}
}

func TestAnyTextMakesAFile(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		d := hostileDocument(t, rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) })).Draw(r, "text"))
		unzip(t, render(t, d, "docx"))
		few := d
		few.Report.Figures = d.Report.Figures[len(d.Report.Figures)-3:] // a workbook takes its time
		unzip(t, render(t, few, "xlsx"))
		readMail(t, render(t, d, "eml"))
		for _, format := range []string{"csv", "json", "txt", "msg", "pdf"} {
			render(t, d, format)
		}
	})
}
