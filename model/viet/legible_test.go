package viet_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"sotruc/model/viet"
)

// realWords holds words of every shape a syllable has.
const realWords = `à ạ ấy ổn ốm ủy uỷ ủng ý yên yếu yếm uống ướt ương ế oán oách ông ở ưa ừ
hòa hoà thủy thuỷ thúy khỏe khoẻ quý quí quốc quyết quyền quỳnh quả què quẹo quên quýt quản quét
gì giếng giữ giết giá già giũa giặc giêng giấy gìn gỗ gặp ghế ghép ghiền gửi
nghiêng nghĩa nghị nguyễn ngoằn ngoèo người ngã nghỉ ngành ngoại khuỷu khuya khúc kỷ kẻ kiểm ký Kạn Đắk Lắk
thuở huơ huế xuất luật tuần khuấy huyện tuyết buýt khuỵu huỳnh nguệch hoặc khoảng xoáy ngoạm loét
tổ dân phố phường rượu hươu cứu cừu bưởi mười được những trường đường của cuộc chuỗi muỗi buồn
điều tiểu biết tiếng liên diệp thiếp xoong moóc boong đồng lập phép sách ích đình ảnh xếp nhẹ trẻ chị
ĐẢNG ỦY Việt Thị VỤ HUYỆN Ở Ý Đ`

func TestLegibleWords(t *testing.T) {
	for word := range strings.FieldsSeq(realWords) {
		for _, w := range []string{word, strings.ToUpper(word), norm.NFD.String(word)} {
			if got := viet.Legible(w); got != 1 {
				t.Errorf("Legible(%q) = %v", w, got)
			}
		}
	}
}

func TestLegibleRefuses(t *testing.T) {
	for word := range strings.FieldsSeq(`café été Müller Céng ViÖt Vieät hoäi chñ nghÜa kýnh ngè cìm kôn ghà họàn hoàcn tât pràng
		êă quôn giì iên kyêu việtnam đt tiềnh ngóng̀ ươch máý củá tàc thìch ýt ộộ ăng̉ ø`) {
		if got := viet.Legible(word); got != 0 {
			t.Errorf("Legible(%q) = %v", word, got)
		}
	}
}

func TestLegible(t *testing.T) {
	tests := []struct {
		in   string
		want float64
	}{
		{"", 1},
		{"no letter outside ASCII, 5° · “x”", 1},
		{"QĐ, HĐND và BCĐ", 1},
		{"café và nhà, Noël", 0.5},
		{"Việt\nNam, café", 0.5},
	}
	for _, tt := range tests {
		if got := viet.Legible(tt.in); got != tt.want {
			t.Errorf("Legible(%q) = %v, want %v", tt.in, got, tt.want)
		}
	}
	if got := viet.Legible(directive); got != 1 {
		t.Errorf("a directive: %v", got)
	}
}

// Mojibake scores below 0.4.
func TestLegibleMojibake(t *testing.T) {
	for _, enc := range encodings {
		for _, wrong := range encodings {
			if enc == wrong {
				continue
			}
			if got := viet.Legible(viet.DecodeLegacy(wrong, encode(t, enc, directive))); got > 0.4 {
				t.Errorf("%s read as %s: %.2f", enc, wrong, got)
			}
		}
	}
}

func TestLegibleCorpus(t *testing.T) {
	for name, text := range corpus(t) {
		if got := viet.Legible(text); got < 0.95 && name != "28.txt" && name != "40.txt" {
			t.Errorf("%s: %.3f", name, got)
		}
	}
}

func FuzzLegible(f *testing.F) {
	f.Add(directive)
	f.Add("q qu gi quạ \u0301 \xff")
	f.Fuzz(func(t *testing.T, s string) {
		if got := viet.Legible(s); got < 0 || got > 1 || utf8.ValidString(s) && got != viet.Legible(norm.NFD.String(s)) {
			t.Errorf("Legible(%q) = %v", s, got)
		}
	})
}

func BenchmarkLegible(b *testing.B) {
	text := strings.Repeat(directive, 1<<20/len(directive))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		viet.Legible(text)
	}
}
