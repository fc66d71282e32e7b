package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/intake/doubt"
)

// readItem reads an item of a paper, and gives its task and what is in doubt.
func readItem(t *testing.T, item string) (lead, support, phrases, doubts string) {
	t.Helper()
	p := intake.Parse(paperOf("1. " + item + "\n2. Công an phường kiểm tra lưu trú."))
	if len(p.Directive.Tasks) != 2 {
		t.Fatalf("%s: %d tasks", item, len(p.Directive.Tasks))
	}
	task := p.Directive.Tasks[0]
	var units, due []string
	for _, u := range task.Units {
		units = append(units, u.Name)
	}
	for _, d := range task.Deadlines {
		due = append(due, d.Phrase)
	}
	return task.Lead, strings.Join(units, "; "), strings.Join(due, "; "), doubtsOf(p)
}

// A time that no calendar of the book knows, and a name or a phrase that is cut from the middle of a word, are told.
func TestTimesAndNamesAreReadWhole(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ item, lead, phrases, doubts string }{
		{"Công an phường trang bị pháo hiệu trước Tết Nguyên đán 15 ngày.", "Công an phường", "", "deadline-without-date: trước Tết Nguyên đán 15 ngày"},
		{"Trạm Y tế phường trực cấp cứu trong dịp Tết.", "Trạm Y tế phường", "", "deadline-without-date: trong dịp Tết"},
		{"Hội Nông dân phường treo cờ trước đêm giao thừa.", "Hội Nông dân phường", "", "deadline-without-date: trước đêm giao thừa"},
		{"UBND phường chuẩn bị đề án trình tại phiên họp.", "UBND phường", "", "deadline-without-date: tại phiên họp"},
		{"UBND phường báo cáo tình hình thu ngân sách tại hội nghị.", "UBND phường", "", "deadline-without-date: tại hội nghị"},
		{"UBND phường trình đề án tại kỳ họp trước ngày 30/9/2021.", "UBND phường", "trước ngày 30/9/2021", ""},
		{"Trạm Y tế phường tuyên truyền tại hội nghị.", "Trạm Y tế phường", "", ""},
		{"Ban Chỉ huy Quân sự phường huấn luyện chiến đấu từ ngày 20/8/2021 đến hết ngày 25/8/2021.", "Ban Chỉ huy Quân sự phường", "từ ngày 20/8/2021 đến hết ngày 25/8/2021", ""},
		{"Công an phường báo cáo trước 16 giờ hằng ngày (trừ thứ Bảy, Chủ nhật).", "Công an phường", "trước 16 giờ hằng ngày (trừ thứ Bảy, Chủ nhật)", ""},
		{"Đề nghị các đồng chí báo cáo kết quả trước ngày 30/9/2021.", "", "trước ngày 30/9/2021", ""},
	} {
		lead, _, phrases, doubts := readItem(t, tt.item)
		if lead != tt.lead || phrases != tt.phrases || doubts != tt.doubts {
			t.Errorf("%s\nled by %q, by %q, doubts %q", tt.item, lead, phrases, doubts)
		}
	}
}

// A further deadline is in doubt where it stands, so that of two tasks with the same words each has its own doubt.
func TestFurtherDeadlinesAreInDoubtWhereTheyStand(t *testing.T) {
	t.Parallel()
	p := intake.Parse(paperOf("1. Công an phường gửi dự thảo trước ngày 20/8/2021, báo cáo trước ngày 30/9/2021.\n2. Trạm Y tế phường gửi số liệu trước ngày 25/8/2021, báo cáo trước ngày 30/9/2021."))
	found := map[string]int{}
	for _, d := range p.Doubts {
		if d.Code == doubt.AmbiguousDeadline && d.Text == "trước ngày 30/9/2021" && d.Start >= 0 {
			if task := p.TaskAt(d.Start); task != nil {
				found[task.Lead]++
			}
		}
	}
	if len(found) != 2 || found["Công an phường"] != 1 || found["Trạm Y tế phường"] != 1 {
		t.Errorf("%v of %s", found, doubtsOf(p))
	}
}
