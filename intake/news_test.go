package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/intake/doubt"
)

// told is what is read of the paper an article tells of: number, type, issuer, day, signer.
func told(p intake.Proposal) string {
	d := p.Directive
	return strings.Join([]string{d.Symbol, d.KindName, d.Issuer, d.IssuedOn.String(), d.Signer}, "|")
}

// The words by which news tell of a paper, in the orders they come in.
func TestArticles(t *testing.T) {
	const head = "Tin trong ngày\n02/10/2025 08:00\n"
	for text, want := range map[string]string{
		"Ngày 01/10, Đảng ủy phường Bình Hà ban hành Công văn số 51-CV/ĐU về trực lễ.":                                                             "51-CV/ĐU|Công văn|Đảng ủy phường Bình Hà|2025-10-01|",
		"Đêm 01/10 UBND phường Bình Hà có văn bản số 420/UBND-VP về trực lễ.":                                                                      "420/UBND-VP|Công văn|UBND phường Bình Hà|2025-10-01|",
		"Sáng 1-10, UBND phường Bình Hà đã ban hành văn bản số 421 tăng cường trực lễ.":                                                            "421||UBND phường Bình Hà|2025-10-01|",
		"Thực hiện Công văn số 9-CV/TU ngày 25/9/2025 của Tỉnh ủy, Đảng ủy xã Tân Lập triển khai kế hoạch số 27 –KH/ĐU ngày 30/9/2025 về trực lễ.": "27-KH/ĐU|Kế hoạch|Đảng ủy xã Tân Lập|2025-09-30|",
		"Đảng ủy xã Tân Lập đã xây dựng Kế hoạch số 28-KH/ĐU về trực lễ.":                                                                          "28-KH/ĐU|Kế hoạch|Đảng ủy xã Tân Lập||",
		"Tối 30/9, Bí thư Đảng ủy xã Tân Lập Lò Thị Xuân đã ký, ban hành Công văn số 52-CV/ĐU về trực lễ.":                                         "52-CV/ĐU|Công văn|Đảng ủy xã Tân Lập|2025-09-30|Lò Thị Xuân",
		"Chủ tịch UBND TP Hải Yên Vũ Quốc Anh vừa ký ban hành Chỉ thị số 07/CT-UBND về trực lễ.":                                                   "07/CT-UBND|Chỉ thị|Chủ tịch UBND TP Hải Yên||Vũ Quốc Anh",
		"Chủ tịch UBND phường Võ Thị Sáu vừa ban hành Chỉ thị số 07/CT-UBND về trực lễ.":                                                           "07/CT-UBND|Chỉ thị|Chủ tịch UBND phường Võ Thị Sáu||",
		"Kế hoạch số 29-KH/ĐU được đồng chí Lò Thị Xuân, Bí thư Đảng ủy xã Tân Lập ký ban hành ngày 29/9/2025.":                                    "29-KH/ĐU|Kế hoạch|Đảng ủy xã Tân Lập|2025-09-29|Lò Thị Xuân",
		"1. Văn phòng Đảng ủy phường Bình Hà: Thông báo số 8-TB/VPĐU ngày 26/9/2025 về lịch trực.":                                                 "8-TB/VPĐU|Thông báo|Văn phòng Đảng ủy phường Bình Hà|2025-09-26|",
		"Ban Thường vụ Đảng ủy xã Tân Lập đã quán triệt đến các chi bộ, đồng thời ban hành Kế hoạch số 30-KH/ĐU về trực lễ.":                       "30-KH/ĐU|Kế hoạch|Ban Thường vụ Đảng ủy xã Tân Lập||",
		"Ngày 28/9, Đảng ủy xã Tân Lập ban hành Kế hoạch tổ chức trực lễ (số 31-KH/ĐU).":                                                           "31-KH/ĐU|Kế hoạch|Đảng ủy xã Tân Lập|2025-09-28|",
		"Ngày 28/9, Đảng ủy xã Tân Lập ban hành Thông báo kết luận số 12-TB/ĐU về trực lễ.":                                                        "12-TB/ĐU|Thông báo|Đảng ủy xã Tân Lập|2025-09-28|",
		"Ngày 28/9, UBND xã Tân Lập ra quyết định cấm đường qua ngầm.":                                                                             "|Quyết định|UBND xã Tân Lập|2025-09-28|",
	} {
		p := intake.Parse(head + text + "\nCác đơn vị đang thực hiện.\n")
		if got := told(p); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", text, got, want)
		}
		requireArticle(t, text, p)
	}
}

// requireArticle wants the doubt that it is an article, with the number of the paper, and not the one that it is nothing.
func requireArticle(t *testing.T, text string, p intake.Proposal) {
	t.Helper()
	for _, d := range p.Doubts {
		if d.Code == doubt.NotDirective {
			t.Errorf("%s: said to be no directive", text)
		}
		if d.Code == doubt.Article && (d.Text == p.Directive.Symbol || p.Directive.Symbol == "") {
			return
		}
	}
	t.Errorf("%s: not said to be an article about %s: %v", text, p.Directive.Symbol, p.Doubts)
}

// What an article only cites, or somebody was told to issue, is not the paper it tells of.
func TestCitedInArticles(t *testing.T) {
	for _, text := range []string{
		"Đảng ủy phường tổ chức học tập Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.",
		"Các chi bộ triển khai Kế hoạch số 12-KH/TU ngày 18/7/2025 của Tỉnh ủy.",
		"Sáng 5/8/2025, UBND phường Bình Hà công bố quyết định bổ nhiệm hiệu trưởng.",
		"Ngày 5/8/2025, UBND phường Bình Hà có kế hoạch gặp mặt người cao tuổi.",
		"UBND tỉnh giao Sở Y tế có Công văn số 77/SYT-NV hướng dẫn các xã.",
		"Hội nghị nghe báo cáo việc ban hành Kế hoạch số 5-KH/ĐU.",
		"Nghị quyết được ban hành kèm theo Quyết định số 15-QĐ/TW đã đi vào cuộc sống.",
	} {
		if p := intake.Parse("Tin ngắn\n" + text + "\n"); p.Directive.Symbol != "" || p.Directive.IssuedOn != 0 {
			t.Errorf("%s: got %s", text, told(p))
		}
	}
}

// A day without a year is in that of the article, or the one its paragraph goes on to speak of, which is to be compared.
func TestYearOfAnArticle(t *testing.T) {
	const text = "Ngày 28/12, Đảng ủy xã Tân Lập ban hành Công văn số 90-CV/ĐU về trực Tết"
	for whole, want := range map[string]string{
		"Tin mới\n(03/01/2026)\n" + text + ".\n":                            "2025-12-28",
		"2026-01 Tin mới\n" + text + ".\n":                                  "2025-12-28",
		"Tin mới\n" + text + " từ 0 giờ ngày 30 tháng 12 năm 2025.\n":       "2025-12-28 told",
		"Tin mới\n" + text + " theo Chỉ thị số 16/CT-TTg ngày 31/3/2020.\n": "",
		"Tin mới\n" + text + ".\n\nNăm 2024, xã đã làm tốt.\n":              "",
	} {
		p := intake.Parse(whole)
		got := p.Directive.IssuedOn.String()
		for _, d := range p.Doubts {
			if d.Code == doubt.Told && d.Field == doubt.FieldIssuedOn {
				got += " told"
			}
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", whole, got, want)
		}
	}
}

// Notices that wards print without a head.
func TestNoticesWithoutAHead(t *testing.T) {
	for text, want := range map[string]string{
		"Thông báo về việc cấp nước ngày 5/10.\n\nĐể bảo đảm cấp nước, Ủy ban nhân dân phường Bình Hà thông báo đến các khu phố.\n": "|Thông báo|Ủy ban nhân dân phường Bình Hà||",
		"Thông Báo về việc treo cờ\n\nỦy ban nhân dân xã Tân Lập đề nghị các thôn treo cờ.\n":                                       "|Thông báo|Ủy ban nhân dân xã Tân Lập||",
		"Đảng ủy xã Tân Lập thông báo lịch tiếp công dân tháng 10.\n":                                                               "|Thông báo|Đảng ủy xã Tân Lập||",
		"THÔNG BÁO\nVề lịch cắt điện\n\nCác thôn lưu ý.\n":                                                                          "|Thông báo|||",
		"Thông báo kết quả thi đấu bóng chuyền hè.\n":                                                                               "||||",
	} {
		if got := told(intake.Parse(text)); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}
