package pdffile_test

import (
	"encoding/ascii85"
	"strings"
	"testing"

	"sotruc/intake/doctext/pdftext/pdffile"
)

func TestFilters(t *testing.T) {
	a85 := make([]byte, ascii85.MaxEncodedLen(5))
	a85 = a85[:ascii85.Encode(a85, []byte("Hello"))]
	long := strings.Repeat("một hai ba ", 500)
	tests := []struct{ name, dict, data, want string }{
		{"none", "", "Hello", "Hello"},
		{"flate", "/Filter/FlateDecode", deflate(long), long},
		{"flate cut off", "/Filter/FlateDecode", deflate("Hello world")[:12], "Hello wor"},
		{"flate of nothing", "/Filter/FlateDecode", "", ""},
		{"flate that is none", "/Filter/FlateDecode", "xy\xff\xff\xff", ""},
		{"hex", "/Filter/ASCIIHexDecode", "48 65 6C6c 6F>41", "Hello"},
		{"base 85", "/Filter[/ASCII85Decode]", "<~" + string(a85) + "~>", "Hello"},
		{"runs", "/Filter/RunLengthDecode", "\x01He\xffl\x00o\x80x", "Hello"},
		{"LZW of the standard", "/Filter/LZWDecode", "\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", "-----A---B"},
		{"LZW out of step", "/Filter/LZWDecode", "\x80\x7f\xff\xff", ""},
		{"one in the other", "/Filter[/ASCIIHexDecode/RunLengthDecode]", "FE 41 80>", "AAA"},
		{"a picture", "/Filter/DCTDecode", "\xff\xd8", ""},
		{"too many", "/Filter[" + strings.Repeat("/ASCIIHexDecode", 9) + "]", "41>", ""},
		{"rows", "/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 3>>", deflate("\x00abc\x02\x01\x01\x01\x01a\x01\x01\x03\x31\x01\x02\x04\x01\x01\x00"), "abcbcdabcabdbcd"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := open(t, "1 0 obj"+stream(tt.dict, tt.data)+"endobj")
			got, err := f.Data(f.Stream(pdffile.Ref{ID: 1}))
			if err != nil || string(got) != tt.want {
				t.Errorf("got %q, %v; want %q", got, err, tt.want)
			}
		})
	}
}
