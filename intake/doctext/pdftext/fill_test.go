package pdftext_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/intake/doctext/pdftext"
)

// blanks and dots as wide as ten signs of 14 points.
var (
	blanks = strings.Repeat(" ", 10)
	dots   = strings.Repeat(".", 10)
)

// An e-office prints "Số      -CV/ĐU" and draws the number over the blanks when the paper is signed.
func TestStampedOverBlanks(t *testing.T) {
	symbol, day := line(60, 700, "Số"+blanks+"-CV/ĐU"), line(60, 640, "Mẫu, ngày"+blanks+"tháng 10 năm 2025")
	tests := []struct{ name, content, want string }{
		{"in a later stream", symbol + day + line(98, 700, "100") + line(150, 640, "20"), "Số 100-CV/ĐU\n\nMẫu, ngày 20 tháng 10 năm 2025"},
		{"in an earlier one", line(98, 700, "100") + line(150, 640, "20") + symbol + day, "Số 100-CV/ĐU\n\nMẫu, ngày 20 tháng 10 năm 2025"},
		{"larger and higher", symbol + day + at(95, 705, 18, "100") + at(150, 636, 10, "20"), "Số 100-CV/ĐU\n\nMẫu, ngày 20 tháng 10 năm 2025"},
		{"sign by sign", symbol + line(98, 700, "1") + line(105, 700, "0") + line(112, 700, "0"), "Số 100-CV/ĐU"},
		{"close to the left", symbol + line(74, 700, "1005"), "Số 1005-CV/ĐU"},
		{"close to a letter of another font", line(60, 700, "S") + line(74, 700, blanks+"-CV/ĐU") + line(75, 700, "100") + line(67, 700, "ố"), "Số 100-CV/ĐU"},
		{"close to the right", day + line(182, 640, "20"), "Mẫu, ngày 20 tháng 10 năm 2025"},
		{"over dots", line(60, 700, "Số: "+dots+"/TB-ĐU") + line(98, 702, "07"), "Số: 07/TB-ĐU"},
		{"over a gap", line(60, 700, "Số:") + line(150, 700, "-CV/ĐU") + line(60, 680, "V/v họp") + line(105, 701, "100"), "Số: 100-CV/ĐU\nV/v họp"},
		{"over blanks nothing follows", line(60, 700, "Số:"+blanks) + line(60, 680, "V/v họp") + line(100, 703, "100"), "Số: 100\nV/v họp"},
		{"over blanks that open a line", line(60, 700, blanks+"-CV/ĐU") + line(60, 680, "V/v họp") + line(100, 703, "100"), "100-CV/ĐU\nV/v họp"},
		{
			"day and month in one string", line(60, 640, "ngày"+blanks+"tháng"+blanks+"năm 2025") + line(109, 641, "20"+strings.Repeat(" ", 12)+"10"),
			"ngày 20 tháng 10 năm 2025",
		},
		{"letters of another font beside a wide blank", line(60, 700, "ngh") + line(88, 700, "  Tết") + line(81, 700, "ỉ"), "nghỉ Tết"},
		{"a number of another font close to its word", line(60, 700, "lúc ") + line(102, 700, "h30") + line(88, 700, "15"), "lúc 15h30"},
		{"nothing", line(60, 700, "Số    -CV/ĐU"), "Số -CV/ĐU"},
		{
			"no stamp but the other column", line(60, 700, "ĐẢNG BỘ"+strings.Repeat(" ", 40)) + line(60, 680, "ĐẢNG ỦY"+strings.Repeat(" ", 40)) +
				line(300, 700, "ĐẢNG CỘNG SẢN") + line(300, 680, "Mẫu, ngày 20"),
			"ĐẢNG BỘ\nĐẢNG ỦY\n\nĐẢNG CỘNG SẢN\nMẫu, ngày 20",
		},
		{
			"no stamp but cells of a table", line(60, 720, full) + line(60, 700, "Tổ 1") + line(200, 700, "30 hộ") + line(130, 700, "12 hộ") + line(60, 680, full),
			full + "\nTổ 1\t12 hộ\t30 hộ\n" + full,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(t, pagesOf(tt.content)).Text; got != tt.want+"\n" {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// Wherever in a hole a number is drawn, a little larger or smaller, higher or lower, before the line or behind it, it stands
// in the line.
func TestAnyNumberInAnyHole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := fmt.Sprint(rapid.IntRange(1, 99_999).Draw(t, "number"))
		size := rapid.Float64Range(9, 20).Draw(t, "size")
		blanks := rapid.IntRange(max(3, int(float64(len(number))*size/14)+1), 30).Draw(t, "blanks")
		room := float64(blanks)*7 - float64(len(number))*size/2
		x := 60 + 14 + rapid.Float64Range(0, room).Draw(t, "x")
		over := at(x, 700+rapid.Float64Range(-5, 5).Draw(t, "y"), size, number)
		filler := rapid.SampledFrom([]string{" ", ".", "_", "…"}).Draw(t, "filler")
		want := "Số " + number + "-CV/ĐU\n"
		content := line(60, 700, "Số"+strings.Repeat(filler, blanks)+"-CV/ĐU")
		if rapid.Bool().Draw(t, "before") {
			content = over + content
		} else {
			content += over
		}
		result, err := pdftext.Text(pagesOf(content), pdftext.Limits{})
		if err != nil || result.Text != want {
			t.Errorf("got %q, %v; want %q", result.Text, err, want)
		}
	})
}

// A whole head with its number and day in a form laid over the page, as one file laid over another gives it; the page
// stored upright and turned.
func TestStampedHead(t *testing.T) {
	head := line(60, 780, "ĐẢNG BỘ TỈNH MẪU") + line(330, 780, "ĐẢNG CỘNG SẢN VIỆT NAM") + line(75, 760, "ĐẢNG UỶ XÃ MẪU") + line(110, 742, "*") +
		line(60, 724, "Số"+blanks+"-CV/ĐU") + line(300, 738, "Mẫu, ngày"+blanks+"tháng 10 năm 2025") + line(70, 704, "V/v chuẩn bị nội dung") +
		line(150, 650, "Kính gửi: Các chi bộ trực thuộc Đảng uỷ xã.")
	over := at(98, 725, 13, "100") + at(389, 737, 13, "20")
	want := "ĐẢNG BỘ TỈNH MẪU\nĐẢNG UỶ XÃ MẪU\n*\nSố 100-CV/ĐU\nV/v chuẩn bị nội dung\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nMẫu, ngày 20 tháng 10 năm 2025\n\n" +
		"Kính gửi: Các chi bộ trực thuộc Đảng uỷ xã.\n"
	for _, turn := range []struct {
		rotate int
		matrix string
	}{{0, "1 0 0 1 0 0"}, {90, "0 1 -1 0 842 0"}, {180, "-1 0 0 -1 595 842"}, {270, "0 -1 1 0 0 595"}, {-90, "0 -1 1 0 0 595"}, {90, "0 -1 1 0 0 595"}} {
		box := "[0 0 595 842]"
		if turn.rotate%180 != 0 {
			box = "[0 0 842 595]"
		}
		objects := append([]string{
			"<</Type/Catalog/Pages 2 0 R>>", fmt.Sprintf("<</Type/Pages/Kids[3 0 R]/MediaBox%s/Rotate %d>>", box, turn.rotate),
			"<</Type/Page/Parent 2 0 R/Contents[7 0 R 8 0 R]/Resources<</Font<</F 4 0 R>>/XObject<</Over 9 0 R>>>>>>",
		}, identityFont...)
		data := build(append(objects,
			stream("", "q "+turn.matrix+" cm "+head+line(300, 30, "1")+" Q"), stream("", "q "+turn.matrix+" cm /Over Do Q"),
			stream("/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>", over))...)
		if got := read(t, data).Text; got != want {
			t.Errorf("turned by %d: got\n%s\nwant\n%s", turn.rotate, got, want)
		}
	}
}

// What lies across the lines of a page comes behind all pages, once, and breaks neither a line nor a paragraph.
func TestAcrossTheLines(t *testing.T) {
	level := at(100, 675, 60, "BẢN SAO")
	first, second := lines(700, 28, after, full, full), lines(700, 0, "bàn phường.")+lines(680, 28, "Đoạn sau.")
	body := after + " " + full + " " + full + " bàn phường.\nĐoạn sau.\n"
	slanted := "BT /F 48 Tf 0.7071 0.7071 -0.7071 0.7071 150 580 Tm <" + hex("BẢN SAO") + "> Tj ET\n"
	stamp := at(200, 690, 8, "Ký bởi: Đảng uỷ xã Mẫu") + at(200, 681, 8, "Thời gian ký: 29-09-2025 13:41:12 +07:00")
	tests := []struct{ name, over, want string }{
		{"nothing", "", ""},
		{"a slanted watermark", slanted, "\nBẢN SAO\n"},
		{"a level one", level, "\nBẢN SAO\n"},
		{"a stamp", stamp, "\nKý bởi: Đảng uỷ xã Mẫu\nThời gian ký: 29-09-2025 13:41:12 +07:00\n"},
		{"all", slanted + level + stamp, "\nBẢN SAO\n\nKý bởi: Đảng uỷ xã Mẫu\nThời gian ký: 29-09-2025 13:41:12 +07:00\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(t, pagesOf(first+tt.over, second+strings.ReplaceAll(tt.over, stamp, ""))).Text; got != body+tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, body+tt.want)
			}
		})
	}
	if got := read(t, pagesOf(line(85, 700, "In đậm")+line(86, 700.5, "In đậm"))).Text; got != "In đậm\n" {
		t.Errorf("a shadow: %q", got)
	}
}

// A stamp over the page sets neither the distance of its lines nor the end of its head.
func TestSmallStampOverTheHead(t *testing.T) {
	content := at(420, 830, 7, "Ký bởi: QUẬN ỦY VÍ DỤ") + at(420, 822, 7, "Ngày ký: 17-08-2021 08:15:30 +07:00") + line(60, 780, "THÀNH ỦY") + line(330, 780, "ĐẢNG CỘNG SẢN VIỆT NAM") +
		line(60, 762, "QUẬN ỦY VÍ DỤ") + line(60, 744, "Số 88-CV/QU") + line(330, 744, "Ví Dụ, ngày 16 tháng 8 năm 2021") + line(60, 726, "V/v kiểm tra công tác cách ly") +
		lines(690, 28, after, full, "bàn.")
	want := "THÀNH ỦY\nQUẬN ỦY VÍ DỤ\nSố 88-CV/QU\nV/v kiểm tra công tác cách ly\n\nKý bởi: QUẬN ỦY VÍ DỤ\nNgày ký: 17-08-2021 08:15:30 +07:00\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\n" +
		"Ví Dụ, ngày 16 tháng 8 năm 2021\n\n" + after + " " + full + " bàn.\n"
	if got := read(t, pagesOf(content)).Text; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
