package tui

import (
	"context"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
)

func TestTaskListGoldens(t *testing.T) {
	d := start(t, 20)
	d.press("3")
	d.taskGoldens(t, "due")
	d.press("s")
	d.taskGoldens(t, "directive")
	d.press("s")
	d.taskGoldens(t, "unit")
	d.press("s", "o", "down", "down", "down", "down", "enter")
	d.taskGoldens(t, "all")
}

func TestTaskListOfAnEmptyBook(t *testing.T) {
	d := start(t, 0)
	d.press("3")
	d.taskGoldens(t, "empty")
	d.press("space", "x", "enter", "d", "e", "t", "g", "s")
	d.see("Bấm n để thêm")
}

func TestTaskListTicks(t *testing.T) {
	d := start(t, 20)
	d.press("3").toTask(taskSingle)
	id := d.currentTask().task.ID
	n := len(d.tasks().items)
	d.press("space").see("Đã đánh dấu xong")
	if said := d.told(id); len(said) != 1 || said[0].State != model.CompletionDone || said[0].By != "Nguyễn Văn Trực" {
		t.Fatalf("the book holds %+v", said)
	}
	if len(d.tasks().items) != n-1 {
		t.Error("the ticked task is still among the open ones")
	}
	d.press("u")
	if said := d.told(id); len(said) != 0 {
		t.Fatalf("after undo the book holds %+v", said)
	}
	d.press("ctrl+y", "o", "down", "down", "down", "down", "enter").toTask(taskSingle)
	d.press("space").see("Đã bỏ đánh dấu")
	if said := d.told(id); len(said) != 0 {
		t.Fatalf("after the second Space the book holds %+v", said)
	}
}

func TestTaskListTicksTheCurrentRound(t *testing.T) {
	d := start(t, 20)
	d.press("3").toTask(taskDaily)
	id := d.currentTask().task.ID
	before := len(d.told(id))
	d.press("space")
	said := d.told(id)
	if len(said) != before+1 || said[0].Period != "2021-08-16" {
		t.Fatalf("ticked %+v", said[0])
	}
}

func TestTaskListTicksAllMarkedInOneStep(t *testing.T) {
	d := start(t, 20)
	d.press("3", "home", "v", "v", "shift+down")
	marked := d.tasks().table.Marked()
	if len(marked) < 3 {
		t.Fatalf("marked %v:\n%s", marked, d.screen())
	}
	before := map[int64][]model.Completion{}
	for _, id := range marked {
		before[id] = d.told(model.TaskID(id))
	}
	d.press("space")
	for _, id := range marked {
		if said := d.told(model.TaskID(id)); len(said) != 1 || said[0].State != model.CompletionDone {
			t.Errorf("task %d: %+v", id, said)
		}
	}
	if left := d.tasks().table.Marked(); len(left) != 0 {
		t.Errorf("still marked: %v", left)
	}
	d.press("u")
	for _, id := range marked {
		if said := d.told(model.TaskID(id)); !slices.Equal(said, before[id]) {
			t.Errorf("undo left task %d with %+v", id, said)
		}
	}
}

func TestTaskListOpensARollCallInsteadOfTickingIt(t *testing.T) {
	d := start(t, 20)
	d.press("3").toTask(taskRollCall)
	id := d.currentTask().task.ID
	before := len(d.told(id))
	d.press("space").see("ĐIỂM DANH")
	if len(d.told(id)) != before {
		t.Error("a roll call was ticked as a whole")
	}
}

func TestTaskListSaysWhyNot(t *testing.T) {
	d := start(t, 20)
	d.press("3").toTask(taskSingle)
	id := d.currentTask().task.ID
	d.press("x", "right", "ctrl+s").see("Chưa điền mục này")
	d.write("hết kinh phí").press("tab").write("đã hỏi quận").press("ctrl+s").see("Đã ghi tình trạng")
	said := d.told(id)
	if len(said) != 1 || said[0].State != model.CompletionNotExecutable || said[0].Reason != "hết kinh phí" || said[0].Note != "đã hỏi quận" {
		t.Fatalf("the book holds %+v", said)
	}
	d.press("o", "down", "down", "down", "down", "enter").toTask(taskSingle).press("x").see("hết kinh phí", "đã hỏi quận")
}

func TestTaskTickKeepsTheNote(t *testing.T) {
	d := start(t, 20)
	d.press("3").toTask(taskSingle)
	id := d.currentTask().task.ID
	d.press("x", "tab", "tab").write("còn hai hộ").press("tab").write("BB số 3").press("ctrl+s")
	d.toTask(taskSingle).press("space")
	said := d.told(id)
	if len(said) != 1 || said[0].State != model.CompletionDone || said[0].Note != "còn hai hộ" || said[0].Evidence != "BB số 3" {
		t.Fatalf("the book holds %+v", said)
	}
}

func TestTaskListNotes(t *testing.T) {
	d := start(t, 20)
	d.press("3").toTask(taskSingle)
	id := d.currentTask().task.ID
	d.press("t").write("chờ quận trả lời").press("ctrl+s").see("Đã ghi chú")
	task, err := d.desk.Book.Task(context.Background(), id)
	if err != nil || !strings.Contains(task.Note, "chờ quận trả lời") {
		t.Fatalf("note is %q, %v", task.Note, err)
	}
}

func TestTaskListBins(t *testing.T) {
	d := start(t, 20)
	d.press("3").toTask(taskSingle)
	n := len(d.tasks().items)
	d.press("d").see("thùng rác", "u: hoàn tác")
	if len(d.tasks().items) != n-1 {
		t.Fatal("the task is still there")
	}
	d.press("u")
	if len(d.tasks().items) != n {
		t.Fatal("undo did not bring it back")
	}
	d.press("v", "v", "d").see("Chuyển 2 nhiệm vụ")
	d.press("d")
	if len(d.tasks().items) != n {
		t.Fatal("the key that asked also answered")
	}
	d.press("c")
	if got := len(d.tasks().items); got >= n {
		t.Fatalf("%d rows, there were %d", got, n)
	}
}

func TestTaskListNarrows(t *testing.T) {
	d := start(t, 20)
	d.press("3")
	for down, want := range map[int]int{1: d.desk.waiting.Late, 2: d.desk.waiting.DueToday} {
		d.press("o")
		for range down {
			d.press("down")
		}
		d.press("enter")
		got := 0
		for _, item := range d.tasks().items {
			if item.task.ID != 0 {
				got++
			}
		}
		if got != want {
			t.Errorf("choice %d shows %d tasks, the first screen counts %d", down, got, want)
		}
	}
	d.press("o", "down", "down", "down", "down", "enter", "f").write("tram y te").press("enter").see("Trạm Y tế phường")
	for _, item := range d.tasks().items {
		unit := d.tasks().view.UnitID
		mine := item.task.ID == 0 || item.task.LeadID == unit
		for _, u := range item.task.Units {
			mine = mine || u.UnitID == unit
		}
		if !mine {
			t.Errorf("task %d is not the unit's", item.task.ID)
		}
	}
	d.press("f", "enter", "/").write("cach ly").press("enter")
	if n := len(d.tasks().items); n == 0 || d.tasks().Typing() {
		t.Errorf("%d rows for a word without tones", n)
	}
	d.press("esc", "/").write("khongcogi").see("Không có mục nào khớp")
}

func TestTaskListKeepsOffHeadings(t *testing.T) {
	d := start(t, 20)
	d.press("3")
	keys := []string{"down", "up", "pgdown", "pgup", "end", "home", "down", "down", "s", "down", "up", "s", "end", "pgup", "up", "home", "up"}
	for range 6 {
		for _, k := range keys {
			if d.press(k); d.tasks().onHeading() {
				t.Fatalf("%s led to a heading:\n%s", k, d.screen())
			}
		}
	}
}

func TestTaskListMouse(t *testing.T) {
	d := start(t, 20)
	d.press("3", "down")
	row := 0
	for i, line := range strings.Split(d.screen(), "\n") {
		if strings.HasPrefix(line, "▌") {
			row = i
		}
	}
	d.send(tea.MouseClickMsg{Button: tea.MouseLeft, X: 9, Y: row + 1})
	d.tasks()
	d.send(tea.MouseClickMsg{Button: tea.MouseLeft, X: 9, Y: row + 1})
	if _, ok := d.app.top().screen.(*taskCard); !ok {
		t.Fatalf("a second click did not open the task:\n%s", d.screen())
	}
}

func TestTaskListFailure(t *testing.T) {
	d := start(t, 20)
	d.press("3").toTask(taskSingle).press("x").press("tab", "tab").write("mới xong một nửa")
	if err := d.desk.Book.Close(); err != nil {
		t.Fatal(err)
	}
	d.press("ctrl+s").see("! Sổ đã đóng", "mới xong một nửa")
	d.press("esc", "space").see("! Sổ đã đóng")
}
