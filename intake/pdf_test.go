package intake_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"sotruc/intake"
	"sotruc/intake/doctext"
	"sotruc/intake/doubt"
)

// pdfOf makes a PDF of one page: what is printed, what is laid over it when it is signed, and an annotation on it whose look
// is the last.
func pdfOf(printed, over, stamp string) []byte {
	stream := func(dict, data string) string {
		return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
	}
	form := "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>"
	var b strings.Builder
	b.WriteString("--boundary of a mail gateway\r\n%PDF-1.7\n")
	for i, object := range []string{
		"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/MediaBox[0 0 595 842]>>",
		"<</Type/Page/Parent 2 0 R/Contents[7 0 R 8 0 R]/Resources<</Font<</F 4 0 R>>/XObject<</Over 9 0 R>>>>/Annots[<</Subtype/Widget/FT/Sig/Rect[0 0 595 842]/AP<</N 10 0 R>>>>]>>",
		"<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[5 0 R]/ToUnicode 6 0 R>>", "<</Type/Font/Subtype/CIDFontType2/DW 500>>",
		stream("", "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange"),
		stream("", printed), stream("", "/Over Do"), stream(form, over), stream(form, stamp),
	} {
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	b.WriteString("trailer\n<</Root 1 0 R>>\n%%EOF\n")
	return []byte(b.String())
}

// shown shows text at a place; its signs are half its size wide.
func shown(x, y, size float64, text string) string {
	var hex strings.Builder
	for _, u := range utf16.Encode([]rune(text)) {
		fmt.Fprintf(&hex, "%04X", u)
	}
	return fmt.Sprintf("BT /F %g Tf %g %g Td <%s> Tj ET\n", size, x, y, hex.String())
}

// A paper as a ward receives it: number and day stamped over blanks, the signature a stamp beside the name, BẢN SAO
// across it all. It is read as if it had been printed so.
func TestStampedPDF(t *testing.T) {
	blanks := strings.Repeat(" ", 10)
	printed := shown(60, 780, 14, "ĐẢNG BỘ TỈNH MẪU") + shown(330, 780, 14, "ĐẢNG CỘNG SẢN VIỆT NAM") + shown(75, 760, 14, "ĐẢNG UỶ XÃ MẪU") + shown(110, 742, 14, "*") +
		shown(60, 724, 14, "Số"+blanks+"-CV/ĐU") + shown(300, 738, 14, "Mẫu, ngày"+blanks+"tháng 10 năm 2025") + shown(70, 704, 14, "V/v chuẩn bị nội dung") +
		shown(150, 650, 14, "Kính gửi: Các cơ quan, đơn vị.") + shown(85, 620, 14, "Thường trực Đảng uỷ yêu cầu:") +
		shown(85, 600, 14, "1. Văn phòng Đảng uỷ báo cáo trước ngày 25/10.") + shown(85, 580, 14, "2. Ban Xây dựng Đảng rà soát trước ngày 28/10.") +
		shown(85, 540, 14, "Nơi nhận:") + shown(85, 520, 14, "- Như trên;") + shown(85, 500, 14, "- Lưu.") +
		shown(330, 540, 14, "T/M BAN THƯỜNG VỤ") + shown(350, 520, 14, "BÍ THƯ") + shown(345, 440, 14, "Trần Thử")
	tests := []struct{ name, over, stamp string }{
		{"number and day laid over", shown(98, 725, 13, "100") + shown(389, 737, 13, "20"), ""},
		{"with the look of a signature", shown(98, 725, 13, "100") + shown(389, 737, 13, "20"), shown(330, 500, 8, "Ký bởi: Đảng uỷ xã Mẫu") + shown(330, 490, 8, "Thời gian ký: 20-10-2025 13:41:12 +07:00")},
		{"all in the look of a signature", "", shown(98, 721, 15, "100") + shown(389, 741, 12, "20")},
		{"and a copy", shown(98, 725, 13, "100") + shown(389, 737, 13, "20") + shown(100, 590, 60, "BẢN SAO"), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := doctext.Read("cv.pdf", pdfOf(printed, tt.over, tt.stamp), doctext.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			p, err := intake.Read(doc)
			if err != nil {
				t.Fatal(err)
			}
			d := p.Directive
			if got := fmt.Sprintln(d.Symbol, d.KindName, d.IssuedOn, d.Subject, d.Signer, len(d.Tasks)); got != "100-CV/ĐU Công văn 2025-10-20 chuẩn bị nội dung Trần Thử 2\n" {
				t.Errorf("got %s from\n%s", got, doc.Text)
			}
			for _, doubt := range p.Doubts {
				t.Errorf("doubt %s of %s: %q", doubt.Code, doubt.Field, doubt.Text)
			}
		})
	}
	doc, err := doctext.Read("cv.pdf", pdfOf(shown(60, 780, 14, "\ue001\uf0a2NG \ue002\ue003 QU\ue004N"), "", ""), doctext.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if p, err := intake.Read(doc); err != nil || len(p.Doubts) == 0 || p.Doubts[len(p.Doubts)-1].Code != doubt.Illegible {
		t.Errorf("private letters: %+v, %v from %q", p.Doubts, err, doc.Text)
	}
}
