package handout_test

import (
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"sotruc/model"
	"sotruc/report/handout"
)

func TestTakeOver(t *testing.T) {
	t.Parallel()
	at := day(t, "2021-08-16").At("08:05")
	tested, plain := stop(t, "Võ <An>", "9 Lê Lợi", "2021-08-01"), stop(t, "Lê Bích", "", "2021-08-10")
	tested.Isolation.TestDays = []int{1, 14}
	task := func(lead, text string, s model.TaskStatus, owed string) handout.TakeOverTask {
		return handout.TakeOverTask{Task: model.Task{Lead: lead, Text: text, Ordinal: "2.a"}, Lead: lead, Symbol: "215-CV/QU", Status: s, OwedBy: owed}
	}
	o := handout.TakeOver{
		Office: "Đảng ủy phường Tân Lập", By: "Lan", At: at,
		Today: model.Today{Late: 2, DueToday: 1, HomePeople: 2, HomeHouses: 1, TestsDue: 1, TestsLate: 1, Missed: make([]model.DueRound, 3), Alarmed: model.Alarmed{People: 1}, Unassigned: 4},
		Tasks: []handout.TakeOverTask{
			task("Trạm y tế", "Lấy mẫu \x1b[31mđợt 2", model.TaskStatus{State: model.TaskDoing, Late: true, Missed: 3, Due: at - 86400}, "Trạm y tế"),
			task("Trạm y tế", "Báo cáo", model.TaskStatus{State: model.TaskOpen, Late: true, Missed: 1, Due: at - 60}, "Tổ 1; Tổ 2"),
			task("", "Rà soát", model.TaskStatus{State: model.TaskOpen}, ""),
		},
		People: []handout.TakeOverPerson{{Stop: tested, Diseases: "COVID-19, Sởi"}, {Stop: plain}},
		Papers: []handout.TakeOverPaper{
			{Directive: model.Directive{Number: 12, Year: 2021, Symbol: "215-CV/QU", Issuer: "Quận ủy", Subject: "góp ý dự thảo"}, Due: at - 3600, Late: true},
			{Directive: model.Directive{Number: 13, Year: 2021, Subject: "hỏi ý kiến"}},
		},
		Owed:  []handout.TakeOverReport{{Kind: model.ReportWeekly, To: "Quận ủy", Period: model.Period{From: day(t, "2021-08-09"), To: day(t, "2021-08-15")}, Due: at - 60, Late: true}},
		Waits: []handout.TakeOverWait{{Name: "mời \x1b[31mhọp.pdf", Since: at - 7200}},
		Files: []string{"sotruc.sqlite", "config.toml"},
	}
	docx := render(t, o)
	sound(t, docx)
	golden.RequireEqual(t, []byte(lines(t, docx)))
	if name := o.Name(); name != "ban-giao-2021-08-16-dang-uy-phuong-tan-lap.docx" {
		t.Error(name)
	}
	empty := render(t, handout.TakeOver{At: at})
	sound(t, empty)
}
