package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/model"
)

// callsOf is who is to do the first task of a paper: "lead + who supports", and behind "=" the units of a roll call.
func callsOf(p intake.Proposal) string {
	one := p.Directive.Tasks[0]
	text, roll := one.Lead, []string{}
	for _, u := range one.Units {
		if u.Role == model.RoleRoll {
			roll = append(roll, u.Name)
		} else {
			text += " + " + u.Name
		}
	}
	if one.RollCall {
		text += "= " + strings.Join(roll, "; ")
	}
	return text
}

// Whom an order leaves out stands with those it calls upon; several whole kinds are all called upon; units named one by one that each report are a
// roll call, and those that do something together are not.
func TestWhomAnOrderCallsUpon(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ item, want, doubts string }{
		{"Các chi bộ (trừ Chi bộ 3) báo cáo vào ngày 5 hằng tháng.", "Các chi bộ (trừ Chi bộ 3)", "excepted: trừ Chi bộ 3"},
		{"Các chi bộ, trừ Chi bộ 3, báo cáo vào ngày 5 hằng tháng.", "Các chi bộ (trừ Chi bộ 3)", "excepted: trừ Chi bộ 3"},
		{"Các chi bộ trừ Chi bộ 3 báo cáo vào ngày 5 hằng tháng.", "Các chi bộ (trừ Chi bộ 3)", "excepted: trừ Chi bộ 3"},
		{"Các chi bộ ngoại trừ các Chi bộ 3, 4 báo cáo vào ngày 5 hằng tháng.", "Các chi bộ (trừ Chi bộ 3, Chi bộ 4)", "excepted: trừ các Chi bộ 3, 4"},
		{"Tất cả các chi bộ báo cáo vào ngày 5 hằng tháng (trừ Chi bộ Quân sự).", "Tất cả các chi bộ (trừ Chi bộ Quân sự)", "excepted: trừ Chi bộ Quân sự"},
		{"Đề nghị các chi bộ (trừ Chi bộ 3) báo cáo vào ngày 5 hằng tháng.", "các chi bộ (trừ Chi bộ 3)", "excepted: trừ Chi bộ 3"},

		{"Các chi bộ và các tổ dân phố báo cáo vào ngày 5 hằng tháng.", "Các chi bộ và các tổ dân phố", "several-kinds: Các chi bộ và các tổ dân phố"},
		{"Các chi bộ, tổ dân phố, tổ COVID cộng đồng rà soát trước ngày 5/9.", "Các chi bộ, tổ dân phố và tổ COVID cộng đồng", "several-kinds: Các chi bộ, tổ dân phố, tổ COVID cộng đồng"},
		{"Các chi bộ phối hợp với các tổ dân phố rà soát trước ngày 5/9.", "Các chi bộ + các tổ dân phố", ""},
		{"Các chi bộ và các đoàn thể rà soát trước ngày 5/9.", "Các chi bộ + các đoàn thể", ""},

		{"Chi bộ 1, Chi bộ 2 và Chi bộ 5 báo cáo trước ngày 5/9.", "= Chi bộ 1; Chi bộ 2; Chi bộ 5", ""},
		{"Các Chi bộ 1, 2 và 5 định kỳ thứ Sáu hằng tuần báo cáo Đảng ủy.", "= Chi bộ 1; Chi bộ 2; Chi bộ 5", ""},
		{"Chi bộ 1, Chi bộ 2 rà soát hộ nghèo, gửi danh sách trước ngày 5/9.", "= Chi bộ 1; Chi bộ 2", ""},
		{"Tổ dân phố 3, Tổ dân phố 4 nộp quỹ trước ngày 5/9.", "= Tổ dân phố 3; Tổ dân phố 4", ""},
		{"Chi bộ 1, Chi bộ 2 chủ trì, phối hợp với Công an phường báo cáo trước ngày 5/9.", "Chi bộ 1 + Chi bộ 2 + Công an phường", ""},
		{"Chi bộ 1 phối hợp với Chi bộ 2 báo cáo trước ngày 5/9.", "Chi bộ 1 + Chi bộ 2", ""},
		{"Chi bộ 1, Chi bộ 2 tổ chức hội nghị trước ngày 5/9.", "Chi bộ 1 + Chi bộ 2", ""},
		{"Chi bộ 1, Công an phường báo cáo trước ngày 5/9.", "Chi bộ 1 + Công an phường", "each-reports: Chi bộ 1, Công an phường"},
		{"Các tổ dân phố, các chi bộ và Công an phường báo cáo trước ngày 5/9.", "Các tổ dân phố + các chi bộ + Công an phường", "each-reports: Các tổ dân phố, các chi bộ và Công an phường"},
		{"Các tổ dân phố, các chi bộ và Công an phường phối hợp rà soát trước ngày 5/9.", "Các tổ dân phố + các chi bộ + Công an phường", ""},
		{"Chi bộ 1, Chi bộ 2 báo cáo kịp thời.", "Chi bộ 1 + Chi bộ 2", "deadline-without-date: báo cáo kịp thời"},
	} {
		p := intake.Parse(paperOf("1. " + tt.item + "\n2. Công an phường kiểm tra lưu trú."))
		if got := callsOf(p); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.item, got, tt.want)
		}
		if got := doubtsOf(p); got != tt.doubts {
			t.Errorf("%s: doubts %q, want %q", tt.item, got, tt.doubts)
		}
		words := tt.item
		if task, _ := intake.TaskOf(words, p.Directive.IssuedOn); task.RollCall != p.Directive.Tasks[0].RollCall || task.Lead != p.Directive.Tasks[0].Lead {
			t.Errorf("%s: marked %+v", tt.item, task)
		}
	}
}
