package tasks_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/office"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// A name that is no unit of the roster stands in signs that the help explains, in the list, in its groups and on the card; a reminder says
// what can be done about it. Once the unit is added it is one of the roster everywhere.
func TestANameThatIsNoUnitIsMarked(t *testing.T) {
	t.Parallel()
	d := officeOf(t, once(18))
	book, ctx := d.Desk.Book, t.Context()
	for _, task := range []model.Task{
		{Text: "việc 2", Lead: "Công an phường", Deadline: once(19), Units: []model.TaskUnit{{Name: "Hội Chữ thập đỏ"}}},
		{Text: "việc 3", Lead: "UBND phường", Deadline: once(20)},
		{Text: "việc 4", Lead: "Các đoàn thể", Deadline: once(21)},
	} {
		if _, err := book.AddTask(ctx, task); err != nil {
			t.Fatal(err)
		}
	}
	d.Size(140, 40).Send(scene.Reload{})
	d.See("«UBND phường»", "«Các đoàn thể»", "Công an phường").Absent("«Công an phường»")
	d.Press("?", "pgdown").See("«…»", "tên chưa có trong danh bạ").Press("esc")
	d.Press("s", "s").See("«UBND phường» · 1", "Công an phường · 1").Press("s", "s")
	d.Row("việc 3").Press("m").See("«UBND phường» ngoài danh bạ. 6, n: thêm · a: giao lại").Press("esc")
	d.Row("việc 4").Press("m").See("«Các đoàn thể»: nhiều đơn vị. a: giao từng nơi · e: điểm danh").Press("esc")
	d.Row("việc 3").Press("enter").See("UBND phường (chưa có trong danh bạ)").Press("esc")
	d.Row("việc 4").Press("enter").See("Các đoàn thể (nêu chung nhiều đơn vị)").Press("esc")
	d.Row("việc 2").Press("enter").See("Hội Chữ thập đỏ (chưa có trong danh bạ)").Absent("Công an phường (chưa").Press("esc")

	d.Press("6", "n").Write("Ủy ban nhân dân phường").Press("ctrl+s").See("1 nhiệm vụ nêu tên đơn vị này nay thuộc về nó").Press("3")
	d.See("UBND phường").Absent("«UBND phường»").Row("việc 3").Press("m").See("Nhắc việc: Ủy ban nhân dân phường").Press("esc")
	unit := d.Task("việc 3").LeadID
	loads, _, err := office.Loads(ctx, book, d.Desk.Config, d.Desk.Now())
	if err != nil || loads[unit].Open != 1 {
		t.Errorf("room 6 counts %+v, %v", loads[unit], err)
	}
	read, err := office.LoadReminder(ctx, book, d.Desk.Config, model.TaskFilter{UnitID: unit}, "UBND", d.Desk.Now())
	if err != nil || !strings.Contains(read.Message(), "việc 3") {
		t.Errorf("the reminder has %q, %v", read.Message(), err)
	}
	d.Press("f").Write("uy ban").Press("enter").See("việc 3").Absent("việc 2", "việc 4")
}

// The filter of tasks that nobody leads has what the group of that name counts, and no more.
func TestTasksNobodyLeadsCanBeLookedFor(t *testing.T) {
	t.Parallel()
	d := officeOf(t, once(18), once(19), once(20))
	book, ctx := d.Desk.Book, t.Context()
	unit, member := d.Units()[0].ID, model.MemberID(1)
	for _, task := range []model.Task{
		{Text: "của đơn vị", LeadID: unit, Deadline: once(18)},
		{Text: "của cán bộ", MemberID: member, Deadline: once(18)},
		{Text: "nêu tên", Lead: "Hội Khuyến học", Deadline: once(18)},
		{Text: "đầu mục", LeadID: unit, Tasks: []model.Task{{Text: "bên dưới"}}},
	} {
		if _, err := book.AddTask(ctx, task); err != nil {
			t.Fatal(err)
		}
	}
	if err := book.Complete(ctx, []model.Completion{{TaskID: d.Task("việc 3").ID, State: model.CompletionDone}}); err != nil {
		t.Fatal(err)
	}
	d.Send(scene.Reload{})
	d.Press("s", "s").See("CHƯA RÕ CHỦ TRÌ · 2").Press("s", "s")
	d.Press("o").Write("chua ro").Press("enter").See("Chưa rõ chủ trì", "việc 1", "việc 2").Absent("việc 3", "của đơn vị", "của cán bộ", "nêu tên", "bên dưới")
	d.Go("tasks?only=unled&by=unit").See("CHƯA RÕ CHỦ TRÌ · 2", "việc 1", "việc 2").Absent("của đơn vị")
}

// A roll call of cells is one also before there is a cell: it says so, nothing of it falls due, and it cannot be ticked. The cells that
// are added are in it from then on.
func TestARollCallOfNobodyYet(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	paper, err := office.Register(t.Context(), d.Desk.Book, d.Desk.Config, model.Directive{Symbol: "9-CV/ĐU", Subject: "Sinh hoạt", ReceivedAt: d.Desk.Now(), Tasks: []model.Task{
		{Text: "Báo cáo hằng tuần", Lead: "Các chi bộ", Deadlines: []model.Deadline{{Every: model.EveryWeek, Weekday: 5}}},
		{Text: "Báo cáo một lần", Lead: "100% chi bộ", Deadlines: []model.Deadline{once(20)}},
	}}, 0)
	if err != nil || paper.Tasks[0].RollKind != model.Kinds(model.UnitCell) || paper.Tasks[1].RollKind != model.Kinds(model.UnitCell) {
		t.Fatalf("registered %+v, %v", paper.Tasks, err)
	}
	d.Later(10).Size(140, 40).Press("3").See("chưa có chi bộ", "Các chi bộ").Absent("«Các chi bộ»", "▲", " 0/0")
	d.See("QUÁ HẠN", "20/08 chưa có chi bộ", "27/08 chưa có chi bộ").Absent("KHÔNG HẠN")
	d.Go("tasks?only=unled").See("một lần", "hằng tuần").Press("3")
	for _, words := range []string{"một lần", "hằng tuần"} {
		d.Row(words).Press("space").See("điểm danh: chưa có chi bộ nào")
		d.Row(words).Press("enter").See("điểm danh: chưa có chi bộ nào").Absent("quá hạn", "(nêu chung").Press("space").Press("esc")
	}
	for _, task := range d.Tasks(model.TaskFilter{}) {
		said, err := d.Desk.Book.Completions(t.Context(), task.ID)
		s := task.StatusAt(d.Desk.Now(), said, d.Desk.Calendar())
		if err != nil || len(said) > 0 || s.Closed() || s.Late || s.Due != 0 || s.Whole != model.TaskOpen {
			t.Errorf("%s stands %+v, said %v, %v", task.Text, s, said, err)
		}
	}
	today, err := d.Desk.Book.Today(t.Context(), d.Desk.Now())
	if err != nil || today.Late > 0 || len(today.Upcoming) > 0 {
		t.Errorf("the first screen has %+v, %v", today, err)
	}
	if lines, err := d.Desk.Book.Directives(t.Context(), []model.DirectiveID{paper.ID}); err != nil || lines[0].Leaves != 2 || lines[0].Done != 0 {
		t.Errorf("the paper counts %+v, %v", lines, err)
	}

	d.Press("6", "n").Write("Chi bộ 1").Press("ctrl+s").Press("3").See("27/08 0/1").Absent("▲")
	d.Row("hằng tuần").Press("enter").See("Chi bộ 1").Press("esc")
	d.Row("một lần").Press("enter").See("điểm danh: lúc đến hạn chưa có đơn vị nào để hỏi")
}
