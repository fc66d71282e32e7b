package when_test

import (
	"fmt"
	"strings"
	"testing"

	"sotruc/intake/source"
	"sotruc/intake/when"
	"sotruc/model"
)

// saidOf is what a sentence says of deadlines: each by its rhythm, its hour and its days, and the doubts with their words.
func saidOf(words string, on model.Date) string {
	s := source.New(words)
	terms := when.Read(s, source.Over(0, len(s.Fold)), on)
	var parts []string
	for _, d := range terms.Found {
		text := string(d.Every) + " " + string(d.Time)
		if d.Roll {
			text += " roll"
		}
		if d.Every == model.EveryWeek {
			text += fmt.Sprintf(" %07b", d.OnWeekdays())
		}
		parts = append(parts, strings.Join(strings.Fields(text), " "))
	}
	for _, d := range terms.Doubts {
		parts = append(parts, string(d.Code)+": "+d.Text)
	}
	return strings.Join(parts, " | ")
}

// Hours from one to another are the end of what is handed in, and of a watch no deadline but a doubt with both.
func TestHoursOfAWatch(t *testing.T) {
	t.Parallel()
	on := day(t, "2021-08-16")
	for words, want := range map[string]string{
		"Tổ COVID cộng đồng trực chốt từ 8h00-10h00 hằng ngày.":                   "shift-hours: từ 8h00-10h00 hằng ngày",
		"Tổ COVID cộng đồng trực chốt từ 8h30-10h30 hằng ngày.":                   "shift-hours: từ 8h30-10h30 hằng ngày",
		"Tổ COVID cộng đồng trực chốt từ 8 giờ đến 10 giờ hằng ngày.":             "shift-hours: từ 8 giờ đến 10 giờ hằng ngày",
		"Công an phường túc trực hằng ngày từ 18h đến 22h.":                       "shift-hours: hằng ngày từ 18h đến 22h",
		"Công an phường canh gác 18h-22h thứ Bảy hằng tuần.":                      "shift-hours: 18h-22h thứ Bảy hằng tuần",
		"Các chi bộ báo cáo từ 8h00-10h00 hằng ngày.":                             "day 10:00",
		"Các chi bộ gửi danh sách từ 8 giờ đến 10 giờ hằng ngày.":                 "day 10:00",
		"Công an phường trực chốt trước 8h00 hằng ngày.":                          "day 08:00",
		"Các chi bộ báo cáo số liệu tính đến 16 giờ hằng ngày, gửi trước 17 giờ.": "day 17:00",
		"Các chi bộ tổng hợp (tính đến 16 giờ hằng ngày), gửi trước 17 giờ.":      "day 17:00",
		"Các chi bộ báo cáo trước 17 giờ hằng ngày, số liệu tính đến 16 giờ.":     "day 17:00",
	} {
		if got := saidOf(words, on); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", words, got, want)
		}
	}
}

// Days off that a rhythm leaves out are held where it can hold them, and a doubt where it cannot.
func TestDaysOffThatARhythmLeavesOut(t *testing.T) {
	t.Parallel()
	on := day(t, "2021-08-16")
	for words, want := range map[string]string{
		"Các chi bộ báo cáo trước 15 giờ hằng ngày, trừ thứ Bảy, Chủ nhật và ngày lễ.":         "day 15:00 roll",
		"Các chi bộ báo cáo trước 15 giờ hằng ngày (trừ thứ bảy, chủ nhật, các ngày lễ, Tết).": "day 15:00 roll",
		"Các chi bộ báo cáo trước 15 giờ hằng ngày (trừ ngày nghỉ).":                           "day 15:00 roll",
		"Các chi bộ báo cáo trước 15 giờ hằng ngày (trừ thứ bảy, chủ nhật).":                   "week 15:00 0011111",
		"Các chi bộ báo cáo trước 15 giờ hằng ngày (trừ Chủ nhật).":                            "week 15:00 0111111",
		"Các chi bộ báo cáo trước 15 giờ hằng ngày (trừ ngày lễ).":                             "day 15:00 | excepted: trừ ngày lễ",
		"Các chi bộ báo cáo trước 15 giờ hằng ngày, trừ Chủ nhật và ngày lễ.":                  "week 15:00 0111111 | excepted: trừ Chủ nhật và ngày lễ",
		"Các chi bộ báo cáo vào thứ Hai hằng tuần (trừ ngày lễ).":                              "week 0000001 | excepted: trừ ngày lễ",
		"Các chi bộ báo cáo vào ngày 5 hằng tháng (trừ ngày nghỉ).":                            "month | excepted: trừ ngày nghỉ",
		"Công an phường diệt trừ muỗi trước 15 giờ hằng ngày.":                                 "day 15:00",
	} {
		if got := saidOf(words, on); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", words, got, want)
		}
	}
}

// A day of the month to come is a deadline as it is typed, before it or on it.
func TestTypedDayOfTheMonthToCome(t *testing.T) {
	t.Parallel()
	on := day(t, "2021-08-16")
	for typed, want := range map[string]string{
		"trước ngày 5 tháng sau": "before 2021-09-05", "chậm nhất ngày 5 tháng sau": "by 2021-09-05", "ngày 5 tháng sau": "by 2021-09-05", "đầu tháng sau": "by 2021-09-01",
		"trong tuần": "by 2021-08-20", "trong tháng": "by 2021-08-31",
	} {
		got, no := when.TypedDeadlines(typed, on, on)
		if len(got) != 1 || string(got[0].Relation)+" "+got[0].Due.String() != want {
			t.Errorf("%s: %v, %v, want %s", typed, got, no, want)
		}
	}
}
