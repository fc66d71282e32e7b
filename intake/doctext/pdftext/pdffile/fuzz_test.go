package pdffile_test

import (
	"testing"

	"sotruc/intake/doctext/pdftext/pdffile"
)

func FuzzOpen(f *testing.F) {
	f.Add([]byte(onePage + "trailer<</Root 1 0 R>>"))
	f.Add([]byte(onePage + "7 0 obj" + stream("/Type/ObjStm/First 4/Filter[/FlateDecode]", deflate("9 0 <<>>")) + "endobj"))
	f.Add([]byte(onePage + "trailer<</Encrypt<</R 3/V 2/Length 128/O(x)/U(y)>>>>"))
	for _, s := range []string{
		stream("/Filter/LZWDecode", "\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01"), stream("/Filter/RunLengthDecode", "\x01He\xffl\x00o\x80x"),
		stream("/Filter[/AHx/A85]/DecodeParms[null<</Predictor 15/Columns 3>>]", "41>"),
	} {
		f.Add([]byte("1 0 obj" + s + "endobj"))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := pdffile.Open(data, limits)
		if err != nil {
			return
		}
		pages, err := file.Pages()
		if err == nil && len(pages) == 0 {
			t.Error("no pages and no error")
		}
		for id := range 12 {
			s := file.Stream(pdffile.Ref{ID: id})
			if s == nil {
				continue
			}
			if out, err := file.Data(s); err == nil && len(out) > limits.Stream {
				t.Errorf("a stream of %d bytes", len(out))
			}
		}
	})
}
