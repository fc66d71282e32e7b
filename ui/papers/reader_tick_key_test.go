package papers_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// The footer and the help of a paper name what Space does to the task it stands on.
func TestThePaperSaysWhatSpaceDoes(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	units, err := d.Desk.Book.AddUnits(t.Context(), []model.Unit{{Kind: model.UnitBody, Name: "Công an"}, {Kind: model.UnitBody, Name: "Trạm Y tế"}})
	if err != nil {
		t.Fatal(err)
	}
	call := []model.TaskUnit{{UnitID: units[0].ID, Role: model.RoleRoll}, {UnitID: units[1].ID, Role: model.RoleRoll}}
	paper, err := d.Desk.Book.RegisterDirective(t.Context(), model.Directive{Symbol: "961-CV/QU", Subject: "phòng, chống dịch", ReceivedAt: d.Desk.Now(), Tasks: []model.Task{
		{Text: "mục một", Tasks: []model.Task{{Text: "việc hai"}, {Text: "việc ba"}}},
		{Text: "điểm danh", RollCall: true, Units: call},
	}})
	if err != nil {
		t.Fatal(err)
	}
	d.Reopen().Visit(scene.Reader{ID: paper.ID})
	d.Press("tab").Row("mục một").See("Space xong cả 2 việc").Row("điểm danh").See("Space xong cả 2 đơn vị").Row("việc ba").See("Space xong ")
	d.Press("space").See("Đã tích xong").Press("up", "down").See("Space bỏ tích").Press("?").See("bỏ tích").Absent("xong/chưa").Press("esc")
	d.Row("việc hai").Press("x", "right", "right", "right").See("Đã miễn").Field("Lý do").Write("mất điện").Press("ctrl+s", "up", "down").See("Space xong (hỏi lại)")
	d.Row("mục một").Absent("Space").Press("space").See("Không còn nhiệm vụ nào chưa xong")
	d.Row("điểm danh").Press("space", "c").See("Đã tích xong").Press("up", "down").See("Space bỏ tích")
	d.Press("tab").Absent("Space")
}
