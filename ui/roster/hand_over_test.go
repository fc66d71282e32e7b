package roster_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// both is a book in which the police and the health post support a task, each by a day of its own, and the police are late with a roll
// call of every day.
func both(t *testing.T) *drive.Driver {
	t.Helper()
	d := drive.Start(t, 0)
	ctx, book, today := t.Context(), d.Desk.Book, d.Desk.Today()
	units, err := book.AddUnits(ctx, []model.Unit{{Kind: model.UnitBody, Name: "Công an phường"}, {Kind: model.UnitBody, Name: "Trạm Y tế"}, {Kind: model.UnitBody, Name: "UBND phường"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, task := range []model.Task{
		{Text: "Tiêm chủng", LeadID: units[2].ID, Deadline: model.Deadline{Every: model.EveryOnce, Due: today + 14}, Units: []model.TaskUnit{
			{UnitID: units[0].ID, Role: model.RoleSupport, DueOn: today + 4}, {UnitID: units[1].ID, Role: model.RoleSupport, DueOn: today + 9},
		}},
		{Text: "Giao ban", RollCall: true, Deadline: model.Deadline{Every: model.EveryDay, Time: "17:00"}, Units: []model.TaskUnit{{UnitID: units[0].ID, Role: model.RoleRoll}}},
	} {
		if _, err := book.AddTask(ctx, task); err != nil {
			t.Fatal(err)
		}
	}
	return d.Later(4).Reopen().Press("6", "home")
}

// What is waived and what stays in the name of the unit is said before it goes and after; history says who took over.
func TestWhatIsNotHandedOverIsSaid(t *testing.T) {
	t.Parallel()
	d := both(t)
	d.Press("d").See("2 việc chưa xong của Công an phường chuyển cho ai?").Write("tram").Press("enter")
	d.See("giao cho Trạm Y tế. “Tiêm chủng”: Trạm Y tế đã có hạn", "một hạn 20/08/2021; hạn 20/08/2021 của", "“Giao ban” 4 kỳ").Absent("không hỏi").Goldens(t)
	d.Press("c").See("1 việc chưa xong do Trạm Y tế tiếp", "“Tiêm chủng”: Trạm Y tế đã có hạn riêng", "còn quá hạn chưa xong: “Giao ban” 4 kỳ")
	d.Visit(scene.TaskCard{ID: d.Task("Tiêm chủng").ID})
	for !d.Shows("LỊCH SỬ") {
		d.Press("tab")
	}
	d.Size(120, 40).See("miễn phần của Công an phường (đã xóa), đã giao cho Trạm Y tế", "sửa việc phối hợp của Trạm Y tế, hạn riêng 20/08/2021").Absent(": sửa\n", "→ Trạm")
}

// A unit whose members go with it says how much they have to do elsewhere, and whose it is then.
func TestTasksOfMembersWhoGoWithAUnitAreHandedOver(t *testing.T) {
	t.Parallel()
	d := handing(t)
	book, unit := d.Desk.Book, d.Units()[1]
	m, err := book.AddMember(t.Context(), model.Member{Name: "Lê Cẩm", Memberships: []model.Membership{{UnitID: unit.ID}}})
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"việc hai", "việc ba"} {
		if _, err := book.AddTask(t.Context(), model.Task{Text: text, MemberID: m.ID}); err != nil {
			t.Fatal(err)
		}
	}
	doers := func() string {
		return strings.TrimSpace(d.Task("việc hai").Member + " " + d.Task("việc ba").Member)
	}
	ask := func(whose string) {
		t.Helper()
		d.Reopen().Press("6", "end", "d").See("1 thành viên của Trạm Y tế thì sao?").Press("down", "down", "enter")
		d.See("2 việc chưa xong của Lê Cẩm (2) chuyển cho ai?").Write(whose).Press("enter")
	}
	ask("binh")
	d.See("2 việc của Lê Cẩm (2)", "người làm nay là Đỗ Thị Bình.").Press("c").See("1 thành viên xóa cùng", "người làm nay là Đỗ Thị Bình")
	if got := doers(); got != "Đỗ Thị Bình Đỗ Thị Bình" {
		t.Errorf("handed over: %q", got)
	}
	d.Undo(1)
	if got := doers(); got != "Lê Cẩm Lê Cẩm" {
		t.Errorf("after undo: %q", got)
	}
	ask("chua giao")
	d.See("người làm nay là chưa giao ai").Press("c")
	if got := doers(); got != "" {
		t.Errorf("handed to nobody: %q", got)
	}
}

// A unit that comes back from the bin has none of what was handed over, and that is said.
func TestAUnitThatComesBackSaysWhatDoesNot(t *testing.T) {
	t.Parallel()
	d := handing(t).Press("home", "d").Write("tram").Press("enter", "c").See("Đã chuyển vào thùng rác: Công an phường")
	d.Press("b").Row("Công an phường").Press("r").See("Đã lấy lại: Công an phường. Điểm danh cả loại")
	if got := d.Task("việc một"); got.Lead != "Trạm Y tế" {
		t.Errorf("%+v", got)
	}
}
