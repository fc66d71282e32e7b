package handout_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/report/handout"
)

const wordSpace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

// template is a Word file of that body and further parts, name and text in turn.
func template(t testing.TB, body string, parts ...string) handout.Template {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	all := append([]string{"word/document.xml", `<?xml version="1.0"?><w:document ` + wordSpace + `><w:body>` + body + `</w:body></w:document>`}, parts...)
	for i := 0; i < len(all); i += 2 {
		w, err := z.Create(all[i])
		if err == nil {
			_, err = w.Write([]byte(all[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return handout.Template{Name: "mau", Data: b.Bytes()}
}

func subject(t testing.TB, name string) handout.Subject {
	t.Helper()
	return handout.Subject{
		Stop: stop(t, name, "9 Lê Lợi", "2021-08-10"), Office: "Đảng ủy phường Hòa Minh", Place: "Hòa Minh", Disease: "COVID-19", Rule: "5599/BYT-MT",
		Day: day(t, "2021-08-16"),
	}
}

func fill(t testing.TB, form handout.Template, subjects ...handout.Subject) string {
	t.Helper()
	filled, err := handout.Fill(form, subjects)
	if err != nil {
		t.Fatal(err)
	}
	return unzip(t, filled)["word/document.xml"]
}

func run(text string) string { return `<w:r><w:t>` + text + `</w:t></w:r>` }

// A field stands however Word cut it into runs, and however somebody wrote its name.
func TestFillFindsFields(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, body, want string }{
		{"whole", `<w:p>` + run("Ông {{ho_ten}}, sinh") + `</w:p>`, "Ông Lê Hoa, sinh\n"},
		{"cut in two", `<w:p>` + run("Ông {{ho") + run("_ten}}, sinh") + `</w:p>`, "Ông Lê Hoa, sinh\n"},
		{"cut in its braces", `<w:p>` + run("Ông {") + `<w:proofErr w:type="spellStart"/>` + run("{ho_ten") + run("}") + run("}, sinh") + `</w:p>`, "Ông Lê Hoa, sinh\n"},
		{"letter by letter", `<w:p>` + run("{") + run("{") + run("h") + run("o") + run("_ten") + run("}") + run("}") + `</w:p>`, "Lê Hoa\n"},
		{"two in one run", `<w:p>` + run("{{ho_ten}} {{nam_sinh}}") + `</w:p>`, "Lê Hoa 1985\n"},
		{"one ends where the next begins", `<w:p>` + run("{{ho_") + run("ten}}{{nam") + run("_sinh}}") + `</w:p>`, "Lê Hoa1985\n"},
		{"with spaces", `<w:p>` + run("{{ ho_ten }}") + `</w:p>`, "Lê Hoa\n"},
		{"in words", `<w:p>` + run("{{Họ tên}}") + `</w:p>`, "Lê Hoa\n"},
		{"in capitals", `<w:p>` + run("{{HO_TEN}} {{PHUONG_XA}}") + `</w:p>`, "LÊ HOA PHƯỜNG HÒA MINH\n"},
		{"capitals of a blank", `<w:p>` + run("{{NGUOI_KY}}") + `</w:p>`, strings.Repeat("…", 14) + "\n"},
		{"not over paragraphs", `<w:p>` + run("{") + `</w:p><w:p>` + run("{ho_ten}}") + `</w:p>`, "{\n{ho_ten}}\n"},
		{"no field", `<w:p>` + run("{ho_ten} }} a &amp; b") + `</w:p>`, "{ho_ten} }} a & b\n"},
		{"in a text box in a paragraph", `<w:p>` + run("a {{ho") + `<w:r><w:txbxContent><w:p>` + run("{{nam_sinh}}") + `</w:p></w:txbxContent></w:r>` + run("_ten}}") + `</w:p>`, "a Lê Hoa1985\n\n"},
		{"in a table", `<w:tbl><w:tr><w:tc><w:p>` + run("{{tu_ngay}}") + `</w:p></w:tc></w:tr></w:tbl><w:p/>`, "10/08/2021 | \n\n"},
	}
	for _, tt := range tests {
		filled, err := handout.Fill(template(t, tt.body, "word/styles.xml", "<w/>"), []handout.Subject{subject(t, "Lê Hoa")})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if got := lines(t, filled); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// What is left of a text that was cut keeps the space at its end, which Word drops unless told.
func TestFillKeepsSpaces(t *testing.T) {
	t.Parallel()
	got := fill(t, template(t, `<w:p>`+run("Ông {{ho")+run("_ten}} ở")+run(" đây")+`<w:r><w:t xml:space="preserve">{{nam_sinh}} </w:t></w:r></w:p>`), subject(t, "Hoa"))
	want := `<w:t xml:space="preserve">Ông Hoa</w:t></w:r><w:r><w:t xml:space="preserve"> ở</w:t></w:r><w:r><w:t> đây</w:t></w:r><w:r><w:t xml:space="preserve">1985 </w:t>`
	if !strings.Contains(got, want) {
		t.Error(got)
	}
}

func TestFillNamesUnknownFields(t *testing.T) {
	t.Parallel()
	body := `<w:p>` + run("{{ho_ten}} {{ho_va") + run("_ten}} {{x}} {{ho_va_ten}}") + `</w:p><w:p>` + run("{{chưa đóng") + `</w:p>`
	head := `<w:hdr ` + wordSpace + `><w:p>` + run("{{dau_trang}}") + `</w:p></w:hdr>`
	_, err := handout.Fill(template(t, body, "word/header2.xml", head), []handout.Subject{subject(t, "Hoa")})
	var unknown *handout.UnknownFieldsError
	if !errors.As(err, &unknown) || !slices.Equal(unknown.Fields, []string{"{{ho_va_ten}}", "{{x}}", "{{chưa đóng", "{{dau_trang}}"}) {
		t.Errorf("%v", err)
	}
	long := &handout.UnknownFieldsError{}
	_, err = handout.Fill(template(t, `<w:p>`+run("{{"+strings.Repeat("ă", 500)+"}}")+`</w:p>`), []handout.Subject{subject(t, "Hoa")})
	if !errors.As(err, &long) || len([]rune(long.Fields[0])) > 50 {
		t.Errorf("%v", err)
	}
}

// A value is text, whatever is in it, and no control character reaches the file.
func TestFillEscapesValues(t *testing.T) {
	t.Parallel()
	form := template(t, `<w:p>`+run("{{ho_ten}}|{{dia_chi}}|{{benh}}")+`</w:p>`)
	rapid.Check(t, func(r *rapid.T) {
		hostile := rapid.OneOf(rapid.String(), rapid.Just("\x1b[31m</w:t><w:p/> & ]]> {{ho_ten}} \u202e\ufffe\x00\"'"), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }))
		s := subject(t, hostile.Draw(r, "name"))
		s.Home.Address, s.Disease = hostile.Draw(r, "address"), hostile.Draw(r, "disease")
		filled, err := handout.Fill(form, []handout.Subject{s, s})
		if err != nil {
			r.Fatal(err)
		}
		text := unzip(t, filled)["word/document.xml"]
		if strings.ContainsAny(text, "\x1b\x00\u202e\ufffe") || strings.Count(text, "<w:t ") != 2 || strings.Count(text, "<w:p>") != 3 {
			r.Fatalf("%q", text)
		}
	})
}

// Everybody begins on a page of their own, in a section like the template's; a bookmark stands once.
func TestFillOneAfterTheOther(t *testing.T) {
	t.Parallel()
	page := `<w:pgSz w:w="11906" w:h="16838"/>`
	text := `<w:p><w:bookmarkStart w:id="0" w:name="a"/>` + run("{{ho_ten}}") + `<w:bookmarkEnd w:id="0"/></w:p>`
	tests := []struct{ name, body string }{
		{"one section", text + `<w:sectPr><w:type w:val="continuous"/>` + page + `<w:titlePg/></w:sectPr>`},
		{"changed section", text + `<w:sectPr>` + page + `<w:pgNumType w:start="7"/><w:titlePg/><w:sectPrChange w:id="1" w:author="x"><w:sectPr>` + page + `</w:sectPr></w:sectPrChange></w:sectPr>`},
		{"two sections", text + `<w:p><w:pPr><w:sectPr>` + page + `<w:titlePg/></w:sectPr></w:pPr></w:p><w:p/><w:sectPr><w:type w:val="continuous"/>` + page + `</w:sectPr>`},
		{"none", text},
	}
	for _, tt := range tests {
		form := template(t, tt.body, "word/styles.xml", "<w/>")
		if one := fill(t, form, subject(t, "An")); strings.Count(one, "<w:sectPr") != strings.Count(tt.body, "<w:sectPr") || strings.Contains(one, "lineRule") {
			t.Errorf("%s: of one person nothing changes: %s", tt.name, one)
		}
		got := fill(t, form, subject(t, "An"), subject(t, "Bình"), subject(t, "Chi"))
		if an, binh, chi := strings.Index(got, "An<"), strings.Index(got, "Bình<"), strings.Index(got, "Chi<"); an < 0 || binh < an || chi < binh {
			t.Errorf("%s: %s", tt.name, got)
		}
		if strings.Count(got, "bookmarkStart") != 1 || strings.Count(got, "bookmarkEnd") != 1 {
			t.Errorf("%s: a bookmark stands twice: %s", tt.name, got)
		}
		between := got[strings.Index(got, "An<"):strings.Index(got, "Bình<")]
		if !strings.Contains(between, "<w:sectPr") {
			t.Errorf("%s: no new page: %s", tt.name, between)
		}
		if tt.name == "none" {
			continue
		}
		after := got[strings.Index(got, "Bình<"):]
		first, _, _ := strings.Cut(after, "</w:sectPr>")
		if !strings.Contains(first, page+`<w:pgNumType w:start="1"/><w:titlePg/>`) || strings.Contains(first, "continuous") {
			t.Errorf("%s: the pages of the second are not numbered from 1: %s", tt.name, first)
		}
	}
}

func TestFillHeaders(t *testing.T) {
	t.Parallel()
	foot := func(text string) string { return `<w:ftr ` + wordSpace + `><w:p>` + run(text) + `</w:p></w:ftr>` }
	two := []handout.Subject{subject(t, "An"), subject(t, "Bình")}
	filled, err := handout.Fill(template(t, `<w:p>`+run("{{ho_ten}}")+`</w:p>`, "word/footer1.xml", foot("{{phuong_xa}}")), two)
	if err != nil || !strings.Contains(unzip(t, filled)["word/footer1.xml"], ">phường Hòa Minh<") {
		t.Errorf("the same for all: %v", err)
	}
	form := template(t, `<w:p/>`, "word/footer1.xml", foot("{{ho_ten}}"))
	if _, err = handout.Fill(form, two); !errors.Is(err, handout.ErrHeader) {
		t.Errorf("another for each: %v", err)
	}
	if _, err = handout.Fill(form, two[:1]); err != nil {
		t.Errorf("one person: %v", err)
	}
}

// What cannot be read is refused; what is not filled stays byte for byte.
func TestFillRefuses(t *testing.T) {
	t.Parallel()
	whole := template(t, `<w:p/>`)
	bad := map[string]handout.Template{
		"no zip":        {Data: []byte("\xd0\xcf\x11\xe0 password")},
		"empty":         {},
		"cut off":       {Data: whole.Data[:len(whole.Data)/2]},
		"not closed":    template(t, `<w:p>`),
		"two bodies":    template(t, `<w:p/><w:sectPr/></w:body><w:body><w:p/>`),
		"a declaration": template(t, `<w:p/></w:body></w:document><!DOCTYPE x [<!ENTITY a "b">]><w:document `+wordSpace+`><w:body>`),
		"too large":     template(t, `<w:p>`+run(strings.Repeat("a", 17<<20))+`</w:p>`),
	}
	for name, form := range bad {
		if _, err := handout.Fill(form, []handout.Subject{subject(t, "An")}); !errors.Is(err, handout.ErrTemplate) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := handout.Fill(template(t, `<w:p><w:t>a<w:p>x</w:p></w:t></w:p>`), []handout.Subject{subject(t, "An")}); err != nil {
		t.Errorf("a paragraph within a text: %v", err)
	}
	picture := fmt.Sprintf("%0500d {{x}}", 7)
	filled, err := handout.Fill(template(t, `<w:p/>`, "word/media/image1.png", picture, "word/comments.xml", "<w:t>{{x}}</w:t>"), []handout.Subject{subject(t, "An")})
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(filled), int64(len(filled)))
	if err != nil || len(z.File) != 3 || z.File[1].Name != "word/media/image1.png" || z.File[1].UncompressedSize64 != uint64(len(picture)) {
		t.Errorf("%v", err)
	}
	again, err := handout.Fill(template(t, `<w:p/>`, "word/media/image1.png", picture, "word/comments.xml", "<w:t>{{x}}</w:t>"), []handout.Subject{subject(t, "An")})
	if err != nil || !bytes.Equal(again, filled) {
		t.Errorf("the same twice differs: %v", err)
	}
}

func FuzzFill(f *testing.F) {
	f.Add(`<w:p><w:r><w:t>{{ho_ten}}</w:t></w:r></w:p><w:sectPr/>`)
	f.Add(`<w:p><w:pPr><w:sectPr><w:pgSz/></w:sectPr></w:pPr><w:r><w:t>{{ho</w:t><w:t>_ten}}</w:t></w:r></w:p>`)
	f.Fuzz(func(t *testing.T, body string) {
		filled, err := handout.Fill(template(t, body), []handout.Subject{subject(t, "An"), subject(t, "Bình")})
		if err == nil {
			unzip(t, filled)
		}
	})
}
