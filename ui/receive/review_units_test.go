package receive_test

import (
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/intake/doctext"
	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

func TestReviewMatchesUnitsAndAddsNewOnes(t *testing.T) {
	t.Parallel()
	for _, press := range []string{"+", "f6"} {
		t.Run(press, func(t *testing.T) {
			t.Parallel()
			d := drive.Start(t, 0)
			if _, err := d.Desk.Book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: "Trạm Y tế phường Tân Lập"}); err != nil {
				t.Fatal(err)
			}
			p := paperProposal()
			p.Doubts = nil
			p.Directive.Tasks[2].Units = []model.TaskUnit{
				{Name: "CA phường", Role: model.RoleSupport}, {Name: "Chi bộ 3", Role: model.RoleSupport},
			}
			d.Visit(scene.Review{Proposal: p}).Size(200, 40)
			d.Press("f5", "end").See("Trạm Y tế = Trạm Y tế phường Tân Lập", "+ CA phường (chưa có trong danh bạ)", "Đảng ủy các phường").Absent("+ Đảng ủy c")
			d.Press(press).See("Thêm đơn vị nào", "Cả 2 đơn vị", "Chi bộ").Press("down", "down", "enter").See("Đã thêm vào danh bạ: CA phường; Chi bộ 3")
			d.See("CA phường; Chi bộ 3").Absent("chưa có trong danh bạ")
			if units := d.Units(); len(units) != 3 {
				t.Fatalf("%d units", len(units))
			}
			d.Press("home", press).See("Để lại, vì là nhiều đơn vị hoặc là người: ")
			d.Press("ctrl+s").See("Đã vào sổ số")
			task := d.Paper(d.Papers(model.DirectiveFilter{})[0].ID).Tasks[2]
			if task.LeadID == 0 || task.Lead != "Trạm Y tế" || len(task.Units) != 2 || task.Units[0].UnitID == 0 || task.Units[1].UnitID == 0 {
				t.Errorf("saved %+v", task)
			}
			d.Press("u", "c").Press("u").See("thêm đơn vị") // each is a step of its own
		})
	}
}

func TestReviewNeverAddsAUnitByItself(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0).Visit(scene.Review{Proposal: paperProposal()}).Press("ctrl+s", "c").See("Đã vào sổ số")
	if units := d.Units(); len(units) != 0 {
		t.Errorf("%d units", len(units))
	}
}

func TestReviewEditsSupportingUnits(t *testing.T) {
	t.Parallel()
	d := openReview(t, paperProposal()).Press("f5", "end", "enter", "tab", "tab", "tab", "f4").Write("cong an").Press("enter").Write("; Đoàn Thanh niên (20/8)").Press("ctrl+s")
	doubted(t, d, 1, 0)
	saveReview(d)
	units := d.Paper(d.Papers(model.DirectiveFilter{Find: "961-CV/QU"})[0].ID).Tasks[2].Units
	if len(units) != 2 || units[0].UnitID == 0 || units[1].DueOn.Local() != "20/08/2021" {
		t.Errorf("units %+v", units)
	}
}

// Whom an order leaves out is said by what the roster has, and the task is a roll call of the others; a unit that comes in answers for it.
func TestReviewCallsUponAListOfUnits(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	p, err := intake.Read(doctext.Doc{Text: strings.Join([]string{
		"ĐẢNG ỦY PHƯỜNG TÂN LẬP", "Số 71-CV/ĐU", "ĐẢNG CỘNG SẢN VIỆT NAM", "Tân Lập, ngày 14 tháng 8 năm 2021", "Kính gửi: Các chi bộ",
		"Ban Thường vụ Đảng ủy yêu cầu thực hiện các nội dung sau:", "1. Các chi bộ (trừ Chi bộ 3) báo cáo vào ngày 5 hằng tháng.", "2. Chi bộ 1 và Chi bộ 2 gửi danh sách trước ngày 20/8.", "",
	}, "\n")})
	if err != nil {
		t.Fatal(err)
	}
	d.Visit(scene.Review{Proposal: p}).Size(200, 40).Press("f5", "home").See("sổ không giữ được", "trừ Chi bộ 3").Absent("(điểm danh 2 đơn vị)")
	d = drive.Start(t, 0)
	if _, err := d.Desk.Book.AddUnits(t.Context(), []model.Unit{
		{Kind: model.UnitCell, Name: "Chi bộ 1"}, {Kind: model.UnitCell, Name: "Chi bộ 2"}, {Kind: model.UnitCell, Name: "Chi bộ 3"},
	}); err != nil {
		t.Fatal(err)
	}
	d.Visit(scene.Review{Proposal: p}).Size(200, 40).Press("f5", "home").See("(điểm danh 2 đơn vị)", "«2 chi bộ, không có Chi bộ 3»").Absent("sổ không giữ được")
	d.Press("down").See("Điểm danh: Chi bộ 1; Chi bộ 2")
	saveReview(d)
	tasks := d.Paper(d.Papers(model.DirectiveFilter{})[0].ID).Tasks
	if len(tasks) != 2 {
		t.Errorf("%d tasks", len(tasks))
	}
	for i, one := range tasks {
		if !one.RollCall || len(one.Units) != 2 || one.Units[0].UnitID == 0 || one.Units[1].UnitID == 0 {
			t.Errorf("%d: %+v", i+1, one)
		}
	}
}
