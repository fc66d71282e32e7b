package when_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/intake/entry"
	"sotruc/intake/when"
)

// Rhythms with what each is read as alone; none takes anything of another that stands beside it.
var rhythmPieces = []struct{ words, want string }{
	{"trước 16 giờ thứ Năm hằng tuần", "week before 16:00 weekday 4"},
	{"trước ngày 15 tháng cuối quý", "quarter before day 15 month 3"},
	{"trước 10 giờ ngày 25 hằng tháng", "month before 10:00 day 25"},
	{"chậm nhất ngày 20 hằng tháng", "month by day 20"},
	{"trước 4 giờ chiều hằng ngày", "day before 16:00"},
	{"trước sáng thứ Hai hằng tuần", "week before weekday 1 ! ambiguous-deadline «sáng»"},
	{"chậm nhất sáng thứ Ba hằng tuần", "week by 12:00 weekday 2"},
	{"chậm nhất 8 giờ tối ngày 10 tháng 12 hằng năm", "year by 20:00 day 10 month 12"},
	{"hằng tuần trước 9 giờ thứ Sáu", "week before 09:00 weekday 5"},
	{"hằng tháng chậm nhất ngày 5", "month by day 5"},
	{"hằng quý trước ngày 20 tháng cuối quý", "quarter before day 20 month 3"},
	{"02 tuần một lần chậm nhất chiều thứ Tư", "week by each 2 weekday 3"},
	{"6 tháng một lần, trước ngày 15", "half-year before day 15"},
}

// Two and three rhythms in one sentence are as many deadlines, each with its own day and hour; typed they are the same, and what is in doubt
// is refused.
func TestRhythmsBesideOneAnother(t *testing.T) {
	t.Parallel()
	ref := day(t, "2021-08-16")
	rapid.Check(t, func(rt *rapid.T) {
		list := rapid.SliceOfN(rapid.SampledFrom(rhythmPieces), 2, 3).Draw(rt, "rhythms")
		text, wants, doubts := "các chi bộ báo cáo ", []string{}, ""
		for i, piece := range list {
			if i > 0 {
				text += rapid.SampledFrom([]string{" và ", ", ", "; ", ", và "}).Draw(rt, "between")
			}
			text += piece.words
			want, doubt, _ := strings.Cut(piece.want, " ! ")
			wants = append(wants, want)
			if doubt != "" {
				doubts += " ! " + doubt
			}
		}
		if got, want := told(text, ref), strings.Join(wants, " | ")+doubts; got != want {
			rt.Fatalf("%s\ngot  %s\nwant %s", text, got, want)
		}
		typed, no := when.TypedDeadlines(text, ref, ref)
		var got []string
		for _, d := range typed {
			got = append(got, describe(d))
		}
		if doubts != "" && no.Why != entry.NotHeld || doubts == "" && strings.Join(got, " | ") != strings.Join(wants, " | ") {
			rt.Fatalf("typed %s: %s, %+v", text, got, no)
		}
	})
}

func TestTimesBesideOneAnother(t *testing.T) {
	t.Parallel()
	ref := day(t, "2021-08-16")
	for _, tt := range []struct{ text, want string }{
		{"báo cáo kết quả trước 16 giờ thứ Năm hằng tuần và trước ngày 15 tháng cuối quý", "week before 16:00 weekday 4 | quarter before day 15 month 3"},
		{"báo cáo trước 16 giờ thứ Năm hằng tuần và ngày 15 hằng tháng", "week before 16:00 weekday 4 | month before day 15"},
		{"báo cáo hằng tuần, trước thứ Sáu, hằng tháng, trước ngày 20", "week before weekday 5 | month before day 20"},
		{"hằng tuần, 8 giờ thứ Hai và 14 giờ thứ Năm họp", "week at 08:00 weekday 1 | week at 14:00 weekday 4"},
		{"họp 8 giờ thứ Hai và 14 giờ thứ Năm hằng tuần", "week at 08:00 weekday 1 | week at 14:00 weekday 4"},
		{"báo cáo trước 16 giờ thứ Hai và thứ Năm hằng tuần", "week before 16:00 weekday 1 +4"},
		{"họp 8 giờ ngày 5 và 16 giờ ngày 20 hằng tháng", "month at 08:00 day 5 | month at 16:00 day 20"},
		{"báo cáo trước 10 giờ và 16 giờ ngày 25 hằng tháng", "month before 10:00 day 25 | month before 16:00 day 25"},
		{"báo cáo trước 10 giờ và 16 giờ ngày 20/8", "once 2021-08-20 before 10:00 | once 2021-08-20 before 16:00"},
		{"báo cáo trước 16 giờ ngày 20/8 và 10 giờ ngày 25/8", "once 2021-08-20 before 16:00 | once 2021-08-25 before 10:00"},
		{"báo cáo ngày 5 hằng tháng và ngày 20 hằng tháng", "month at day 5 | month at day 20"},
		{"báo cáo định kỳ quý, 6 tháng và năm trước ngày 15", "quarter before day 15 | half-year before day 15 | year before day 15"},
		{"Báo cáo quý, 6 tháng và năm trước ngày 15", "quarter before day 15 | half-year before day 15 | year before day 15"},
		{"Báo cáo 6 tháng, năm trước ngày 15/12", "year before day 15 month 12 ! ambiguous-deadline «6 tháng»"},
		{"Báo cáo quý, 6 tháng và năm", "! deadline-without-date «Báo cáo quý, 6 tháng và năm»"},
		{"báo cáo hằng tuần, hằng tháng trước ngày 25", "week | month before day 25 ! deadline-without-date «hằng tuần»"},
		{"hằng tháng báo cáo trước ngày 05 tháng đầu quý", "! unheld-rhythm «trước ngày 05 tháng đầu quý»"},
		// Several days with their months.
		{"báo cáo trước 30/9; 30/12", "once 2021-09-30 before | once 2021-12-30 before"},
		{"báo cáo trước ngày 30/9, 30/12 và 30/3/2022", "once 2021-09-30 before | once 2021-12-30 before | once 2022-03-30 before"},
		{"báo cáo trước ngày 15/6; 15/12 hằng năm", "year before day 15 month 6 | year before day 15 month 12"},
		{"chậm nhất ngày 05/12, ngày 10/12 gửi bản chính thức", "once 2021-12-05 by ! ambiguous-deadline «ngày 10/12»"},
		// The parts of a day without an hour.
		{"báo cáo vào sáng thứ Hai hằng tuần", "week by 12:00 weekday 1"},
		{"báo cáo chiều ngày 25 hằng tháng", "month at day 25"},
		{"báo cáo trong buổi sáng ngày 20/8", "once 2021-08-20 by 12:00"},
		{"báo cáo vào buổi sáng hằng ngày", "day by 12:00"},
		{"báo cáo hằng ngày vào buổi sáng", "day by 12:00"},
		{"họp thứ Hai (buổi sáng) hằng tuần", "week by 12:00 weekday 1"},
		{"hằng tuần, trước 4 giờ, chiều thứ Sáu", "week before 16:00 weekday 5"},
		{"họp tối thứ Sáu hằng tuần", "week at weekday 5 ! ambiguous-deadline «tối»"},
		{"báo cáo trước chiều ngày 20/8", "once 2021-08-20 before ! ambiguous-deadline «chiều»"},
		{"báo cáo sáng và chiều thứ Sáu hằng tuần", "! unheld-rhythm «sáng và chiều thứ Sáu hằng tuần»"},
		{"báo cáo đầu giờ sáng thứ Hai hằng tuần", "week at weekday 1 ! ambiguous-deadline «đầu giờ sáng»"},
	} {
		if got := told(tt.text, ref); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
