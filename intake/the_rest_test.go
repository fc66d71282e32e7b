package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
)

// What those do who were not named is an order of its own, with its own day, wherever in the item it stands; the units named before are not asked for
// it, nor those not named for what they do.
func TestThoseNotNamedAreAskedApart(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ item, want string }{
		{"Chi bộ 4, Chi bộ 6 nộp báo cáo trước ngày 10/9/2021; các chi bộ còn lại nộp báo cáo trước ngày 15/9/2021.", " 4 + Chi bộ 6 | before 2021-09-10\n2 | các chi bộ còn lại | before 2021-09-15"},
		{"Chi bộ 4 tổ chức tọa đàm; các chi bộ còn lại gửi danh sách trước ngày 15/9/2021.", "1 | Chi bộ 4 | \n2 | các chi bộ còn lại | before 2021-09-15"},
		{"Chi bộ 4 báo cáo trước ngày 10/9/2021. Các chi bộ còn lại báo cáo trước ngày 15/9/2021.", "1 | Chi bộ 4 | before 2021-09-10\n2 | Các chi bộ còn lại | before 2021-09-15"},
		{"Chi bộ 4 báo cáo trước ngày 10/9/2021, các chi bộ còn lại trước ngày 15/9/2021.", "1 | Chi bộ 4 | before 2021-09-10\n2 | các chi bộ còn lại | before 2021-09-15"},
		{"Đảng ủy UBND phường gửi ngay, các chi bộ còn lại gửi trước ngày 5/9/2021.", "1 | Đảng ủy UBND phường | \n2 | các chi bộ còn lại | before 2021-09-05"},
		{"Trạm Y tế rà soát tờ khai, các chi bộ còn lại nộp báo cáo trước ngày 5/9/2021.", "1 | Trạm Y tế | \n2 | các chi bộ còn lại | before 2021-09-05"},
		{"Chi bộ 4 báo cáo trước ngày 10/9/2021; riêng các tổ dân phố còn lại báo cáo trước ngày 15/9/2021.", "1 | Chi bộ 4 | before 2021-09-10\n2 | các tổ dân phố còn lại | before 2021-09-15"},
	} {
		p := intake.Parse(paperOf("1. " + tt.item + "\n2. Công an phường kiểm tra lưu trú."))
		got := strings.ReplaceAll(taskLines(p), "\n | ", "\n2 | ")
		if !strings.Contains(got, tt.want) || strings.Count(doubtsOf(p), "the-rest: ") != 1 || strings.Contains(doubtsOf(p), "deadline") {
			t.Errorf("%s\n%s\ndoubts %s", tt.item, got, doubtsOf(p))
		}
		if p.Directive.Tasks[0].Ordinal == "" || strings.Contains(p.Directive.Tasks[0].Text, "còn lại") {
			t.Errorf("%q", p.Directive.Tasks[0].Text)
		}
	}
	for _, whole := range []string{
		"Chi bộ 4, các chi bộ còn lại báo cáo trước ngày 15/9/2021.",
		"Công an phường hướng dẫn Chi bộ 3, các chi bộ còn lại gửi danh sách trước ngày 15/9/2021.",
		"Công an phường phối hợp với các đoàn thể, các chi bộ còn lại rà soát trước ngày 15/9/2021.",
		"Công an phường hướng dẫn các chi bộ còn lại gửi danh sách trước ngày 15/9/2021.",
	} {
		if p := intake.Parse(paperOf("1. " + whole + "\n2. Công an phường kiểm tra lưu trú.")); len(p.Directive.Tasks) != 2 {
			t.Errorf("%s\n%s", whole, taskLines(p))
		}
	}
}

// In a paper that seldom hands out tasks it is the same.
func TestThoseNotNamedInAHuongDan(t *testing.T) {
	t.Parallel()
	for _, sign := range []string{"1. ", ""} {
		p := intake.Parse(strings.Replace(paperOf(sign+"Chi bộ 4 báo cáo trước ngày 10/9/2021; các chi bộ còn lại báo cáo trước ngày 15/9/2021."), "-CV/", "-HD/", 1))
		found := append(p.Directive.Tasks, p.Candidates...)
		if len(found) != 2 || found[0].Lead != "Chi bộ 4" || found[1].Lead != "các chi bộ còn lại" || found[0].Deadline.Due.String() != "2021-09-10" || found[1].Deadline.Due.String() != "2021-09-15" {
			t.Errorf("%s\n%+v\n%s", sign, p.Candidates, taskLines(p))
		}
	}
}
