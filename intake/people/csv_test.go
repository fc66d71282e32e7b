package people_test

import (
	"fmt"
	"strings"
	"testing"
)

// A quote that is not closed costs no row: the row ends where its line does, and is named.
func TestOpenQuote(t *testing.T) {
	t.Parallel()
	head := "Họ tên,Năm sinh,Địa chỉ,Chủ hộ,Ghi chú\n"
	many := ""
	for n := range 20 {
		many += fmt.Sprintf("Dũng %c,1963,4 Lê Lợi,Dũng,\n", 'A'+n)
	}
	tests := []struct{ name, in, want, problems string }{
		{"a cell of two lines", "An,1960,\"1 Lê Lợi\nPhường A\",An,\nBình,1961,2 Lê Lợi,Bình,\n", "An @ 1 Lê Lợi Phường A: An | Bình @ 2 Lê Lợi: Bình", ""},
		{"the last cell of two lines", "An,1960,1 Lê Lợi,An,\"ho,\nsốt\"\nBình,1961,2 Lê Lợi,Bình,\n", "An @ 1 Lê Lợi: An | Bình @ 2 Lê Lợi: Bình", ""},
		{"many rows below", "An,1960,\"1 Lê Lợi\nPhường A\",An,\n\"Cúc,1962,3 Lê Lợi,Cúc,\n" + many, "An @ 1 Lê Lợi Phường A: An | Cúc @ 3 Lê Lợi: Cúc | Dũng @ 4 Lê Lợi: Dũng A, Dũng B, Dũng C, Dũng D, Dũng E, Dũng F, Dũng G, Dũng H, Dũng I, Dũng J, Dũng K, Dũng L, Dũng M, Dũng N, Dũng O, Dũng P, Dũng Q, Dũng R, Dũng S, Dũng T", "3  open-quote"},
		{"one row below", "Cúc,1962,\"3 Lê Lợi,Cúc,\nBình,1961,2 Lê Lợi,Bình,\n", "Cúc @ 3 Lê Lợi: Cúc | Bình @ 2 Lê Lợi: Bình", "2  open-quote"},
		{"the last row", "Bình,1961,2 Lê Lợi,Bình,\nCúc,1962,\"3 Lê Lợi,Cúc,", "Bình @ 2 Lê Lợi: Bình | Cúc @ 3 Lê Lợi: Cúc", "3  open-quote"},
		{"quotes in the row below", "Cúc,1962,\"3 Lê Lợi,Cúc,\nBình,1961,\"2, Lê Lợi\",Bình,\nAn,1960,1 Lê Lợi,An,\n", "Cúc @ 3 Lê Lợi: Cúc | Bình @ 2, Lê Lợi: Bình | An @ 1 Lê Lợi: An", "2  open-quote"},
		{"a comma behind it", "Cúc,1962,\"3, Lê Lợi,Cúc,\nBình,1961,2 Lê Lợi,Bình,\nAn,1960,1 Lê Lợi,An,\n", "Bình @ 2 Lê Lợi: Bình | An @ 1 Lê Lợi: An", "2  shifted-cells"},
	}
	for _, tt := range tests {
		list := read(t, head+tt.in)
		if outline(list) != tt.want || troubles(list) != tt.problems {
			t.Errorf("%s: got %s, problems %q", tt.name, outline(list), troubles(list))
		}
		if len(list.Left) != strings.Count(tt.problems, "  ") {
			t.Errorf("%s: left %+v", tt.name, list.Left)
		}
	}
}

// A line with ever so many quotes that close nowhere is read in one pass over it, and the rows around it as ever.
func TestOpenQuotesWithoutEnd(t *testing.T) {
	t.Parallel()
	long := "Bình,1961,2 Lê Lợi,Bình," + strings.Repeat(`"a,`, 2<<20)
	list := read(t, "Họ tên,Năm sinh,Địa chỉ,Chủ hộ,Ghi chú\nAn,1960,1 Lê Lợi,An,\n"+long+"\nCúc,1962,3 Lê Lợi,Cúc,\n")
	if got := outline(list); got != "An @ 1 Lê Lợi: An | Bình @ 2 Lê Lợi: Bình | Cúc @ 3 Lê Lợi: Cúc" {
		t.Errorf("got %s", got)
	}
	if got := troubles(list); got != "3  open-quote" {
		t.Errorf("problems %q", got)
	}
}

// After a quote that closes nowhere, one that closes in its own cell still does.
func TestQuotesAfterAnOpenOne(t *testing.T) {
	t.Parallel()
	list := read(t, "Họ tên,Năm sinh,Địa chỉ,Chủ hộ,Ghi chú\nAn,1960,\"1 Lê Lợi,\"\",\nBình,1961,2 Lê Lợi,Bình,\n")
	if got := outline(list); got != "An @ 1 Lê Lợi: An | Bình @ 2 Lê Lợi: Bình" || troubles(list) != "2  open-quote" {
		t.Errorf("got %s, problems %q", got, troubles(list))
	}
}
