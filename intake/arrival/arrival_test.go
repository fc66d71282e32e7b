package arrival_test

import (
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/intake/arrival"
	"sotruc/intake/doctext"
	"sotruc/intake/doubt"
	"sotruc/model"
)

// What is due some days from the arrival is due that day; working days leave out the end of the week. Without a count of days from the arrival
// nothing is changed.
func TestSettle(t *testing.T) {
	t.Parallel()
	on, _ := model.NewDate(2025, 8, 20) // a Wednesday
	for words, want := range map[string]string{
		"trong 05 ngày làm việc kể từ ngày nhận":                "2025-08-27",
		"trong vòng 5 ngày kể từ ngày nhận được Công văn này":   "2025-08-25",
		"chậm nhất sau 02 ngày làm việc kể từ khi nhận văn bản": "2025-08-22",
		"trong 03 ngày kể từ ngày kết thúc đợt kiểm tra":        "",
		"kịp thời": "",
	} {
		text := "ĐẢNG UỶ XÃ MẪU\n*\nSố 12-CV/ĐU\nMẫu, ngày 19 tháng 8 năm 2025\nV/v báo cáo\nKính gửi: Các chi bộ.\nThường trực Đảng uỷ yêu cầu:\n" +
			"1. Văn phòng Đảng uỷ tổng hợp.\n2. Các chi bộ báo cáo kết quả " + words + ".\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nTrần Thử\n"
		doc, err := doctext.Read("a.txt", []byte(text), doctext.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		p, err := intake.Read(doc)
		if err != nil {
			t.Fatal(err)
		}
		before := len(p.Doubts)
		p = arrival.Settle(p, on.At("08:00"), model.Calendar{})
		got := ""
		if due := p.Directive.Tasks[1].Deadline.Due; due != 0 {
			got = due.String()
		}
		if got != want {
			t.Errorf("%s: due %q, want %q", words, got, want)
		}
		told := false
		for _, d := range p.Doubts {
			told = told || d.Code == doubt.FromArrival && strings.HasPrefix(words, d.Text[:4])
		}
		if len(p.Doubts) != before || (want != "") != told && !strings.Contains(words, "vòng") {
			t.Errorf("%s: doubts %v", words, p.Doubts)
		}
	}
}

// What was due on the day a paper came in, and is over when it comes, is doubted where it stands, once; what is due later that day, or was long
// before, is not.
func TestWhatIsOverWhenThePaperComes(t *testing.T) {
	t.Parallel()
	on, _ := model.NewDate(2025, 8, 20)
	text := "ĐẢNG UỶ XÃ MẪU\n*\nSố 12-CV/ĐU\nMẫu, ngày 20 tháng 8 năm 2025\nV/v báo cáo\nKính gửi: Các chi bộ.\nThường trực Đảng uỷ yêu cầu:\n" +
		"1. Văn phòng Đảng uỷ báo cáo trong hôm nay.\n2. Các chi bộ gửi danh sách trong hôm nay.\n3. Công an xã báo cáo trước 10 giờ hôm nay.\n" +
		"4. Trạm Y tế báo cáo trước ngày 18/8/2025.\n5. Đoàn Thanh niên xã báo cáo trước 21 giờ hôm nay.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nTrần Thử\n"
	p, err := intake.Read(doctext.Doc{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	for at, want := range map[model.Clock]string{"08:00": "", "10:30": "trước 10 giờ hôm nay", "19:00": "trong hôm nay; trong hôm nay; trước 10 giờ hôm nay"} {
		now := on.At(at)
		settled := arrival.Settle(arrival.Settle(p, now, model.Calendar{}), now, model.Calendar{})
		var late []string
		for _, d := range settled.Doubts {
			if d.Code == doubt.PastHour {
				late = append(late, text[d.Start:d.End])
			}
		}
		if got := strings.Join(late, "; "); got != want {
			t.Errorf("at %s: %q, want %q", at, got, want)
		}
	}
}

// Working days are those of the office's calendar: a day off is none, and a Saturday worked is one.
func TestWorkingDaysAreTheCalendars(t *testing.T) {
	t.Parallel()
	day := func(n int) model.Date { d, _ := model.NewDate(2025, 8, n); return d }
	cal := model.Calendar{Holidays: map[model.Date]string{day(21): "lũ"}, Worked: map[model.Date]string{day(23): "làm bù"}}
	text := "ĐẢNG UỶ XÃ MẪU\n*\nSố 12-CV/ĐU\nMẫu, ngày 19 tháng 8 năm 2025\nV/v báo cáo\nKính gửi: Các chi bộ.\nThường trực Đảng uỷ yêu cầu:\n" +
		"1. Văn phòng Đảng uỷ tổng hợp.\n2. Các chi bộ báo cáo kết quả trong 03 ngày làm việc kể từ ngày nhận.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nTrần Thử\n"
	p, err := intake.Read(doctext.Doc{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	got := arrival.Settle(p, day(20).At("08:00"), cal).Directive.Tasks[1].Deadline.Due
	if got != day(25) { // Friday 22, Saturday 23, Monday 25
		t.Errorf("due %v", got)
	}
}

// Of a paper that nobody looks at first, what was due on a day before it came is doubted where it stands, once; not what is due that day or later,
// and not again what the paper was late for from the day it was issued.
func TestWhatWasDueBeforeThePaperCame(t *testing.T) {
	t.Parallel()
	on, _ := model.NewDate(2025, 8, 20)
	text := "ĐẢNG UỶ XÃ MẪU\n*\nSố 12-CV/ĐU\nMẫu, ngày 14 tháng 8 năm 2025\nV/v báo cáo\nKính gửi: Các chi bộ.\nThường trực Đảng uỷ yêu cầu:\n" +
		"1. Văn phòng Đảng uỷ báo cáo trước ngày 18/8/2025.\n2. Các chi bộ gửi danh sách trước 17 giờ ngày 19/8/2025.\n3. Công an xã báo cáo trước ngày 21/8/2025.\n" +
		"4. Trạm Y tế báo cáo trước ngày 11/8/2025.\n5. Đoàn Thanh niên xã báo cáo hằng ngày đến ngày 17/8/2025.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nTrần Thử\n"
	p, err := intake.Read(doctext.Doc{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	past := func(p intake.Proposal) string {
		var late []string
		for _, d := range p.Doubts {
			if d.Code == doubt.PastDue {
				late = append(late, text[d.Start:d.End])
			}
		}
		return strings.Join(late, "; ")
	}
	now := on.At("08:00")
	if got := past(arrival.Settle(p, now, model.Calendar{})); got != "" {
		t.Errorf("the form itself doubts what was due before, %q was told it", got)
	}
	want := "trước ngày 18/8/2025; trước 17 giờ ngày 19/8/2025; hằng ngày đến ngày 17/8/2025"
	if got := past(arrival.Late(arrival.Late(p, now, model.Calendar{}), now, model.Calendar{})); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
