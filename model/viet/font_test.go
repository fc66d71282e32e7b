package viet_test

import (
	"testing"

	"sotruc/model/viet"
)

func TestFontEncoding(t *testing.T) {
	tests := []struct {
		font  string
		enc   viet.Encoding
		upper bool
	}{
		{".VnTime", viet.TCVN3, false},
		{".VnTimeH", viet.TCVN3, true},
		{".VnArial NarrowH", viet.TCVN3, true},
		{".vntime", viet.TCVN3, false},
		{"ABCDEF+.VnTimeH,Bold", viet.TCVN3, true},
		{"ABCDEF+.VnTime-BoldItalic", viet.TCVN3, false},
		{"VnTimeH", viet.TCVN3, true},
		{"VNI-Times", viet.VNI, false},
		{"QWERTY+VNI-Helve-Condense,Bold", viet.VNI, false},
		{"VNI-Times-Bold", viet.VNI, false},
		{"Times New Roman", "", false},
		{"Vni", "", false},
		{"ABCDEF+", "", false},
		{"", "", false},
		{"Arial,Bold", "", false},
	}
	for _, tt := range tests {
		enc, upper, ok := viet.FontEncoding(tt.font)
		if enc != tt.enc || upper != tt.upper || ok != (tt.enc != "") {
			t.Errorf("%q: %q, %v, %v", tt.font, enc, upper, ok)
		}
	}
}

func TestDecodeFont(t *testing.T) {
	tests := []struct{ font, in, want string }{
		{".VnTime", "Sè 5 – ngµy", "Số 5 – ngày"},
		{".VnTime", "Trung \u00ad\u00acng", "Trung ương"},
		{".VnTime", "\u00acng", "ơng"}, // the ư may stand in the piece before
		{".VnTime", "§¶NG Bé", "ĐẢNG BỘ"},
		{".VnTimeH", "§¶ng bé huyÖn", "ĐẢNG BỘ HUYỆN"},
		{".VnTimeH", "so 5", "SO 5"},
		{".VnTime", "\uf0a7\uf0b6ng", "Đảng"},
		{".VnTime", "Nghị quyết có", "Nghị quyết có"}, // typed in Unicode
		{".VnTime", "", ""},
		{"ABCDEF+VNI-Times", "Ñaûng boä", "Đảng bộ"},
		{"VNI-Times", "ÑAÛNG BOÄ “xaõ” …", "ĐẢNG BỘ “xã” …"},
		{"Times New Roman", "Sè 5", "Sè 5"},
	}
	for _, tt := range tests {
		if got := viet.DecodeFont(tt.font, tt.in); got != tt.want {
			t.Errorf("%s: %q became %q, want %q", tt.font, tt.in, got, tt.want)
		}
	}
}

func FuzzDecodeFont(f *testing.F) {
	f.Add("ABCDEF+.VnTimeH,Bold", "§¶ng bé")
	f.Add("VNI-Times", "Ñaûng boä \xff")
	f.Fuzz(func(t *testing.T, font, text string) {
		got := viet.DecodeFont(font, text)
		if _, _, ok := viet.FontEncoding(font); !ok && got != text {
			t.Errorf("%q: %q became %q", font, text, got)
		}
	})
}
