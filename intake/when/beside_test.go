package when_test

import "testing"

// What a phrase says of a second day, month, quarter or window, of a day of the week beside a day, of a start and of what is left out is in a
// deadline or in doubt.
func TestWhatStandsBesideADay(t *testing.T) {
	t.Parallel()
	ref := day(t, "2021-08-27") // a Friday
	for _, c := range []struct{ text, want string }{
		// A day of the week beside a day.
		{"báo cáo trước 17 giờ thứ sáu 21/8/2021", "once 2021-08-21 before 17:00 ! ambiguous-deadline «thứ sáu 21/8/2021»"},
		{"báo cáo chậm nhất thứ sáu, ngày 21/8/2021", "once 2021-08-21 by ! ambiguous-deadline «thứ sáu, ngày 21/8/2021»"},
		{"báo cáo trước ngày 30/8 (thứ ba)", "once 2021-08-30 before ! ambiguous-deadline «ngày 30/8 (thứ ba»"},
		{"báo cáo trước ngày 30/8 (thứ Hai)", "once 2021-08-30 before"},
		{"báo cáo trước ngày 30/8, thứ Ba", "once 2021-08-30 before ! ambiguous-deadline «ngày 30/8, thứ Ba»"},
		{"báo cáo trước ngày 30/8, thứ ba, rà soát các hộ", "once 2021-08-30 before"},
		{"hoàn thành trước ngày 27/8/2021 (thứ Sáu tuần này)", "once 2021-08-27 before"},
		{"hoàn thành trước ngày 27/8/2021 (thứ Sáu tuần tới)", "once 2021-08-27 before ! ambiguous-deadline «ngày 27/8/2021 (thứ Sáu tuần tới»"},
		{"báo cáo vào thứ Hai và ngày 3/9", "once 2021-09-03 at ! ambiguous-deadline «thứ Hai và ngày 3/9»"},
		{"nộp trước ngày 5/9 (Chủ nhật)", "once 2021-09-05 before"},
		{"nộp trước ngày 5/9 tức thứ Bảy", "once 2021-09-05 before ! ambiguous-deadline «ngày 5/9 tức thứ Bảy»"},
		{"nộp vào chiều thứ Bảy, ngày 5/9", "once 2021-09-05 at ! ambiguous-deadline «thứ Bảy, ngày 5/9»"},

		// Lists of months, quarters, years and days.
		{"báo cáo trước ngày 15 tháng 6 và tháng 12 hằng năm", "year before day 15 month 6 | year before day 15 month 12"},
		{"báo cáo trước ngày 20 tháng 3, 6, 9 và 12 hằng năm", "year before day 20 month 3 | year before day 20 month 6 | year before day 20 month 9 | year before day 20 month 12"},
		{"báo cáo trước ngày 15 các tháng 6, 12 hằng năm", "year before day 15 month 6 | year before day 15 month 12"},
		{"báo cáo vào ngày 15 của tháng 6 và tháng 12 hằng năm", "year at day 15 month 6 | year at day 15 month 12"},
		{"báo cáo hằng năm trước tháng 6 và tháng 12", "year before day 1 month 6 | year before day 1 month 12"},
		{"báo cáo trước ngày 20 tháng 9 và tháng 12", "once 2021-09-20 before | once 2021-12-20 before"},
		{"báo cáo trước ngày 20 tháng 9, 12", "once 2021-09-20 before | once 2021-12-20 before"},
		{"báo cáo trước ngày 20 tháng 9, tháng 12 năm 2021", "once 2021-09-20 before | once 2021-12-20 before"},
		{"báo cáo trước ngày 20 tháng 9, 12 đơn vị còn lại báo cáo sau", "once 2021-09-20 before"},
		{"báo cáo trước ngày 15 các tháng 9, 12/2021", "once 2021-09-15 before | once 2021-12-15 before"},
		{"báo cáo vào ngày 15 của tháng 9", "once 2021-09-15 at"},
		{"báo cáo trước ngày 5 và ngày 20 tháng 9/2021", "once 2021-09-05 before | once 2021-09-20 before"},
		{"báo cáo trước ngày 10 và 20/9", "once 2021-09-10 before | once 2021-09-20 before"},
		{"trước ngày 15/9 và 15/12/2022", "once 2022-09-15 before | once 2022-12-15 before"},
		{"hoàn thành trong tháng 9, 10/2021", "once 2021-09-01–2021-10-31"},
		{"hoàn thành trong tháng 9-10/2021", "once 2021-09-01–2021-10-31"},
		{"hoàn thành trong các tháng 9, 10, 11/2021", "once 2021-09-01–2021-11-30"},
		{"hoàn thành trong tháng 12 và tháng 1/2022", "once 2021-12-01–2022-01-31"},
		{"hoàn thành trong tháng 9, 12/2021", "! ambiguous-deadline «trong tháng 9, 12/2021»"},
		{"hoàn thành trong tháng 9, 10 hộ được hỗ trợ", "once 2021-09-30 by"},
		{"hoàn thành trong quý III, IV năm 2021", "once 2021-12-31 by"},
		{"hoàn thành trong quý III-IV/2021", "once 2021-12-31 by"},
		{"hoàn thành trong quý II, IV năm 2021", "! ambiguous-deadline «trong quý II, IV năm 2021»"},
		{"hoàn thành trong năm 2021, 2022", "once 2022-12-31 by"},
		{"hoàn thành trước tháng 9 hoặc tháng 10", "! ambiguous-deadline «trước tháng 9 hoặc tháng 10»"},
		{"hoàn thành cuối tháng 9, đầu tháng 10", "! ambiguous-deadline «cuối tháng 9, đầu tháng 10»"},
		{"hoàn thành trong tuần này hoặc tuần sau", "! ambiguous-deadline «trong tuần này hoặc tuần sau»"},
		{"tập huấn trong tháng 9 hoặc tháng 10", "! ambiguous-deadline «trong tháng 9 hoặc tháng 10»"},
		{"hoàn thành trong quý III hoặc quý IV", "! ambiguous-deadline «trong quý III hoặc quý IV»"},

		// Starts and windows.
		{"báo cáo hằng tuần vào thứ sáu từ tháng 9/2021", "week at weekday 5 starts 2021-09-01"},
		{"báo cáo hằng tháng, trước ngày 25 từ tháng 9/2021", "month before day 25 starts 2021-09-01"},
		{"báo cáo hằng ngày trước 16 giờ từ tháng 9/2021", "day before 16:00 starts 2021-09-01"},
		{"ra quân hằng tuần từ 6/9 đến 30/9, vào thứ Sáu", "week weekday 5 starts 2021-09-06 ends 2021-09-30"},
		{"trực hằng tuần từ 6/9 đến 30/9, thứ Sáu", "week weekday 5 starts 2021-09-06 ends 2021-09-30"},
		{"trực hằng tuần từ 6/9 đến 30/9 vào thứ Sáu", "week weekday 5 starts 2021-09-06 ends 2021-09-30"},
		{"kiểm tra từ cuối tháng 9 đến đầu tháng 10", "! ambiguous-deadline «từ cuối tháng 9 đến đầu tháng 10»"},
		{"kiểm tra từ giữa tháng 9 đến đầu tháng 10", "once 2021-09-15–2021-10-01"},
		{"báo cáo trước ngày 30/8, thứ ba, rà soát hộ nghèo", "once 2021-08-30 before"},
		{"báo cáo hằng ngày từ 1/9 đến 15/9 và từ 1/10 đến 15/10", "! ambiguous-deadline «hằng ngày từ 1/9 đến 15/9 và từ 1/10 đến 15/10»"},
		{"trực từ ngày 1/9 đến ngày 3/9 và ngày 10/9", "! ambiguous-deadline «từ ngày 1/9 đến ngày 3/9 và ngày 10/9»"},
		{"từ ngày 5/9 đến ngày 1/9 báo cáo", "! ambiguous-deadline «từ ngày 5/9 đến ngày 1/9»"},
		{"hoàn thành từ ngày 5/12/2021 đến ngày 1/9/2021", "! ambiguous-deadline «từ ngày 5/12/2021 đến ngày 1/9/2021»"},
		{"thực hiện từ ngày 15/12 đến ngày 15/01/2022", "once 2021-12-15–2022-01-15"},

		// What is left out.
		{"báo cáo trước ngày 25 hằng tháng, trừ tháng 12", "month before day 25 ! excepted «trừ tháng 12»"},
		{"báo cáo trước ngày 25 hằng tháng, trừ các tháng 6, 12", "month before day 25 ! excepted «trừ các tháng 6, 12»"},
		{"báo cáo hằng tháng (trừ tháng 12), trước ngày 25", "month before day 25 ! excepted «trừ tháng 12»"},
		{"báo cáo trước ngày 25 hằng tháng, không kể quý IV", "month before day 25 ! excepted «không kể quý IV»"},
		{"báo cáo hằng tuần vào thứ Sáu, trừ tuần cuối tháng", "week at weekday 5 ! excepted «trừ tuần cuối tháng»"},
		{"báo cáo hằng tuần vào thứ Sáu, ngoại trừ dịp Tết", "week at weekday 5 ! excepted «ngoại trừ dịp Tết»"},
		{"báo cáo hằng ngày trước 16 giờ, trừ ngày 02/9", "day before 16:00 ! excepted «trừ ngày 02/9»"},
		{"báo cáo hằng ngày trước 16 giờ, trừ thứ Bảy", "week before 16:00 weekday 1 +2 +3 +4 +5 +7"},
		{"báo cáo hằng tháng vào ngày 20, trừ trường hợp đột xuất", "month at day 20"},
		{"báo cáo trước ngày 25 hằng tháng, riêng tháng 12 trước ngày 20", "month before day 25 | once 2021-12-20 before ! excepted «riêng tháng»"},
		{"báo cáo hằng tháng, ngày 20 của tháng lẻ", "month at day 20 ! unheld-rhythm «tháng lẻ»"},
		{"báo cáo trước ngày 15 tháng chẵn hằng năm", "year before day 15 ! unheld-rhythm «tháng chẵn»"},
		{"báo cáo hằng tuần vào thứ Sáu của tuần chẵn", "week at weekday 5 ! unheld-rhythm «tuần chẵn»"},
		{"báo cáo vào ngày thứ năm cuối tháng", "! unheld-rhythm «vào ngày thứ năm cuối tháng»"},
	} {
		if got := told(c.text, ref); got != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.text, got, c.want)
		}
	}
}
