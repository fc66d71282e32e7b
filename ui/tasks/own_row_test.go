package tasks_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// supported is a book with a task that its lead has done, with a support who is late and another who is not, and two duties that are late.
func supported(t *testing.T) *drive.Driver {
	t.Helper()
	d := officeOf(t)
	ctx, book, today := t.Context(), d.Desk.Book, d.Desk.Today()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	units := map[string]model.UnitID{}
	for _, u := range d.Units() {
		units[u.Name] = u.ID
	}
	made, err := book.AddUnits(ctx, []model.Unit{{Kind: model.UnitBody, Name: "Đoàn Thanh niên"}})
	must(err)
	from := (today - 20).At("")
	task, err := book.AddTask(ctx, model.Task{
		Text: "tuyên truyền", LeadID: units["Trạm Y tế phường"], CountsFrom: from, Deadline: model.Deadline{Every: model.EveryOnce, Due: today - 5},
		Units: []model.TaskUnit{
			{UnitID: units["Công an phường"], Role: model.RoleSupport, DueOn: today + 4}, {UnitID: made[0].ID, Role: model.RoleSupport, DueOn: today - 2},
		},
	})
	must(err)
	must(book.Complete(ctx, []model.Completion{{TaskID: task.ID, State: model.CompletionDone, DoneAt: (today - 6).At("08:00")}}))
	for i, name := range []string{"báo cáo tháng", "họp chi bộ"} {
		_, err = book.AddTask(ctx, model.Task{Text: name, CountsFrom: from, Deadline: model.Deadline{Every: model.EveryMonth, Day: 10 + i}})
		must(err)
	}
	return d.Reopen().Press("3")
}

// A card opens on the part of the row: a tick there is of whom the row is, and the card says whose part is late and that the lead is done.
func TestTheCardOpensOnThePartOfTheRow(t *testing.T) {
	t.Parallel()
	for row, want := range map[string]string{"Đoàn T": "Đoàn Thanh niên", "Công an": "Công an phường"} {
		d := supported(t)
		d.Row(row).Press("enter").Fits(80, 24).Size(120, 30).See("phần của Đoàn Thanh niên (chủ trì đã xong)", "Trạm Y tế", want+": ").Size(80, 24)
		d.Press("space").See("Đã tích xong phần của " + want)
		task := d.Task("tuyên truyền")
		for _, said := range d.Said(task.ID) {
			if said.UnitID != 0 && want != unitName(task, said.UnitID) {
				t.Errorf("%s: ticked %+v", row, said)
			}
		}
		d.Visit(scene.TaskCard{ID: task.ID, Lead: true}).See("Trạm Y tế phường: Đã xong 10/08 08:00")
		d.Go(scene.TaskCard{ID: task.ID, Unit: task.Units[0].UnitID}.String()).See(unitName(task, task.Units[0].UnitID) + ": ")
	}
}

func unitName(t model.Task, id model.UnitID) string {
	for _, u := range t.Units {
		if u.UnitID == id {
			return u.Name
		}
	}
	return ""
}

// Who is late with its part is who can be reminded first.
func TestTheRowsOwnUnitIsRemindedFirst(t *testing.T) {
	t.Parallel()
	d := supported(t)
	screen := d.Row("Đoàn T").Press("m").See("Trạm Y tế phường", "Đoàn Thanh niên").Screen()
	_, box, _ := strings.Cut(screen, "Nhắc ai")
	if strings.Index(box, "Đoàn Thanh niên") > strings.Index(box, "Trạm Y tế phường") {
		t.Errorf("the lead comes first:\n%s", screen)
	}
}

// A late round that is ticked leaves the cursor where it was, on the row after it, not on the next round at the end of the list.
func TestTickingALateRoundLeavesTheCursor(t *testing.T) {
	t.Parallel()
	d := supported(t)
	d.Row("báo cáo tháng").Press("space").See("Đã tích xong kỳ 08/2021")
	if !strings.Contains(d.Current(), "họp chi bộ") {
		t.Errorf("the cursor stands on %q\n%s", d.Current(), d.Screen())
	}
	d.Press("space").See("Đã tích xong kỳ 08/2021")
	for _, words := range []string{"báo cáo tháng", "họp chi bộ"} {
		if said := d.Said(d.Task(words).ID); len(said) != 1 {
			t.Errorf("%s: %+v", words, said)
		}
	}
}

// Of a duty on several weekdays the next round has not begun on the day of one before it.
func TestTheNextWeekdayHasNotBegun(t *testing.T) {
	t.Parallel()
	rule := model.Deadline{Every: model.EveryWeek, Weekday: 1, AlsoOn: model.Weekdays(0).With(4).With(6)}
	d := officeOf(t, rule) // Monday
	d.Row("việc 1").Press("space").See("Đã tích xong kỳ T2 Tuần 33/2021").Press("space").See("Kỳ T5 Tuần 33/2021 bắt đầu từ 17/08/2021, chưa tới").Press("esc")
	if said := d.Said(d.Task("việc 1").ID); len(said) != 1 {
		t.Errorf("ticked %+v", said)
	}
}

// What is said to be done before it was asked for is asked about once, and again where another day is typed.
func TestDoneBeforeItWasAskedFor(t *testing.T) {
	t.Parallel()
	d := supported(t) // asked for since 27/07, the month from 01/08
	d.Row("báo cáo tháng").Press("x").Field("Tình trạng").Press("right", "right").Field("Xong lúc").Press("ctrl+u").Write("1/1/2021").Press("ctrl+s")
	d.See("Việc này có từ 01/08/2021: xong trước ngày đó?").Press("ctrl+u").Write("2/1/2021").Press("ctrl+s").See("Việc này có từ").Press("ctrl+s").See("Đã ghi")
	if said := d.Said(d.Task("báo cáo tháng").ID); len(said) != 1 || said[0].DoneAt.Date().Local() != "02/01/2021" {
		t.Errorf("%+v", said)
	}
	d.Row("họp chi bộ").Press("x").Field("Tình trạng").Press("right", "right").Field("Xong lúc").Press("ctrl+u").Write("1/8").Press("ctrl+s").See("Đã ghi")
}
