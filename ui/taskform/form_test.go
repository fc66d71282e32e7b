package taskform_test

import (
	"reflect"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// Beginnings of tasks of the sample.
const (
	taskRollCall = "Các chi bộ báo cáo việc nắm h"
	taskSingle   = "Rà soát hộ chưa có người phụ"
)

func TestTaskFormGoldens(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3").Row(taskRollCall).Press("e")
	d.Pictures(t, "edit")
	d.Press("esc", "n")
	d.Pictures(t, "new")
}

// Saving a form in which nothing was typed changes nothing, whatever the task.
func TestTaskFormKeepsWhatItDoesNotChange(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	for _, before := range d.Tasks(model.TaskFilter{}) {
		d.Visit(scene.TaskCard{ID: before.ID}).Press("e").Absent("chưa lưu").Press("ctrl+s").See("Đã sửa nhiệm vụ").Press("esc")
		after, err := d.Desk.Book.Task(t.Context(), before.ID)
		if err != nil {
			t.Fatal(err)
		}
		before.Rev = after.Rev
		if !reflect.DeepEqual(before, after) {
			t.Errorf("task %d:\n%+v\nbecame\n%+v", before.ID, before, after)
		}
	}
}

func TestTaskFormReadsThePhrase(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3", "n").Write("Báo cáo kết quả ABCD").Press("tab", "tab", "tab")
	d.Write("Trạm Y tế phường (20/8); Hội Khuyến học").Press("tab", "tab").Write("trước ngày 15 hằng tháng")
	d.See("hằng tháng", "Hạn tới: T3 14/09 17:00 · T5 14/10 17:00 · CN 14/11 17:00")
	d.Press("ctrl+s").See("Đã thêm nhiệm vụ")
	task := d.Task("ABCD")
	want := model.Deadline{Phrase: "trước ngày 15 hằng tháng", Every: model.EveryMonth, Day: 15, Relation: model.RelationBefore}
	if task.Deadline != want {
		t.Errorf("deadline is %+v", task.Deadline)
	}
	due, _ := model.NewDate(2021, 8, 20)
	if len(task.Units) != 2 || task.Units[0].UnitID == 0 || task.Units[0].DueOn != due || task.Units[1].Name != "Hội Khuyến học" {
		t.Errorf("units are %+v", task.Units)
	}
	d.Press("u")
	if found := d.Tasks(model.TaskFilter{Find: "abcd"}); len(found) != 0 {
		t.Error("undo did not take the new task back")
	}
}

func TestTaskFormRollCall(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3", "n").Write("Điểm danh tổ dân phố").Press("tab", "tab", "tab", "tab", "space", "tab", "right", "right", "right", "tab")
	d.Press("f4").Write("chi bo 2").Press("enter", "f4").Write("chi bo 5").Press("enter").See("Chi bộ 2; Chi bộ 5")
	d.Press("f4").Write("chi bo 2").Press("enter", "ctrl+s")
	found := d.Tasks(model.TaskFilter{Find: "diem danh to dan pho"})
	if len(found) != 1 {
		t.Fatalf("found %d:\n%s", len(found), d.Screen())
	}
	if u := found[0].Units; !found[0].RollCall || len(u) != 1 || u[0].Name != "Chi bộ 5" || u[0].Role != model.RoleRoll {
		t.Errorf("units are %+v", u)
	}
}

func TestTaskFormSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3", "n", "ctrl+s").See("Chưa điền mục này")
	d.Write("Trực chốt").Press("tab", "tab", "tab", "tab", "tab", "tab", "right").See("Ngày hạn", "Chưa đủ thông tin")
	d.Press("ctrl+s").See("! Chưa điền mục này")
	d.Write("31/2").Press("tab").See("! Không có ngày 31/2: tháng 2/2021 chỉ có 28 ngày.")
	d.Press("shift+tab", "backspace", "8", "tab").Write("25h").Press("tab").See("! Giờ không đúng. Ghi theo dạng 14:00.")
	d.Press("esc").See("Có thay đổi chưa lưu")
	d.Press("k").See("25h")
}

func TestTaskFormConflict(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	ctx := t.Context()
	d.Press("3").Row(taskSingle)
	id := d.Task(taskSingle).ID
	d.Press("e").Write("Khẩn: ")
	task, err := d.Desk.Book.Task(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	task.Note = "người khác sửa"
	if _, err := d.Desk.Book.UpdateTask(ctx, task); err != nil {
		t.Fatal(err)
	}
	d.Press("ctrl+s").See("! Mục này vừa được sửa ở nơi khác", "Khẩn:")
}

func TestTaskFormEdits(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3").Row(taskSingle)
	id := d.Task(taskSingle).ID
	d.Press("e", "end").Write(" Gấp.").Press("tab", "enter").Write("cong an").Press("enter", "ctrl+s").See("Đã sửa nhiệm vụ")
	task, err := d.Desk.Book.Task(t.Context(), id)
	if err != nil || task.Lead != "Công an phường" || task.LeadID == 0 || task.Text[len(task.Text)-6:] != " Gấp."[len(" Gấp.")-6:] {
		t.Fatalf("%+v, %v", task, err)
	}
	d.Press("u")
	if task, _ = d.Desk.Book.Task(t.Context(), id); task.Lead != "Văn phòng Đảng ủy" {
		t.Errorf("after undo the lead is %s", task.Lead)
	}
}

func TestTaskFormRefusesARhythmTheBookCannotHold(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Press("3", "n").Write("Báo cáo nhanh").Field("Câu trong văn bản").Write("báo cáo 2 lần/ngày")
	d.See("Sổ không ghi được nhịp này").Press("ctrl+s").See("! Sổ không ghi được nhịp này")
	if found := d.Tasks(model.TaskFilter{}); len(found) != 0 {
		t.Errorf("saved %+v", found)
	}
}

// The key that opens a list opens that of the field it is pressed in.
func TestTaskFormChoosesUnitsWhereTheyGo(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3", "n").Write("Trực chốt EFGH").Absent("F4").Press("tab").See("F4 chọn")
	d.Press("f4").See("┌─ Chủ trì").Write("cong an").Press("enter").See("‹ Công an phường ›")
	d.Press("tab", "tab", "f4").See("┌─ Phối hợp").Write("tram y te").Press("enter", "f4").Write("Hội Khuyến học").Press("enter", "ctrl+s")
	task := d.Task("EFGH")
	if task.Lead != "Công an phường" || task.LeadID == 0 {
		t.Errorf("the lead is %q, unit %d", task.Lead, task.LeadID)
	}
	if u := task.Units; len(u) != 2 || u[0].Name != "Trạm Y tế phường" || u[0].UnitID == 0 || u[1].Name != "Hội Khuyến học" {
		t.Errorf("the others are %+v", u)
	}
	d.Press("n").Write("Trực chốt IJKL").Press("tab", "right", "tab", "f4").See("┌─ Tên chủ trì").Write("cong an").Press("enter", "ctrl+s")
	if task := d.Task("IJKL"); task.Lead != "Công an phường" || task.LeadID == 0 {
		t.Errorf("the lead named is %q, unit %d", task.Lead, task.LeadID)
	}
}
