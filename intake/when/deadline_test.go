package when_test

import (
	"fmt"
	"strings"
	"testing"

	"sotruc/intake/when"
	"sotruc/model"
)

// The phrases are those of real papers. What the book cannot hold, or what no calendar settles, gives nothing.
func TestReadDeadlines(t *testing.T) {
	ref, _ := model.NewDate(2021, 8, 2) // a Monday
	tests := []struct{ text, want string }{
		{"định kỳ 14 giờ hằng ngày, báo cáo kết quả về Ban Dân vận Tỉnh uỷ", "day at 14:00 → Ban Dân vận Tỉnh uỷ"},
		{"gửi báo cáo chậm nhất 15 giờ hằng ngày", "day by 15:00"},
		{"gửi danh sách không muộn hơn 30/8", "once 2021-08-30 by"},
		{"nộp hồ sơ không trễ hơn ngày 30/8", "once 2021-08-30 by"},
		{"nộp hồ sơ, trễ nhất 30/8", "once 2021-08-30 by"},
		{"nộp hồ sơ, hạn chót 30/8", "once 2021-08-30 by"},
		{"rà soát xong danh sách, hạn hoàn thành 30/8", "once 2021-08-30 by"},
		{"thực hiện không quá 9/10 chỉ tiêu, đạt hơn 9/10 tổ", ""},
		{"Thời gian thực hiện: bắt đầu từ ngày 03/8/2021", ""},
		{"định kỳ 14 giờ hằng ngày báo cáo. Thời gian thực hiện: bắt đầu từ ngày 03/8/2021.", "day at 14:00 starts 2021-08-03"},
		{"Hàng tháng, các cấp ủy trực thuộc phải ban hành nghị quyết lãnh đạo", "month"},
		{"kịp thời báo cáo tình hình về Thường trực Đảng ủy phường", "asap → Thường trực Đảng ủy phường"},
		{"Theo báo cáo, đến 6 giờ ngày 16/8, có 1.143 người cách ly", ""},
		{"đưa nội dung phòng, chống dịch vào sinh hoạt định kỳ và đột xuất khi cần thiết", ""},
		{"chậm nhất 10h00' ngày 27/4/2020", "once 2020-04-27 by 10:00"},
		{"tổng hợp báo cáo trước 14h00 ngày 28/4/2020", "once 2020-04-28 before 14:00"},
		{"báo cáo kết quả thực hiện công tác từ ngày 30/01/2020 đến ngày 24/4/2020", ""},
		{"thời gian hoàn thành: trước ngày 15/1/2015", "once 2015-01-15 before"},
		{"gửi Tiểu ban Văn kiện trước ngày 30/1/2015", "once 2015-01-30 before → Tiểu ban Văn kiện"},
		{"hoàn thành tổ chức đại hội cấp cơ sở trước ngày 15-6-2020", "once 2020-06-15 before"},
		{"trước ngày 05/6/2017", "once 2017-06-05 before"},
		{"báo cáo kết quả về Chủ tịch UBND tỉnh bằng văn bản trước ngày 20.7.2020", "once 2020-07-20 before → Chủ tịch UBND tỉnh"},
		{"chậm nhất trước ngày 20 tháng 12 năm 2023", "once 2023-12-20 before"},
		{"gửi hỏa tốc đến Văn phòng Chính phủ trước 14h hàng ngày (từ 30/4 - 03/5)", "day before 14:00 starts 2021-04-30 ends 2021-05-03 → Văn phòng Chính phủ"},
		{"nếu có trước 14h ngày 03/5/2021", "once 2021-05-03 before 14:00"},
		{"gửi về Văn phòng Chính phủ trước ngày 15/12/2016 qua hộp thư điện tử", "once 2016-12-15 before → Văn phòng Chính phủ"},
		{"Báo cáo tháng gửi chậm nhất vào ngày 25 hằng tháng", "month by day 25"},
		{"Báo cáo quý gửi chậm nhất vào ngày 20 tháng của cuối quý", "quarter by day 20 month 3"},
		{"Báo cáo 06 tháng gửi chậm nhất vào ngày 15 tháng 6 hằng năm", "year by day 15 month 6"},
		{"Báo cáo năm gửi chậm nhất vào ngày 10 tháng 12 hằng năm", "year by day 10 month 12"},
		{"chậm nhất ngày 25 của tháng trước tháng tổ chức phiên họp", ""},
		{
			"gửi từ ngày 1 đến ngày 3 hằng tháng. Nếu trùng vào ngày nghỉ, ngày lễ thì gửi vào ngày làm việc tiếp theo",
			"month days 1–3 roll",
		},
		{"Định kỳ từ ngày 1 đến ngày 5 hằng tháng", "month days 1–5"},
		{"từ ngày 5 đến ngày 10 hằng tháng", "month days 5–10"},
		{"thời gian chốt số liệu ngày 25 tháng báo cáo, gửi về Phòng Nội vụ trước ngày 28 hàng tháng", "month before day 28 → Phòng Nội vụ"},
		{"Tính từ ngày 15 tháng trước đến ngày 14 của tháng thuộc kỳ báo cáo", ""},
		{"tối thiểu sau 01 ngày kể từ ngày chốt số liệu báo cáo", ""},
		{"chậm nhất là 45 ngày kể từ ngày kết thúc 6 tháng đầu năm tài chính", "year by day 14 month 8"},
		{"chậm nhất là 30 ngày kể từ ngày kết thúc quý", "quarter by day 30 month 1"},
		{"Trước 16 giờ 00 ngày 25 hàng tháng", "month before 16:00 day 25"},
		{"gửi về Văn phòng Đảng ủy trước ngày 15 hàng tháng", "month before day 15 → Văn phòng Đảng ủy"},
		{"trước ngày 25 hằng tháng", "month before day 25"},
		{"gửi về Văn phòng Đảng uỷ trước 17 giờ 00 ngày 20/3/2026", "once 2026-03-20 before 17:00 → Văn phòng Đảng uỷ"},
		{"Định kỳ hằng quý, báo cáo kết quả thực hiện về Ban Thường vụ", "quarter → Ban Thường vụ"},
		{"chậm nhất sau 24 giờ kể từ thời điểm phát hiện", ""},
		{"báo cáo tại phiên họp thứ Sáu tuần tới", "once 2021-08-13 at"},
		{"1 buổi sáng thứ 2 hàng tuần", "week by 12:00 weekday 1"},
		{"kết quả sẽ được công bố hàng tuần", "week"},
		{"trước ngày 15/5/2025", "once 2025-05-15 before"},
		{"bàn giao (từ 01/7/2025 đến 15/8/2025)", "once 2025-07-01–2025-08-15"},
		{"gửi về Ban Tổ chức Trung ương trước ngày 15/6/2025", "once 2025-06-15 before → Ban Tổ chức Trung ương"},
		{"hoàn thành trước 30-6-2020", "once 2020-06-30 before"},
		{"hoàn thành trong tháng 3", "once 2021-03-31 by"},
		{"sẽ hoàn thành trong tháng 5.2020", "once 2020-05-31 by"},
		{"tổ chức đại hội trong tháng 02/2020 và nửa đầu tháng 3/2020", "once 2020-02-01–2020-03-15"},
		{"từ 0 giờ ngày 16/8 đến hết ngày 15/9 năm 2021", "once 2021-08-16–2021-09-15 24:00"},
		{"đối với khung giờ từ 6 giờ đến 18 giờ hàng ngày", ""},
		{"Thời gian từ ngày 19/8/2015 đến 28/8/2015", "once 2015-08-19–2015-08-28"},
		{"Tần suất thực hiện báo cáo: 06 tháng và hằng năm", "half-year | year"},
		{"đến 22-4 hoặc 30-4 tùy tình hình", ""},
		{"Chỉ thị có hiệu lực sau 10 ngày kể từ ngày ký", ""},
		{"tối đa sau thời gian 05 năm", ""},
		{"hồi 10 giờ 30 ngày 28/10/2018", ""},
		{"xét nghiệm trong vòng 72h kể từ thời điểm lấy mẫu", ""},
		{"Từ nay đến 15/9, xét nghiệm từ 2-3 ngày/lần", "once 2021-08-02–2021-09-15"},

		// Further forms of the same grammar.
		{"Hằng tháng, các chi bộ gửi báo cáo về Văn phòng Đảng ủy trước ngày 25.", "month before day 25 → Văn phòng Đảng ủy"},
		{"báo cáo hằng ngày về Trạm Y tế trước 16 giờ", "day before 16:00 → Trạm Y tế"},
		{"trước 16 giờ thứ Sáu hằng tuần", "week before 16:00 weekday 5"},
		{"trước 10 giờ và 16 giờ hằng ngày", "day before 10:00 and 16:00"},
		{"trước ngày 15/6 và 15/12 hằng năm", "year before day 15 month 6 | year before day 15 month 12"},
		{"hoàn thành trước ngày 15/01", "once 2022-01-15 before"},
		{"xong trước ngày 30/7", "once 2021-07-30 before"},
		{"hoàn thành trong quý III/2021", "once 2021-09-30 by"},
		{"hoàn thành trước tháng 10/2021", "once 2021-10-01 before"},
		{"trong vòng 05 ngày kể từ ngày ký", "once 2021-08-07 by"},
		{"trong thời hạn 05 ngày làm việc kể từ ngày nhận được", ""},
		{"thời hạn: 30/9/2021", "once 2021-09-30 by"},
		{"báo cáo ngay về Đảng ủy phường", "asap → Đảng ủy phường"},
		{"kịp thời", "asap"},
		{"tổng hợp báo cáo gửi về UBND tỉnh trước 14h00 ngày 28/4/2020", "once 2020-04-28 before 14:00 → UBND tỉnh"},
		{"số liệu tính đến 18 giờ ngày 28/4/2020", ""},
		{"thực hiện chế độ báo cáo ngày theo mẫu", ""},
		{"xử lý kịp thời, triệt để các điểm dịch", ""},
		{"dịp lễ 30/4 và 02/9, nhiệm kỳ 2020-2025, 3/4 số hộ", ""},
		{"Hội nghị lần thứ bảy ngày 26/4/2021", ""},
		{"trước ngày 30/02/2021", ""},
		{"trực 24/24 giờ từ 0 giờ ngày 17/8 đến hết ngày 30/8/2021", "once 2021-08-17–2021-08-30 24:00"},

		// The variants of real print.
		{"trước 16h30.", ""},
		{"báo cáo hằng ngày về Đảng ủy trước 16h30.", "day before 16:30 → Đảng ủy"},
		{"báo cáo hàng ngày trước 07h00’", "day before 07:00"},
		{"chậm nhất 17 giờ 00 phút, ngày 05-8-2021", "once 2021-08-05 by 17:00"},
		{"trước 17g30 ngày 05/8", "once 2021-08-05 before 17:30"},
		{"định kỳ thứ Sáu hằng tuần báo cáo Ban Chỉ đạo", "week at weekday 5 → Ban Chỉ đạo"},
		{"báo cáo vào chủ nhật hằng tuần", "week at weekday 7"},
		{"gửi trước ngày 20 tháng tám năm 2021", "once 2021-08-20 before"},
		{"hoàn thành trước ngày 05.9.2021", "once 2021-09-05 before"},
		{"Cấp xã: trong tháng 9/2021", "once 2021-09-30 by"},
		{"hoàn thành chậm nhất cuối tháng 9", "once 2021-09-30 by"},
		{"phối hợp với Bộ Y tế trình Thủ tướng Chính phủ trước ngày 30/11/2021", "once 2021-11-30 before → Thủ tướng Chính phủ"},
		{"kỷ niệm ngày 27/7, ngày 19/5 và Quốc khánh 2/9", ""},
		{"khám sàng lọc tại Quận 3, Phường 12, Tổ 15", ""},
		{"đại hội Đảng bộ lần thứ XIII, nhiệm kỳ 2020-2025", ""},
		{"liên hệ số điện thoại 0236.3.841.299", ""},
		{"vị trí 17,9 độ Vĩ Bắc; 130,2 độ Kinh Đông, gió 185-200km/h", ""},
		{"chậm nhất ngày 29/77/2021", ""},

		// What was done is not due.
		{"UBND phường đã hoàn thành tiêm mũi 1 trước ngày 15/7/2021", ""},
		{"Đến nay, các chi bộ đã gửi báo cáo trước ngày 30/7", ""},
		{"Thực hiện Chỉ thị 16, Công an phường đã lập chốt, hoàn thành trước ngày 10/7/2021", ""},
		{"Công tác rà soát các hộ đã hoàn thành trước ngày 20/7/2021", ""},
		{"các đơn vị đã kịp thời báo cáo", ""},
		{"Trạm Y tế đã báo cáo 2 lần/ngày", ""},
		{"đã báo cáo hằng ngày về Trạm Y tế", ""},
		{"Đợt 1 đã tổ chức từ ngày 05/7 đến hết ngày 10/7/2021", ""},
		{"Sau khi đã lấy mẫu, gửi kết quả trước ngày 20/8", "once 2021-08-20 before"},
		{"Đối với các hộ đã hết cách ly, Trạm Y tế báo cáo trước ngày 20/8", "once 2021-08-20 before"},
		{"Rà soát người đã tiêm mũi 1, gửi danh sách trước ngày 20/8", "once 2021-08-20 before"},
		{"Công an phường rà soát người đã khai báo y tế, hoàn thành trước ngày 20/8", "once 2021-08-20 before"},
		{"Các nhiệm vụ đã giao phải hoàn thành trước ngày 20/8", "once 2021-08-20 before"},
		{"Các chi bộ đã được phân công báo cáo kết quả trước ngày 25/8", "once 2021-08-25 before"},
		{"Đảng ủy đã ban hành kế hoạch, yêu cầu các chi bộ hoàn thành trước ngày 20/8", "once 2021-08-20 before"},
		{"Tiêm chủng đã xong; báo cáo trước ngày 20/8", "once 2021-08-20 before"},
		{"đa dạng hình thức tuyên truyền, báo cáo trước ngày 20/8", "once 2021-08-20 before"},

		// Several times a day: the book holds the day.
		{"báo cáo 2 lần/ngày về Trạm Y tế", "day → Trạm Y tế"},
		{"báo cáo mỗi ngày 2 lần", "day"},
		{"cập nhật ngày 02 lần", "day"},
		{"báo cáo 2 lần/ngày, trước 10 giờ và 16 giờ", "day before 10:00 and 16:00"},
		{"đo thân nhiệt 2 lần/ngày", ""},
		{"đo thân nhiệt ngày 02 lần", ""},
		{"báo cáo 2 lần/tuần", ""},
		{"báo cáo 1 lần/tuần", "week"},
		{"Thực hiện Công văn số 12-CV/ĐU, ngày 05/7/2021", ""},
		{"chịu trách nhiệm trước Ban Thường vụ", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var got []string
			for _, d := range when.ReadDeadlines(tt.text, ref) {
				got = append(got, describe(d))
			}
			if joined := strings.Join(got, " | "); joined != tt.want {
				t.Errorf("got  %s\nwant %s", joined, tt.want)
			}
		})
	}
}

// describe writes a deadline as one line; the phrase is left out.
func describe(d model.Deadline) string {
	s := string(d.Every)
	add := func(shown bool, form string, args ...any) {
		if shown {
			s += " " + fmt.Sprintf(form, args...)
		}
	}
	add(d.Due != 0, "%s", d.Due)
	add(d.To != 0, "%s–%s", d.From, d.To)
	add(d.Relation != "", "%s", d.Relation)
	add(d.Time != "", "%s", d.Time)
	add(d.Also != "", "and %s", d.Also)
	add(d.Interval != 0, "each %d", d.Interval)
	add(d.Nth != 0, "nth %d", d.Nth)
	add(d.Weekday != 0, "weekday %d", d.Weekday)
	for day := 1; day <= 7; day++ {
		add(d.AlsoOn.Has(day), "+%d", day)
	}
	add(d.FromDay != 0, "days %d–%d", d.FromDay, d.Day)
	add(d.FromDay == 0 && d.Day != 0, "day %d", d.Day)
	add(d.Month != 0, "month %d", d.Month)
	add(d.StartsOn != 0, "starts %s", d.StartsOn)
	add(d.EndsOn != 0, "ends %s", d.EndsOn)
	add(d.Roll, "roll")
	add(d.ToWhom != "", "→ %s", d.ToWhom)
	return s
}

// Without the day of the paper a day without a year gives no deadline.
func TestReadDeadlinesWithoutReference(t *testing.T) {
	for _, text := range []string{"trước ngày 15/8", "tại phiên họp thứ Sáu tuần tới", "hoàn thành trong tháng 3", "từ nay đến 15/9"} {
		if got := when.ReadDeadlines(text, 0); len(got) > 0 {
			t.Errorf("%s: guessed %v", text, got)
		}
	}
	if got := when.ReadDeadlines("trước ngày 15/8/2021", 0); len(got) != 1 || got[0].Phrase != "trước ngày 15/8/2021" {
		t.Errorf("a whole day: got %v", got)
	}
}
