package cli

import (
	"io"
	"strings"
	"testing"

	"sotruc/intake/doubt"
	"sotruc/ui/locale"
)

// No sentence of the sum of an import ends where its words should follow.
func TestDoubtsOfAnImportAreWholeSentences(t *testing.T) {
	words, err := locale.Load("vi")
	if err != nil {
		t.Fatal(err)
	}
	b := batch{program: &program{words: words, env: Env{Out: io.Discard}}}
	for _, tt := range []struct {
		doubts []doubt.Doubt
		want   string
	}{
		{[]doubt.Doubt{{Code: doubt.SeveralKinds}}, " Gọi mọi đơn vị của các loại này, cả đơn vị thêm sau; hãy xem lại."},
		{[]doubt.Doubt{{Code: doubt.CalledList, Text: "3 chi bộ"}}, " Điểm danh đúng danh sách này, đơn vị thêm sau không tự vào; hãy xem lại: (3 chi bộ)"},
		{[]doubt.Doubt{{Code: doubt.MissingSymbol}, {Code: doubt.MissingSymbol}}, " Không thấy số, ký hiệu."},
	} {
		if got := b.sentences(tt.doubts); got != tt.want || strings.HasSuffix(got, ":") {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}
