package pdffile_test

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"testing"

	"sotruc/intake/doctext/pdftext/pdffile"
)

// limits are wide enough for every file of these tests.
var limits = pdffile.Limits{Stream: 1 << 20, Unpacked: 4 << 20, Values: 100_000, Pages: 100}

func open(t *testing.T, text string) *pdffile.File {
	t.Helper()
	f, err := pdffile.Open([]byte(text), limits)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// titles gives the entry T of each page.
func titles(t *testing.T, f *pdffile.File) string {
	t.Helper()
	pages, err := f.Pages()
	if err != nil {
		t.Fatal(err)
	}
	all := ""
	for _, p := range pages {
		all += string(f.Name(p.Dict["T"]))
	}
	return all
}

func deflate(data string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	if _, err := w.Write([]byte(data)); err != nil {
		panic(err)
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.String()
}

func stream(dict, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>stream\r\n%s\nendstream", dict, len(data), data)
}
