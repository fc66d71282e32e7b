package pdffile_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/intake/doctext/pdftext/pdffile"
)

const onePage = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/T/a>>endobj\n"

func TestPages(t *testing.T) {
	packedPages := "10 0 12 30 <</Type/Catalog/Pages 12 0 R>> <</Type/Pages/Kids[3 0 R]>>"
	tests := []struct{ name, text, want string }{
		{"as written", onePage + "trailer<</Root 1 0 R>>", "a"},
		{"a table that says nothing and points nowhere", onePage + "xref\n0 1\n0 65535 f\ntrailer<</Size 1/Root 1 0 R/Prev 9>>startxref\n99999\n%%EOF", "a"},
		{"a table before itself", onePage + "xref\n0 1\ntrailer<</Root 1 0 R/Prev 170>>startxref\n170\n%%EOF", "a"},
		{"cut off: the tree is lost", "%PDF-1.4\n3 0 obj<</Type/Page/T/a>>endobj\n4 0 obj<</Type/Page/T/b>>endobj\n5 0 obj<</Ty", "ab"},
		{"changed later", onePage + "trailer<</Root 1 0 R>>\n3 0 obj<</Type/Page/T/b>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]>>endobj 4 0 obj<</Type/Page/T/c>>endobj", "bc"},
		{
			"in an object stream", onePage[:9] + "3 0 obj<</Type/Page/T/a>>endobj 7 0 obj" + stream("/Type/ObjStm/N 2/First 10/Filter/FlateDecode", deflate(packedPages)) +
				"endobj 8 0 obj" + stream("/Type/XRef/Root 10 0 R", "") + "endobj", "a",
		},
		{"an object stream inside itself", onePage + "7 0 obj" + stream("/Type/ObjStm/N 1/First 4/Extends 7 0 R", "7 0 <</Type/ObjStm>>") + "endobj trailer<</Root 1 0 R>>", "a"},
		{"a tree in a circle", onePage + "2 0 obj<</Type/Pages/Kids[2 0 R 3 0 R 3 0 R 4 0 R 9 0 R null]>>endobj 4 0 obj<</Type/Pages/Kids[2 0 R 4 0 R]>>endobj trailer<</Root 1 0 R>>", "a"},
		{"objects that stand for each other", onePage + "2 0 obj 5 0 R endobj 5 0 obj 2 0 R endobj trailer<</Root 1 0 R>>", "a"},
		{"the word obj inside data", onePage + "4 0 obj" + stream("", "3 0 obj<</Type/Page/T/x>>endobj") + "endobj trailer<</Root 1 0 R>>", "a"},
		{"rubbish before and behind", "\x00\x01 rubbish" + onePage + "trailer<</Root 1 0 R>>%%EOF\n\x00\x00rubbish", "a"},
		{"an object never closed", "4 0 obj<</A[(\n" + onePage + "trailer<</Root 1 0 R>>", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := open(t, tt.text)
			if tt.want == "" {
				if _, err := f.Pages(); !errors.Is(err, pdffile.ErrDamaged) {
					t.Errorf("got %v", err)
				}
				return
			}
			if got := titles(t, f); got != tt.want {
				t.Errorf("pages %q, want %q", got, tt.want)
			}
		})
	}
}

func TestInheritance(t *testing.T) {
	f := open(t, "1 0 obj<</Pages 2 0 R>>endobj 2 0 obj<</Kids[3 0 R]/MediaBox[5 842 595 10]/Rotate -90/Resources<</A/up>>>>endobj 3 0 obj<</Kids[4 0 R 5 0 R]>>endobj "+
		"4 0 obj<</Type/Page>>endobj 5 0 obj<</Type/Page/Resources<</A/own>>/MediaBox[0 0 1 2]/Rotate 450>>endobj trailer<</Root 1 0 R>>")
	pages, err := f.Pages()
	if err != nil || len(pages) != 2 {
		t.Fatal(len(pages), err)
	}
	if p := pages[0]; p.Height != 832 || p.Bottom != 10 || p.Width != 590 || p.Left != 5 || p.Turn != 3 || p.Resources["A"] != pdffile.Name("up") {
		t.Errorf("inherited %+v", p)
	}
	if p := pages[1]; p.Height != 2 || p.Turn != 1 || p.Resources["A"] != pdffile.Name("own") {
		t.Errorf("own %+v", p)
	}
}

// Files that only may not be changed open with the empty password, whatever the cipher; one with a password does not.
func TestEncrypted(t *testing.T) {
	for _, name := range []string{"rc4-40", "rc4-128", "aes-128", "aes-256"} {
		data, err := os.ReadFile(filepath.Join("testdata", name+".pdf"))
		if err != nil {
			t.Fatal(err)
		}
		f := open(t, string(data))
		pages, err := f.Pages()
		if err != nil {
			t.Fatal(name, err)
		}
		text, err := f.Data(f.Stream(pages[0].Dict["Contents"]))
		if err != nil || !strings.Contains(string(text), "(Chi bo) Tj") {
			t.Errorf("%s: %q, %v", name, text, err)
		}
	}
	plain, err := os.ReadFile(filepath.Join("testdata", "rc4-128.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	hidden := open(t, string(plain)).Text(pdffile.String("Chi bo"), pdffile.Ref{ID: 90}) // this cipher undoes itself
	f := open(t, string(plain)+fmt.Sprintf("\n90 0 obj<</V<%x>/W 91 0 R>>endobj 91 0 obj<%x>endobj", hidden, hidden))
	holder := pdffile.Ref{ID: 90}
	if got := f.Text(f.Dict(holder)["V"], holder); hidden == "Chi bo" || got != "Chi bo" {
		t.Errorf("a string %q is %q", hidden, got)
	}
	if got := f.Text(f.Dict(holder)["W"], holder); got == "Chi bo" {
		t.Error("a string of its own was decrypted as that of its holder")
	}
	data, err := os.ReadFile(filepath.Join("testdata", "password.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := pdffile.Open(data, limits); !errors.Is(err, pdffile.ErrEncrypted) {
		t.Errorf("with a password: %v", err)
	}
}

func TestTooLarge(t *testing.T) {
	bomb := onePage + "7 0 obj" + stream("/Type/ObjStm/First 4/Filter/FlateDecode", deflate(strings.Repeat("1 0 ", 1<<20))) + "endobj"
	if _, err := pdffile.Open([]byte(bomb), limits); !errors.Is(err, pdffile.ErrTooLarge) {
		t.Errorf("an object stream of 4 MB under a limit of one: %v", err)
	}
	var many strings.Builder
	many.WriteString(onePage)
	for i := range 6 {
		fmt.Fprintf(&many, "%d 0 obj%s endobj ", 7+i, stream("/Type/ObjStm/First 4/Filter/FlateDecode", deflate(strings.Repeat("1 0 ", 1<<18-1))))
	}
	if _, err := pdffile.Open([]byte(many.String()), limits); !errors.Is(err, pdffile.ErrTooLarge) {
		t.Errorf("six of 1 MB under a limit of four: %v", err)
	}
	tight := limits
	tight.Pages = 0
	f, err := pdffile.Open([]byte(onePage+"trailer<</Root 1 0 R>>"), tight)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Pages(); !errors.Is(err, pdffile.ErrTooLarge) {
		t.Errorf("one page where none is allowed: %v", err)
	}
}
