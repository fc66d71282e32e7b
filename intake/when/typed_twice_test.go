package when_test

import (
	"testing"

	"sotruc/intake/entry"
	"sotruc/intake/when"
	"sotruc/model"
)

// A day that is typed twice is one where both agree, and is refused by both where they do not; none is read and another dropped.
func TestADayTypedTwice(t *testing.T) {
	t.Parallel()
	today := day(t, "2021-08-27") // a Friday
	for typed, want := range map[string]string{
		"10/9 thứ sáu": "2021-09-10", "10/9 (thứ sáu)": "2021-09-10", "10/9, thứ sáu": "2021-09-10", "thứ sáu 10/9": "2021-09-10", "10/9/2021 thứ sáu": "2021-09-10",
		"10/9 thu sau": "2021-09-10", "10/9 t6": "2021-09-10", "15h 10/9 thứ sáu": "2021-09-10", "thứ sáu tuần sau 3/9": "2021-09-03", "3/9 thứ sáu tuần sau": "2021-09-03",
		"hôm nay 27/8": "2021-08-27", "mai thứ bảy": "2021-08-28", "cuối tuần 27/8": "2021-08-27", "3/9 tuần sau": "2021-09-03", "20 tháng 9 năm nay": "2021-09-20",
		"đầu tháng sau": "2021-09-01", "đầu tháng này": "2021-08-01", "đầu tháng 8": "2021-08-01", "cuối tháng": "2021-08-31", "giữa tuần sau": "2021-09-01",
	} {
		if got, no := when.TypedDeadlines(typed, today, today); len(got) != 1 || got[0].Due.String() != want {
			t.Errorf("%q: %v %+v, want %s", typed, got, no, want)
		}
	}
	for typed, want := range map[string]entry.Refusal{
		"thứ sáu 4/9": {Why: entry.OtherWeekday, On: day(t, "2021-09-04")}, "4/9 thứ sáu": {Why: entry.OtherWeekday, On: day(t, "2021-09-04")},
		"thứ sáu, 4/9": {Why: entry.OtherWeekday, On: day(t, "2021-09-04")}, "trước thứ sáu 4/9": {Why: entry.OtherWeekday, On: day(t, "2021-09-04")},
		"họp thứ sáu 4/9 tại phường": {Why: entry.OtherWeekday, On: day(t, "2021-09-04")}, "hôm nay thứ năm": {Why: entry.OtherWeekday, On: today},
		"mai 30/8":              {Why: entry.TwoDays, On: today + 1, Other: day(t, "2021-08-30")},
		"trước mai 30/8":        {Why: entry.TwoDays, On: today + 1, Other: day(t, "2021-08-30")},
		"thứ sáu tuần sau 10/9": {Why: entry.TwoDays, On: day(t, "2021-09-03"), Other: day(t, "2021-09-10")},
		"cuoi tuan 12/9":        {Why: entry.TwoDays, On: today, Other: day(t, "2021-09-12")},
		"10/9 tuần sau":         {Why: entry.TwoDays, On: day(t, "2021-09-10"), Other: day(t, "2021-09-03")},
		"giao ban thứ hai hằng tuần, báo cáo mai": {Why: entry.MoreDays, On: today + 1},
		"đầu tháng":     {Why: entry.Over, On: day(t, "2021-08-01"), Readings: [2]string{"đầu tháng này", "đầu tháng sau"}},
		"dau tuan":      {Why: entry.Over, On: day(t, "2021-08-23"), Readings: [2]string{"dau tuan này", "dau tuan sau"}},
		"giữa tháng 8h": {Why: entry.Over, On: day(t, "2021-08-15"), Readings: [2]string{"giữa tháng này 8h", "giữa tháng sau 8h"}},
	} {
		if got, no := when.TypedDeadlines(typed, today, today); len(got) > 0 || no != want {
			t.Errorf("%q: %v %+v, want %+v", typed, got, no, want)
		}
	}
	for _, typed := range []string{"thứ hai và thứ tư hằng tuần", "từ thứ hai 30/8 đến thứ sáu 3/9", "mai và 30/8", "ngày 10, 2 tháng một lần"} {
		if got, no := when.TypedDeadlines(typed, today, model.Date(0)); len(got) == 0 {
			t.Errorf("%q: %+v", typed, no)
		}
	}
}
