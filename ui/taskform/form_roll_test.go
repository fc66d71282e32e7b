package taskform_test

import (
	"slices"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// weeklyCall is a book with three units and a weekly roll call of them, entered four weeks ago; the first round was done by the first.
func weeklyCall(t *testing.T) (*drive.Driver, model.Task) {
	t.Helper()
	d := drive.Start(t, 0)
	ctx, book := t.Context(), d.Desk.Book
	duty := model.Task{
		Text: "Báo cáo tuần", RollCall: true, Deadline: model.Deadline{Every: model.EveryWeek, Weekday: 5}, CountsFrom: (d.Desk.Today() - 21).At(""),
	}
	for _, name := range []string{"UBND phường", "Công an phường", "Trạm Y tế phường"} {
		unit, err := book.AddUnit(ctx, model.Unit{Kind: model.UnitBody, Name: name})
		if err != nil {
			t.Fatal(err)
		}
		duty.Units = append(duty.Units, model.TaskUnit{UnitID: unit.ID, Role: model.RoleRoll})
	}
	duty, err := book.AddTask(ctx, duty)
	if err != nil {
		t.Fatal(err)
	}
	first := duty.Rounds(d.Desk.Now(), nil, d.Desk.Calendar(), 9, 0)[0]
	if err := book.Complete(ctx, []model.Completion{{TaskID: duty.ID, Period: first.Key, UnitID: duty.Units[1].UnitID, State: model.CompletionDone}}); err != nil {
		t.Fatal(err)
	}
	return d.Reopen(), duty
}

// A unit that is taken out of a list stays with what it was asked, and the form says so; put back, it is asked from then on. The history
// names no other unit.
func TestWhoLeavesARollCallStaysWithWhatWasAsked(t *testing.T) {
	t.Parallel()
	d, duty := weeklyCall(t)
	edit := func(was, is string) {
		d.Visit(scene.TaskForm{ID: duty.ID}).Field("Các đơn vị").Clear(was).Write(is).Press("ctrl+s")
	}
	edit("UBND phường; Công an phường; Trạm Y tế phường", "UBND phường; Trạm Y tế phường")
	d.See("Từ nay không hỏi: Công an phường.", "còn quá hạn chưa xong: Công an phường 2", "Ctrl+S lần nữa").Press("ctrl+s").See("Đã sửa nhiệm vụ")
	card := func() *drive.Driver { return d.Reopen().Size(120, 40).Visit(scene.TaskCard{ID: duty.ID}) }
	card().See("Công an phường (thôi)  lỡ 2 1/3 kỳ", "lỡ 3 kỳ", "1/3").Size(60, 20).See("… (thôi)", "lỡ 2 1/3 kỳ").Size(120, 40).Press("u").See("Đã hoàn tác").Press("U")
	edit("UBND phường; Trạm Y tế phường", "UBND phường; Trạm Y tế phường; Công an phường")
	card().Absent("(thôi)").See("lỡ 3 kỳ")
	d.Press("tab", "tab").See("thêm Công an phường", "bỏ Công an phường").Absent("bỏ Trạm Y tế phường")
}

// From a list to a whole kind and back, what was asked before stays; a task that something is said of ceases to be no roll call.
func TestARollCallOfAnotherListKeepsItsPast(t *testing.T) {
	t.Parallel()
	d, duty := weeklyCall(t)
	d.Visit(scene.TaskForm{ID: duty.ID}).Field("Danh sách").Press("right", "ctrl+s").See("Từ nay không hỏi: UBND phường; Công an phường; Trạm Y tế", "UBND", "phường 3 kỳ; Công an phường 2 kỳ; Trạm Y tế phường 3 kỳ")
	d.Press("ctrl+s").See("Đã sửa nhiệm vụ")
	got := d.Task("Báo cáo tuần")
	left := slices.IndexFunc(got.Units, func(u model.TaskUnit) bool { return u.Role == model.RoleRoll && !u.Left })
	if got.RollKind == "" || len(got.Units) != 3 || left >= 0 {
		t.Errorf("it asks %+v", got.Units)
	}
	d.Reopen().Size(120, 40).Visit(scene.TaskCard{ID: duty.ID}).See("lỡ 3 kỳ")
	d.Visit(scene.TaskForm{ID: duty.ID}).Field("Điểm danh").Press("space", "ctrl+s").See("không đổi giữa điểm danh và một nơi làm")
}

// A roll call that becomes the task of one body has each round that passed once, whoever owed it: the form names who is late with how many,
// and whose the rounds are then.
func TestARollCallThatTurnsIntoOneTaskSaysWhoOwesWhat(t *testing.T) {
	t.Parallel()
	d, duty := weeklyCall(t)
	d.Press("u").Reopen() // nothing is said of it
	d.Visit(scene.TaskForm{ID: duty.ID}).Field("Điểm danh").Press("space", "ctrl+s")
	d.See("UBND phường 3 kỳ; Công an phường 3 kỳ; Trạm Y tế", "còn 3 kỳ đã qua", "Ctrl+S lần nữa").Absent("danh sách mới", "9 kỳ")
	d.Press("ctrl+s").See("Đã sửa nhiệm vụ")
	if got := d.Task("Báo cáo tuần"); got.RollCall || got.StatusAt(d.Desk.Now(), nil, d.Desk.Calendar()).Missed != 3 {
		t.Errorf("%+v", got)
	}
}

// A roll call of several kinds keeps them when it is saved, and says them.
func TestTheKindsOfARollCallAreKept(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	task, err := d.Desk.Book.AddTask(t.Context(), model.Task{
		Text: "Rà soát", RollCall: true, RollKind: "cell,team", Deadline: model.Deadline{Every: model.EveryOnce, Due: d.Desk.Today() + 3},
	})
	if err != nil {
		t.Fatal(err)
	}
	d.Reopen().Visit(scene.TaskForm{ID: task.ID}).See("Nhiều loại đơn vị", "Chi bộ; Tổ COVID cộng đồng").Write(" dân cư").Press("ctrl+s").See("Đã sửa nhiệm vụ")
	saved, err := d.Desk.Book.Task(t.Context(), task.ID)
	if err != nil || saved.RollKind != "cell,team" || saved.Text == "Rà soát" {
		t.Errorf("%+v %v", saved, err)
	}
}
