package papers_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// noted is a book with three units and a paper of three tasks, the last of which names its lead; the note is being written.
func noted(t *testing.T, note string) (*drive.Driver, model.DirectiveID) {
	t.Helper()
	d := drive.Start(t, 0)
	ctx, book := t.Context(), d.Desk.Book
	var units []model.Unit
	for _, name := range []string{"UBND phường", "Công an phường", "Trạm Y tế phường"} {
		units = append(units, model.Unit{Kind: model.UnitBody, Name: name})
	}
	if _, err := book.AddUnits(ctx, units); err != nil {
		t.Fatal(err)
	}
	due, _ := model.NewDate(2021, 8, 30)
	paper, err := book.RegisterDirective(ctx, model.Directive{
		Symbol: "961-CV/QU", Subject: "phòng, chống dịch", ReceivedAt: d.Desk.Now(), Tasks: []model.Task{
			{Text: "việc một", Deadline: model.Deadline{Every: model.EveryOnce, Due: due}},
			{Text: "việc hai"},
			{Text: "việc ba", Lead: "Công an phường"},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return d.Reopen().Press("2", "b").Write(note).Press("ctrl+s"), paper.ID
}

// notedKeeping is noted in a program that keeps what is typed.
func notedKeeping(t *testing.T, note string) (*drive.Driver, model.DirectiveID) {
	t.Helper()
	d, id := noted(t, "")
	return d.Keeping().Press("2", "b").Write(note).Press("ctrl+s"), id
}

const order = "Giao UBND phường chủ trì, phối hợp Công an phường rà soát người về từ vùng dịch, xong trước ngày 20/8."

func TestTheNoteGivesTasksToWhomItNames(t *testing.T) {
	t.Parallel()
	d, id := noted(t, order)
	d.See("2 việc chưa có chủ trì", "UBND phường", "Công an phường", "trước ngày 20/8", "= Thứ Năm 19/08/2021 17:00").Goldens(t)
	if got := d.Paper(id).Instruction; got != "" {
		t.Errorf("before it is looked over, the note is %q", got)
	}
	d.Press("ctrl+s").See("Đã ghi bút phê, giao 2 việc")
	due, _ := model.NewDate(2021, 8, 20)
	for _, words := range []string{"việc một", "việc hai"} {
		got := d.Task(words)
		if got.Lead != "UBND phường" || got.LeadID == 0 || got.Deadline.Due != due || got.Deadline.Relation != model.RelationBefore ||
			len(got.Units) != 1 || got.Units[0].Name != "Công an phường" || got.Units[0].UnitID == 0 {
			t.Errorf("%s became %+v", words, got)
		}
	}
	if past := d.Task("việc một").Past; len(past) != 1 || past[0].Reason != "theo bút phê" {
		t.Errorf("the day of the paper is not kept: %+v", past)
	}
	if got := d.Task("việc ba"); got.Lead != "Công an phường" || len(got.Units) != 0 {
		t.Errorf("a task that had a lead became %+v", got)
	}
	d.Visit(scene.TaskCard{ID: d.Task("việc hai").ID}).See("Bút phê", "Giao UBND phường chủ trì", "16/08/2021")
	d.Size(140, 40).See("hạn tới: Thứ Năm 19/08/2021 17:00").Size(80, 24)
	d.Press("u")
	if got := d.Task("việc hai"); got.Lead != "" || len(got.Units) != 0 || got.Deadline.Every != model.EveryNone {
		t.Errorf("undo left %+v", got)
	}
	if got := d.Paper(id).Instruction; got != "" {
		t.Errorf("undo left the note %q", got)
	}
	d.Press("U")
	if got := d.Task("việc hai"); got.Lead != "UBND phường" || d.Paper(id).Instruction != order {
		t.Errorf("redo gave %+v and the note %q", got, d.Paper(id).Instruction)
	}
}

func TestTheNoteMakesANewTask(t *testing.T) {
	t.Parallel()
	d, id := noted(t, order)
	d.Press("right", "right").See("một việc mới").Press("ctrl+s").See("Đã ghi bút phê, giao 1 việc")
	got := d.Task("Rà soát người về")
	if got.DirectiveID != id || got.Lead != "UBND phường" || len(got.Units) != 1 || got.Deadline.Every != model.EveryOnce {
		t.Errorf("added %+v", got)
	}
	d.Press("u")
	if n := len(d.Tasks(model.TaskFilter{})); n != 3 || d.Paper(id).Instruction != "" {
		t.Errorf("%d tasks after undo, and the note %q", n, d.Paper(id).Instruction)
	}
}

// What was understood is put right before it is written; Esc leads back to the note, which can be written alone.
func TestTheNoteIsCheckedBeforeItGivesTasks(t *testing.T) {
	t.Parallel()
	d, _ := noted(t, order)
	d.Press("right", "tab", "ctrl+u").Write("Trạm Y tế phường").Field("Hạn").Press("ctrl+u").Write("bao giờ cũng được").Press("ctrl+s")
	d.See("! Không đọc được hạn").Press("ctrl+u").Write("25/8").Press("ctrl+s").See("Đã ghi bút phê, giao 3 việc")
	if got := d.Task("việc ba"); got.Lead != "Trạm Y tế phường" || got.Deadline.Due.Local() != "25/08/2021" {
		t.Errorf("%+v", got)
	}
	d, id := noted(t, order)
	d.Press("esc").See("Bút phê văn bản số đến", "Giao UBND phường chủ trì").Press("ctrl+s").See("Bút phê giao việc")
	d.Press("left").See("chỉ ghi bút phê, không giao việc").Press("ctrl+s").See("Đã ghi bút phê của văn bản số đến")
	if got := d.Task("việc một"); got.Lead != "" || d.Paper(id).Instruction != order {
		t.Errorf("%+v, and the note %q", got, d.Paper(id).Instruction)
	}
	d, id = noted(t, order)
	d.Press("esc", "esc").See("Có thay đổi chưa lưu").Press("c").Quiet()
	if got := d.Paper(id).Instruction; got != "" {
		t.Errorf("dropped, the note is %q", got)
	}
	d.Press("b").Absent("Giao UBND phường chủ trì")
	d, id = noted(t, "Đã xem, lưu hồ sơ") // names nobody and no day
	if d.See("Đã ghi bút phê của văn bản số đến"); d.Paper(id).Instruction != "Đã xem, lưu hồ sơ" {
		t.Errorf("the note is %q", d.Paper(id).Instruction)
	}
}

func TestTheNoteMeetsTasksThatWereChangedMeanwhile(t *testing.T) {
	t.Parallel()
	d, id := noted(t, order)
	other := d.Task("việc hai")
	other.Note = "người khác"
	if _, err := d.Desk.Book.UpdateTask(t.Context(), other); err != nil {
		t.Fatal(err)
	}
	d.Press("ctrl+s").See("Bút phê văn bản số đến", "Giao UBND phường chủ trì") // the note is there to be given again
	if got := d.Task("việc một"); got.Lead != "" || d.Paper(id).Instruction != "" {
		t.Errorf("%+v, and the note %q", got, d.Paper(id).Instruction)
	}
	d.Press("ctrl+s", "ctrl+s").See("Đã ghi bút phê, giao 2 việc")
}

const orders = "Rà soát lại toàn bộ. Giao UBND phường lập danh sách hộ khó khăn trước ngày 25/8. VPĐU theo dõi, báo cáo thứ sáu."

// Each order of a note is looked over and becomes what its form says; all is one step.
func TestEveryOrderOfANoteIsGiven(t *testing.T) {
	t.Parallel()
	d, id := noted(t, orders)
	d.See("ý 1/3", "một việc mới", "Không rõ giao cho ai.").Goldens(t)
	d.Write("Công an phường").Press("ctrl+s").See("ý 2/3", "UBND phường", "trước ngày 25/8").Press("ctrl+s")
	d.See("ý 3/3", "VPĐU", "20/08/2021", "báo cáo thứ sáu").Press("f4").Write("việc hai").Press("enter", "ctrl+s")
	d.See("Đã ghi bút phê, giao 3 việc")
	list, checked, follow := d.Task("Lập danh sách"), d.Task("Rà soát lại"), d.Task("việc hai")
	if list.Lead != "UBND phường" || list.LeadID == 0 || list.Deadline.Due.Local() != "25/08/2021" || list.DirectiveID != id {
		t.Errorf("the second became %+v", list)
	}
	if follow.Lead != "VPĐU" || follow.Deadline.Due.Local() != "20/08/2021" || follow.Text != "việc hai" {
		t.Errorf("the third became %+v", follow)
	}
	if checked.Lead != "Công an phường" || checked.Deadline.Every != model.EveryNone {
		t.Errorf("the first became %+v", checked)
	}
	d.Press("u")
	if n := len(d.Tasks(model.TaskFilter{})); n != 3 || d.Paper(id).Instruction != "" || d.Task("việc hai").Lead != "" {
		t.Errorf("undo left %d tasks, the note %q and %+v", n, d.Paper(id).Instruction, d.Task("việc hai"))
	}
}

// Esc leads back, order by order, to the note, and nothing that was typed is lost on the way.
func TestLeavingAnOrderKeepsWhatWasTyped(t *testing.T) {
	t.Parallel()
	d, id := noted(t, orders)
	d.Field("Chủ trì").Write("Tổ thăm hỏi").Press("ctrl+s").See("ý 2/3").Field("Phối hợp").Write("Công an phường").Press("esc")
	d.See("ý 1/3", "Tổ thăm hỏi").Press("esc").See("Bút phê văn bản số đến", "VPĐU theo dõi", "Mỗi ý giao việc thành một nhiệm vụ").Press("ctrl+s")
	d.See("ý 1/3", "Tổ thăm hỏi").Absent("Không rõ giao").Press("ctrl+s").See("ý 2/3", "Công an phường").Press("ctrl+s").See("ý 3/3")
	d.Press("f4").Write("bỏ ý").Press("enter").See("bỏ ý này").Press("ctrl+s").See("Đã ghi bút phê, giao 2 việc")
	if got := d.Task("Rà soát lại"); got.DirectiveID != id || got.Lead != "Tổ thăm hỏi" {
		t.Errorf("%+v", got)
	}
	if got := d.Task("Lập danh sách"); len(got.Units) != 1 || got.Units[0].Name != "Công an phường" {
		t.Errorf("%+v", got)
	}
}

// One task is not given twice by one note; another note is read anew.
func TestOrdersDoNotMeetInOneTask(t *testing.T) {
	t.Parallel()
	d, _ := noted(t, orders)
	d.Field("Giao cho").Press("f4").Write("chưa có chủ trì").Press("enter", "ctrl+s").See("ý 2/3").Press("f4").Write("việc hai").Press("enter", "ctrl+s")
	d.See("Việc này đã giao theo ý 1").Press("f4").Write("việc ba").Press("enter", "ctrl+s").See("ý 3/3").Press("esc", "esc", "esc")
	d.See("Bút phê văn bản số đến").Press("ctrl+u").Write("Giao Trạm Y tế phường lấy mẫu").Press("ctrl+s").See("Trạm Y tế phường", "2 việc chưa có chủ trì").Absent("ý 1/")
}

// What orders nothing is said beside the last order, and days in words are counted from the day of the note.
func TestWhatANoteSaysBesideItsOrdersIsShown(t *testing.T) {
	t.Parallel()
	d, _ := noted(t, "Đồng ý. Giao UBND phường lấy mẫu.")
	d.See("Không thành việc", "Đồng ý.").Press("esc").Field("Ngày bút phê").Press("ctrl+u").Write("02/08/2021").Press("ctrl+s")
	d.See("Không thành việc").Field("Hạn").Write("thứ sáu").Press("ctrl+s").See("Hạn này đã qua")
	d.Press("ctrl+s").See("giao 2 việc")
	if got := d.Task("việc hai").Deadline.Due.Local(); got != "06/08/2021" {
		t.Errorf("the Friday behind the day of the note is %s", got)
	}
}

// A note that names a lead and who supports is one order; whoever may be told something of his own is asked about, and a name
// that is no unit of the roster is said.
func TestANoteWithALeadAndSupportIsOneOrder(t *testing.T) {
	t.Parallel()
	d, _ := noted(t, "Giao CAP chủ trì, phối hợp TYT, VPĐU lập danh sách người về, báo cáo trước ngày 25/8")
	d.See("Công an phường", "Trạm Y tế phường; VPĐU", "trước ngày 25/8").Absent("ý 1/", "Chưa rõ là việc chung")
	d.Press("right", "right").Field("Phối hợp").See("Chưa có trong danh bạ: VPĐU").Press("ctrl+s").See("Đã ghi bút phê, giao 1 việc")
	got := d.Task("Lập danh sách người về")
	if got.Text != "Lập danh sách người về, báo cáo trước ngày 25/8" || got.Lead != "Công an phường" || got.LeadID == 0 || len(got.Units) != 2 ||
		got.Units[0].Name != "Trạm Y tế phường" || got.Units[0].UnitID == 0 || got.Units[1].Name != "VPĐU" || got.Units[1].UnitID != 0 ||
		got.Deadline.Due.Local() != "25/08/2021" || got.Deadline.Relation != model.RelationBefore {
		t.Errorf("added %+v", got)
	}
	d, _ = noted(t, "Giao UBND chủ trì, CAP kiểm tra chốt")
	d.See("Chưa rõ là việc chung hay giao riêng", "“CAP kiểm tra chốt”").Absent("ý 1/")
}

// A short name is the only unit it fits, and a name that is none of the roster is said to be a stranger before anything is written.
func TestNamesOfANoteAreMatchedOrSaidToBeStrangers(t *testing.T) {
	t.Parallel()
	d, _ := noted(t, "Giao Ủy ban tham mưu kế hoạch trước ngày 25/8")
	d.See("UBND phường").Absent("Chưa có trong danh bạ")
	d, _ = noted(t, "Giao Văn phòng tham mưu kế hoạch, phối hợp Ban Chỉ huy Quân sự phường")
	d.See("= Chưa có trong danh bạ: Văn phòng", "= Chưa có trong danh bạ: Ban Chỉ huy Quân sự phường")
}
