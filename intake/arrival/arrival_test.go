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
		p = arrival.Settle(p, on)
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
