package pdffile_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/intake/doctext/pdftext/pdffile"
)

func TestLexer(t *testing.T) {
	tests := []struct{ in, want string }{
		{"12 -3 +4 .5 -.25 4. --5 1.2.3 5-3", "[12 -3 4 0.5 -0.25 4 -5 1.23 53]"},
		{"300000000000000 1" + strings.Repeat("0", 400), "[3e+14 0]"},
		{"/Name /A#42c /A#4 / /B/C", `["Name" "ABc" "A#4" "" "B" "C"]`},
		{`(a(b)c) (\)\(\\\n\101\1) (x\
y) (un`, `["a(b)c" ")(\\\nA\x01" "xy" "un"]`},
		{"<48656C 6C6F> <4> <zz41", `["Hello" "@" "A"]`},
		{"true false null % no\nEnd", "[true false <nil> \"End\"]"},
		{"[1 [2 0 R] R] <</A 3 0 R/B<</C 1>>>>", "[[1 [{2 0}]] map[A:{3 0} B:map[C:1]]]"},
		{"<</A 1 2 /B>> <<1 /A>> ] >> } )", `[map[A:1] map[] "]" ">>" "}" ")"]`},
		{"[1 2 endobj 3", `[[1 2] "endobj" 3]`},
		{"Tj'\"T*", `["Tj'\"T*"]`},
	}
	for _, tt := range tests {
		l := pdffile.NewLexer([]byte(tt.in), 1000)
		list := []any{}
		for v, ok := l.Next(); ok; v, ok = l.Next() {
			list = append(list, v)
		}
		if got := show(list); got != tt.want {
			t.Errorf("%s\ngives %s\nwant  %s", tt.in, got, tt.want)
		}
	}
}

// show writes strings of every kind in quotes.
func show(list []any) string {
	parts := make([]string, len(list))
	for i, v := range list {
		switch v.(type) {
		case pdffile.Name, pdffile.String, pdffile.Keyword:
			parts[i] = fmt.Sprintf("%q", v)
		default:
			parts[i] = fmt.Sprint(v)
		}
	}
	return "[" + strings.Join(parts, " ") + "]"
}

func TestLexerStops(t *testing.T) {
	deep := pdffile.NewLexer([]byte(strings.Repeat("[", 1_000_000)), 1<<30)
	if _, ok := deep.Next(); ok {
		t.Error("a million brackets are read")
	}
	many := pdffile.NewLexer([]byte(strings.Repeat("1 ", 100)), 10)
	n := 0
	for _, ok := many.Next(); ok; _, ok = many.Next() {
		n++
	}
	if n != 10 || many.Left() != 0 {
		t.Errorf("%d values of ten, %d left", n, many.Left())
	}
}

// Whatever the bytes, reading ends, and no more values come than bytes.
func TestLexerEnds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`([\[\]<>(){}/%R1 \\-]|obj|endobj|\x00)*`).Draw(t, "text")
		l := pdffile.NewLexer([]byte(text), 1<<20)
		n := 0
		for _, ok := l.Next(); ok; _, ok = l.Next() {
			n++
		}
		if n > len(text) {
			t.Fatalf("%d values of %d bytes", n, len(text))
		}
	})
}
