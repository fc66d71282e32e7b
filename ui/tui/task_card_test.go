package tui

import (
	"context"
	"strings"
	"testing"

	"sotruc/model"
)

// card opens the card of the task whose text holds words.
func (d *driver) card(words string) *taskCard {
	d.t.Helper()
	d.press("3").toTask(words).press("enter")
	c, ok := d.app.top().screen.(*taskCard)
	if !ok {
		d.t.Fatalf("on top is %T", d.app.top().screen)
	}
	return c
}

func TestTaskCardGoldens(t *testing.T) {
	d := start(t, 20)
	d.card(taskDaily)
	d.taskGoldens(t, "rounds")
	d.press("tab")
	d.taskGoldens(t, "said")
	d.press("tab")
	d.taskGoldens(t, "text")
	d.press("esc")
	d.card(taskRollCall)
	d.taskGoldens(t, "roll")
}

func TestTaskCardTicksAMissedRound(t *testing.T) {
	d := start(t, 20)
	c := d.card(taskDaily)
	for !c.missedHere() {
		d.press("down")
	}
	target, _ := c.target()
	d.press("space")
	if !taskSaid(d.told(c.id), target.Period, 0) {
		t.Fatalf("round %s was not ticked", target.Period)
	}
	if c.file.status.Missed != 0 {
		t.Errorf("still %d rounds missed", c.file.status.Missed)
	}
	d.press("u")
	if c.file.status.Missed != 1 {
		t.Errorf("after undo %d rounds are missed", c.file.status.Missed)
	}
}

// missedHere tells whether the round under the cursor is late.
func (c *taskCard) missedHere() bool {
	n := len(c.file.rounds) - 1 - c.table.Cursor()
	return n >= 0 && c.file.rounds[n].status.Late
}

func TestTaskCardRollCall(t *testing.T) {
	d := start(t, 20)
	c := d.card(taskRollCall)
	d.press("end", "down", "down", "down", "down")
	unit, round, ok := c.cell()
	if !ok || round.Key != "2021-W33" {
		t.Fatalf("the cursor is on round %q", round.Key)
	}
	done := c.file.status.Done
	d.press("space")
	if !taskSaid(d.told(c.id), round.Key, unit.UnitID) || c.file.status.Done != done+1 {
		t.Fatalf("%s was not ticked: %+v", unit.Name, c.file.status)
	}
	d.press("a").see("Đánh dấu xong cho")
	d.press("c")
	if c.file.status.State != model.TaskDone || c.file.status.Done != c.file.status.Of {
		t.Fatalf("not all are done: %+v", c.file.status)
	}
	d.press("a").see("Mọi đơn vị đã xong")
	d.press("u")
	if c.file.status.Done != done+1 {
		t.Errorf("undo of the whole round left %d done", c.file.status.Done)
	}
}

func TestTaskCardOfAHeading(t *testing.T) {
	d := start(t, 0)
	ctx := context.Background()
	head, err := d.desk.Book.AddTask(ctx, model.Task{Ordinal: "II", Text: "Công tác tuyên truyền", Tasks: []model.Task{
		{Ordinal: "1", Text: "Phát tờ rơi"}, {Ordinal: "2", Text: "Phát thanh hằng ngày", Deadline: model.Deadline{Every: model.EveryDay, Time: "17:00"}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	d.press("3")
	d.run(d.app.perform(d.app.top(), show{TaskCard{ID: head.ID}}))
	d.taskGoldens(t, "heading")
	d.press("space")
	if len(d.told(head.ID)) != 0 {
		t.Fatal("a heading was ticked")
	}
	d.press("down", "enter").see("II Công tác tuyên truyền › 2", "CÁC KỲ")
	d.press("esc", "d").see("2 nhiệm vụ bên dưới")
	d.press("c")
	if !strings.Contains(d.screen(), "Không có nhiệm vụ nào chưa xong") {
		t.Fatalf("the card of a task in the bin stays:\n%s", d.screen())
	}
	d.press("u").see("Phát tờ rơi")
}

func TestTaskCardNotBegun(t *testing.T) {
	d := start(t, 0)
	starts, _ := model.NewDate(2021, 9, 1)
	task, err := d.desk.Book.AddTask(context.Background(), model.Task{
		Text: "Trực \x1b[31mđêm", Deadline: model.Deadline{Every: model.EveryDay, StartsOn: starts},
	})
	if err != nil {
		t.Fatal(err)
	}
	d.run(d.app.refresh())
	d.press("3").see("SAU · 1")
	d.press("space").see("Chưa đến kỳ")
	d.press("enter").see("Chưa đến kỳ", "hạn tới: Thứ Tư 01/09/2021 17:00")
	d.press("space", "x")
	if said := d.told(task.ID); len(said) != 0 {
		t.Errorf("ticked before the first round: %+v", said)
	}
}

func TestTaskCardFailure(t *testing.T) {
	d := start(t, 20)
	d.card(taskSingle)
	if err := d.desk.Book.Close(); err != nil {
		t.Fatal(err)
	}
	d.press("space").see("! Sổ đã đóng")
}
