package tasks_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// callOfCells is a book with a daily roll call of every cell since 16/08: Chi bộ 1 was always there, Chi bộ 2 is gone on
// 18/08 before the hour, when Chi bộ 3 is new.
func callOfCells(t *testing.T) (*drive.Driver, model.Task) {
	t.Helper()
	d := drive.Start(t, 0)
	book, ctx := d.Desk.Book, t.Context()
	add := func(name string) model.Unit {
		u, err := book.AddUnit(ctx, model.Unit{Kind: model.UnitCell, Name: name})
		if err != nil {
			t.Fatal(err)
		}
		return u
	}
	first := add("Chi bộ 1")
	second := add("Chi bộ 2")
	task, err := book.AddTask(ctx, model.Task{
		Text: "Báo cáo hằng ngày", RollCall: true, RollKind: model.Kinds(model.UnitCell), Deadline: model.Deadline{Every: model.EveryDay, Time: "17:00"},
	})
	if err != nil {
		t.Fatal(err)
	}
	d.Later(2)
	add("Chi bộ 3")
	if err := book.HandOverUnit(ctx, second.ID, first.ID, "", 0); err != nil {
		t.Fatal(err)
	}
	d.Press("3").Visit(scene.TaskCard{ID: task.ID})
	return d, task
}

func TestRollCallAsksNobodyWhoIsNotThere(t *testing.T) {
	t.Parallel()
	d, task := callOfCells(t)
	const sentence = "! Kỳ này không hỏi đơn vị này: lúc đến hạn đơn vị chưa có, hoặc không còn."
	refused := func(words string) {
		t.Helper()
		d.See(words)
		for _, key := range []string{"space", "x", "m"} {
			if d.Press(key).See(sentence); len(d.Said(task.ID)) != 0 {
				t.Fatalf("%s wrote %+v", key, d.Said(task.ID))
			}
			d.Press("left", "right")
		}
	}
	d.See("18/08/2021 (kỳ này) 0/2 · Chi bộ 1: Chưa làm").Press("down")
	refused("Chi bộ 2: không hỏi")
	d.Press("down", "left").See("17/08/2021 0/2")
	refused("Chi bộ 3: không hỏi")
	d.Press("a").See("Tích xong cho 2 đơn vị còn lại, kỳ 17/08/2021?").Press("c")
	for _, said := range d.Said(task.ID) {
		if said.UnitID > 2 {
			t.Errorf("ticked what was never owed: %+v", said)
		}
	}
	d.Press("a").See("Mọi đơn vị đã xong kỳ này")
	if n := len(d.Said(task.ID)); n != 2 {
		t.Errorf("%d ticks, want those of the two cells there were", n)
	}
	d.Size(120, 80).Press("?").See("không hỏi: lúc đến hạn đơn vị chưa có, hoặc không còn")
}

func TestRollCallCountsAllThatWasMissed(t *testing.T) {
	t.Parallel()
	d, task := callOfCells(t)
	d.Later(60).Press("esc").Visit(scene.TaskCard{ID: task.ID})
	shown := func(name, words string) {
		t.Helper()
		if row := d.Row(name).Current(); !strings.Contains(row, words) {
			t.Errorf("%q does not say %q", row, words)
		}
	}
	shown("Chi bộ 1", "lỡ 62 ")
	shown("Chi bộ 2", "lỡ 2 ")
	shown("Chi bộ 3", "lỡ 60 ")
}

// All the rest of a round is done but for what was said not to be.
func TestAllTheRestLeavesWhatWasWaived(t *testing.T) {
	t.Parallel()
	d, task := callOfCells(t)
	d.Press("x", "right", "right", "right").See("‹ Đã miễn ›").Field("Lý do").Write("không có đảng viên").Press("ctrl+s").See("Đã ghi tình trạng")
	d.Press("a").See("Tích xong cho 1 đơn vị còn lại", "nguyên 1 đơn vị đã miễn").Press("c")
	states := map[model.CompletionState]int{}
	for _, said := range d.Said(task.ID) {
		states[said.State]++
	}
	if states[model.CompletionWaived] != 1 || states[model.CompletionDone] != 1 {
		t.Errorf("the book holds %+v", d.Said(task.ID))
	}
	d.Press("a").See("Mọi đơn vị đã xong kỳ này. Giữ nguyên 1 đơn vị")
}
