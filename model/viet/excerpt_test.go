package viet

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestCut(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("Lời mở đầu dài dòng. ", 2000)
	for _, test := range []struct{ name, text, words, want string }{
		{"short", "Lấy mẫu\n\txét nghiệm", "lay ngh", "[Lấy] mẫu xét [nghiệm]"},
		{"no word begins so", "Hòa Bình", "oa", "Hòa Bình"},
		{"đ and tones", "Đường Điện Biên", "duong ĐIÊN", "[Đường Điện] Biên"},
		{"where most stand together", "mẫu số 1. " + long + "Giao lấy mẫu toàn dân. " + long, "lay mau", "…Lời mở đầu dài dòng. Lời mở đầu dài dòng. Giao [lấy mẫu] toàn dân. " + strings.Repeat("Lời mở đầu dài dòng. ", 5) + "Lời mở…"},
		{"the whole word", "tại nhà, nhanh nhất", "nha", "tại [nhà], nhanh nhất"},
		{"no whole word", "nhanh nhất", "nha", "[nhanh nhất]"},
		{"nothing", "", "a", ""},
		{"decomposed", "Vie\u0323\u0302t Nam", "viet", "[Việt] Nam"},
	} {
		got, ok := Cut(test.text, Words(test.words))
		if shown, _ := got.Bracketed(); shown != test.want {
			t.Errorf("%s: %q, want %q", test.name, shown, test.want)
		}
		if ok != strings.Contains(test.want, "[") {
			t.Errorf("%s: ok %v", test.name, ok)
		}
	}
}

func TestNearest(t *testing.T) {
	t.Parallel()
	text := "mẫu một. " + strings.Repeat("Lời dài dòng. ", 30) + "lấy mẫu. lấy"
	words := Words("lay mau")
	at := Nearest(text, words, 10)
	if at != 1 || !strings.HasPrefix(text[Places(text, words, 10)[at].Start:], "lấy mẫu") {
		t.Errorf("place %d", at)
	}
	if Nearest(text, nil, 10) != -1 || len(Places(text, words, 2)) != 2 {
		t.Error("no words or a limit is not minded")
	}
}

func TestCutIsSound(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.StringOf(rapid.OneOf(rapid.RuneFrom([]rune("ab đĐấ\n\t.\u0301\x1b\u202e")), rapid.Rune())).Draw(rt, "text")
		checkCut(rt, text, rapid.StringN(0, 20, -1).Draw(rt, "words"))
	})
}

func FuzzCut(f *testing.F) {
	f.Add("Lấy mẫu xét nghiệm", "lay mau")
	f.Add("a\xff\x1b[31m b\u0301", "b")
	f.Add(strings.Repeat("ấ", 20_000), "a")
	f.Add(strings.Repeat("\xbf", 20_000), "a")
	f.Fuzz(func(t *testing.T, text, words string) { checkCut(t, text, words) })
}

func checkCut(t interface {
	Fatalf(format string, args ...any)
}, text, typed string,
) {
	words := Words(typed)
	got, _ := Cut(text, words)
	if n := utf8.RuneCountInString(got.Text); n > 4*(excerptBefore+excerptAfter) {
		t.Fatalf("%d letters", n)
	}
	for _, r := range got.Text {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			t.Fatalf("%q holds %U", got.Text, r)
		}
	}
	shown, at := got.Bracketed()
	for _, p := range at {
		if shown[p.Start] != '[' || shown[p.End-1] != ']' {
			t.Fatalf("%q has no brackets at %v", shown, p)
		}
	}
	end := 0
	for _, m := range got.Marks {
		if m.Start < end || m.End <= m.Start || m.End > len(got.Text) || !utf8.RuneStart(got.Text[m.Start]) {
			t.Fatalf("marks %v of %q", got.Marks, got.Text)
		}
		end = m.End
		if !slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(Fold(got.Text[m.Start:m.End]), w) }) {
			t.Fatalf("%q is none of %q", got.Text[m.Start:m.End], words)
		}
	}
}

func BenchmarkCut(b *testing.B) {
	text := strings.Repeat("Ủy ban nhân dân phường chỉ đạo các khu phố thực hiện nghiêm.\n", 1000) + "xét nghiệm"
	words := Words("xet nghiem")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Cut(text, words)
	}
}
