package when_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/intake/entry"
	"sotruc/intake/when"
	"sotruc/model"
	"sotruc/model/viet"
)

// typedRules are the deadlines words typed into a form are, without their words, or why they are none.
func typedRules(t *testing.T, words string) string {
	t.Helper()
	today := day(t, "2021-08-16")
	found, no := when.TypedDeadlines(words, today, today)
	var list []string
	for _, d := range found {
		list = append(list, describe(d))
	}
	if no.Why == entry.TwoReadings {
		list = append(list, "either "+no.Readings[0]+" or "+no.Readings[1])
	} else if no.Why != "" {
		list = append(list, string(no.Why))
	}
	return strings.Join(list, " | ")
}

func TestRhythmsTypedWithoutTones(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]string{
		"hang tuan thu sau":                "week at weekday 5",
		"hang thang ngay 5":                "month at day 5",
		"moi ngay 14h":                     "day at 14:00",
		"Hang ngay, 14 gio":                "day at 14:00",
		"ngay 10, 2 thang mot lan":         "month at each 2 day 10",
		"cu 2 tuan mot lan vao thu sau":    "week at each 2 weekday 5",
		"moi thu hai":                      "week at weekday 1",
		"thu hai va thu nam hang tuan":     "week at weekday 1 +4",
		"truoc 16h thu sau hang tuan":      "week before 16:00 weekday 5",
		"sau thang mot lan":                "half-year",
		"nua nam mot lan":                  "half-year",
		"cach ngay":                        "day each 2",
		"sang thu hai hang tuan":           "week by 12:00 weekday 1",
		"3 gio chieu hang ngay":            "day at 15:00",
		"thu tu tuan dau cua thang":        "month at nth 1 weekday 3",
		"cham nhat ngay 20 thang cuoi quy": "quarter by day 20 month 3",
		"hang nam truoc ngay 15/12":        "year before day 15 month 12",
		"truoc thu sau":                    "once 2021-08-20 before",

		"truoc ngay 5 thang sau": "either trước ngày 5 tháng sau or trước ngày 5 tháng sáu",
		"toi thu sau hang tuan":  "either tối thứ sáu hằng tuần or tới thứ sáu hằng tuần",
		"bao cao ngay":           "either báo cáo ngay or báo cáo ngày",
		"ngay 2 lan":             "not-held",
		"viec chung":             "not-read",

		"mỗi thứ hai":      "week at weekday 1",
		"hằng ngày 14h":    "day at 14:00",
		"báo cáo ngay":     "asap",
		"thứ sáu tới":      "once 2021-08-20 by",
		"thu sau tuan sau": "once 2021-08-27 by",
	} {
		if got := typedRules(t, words); got != want {
			t.Errorf("%s: %s, want %s", words, got, want)
		}
	}
}

// Words without tones are what they are with them, or are asked about; they are never another rule.
func TestTonesAddNothingToARhythm(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		pick := func(name string, list ...string) string { return rapid.SampledFrom(list).Draw(r, name) }
		rhythm := pick("rhythm", "hằng ngày", "mỗi ngày", "hằng tuần", "mỗi tuần", "hàng tháng", "hằng quý", "hằng năm", "2 tuần một lần", "hai tháng một lần", "03 ngày/lần", "sáu tháng một lần", "cứ 3 tháng một lần", "định kỳ hằng tháng")
		on := pick("on", "", "thứ hai", "thứ tư", "thứ năm", "thứ sáu", "chủ nhật", "ngày 5", "ngày 25", "thứ sáu cuối cùng", "thứ bảy tuần đầu", "ngày 15/11")
		at := pick("at", "", "14h", "15 giờ 30", "sáng", "3 giờ chiều", "trước 16 giờ", "chậm nhất 10h", "lúc 8h")
		words := strings.Join(strings.Fields(pick("order", rhythm+" "+at+" "+on, at+" "+on+" "+rhythm, rhythm+", "+at+" "+on, on+" "+rhythm+" "+at)), " ")
		toned, plain := typedRules(t, words), typedRules(t, viet.Fold(words))
		if toned != plain && !strings.HasPrefix(plain, "either ") {
			r.Fatalf("%s: %s; without tones %s", words, toned, plain)
		}
	})
}

// Whatever is typed without tones is read or refused, and a deadline found has a rule the book can hold.
func TestTonelessWordsOfAnyKind(t *testing.T) {
	t.Parallel()
	word := rapid.SampledFrom(strings.Fields("hang moi ngay tuan thang quy nam thu hai sau nam tu mot lan 2 5 14h toi sang le nua truoc cuoi dau , cach cu bao cao gui den trong"))
	rapid.Check(t, func(r *rapid.T) {
		words := strings.Join(rapid.SliceOfN(word, 1, 12).Draw(r, "words"), " ")
		today := day(t, "2021-08-16")
		found, no := when.TypedDeadlines(words, today, today)
		if (no.Why == "") != (len(found) > 0) || no.Why == entry.TwoReadings && no.Readings[0] == no.Readings[1] {
			r.Fatalf("%q: %+v, %+v", words, found, no)
		}
		for _, d := range found {
			task := model.Task{Text: "x", Deadline: d}
			if d.Phrase == "" || task.Deadline.Every == "" {
				r.Fatalf("%q: %+v", words, d)
			}
		}
	})
}
