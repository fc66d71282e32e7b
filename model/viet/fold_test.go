package viet_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"sotruc/model/viet"
)

func TestFold(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"cong van", "cong van"},
		{"CV/ĐU", "cv/du"},
		{"Đảng ủy phường Hòa Minh", "dang uy phuong hoa minh"},
		{"Đảng uỷ phường Hoà Minh", "dang uy phuong hoa minh"},
		{"ĐẶNG THỊ NGỌC ÁNH", "dang thi ngoc anh"},
		{"khẩn trương thực hiện", "khan truong thuc hien"},
		{"“Sổ” – 5/9…", "“so” – 5/9…"},
		{"Σίσυφος", "σισυφος"},
		{"Ǹǻ", "na"},
	}
	for _, tt := range tests {
		if got := viet.Fold(tt.in); got != tt.want {
			t.Errorf("Fold(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

// TestFoldEveryRune checks the tables against the rule they stand for.
func TestFoldEveryRune(t *testing.T) {
	for r := range rune(unicode.MaxRune + 1) {
		if !utf8.ValidRune(r) {
			continue
		}
		want := strings.Map(func(part rune) rune {
			if unicode.Is(unicode.Mn, part) || norm.NFD.PropertiesString(string(part)).CCC() != 0 {
				return -1
			}
			if part == 'đ' || part == 'Đ' {
				return 'd'
			}
			return unicode.ToLower(part)
		}, norm.NFD.String(string(r)))
		got := viet.Fold(string(r))
		if got != want {
			t.Errorf("Fold(%U) = %q, want %q", r, got, want)
		}
		if viet.Fold(got) != got {
			t.Errorf("Fold(%U) = %q folds again to %q", r, got, viet.Fold(got))
		}
	}
}

func TestFoldHoldsOnAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := rapid.OneOf(hostile(), phrase()).Draw(t, "in")
		got := viet.Fold(in)
		if viet.Fold(got) != got {
			t.Fatalf("Fold twice: %q then %q", got, viet.Fold(got))
		}
		if d, c := viet.Fold(norm.NFD.String(in)), viet.Fold(norm.NFC.String(in)); d != c || c != got {
			t.Fatalf("of %q: NFD %q, NFC %q, as is %q", in, d, c, got)
		}
		folded, pos := viet.FoldMap(in)
		if folded != got || len(pos) != len(folded)+1 || pos[len(folded)] != len(in) {
			t.Fatalf("FoldMap(%q) = %q, %v", in, folded, pos)
		}
		for i := 1; i < len(pos); i++ {
			if pos[i] < pos[i-1] {
				t.Fatalf("FoldMap(%q): offsets run back: %v", in, pos)
			}
		}
	})
}

func TestFoldMapShowsTheHit(t *testing.T) {
	tests := []struct{ in, find, want string }{
		{"Đảng ủy phường Hòa Minh", "uy", "ủy"},
		{"Đảng ủy phường Hòa Minh", "dang", "Đảng"},
		{"Đảng ủy phường Hòa Minh", "minh", "Minh"},
		{norm.NFD.String("phường Hòa Minh"), "hoa", norm.NFD.String("Hòa")},
	}
	for _, tt := range tests {
		folded, pos := viet.FoldMap(tt.in)
		i := strings.Index(folded, tt.find)
		if i < 0 {
			t.Fatalf("%q is not in %q", tt.find, folded)
		}
		if got := tt.in[pos[i]:pos[i+len(tt.find)]]; got != tt.want {
			t.Errorf("hit of %q in %q shows %q, want %q", tt.find, tt.in, got, tt.want)
		}
	}
}

func TestSameText(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{"Đảng uỷ  phường", "đảng ủy phường ", true},
		{"Tổ 5", "tổ\u00a05", true},
		{"Tổ 5", "Tổ 15", false},
		{"", " ", true},
	}
	for _, tt := range tests {
		if got := viet.SameText(tt.a, tt.b); got != tt.want {
			t.Errorf("SameText(%q, %q) = %v", tt.a, tt.b, got)
		}
	}
}

const subject = "V/v khẩn trương thực hiện các biện pháp phòng, chống dịch COVID-19 trên địa bàn phường Hòa Minh trong tình hình mới"

func BenchmarkFold(b *testing.B) {
	for name, s := range map[string]string{"vietnamese": subject, "ascii": viet.Fold(subject)} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				viet.Fold(s)
			}
		})
	}
}
