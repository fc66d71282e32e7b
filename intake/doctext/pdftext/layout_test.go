package pdftext_test

import (
	"fmt"
	"strings"
	"testing"
)

// line shows text at 14 points; ten signs are 70 points wide.
func line(x, y float64, text string) string { return at(x, y, 14, text) }

func TestReadingOrder(t *testing.T) {
	tests := []struct{ name, content, want string }{
		{
			"the head and the body", line(60, 780, "ĐẢNG BỘ QUẬN X") + line(330, 780, "ĐẢNG CỘNG SẢN VIỆT NAM") + line(70, 760, "ĐẢNG ỦY PHƯỜNG") +
				line(110, 742, "*") + line(75, 724, "Số 12-CV/ĐU") + line(310, 738, "An Khê, ngày 03 tháng 8 năm") + line(400, 722, "2021") +
				line(80, 700, "V/v cách ly") + line(200, 650, "Kính gửi: Các chi bộ trực thuộc."),
			"ĐẢNG BỘ QUẬN X\nĐẢNG ỦY PHƯỜNG\n*\nSố 12-CV/ĐU\nV/v cách ly\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nAn Khê, ngày 03 tháng 8 năm 2021\n\nKính gửi: Các chi bộ trực thuộc.",
		},
		{
			"the signature", line(85, 400, "Thực hiện nghiêm túc.") + line(85, 300, "Nơi nhận:") + line(330, 302, "T/M ĐẢNG ỦY") + line(85, 284, "- Như trên;") +
				line(340, 284, "PHÓ BÍ THƯ") + line(85, 268, "- Lưu.") + line(320, 200, "Nguyễn Thị Hòa"),
			"Thực hiện nghiêm túc.\n\nNơi nhận:\n- Như trên;\n- Lưu.\n\nT/M ĐẢNG ỦY\nPHÓ BÍ THƯ\n\nNguyễn Thị Hòa",
		},
		{
			"columns whose lines never meet", line(60, 780, "ỦY BAN NHÂN DÂN") + line(330, 774, "CỘNG HÒA XÃ HỘI") + line(60, 762, "PHƯỜNG X") + line(340, 756, "Độc lập") +
				line(85, 600, "Một dòng của nội dung văn bản dài hơn cột bên trái nhiều."),
			"ỦY BAN NHÂN DÂN\nPHƯỜNG X\n\nCỘNG HÒA XÃ HỘI\nĐộc lập\n\nMột dòng của nội dung văn bản dài hơn cột bên trái nhiều.",
		},
		{
			"a table without rules", line(85, 500, "Kết quả như sau, tính từ ngày 01/8/2021 đến ngày 15/8/2021:") + line(85, 480, "Tổ 1") + line(300, 480, "12 hộ") + line(85, 460, "Tổ 2") +
				line(300, 460, "9 hộ") + line(85, 440, "Tổ 3") + line(300, 440, "30 hộ") + line(85, 420, "Các tổ dân phố tiếp tục báo cáo theo quy định đã nêu ở trên."),
			"Kết quả như sau, tính từ ngày 01/8/2021 đến ngày 15/8/2021:\nTổ 1\t12 hộ\nTổ 2\t9 hộ\nTổ 3\t30 hộ\nCác tổ dân phố tiếp tục báo cáo theo quy định đã nêu ở trên.",
		},
		{
			"letters printed twice, in disorder", line(92, 700, "ừ") + line(85, 700, "T") + line(85.3, 700, "T") + line(92.3, 700, "ừ") + line(106, 700, "n"), "Từ n",
		},
		{
			"marks behind and before their letters", line(85, 700, "cô") + line(96, 700, "\u0323") + line(99, 700, "ng") + line(122, 700, "\u0301") + line(120, 700, "a"), "cộng á",
		},
		{"raised minutes", line(85, 700, "14h") + at(106, 706, 8, "00") + line(120, 700, "hằng ngày"), "14h00 hằng ngày"},
		{"spread letters", "3 Tc " + line(85, 700, "SỐ"), "SỐ"},
		{"a page on its side", "BT /F 14 Tf 0 1 -1 0 100 100 Tm <" + hex("Bảng kê") + "> Tj 0 -20 Td <" + hex("dòng hai") + "> Tj ET", "Bảng kê\ndòng hai"},
		{"a scan askew", "BT /F 14 Tf 3 Tr 0.9994 0.0349 -0.0349 0.9994 85 700 Tm <" + hex("Trước chữ") + "> Tj 400 0 Td <" + hex("sau") + "> Tj ET", "Trước chữ\tsau"},
		{"a watermark", line(85, 700, "Nội dung") + "BT /F 60 Tf 0.7 0.7 -0.7 0.7 100 100 Tm <" + hex("DỰ THẢO") + "> Tj ET", "Nội dung\n\nDỰ THẢO"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(t, pagesOf(tt.content)).Text; got != tt.want+"\n" {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// A table drawn with rules keeps its rows; what a cell breaks over lines is put together.
func TestRuledTable(t *testing.T) {
	var b strings.Builder
	for _, x := range []int{80, 110, 300, 400} {
		fmt.Fprintf(&b, "%d 500 m %d 620 l S\n", x, x)
	}
	for _, y := range []int{500, 540, 580, 620} {
		fmt.Fprintf(&b, "80 %d 320 0.5 re f\n", y)
	}
	b.WriteString(line(83, 600, "TT") + line(115, 600, "Nhiệm vụ") + line(305, 600, "Thời hạn"))
	b.WriteString(line(83, 560, "1") + line(115, 567, "Rà soát các hộ, lập") + line(115, 550, "danh sách") + line(305, 560, "20/8"))
	b.WriteString(line(115, 520, "Trực chốt"))
	want := "TT\tNhiệm vụ\tThời hạn\n1\tRà soát các hộ, lập danh sách\t20/8\n\tTrực chốt\n"
	if got := read(t, pagesOf(b.String())).Text; got != want {
		t.Errorf("got\n%q, want\n%q", got, want)
	}
}

// lines shows texts one under the other, the first indented.
func lines(y float64, indent float64, texts ...string) string {
	var b strings.Builder
	for i, text := range texts {
		x := 85.0
		if i == 0 {
			x += indent
		}
		b.WriteString(at(x, y-float64(i)*20, 14, text))
	}
	return b.String()
}

// Words that fill a line of 61 signs; behind an ordinal or an indent of two signs; behind an indent of four.
const (
	full  = "cấp ủy quán triệt đến toàn thể đảng viên và nhân dân trên địa"
	hung  = "cấp ủy quán triệt đến toàn thể đảng viên, nhân dân trên địa"
	item  = "- " + hung
	after = "cấp ủy quán triệt đến toàn thể đảng viên, nhân dân ở các"
)

func TestParagraphs(t *testing.T) {
	tests := []struct{ name, content, want string }{
		{
			"indented", lines(700, 28, after, full, "bàn.") + lines(640, 28, "Đoạn hai, một dòng ngắn."),
			after + " " + full + " bàn.\nĐoạn hai, một dòng ngắn.",
		},
		{"a full line, then another paragraph at its indent", lines(700, 28, after, full, "hết.") + lines(640, 28, after) + lines(620, 28, "Đoạn sau.", full, "cuối."), "" +
			after + " " + full + " hết.\n" + after + "\nĐoạn sau.\n" + full + " cuối."},
		{"not indented, apart by distance", lines(700, 0, full, "bàn dân cư.") + lines(650, 0, full, "bàn phường."), full + " bàn dân cư.\n" + full + " bàn phường."},
		{"ordinals", lines(700, 0, full, "1. Một việc", "1.1. Hai việc", "a) Ba việc", "- Bốn việc"), full + "\n1. Một việc\n1.1. Hai việc\na) Ba việc\n- Bốn việc"},
		{
			"text hung under its bullet", line(85, 700, item) + line(99, 680, hung) + line(99, 660, "hết.") + line(85, 640, item) + line(85, 600, full),
			item + " " + hung + " hết.\n" + item + "\n\n" + full,
		},
		{"a dash that opens a line of a sentence", lines(700, 28, after, item, "nữa."), after + " " + item + " nữa."},
		{"a symbol broken at its dash", lines(700, 0, after+" số 07", "- CĐ/TU và các văn bản"), after + " số 07 - CĐ/TU và các văn bản"},
		{"an item behind a number", lines(700, 0, after+" số 07", "- CĐ và các văn bản"), after + " số 07\n- CĐ và các văn bản"},
		{"a word broken at its hyphen", lines(700, 0, after+" COVID-", "19 tại nhà"), after + " COVID-19 tại nhà"},
		{"larger letters", lines(700, 0, full) + at(85, 680, 18, "Tiêu đề"), full + "\nTiêu đề"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(t, pagesOf(tt.content)).Text; got != tt.want+"\n" {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestPages(t *testing.T) {
	first := lines(700, 28, after, full, full)
	second := line(298, 810, "2") + lines(700, 0, "bàn phường.") + lines(680, 28, "Đoạn sau.", full) + line(85, 500, "15")
	result := read(t, pagesOf(first, second, "0 0 m 5 5 l S", "q 0 0 595 842 re W* n Q", "BI /W 1 /H 1 ID x EI", line(290, 40, "- 3 -")+line(85, 400, "Hết.")))
	want := after + " " + full + " " + full + " bàn phường.\nĐoạn sau.\n" + full + "\n\n15\nHết.\n"
	if result.Text != want {
		t.Errorf("got\n%s\nwant\n%s", result.Text, want)
	}
	if result.Pages != 6 || result.EmptyPages != 3 || result.UnreadPages != 2 { // a blank page hides nothing
		t.Errorf("%d pages, %d empty, %d unread; want 6, 3 and 2", result.Pages, result.EmptyPages, result.UnreadPages)
	}
}
