package when_test

import (
	"strings"
	"testing"

	"sotruc/intake/source"
	"sotruc/intake/when"
	"sotruc/model"
)

// Every phrase either lands in the fields of the book or is doubted by name; want is "deadlines ! code «words»".
func TestReadRhythms(t *testing.T) {
	ref, _ := model.NewDate(2021, 8, 16) // a Monday
	tests := []struct{ text, want string }{
		// Several days of the week.
		{"báo cáo vào thứ Hai và thứ Năm hằng tuần", "week at weekday 1 +4"},
		{"họp giao ban vào các ngày thứ 2, 4, 6", "week at weekday 1 +3 +5"},
		{"trực thứ 2, thứ 4 và thứ 6 hằng tuần", "week at weekday 1 +3 +5"},
		{"báo cáo trước 15h00 các ngày thứ Hai, Tư, Sáu hàng tuần", "week before 15:00 weekday 1 +3 +5"},
		{"trước 16 giờ thứ Năm và thứ Hai hàng tuần", "week before 16:00 weekday 1 +4"},
		{"báo cáo vào thứ Bảy và Chủ nhật hằng tuần", "week at weekday 6 +7"},
		{"Hằng tuần, báo cáo vào chiều thứ Sáu", "week at weekday 5"},
		{"báo cáo vào sáng thứ Hai và chiều thứ Năm hằng tuần", "week by 12:00 weekday 1 | week at weekday 4"},
		{"báo cáo hằng ngày từ thứ Hai đến thứ Sáu", "week at weekday 1 +2 +3 +4 +5"},
		{"báo cáo vào ngày thứ Sáu hằng tuần", "week at weekday 5"},
		{"Trong ngày thứ hai của hội nghị", ""},
		{"Thứ hai, tăng cường kiểm tra; thứ ba, báo cáo kết quả", ""},

		// Every n days, weeks or months.
		{"báo cáo định kỳ 02 tuần một lần vào chiều thứ Sáu", "week at each 2 weekday 5"},
		{"báo cáo 15 ngày một lần, bắt đầu từ ngày 20/8/2021", "day each 15 starts 2021-08-20"},
		{"định kỳ 15 ngày một lần, bắt đầu từ ngày 20/8/2021", "day each 15 starts 2021-08-20"},
		{"báo cáo 15 ngày/lần từ ngày 20/8/2021", "day each 15 starts 2021-08-20"},
		{"hai tháng một lần, trước ngày 25", "month before each 2 day 25"},
		{"ngày 10, 2 tháng một lần", "month at each 2 day 10"},
		{"Ngày 10, hằng tháng", "month at day 10"},
		{"báo cáo 02 tháng/lần, chậm nhất ngày 25", "month by each 2 day 25"},
		{"báo cáo cách ngày, trước 16 giờ", "day before 16:00 each 2"},
		{"báo cáo hai ngày một lần trước 16 giờ", "day before 16:00 each 2"},
		{"mỗi 2 tuần, báo cáo vào thứ Sáu", "week at each 2 weekday 5"},
		{"báo cáo 01 lần/2 tuần vào thứ Sáu", "week at each 2 weekday 5"},
		{"báo cáo năm ngày một lần, từ ngày 20/8/2021", "day each 5 starts 2021-08-20"},
		{"báo cáo 6 tháng một lần, chậm nhất ngày 15", "half-year by day 15"},
		{"tuần một lần vào thứ Sáu", "week at weekday 5"},
		{"báo cáo 2 tuần một lần", "week each 2 ! deadline-without-date «2 tuần một lần»"},
		{"báo cáo 15 ngày một lần", "day each 15 ! deadline-without-date «15 ngày một lần»"},
		{"kiểm tra 5 năm một lần", "! unheld-rhythm «5 năm một lần»"},
		{"cách ngày 20/8 ba ngày", ""},
		{"đạt 2 tuần liên tiếp, mỗi ngày một phường", ""},

		// A weekday of the month, its first and its last day.
		{"báo cáo vào thứ Sáu tuần cuối của tháng", "month at nth -1 weekday 5"},
		{"sinh hoạt vào thứ Bảy tuần đầu hằng tháng", "month at nth 1 weekday 6"},
		{"họp vào thứ Hai đầu tiên của tháng", "month at nth 1 weekday 1"},
		{"trước 16 giờ thứ Sáu cuối cùng hằng tháng", "month before 16:00 nth -1 weekday 5"},
		{"họp thứ Hai tuần thứ hai của tháng", "month at nth 2 weekday 1"},
		{"Hằng tháng, họp vào thứ Sáu cuối tháng", "month at nth -1 weekday 5"},
		{"báo cáo vào ngày cuối cùng của tháng", "month at day 31"},
		{"báo cáo vào ngày cuối tháng hằng tháng", "month at day 31"},
		{"báo cáo vào ngày làm việc đầu tiên của tháng", "month at day 1 roll"},
		{"hoàn thành vào thứ Sáu cuối cùng của tháng 8", "once 2021-08-27 at"},
		{"hoàn thành vào thứ Hai đầu tiên của tháng 9", "once 2021-09-06 at"},
		{"thứ Sáu cuối tuần", ""},
		{"báo cáo vào ngày làm việc cuối cùng của tháng", "! unheld-rhythm «ngày làm việc cuối cùng của tháng»"},
		{"họp vào thứ Hai tuần thứ năm của tháng", "! unheld-rhythm «thứ Hai tuần thứ năm»"},
		{"báo cáo vào thứ Sáu cuối cùng của quý", "! unheld-rhythm «thứ Sáu cuối cùng»"},
		{"báo cáo thứ Sáu hằng tháng", "! unheld-rhythm «thứ Sáu hằng tháng»"},
		{"họp vào tuần đầu hằng tháng", "! unheld-rhythm «tuần đầu hằng tháng»"},

		// Twice a day, and what comes more often than the book can hold.
		{"báo cáo ngày 02 lần, lúc 8 giờ và 16 giờ", "day at 08:00 and 16:00"},
		{"báo cáo trước 10 giờ và 16 giờ hằng ngày", "day before 10:00 and 16:00"},
		{"báo cáo 2 lần/ngày (trước 10 giờ và trước 16 giờ)", "day before 10:00 and 16:00"},
		{"báo cáo 2 lần/ngày", "day ! unheld-rhythm «2 lần/ngày»"},
		{"báo cáo mỗi ngày hai lần, trước 16 giờ", "day before 16:00 ! unheld-rhythm «mỗi ngày hai lần, trước 16 giờ»"},
		{"báo cáo 3 lần/ngày", "day ! unheld-rhythm «3 lần/ngày»"},
		{"báo cáo lúc 8 giờ, 11 giờ và 16 giờ hằng ngày", "day at 08:00 and 11:00 | day at 16:00"},
		{"xét nghiệm từ 2-3 ngày/lần", "! unheld-rhythm «từ 2-3 ngày/lần»"},
		{"xét nghiệm 2 đến 3 ngày một lần", "! unheld-rhythm «2 đến 3 ngày một lần»"},
		{"kiểm tra mỗi tuần ít nhất 02 lần", "! unheld-rhythm «mỗi tuần ít nhất 02 lần»"},
		{"kiểm tra ít nhất 2 lần/tuần", "! unheld-rhythm «2 lần/tuần»"},
		{"kiểm tra 2-3 lần/tuần", "! unheld-rhythm «2-3 lần/tuần»"},
		{"báo cáo từ thứ Hai đến thứ Tư hằng tuần", "! unheld-rhythm «từ thứ Hai đến thứ Tư hằng tuần»"},

		{"báo cáo 02 lần/ngày: lần 1 trước 10 giờ, lần 2 trước 16 giờ", "day before 10:00 and 16:00"},
		{"báo cáo trước 16 giờ hằng ngày (trừ thứ Bảy, Chủ nhật)", "week before 16:00 weekday 1 +2 +3 +4 +5"},
		{"báo cáo trước 16 giờ hằng ngày, trừ ngày nghỉ", "day before 16:00 roll"},
		{"báo cáo chậm nhất ngày làm việc cuối cùng của tuần", "! unheld-rhythm «chậm nhất ngày làm việc cuối cùng của tuần»"},
		{"lấy mẫu 3 ngày/lần đối với người cách ly", "day each 3 ! deadline-without-date «3 ngày/lần»"},
		{"khử khuẩn 1 lần/tuần, báo cáo trước ngày 20/8", "once 2021-08-20 before ! ambiguous-deadline «1 lần/tuần»"},
		{"định kỳ 10 ngày báo cáo một lần, từ ngày 20/8/2021", "day each 10 starts 2021-08-20"},

		// Reports that are called after their rhythm, and lists of days.
		{"báo cáo hằng ngày trước 17 giờ, báo cáo tuần vào chiều thứ Năm", "day before 17:00 | week at weekday 4"},
		{"báo cáo tháng trước ngày 25", "month before day 25"},
		{"báo cáo 06 tháng trước ngày 10/6, năm trước ngày 10/12", "year before day 10 month 6 | year before day 10 month 12"},
		{"báo cáo quý III trước ngày 20/9", "once 2021-09-20 before"},
		{"báo cáo năm trước ngày 10/12/2021", "once 2021-12-10 before"},
		{"báo cáo kết quả tháng trước", ""},
		{"báo cáo vào các ngày 10, 20 và 30 hằng tháng", "month at day 10 | month at day 20 | month at day 30"},
		{"báo cáo vào cuối tháng", "! ambiguous-deadline «cuối tháng»"},
		{"báo cáo vào ngày 05 của tháng sau", "! ambiguous-deadline «ngày 05 của tháng sau»"},

		// Windows of a month, longer periods, ends.
		{"gửi báo cáo từ ngày 1 đến 5 hằng tháng", "month days 1–5"},
		{"gửi báo cáo trong 05 ngày đầu hằng tháng", "month days 1–5"},
		{"gửi báo cáo từ mùng 1 đến mùng 5 hằng tháng", "month days 1–5"},
		{"gửi báo cáo trong 05 ngày cuối tháng", "! unheld-rhythm «trong 05 ngày cuối tháng»"},
		{"báo cáo hằng ngày trước 16 giờ đến hết ngày 15/9/2021", "day before 16:00 ends 2021-09-15"},
		{"báo cáo trước ngày 25 hằng tháng, đến hết ngày 31/12/2021", "month before day 25 ends 2021-12-31"},
		{"Từ nay đến hết ngày 15/9, hằng ngày báo cáo trước 16 giờ", "day before 16:00 starts 2021-08-16 ends 2021-09-15"},
		{"Từ ngày 20/8 đến ngày 30/8/2021, báo cáo hằng ngày trước 16 giờ", "day before 16:00 starts 2021-08-20 ends 2021-08-30"},
		{"hoàn thành tiêm chủng cho các đối tượng ưu tiên đến hết ngày 30/8", "once 2021-08-30 by 24:00"},
		{"chậm nhất 15 giờ hằng ngày, từ ngày 20/8/2021", "day by 15:00 starts 2021-08-20"},

		// Days off.
		{"trước ngày 25 hằng tháng, nếu trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo", "month before day 25 roll"},
		{"chậm nhất ngày 5 hằng tháng (trường hợp trùng vào ngày nghỉ hằng tuần thì gửi vào ngày làm việc kế tiếp)", "month by day 5 roll"},
		{"trước ngày 5/9/2021. Nếu trùng thứ Bảy, Chủ nhật thì lùi sang ngày làm việc tiếp theo.", "once 2021-09-05 before roll"},
		{
			"chậm nhất ngày 25 hằng tháng, nếu trùng ngày nghỉ thì báo cáo vào ngày làm việc liền trước đó",
			"month by day 25 ! unheld-rhythm «nếu trùng ngày nghỉ thì báo cáo vào ngày làm việc liền trước đó»",
		},
		{"danh sách trùng lặp phải gửi lại trước ngày 25 hằng tháng", "month before day 25"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			if line := told(tt.text, ref); line != tt.want {
				t.Errorf("\ngot  %s\nwant %s", line, tt.want)
			}
		})
	}
}

// told writes what a text says of deadlines as one line: those read, and behind "!" what is in doubt.
func told(text string, ref model.Date) string {
	s := source.New(text)
	terms := when.Read(s, source.Over(0, len(s.Fold)), ref)
	var got []string
	for _, d := range terms.Found {
		got = append(got, describe(d.Deadline))
	}
	line := strings.Join(got, " | ")
	for _, d := range terms.Doubts {
		line += " ! " + string(d.Code) + " «" + d.Text + "»"
	}
	return strings.TrimSpace(line)
}
