package tasks_test

import (
	"slices"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// What was missed days ago does not hide what is due today: each has its row, and Space ticks the row it stands on.
func TestTodaysRoundStandsBesideTheMissed(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	task, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "Báo cáo nhanh", Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00"}})
	if err != nil {
		t.Fatal(err)
	}
	d.Later(2).Press("3").See("QUÁ HẠN · 1", "16/08 14:00 lỡ 2", "HÔM NAY · 1", "18/08 14:00", "1/2")
	d.Press("x").Field("Ghi chú").Write("đang làm").Press("ctrl+s").Press("1").See("3 Nhiệm vụ 1", "1 nhiệm vụ quá hạn", "1 nhiệm vụ đến hạn hôm nay").Absent("(1 quá hạn)").Press("3")
	d.Press("s").See("NHIỆM VỤ KHÔNG THEO VĂN BẢN · 1").Press("s", "s", "s")
	d.Press("end", "space").See("Đã tích xong kỳ 18/08/2021").See("16/08 14:00 lỡ 2", "TUẦN NÀY · 1", "19/08 14:00")
	if said := d.Said(task.ID); !taskSaid(said, "2021-08-18", 0) || said[1].State != model.CompletionDoing {
		t.Fatalf("%+v", said)
	}
	d.Press("home", "space").See("Đã tích xong kỳ 16/08/2021", "17/08 14:00", "19/08 14:00").Absent("lỡ")
	d.Press("v", "v").See("2").Press("d").Absent("Báo cáo nhanh") // both are one task: one goes to the bin, unasked
	d.Press("u").See("17/08 14:00")
	d.Visit(scene.Tasks{View: scene.TaskView{Only: scene.OnlyToday}}).Absent("17/08 ", "19/08 ")
	d.Visit(scene.Tasks{View: scene.TaskView{Only: scene.OnlySoon}}).See("19/08 14:00").Absent("17/08")
	d.Visit(scene.Tasks{View: scene.TaskView{Only: scene.OnlyLate}}).See("17/08 14:00").Absent("19/08")
}

// Both hours of a duty twice a day are there in the morning, and count as one task, in the calendar as well.
func TestBothHoursOfADay(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	_, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "Cập nhật", Deadline: model.Deadline{Every: model.EveryDay, Time: "14:00", Also: "16:00"}})
	if err != nil {
		t.Fatal(err)
	}
	d.Press("3").See("HÔM NAY · 1", "16/08 14:00", "16/08 16:00").Press("c")
	d.Golden(t)
}

// The day of a supporting unit is that unit's own, in the list, under a filter, in what is said.
func TestASupportingUnitsDayIsItsOwn(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	book, ctx := d.Desk.Book, t.Context()
	units, err := book.AddUnits(ctx, []model.Unit{{Kind: model.UnitBody, Name: "Công an phường"}, {Kind: model.UnitBody, Name: "Trạm Y tế"}})
	if err != nil {
		t.Fatal(err)
	}
	today := d.Desk.Today()
	task, err := book.AddTask(ctx, model.Task{
		Text: "Rà soát", LeadID: units[0].ID, Deadline: model.Deadline{Every: model.EveryOnce, Due: today + 9},
		Units: []model.TaskUnit{{UnitID: units[1].ID, Role: model.RoleSupport, DueOn: today + 1}},
	})
	if err != nil {
		t.Fatal(err)
	}
	d.Later(3).Press("3").See("QUÁ HẠN · 1", "SAU · 1", "25/08", "17/08")
	for line := range strings.Lines(d.Screen()) {
		if late := strings.Contains(line, "17/08 "); late != strings.Contains(line, "Trạm Y tế") || late != strings.Contains(line, "▲ Rà") {
			t.Errorf("whose is %q", line)
		}
	}
	d.Visit(scene.Tasks{View: scene.TaskView{UnitID: units[0].ID}}).See("25/08").Absent("▲", "17/08")
	d.Visit(scene.Tasks{View: scene.TaskView{UnitID: units[1].ID}}).See("▲", "17/08").Absent("25/08")
	d.Press("x").See("Rà soát · Trạm Y tế").Press("esc").Press("space").See("Đã tích xong phần của Trạm Y tế")
	if said := d.Said(task.ID); len(said) != 1 || said[0].UnitID != units[1].ID {
		t.Fatalf("%+v", said)
	}
	d.Press("esc", "esc").See("25/08").Absent("17/08", "▲")
	d.Press("s", "s").See("Công an phường · 1").Absent("Trạm Y tế")
}

// One of several deadlines of an order is named with the order; the day of a heading is on its card.
func TestSeveralDeadlinesAreNamedWithTheirOrder(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	deadlines := []model.Deadline{
		{Every: model.EveryDay, Time: "14:00", Relation: model.RelationBefore, Phrase: "trước 14 giờ hằng ngày"},
		{Every: model.EveryOnce, Due: d.Desk.Today() + 4, Phrase: "ngày 20/8"},
	}
	paper, err := d.Desk.Book.RegisterDirective(t.Context(), model.Directive{Symbol: "9-CV/QU", Subject: "kho", ReceivedAt: d.Desk.Now(), Tasks: []model.Task{
		{Ordinal: "1", Text: "Báo cáo kho vắc-xin", Lead: "Trạm Y tế", Deadlines: deadlines},
	}})
	if err != nil {
		t.Fatal(err)
	}
	d.Press("3").See("trước 14 giờ hằng ngày: Báo cáo kho", "ngày 20/8: Báo cáo kho vắc-xin").Press("enter").See("trước 14 giờ hằng ngày: Báo cáo kho vắc-xin").Press("esc")
	d.Visit(scene.TaskCard{ID: paper.Tasks[0].ID}).See("Báo cáo kho vắc-xin").Absent("chung cho")
	head, err := d.Desk.Book.AddTask(t.Context(), model.Task{
		Ordinal: "II", Text: "Tuyên truyền", Deadline: model.Deadline{Every: model.EveryOnce, Due: d.Desk.Today() + 9, Phrase: "trước 26/8", Relation: model.RelationBefore},
		Tasks: []model.Task{{Ordinal: "1", Text: "Phát tờ rơi"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	d.Visit(scene.TaskCard{ID: head.ID}).See("Hạn            trước ngày 25/08/2021 — “trước 26/8” (chung cho các việc bên")
}

// A unit that supports a heading has a part in each task below: the card says so, the form leaves it with the heading, and the
// task is in the unit's list.
func TestUnitsOfAHeadingArePartOfWhatIsBelow(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	cell, err := d.Desk.Book.AddUnit(t.Context(), model.Unit{Kind: model.UnitCell, Name: "Chi bộ 5"})
	if err != nil {
		t.Fatal(err)
	}
	head, err := d.Desk.Book.AddTask(t.Context(), model.Task{
		Ordinal: "2", Text: "Quản lý nhà trọ", Units: []model.TaskUnit{{UnitID: cell.ID, Role: model.RoleSupport}},
		Tasks: []model.Task{{Ordinal: "a)", Text: "Rà soát người thuê trọ"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	below, err := d.Desk.Book.TaskOutlines(t.Context(), model.TaskFilter{UnitID: cell.ID})
	if err != nil {
		t.Fatal(err)
	}
	leaf := below[slices.IndexFunc(below, func(o model.TaskOutline) bool { return o.ParentID == head.ID })].Task
	d.Visit(scene.TaskCard{ID: leaf.ID}).See("Phối hợp       Chi bộ 5 (theo mục 2)")
	d.Press("e").See("Rà soát người thuê trọ").Absent("Chi bộ 5").Press("ctrl+s").See("Chi bộ 5 (theo mục 2)")
	d.Visit(scene.Tasks{View: scene.TaskView{UnitID: cell.ID}}).See("Rà soát người thuê trọ")
}

func TestTaskListTicksTheCurrentRound(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Press("3").Row(taskDaily)
	id := d.Task(taskDaily).ID
	before := len(d.Said(id))
	d.Press("space")
	said := d.Said(id)
	if len(said) != before+1 || said[0].Period != "2021-08-16" {
		t.Fatalf("ticked %+v", said[0])
	}
	d.Row(taskDaily).Press("space").See("Kỳ này bắt đầu từ 17/08/2021, chưa tới. Vẫn tích xong?", "Muốn bỏ lần tích vừa rồi thì bấm k, rồi u.")
	if d.Press("k", "u").See("Đã hoàn tác: ghi kết quả nhiệm vụ"); len(d.Said(id)) != before {
		t.Errorf("not taken back: %+v", d.Said(id)[0])
	}
	d.Press("x", "right").Field("Lý do").Write("mất điện").Press("ctrl+s", "u").See("Đã hoàn tác: ghi tình trạng nhiệm vụ")
}

// On a Sunday the list has what the first screen and a reminder name of a duty with missed rounds: tomorrow's round, and the one of
// the month that has begun; not what lies behind that.
func TestTheListReachesAsFarAsTheFirstScreen(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	book, ctx := d.Desk.Book, t.Context()
	july := d.Desk.Today() - 46
	for _, task := range []model.Task{
		{Text: "Việc tuần", Deadline: model.Deadline{Every: model.EveryWeek, Weekday: 1}},
		{Text: "Việc tháng", CountsFrom: july.At(""), Deadline: model.Deadline{Every: model.EveryMonth, Day: 31}},
		{Text: "Việc xa", CountsFrom: july.At(""), Deadline: model.Deadline{Every: model.EveryMonth, Day: 20}},
	} {
		if _, err := book.AddTask(ctx, task); err != nil {
			t.Fatal(err)
		}
	}
	far := d.Task("Việc xa")
	if err := book.Complete(ctx, []model.Completion{{TaskID: far.ID, Period: "2021-08", State: model.CompletionDone}}); err != nil {
		t.Fatal(err)
	}
	d.Later(6).Reopen().See("Chủ nhật 22/08", "23/08").Press("3").See("QUÁ HẠN · 3", "SAU · 2", "23/08", "31/08").Absent("20/09")
}
