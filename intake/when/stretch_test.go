package when_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/intake/when"
)

// Months, quarters and years that say from when to when something recurs, with what they give it.
var stretches = []struct{ words, want string }{
	{"từ tháng 9/2021 đến tháng 12/2021", "starts 2021-09-01 ends 2021-12-31"},
	{"từ tháng 9 đến hết tháng 12", "starts 2021-09-01 ends 2021-12-31"},
	{"từ tháng 11 đến tháng 2/2022", "starts 2021-11-01 ends 2022-02-28"},
	{"từ quý IV/2021 đến quý III/2022", "starts 2021-10-01 ends 2022-09-30"},
	{"từ ngày 20/8 đến hết tháng 9", "starts 2021-08-20 ends 2021-09-30"},
	{"từ giữa tháng 9 đến cuối tháng 10", "starts 2021-09-15 ends 2021-10-31"},
	{"từ năm 2022 đến năm 2025", "starts 2022-01-01 ends 2025-12-31"},
	{"bắt đầu từ năm 2022", "starts 2022-01-01"},
	{"kể từ tháng 10/2021", "starts 2021-10-01"},
	{"bắt đầu từ quý IV/2021", "starts 2021-10-01"},
	{"kể từ đầu tháng 9", "starts 2021-09-01"},
	{"cho đến hết tháng 9/2021", "ends 2021-09-30"},
	{"đến hết năm 2021", "ends 2021-12-31"},
	{"đến hết quý IV", "ends 2021-12-31"},
	{"trong tháng 9", "starts 2021-09-01 ends 2021-09-30"},
	{"trong quý IV/2021", "starts 2021-10-01 ends 2021-12-31"},
	{"trong năm 2022", "starts 2022-01-01 ends 2022-12-31"},
	{"trong tháng 8", "starts 2021-08-16 ends 2021-08-31"},
}

// How long something recurs is held with every rhythm, before it or behind it, in a paper and typed.
func TestHowLongARhythmLasts(t *testing.T) {
	t.Parallel()
	ref := day(t, "2021-08-16")
	rapid.Check(t, func(rt *rapid.T) {
		rhythm := rapid.SampledFrom(rhythmPieces).Draw(rt, "rhythm")
		stretch := rapid.SampledFrom(stretches).Draw(rt, "stretch")
		text := rapid.SampledFrom([]string{"báo cáo %r %s", "báo cáo %r, %s", "báo cáo %r (%s)", "các chi bộ kiểm tra %r, %s", "%S, các chi bộ báo cáo %r"}).Draw(rt, "form")
		first := []rune(stretch.words)
		text = strings.NewReplacer("%r", rhythm.words, "%s", stretch.words, "%S", strings.ToUpper(string(first[0]))+string(first[1:])).Replace(text)
		want, doubts, _ := strings.Cut(rhythm.want, " ! ")
		want += " " + stretch.want
		if doubts != "" {
			want += " ! " + doubts
		}
		if got := told(text, ref); got != want {
			rt.Fatalf("%s\ngot  %s\nwant %s", text, got, want)
		}
		if got, no := when.TypedDeadlines(text, ref, ref); doubts == "" && (len(got) != 1 || describe(got[0]) != want) {
			rt.Fatalf("typed %s: %v %+v", text, got, no)
		}
	})
}

func TestStretchesOfMonths(t *testing.T) {
	t.Parallel()
	ref := day(t, "2021-08-16")
	for text, want := range map[string]string{
		"Trong tháng 9, hằng ngày báo cáo trước 16 giờ":                           "day before 16:00 starts 2021-09-01 ends 2021-09-30",
		"Đến hết tháng 12/2021, hằng tháng báo cáo trước ngày 25":                 "month before day 25 ends 2021-12-31",
		"Đến hết ngày 15/9, hằng ngày báo cáo trước 16 giờ":                       "day before 16:00 ends 2021-09-15",
		"báo cáo trước 16 giờ hằng ngày, từ tháng sau":                            "! ambiguous-deadline «trước 16 giờ hằng ngày, từ tháng sau»",
		"báo cáo đến hết tháng 8":                                                 "once 2021-08-31 by",
		"trực chốt đến hết tháng 8":                                               "once 2021-08-31 by",
		"hoàn thành từ tháng 9 đến tháng 12/2021":                                 "once 2021-09-01–2021-12-31",
		"trực chốt từ tháng 9 đến tháng 12/2021":                                  "! ambiguous-deadline «từ tháng 9 đến tháng 12/2021»",
		"báo cáo hằng tuần trước thứ Sáu, hoàn thành trong tháng 9":               "week before weekday 5 | once 2021-09-30 by",
		"Rà soát người về từ tháng 6/2021, báo cáo hằng ngày trước 16 giờ":        "day before 16:00",
		"Tổng hợp số liệu từ tháng 6 đến tháng 12/2021, báo cáo trước ngày 20/12": "once 2021-12-20 before",
		"Đánh giá kết quả từ tháng 1 đến tháng 7/2021":                            "",
		"Tính đến hết tháng 7/2021, toàn phường đã tiêm 5.000 mũi":                "",
		"Đến hết tháng 8, các chi bộ đã báo cáo":                                  "",
		"Đến tháng 7/2021, phường có 12 tổ":                                       "",
		"gửi báo cáo từ 1 đến 5 hằng tháng":                                       "month days 1–5",
		"gửi báo cáo từ 01 đến ngày 05 hàng tháng":                                "month days 1–5",
		"gửi báo cáo từ 1-5 hằng tháng":                                           "month days 1–5",
		"hỗ trợ từ 1 đến 5 hộ hằng tháng":                                         "! deadline-without-date «hằng tháng»",
	} {
		if got := told(text, ref); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", text, got, want)
		}
	}
	for _, typed := range []string{"từ 1 đến 5 hằng tháng", "từ 1 - 5 hàng tháng", "từ ngày 1 đến ngày 5 hằng tháng"} {
		if got, no := when.TypedDeadlines(typed, ref, ref); len(got) != 1 || describe(got[0]) != "month days 1–5" {
			t.Errorf("%s: %v, %+v", typed, got, no)
		}
	}
}
