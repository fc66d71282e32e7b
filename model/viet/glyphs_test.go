package viet_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"sotruc/model/viet"
)

func TestRepairGlyphs(t *testing.T) {
	tests := []struct {
		name, in, want string
		enc            viet.Encoding
	}{
		{"a heading in TCVN3", "Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam", viet.TCVN3},
		{"a heading in VNI", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam", viet.VNI},
		{"two words of TCVN3", "ViÖt Nam", "Việt Nam", viet.TCVN3},
		{"two words of VNI", "Vieät Nam", "Việt Nam", viet.VNI},
		{"capitals", "§¶NG Bé HUYÖN T¢N AN", "ĐẢNG BỘ HUYỆN TÂN AN", viet.TCVN3},
		{
			"a heading before Unicode in one line",
			"§¶ng bé huyÖn T©n An, ngµy 5 th¸ng 8 n¨m 2021 Sè 11-HD/HU HƯỚNG DẪN Có bé nào về thể thức văn bản",
			"Đảng bộ huyện Tân An, ngày 5 tháng 8 năm 2021 Số 11-HD/HU HƯỚNG DẪN Có bé nào về thể thức văn bản", viet.TCVN3,
		},
		{
			"short lines follow the line beside them",
			"Sè 15\n\nbé Y tÕ, ngµy 5 th¸ng 8\n-----\nSè 16\nHọ và tên: bé An",
			"Số 15\n\nbộ Y tế, ngày 5 tháng 8\n-----\nSố 16\nHọ và tên: bé An", viet.TCVN3,
		},
		{"a lost soft hyphen", "Ban ChÊp hµnh Trung ¬ng", "Ban Chấp hành Trung ương", viet.TCVN3},
		{"quotes and ô", "«ng An ë «C«ng an huyÖn» th× cã « t« 5.000®", "ông An ở «Công an huyện» thì có ô tô 5.000đ", viet.TCVN3},
		{"an abbreviation", "Q§ cña H§ND huyÖn vµ BC§ tØnh", "QĐ của HĐND huyện và BCĐ tỉnh", viet.TCVN3},
		{
			"an abbreviation with a slash", "- §/c TrÇn ThÞ S¸u;\n- §/C Nam.\n§ 5/a, §/5 NghÞ ®Þnh", "- Đ/c Trần Thị Sáu;\n- Đ/C Nam.\n§ 5/a, §/5 Nghị định", viet.TCVN3,
		},
		{"bullets stay", "· Chi bé th«n §«ng\n· § 5 chi bé kh¸c", "· Chi bộ thôn Đông\n· § 5 chi bộ khác", viet.TCVN3},
		{"line ends stay", "\r\nViÖt Nam\r\n", "\r\nViệt Nam\r\n", viet.TCVN3},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, enc, ok := viet.RepairGlyphs(tt.in)
			if got != tt.want || enc != tt.enc || !ok {
				t.Errorf("got %q, %s, %v; want %q", got, enc, ok, tt.want)
			}
		})
	}
}

var sound = []string{
	"", "plain", "Họ và tên: bé An", "có", "bé", "Sè", "né bé hé", "Cà phê ở nhà bà Tú", "xã, có, và, là, thì, mà",
	"Le préfet a décidé; où était-il né? « À bientôt », dit Noël. Müller, Zürich, São Tomé.",
	"Loïc et Caïn où où où", "naïve façade, déjà vu, crème brûlée, Bän", "Die Tür für fünf Möbel über München",
	"El niño pequeño llegó mañana; ¿qué año? ¡Sí! La señora también.", "Não há ninguém em São João; amanhã será.",
	"© 2021 Công ty ® “Đại Việt”", "5×7 m² ± 3 µm, µg, 36,5°C · ½ giờ «Đảng» §5", "m×n", "ma trận m×n", "®", "¬", "«", "dày 5 µm - 7 µm",
	"- §/c Nam", "Theo §/c của bộ luật, §/b và §/a",
	"Công văn «số 5», Bộ Y tế®, ©Nhà xuất bản", "Tạĩ phĩên họp, báỏ cáọ củá máý", "So\u0302\u0301 5 cu\u0309a xa\u0303",
	"Élan vital, été, hôtel, fête, Gà, Mè", "na\u00efve caf\u00e9 \u00e0 c\u00f4t\u00e9",
}

// Sound text is never touched: proper Vietnamese, composed or not, other languages, signs.
func TestRepairGlyphsLeavesSoundText(t *testing.T) {
	hostile := []string{strings.Repeat("\xac", 1<<20), strings.Repeat("\u0301", 1<<19), strings.Repeat("é", 1<<19), strings.Repeat("\n", 1<<20)}
	for _, s := range append(append(hostile, directive), sound...) {
		if got, enc, ok := viet.RepairGlyphs(s); ok || got != s {
			t.Errorf("%.200q became %.200q, %s", s, got, enc)
		}
	}
}

func TestRepairGlyphsLeavesCorpus(t *testing.T) {
	for name, text := range corpus(t) {
		got, _, ok := viet.RepairGlyphs(text)
		if name != "40.txt" {
			if ok || got != text {
				t.Errorf("%s is changed", name)
			}
			continue
		}
		const head = "Ban Chấp hành Trung ương đảng cộng sản việt nam _________________________________ " +
			"văn phòng * Hà Nội, ngày 28 tháng 5 năm  Số 11-HD/VPTW 2004  HƯỚNG DẪN"
		if !strings.Contains(got, head) {
			t.Errorf("%s: %.300s", name, got)
		}
		from := strings.Index(text, "HƯỚNG DẪN")
		if !strings.HasSuffix(got, text[from:]) {
			t.Errorf("%s: the body is changed", name)
		}
	}
}

// Every line of the real papers comes back from glyphs as it was, but for the capitals of TCVN3.
func TestRepairGlyphsCorpusLines(t *testing.T) {
	for name, text := range corpus(t) {
		if name == "28.txt" || name == "40.txt" {
			continue
		}
		for line := range strings.SplitSeq(text, "\n") {
			if strings.ContainsFunc(line, unwritable) || viet.Legible(line) < 1 {
				continue
			}
			for _, enc := range []viet.Encoding{viet.TCVN3, viet.VNI} {
				data := encode(t, enc, line)
				if highBytes(data) < 5 {
					continue
				}
				got, found, _ := viet.RepairGlyphs(asLatin1(data))
				if want := viet.DecodeLegacy(enc, data); got != want || found != enc {
					t.Errorf("%s %s:\n got %q\nwant %q", name, enc, got, want)
				}
			}
		}
	}
}

// A heading of glyphs over a body in Unicode is mended line by line, whatever the two are made of.
func TestRepairGlyphsMixed(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(directive), "\n")
	glyphs := make(map[viet.Encoding][]string)
	for _, enc := range []viet.Encoding{viet.TCVN3, viet.VNI} {
		for _, line := range lines {
			glyphs[enc] = append(glyphs[enc], asLatin1(encode(t, enc, line)))
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		enc := rapid.SampledFrom([]viet.Encoding{viet.TCVN3, viet.VNI}).Draw(t, "encoding")
		cut := rapid.IntRange(1, len(lines)-1).Draw(t, "cut")
		in := strings.Join(glyphs[enc][:cut], "\n") + "\n" + strings.Join(lines[cut:], "\n")
		want := tcvn3Case(enc, strings.Join(lines[:cut], "\n")) + "\n" + strings.Join(lines[cut:], "\n")
		if got, found, ok := viet.RepairGlyphs(in); got != want || found != enc || !ok {
			t.Fatalf("got\n%s\nwant\n%s", got, want)
		}
	})
}

func FuzzRepairGlyphs(f *testing.F) {
	for _, s := range sound {
		f.Add(s)
	}
	f.Add("Céng hoµ x· héi\nchñ nghÜa ViÖt Nam ộ «n» «ng»")
	f.Add("\xff\xfe\x00 ViÖt\xffNam")
	f.Add("Coäng hoøa xaõ\nhoäi chuû nghóa")
	f.Fuzz(func(t *testing.T, s string) {
		got, enc, ok := viet.RepairGlyphs(s)
		if !ok && got != s || ok == (enc == "") || utf8.ValidString(s) && !utf8.ValidString(got) || len(got) > 3*len(s) {
			t.Errorf("%q became %q, %q, %v", s, got, enc, ok)
		}
		if strings.Count(got, "\n") != strings.Count(s, "\n") {
			t.Errorf("%q became %q: other lines", s, got)
		}
	})
}

func BenchmarkRepairGlyphs(b *testing.B) {
	texts := map[string]string{
		"sound": directive, "tcvn3": asLatin1(encode(b, viet.TCVN3, directive)), "vni": asLatin1(encode(b, viet.VNI, directive)),
		"oneline": strings.ReplaceAll(directive, "\n", " "), "e": "é ", "lines": "\n", "long": "é", "broken": "\xac",
	}
	for name, text := range texts {
		text = strings.Repeat(text, 1<<20/len(text))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				viet.RepairGlyphs(text)
			}
		})
	}
}
