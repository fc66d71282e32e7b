package tui

import (
	"context"
	"testing"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/store"
	"sotruc/ui/kit"
)

// failing is a write that fails as on a full disk.
func failing(context.Context) (int, error) { return 0, store.ErrDiskFull }

func TestAWriteThatFailsWhileQuittingKeepsTheProgramOpen(t *testing.T) {
	d := start(t, 0)
	var q question[int]
	write := d.app.top().address(q.write(d.desk, failing))
	d.press("q")
	d.run(write)
	if d.quit {
		t.Fatal("the program ended on a write that failed")
	}
	d.see("Ổ đĩa đã đầy").press("q")
	if !d.quit {
		t.Error("quitting again does not quit")
	}
}

func TestTheFailureOfAScreenThatIsGoneIsSaid(t *testing.T) {
	d := start(t, 0).press("ctrl+f")
	var q question[int]
	write := d.app.top().address(q.write(d.desk, failing))
	d.press("esc")
	d.run(write)
	d.see("Ổ đĩa đã đầy")
}

func TestTroubleStaysUntilEscOrAWriteThatSucceeds(t *testing.T) {
	d := start(t, 0)
	fail := func() {
		var q question[int]
		d.run(d.app.top().address(q.write(d.desk, failing)))
	}
	fail()
	d.press("down", "3").see("Ổ đĩa đã đầy")
	d.press("esc")
	d.absent("Ổ đĩa đã đầy")
	fail()
	var q question[int]
	d.run(d.app.top().address(q.write(d.desk, func(context.Context) (int, error) { return 1, nil })))
	d.absent("Ổ đĩa đã đầy").see("Đã lưu")
	fail()
	d.absent("Đã lưu")
}

func TestAFormComesBackAsItWasFilledInWhenItsWriteFails(t *testing.T) {
	d := start(t, 0)
	var q question[int]
	field := kit.Field{Key: "reason", Label: "Lý do"}
	then := func(map[string]string) (action, tea.Cmd, map[string]string) {
		return nil, q.write(d.desk, failing), nil
	}
	d.app.open(newSheet(d.desk, d.app.top(), fill{title: "Đổi ngày", fields: []kit.Field{field}, then: then}))
	d.write("hàng xóm ốm").press("ctrl+s").see("Đổi ngày", "hàng xóm ốm")
	d.press("esc").see("Ổ đĩa đã đầy")
}

func TestAnotherDayMakesEveryRoomReadAgain(t *testing.T) {
	d := start(t, 140).press("3", "1")
	d.send(minute{})
	if !d.app.stale[roomTasks] || d.app.stale[roomToday] {
		t.Errorf("stale rooms %v", d.app.stale)
	}
	if _, err := d.desk.Book.AddTask(context.Background(), model.Task{Text: "Việc ngày mới"}); err != nil {
		t.Fatal(err)
	}
	d.press("3").see("2/38") // one more than before
}
