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

func TestClean(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain", "Đảng ủy phường\n\tHòa Minh", "Đảng ủy phường\n\tHòa Minh"},
		{"decomposed", norm.NFD.String("Hòa Liên"), "Hòa Liên"},
		{"line ends", "a\r\nb\rc\fd\u0085e\u2028f\vg", "a\nb\nc\nd\ne\nf\ng"},
		{"colour", "\x1b[1;31mđỏ\x1b[0m", "đỏ"},
		{"private mode", "\x1b[?1049hmàn", "màn"},
		{"title ended by BEL", "\x1b]0;tên giả\atên", "tên"},
		{"title ended by ST", "\x1b]0;tên giả\x1b\\tên", "tên"},
		{"title ended by C1 ST", "\x1b]0;tên giả\u009ctên", "tên"},
		{"clipboard", "a\x1b]52;c;cm0gLXJm\ab", "ab"},
		{"device string", "a\x1bPq#0\x1b\\b", "ab"},
		{"title without end keeps the text", "\x1b]0;một\nhai", "0;một\nhai"},
		{"broken control sequence", "\x1b[12ế", "12ế"},
		{"charset", "\x1b(Bchữ", "chữ"},
		{"reset", "\x1bcchữ", "chữ"},
		{"lone ESC at the end", "chữ\x1b", "chữ"},
		{"ESC ESC", "\x1b\x1b[31mchữ", "chữ"},
		{"controls", "a\x00b\x07c\x08d\x7fe\u009bf", "abcdef"},
		{"bidi", "a\u202eb\u2066c\u2069d\u200fe", "abcde"},
		{"zero width", "\ufeffPh\u200bó\u00ad Bí thư", "Phó Bí thư"},
		{"tags", "ổn\U000e0041", "ổn"},
		{"not UTF-8", "a\xffb\xc3", "a\ufffdb\ufffd"},
		{"mark after a stripped character", "o\u200b\u0302\u00ad\u0323", "ộ"},
		{"no-break space stays", "Số\u00a05", "Số\u00a05"},
		{"quotes and dashes stay", "“a” – b…", "“a” – b…"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := viet.Clean(tt.in); got != tt.want {
				t.Errorf("Clean(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestCleanLine(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{" \u00a0\n", ""},
		{"  Tổ\u00a0\u00a0dân\r\nphố\t 5 ", "Tổ dân phố 5"},
		{"Tổ\u3000dân\u2028phố", "Tổ dân phố"},
	}
	for _, tt := range tests {
		if got := viet.CleanLine(tt.in); got != tt.want {
			t.Errorf("CleanLine(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

// hostile draws text made of whole and broken escape sequences, marks,
// invisible characters and bytes that are not UTF-8.
func hostile() *rapid.Generator[string] {
	piece := rapid.OneOf(
		rapid.SampledFrom([]string{
			"\x1b", "\x1b[", "\x1b]", "\x1bP", "\a", "\x1b\\", "\u009b", "\u009c", "[", "]", "31m", "\r", "\n", "\u0302",
			"\u0323", "\u0301", "a", "o", "đ", "\u202e", "\u200b", "\u00ad", "\xff", "\x9b", "\ufeff", "\u0085", ";", "\\", "ộ", "\u2028",
		}),
		rapid.String(),
		rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }),
	)
	return rapid.Map(rapid.SliceOf(piece), func(p []string) string { return strings.Join(p, "") })
}

func TestCleanHoldsOnAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := hostile().Draw(t, "in")
		got := viet.Clean(in)
		for _, r := range got {
			if unicode.Is(unicode.Cf, r) || unicode.IsControl(r) && r != '\n' && r != '\t' {
				t.Fatalf("Clean(%q) = %q holds %U", in, got, r)
			}
		}
		if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) {
			t.Fatalf("Clean(%q) = %q is not NFC in UTF-8", in, got)
		}
		if again := viet.Clean(got); again != got {
			t.Fatalf("Clean twice: %q then %q", got, again)
		}
		line := viet.CleanLine(in)
		if strings.ContainsAny(line, "\n\t\u00a0") || strings.Contains(line, "  ") || viet.CleanLine(line) != line {
			t.Fatalf("CleanLine(%q) = %q", in, line)
		}
	})
}

func FuzzClean(f *testing.F) {
	f.Add("\x1b]0;a\x1b[31mb\x1b\\")
	f.Fuzz(func(t *testing.T, in string) {
		got := viet.Clean(in)
		if strings.ContainsRune(got, 0x1b) || viet.Clean(got) != got {
			t.Errorf("Clean(%q) = %q", in, got)
		}
	})
}
