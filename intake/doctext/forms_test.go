package doctext_test

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"sotruc/intake/doctext"
)

// paper is made up. Its heading is in capitals, and no word has a capital with a tone at its head only: TCVN3 has none.
const paper = "HUYỆN ỦY TÂN AN\nĐẢNG ỦY XÃ HÒA LÂM      ĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 21-CV/ĐU      Hòa Lâm, ngày 05 tháng 8 năm 2021\n" +
	"V/v tăng cường theo dõi người cách ly tại nhà\n\nKính gửi: - Trạm Y tế xã;\n- Các chi bộ trực thuộc.\n" +
	"Thực hiện Công văn số 145-CV/HU, ngày 02/8/2021 của Ban Thường vụ, Đảng ủy xã yêu cầu:\n" +
	"1. Trạm Y tế xã rà soát, lập danh sách những người trở về từ “vùng dịch”, báo cáo trước 16 giờ hằng ngày.\n" +
	"2. Các chi bộ phân công đảng viên giúp đỡ từng hộ; quỹ hỗ trợ 1.500.000đ/hộ – chi đúng đối tượng.\n" +
	"T/M ĐẢNG ỦY\nPHÓ BÍ THƯ THƯỜNG TRỰC\nNguyễn Thị Hoài Thương\n"

// The letters with a mark or a tone, small, and what TCVN3 and VNI write for them, as it shows in Windows-1252.
const (
	marked      = "à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ đ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ"
	markedTCVN3 = "µ ¸ ¶ · ¹ ¨ » ¾ ¼ ½ Æ © Ç Ê È É Ë ® Ì Ð Î Ï Ñ ª Ò Õ Ó Ô Ö × Ý Ø Ü Þ ß ã á â ä « å è æ ç é ¬ ê í ë ì î ï ó ñ ò ô \u00ad õ ø ö ÷ ù ú ý û ü þ"
	markedVNI   = "aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î"
	largeTCVN3  = "ĂÂĐÊÔƠƯ"
	largeGlyphs = "¡¢§£¤¥¦"
)

func glyphsTCVN3(s string) string {
	small := pairs(marked, markedTCVN3)
	large := []rune(largeGlyphs)
	var b strings.Builder
	for _, r := range s {
		if i := strings.IndexRune(largeTCVN3, r); i >= 0 {
			b.WriteRune(large[utf8.RuneCountInString(largeTCVN3[:i])])
		} else if glyph, ok := small[unicode.ToLower(r)]; ok {
			b.WriteString(glyph)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func glyphsVNI(s string) string {
	small := pairs(marked, markedVNI)
	var b strings.Builder
	for _, r := range s {
		glyph, ok := small[unicode.ToLower(r)]
		switch {
		case !ok:
			b.WriteRune(r)
		case unicode.IsUpper(r):
			b.WriteString(strings.ToUpper(glyph))
		default:
			b.WriteString(glyph)
		}
	}
	return b.String()
}

func pairs(keys, values string) map[rune]string {
	m, to := make(map[rune]string), strings.Fields(values)
	for i, key := range strings.Fields(keys) {
		r, _ := utf8.DecodeRuneInString(key)
		m[r] = to[i]
	}
	return m
}

func in(tb testing.TB, page *charmap.Charmap, s string) []byte {
	tb.Helper()
	data, err := page.NewEncoder().Bytes([]byte(s))
	if err != nil {
		tb.Fatal(err)
	}
	return data
}

// toned1258 writes tones as letters of their own, as Windows-1258 does.
func toned1258(s string) string {
	var b strings.Builder
	for _, r := range s {
		tone := ""
		for _, mark := range norm.NFD.String(string(r)) {
			if strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", mark) {
				tone = string(mark)
			}
		}
		b.WriteString(norm.NFC.String(strings.Replace(norm.NFD.String(string(r)), tone, "", 1)) + tone)
	}
	return b.String()
}

func utf16Bytes(order binary.AppendByteOrder, s string) []byte {
	var data []byte
	for _, u := range utf16.Encode([]rune(s)) {
		data = order.AppendUint16(data, u)
	}
	return data
}

// forms gives one text in every encoding and form that is read, by the name Doc.Encoding must have.
func forms(tb testing.TB, s string) []struct {
	encoding string
	data     []byte
} {
	tb.Helper()
	return []struct {
		encoding string
		data     []byte
	}{
		{"utf-8", []byte(s)},
		{"utf-8", []byte(norm.NFD.String(s))},
		{"utf-8", []byte(strings.ReplaceAll(s, "\n", "\r\n"))},
		{"utf-8-bom", []byte("\ufeff" + s)},
		{"utf-16le", utf16Bytes(binary.LittleEndian, "\ufeff"+s)},
		{"utf-16be", utf16Bytes(binary.BigEndian, "\ufeff"+s)},
		{"utf-16le", utf16Bytes(binary.LittleEndian, s)},
		{"utf-16be", utf16Bytes(binary.BigEndian, norm.NFD.String(s))},
		{"windows-1258", in(tb, charmap.Windows1258, toned1258(s))},
		{"tcvn3", in(tb, charmap.Windows1252, glyphsTCVN3(s))},
		{"vni", in(tb, charmap.Windows1252, glyphsVNI(s))},
		{"utf-8+tcvn3-glyphs", []byte(glyphsTCVN3(s))},
		{"utf-8+vni-glyphs", []byte(glyphsVNI(s))},
		{"utf-16le+tcvn3-glyphs", utf16Bytes(binary.LittleEndian, "\ufeff"+glyphsTCVN3(s))},
	}
}

func TestReadOnePaperInEveryForm(t *testing.T) {
	for _, f := range forms(t, paper) {
		doc, err := doctext.Read("x.txt", f.data, doctext.Limits{})
		if err != nil {
			t.Errorf("%s: %v", f.encoding, err)
			continue
		}
		if doc.Text != paper || doc.Encoding != f.encoding || doc.Format != doctext.FormatText {
			t.Errorf("%s: read in %s as %s:\n%s", f.encoding, doc.Encoding, doc.Format, doc.Text)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, form := range forms(f, strings.ToValidUTF8(paper[:120], "")) {
		f.Add(form.data)
	}
	f.Add([]byte(`{\rtf1{\fonttbl{\f0 .VnTime;}}\f0\'ad\cell\row}`))
	f.Add([]byte("<td>a<td style='font-family:VNI-Times'>\xf1&#27;"))
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := doctext.Read("x", data, doctext.Limits{MaxText: 1 << 16})
		if err == nil && (!utf8.ValidString(doc.Text) || strings.ContainsAny(doc.Text, "\x1b\x00\r\u00ad")) {
			t.Errorf("%q in %s", doc.Text, doc.Encoding)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	for _, f := range forms(b, strings.Repeat(paper, 1<<20/len(paper))) {
		b.Run(f.encoding, func(b *testing.B) {
			b.SetBytes(int64(len(f.data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := doctext.Read("x.txt", f.data, doctext.Limits{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
