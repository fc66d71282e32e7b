package tasks_test

import (
	"slices"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// taskCard opens the card of the task whose row begins with words.
func taskCard(d *drive.Driver, words string) *drive.Driver {
	return d.Press("3").Row(words).Press("enter").See("Tình trạng")
}

// presentCard opens the card of the roll call on its present round, as a search does.
func presentCard(d *drive.Driver) *drive.Driver {
	return d.Go(scene.TaskCard{ID: d.Task(taskRollCall).ID}.String()).See("Tình trạng")
}

func TestTaskCardGoldens(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	taskCard(d, taskDaily)
	d.Pictures(t, "rounds")
	d.Press("tab")
	d.Pictures(t, "said")
	d.Press("tab")
	d.Pictures(t, "text")
	d.Press("esc")
	presentCard(d)
	d.Pictures(t, "roll")
}

func TestTaskCardTicksAMissedRound(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	taskCard(d, taskMissed).See("▲ Quá hạn").Row("▲")
	missed, id := d.Current(), d.Task(taskMissed).ID
	before := d.Said(id)
	d.Press("space")
	said := d.Said(id)
	if len(said) != len(before)+1 || said[0].UnitID != 0 {
		t.Fatalf("the book holds %+v", said)
	}
	if on, err := model.ParseDate(said[0].Period); err != nil || !strings.Contains(missed, "▲ "+on.Local()+" ") {
		t.Fatalf("round %s was ticked, not that of %s", said[0].Period, missed)
	}
	d.Absent("Quá hạn").Press("u").See("▲ Quá hạn")
}

func TestTaskCardRollCall(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	presentCard(d).See("▲ Quá hạn · Đang làm · 5/6").See("Tuần 33/2021 (kỳ này) 3/6 · Chi bộ 4: Chưa làm").Press("down").See("· Chi bộ 5: Chưa làm")
	task := d.Task(taskRollCall)
	at := slices.IndexFunc(task.Units, func(u model.TaskUnit) bool { return u.Name == "Chi bộ 5" })
	d.Press("space").See("Tuần 33/2021 (kỳ này) 4/6")
	if !taskSaid(d.Said(task.ID), "2021-W33", task.Units[at].UnitID) {
		t.Fatalf("the cell was not ticked: %+v", d.Said(task.ID))
	}
	d.Press("a").See("Tích xong cho")
	d.Press("c").See("Tuần 33/2021 (kỳ này) 6/6")
	d.Press("a").See("Mọi đơn vị đã xong")
	d.Press("u").See("Tuần 33/2021 (kỳ này) 4/6")
}

// What lies ahead is seen, ticked after a question, and what was missed is counted at the unit also where its name is long.
func TestTaskCardRollCallAhead(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	presentCard(d).See("16‹23 30 06").Press("right", "right", "right").See("Tuần 36/2021 0/6 · Chi bộ 4")
	id := d.Task(taskRollCall).ID
	unit := d.Task(taskRollCall).Units
	first := slices.IndexFunc(unit, func(u model.TaskUnit) bool { return u.Name == "Chi bộ 4" })
	d.Press("space").See("[c] có: Tích xong").Press("k")
	if taskSaid(d.Said(id), "2021-W36", unit[first].UnitID) {
		t.Fatal("a round ahead was ticked without asking")
	}
	d.Press("space", "c").See("Tuần 36/2021 1/6")
	if !taskSaid(d.Said(id), "2021-W36", unit[first].UnitID) {
		t.Fatalf("the round ahead was not ticked: %+v", d.Said(id))
	}
	d.Press("left", "left", "left", "left").See("Tuần 32/2021 6/6")
	for _, size := range drive.Sizes() {
		if d.Size(size.W, size.H).Press("down", "down", "down", "down", "down"); !strings.Contains(d.Current(), "Chi bộ 6 ") || !strings.Contains(d.Current(), "lỡ 1 ") {
			t.Errorf("%s does not say what was missed: %q", size, d.Current())
		}
	}
}

// The present round of the grid is ticked without a question, also before its days begin; on the day the one before fell due it is
// asked about, as what was meant may be that one.
func TestTheRollCallAsksOnlyOfWhatLiesAhead(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20).Later(1)
	presentCard(d).See("23‹30", "Tuần 34/2021 (kỳ này) 0/6").Press("space").See("Đã tích xong kỳ Tuần 34/2021", "Tuần 34/2021 (kỳ này) 1/6")
	d.Press("right", "space").See("Kỳ Tuần 35/2021 bắt đầu từ 30/08/2021, chưa tới", "bấm k, rồi u").Press("k")
	d.Press("u").See("Đã hoàn tác: ghi kết quả nhiệm vụ")
	d, task := callOfCells(t)
	task.Deadline.Time = "07:00" // over for today
	if _, err := d.Desk.Book.UpdateTask(t.Context(), task); err != nil {
		t.Fatal(err)
	}
	d.Visit(scene.TaskCard{ID: task.ID}).See("19/08/2021 (kỳ này)").Press("space").See("Kỳ này bắt đầu từ 19/08/2021, chưa tới")
}

func TestTaskCardOfAHeading(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	ctx := t.Context()
	head, err := d.Desk.Book.AddTask(ctx, model.Task{Ordinal: "II", Text: "Công tác tuyên truyền", Tasks: []model.Task{
		{Ordinal: "1", Text: "Phát tờ rơi"}, {Ordinal: "2", Text: "Phát thanh hằng ngày", Deadline: model.Deadline{Every: model.EveryDay, Time: "17:00"}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	d.Press("3")
	d.Visit(scene.TaskCard{ID: head.ID})
	d.Pictures(t, "heading")
	d.Press("space")
	if len(d.Said(head.ID)) != 0 {
		t.Fatal("a heading was ticked")
	}
	d.Press("down", "enter").See("II Công tác tuyên truyền › 2", "CÁC KỲ")
	d.Press("esc", "d").See("2 nhiệm vụ bên dưới")
	d.Press("c")
	d.See("Không có nhiệm vụ nào chưa xong") // the card of a task in the bin does not stay
	d.Press("u").See("Phát tờ rơi")
}

func TestTaskCardNotBegun(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	starts, _ := model.NewDate(2021, 9, 1)
	task, err := d.Desk.Book.AddTask(t.Context(), model.Task{
		Text: "Trực \x1b[31mđêm", Deadline: model.Deadline{Every: model.EveryDay, StartsOn: starts},
	})
	if err != nil {
		t.Fatal(err)
	}
	d.Reopen().Press("3").See("SAU · 1")
	d.Press("space").See("Kỳ này bắt đầu từ 01/09/2021, chưa tới").Press("k")
	d.Press("enter").See("hạn tới: Thứ Tư 01/09/2021 17:00")
	d.Press("space").See("chưa tới").Press("esc")
	if said := d.Said(task.ID); len(said) != 0 {
		t.Errorf("ticked before the first round: %+v", said)
	}
	d.Press("space", "c").See("hạn tới: Thứ Năm 02/09/2021 17:00")
	if said := d.Said(task.ID); len(said) != 1 || said[0].Period != "2021-09-01" {
		t.Errorf("ticked ahead: %+v", said)
	}
}

func TestTaskCardFailure(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	taskCard(d, taskSingle)
	d.CloseBook()
	d.Press("space").See("! Sổ đã đóng")
}

func TestTaskCardShowsWhatWasDoneForIt(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	taskCard(d, taskSingle).Press("b").Write("15/8 rà soát hộ, 4 lượt").Press("ctrl+s").See("Chưa rõ loại hoạt động")
	d.Press("esc", "c", "b").Write("15/8 kiểm tra hộ cách ly, 4 lượt").Press("ctrl+s").See("Đã lưu", "Đã làm         15/08 Kiểm tra: kiểm tra hộ cách ly (4)")
	d.Press("u").Absent("15/08 Kiểm tra").Press("b").Write("20/8 kiểm tra").Press("ctrl+s").See("Ngày này chưa tới")
}

func TestTaskHistorySaysNoCodes(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20).Size(240, 40)
	task := d.Task(taskSingle)
	cell := slices.IndexFunc(d.Units(), func(u model.Unit) bool { return u.Name == "Chi bộ 5" })
	task.Units = append(task.Units, model.TaskUnit{UnitID: d.Units()[cell].ID, Role: model.RoleSupport})
	if _, err := d.Desk.Book.UpdateTask(t.Context(), task); err != nil {
		t.Fatal(err)
	}
	taskCard(d, taskSingle)
	for !strings.Contains(d.Screen(), "LỊCH SỬ") {
		d.Press("tab")
	}
	d.See("theo văn bản "+d.Paper(task.DirectiveID).Symbol, "thêm Chi bộ 5 phối hợp").Absent("#", "support", "lead", "thôi Ủy ban")
}

func TestTaskHistoryTellsItsWholeLife(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20).Size(120, 30)
	taskCard(d, taskSingle).Press("space")
	d.Press("x").Field("Ghi chú").Write("đủ 41 hộ").Field("Minh chứng").Write("BB số 3").Press("ctrl+s")
	d.Press("space").See("vẫn giữ").Absent("Có lỗi").Write("thiếu phụ lục").Press("ctrl+s").See("Đã mở lại", "▲ Quá hạn")
	d.Press("tab", "tab").See("LỊCH SỬ", "16/08 13:12    Nguyễn Văn Trực: mở lại vì thiếu phụ lục (trước đó: Đã xong)", "Nguyễn Văn Trực: ghi hoàn thành",
		"sửa điều đã ghi, ghi chú: đủ 41 hộ, minh chứng: BB số 3", "ghi nhiệm vụ vào sổ theo văn bản 09-HD/BTC, giao Văn phòng Đảng ủy, hạn trước ngày")
	task := d.Task(taskSingle)
	if said := d.Said(task.ID); len(said) != 1 || said[0].State != model.CompletionReopened || said[0].Note != "đủ 41 hộ" || said[0].Evidence != "BB số 3" {
		t.Errorf("the book holds %+v", said)
	}
	d.Press("u").See("hoàn tác: mở lại vì thiếu phụ lục (trước đó: Đã xong)")
}

// From the row of what is late the card opens on what was missed, and on who missed it.
func TestTaskCardRollCallOfALateRow(t *testing.T) {
	t.Parallel()
	taskCard(drive.Start(t, 20), taskRollCall).See("Tuần 30/2021 5/6", "Chi bộ 6: Quá hạn, hạn 26/07")
}

// The grid says of what day each round is, what each unit has done of what it was asked for, and how many have done a round.
func TestTaskCardRollCallAddsUp(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	presentCard(d.Size(120, 40)).See("19 26 02 09 16‹23", "07 07 08 08 08 08", "lỡ 1 3/4", "Số đơn vị đã xong")
	d.See("  6  5  6  6  3  0", "Chi bộ 4: Chưa làm, hạn 16/08").Press("space").See("  6  5  6  6  4  0")
}

// Why a day was moved stands with the new one, in one sentence.
func TestTaskHistoryTellsWhyADayWasMoved(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20).Size(200, 40)
	task := d.Task(taskSingle)
	moved := task
	moved.Deadline.Due = d.Desk.Today() + 9
	moved.Past = append(moved.Past, model.PastRule{Deadline: task.Deadline, Until: d.Desk.Today(), Reason: "chờ danh sách"})
	if _, err := d.Desk.Book.UpdateTask(t.Context(), moved); err != nil {
		t.Fatal(err)
	}
	for taskCard(d, taskSingle); !strings.Contains(d.Screen(), "LỊCH SỬ"); {
		d.Press("tab")
	}
	d.See("Nguyễn Văn Trực: hạn trước ngày 12/08/2021 → trước ngày 25/08/2021, lý do: chờ danh sách").Absent("giữ hạn cũ")
}
