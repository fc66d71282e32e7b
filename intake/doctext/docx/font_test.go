package docx

import "testing"

// TestFontOfEveryRun checks which font a text is decoded by: that of the run, else of its styles, else of the file; and
// that letters of one font come together, since a letter may be cut in two by a run.
func TestFontOfEveryRun(t *testing.T) {
	fonts := func(ascii, hAnsi string) string { return `<w:rFonts w:ascii="` + ascii + `" w:hAnsi="` + hAnsi + `"/>` }
	styles := `<w:styles` + xmlns + `><w:docDefaults><w:rPrDefault><w:rPr>` + fonts("Base", "Base") + `</w:rPr></w:rPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:styleId="P"><w:rPr>` + fonts("Para", "Para") + `</w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Q"><w:basedOn w:val="P"/></w:style>` +
		`<w:style w:type="character" w:styleId="C"><w:rPr>` + fonts("Char", "Char") + `</w:rPr></w:style></w:styles>`
	tests := []struct{ name, body, want string }{
		{"of the file", p("", r("a")), "Base(a)\n"},
		{"of the style", p(`<w:pStyle w:val="P"/>`, r("a")), "Para(a)\n"},
		{"of the style below", p(`<w:pStyle w:val="Q"/>`, r("a")), "Para(a)\n"},
		{"of the style of letters", p(`<w:pStyle w:val="P"/>`, rp(`<w:rStyle w:val="C"/>`, "a")), "Char(a)\n"},
		{"of the run", p(`<w:pStyle w:val="P"/>`, rp(`<w:rStyle w:val="C"/>`+fonts(".VnTime", ".VnTime"), "a")), ".VnTime(a)\n"},
		{"letters outside ASCII count", p("", rp(fonts("Arial", "VNI-Times"), "a")), "VNI-Times(a)\n"},
		{"of the theme", p("", rp(`<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>`, "a")), themeFont + "(a)\n"},
		{"one letter in two runs", p("", rp(fonts("VNI-Times", "VNI-Times"), "a")+rp(fonts("VNI-Times", "VNI-Times")+"<w:b/>", "ø")+r("b")), "VNI-Times(aø)Base(b)\n"},
		{"capitals come after", p("", rp(fonts(".VnTime", ".VnTime")+"<w:caps/>", "a")), ".VNTIME(A)\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data := of(t, tt.body, parts{"word/styles.xml": styles})
			got, err := read(data, enough, func(font, text string) string { return font + "(" + text + ")" })
			if err != nil || got != tt.want {
				t.Errorf("got %q, %v, want %q", got, err, tt.want)
			}
		})
	}
}
