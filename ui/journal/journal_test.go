package journal_test

import (
	"context"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

func TestLogScreens(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Press("6", "enter").Write(" A").Press("ctrl+s", "n").Write("Tổ tạm").Press("ctrl+s", "d", "c").See("thùng rác: Tổ tạm")
	d.Press("5", "a", "d").See("thùng rác: Loa lưu động").Press("esc", "6")
	d.Walk(t,
		drive.At("journal", "s"),
		drive.At("step", "enter"),
		drive.At("history", "esc", "esc", "home", "down", "h"),
		drive.At("bin", "esc", "b"),
	)
}

func TestJournalMarksWhatWasUndone(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("t", "ctrl+s", "6", "s").See("xét nghiệm").Absent("đã hoàn tác)")
	d.Press("u").See("(đã hoàn tác) 1 dòng", "đảo lại: thêm xét")
	d.Press("U").Absent("(đã hoàn tác)")
}

// What undo and redo did to a row is told as theirs, so that what was taken back does not look done twice.
func TestHistoryTellsWhatWasUndone(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	u, err := d.Desk.Book.AddUnit(t.Context(), model.Unit{Kind: model.UnitCell, Name: "Chi bộ 1"})
	if err != nil {
		t.Fatal(err)
	}
	u.Name = "Chi bộ Một"
	if _, err := d.Desk.Book.UpdateUnit(t.Context(), u); err != nil {
		t.Fatal(err)
	}
	for _, back := range []func(context.Context) (model.Step, error){d.Desk.Book.Undo, d.Desk.Book.Redo} {
		if _, err := back(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	d.Visit(scene.History{Table: "unit", ID: int64(u.ID)}).See("hoàn tác: ", "làm lại: ", "Chi bộ 1 → Chi bộ Một").Size(120, 40).See("hoàn tác: ")
}
