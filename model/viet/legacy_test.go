package viet_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"sotruc/model/viet"
)

// vowels and their tones, and đ: the 67 letters outside ASCII, small.
const letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"

var encodings = []viet.Encoding{viet.Windows1258, viet.TCVN3, viet.VNI}

// encode writes s as programs of the time wrote it. TCVN3 has no capitals with tones: they come out small.
func encode(tb testing.TB, enc viet.Encoding, s string) []byte {
	tb.Helper()
	var out []byte
	for _, r := range norm.NFC.String(s) {
		switch enc {
		case viet.Windows1258:
			out = append(out, encode1258(tb, r)...)
		case viet.TCVN3:
			out = append(out, encodeTCVN3(tb, r))
		case viet.VNI:
			out = append(out, encodeVNI(tb, r)...)
		}
	}
	return out
}

func encode1258(tb testing.TB, r rune) []byte {
	tb.Helper()
	if c, ok := charmap.Windows1258.EncodeRune(r); ok {
		return []byte{c}
	}
	parts := []rune(norm.NFD.String(string(r)))
	tone := 0
	for i, p := range parts {
		if strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", p) {
			tone = i
		}
	}
	base := norm.NFC.String(string(parts[:tone]) + string(parts[tone+1:]))
	b, _ := utf8.DecodeRuneInString(base)
	first, ok1 := charmap.Windows1258.EncodeRune(b)
	second, ok2 := charmap.Windows1258.EncodeRune(parts[tone])
	if !ok1 || !ok2 || utf8.RuneCountInString(base) != 1 {
		tb.Fatalf("Windows-1258 cannot write %q", r)
	}
	return []byte{first, second}
}

func encodeTCVN3(tb testing.TB, r rune) byte {
	tb.Helper()
	const glyphs = "\xb5\xb8\xb6\xb7\xb9\xa8\xbb\xbe\xbc\xbd\xc6\xa9\xc7\xca\xc8\xc9\xcb\xae\xcc\xd0\xce\xcf\xd1\xaa\xd2\xd5\xd3\xd4\xd6" +
		"\xd7\xdd\xd8\xdc\xde\xdf\xe3\xe1\xe2\xe4\xab\xe5\xe8\xe6\xe7\xe9\xac\xea\xed\xeb\xec\xee\xef\xf3\xf1\xf2\xf4\xad\xf5\xf8\xf6\xf7\xf9" +
		"\xfa\xfd\xfb\xfc\xfe"
	if c, ok := map[rune]byte{'Ă': 0xa1, 'Â': 0xa2, 'Ê': 0xa3, 'Ô': 0xa4, 'Ơ': 0xa5, 'Ư': 0xa6, 'Đ': 0xa7}[r]; ok {
		return c
	}
	if i := strings.IndexRune(letters, unicode.ToLower(r)); i >= 0 {
		return glyphs[len([]rune(letters[:i]))]
	}
	c, ok := charmap.Windows1252.EncodeRune(r)
	if !ok {
		tb.Fatalf("TCVN3 cannot write %q", r)
	}
	return c
}

func encodeVNI(tb testing.TB, r rune) []byte {
	tb.Helper()
	pairs := map[rune]string{
		'à': "aø", 'á': "aù", 'ả': "aû", 'ã': "aõ", 'ạ': "aï", 'ă': "aê", 'ằ': "aè", 'ắ': "aé", 'ẳ': "aú", 'ẵ': "aü", 'ặ': "aë",
		'â': "aâ", 'ầ': "aà", 'ấ': "aá", 'ẩ': "aå", 'ẫ': "aã", 'ậ': "aä", 'đ': "ñ",
		'è': "eø", 'é': "eù", 'ẻ': "eû", 'ẽ': "eõ", 'ẹ': "eï", 'ê': "eâ", 'ề': "eà", 'ế': "eá", 'ể': "eå", 'ễ': "eã", 'ệ': "eä",
		'ì': "ì", 'í': "í", 'ỉ': "æ", 'ĩ': "ó", 'ị': "ò",
		'ò': "oø", 'ó': "où", 'ỏ': "oû", 'õ': "oõ", 'ọ': "oï", 'ô': "oâ", 'ồ': "oà", 'ố': "oá", 'ổ': "oå", 'ỗ': "oã", 'ộ': "oä",
		'ơ': "ô", 'ờ': "ôø", 'ớ': "ôù", 'ở': "ôû", 'ỡ': "ôõ", 'ợ': "ôï",
		'ù': "uø", 'ú': "uù", 'ủ': "uû", 'ũ': "uõ", 'ụ': "uï", 'ư': "ö", 'ừ': "öø", 'ứ': "öù", 'ử': "öû", 'ữ': "öõ", 'ự': "öï",
		'ỳ': "yø", 'ý': "yù", 'ỷ': "yû", 'ỹ': "yõ", 'ỵ': "î",
	}
	glyphs, ok := pairs[unicode.ToLower(r)]
	if !ok {
		glyphs = string(r)
	} else if unicode.IsUpper(r) {
		glyphs = strings.ToUpper(glyphs)
	}
	out, err := charmap.Windows1252.NewEncoder().Bytes([]byte(glyphs))
	if err != nil {
		tb.Fatalf("VNI cannot write %q", r)
	}
	return out
}

// asLatin1 is what is seen of legacy bytes where nobody knows the encoding.
func asLatin1(b []byte) string {
	var s strings.Builder
	for _, c := range b {
		s.WriteRune(charmap.Windows1252.DecodeByte(c))
	}
	return s.String()
}

func TestDecodeLegacyEveryLetter(t *testing.T) {
	if n := len([]rune(letters)); n != 67 {
		t.Fatalf("%d letters, want 67", n)
	}
	for _, enc := range encodings {
		for _, r := range letters + strings.ToUpper(letters) {
			want := string(r)
			if enc == viet.TCVN3 && !strings.ContainsRune("ĂÂĐÊÔƠƯ", r) {
				want = strings.ToLower(want)
			}
			if got := viet.DecodeLegacy(enc, encode(t, enc, string(r))); got != want {
				t.Errorf("%s: got %q, want %q", enc, got, want)
			}
		}
	}
}

// directive is made up, as all test papers are.
const directive = "HUYỆN ỦY TÂN AN\nĐẢNG ỦY XÃ HÒA LÂM      ĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 21-CV/ĐU      Hòa Lâm, ngày 05 tháng 8 năm 2021\n" +
	"V/v tăng cường theo dõi người cách ly tại nhà\n\nKính gửi: - Ủy ban nhân dân xã, Trạm Y tế xã;\n- Các chi bộ trực thuộc.\n" +
	"Thực hiện Công văn số 145-CV/HU, ngày 02/8/2021 của Ban Thường vụ Huyện ủy, Đảng ủy xã yêu cầu:\n" +
	"1. Trạm Y tế xã rà soát, lập danh sách những người trở về từ “vùng dịch”, báo cáo trước 16 giờ hằng ngày.\n" +
	"2. Các chi bộ phân công đảng viên giúp đỡ từng hộ; quỹ hỗ trợ 1.500.000đ/hộ – chi đúng đối tượng.\n" +
	"T/M ĐẢNG ỦY\nPHÓ BÍ THƯ THƯỜNG TRỰC\nNguyễn Thị Hoài Thương\n"

func TestDecodeLegacyDirective(t *testing.T) {
	for _, enc := range encodings {
		data := encode(t, enc, directive)
		if got := viet.DecodeLegacy(enc, data); got != tcvn3Case(enc, directive) {
			t.Errorf("%s: got\n%s", enc, got)
		}
		text, guessed, score := guessLegacy(data)
		if guessed != enc || score < 0.95 || text != viet.DecodeLegacy(enc, data) {
			t.Errorf("%s: guessed %s, %.2f", enc, guessed, score)
		}
	}
}

// tcvn3Case gives text with the capitals that TCVN3 cannot tell from small letters: a word that has one at its head only.
func tcvn3Case(enc viet.Encoding, text string) string {
	if enc == viet.TCVN3 {
		return strings.ReplaceAll(text, "Ủy ban", "ủy ban")
	}
	return text
}

func TestDecodeLegacyCapitals(t *testing.T) {
	tests := []struct{ want, why string }{
		{"ĐẢNG BỘ", "a word of one capital beside capitals"},
		{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "a heading"},
		{"Độc lập - Tự do - Hạnh phúc", "small words"},
		{"Số 100-CV/ĐU", "a symbol says nothing of the words around it"},
		{"Bộ Y tế", "one letter says nothing"},
		{"Hà Nội, ngày 5", "names"},
		{"T/M BAN THƯỜNG VỤ", "the end of a line of capitals"},
		{"PHÓ BÍ THƯ", "two capitals and a small letter"},
		{"Ý KIẾN CỦA Ở ĐÂY", "words of a letter"},
		{"UBND xã Hòa Lâm", "an abbreviation"},
		{"ĐẢNG ỦY XÃ TÂN LẬP Số 5-TB/ĐU Kính gửi", "capitals end before a small word"},
		{"Trung ương", "no capitals"},
		{"Nơi nhận:          T/M BAN THƯỜNG VỤ", "a column of capitals beside a small one"},
		{"\tPHƯỜNG BẾN ĐÁ\tĐộc lập - Tự do", "columns parted by a tab"},
		{"ĐẢNG Bộ   huyện", "a narrow gap parts nothing"},
	}
	for _, tt := range tests {
		if got := viet.DecodeLegacy(viet.TCVN3, encode(t, viet.TCVN3, tt.want)); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.why, got, tt.want)
		}
	}
}

// Copying drops U+00AD, the ư of TCVN3. It comes back only where no syllable could do without.
func TestDecodeLegacyLostHorn(t *testing.T) {
	for want, in := range map[string]string{
		"Trung ương": "Trung \xacng", "nước": "n\xedc", "rượu": "r\xeeu", "TRƯƠNG": "TR\xa5NG", "đường": "\xae\xad\xeang", "sơn": "s\xacn", "lớp": "l\xedp",
		"cơ": "c\xac", "Mỹ": "M\xfc",
	} {
		if got := viet.DecodeLegacy(viet.TCVN3, []byte(in)); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestDecodeLegacyHoldsOnAnyBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		data := rapid.SliceOf(rapid.Byte()).Draw(t, "data")
		for _, enc := range append(encodings, "unknown") {
			if got := viet.DecodeLegacy(enc, data); !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) {
				t.Fatalf("%s: %q is not NFC in UTF-8", enc, got)
			}
		}
		text, enc, score := guessLegacy(data)
		if score < 0 || score > 1 || text != viet.DecodeLegacy(enc, data) {
			t.Fatalf("%s, %v: %q", enc, score, text)
		}
	})
}

// Damage to a few bytes changes what stands around them and nothing else, and the encoding is still found.
func TestGuessLegacyDamaged(t *testing.T) {
	whole := make(map[viet.Encoding][]byte)
	for _, enc := range encodings {
		whole[enc] = encode(t, enc, strings.Repeat(directive, 3))
	}
	rapid.Check(t, func(t *rapid.T) {
		enc := rapid.SampledFrom(encodings).Draw(t, "encoding")
		data := slices.Clone(whole[enc])
		for range 20 {
			data[rapid.IntRange(0, len(data)-1).Draw(t, "at")] = rapid.Byte().Draw(t, "byte")
		}
		if _, guessed, score := guessLegacy(data); guessed != enc || score < viet.LegibleEnough {
			t.Fatalf("guessed %s, %v; want %s", guessed, score, enc)
		}
	})
}

func TestGuessLegacyRefuses(t *testing.T) {
	for _, in := range []string{
		"Le préfet de la région a décidé que les écoles fermées le resteront jusqu'à la fin de l'été; où était-il?",
		"Die Straße führt über München nach Köln, für Bürger während der Prüfung gesperrt. Größe: fünf Möbel.",
		"El niño pequeño llegó mañana según la señora; el año pasó rápido también en España.",
	} {
		data, err := charmap.Windows1252.NewEncoder().Bytes([]byte(in))
		if err != nil {
			t.Fatal(err)
		}
		if _, enc, score := guessLegacy(data); score >= viet.LegibleEnough {
			t.Errorf("%q is taken for %s, %.2f", in, enc, score)
		}
	}
}

func TestGuessLegacyQuotes(t *testing.T) {
	text, enc, score := guessLegacy([]byte("the \x93duty\x94 book \x96 10\xa0km"))
	if text != "the “duty” book – 10\u00a0km" || enc != viet.Windows1258 || score != 1 {
		t.Errorf("got %q, %s, %v", text, enc, score)
	}
}

// corpus gives real papers, where they are at hand.
func corpus(tb testing.TB) map[string]string {
	tb.Helper()
	texts := make(map[string]string)
	paths, err := filepath.Glob("../../../shared/corpus/*.txt")
	if err != nil || len(paths) == 0 {
		tb.Skip("the real papers are not at hand")
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			tb.Fatal(err)
		}
		texts[filepath.Base(path)] = viet.NFC(strings.ToValidUTF8(string(data), ""))
	}
	return texts
}

// Every line of the real papers with five bytes outside ASCII is read in the encoding it was written in.
func TestGuessLegacyCorpusLines(t *testing.T) {
	right, all := 0, 0
	for name, text := range corpus(t) {
		if name == "28.txt" || name == "40.txt" { // their marks are scrambled; a heading in TCVN3
			continue
		}
		for line := range strings.SplitSeq(text, "\n") {
			if strings.ContainsFunc(line, unwritable) {
				continue
			}
			for _, enc := range encodings {
				data := encode(t, enc, line)
				if highBytes(data) < 5 {
					continue
				}
				all++
				if _, guessed, score := guessLegacy(data); guessed == enc && score >= viet.LegibleEnough {
					right++
				} else {
					t.Errorf("%s %s: %.60q taken for %s, %.2f", name, enc, line, guessed, score)
				}
			}
		}
	}
	t.Logf("%d of %d lines", right, all)
}

// unwritable tells whether the old encodings lack r.
func unwritable(r rune) bool {
	if strings.ContainsRune(letters, unicode.ToLower(r)) {
		return false
	}
	_, ok1 := charmap.Windows1252.EncodeRune(r)
	_, ok2 := charmap.Windows1258.EncodeRune(r)
	return !ok1 || !ok2
}

func highBytes(data []byte) (n int) {
	for _, c := range data {
		if c >= 0x80 {
			n++
		}
	}
	return n
}

func FuzzGuessLegacy(f *testing.F) {
	for _, enc := range encodings {
		f.Add(encode(f, enc, "ĐẢNG BỘ huyện « Tân Lập », Số 5 ở đâu"))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		text, _, score := guessLegacy(data)
		if !utf8.ValidString(text) || score < 0 || score > 1 || len(text) > 3*len(data)+3 {
			t.Errorf("%q: %q, %v", data, text, score)
		}
	})
}

func BenchmarkGuessLegacy(b *testing.B) {
	for _, enc := range encodings {
		data := encode(b, enc, strings.Repeat(directive, 1<<20/len(directive)))
		b.Run(string(enc), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				guessLegacy(data)
			}
		})
	}
}

// guessLegacy reads data in the encoding found.
func guessLegacy(data []byte) (text string, enc viet.Encoding, score float64) {
	enc, score = viet.GuessEncoding(data)
	return viet.DecodeLegacy(enc, data), enc, score
}
