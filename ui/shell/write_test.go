package shell_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/store"
	"sotruc/ui/drive"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
	"sotruc/ui/shell"
)

// failing is a write that fails as on a full disk.
func failing(context.Context) (int, error) { return 0, store.ErrDiskFull }

// writing is one that succeeds.
func writing(context.Context) (int, error) { return 1, nil }

// started begins a write of the screen that is shown; running what it gives ends it.
func started(d *drive.Driver, work func(context.Context) (int, error)) tea.Cmd {
	var q scene.Question[int]
	return d.App.Address(q.Write(d.Desk, work))
}

func TestQuitWaitsForAWrite(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	write := started(d, writing)
	if d.Press("q").Ended() {
		t.Fatal("quit before the write was done")
	}
	if d.Run(write); !d.Ended() {
		t.Error("the write is done and the program still runs")
	}
}

func TestAWriteThatFailsWhileQuittingKeepsTheProgramOpen(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	write := started(d, failing)
	d.Press("q")
	if d.Run(write); d.Ended() {
		t.Fatal("the program ended on a write that failed")
	}
	if d.See("Ổ đĩa đã đầy").Press("q"); !d.Ended() {
		t.Error("quitting again does not quit")
	}
}

func TestTheFailureOfAScreenThatIsGoneIsSaid(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0).Press("ctrl+f")
	write := started(d, failing)
	d.Press("esc")
	d.Run(write)
	d.See("Ổ đĩa đã đầy")
}

func TestTroubleStaysUntilEscOrAWriteThatSucceeds(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Run(started(d, failing))
	d.Press("down", "3").See("Ổ đĩa đã đầy")
	d.Press("esc").Absent("Ổ đĩa đã đầy")
	d.Run(started(d, failing))
	d.See("Ổ đĩa đã đầy")
	d.Run(started(d, writing))
	d.Absent("Ổ đĩa đã đầy").See("Đã lưu")
	d.Run(started(d, failing))
	d.Absent("Đã lưu")
}

func TestAFormComesBackAsItWasFilledInWhenItsWriteFails(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	var q scene.Question[int]
	field := kit.Field{Key: "reason", Label: "Lý do"}
	d.Run(d.App.Perform(scene.Fill{
		Title: "Đổi ngày", Fields: []kit.Field{field},
		Then: func(map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			return nil, q.Write(d.Desk, failing), nil
		},
	}))
	d.Write("hàng xóm ốm").Press("ctrl+s").See("Đổi ngày", "hàng xóm ốm")
	d.Press("esc").See("Có thay đổi chưa lưu").Press("c").See("Ổ đĩa đã đầy")
}

func TestAnotherDayMakesEveryRoomReadAgain(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140).Press("3").See("1/34").Press("1")
	if _, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "Việc ngày mới"}); err != nil {
		t.Fatal(err)
	}
	d.Press("3").See("1/34").Press("1") // nobody has told the screen
	d.Send(shell.Minute())
	d.Press("3").See("1/35")
}

// What another program writes to the same file is seen, and the cursor stays on its task; a form that is open is left alone.
func TestAnotherProgramWritesToTheBook(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20).Press("3").Row("Rà soát hộ chưa")
	other, err := store.Open(t.Context(), d.Desk.Book.Path(), store.WithClock(d.Desk.Clock))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = other.Close() })
	before := d.Count()
	var added model.Task
	for n := range 100 {
		rule := model.Deadline{Every: model.EveryOnce, Due: d.Desk.Today() - 90}
		if added, err = other.AddTask(t.Context(), model.Task{Text: fmt.Sprintf("Việc mới đến %d", n), Deadline: rule}); err != nil {
			t.Fatal(err)
		}
	}
	d.Press("x").See("Tình trạng").Write("x")
	form := d.Screen()
	d.Send(shell.Watched())
	if d.Screen() != form {
		t.Errorf("below an open form the screen moved:\n%s", d.Screen())
	}
	d.Press("esc").Send(shell.Watched())
	if d.Count() != before+100 || !strings.Contains(d.Current(), "Rà soát hộ chưa") {
		t.Errorf("%d tasks after %d and 100 more, the cursor on %q", d.Count(), before, d.Current())
	}
	if err := other.Complete(t.Context(), []model.Completion{{TaskID: added.ID, State: model.CompletionDone}}); err != nil {
		t.Fatal(err)
	}
	d.Press("1", "3").Send(shell.Watched())
	if d.Count() != before+99 || !strings.Contains(d.Current(), "Rà soát hộ chưa") {
		t.Errorf("%d tasks after %d, 100 more and one done, the cursor on %q", d.Count(), before, d.Current())
	}
}
