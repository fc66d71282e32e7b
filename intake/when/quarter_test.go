package when_test

import (
	"fmt"
	"strings"
	"testing"
)

// A month by its place in the quarter is part of the rule, wherever the quarter is said and in whatever words.
func TestMonthsOfTheQuarter(t *testing.T) {
	t.Parallel()
	ref := day(t, "2026-11-30")
	places := []struct {
		words string
		month int
	}{
		{"đầu", 1}, {"đầu tiên", 1}, {"thứ nhất", 1}, {"thứ hai", 2}, {"thứ 2", 2}, {"giữa", 2}, {"thứ ba", 3}, {"cuối", 3}, {"cuối cùng", 3},
	}
	behind := []string{"quý", "của quý", "trong quý", "quý sau", "của quý sau", "quý tiếp theo", "của quý kế tiếp", "của mỗi quý"}
	forms := []string{
		"báo cáo quý trước ngày 05 %s", "báo cáo quý trước ngày 5 của %s", "gửi báo cáo trước ngày 05 %s", "hằng quý, báo cáo trước ngày 05 %s",
		"hằng quý, các chi bộ gửi báo cáo trước ngày 05 của %s", "trước ngày 05 %s hằng quý, các chi bộ báo cáo", "vào %s, các chi bộ báo cáo trước ngày 05",
		"mỗi quý một lần, trước ngày 05 %s",
	}
	for _, form := range forms {
		for _, place := range places {
			for _, quarter := range behind {
				text := fmt.Sprintf(form, "tháng "+place.words+" "+quarter)
				if got, want := told(text, ref), fmt.Sprintf("quarter before day 5 month %d", place.month); got != want {
					t.Errorf("%s\ngot  %s\nwant %s", text, got, want)
				}
			}
		}
	}
	for _, tt := range []struct{ text, want string }{
		{"hằng quý chậm nhất ngày 10 của tháng thứ hai", "quarter by day 10 month 2"},
		{"hằng quý, báo cáo ngày 10 của tháng thứ 2", "quarter at day 10 month 2"},
		{"báo cáo hằng quý vào ngày 20 tháng cuối", "quarter at day 20 month 3"},
		{"hằng quý, chậm nhất là ngày 05 của tháng liền sau quý", "quarter by day 5 month 1"},
		{"hằng quý, báo cáo trước ngày 05 tháng sau", "quarter before day 5 month 1"},
		{"chậm nhất ngày 05 tháng đầu tiên sau khi kết thúc quý", "quarter by day 5 month 1"},
		{"báo cáo trước ngày 10 tháng thứ hai của quý IV", "! ambiguous-deadline «trước ngày 10 tháng thứ hai của quý IV»"},
		{"báo cáo 6 tháng trước ngày 10 tháng cuối kỳ", "! ambiguous-deadline «trước ngày 10 tháng cuối»"},
		{"báo cáo vào tháng cuối của quý", "! ambiguous-deadline «vào tháng cuối của quý»"},
		{"báo cáo quý và 6 tháng đầu năm trước ngày 20/12", "once 2026-12-20 before"},
		{"gửi trước ngày 01 tháng 12", "once 2026-12-01 before"},
		{"trước ngày 20/12 đơn vị gửi báo cáo", "once 2026-12-20 before"},
		{"từ ngày 18/12 đến ngày 20/12 tổ chức", "once 2026-12-18–2026-12-20"},
	} {
		if got := told(tt.text, ref); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// A rhythm and its day are one rule wherever the one stands and the other, for every length of time.
func TestARhythmReachesItsDay(t *testing.T) {
	t.Parallel()
	ref := day(t, "2026-11-30")
	for _, unit := range []struct{ name, point, want string }{
		{"tuần", "trước thứ Sáu", "week before weekday 5"},
		{"tháng", "trước ngày 25", "month before day 25"},
		{"quý", "trước ngày 25", "quarter before day 25"},
		{"năm", "trước ngày 15/12", "year before day 15 month 12"},
		{"năm", "trước ngày 30 tháng 11", "year before day 30 month 11"},
		{"năm", "trước tháng 12", "year before day 1 month 12"},
		{"năm", "trước ngày 15/6 và ngày 15/12", "year before day 15 month 6 | year before day 15 month 12"},
	} {
		for _, form := range []string{
			"báo cáo %[2]s hằng %[1]s", "hằng %[1]s tổng kết %[2]s", "hằng %[1]s báo cáo %[2]s", "Hằng %[1]s, các chi bộ tổng kết, gửi báo cáo %[2]s", "mỗi %[1]s báo cáo %[2]s",
			"các chi bộ hằng %[1]s tổ chức tổng kết %[2]s", "mỗi %[1]s một lần, các chi bộ tổng kết %[2]s", "định kỳ hằng %[1]s các chi bộ báo cáo %[2]s",
		} {
			text := fmt.Sprintf(form, unit.name, unit.point)
			if got := told(text, ref); got != unit.want {
				t.Errorf("%s\ngot  %s\nwant %s", text, got, unit.want)
			}
		}
	}
}

// A day with its month beside a rhythm that has no room for it is never a day once and no more.
func TestNoRhythmIsLostBesideADay(t *testing.T) {
	t.Parallel()
	ref := day(t, "2026-11-30")
	for _, tt := range []struct{ text, want string }{
		{"các chi bộ hằng tháng tổng kết trước ngày 15/12", "once 2026-12-15 before ! ambiguous-deadline «hằng tháng»"},
		{"các tổ hằng tuần kiểm tra, hoàn thành trước ngày 15/12", "once 2026-12-15 before ! ambiguous-deadline «hằng tuần»"},
		{"các chi bộ hằng năm tổng kết trước ngày 15/12/2026", "once 2026-12-15 before ! ambiguous-deadline «hằng năm»"},
		{"hằng tháng tổng kết trước ngày 15/12", "month | once 2026-12-15 before ! deadline-without-date «hằng tháng»"},
		{"rà soát quy hoạch hằng năm, gửi danh sách trước ngày 15/12", "once 2026-12-15 before ! ambiguous-deadline «hằng năm»"},
		{"thực hiện kế hoạch hằng năm, báo cáo trước ngày 15/12", "once 2026-12-15 before"},
		{"vào ngày 30 và thứ Sáu hằng tuần", "! unheld-rhythm «ngày 30 và thứ Sáu hằng tuần»"},
		{"kiểm tra hằng ngày vào ngày 30", "! unheld-rhythm «hằng ngày vào ngày 30»"},
		{"báo cáo hằng tuần và trước ngày 25 hằng tháng", "week | month before day 25 ! deadline-without-date «hằng tuần»"},

		// A second day that is not used is asked about.
		{"chậm nhất là ngày 05/12, gửi lại bản chính thức ngày 10/12", "once 2026-12-05 by ! ambiguous-deadline «ngày 10/12»"},
		{"báo cáo trước ngày 05/12, bổ sung ngày 10/12", "once 2026-12-05 before ! ambiguous-deadline «ngày 10/12»"},
		{"hoàn thành trước ngày 05/12 (gửi bản mềm ngày 03/12)", "once 2026-12-05 before ! ambiguous-deadline «ngày 03/12»"},
		{"báo cáo trước ngày 25 hằng tháng, tháng 12 báo cáo ngày 20", "month before day 25 ! ambiguous-deadline «ngày 20»"},
		{"thực hiện Công văn số 12-CV/TU, ngày 05/11/2026, báo cáo trước ngày 20/12", "once 2026-12-20 before"},
		{"tổ chức lễ kỷ niệm ngày 22/12, báo cáo trước ngày 25/12", "once 2026-12-25 before"},
	} {
		if got := told(tt.text, ref); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// tones are the numbers to 31 as papers write them in words.
func tones(n int) string {
	ones := []string{"", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}
	switch tens, one := n/10, n%10; {
	case tens == 0:
		return ones[one]
	case tens == 1 && one == 5:
		return "mười lăm"
	case tens == 1:
		return strings.TrimSpace("mười " + ones[one])
	case one == 5:
		return ones[tens] + " mươi lăm"
	case one == 1:
		return ones[tens] + " mươi mốt"
	default:
		return strings.TrimSpace(ones[tens] + " mươi " + ones[one])
	}
}

// A time whose numbers are words is read as the one in digits.
func TestNumbersInWords(t *testing.T) {
	t.Parallel()
	ref := day(t, "2026-11-30")
	said := func(text string) string { // without the words of a doubt, which are as printed
		line := told(text, ref)
		for {
			from := strings.Index(line, " «")
			if from < 0 {
				return line
			}
			line = line[:from] + line[from+strings.Index(line[from:], "»")+len("»"):]
		}
	}
	for _, form := range []string{
		"hoàn thành trước ngày %s tháng 12", "báo cáo chậm nhất ngày %s/1", "gửi báo cáo trước ngày %s hằng tháng", "báo cáo vào ngày %s hằng tháng",
		"nộp trước ngày %s", "hằng tháng, các chi bộ báo cáo trước ngày %s", "trước ngày %s tháng này báo cáo", "từ ngày %s đến ngày 31 hằng tháng báo cáo",
		"hằng quý, báo cáo trước ngày %s của tháng thứ hai",
	} {
		for n := 1; n <= 31; n++ {
			text, digits := fmt.Sprintf(form, tones(n)), fmt.Sprintf(form, fmt.Sprint(n))
			if got, want := said(text), said(digits); got != want {
				t.Errorf("%s\ngot  %s\nwant %s", text, got, want)
			}
		}
	}
	for n := 1; n <= 12; n++ {
		for _, form := range []string{"hoàn thành trong tháng %s", "hoàn thành trước ngày 20 tháng %s", "hoàn thành trước tháng %s năm 2027"} {
			text, digits := fmt.Sprintf(form, tones(n)), fmt.Sprintf(form, fmt.Sprint(n))
			if got, want := said(text), said(digits); got != want || got == "" {
				t.Errorf("%s\ngot  %s\nwant %s", text, got, want)
			}
		}
	}
	for _, tt := range []struct{ text, want string }{
		{"hoàn thành trước ngày hai mươi tháng mười hai", "once 2026-12-20 before"},
		{"hoan thanh truoc ngay hai muoi thang muoi hai", "once 2026-12-20 before"},
		{"nộp trước ngày hai mươi lăm tháng mười hai năm 2026", "once 2026-12-25 before"},
		{"báo cáo hằng ngày trước mười sáu giờ", "day before 16:00"},
		{"hoàn thành trước quý hai năm 2027", "once 2027-04-01 before"},
		{"báo cáo sau hai mươi ngày kể từ ngày ký", "once 2026-12-20 by"},
		{"báo cáo trong hai mươi ngày", "! deadline-without-date «trong hai mươi ngày»"},
		{"báo cáo trước ngày rằm", "! lunar-day «trước ngày rằm»"},
		{"báo cáo trước mùng năm tháng mười hai", "! unheld-rhythm «trước mùng năm»"},
		{"gửi báo cáo trước ngày hai bên thống nhất", ""},
		{"ngày một tăng, ngày thứ ba của đợt", ""},
		{"từ mười sáu giờ ngày hai mươi mốt tháng mười hai đến mười giờ ngày hai mươi hai tháng mười hai, trước ngày hai mươi ba tháng mười hai báo cáo", "once 2026-12-21–2026-12-22 10:00 | once 2026-12-23 before"},
		{"hoàn thành trước tháng mười năm 2027", "once 2027-10-01 before"},
		{"kiểm tra tháng hai lần", "! unheld-rhythm «tháng hai lần»"},
	} {
		if got := told(tt.text, ref); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
