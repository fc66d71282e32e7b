package odt_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"sotruc/intake/doctext/odt"
	"sotruc/intake/doctext/zipxml"
)

const enough = 1 << 20

// zipped packs parts by name and content, in turn.
func zipped(t testing.TB, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		f, err := w.CreateHeader(&zip.FileHeader{Name: parts[i], Method: method(parts[i+1])})
		if err == nil {
			_, err = f.Write([]byte(parts[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// method keeps small parts as they are: a fuzz test must not spend its time on packing.
func method(content string) uint16 {
	if len(content) < 1<<16 {
		return zip.Store
	}
	return zip.Deflate
}

// looks are the fonts, styles and lists of the tests.
const looks = `<office:font-face-decls><style:font-face style:name="F" svg:font-family="'.VnTime'"/></office:font-face-decls><office:automatic-styles>` +
	`<style:style style:name="Old" style:family="text"><style:text-properties style:font-name="F"/></style:style>` +
	`<style:style style:name="OldH" style:family="paragraph" style:parent-style-name="Base"/><style:style style:name="Base" style:family="paragraph"><style:text-properties fo:font-family=".VnTimeH"/></style:style>` +
	`<style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="Gone" style:family="section"><style:section-properties text:display="none"/></style:style>` +
	`<style:style style:name="Caps" style:family="text" style:parent-style-name="Caps"><style:text-properties fo:text-transform="uppercase"/></style:style><style:style style:name="InList" style:family="paragraph" style:list-style-name="L"/>` +
	`<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix=")" text:display-levels="2"/><text:list-level-style-bullet text:level="3" text:bullet-char="•"/></text:list-style>` +
	`<text:list-style style:name="M"><text:list-level-style-number text:level="1" style:num-format="a" style:num-prefix="(" style:num-suffix=")" text:start-value="3"/></text:list-style>` +
	`<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format=""/></text:outline-style></office:automatic-styles>`

func content(body string) string {
	return `<?xml version="1.0"?><office:document-content>` + looks + `<office:body><office:text>` + body + `</office:text></office:body></office:document-content>`
}

// cell and p make a cell and a paragraph.
func cell(text string) string { return `<table:table-cell>` + p(text) + `</table:table-cell>` }

func p(text string) string { return `<text:p>` + text + `</text:p>` }

func list(attrs string, items ...string) string {
	return `<text:list ` + attrs + `><text:list-item>` + strings.Join(items, `</text:list-item><text:list-item>`) + `</text:list-item></text:list>`
}

func TestText(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{"paragraphs", p("một") + `<text:p/>` + `<text:h>hai</text:h>` + "no", "một\n\n1. hai\n"},
		{"white space", p("\n  một \n hai<text:s text:c=\"3\"/>ba<text:tab/>bốn<text:line-break/> năm <text:span> sáu</text:span>"), "một hai   ba\tbốn\n năm sáu\n"},
		{"spans and links", p(`S<text:span>ố <text:a>12</text:a></text:span>-CV<text:bookmark/>`), "Số 12-CV\n"},
		{"fonts of TCVN3", p(`<text:span text:style-name="Old">§¶ng ñy</text:span> ñ`) + `<text:p text:style-name="OldH">®¶ng</text:p>`, "Đảng ủy ñ\nĐẢNG\n"},
		{"hidden and capitals", p(`a<text:span text:style-name="Hidden">no</text:span><text:span text:style-name="Caps">đ<text:span>ả</text:span></text:span>`) + `<text:section text:style-name="Gone">` + p("no") + `</text:section>` + `<text:section>` + p("b") + `</text:section>`, "aĐẢ\nb\n"},
		{"changes and remarks", `<text:tracked-changes><text:changed-region>` + p("no") + `</text:changed-region></text:tracked-changes>` + p(`a<text:change/><office:annotation>`+p("no")+`</office:annotation>b<text:ruby><text:ruby-base>c</text:ruby-base><text:ruby-text>no</text:ruby-text></text:ruby>`), "abc\n"},
		{"lists", list(`text:style-name="L"`, p("a")+p("b"), p("c")+list("", p("d"), p("e")+list("", p("f")))), "I. a\nb\nII. c\nII.1) d\nII.2) e\n- f\n"},
		{
			"lists that go on", list(`text:style-name="M" xml:id="x"`, p("a")) + list(`text:style-name="M" text:continue-numbering="true"`, p("b")) + list(`text:style-name="M"`, p("c")) + list(`text:style-name="M" text:continue-list="x"`, p("d")),
			"(c) a\n(d) b\n(c) c\n(e) d\n",
		},
		{"numbers given, none given", `<text:list text:style-name="L"><text:list-header>` + p("a") + `</text:list-header><text:list-item text:start-value="7">` + p("b") + `</text:list-item><text:list-item><text:p/></text:list-item><text:list-item>` + p("c") + `</text:list-item></text:list>`, "a\nVII. b\n\nIX. c\n"},
		{"list by the style of its paragraphs", list("", `<text:p text:style-name="InList">a</text:p>`) + list(`text:style-name="none"`, p("b")), "I. a\nb\n"},
		{"headings", `<text:h text:outline-level="1">a</text:h><text:h text:outline-level="2">b</text:h><text:h text:outline-level="99">c</text:h><text:h text:outline-level="1">d</text:h>`, "1. a\nb\nc\n2. d\n"},
		{"table", `<table:table><table:table-column/><table:table-header-rows><table:table-row>` + cell("TT") + cell("Việc") + cell("Hạn") + `</table:table-row></table:table-header-rows><table:table-row>` + cell("1") + cell("a</text:p><text:p>b") + cell("") + `</table:table-row></table:table>` + p("c"), "TT\tViệc\tHạn\n1\ta b\nc\n"},
		{
			"cells over columns and rows", `<table:table><table:table-row><table:table-cell table:number-columns-spanned="2">` + p("a") + `</table:table-cell><table:covered-table-cell/><table:table-cell table:number-rows-spanned="2">` + p("b") + `</table:table-cell>` + cell("c") + `</table:table-row>` +
				`<table:table-row><table:table-cell table:number-columns-repeated="2"/><table:covered-table-cell/>` + cell("d") + `</table:table-row></table:table>`, "a\tb\tc\n\t\t\td\n",
		},
		{"head in two columns", `<table:table><table:table-row>` + cell("A</text:p><text:p>*") + cell("B") + `</table:table-row></table:table>`, "A\n*\nB\n"},
		{"notes", p(`a<text:note><text:note-citation>1</text:note-citation><text:note-body>`+p("n")+p("m")+`</text:note-body></text:note>b`) + `<table:table><table:table-row>` + cell(`c<text:note><text:note-body>`+p("d")+`</text:note-body></text:note>`) + cell("e") + `</table:table-row></table:table>`, "ab\n[1] n m\nc\te\n[2] d\n"},
		{"text boxes", p("a") + p(`b<draw:frame><draw:image/><draw:text-box>`+p("x")+p("y")+`</draw:text-box></draw:frame>`) + p(`<draw:g><draw:custom-shape>`+p("z")+`</draw:custom-shape></draw:g>`), "a\nb\nx\ny\n\nz\n"},
		{"text box before all", p(`<draw:frame><draw:text-box>` + p("x") + `</draw:text-box></draw:frame>b`), "x\nb\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := odt.Read(zipped(t, "content.xml", content(tt.body)), enough)
			if err != nil || got != tt.want {
				t.Errorf("got %q, %v, want %q", got, err, tt.want)
			}
		})
	}
}

func TestHead(t *testing.T) {
	styles := func(header string) string {
		return `<office:document-styles><office:master-styles><style:master-page>` + header + `</style:master-page></office:master-styles></office:document-styles>`
	}
	for header, want := range map[string]string{
		`<style:header>` + p("A") + p("Số 1-CV") + `</style:header><style:footer>` + p("no") + p("Số 1") + `</style:footer>`:                "A\nSố 1-CV\na\n",
		`<style:header>` + p("A") + p("B") + `</style:header>`:                                                                              "a\n",
		`<style:header>` + p("2") + `</style:header><style:header-first>` + p("A") + p("B") + `</style:header-first>`:                       "A\nB\na\n",
		`<style:header-first style:display="false">` + p("A") + p("B") + `</style:header-first><style:header-left>Số 1</style:header-left>`: "a\n",
	} {
		got, err := odt.Read(zipped(t, "styles.xml", styles(header), "content.xml", content(p("a"))), enough)
		if err != nil || got != want {
			t.Errorf("got %q, %v of %s", got, err, header)
		}
	}
}

func TestRefuses(t *testing.T) {
	whole := content(p("a"))
	manifest := `<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`
	var many strings.Builder
	for i := range 10_002 {
		fmt.Fprintf(&many, `<style:style style:name="%d"/>`, i)
	}
	tests := []struct {
		name string
		data []byte
		want error
	}{
		{"behind a password", zipped(t, "META-INF/manifest.xml", manifest, "content.xml", "\x01\x02"), odt.ErrEncrypted},
		{"no archive", []byte("PK"), zipxml.ErrDamaged},
		{"no text", zipped(t, "styles.xml", "<a/>"), zipxml.ErrDamaged},
		{"cut", zipped(t, "content.xml", whole[:len(whole)-30]), zipxml.ErrDamaged},
		{"type declaration", zipped(t, "content.xml", "<!DOCTYPE a>"+whole), zipxml.ErrDTD},
		{"bomb", zipped(t, "content.xml", content(strings.Repeat(p(""), 6_000_000))), zipxml.ErrTooLarge},
		{"many lines", zipped(t, "content.xml", content(strings.Repeat(p(""), enough/4))), zipxml.ErrTooLarge},
		{"much text", zipped(t, "content.xml", content(strings.Repeat(p("chữ"), enough/4))), zipxml.ErrTooLarge},
		{"spaces", zipped(t, "content.xml", content(strings.Repeat(p(`<text:s text:c="99999999"/>a`), 2000))), zipxml.ErrTooLarge},
		{"deep", zipped(t, "content.xml", content(strings.Repeat("<text:list><text:list-item>", 1000))), zipxml.ErrTooLarge},
		{"many styles", zipped(t, "styles.xml", "<a><office:styles>"+many.String()+"</office:styles></a>", "content.xml", whole), zipxml.ErrTooLarge},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if text, err := odt.Read(tt.data, enough); !errors.Is(err, tt.want) || text != "" {
				t.Errorf("%d bytes, %v", len(text), err)
			}
		})
	}
}

// Whatever is nested in whatever, there is a text within its bound or a known error.
func TestAnyNesting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		var open []string
		for range rapid.IntRange(0, 60).Draw(t, "steps") {
			if len(open) > 0 && rapid.Bool().Draw(t, "close") {
				b.WriteString("</" + open[len(open)-1] + ">")
				open = open[:len(open)-1]
				continue
			}
			name := rapid.SampledFrom([]string{"text:p", "text:h", "text:list", "text:list-item", "text:span", "text:s", "table:table", "table:table-row", "table:table-cell", "table:covered-table-cell", "draw:frame", "draw:text-box", "text:note", "text:section", "x:y"}).Draw(t, "name")
			open = append(open, name)
			b.WriteString("<" + name + ` text:style-name="L" text:c="2" text:number-columns-repeated="3">` + rapid.SampledFrom([]string{"", "chữ", " "}).Draw(t, "text"))
		}
		for i := len(open) - 1; i >= 0; i-- {
			b.WriteString("</" + open[i] + ">")
		}
		var file bytes.Buffer
		w := zip.NewWriter(&file)
		f, err := w.Create("content.xml")
		if err == nil {
			_, err = f.Write([]byte(content(b.String())))
		}
		if err := errors.Join(err, w.Close()); err != nil {
			t.Fatal(err)
		}
		if text, err := odt.Read(file.Bytes(), enough); err != nil || strings.Count(text, "chữ") > strings.Count(b.String(), "chữ") {
			t.Fatalf("%q, %v of %s", text, err, b.String())
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add(zipped(f, "content.xml", "<a><office:body><office:text>"+p("a")+"</office:text></office:body></a>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if text, err := odt.Read(data, 1<<16); err != nil && text != "" || len(text) > 1<<16 || !utf8.ValidString(text) {
			t.Errorf("%d bytes, %v", len(text), err)
		}
	})
}

// FuzzBody changes the XML, which the sums of an archive would keep from being read.
func FuzzBody(f *testing.F) {
	f.Add(list(`text:style-name="L"`, p("a")))
	f.Add(`<table:table-row>` + cell("b") + `</table:table-row>`)
	f.Add(p(`<text:s text:c="2"/><text:note>` + p("c") + `</text:note>`))
	f.Fuzz(func(t *testing.T, body string) {
		if text, err := odt.Read(zipped(t, "content.xml", content(body)), 1<<16); err != nil && text != "" || len(text) > 1<<16 {
			t.Errorf("%d bytes, %v", len(text), err)
		}
	})
}
