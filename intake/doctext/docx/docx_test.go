package docx

import (
	"testing"
)

const box = `<w:txbxContent><w:p><w:r><w:t>HỎA TỐC</w:t></w:r></w:p><w:p><w:r><w:t>MẬT MÃ</w:t></w:r></w:p></w:txbxContent>`

func TestText(t *testing.T) {
	field := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	tests := []struct{ name, body, want string }{
		{"paragraphs", lines("một", "", "hai"), "một\n\nhai\n"},
		{"runs", p("", r("Số ")+rp("<w:b/>", "12")+r("-CV/ĐU")), "Số 12-CV/ĐU\n"},
		{"tabs and breaks", p("", `<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>`), "a\tb\nc\nd\n"},
		{"tab stops are no tabs", p(`<w:tabs><w:tab w:val="left" w:pos="7"/></w:tabs>`, r("a")), "a\n"},
		{"hyphens", p("", `<w:r><w:t>12</w:t><w:noBreakHyphen/><w:t>CV công</w:t><w:softHyphen/><w:t>văn</w:t></w:r>`), "12-CV côngvăn\n"},
		{"symbols", p("", `<w:r><w:sym w:font="Wingdings" w:char="F0A7"/><w:t> một </w:t><w:sym w:font="Wingdings" w:char="F0E0"/><w:sym w:font="X" w:char="2013"/></w:r>`), "• một –\n"},
		{"capitals", p("", rp(`<w:caps/>`, "đảng ủy ")+rp(`<w:smallCaps/>`, "phường ")+rp(`<w:caps w:val="0"/>`, "a")), "ĐẢNG ỦY PHƯỜNG a\n"},
		{"hidden", p("", r("a")+rp(`<w:vanish/>`, "b")+rp(`<w:vanish w:val="false"/>`, "c")), "ac\n"},
		{"formula, link, control, name", `<w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath><w:hyperlink>` + r("y") + `</w:hyperlink></w:p><w:sdt><w:sdtPr><w:t>no</w:t></w:sdtPr><w:sdtContent>` +
			lines("z") + `</w:sdtContent></w:sdt><w:customXml>` + lines("u") + `</w:customXml>`, "xy\nz\nu\n"},
		{"reading aid", p("", `<w:r><w:ruby><w:rt>`+r("no")+`</w:rt><w:rubyBase>`+r("yes")+`</w:rubyBase></w:ruby></w:r>`), "yes\n"},
		{"field", p("", field("begin")+`<w:r><w:instrText> PAGE </w:instrText></w:r>`+field("separate")+r("7")+field("end")+r(".")), "7.\n"},
		{"field in an instruction", p("", field("begin")+`<w:r><w:instrText> IF </w:instrText></w:r>`+field("begin")+field("separate")+r("no")+field("end")+field("separate")+r("yes")+field("end")), "yes\n"},
		{"field without end", p("", field("begin")+r("no")) + lines("yes"), "\nyes\n"},
		{"simple field", p("", `<w:fldSimple w:instr="DATE">`+r("03/8")+`</w:fldSimple>`), "03/8\n"},
		{"inserted and deleted", p("", r("a")+`<w:ins>`+r("b")+`</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del><w:moveFrom>`+r("d")+`</w:moveFrom><w:moveTo>`+r("e")+`</w:moveTo>`), "abe\n"},
		{"end of a paragraph deleted", p(`<w:rPr><w:del/></w:rPr>`, r("a")) + p(`<w:rPr><w:ins/></w:rPr>`, r("b")) + p(`<w:rPr><w:del/></w:rPr>`, r("c")), "ab\nc\n"},
		{"looks of before a change", p(`<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>`, rp(`<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>`, "a")), "a\n"},
		{"row deleted", `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>` + lines("no") + `</w:tc></w:tr><w:tr><w:tc>` + lines("yes") + `</w:tc><w:tc><w:tcPr><w:cellDel/></w:tcPr>` + lines("no") + `</w:tc></w:tr></w:tbl>`, "yes\n"},
		{"table", `<w:tbl><w:tr><w:tc>` + lines("TT") + `</w:tc><w:tc>` + lines("", "Việc") + `</w:tc></w:tr><w:tr><w:tc>` + lines("1") + `</w:tc><w:tc>` + lines("") + `</w:tc></w:tr></w:tbl>`, "TT\tViệc\n1\n"},
		{
			"head in two columns", `<w:tbl><w:tr><w:tc>` + lines("ĐẢNG ỦY", "*", "Số 1-CV/ĐU") + `</w:tc><w:sdt><w:sdtContent><w:tc>` + lines("ĐẢNG CỘNG SẢN VIỆT NAM", "", "ngày 01") + `</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>`,
			"ĐẢNG ỦY\n*\nSố 1-CV/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nngày 01\n",
		},
		{"text box behind its paragraph", lines("a") + p("", r("b")+`<w:r><w:pict><v:shape><v:textbox>`+box+`</v:textbox></v:shape></w:pict></w:r>`), "a\nb\nHỎA TỐC\nMẬT MÃ\n"},
		{"text box before the first paragraph", lines("") + p("", r("b")+`<w:r><w:pict>`+box+`</w:pict></w:r>`), "\nHỎA TỐC\nMẬT MÃ\nb\n"},
		{"text box told twice", lines("a") + p("", `<w:r><mc:AlternateContent><mc:Choice Requires="wps">`+box+`</mc:Choice><mc:Fallback>`+box+`</mc:Fallback></mc:AlternateContent></w:r>`), "a\n\nHỎA TỐC\nMẬT MÃ\n"},
		{"letters outside runs", `no<w:t>no</w:t><w:p>no<w:t>no</w:t></w:p>`, "\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { want(t, tt.body, nil, tt.want) })
	}
}

func TestNotes(t *testing.T) {
	note := func(id, text string) string {
		return `<w:footnote w:id="` + id + `"><w:p><w:r><w:footnoteRef/><w:t xml:space="preserve"> ` + text + `</w:t></w:r></w:p>` + lines("hết") + `</w:footnote>`
	}
	notes := parts{
		"word/footnotes.xml": `<w:footnotes` + xmlns + `><w:footnote w:type="separator" w:id="-1">` + lines("____") + `</w:footnote>` + note("1", "Một.") + note("2", "Hai.") + `</w:footnotes>`,
		"word/endnotes.xml":  `<w:endnotes` + xmlns + `><w:endnote w:id="1">` + lines("Cuối.") + `</w:endnote></w:endnotes>`,
	}
	ref := func(kind, id string) string { return `<w:r><w:` + kind + `Reference w:id="` + id + `"/></w:r>` }
	body := p("", r("a")+ref("footnote", "2")+r("b")+ref("endnote", "1")+r("c")) + lines("d") +
		`<w:tbl><w:tr><w:tc>` + p("", r("e")+ref("footnote", "1")) + `</w:tc><w:tc>` + p("", r("f")+ref("footnote", "2")+ref("footnote", "9")) + `</w:tc></w:tr></w:tbl>`
	want(t, body, notes, "abc\n[1] Hai. hết\n[2] Cuối.\nd\ne\tf\n[3] Một. hết\n")
}

func TestPartsByRelation(t *testing.T) {
	all := parts{
		"_rels/.rels":                   `<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>`,
		"word/document.xml":             document(lines("no")),
		`word\document2.xml`:            document(p(`<w:pStyle w:val="c"/>`, r("yes"))),
		"word/_rels/document2.xml.rels": `<Relationships><Relationship Id="rId1" Type="http://x/styles" Target="styles2.xml"/></Relationships>`,
		"word/styles2.xml":              `<w:styles` + xmlns + `><w:style w:type="paragraph" w:styleId="c"><w:rPr><w:caps/></w:rPr></w:style></w:styles>`,
	}
	got, err := Read(zipped(t, all), enough)
	if err != nil || got != "YES\n" {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestFirstPageHeader(t *testing.T) {
	header := func(texts ...string) parts {
		return parts{
			"word/_rels/document.xml.rels": `<Relationships><Relationship Id="rId7" Type="http://x/header" Target="header1.xml"/></Relationships>`,
			"word/header1.xml":             `<w:hdr` + xmlns + `>` + lines(texts...) + `</w:hdr>`,
		}
	}
	section := func(kind, more string) string {
		return `<w:sectPr><w:headerReference w:type="` + kind + `" r:id="rId7"/>` + more + `</w:sectPr>`
	}
	head := []string{"ĐẢNG ỦY PHƯỜNG BẾN ĐÁ", "Số 1-CV/ĐU"}
	tests := []struct {
		name, section string
		header        []string
		want          string
	}{
		{"head of the paper", section("first", "<w:titlePg/>"), head, "ĐẢNG ỦY PHƯỜNG BẾN ĐÁ\nSố 1-CV/ĐU\na\n"},
		{"page number", section("first", "<w:titlePg/>"), []string{"", "2"}, "a\n"},
		{"not shown", section("first", `<w:titlePg w:val="0"/>`), head, "a\n"},
		{"head in the header of every page", section("default", ""), head, "ĐẢNG ỦY PHƯỜNG BẾN ĐÁ\nSố 1-CV/ĐU\na\n"},
		{"name of the book on every page", section("default", ""), []string{"Sổ tay đảng viên", "Bến Đá"}, "a\n"},
		{"header of every page", section("default", "<w:titlePg/>"), head, "a\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want(t, lines("a")+tt.section, header(tt.header...), tt.want)
			body := p(tt.section, r("a")) + section("first", "")
			want(t, body, header(tt.header...), tt.want)
		})
	}
}
