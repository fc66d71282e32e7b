package docx

import (
	"archive/zip"
	"bytes"
	"os"
	"strings"
	"testing"
)

// parts are the parts of a file on the way: the name and what is in it.
type parts map[string]string

const xmlns = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="r" xmlns:v="v" xmlns:m="m"`

// document is the part of the text.
func document(body string) string {
	return `<w:document` + xmlns + `><w:body>` + body + `</w:body></w:document>`
}

// p is a paragraph: its properties where props is not "", and its runs.
func p(props, runs string) string {
	if props != "" {
		props = "<w:pPr>" + props + "</w:pPr>"
	}
	return "<w:p>" + props + runs + "</w:p>"
}

// r is a run.
func r(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }

// rp is a run with properties.
func rp(props, text string) string {
	return `<w:r><w:rPr>` + props + `</w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
}

// lines are plain paragraphs.
func lines(texts ...string) string {
	var b strings.Builder
	for _, text := range texts {
		b.WriteString(p("", r(text)))
	}
	return b.String()
}

// zipped packs parts, in no order that counts.
func zipped(t testing.TB, all parts) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, content := range all {
		f, err := w.Create(name)
		if err == nil {
			_, err = f.Write([]byte(content))
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

// of packs a file with a body and what else there is.
func of(t testing.TB, body string, more parts) []byte {
	t.Helper()
	all := parts{"word/document.xml": document(body)}
	for name, content := range more {
		all[name] = content
	}
	return zipped(t, all)
}

const enough = 1 << 20

// want reads a file with a body and compares its text.
func want(t *testing.T, body string, more parts, text string) {
	t.Helper()
	got, err := Read(of(t, body, more), enough)
	if err != nil {
		t.Fatal(err)
	}
	if got != text {
		t.Errorf("got\n%s\nwant\n%s", got, text)
	}
}

func fixture(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("../testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
