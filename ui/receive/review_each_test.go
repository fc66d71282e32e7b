package receive_test

import (
	"slices"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// One key makes a roll call of whoever leads a task and supports it, and takes it back; what names nobody beside its lead has no such key, nor has
// one that names many beside one.
func TestReviewCallsUponEachUnitOfATask(t *testing.T) {
	t.Parallel()
	p := paperProposal()
	p.Doubts = nil
	support := func(names ...string) (units []model.TaskUnit) {
		for _, name := range names {
			units = append(units, model.TaskUnit{Name: name, Role: model.RoleSupport})
		}
		return units
	}
	tasks := p.Directive.Tasks
	tasks[0].Lead, tasks[0].Units = "Công an phường", support("Trạm Y tế", "CA phường", "Hội Nông dân")
	tasks[1].Lead, tasks[1].Units = "Các chi bộ", support("Trạm Y tế")
	tasks[2].Lead, tasks[2].Units = "Các chi bộ", support("các tổ dân phố")
	d := drive.Start(t, 0)
	if _, err := d.Desk.Book.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: "Công an phường"}); err != nil {
		t.Fatal(err)
	}
	d.Visit(scene.Review{Proposal: p}).Size(180, 40).Press("f5", "home").See("c điểm danh từng đơn vị").Press("c").See("1 việc thành điểm danh")
	d.Press("ctrl+l").See("1 việc thôi điểm danh", "Chủ trì: Công an phường").Press("ctrl+l").See("1 việc thành điểm danh")
	d.Press("down", "c").See("Không đổi được thành điểm danh").Press("down", "c").See("1 việc thành điểm danh").Press("ctrl+s").See("Đã vào sổ")
	saved := d.Paper(d.Papers(model.DirectiveFilter{})[0].ID).Tasks
	var names []string
	for _, u := range saved[0].Units {
		names = append(names, string(u.Role)+" "+u.Name)
	}
	if want := []string{"roll Công an phường", "roll Trạm Y tế", "roll Hội Nông dân"}; !slices.Equal(names, want) || !saved[0].RollCall || saved[0].Lead != "" {
		t.Errorf("%v of %+v", names, saved[0])
	}
	if len(saved[1].Units) != 1 || saved[1].Units[0].Role != model.RoleSupport {
		t.Errorf("%+v", saved[1])
	}
	if !saved[2].RollCall || !saved[2].RollKind.Has(model.UnitCell) || !saved[2].RollKind.Has(model.UnitArea) {
		t.Errorf("%+v", saved[2])
	}
}
