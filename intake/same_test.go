package intake_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/intake/doctext"
	"sotruc/intake/doubt"
	"sotruc/model"
)

// openFile gives the text of a file.
func openFile(path string) (doctext.Doc, error) {
	data, err := doctext.Load(path, doctext.Limits{})
	if err != nil {
		return doctext.Doc{}, err
	}
	return doctext.Read(path, data, doctext.Limits{})
}

// proposalOf reads a file of testdata/forms; scripts/fixtures makes those that are not text.
func proposalOf(t *testing.T, name string) intake.Proposal {
	t.Helper()
	doc, err := openFile(filepath.Join("testdata", "forms", name))
	if err != nil {
		t.Fatal(err)
	}
	p, err := intake.Read(doc)
	if err != nil {
		t.Fatal(err)
	}
	p.Directive.File, p.Directive.Text = model.File{}, "" // these are of the file, not of what it says
	for i := range p.Doubts {
		p.Doubts[i].Start, p.Doubts[i].End = 0, 0
	}
	return p
}

// requireSame compares all a proposal has, field by field.
func requireSame(t *testing.T, got, want intake.Proposal) {
	t.Helper()
	compare := func(name string, got, want any) {
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s is\n%s\nnot\n%s", name, printed(t, got), printed(t, want))
		}
	}
	a, b := reflect.ValueOf(got.Directive), reflect.ValueOf(want.Directive)
	for i := range a.NumField() {
		compare(a.Type().Field(i).Name, a.Field(i).Interface(), b.Field(i).Interface())
	}
	compare("candidates", got.Candidates, want.Candidates)
	compare("doubts", got.Doubts, want.Doubts)
}

func printed(t *testing.T, v any) string {
	t.Helper()
	b, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// One paper as text, as the formats of Word, as PDF, as a page, as RTF and of LibreOffice says the same; package doctext has its encodings.
func TestFormatsSayTheSame(t *testing.T) {
	for paper, doubts := range map[string]string{"cong-van": "unheld-rhythm: mỗi ngày hai lần", "ke-hoach": ""} {
		want := proposalOf(t, paper+".txt")
		if d := want.Directive; d.Symbol == "" || d.Issuer == "" || d.Signer == "" || len(d.Tasks) == 0 || len(d.Cites) == 0 || doubtsOf(want) != doubts {
			t.Fatalf("%s.txt gives too little: %+v", paper, want)
		}
		for _, format := range []string{"docx", "doc", "pdf", "html", "rtf", "odt"} {
			t.Run(paper+"."+format, func(t *testing.T) {
				want := want
				if paper == "ke-hoach" { // its annex is a picture
					want.Doubts = []doubt.Doubt{{Field: doubt.FieldText, Code: doubt.ObjectUnread, Text: "Lê Văn Đá"}}
					if format == "pdf" {
						want.Doubts = []doubt.Doubt{{Field: doubt.FieldText, Code: doubt.PagesUnread, Text: "1/2"}}
					}
				}
				requireSame(t, proposalOf(t, paper+"."+format), want)
			})
		}
	}
}

// doubtsOf names the doubts of a proposal with the words they are about.
func doubtsOf(p intake.Proposal) string {
	var list []string
	for _, d := range p.Doubts {
		list = append(list, string(d.Code)+": "+d.Text)
	}
	return strings.Join(list, " | ")
}

// The files are small enough to lie in a repository.
func TestFormsAreSmall(t *testing.T) {
	entries, err := os.ReadDir(filepath.Join("testdata", "forms"))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		info, err := e.Info()
		if err != nil {
			t.Fatal(err)
		}
		if info.Size() > 40<<10 {
			t.Errorf("%s has %d bytes", e.Name(), info.Size())
		}
	}
}
