package tasks_test

import (
	"fmt"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

func TestAssignGoldens(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3", "home", "v", "v", "v").See("giao 3 việc").Press("e")
	d.Pictures(t, "empty")
	d.Field("Dời hạn").Press("right", "right", "right")
	d.Pictures(t, "postpone")
	d.KeysApart(t, "form")
	d.Press("esc", "k").English().Press("3", "home", "v", "v", "v").See("assign 3 tasks").Press("a").See("Assign, change 3 tasks", "as it is")
}

// officeOf opens a book with two units and a member in the roster, and tasks of some deadlines, called "việc 1" and so on.
func officeOf(t *testing.T, deadlines ...model.Deadline) *drive.Driver {
	t.Helper()
	d := drive.Start(t, 0)
	ctx, book := t.Context(), d.Desk.Book
	_, err := book.AddUnits(ctx, []model.Unit{{Kind: model.UnitBody, Name: "Công an phường"}, {Kind: model.UnitBody, Name: "Trạm Y tế phường"}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := book.AddMember(ctx, model.Member{Name: "Nguyễn Thị Bình", Position: "Chuyên viên"}); err != nil {
		t.Fatal(err)
	}
	for i, dl := range deadlines {
		if _, err := book.AddTask(ctx, model.Task{Text: fmt.Sprintf("việc %d", i+1), Deadline: dl}); err != nil {
			t.Fatal(err)
		}
	}
	return d.Reopen().Press("3")
}

// once is a deadline on a day of August 2021.
func once(day int) model.Deadline {
	on, _ := model.NewDate(2021, 8, day)
	return model.Deadline{Every: model.EveryOnce, Due: on, Relation: model.RelationBy}
}

// mark marks tasks by their words.
func mark(d *drive.Driver, words ...string) *drive.Driver {
	for _, w := range words {
		d.Row(w).Press("v")
	}
	return d
}

func TestAssigningMarkedTasksIsOneStep(t *testing.T) {
	t.Parallel()
	d := officeOf(t, once(18), once(20), once(22))
	mark(d, "việc 1", "việc 2").Press("e").Write("tram")
	d.Field("Người làm").Press("right", "right").Field("Thêm phối hợp").Press("f4").Write("cong an").Press("enter")
	d.Field("Hạn mới").Write("25/8").Press("ctrl+s").See("Đã sửa 2 nhiệm vụ. u: hoàn tác").Absent("giao 2 việc")
	for _, words := range []string{"việc 1", "việc 2"} {
		got := d.Task(words)
		if got.Lead != "Trạm Y tế phường" || got.LeadID == 0 || got.MemberID == 0 || got.Deadline.Due != once(25).Due ||
			len(got.Units) != 1 || got.Units[0].Name != "Công an phường" || got.Units[0].UnitID == 0 {
			t.Errorf("%s became %+v", words, got)
		}
	}
	if got := d.Task("việc 3"); got.Lead != "" || got.Deadline != once(22) {
		t.Errorf("the task that was not marked became %+v", got)
	}
	mark(d, "việc 1", "việc 2").Press("a").Field("Thêm phối hợp").Press("f4").Write("hoi").See("Thêm mới: hoi").Press("esc")
	d.Field("Bớt phối hợp").Press("f4").Write("hoi").See("Không có mục nào khớp").Absent("Thêm mới").Press("esc") // nobody new can leave
	d.Press("f4", "enter", "ctrl+s").See("Đã sửa 2 nhiệm vụ")
	if got := d.Task("việc 2"); len(got.Units) != 0 {
		t.Errorf("still supported by %+v", got.Units)
	}
	d.Press("u", "u").See("giao, sửa nhiệm vụ (2 mục)")
	for i, words := range []string{"việc 1", "việc 2"} {
		if got := d.Task(words); got.Lead != "" || got.MemberID != 0 || len(got.Units) != 0 || got.Deadline != once(18+2*i) {
			t.Errorf("undo left %+v", got)
		}
	}
}

func TestPostponingMarkedTasksKeepsTheOldDay(t *testing.T) {
	t.Parallel()
	d := officeOf(t, once(10), once(20), model.Deadline{Every: model.EveryDay})
	mark(d, "việc 1", "việc 2", "việc 3").Press("e").Field("Dời hạn").Press("right", "right", "ctrl+s").See("! Chưa điền mục này")
	d.Field("Lý do").Write("mưa bão").Press("ctrl+s").See("Đã sửa 2 nhiệm vụ. 1 việc định kỳ")
	for words, due := range map[string]int{"việc 1": 23, "việc 2": 27} { // the first is over: counted from today
		got := d.Task(words)
		if got.Deadline != once(due) || len(got.Past) != 1 || got.Past[0].Reason != "mưa bão" || got.Past[0].By != "Nguyễn Văn Trực" {
			t.Errorf("%s became %+v", words, got)
		}
	}
	if got := d.Task("việc 3"); got.Deadline.Every != model.EveryDay || len(got.Past) != 0 {
		t.Errorf("the duty became %+v", got)
	}
	d.Row("việc 3").Press("v") // it was left as it was, and is still marked
	d.Row("việc 1").Press("a").Field("Dời hạn").Press("left", "tab").Write("1/9").Field("Lý do").Write("xin lùi").Press("ctrl+s")
	if got := d.Task("việc 1"); got.Deadline.Due.String() != "2021-09-01" || len(got.Past) != 2 {
		t.Errorf("became %+v", got)
	}
	d.Row("việc 3").Press("a").Field("Dời hạn").Press("right").Field("Lý do").Write("x").Press("ctrl+s").See("Không có nhiệm vụ nào phải sửa. 1 việc định kỳ")
}

func TestSayingWhereMarkedTasksStandKeepsTheirNotes(t *testing.T) {
	t.Parallel()
	d := officeOf(t, once(18), once(20))
	d.Row("việc 1").Press("x").Field("Ghi chú").Write("đã gọi").Press("ctrl+s")
	mark(d, "việc 1", "việc 2").Press("e").Field("Tình trạng").Press("right", "right", "ctrl+s").See("Đã sửa 2 nhiệm vụ")
	for words, note := range map[string]string{"việc 1": "đã gọi", "việc 2": ""} {
		said := d.Said(d.Task(words).ID)
		if len(said) != 1 || said[0].State != model.CompletionDone || said[0].Note != note {
			t.Errorf("%s: %+v", words, said)
		}
	}
	d.Press("u")
	if said := d.Said(d.Task("việc 2").ID); len(said) != 0 {
		t.Errorf("undo left %+v", said)
	}
}

func TestAssignFormSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	d := officeOf(t, once(18), once(20))
	mark(d, "việc 1", "việc 2").Press("e", "ctrl+s").See("! Chưa chọn gì để sửa")
	d.Field("Hạn mới").Write("bao giờ xong thì xong").Press("ctrl+s").See("! Không đọc được hạn")
	d.Press("ctrl+u").Write("25/8").Field("Dời hạn").Press("right").Field("Lý do").Write("x").Press("ctrl+s").See("! Chỉ chọn một")
	d.Press("esc").See("Có thay đổi chưa lưu").Press("k")
	other := d.Task("việc 2")
	other.Note = "người khác"
	if _, err := d.Desk.Book.UpdateTask(t.Context(), other); err != nil {
		t.Fatal(err)
	}
	d.Field("Hạn mới").Press("ctrl+u", "ctrl+s").See("! Mục này vừa được sửa ở nơi khác")
	if got := d.Task("việc 1"); got.Deadline != once(18) {
		t.Errorf("one of two was changed: %+v", got)
	}
}

// One task that is marked is the one that is edited, wherever the cursor stands.
func TestEditingTheOnlyMarkedTask(t *testing.T) {
	t.Parallel()
	d := officeOf(t, once(18), once(20))
	mark(d, "việc 1").Row("việc 2").Press("e").See("Sửa nhiệm vụ", "việc 1").Absent("việc 2")
}

// A new day in the place of one that a paper names is a postponement; one that is over is asked about.
func TestANewDayKeepsTheOneOfThePaper(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20).Press("3").Row(taskSingle)
	was := d.Task(taskSingle)
	d.Press("a").Absent("Lý do").Field("Hạn mới").Write("1/1/2021").Press("tab").Field("Lý do").Write("chờ quận").Press("ctrl+s").See("! Ngày này đã qua")
	d.Field("Hạn mới").Press("ctrl+u").Write("hôm nay 7h").Press("ctrl+s").See("! Đã quá giờ hạn này")
	d.Field("Hạn mới").Press("ctrl+u").Write("25/8").Press("ctrl+s").See("Đã sửa 1 nhiệm vụ")
	got := d.Task(taskSingle)
	if got.Deadline.Due.Local() != "25/08/2021" || len(got.Past) != 1 || got.Past[0].Deadline != was.Deadline || got.Past[0].Reason != "chờ quận" {
		t.Errorf("%+v, before %+v", got.Deadline, got.Past)
	}
}
