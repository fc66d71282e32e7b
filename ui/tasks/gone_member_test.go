package tasks_test

import (
	"testing"

	"sotruc/model"
	"sotruc/store"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// Who left the roster with the unit keeps a name wherever a task of theirs is shown or changed, and is no number; there is nobody to
// remind then.
func TestWhoLeftTheRosterKeepsAName(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	book, ctx := d.Desk.Book, t.Context()
	team, err := book.AddUnit(ctx, model.Unit{Kind: model.UnitTeam, Name: "Tổ 7"})
	if err != nil {
		t.Fatal(err)
	}
	m, err := book.AddMember(ctx, model.Member{Name: "Võ Văn An", Memberships: []model.Membership{{UnitID: team.ID, Role: model.UnitMember}}})
	if err != nil {
		t.Fatal(err)
	}
	task, err := book.AddTask(ctx, model.Task{Text: "việc một", MemberID: m.ID})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := book.AddTask(ctx, model.Task{Text: "việc hai"}); err != nil {
		t.Fatal(err)
	}
	if err := book.Complete(ctx, []model.Completion{{TaskID: task.ID, State: model.CompletionDone}}); err != nil {
		t.Fatal(err)
	}
	if err := book.HandOverUnit(ctx, team.ID, 0, store.SeatsBin, 0); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Visit(scene.TaskCard{ID: task.ID}).Press("e").See("‹ Võ Văn An ›").Field("Người làm").Press("right").See("‹ chưa rõ ›").Press("left").See("‹ Võ Văn An ›")
	d.Field("Ghi chú").Write("đủ").Press("ctrl+s").See("Đã sửa nhiệm vụ")
	if got := d.Task("việc một"); got.MemberID != m.ID || got.Note != "đủ" {
		t.Errorf("changed to %+v", got)
	}
	d.Visit(scene.Tasks{View: scene.TaskView{By: scene.ByMember, Only: scene.OnlyAll}}).See("Võ Văn An · 1", "CHƯA GIAO NGƯỜI LÀM · 1")
	d.Row("việc một").Press("m").See("Việc chưa giao ai trong danh bạ")
}
