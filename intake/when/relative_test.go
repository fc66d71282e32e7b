package when_test

import (
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
)

// Days counted from the day of the paper, a Monday, are the days they name, or a doubt.
func TestDaysCountedFromThePaper(t *testing.T) {
	t.Parallel()
	ref := day(t, "2021-08-16")
	for _, tt := range []struct{ text, want string }{
		{"báo cáo trong tuần sau", "once 2021-08-27 by"},
		{"báo cáo ngay trong hôm nay", "once 2021-08-16 by"},
		{"lấy mẫu ngay trong ngày hôm nay", "once 2021-08-16 by"},
		{"báo cáo ngay hôm nay", "once 2021-08-16 by"},
		{"báo cáo trong tháng này", "once 2021-08-31 by"},
		{"báo cáo trong tháng sau", "once 2021-09-30 by"},
		{"báo cáo trong quý này", "once 2021-09-30 by"},
		{"hoàn thành trong quý sau", "once 2021-12-31 by"},
		{"hoàn thành trong năm nay", "once 2021-12-31 by"},
		{"hoàn thành vào cuối tuần sau", "once 2021-08-27 by"},
		{"lấy mẫu xong trước cuối tuần này", "once 2021-08-20 by"},
		{"ban hành kế hoạch chậm nhất trong tuần sau", "once 2021-08-27 by"},
		{"báo cáo trước 17 giờ hôm nay", "once 2021-08-16 before 17:00"},
		{"báo cáo trước 9 giờ sáng mai", "once 2021-08-17 before 09:00"},
		{"xong trước ngày mai", "once 2021-08-17 before"},
		{"báo cáo trước ngày 25 tháng này", "once 2021-08-25 before"},
		{"báo cáo trước ngày 31 tháng này", "once 2021-08-31 before"},
		{"Trong tuần này, UBND phường ban hành kế hoạch", "once 2021-08-20 by"},
		{"gửi số liệu hằng tháng trước ngày 5 tháng sau", "month before day 5"},

		{"gửi hồ sơ 15 ngày trước ngày 30/9/2021", "! ambiguous-deadline «15 ngày trước ngày 30/9/2021»"},
		{"gửi hồ sơ trước ngày 30/9/2021 ít nhất 15 ngày", "! ambiguous-deadline «trước ngày 30/9/2021 ít nhất 15 ngày»"},
		{"báo cáo trước ngày 30/9/2021, 15 ngày làm việc trước ngày 15/10/2021", "once 2021-09-30 before ! ambiguous-deadline «15 ngày làm việc trước ngày 15/10/2021»"},
		{"báo cáo trong 15 ngày, trước ngày 30/9/2021", "once 2021-09-30 before ! deadline-without-date «trong 15 ngày»"},

		{"báo cáo mỗi thứ Hai", "week at weekday 1"},
		{"báo cáo hằng ngày 14 giờ", "day at 14:00"},

		{"trực chốt mỗi ngày 8 giờ", "! ambiguous-deadline «mỗi ngày 8 giờ»"},
		{"hoàn thành trong tháng này, tháng sau", "! ambiguous-deadline «trong tháng này, tháng sau»"},
		{"báo cáo ngay trong ngày", "! ambiguous-deadline «ngay trong ngày»"},
		{"báo cáo trong tuần", "! ambiguous-deadline «trong tuần»"},
		{"báo cáo chậm nhất cuối tuần", "! ambiguous-deadline «chậm nhất cuối tuần»"},
		{"báo cáo số ca phát sinh trong ngày", "! ambiguous-deadline «trong ngày»"},
		{"báo cáo kết quả trong tháng này", "! ambiguous-deadline «trong tháng này»"},
		{"đánh giá kết quả trong tháng này", "! ambiguous-deadline «trong tháng này»"},
		{"lấy mẫu trong hôm nay", "! ambiguous-deadline «trong hôm nay»"},
		{"lấy mẫu trong ngày mai", "! ambiguous-deadline «trong ngày mai»"},
		{"ban hành kế hoạch trong tháng này", "! ambiguous-deadline «trong tháng này»"},
		{"ban hành kế hoạch trong năm nay", "! ambiguous-deadline «trong năm nay»"},
		{"ban hành kế hoạch đầu tuần sau", "! ambiguous-deadline «đầu tuần sau»"},
		{"ban hành kế hoạch cuối tháng này", "! ambiguous-deadline «cuối tháng này»"},
		{"báo cáo trước tuần sau", "! ambiguous-deadline «trước tuần sau»"},
		{"báo cáo trong tối nay", "once 2021-08-16 by ! ambiguous-deadline «tối»"},
		{"trong tháng này đã tiêm 300 người", ""},
		{"phường đã báo cáo trong tuần này", ""},
	} {
		if got := told(tt.text, ref); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.text, got, tt.want)
		}
	}
	for _, words := range []string{"báo cáo trong tuần sau", "báo cáo trong hôm nay", "báo cáo trong tháng này"} {
		if got := told(words, 0); got != "! ambiguous-deadline «"+words[len("báo cáo "):]+"»" {
			t.Errorf("%s, of a paper without a day: %s", words, got)
		}
	}
}

// Whatever the day of the paper, a period ends on the last day that a calendar walked day by day has in it; a week on its Friday.
func TestPeriodsFromThePaperEndAsTheyDo(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		first, _ := model.NewDate(2020, 1, 1)
		ref := first + model.Date(rapid.IntRange(0, 3000).Draw(t, "ref"))
		month := func(d model.Date) int { return d.Year()*12 + int(d.Month()) - 1 }
		last := func(in func(model.Date) bool) model.Date {
			end := ref
			for d := ref; d < ref+400; d++ {
				if in(d) {
					end = d
				}
			}
			return end
		}
		monday := ref
		for monday.Weekday() != 1 {
			monday--
		}
		thisWeek := monday + 4
		if ref > thisWeek {
			thisWeek = monday + 6
		}
		for words, want := range map[string]model.Date{
			"trong hôm nay":   ref,
			"trong ngày mai":  ref + 1,
			"trong tuần này":  thisWeek,
			"trong tuần sau":  monday + 11,
			"trong tháng này": last(func(d model.Date) bool { return month(d) == month(ref) }),
			"trong tháng sau": last(func(d model.Date) bool { return month(d) == month(ref)+1 }),
			"trong quý này":   last(func(d model.Date) bool { return month(d)/3 == month(ref)/3 }),
			"trong năm nay":   last(func(d model.Date) bool { return d.Year() == ref.Year() }),
		} {
			if got := told("báo cáo "+words, ref); got != "once "+want.String()+" by" {
				t.Fatalf("%s from %s: %s, want %s", words, ref, got, want)
			}
		}
	})
}
