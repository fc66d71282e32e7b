package docx

import (
	"strconv"
	"strings"
	"testing"
)

// level is w:lvl.
func level(i int, format, text, more string) string {
	return `<w:lvl w:ilvl="` + strconv.Itoa(i) + `"><w:start w:val="1"/><w:numFmt w:val="` + format + `"/>` + more + `<w:lvlText w:val="` + text + `"/></w:lvl>`
}

// numbering has a form with three levels, one of bullets, one that takes the form of a list style, and one tied to
// styles.
func numbering() string {
	form := func(id, levels string) string {
		return `<w:abstractNum w:abstractNumId="` + id + `">` + levels + `</w:abstractNum>`
	}
	num := func(id, form, more string) string {
		return `<w:num w:numId="` + id + `"><w:abstractNumId w:val="` + form + `"/>` + more + `</w:num>`
	}
	return `<w:numbering` + xmlns + `>` +
		form("0", `<w:styleLink w:val="TheList"/>`+level(0, "decimal", "%1.", "")+level(1, "lowerLetter", "%2)", "")+level(2, "decimal", "%1.%2.%3", "<w:isLgl/>")) +
		form("1", level(0, "bullet", "\uf0b7", "")+level(1, "bullet", "+", "")) +
		form("2", `<w:numStyleLink w:val="TheList"/>`) +
		form("3", level(0, "upperRoman", "Phần %1", `<w:pStyle w:val="H1"/>`)+level(1, "decimal", "Điều %2.", `<w:pStyle w:val="H2"/>`)) +
		form("4", `<w:lvl w:ilvl="0"><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="(%1)"/></w:lvl>`) +
		num("1", "0", "") + num("2", "1", "") + num("3", "2", "") + num("4", "3", "") + num("5", "4", "") +
		num("6", "0", `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>`) +
		num("7", "0", `<w:lvlOverride w:ilvl="0">`+level(0, "upperLetter", "%1/", "")+`</w:lvlOverride>`) +
		num("8", "99", "") + num("10", "0", "") + `</w:numbering>`
}

const listStyles = `<w:styles` + xmlns + `>` +
	`<w:style w:type="paragraph" w:default="1" w:styleId="N"/>` +
	`<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="N"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr></w:pPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="H3"><w:basedOn w:val="H2"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="O"><w:basedOn w:val="O"/></w:style>` +
	`<w:style w:type="numbering" w:styleId="TheList"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`

func TestLists(t *testing.T) {
	// An item is "list:level text", a styled paragraph "style text", a style with a list of its own "style=list text".
	tests := []struct{ name, in, want string }{
		{"levels", "1:0 a|1:1 b|1:1 c|1:2 d|1:0 e|1:1 f", "1. a|a) b|b) c|1.2.1 d|2. e|a) f"},
		{"bullets", "2:0 a|2:1 b|2:0 c", "- a|+ b|- c"},
		{"text between", "1:0 a|N b|1:0 c", "1. a|b|2. c"},
		{"two lists of one form count on", "1:0 a|10:0 b|1:0 c", "1. a|2. b|3. c"},
		{"form of a list style", "3:0 a|3:1 b|3:0 c", "1. a|a) b|2. c"},
		{"first number of its own", "1:0 a|6:0 b|6:0 c|1:0 d", "1. a|5. b|6. c|7. d"},
		{"level of its own", "7:0 a|7:1 b|7:0 c", "A/ a|a) b|B/ c"},
		{"through the style", "H1 a|H2 b|H2 c|H3 d|H1 e|H2 f", "Phần I a|Điều 1. b|Điều 2. c|Điều 3. d|Phần II e|Điều 1. f"},
		{"taken out of the list of its style", "H2 a|H2=0 b|H2 c", "Điều 1. a|b|Điều 2. c"},
		{"format some programs do not know", "5:0 a", "(01) a"},
		{"no such list, form, level", "9:0 a|8:0 b|1:8 c", "a|b|c"},
		{"style based on itself", "O a", "a"},
		{"item without text counts", "1:0 a|1:0 |1:0 c", "1. a||3. c"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var body strings.Builder
			for item := range strings.SplitSeq(tt.in, "|") {
				name, text, _ := strings.Cut(item, " ")
				props := `<w:pStyle w:val="` + name + `"/>`
				if list, level, ok := strings.Cut(name, ":"); ok {
					props = `<w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + list + `"/></w:numPr>`
				} else if style, list, ok := strings.Cut(name, "="); ok {
					props = `<w:pStyle w:val="` + style + `"/><w:numPr><w:numId w:val="` + list + `"/></w:numPr>`
				}
				body.WriteString(p(props, r(text)))
			}
			all := parts{"word/numbering.xml": numbering(), "word/styles.xml": listStyles}
			want(t, body.String(), all, strings.ReplaceAll(tt.want, "|", "\n")+"\n")
		})
	}
}

func TestItemWhoseTextBeginsBeforeAChange(t *testing.T) {
	body := p(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>`, r("một ")) +
		p(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`, `<w:r><w:tab/></w:r>`+r("hai")) +
		p(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`, `<w:r><w:tab/></w:r>`+r("ba"))
	want(t, body, parts{"word/numbering.xml": numbering()}, "1. một \thai\n2. ba\n")
}
