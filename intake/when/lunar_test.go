package when_test

import (
	"strings"
	"testing"

	"sotruc/intake/entry"
	"sotruc/intake/when"
	"sotruc/model/viet"
)

// A day of the lunar calendar is said to be one and no day of the sun is read from it, in a paper and typed.
func TestLunarDays(t *testing.T) {
	t.Parallel()
	ref := day(t, "2021-08-16")
	for _, words := range []string{
		"20 tháng Chạp", "ngày 20 tháng Chạp", "ngày 23 tháng Chạp năm 2021", "mùng 10 tháng Giêng", "mồng 5 tháng giêng", "rằm tháng Bảy", "ngày rằm tháng 7", "rằm hằng tháng",
		"10/3 âm lịch", "ngày 10/3 (âm lịch)", "10/3/2022 âm lịch", "ngày 15 tháng 8 âm lịch", "15/7 ÂL", "30 Tết", "mùng 2 Tết", "tháng Chạp", "trong tháng Giêng",
	} {
		for _, form := range []string{"báo cáo trước %", "hoàn thành % ", "họp vào %, gửi biên bản", "trực chốt từ % đến hết Tết"} {
			text := strings.Replace(form, "%", words, 1)
			got := told(text, ref)
			if !strings.Contains(got, "! lunar-day «") || strings.Contains(got, "once") || strings.Contains(got, "month day") {
				t.Errorf("%s: %s", text, got)
			}
		}
		for _, typed := range []string{words, "trước " + words} {
			if got, no := when.TypedDeadlines(typed, ref, ref); len(got) > 0 || no.Why != entry.Lunar {
				t.Errorf("typed %s: %v, %+v", typed, got, no)
			}
		}
	}
	for _, typed := range []string{"20 thang chap", "trước ngày 10 thang gieng", viet.Fold("10/3 âm lịch"), "ram thang 7"} {
		if got, no := when.TypedDeadlines(typed, ref, ref); len(got) > 0 || no.Why != entry.Lunar {
			t.Errorf("typed %s: %v, %+v", typed, got, no)
		}
	}
	for text, want := range map[string]string{
		"gửi báo cáo từ mùng 1 đến mùng 5 hằng tháng":        "month days 1–5",
		"báo cáo trước ngày 20 tháng 8":                      "once 2021-08-20 before",
		"báo cáo trước ngày 08/02/2022 (mùng 8 Tết)":         "once 2022-02-08 before",
		"gửi trước ngày 08/02/2022 (tức mùng 8 tháng Giêng)": "once 2022-02-08 before",
		"tổ chức lễ hội rằm tháng Giêng":                     "",
	} {
		if got := told(text, ref); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", text, got, want)
		}
	}
}
