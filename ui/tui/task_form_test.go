package tui

import (
	"context"
	"reflect"
	"testing"

	"sotruc/model"
)

func TestTaskFormGoldens(t *testing.T) {
	d := start(t, 20)
	d.press("3").toTask(taskRollCall).press("e")
	d.taskGoldens(t, "edit")
	d.press("esc", "n")
	d.taskGoldens(t, "new")
}

// Saving a form in which nothing was typed changes nothing, whatever the task.
func TestTaskFormKeepsWhatItDoesNotChange(t *testing.T) {
	d := start(t, 20)
	ctx := context.Background()
	outlines, err := d.desk.Book.TaskOutlines(ctx, model.TaskFilter{})
	if err != nil {
		t.Fatal(err)
	}
	d.press("3")
	for _, o := range outlines {
		before, err := d.desk.Book.Task(ctx, o.ID)
		if err != nil {
			t.Fatal(err)
		}
		d.run(d.app.perform(d.app.top(), push{newTaskForm(d.desk, model.Task{ID: o.ID})}))
		form, _ := d.app.top().screen.(*taskForm)
		if form.Dirty() {
			t.Fatalf("task %d: dirty before anything was typed", o.ID)
		}
		after := form.typed()
		if before.Deadline.Every != model.EveryNone && before.Deadline.Every != model.EveryASAP && before.Deadline.Relation == "" {
			before.Deadline.Relation = model.RelationBy
		}
		if !reflect.DeepEqual(before, after) {
			t.Errorf("task %d:\n%+v\nbecame\n%+v", o.ID, before, after)
		}
		d.press("esc")
	}
}

func TestTaskFormReadsThePhrase(t *testing.T) {
	d := start(t, 20)
	d.press("3", "n").write("Báo cáo kết quả ABCD").press("tab", "tab")
	d.write("Trạm Y tế phường (20/8); Hội Khuyến học").press("tab", "tab").write("trước ngày 15 hằng tháng")
	d.see("hằng tháng", "Hạn tới: T3 14/09 17:00 · T5 14/10 17:00 · CN 14/11 17:00")
	d.press("ctrl+s").see("Đã thêm nhiệm vụ")
	found, err := d.desk.Book.TaskOutlines(context.Background(), model.TaskFilter{Find: "abcd"})
	if err != nil || len(found) != 1 {
		t.Fatalf("found %d, %v", len(found), err)
	}
	task, err := d.desk.Book.Task(context.Background(), found[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	want := model.Deadline{Phrase: "trước ngày 15 hằng tháng", Every: model.EveryMonth, Day: 15, Relation: model.RelationBefore}
	if task.Deadline != want {
		t.Errorf("deadline is %+v", task.Deadline)
	}
	due, _ := model.NewDate(2021, 8, 20)
	if len(task.Units) != 2 || task.Units[0].UnitID == 0 || task.Units[0].DueOn != due || task.Units[1].Name != "Hội Khuyến học" {
		t.Errorf("units are %+v", task.Units)
	}
	d.press("u")
	if found, _ := d.desk.Book.TaskOutlines(context.Background(), model.TaskFilter{Find: "abcd"}); len(found) != 0 {
		t.Error("undo did not take the new task back")
	}
}

func TestTaskFormRollCall(t *testing.T) {
	d := start(t, 20)
	d.press("3", "n").write("Điểm danh tổ dân phố").press("tab", "tab", "tab", "space", "tab", "right", "right", "tab")
	d.press("f4").write("chi bo 2").press("enter", "f4").write("chi bo 5").press("enter").see("Chi bộ 2; Chi bộ 5")
	d.press("f4").write("chi bo 2").press("enter", "ctrl+s")
	found, err := d.desk.Book.TaskOutlines(context.Background(), model.TaskFilter{Find: "diem danh to dan pho"})
	if err != nil || len(found) != 1 {
		t.Fatalf("found %d, %v:\n%s", len(found), err, d.screen())
	}
	if u := found[0].Units; !found[0].RollCall || len(u) != 1 || u[0].Name != "Chi bộ 5" || u[0].Role != model.RoleRoll {
		t.Errorf("units are %+v", u)
	}
}

func TestTaskFormSaysWhatIsWrong(t *testing.T) {
	d := start(t, 20)
	d.press("3", "n", "ctrl+s").see("Chưa điền mục này")
	d.write("Trực chốt").press("tab", "tab", "tab", "tab", "tab", "right").see("Ngày hạn", "Chưa đủ thông tin")
	d.press("ctrl+s").see("! Chưa điền mục này")
	d.write("31/2").press("tab").see("! Ngày không đúng")
	d.press("shift+tab", "backspace", "8", "tab").write("25h").press("tab").see("! Giá trị nằm ngoài")
	d.press("esc").see("Có thay đổi chưa lưu")
	d.press("k").see("25h")
}

func TestTaskFormConflict(t *testing.T) {
	d := start(t, 20)
	ctx := context.Background()
	d.press("3").toTask(taskSingle)
	id := d.currentTask().task.ID
	d.press("e").write("Khẩn: ")
	task, err := d.desk.Book.Task(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	task.Note = "người khác sửa"
	if _, err := d.desk.Book.UpdateTask(ctx, task); err != nil {
		t.Fatal(err)
	}
	d.press("ctrl+s").see("! Mục này vừa được sửa ở nơi khác", "Khẩn:")
}

func TestTaskFormEdits(t *testing.T) {
	d := start(t, 20)
	d.press("3").toTask(taskSingle)
	id := d.currentTask().task.ID
	d.press("e", "end").write(" Gấp.").press("tab", "enter").write("cong an").press("enter", "ctrl+s").see("Đã sửa nhiệm vụ")
	task, err := d.desk.Book.Task(context.Background(), id)
	if err != nil || task.Lead != "Công an phường" || task.LeadID == 0 || task.Text[len(task.Text)-6:] != " Gấp."[len(" Gấp.")-6:] {
		t.Fatalf("%+v, %v", task, err)
	}
	d.press("u")
	if task, _ = d.desk.Book.Task(context.Background(), id); task.Lead != "Văn phòng Đảng ủy" {
		t.Errorf("after undo the lead is %s", task.Lead)
	}
}

func TestTaskFormTypedTimes(t *testing.T) {
	for typed, want := range map[string]string{
		"14:00": "14:00", "14h": "14:00", "14h30": "14:30", "14 giờ 5 phút": "", "7g15": "07:15", "1630": "16:30", "9": "09:00",
		"16 giờ 30": "16:30", "24:00": "24:00", "25h": "", "": "", "trưa": "",
	} {
		if got, code := parseClock(typed); got != want || (got == "") != (code != "") {
			t.Errorf("%q is %q (%s), want %q", typed, got, code, want)
		}
	}
}
