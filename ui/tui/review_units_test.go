package tui

import (
	"context"
	"testing"

	"sotruc/model"
)

func TestReviewMatchesUnitsAndAddsNewOnes(t *testing.T) {
	for _, press := range []string{"+", "f6"} {
		d := start(t, 0)
		ctx := context.Background()
		if _, err := d.desk.Book.AddUnit(ctx, model.Unit{Kind: model.UnitBody, Name: "Trạm Y tế phường Tân Lập"}); err != nil {
			t.Fatal(err)
		}
		p := paperProposal()
		p.Doubts = nil
		p.Directive.Tasks[2].Units = []model.TaskUnit{
			{Name: "CA phường", Role: model.RoleSupport}, {Name: "Chi bộ 3", Role: model.RoleSupport},
		}
		s := openReview(d, p)
		d.size(200, 40)
		d.press("f5", "end").see("Trạm Y tế = Trạm Y tế phường Tân Lập", "+ CA phường (chưa có trong danh bạ)", "+ Đảng ủy c")
		d.press(press).see("Thêm đơn vị nào", "Cả 2 đơn vị", "Chi bộ").press("down", "down", "enter").see("Đã thêm vào danh bạ: CA phường; Chi bộ 3")
		if left := s.strangers(2); len(left) != 0 {
			t.Errorf("still new: %q", left)
		}
		units, err := d.desk.Book.Units(ctx)
		if err != nil || len(units) != 3 {
			t.Fatalf("%d units, %v", len(units), err)
		}
		d.press("home", press).see("Đã thêm vào danh bạ: Đảng ủy các phường")
		d.press("ctrl+s").see("Đã vào sổ số")
		task := paperOf(t, d, paperNow(t, d, model.DirectiveFilter{})[0].ID).Tasks[2]
		if task.LeadID == 0 || task.Lead != "Trạm Y tế" || len(task.Units) != 2 || task.Units[0].UnitID == 0 || task.Units[1].UnitID == 0 {
			t.Errorf("saved %+v", task)
		}
		d.press("u", "c").press("u").see("thêm đơn vị") // each is a step of its own
	}
}

func TestReviewNeverAddsAUnitByItself(t *testing.T) {
	d := start(t, 0)
	p := paperProposal()
	openReview(d, p)
	d.press("ctrl+s", "c").see("Đã vào sổ số")
	if units, err := d.desk.Book.Units(context.Background()); err != nil || len(units) != 0 {
		t.Errorf("%d units, %v", len(units), err)
	}
}

func TestReviewEditsSupportingUnits(t *testing.T) {
	d := start(t, 140)
	s := openReview(d, paperProposal())
	d.press("f5", "end", "enter", "tab", "tab", "tab").write("Công an phường; Đoàn Thanh niên (20/8)").press("ctrl+s")
	units := s.tasks[2].Units
	if len(units) != 2 || units[0].UnitID == 0 || units[1].DueOn.Local() != "20/08/2021" || len(s.tasks[2].doubts) != 0 {
		t.Errorf("units %+v", units)
	}
}
