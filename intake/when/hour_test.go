package when_test

import (
	"fmt"
	"strings"
	"testing"

	"sotruc/intake/entry"
	"sotruc/model"
	"sotruc/model/viet"
)

// faces are the hours of the clock's face in the parts of the day, from one to twelve; "-" is one that the part has not, or of which nobody
// can tell which night is meant.
var faces = map[string]string{
	"sáng":  "1 2 3 4 5 6 7 8 9 10 11 -",
	"trưa":  "13 14 - - - - - - - 10 11 12",
	"chiều": "13 14 15 16 17 18 19 - - - - 12",
	"tối":   "- - - - 17 18 19 20 21 22 23 24",
	"đêm":   "- - - - - 18 19 20 21 22 23 24",
}

// An hour is that of the part of the day it is said in, wherever the day stands and whether it is printed or typed; one that the part has not
// is asked about, and refused where it is typed.
func TestHoursInPartsOfTheDay(t *testing.T) {
	t.Parallel()
	ref := day(t, "2021-08-16")
	forms := []struct{ words, want string }{
		{"báo cáo trước %s ngày 20/8", "once 2021-08-20 before %s"},
		{"báo cáo trước %s thứ Sáu hằng tuần", "week before %s weekday 5"},
		{"báo cáo chậm nhất %s hằng ngày", "day by %s"},
		{"báo cáo trước %s ngày 25 hằng tháng", "month before %s day 25"},
		{"hằng ngày, báo cáo trước %s", "day before %s"},
	}
	for part, hours := range faces {
		for i, want := range strings.Fields(hours) {
			for n, hour := range []string{fmt.Sprintf("%d giờ %s", i+1, part), fmt.Sprintf("%dh30 buổi %s", i+1, part), fmt.Sprintf("%02d giờ 30 phút %s", i+1, part)} {
				minute := 30 * min(1, n)
				if want == "24" && minute > 0 {
					continue // half an hour into the next day
				}
				for _, form := range forms {
					text := fmt.Sprintf(form.words, hour)
					got := told(text, ref)
					if want == "-" {
						if !strings.Contains(got, "! ambiguous-deadline «") || strings.Contains(got, ":") {
							t.Errorf("%s: %s", text, got)
						}
						continue
					}
					clock := fmt.Sprintf("%02s:%02d", want, minute)
					if right := fmt.Sprintf(form.want, clock); got != right {
						t.Errorf("%s\ngot  %s\nwant %s", text, got, right)
					}
				}
				for _, typed := range []string{"20/8 " + hour, hour + " ngày 20/8", "20/8 lúc " + viet.Fold(hour), strings.ToUpper(hour) + ", thứ sáu"} {
					got, no := entry.ReadDay(typed, ref)
					if want == "-" {
						if no.Why != entry.NoSuchTime {
							t.Errorf("typed %s: %+v, %+v", typed, got, no)
						}
						continue
					}
					if clock := model.Clock(fmt.Sprintf("%02s:%02d", want, minute)); got.On != day(t, "2021-08-20") || got.At != clock {
						t.Errorf("typed %s: %+v, %+v", typed, got, no)
					}
				}
			}
		}
	}
}

// What is counted to twenty-four already stays, and a word that only looks like a part of the day changes no hour.
func TestHoursThatAreWhole(t *testing.T) {
	t.Parallel()
	ref := day(t, "2021-08-16")
	for text, want := range map[string]string{
		"trước 15 giờ chiều ngày 20/8":                      "once 2021-08-20 before 15:00",
		"trước 20h tối hằng ngày":                           "day before 20:00",
		"trước 24 giờ đêm ngày 20/8":                        "once 2021-08-20 before 24:00",
		"trước ba giờ chiều ngày 20/8":                      "once 2021-08-20 before 15:00",
		"trước 3 giờ ngày 20/8":                             "once 2021-08-20 before 03:00",
		"truoc 3h chieu ngay 20/8":                          "once 2021-08-20 before 15:00",
		"trước 3 giờ, tối đa 20 người":                      "! ambiguous-deadline «trước 3 giờ»",
		"báo cáo trước 15 giờ sáng hằng ngày":               "! ambiguous-deadline «trước 15 giờ sáng hằng ngày»",
		"từ 7 giờ sáng ngày 20/8 đến 5 giờ chiều ngày 25/8": "once 2021-08-20–2021-08-25 17:00",
	} {
		if got := told(text, ref); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", text, got, want)
		}
	}
}
