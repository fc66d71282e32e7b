package roster_test

import (
	"fmt"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

func TestRosterScreens(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Walk(t,
		drive.At("units", "6"),
		drive.At("unit_form", "enter"),
		drive.At("team", "esc", "end", "enter"),
		drive.At("team_add", "n"),
		drive.At("members", "esc", "esc", "home", "tab"),
		drive.At("member_form", "enter"),
		drive.At("member_seats", "f4"),
		drive.At("seat", "n"),
		drive.At("duties", "esc", "f4", "esc", "tab"),
		drive.At("houses", "enter"),
		drive.At("assign", "p"),
	)
}

func TestRosterEmptyBook(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Walk(t,
		drive.At("units", "6"),
		drive.At("start", "t"),
		drive.At("members", "esc", "tab"),
		drive.At("duties", "tab"),
	)
}

func TestRosterStartsWithTheUsualBodies(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Press("6", "t", "enter")
	if n := len(d.Units()); n != 0 {
		t.Fatalf("%d units without a yes", n)
	}
	d.Press("f4", "c").See("UBND phường", "Trạm Y tế phường")
	want := len(strings.Split(d.Desk.T("roster.usual_bodies"), "\n"))
	if n := len(d.Units()); n != want {
		t.Errorf("%d units, want %d", n, want)
	}
	d.Press("t").See("Danh bạ đã có đủ các đơn vị thường có")
	d.Undo(1)
	if n := len(d.Units()); n != 0 {
		t.Errorf("%d units after taking all back", n)
	}
	d.Press("n").Write("trạm y tế phường").Press("ctrl+s").See("Đã lưu")
	d.Press("t").See("Thêm 15 đơn vị").Press("c").See("Đã thêm 15 đơn vị")
	if n := len(d.Units()); n != want {
		t.Errorf("%d units, want %d", n, want)
	}
}

func TestUnitIsAddedChangedAndDeleted(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Press("6", "n").Write("Tổ dân phố 1").Press("ctrl+s").See("Đã lưu: Tổ dân phố 1", "TỔ DÂN PHỐ, KHU PHỐ")
	d.Press("n").Write("Tổ dân phố 1").Press("ctrl+s").See("Trong sổ đã có mục này")
	d.Press("ctrl+u").Write("Tổ Covid 1").Press("tab", "tab", "right", "tab", "tab").Write("12").Press("ctrl+s").See("Số điện thoại không đúng")
	d.Press("ctrl+u").Write("0905 123 456").Press("ctrl+s").See("Đã lưu: Tổ Covid 1")
	all := d.Units()
	if len(all) != 2 || all[1].Kind != model.UnitTeam || all[1].ParentID != all[0].ID || all[1].Phone != "0905123456" {
		t.Fatalf("added %+v", all)
	}
	d.Press("home", "d").See("Chưa xóa được Tổ dân phố 1", "1 đơn vị")
	d.Press("end", "d", "c").See("Đã chuyển vào thùng rác: Tổ Covid 1")
	if n := len(d.Units()); n != 1 {
		t.Errorf("%d units", n)
	}
	d.Press("b").See("Tổ Covid 1", "Đơn vị").Press("r").See("Đã lấy lại: Tổ Covid 1")
	if n := len(d.Units()); n != 2 {
		t.Errorf("%d units after it came back", n)
	}
	d.Press("esc", "end", "h").See("lấy lại").Press("esc", "s").See("thêm đơn vị", "Tổ dân phố 1").Press("end", "enter").See("Tên đơn vị: Tổ dân phố 1")
}

func TestUnitFormKeepsWhatWasTyped(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Press("6", "enter").Write(" Một")
	u := d.Units()[0]
	u.Note = "khác"
	if _, err := d.Desk.Book.UpdateUnit(t.Context(), u); err != nil {
		t.Fatal(err)
	}
	d.Press("ctrl+s").See("vừa được sửa ở nơi khác", " Một")
	d.Press("esc").See("Có thay đổi chưa lưu").Press("k").See(" Một")
	d.CloseBook()
	d.Press("ctrl+s").See("Sổ đã đóng", " Một")
}

func TestMemberWithSeats(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Press("6", "tab", "n").Write("Trần Văn An").Press("tab").Write("Cán bộ").Press("tab", "tab", "space")
	d.Press("f4", "n", "enter", "enter", "tab", "ctrl+s").See("THAM GIA ĐƠN VỊ, TỔ (1)", "Thành viên")
	d.Press("n", "ctrl+s").See("Chưa điền mục này").Press("enter", "enter", "ctrl+s").See("Trong sổ đã có mục này")
	d.Press("enter", "down", "enter", "tab", "left", "ctrl+s").See("(2)")
	d.Press("home", "d").See("(1)").Press("ctrl+s").See("Đã lưu: Trần Văn An")
	all, err := d.Desk.Book.Members(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range all {
		if m.Name != "Trần Văn An" {
			continue
		}
		if !m.PartyMember || m.Position != "Cán bộ" || len(m.Memberships) != 1 || m.Memberships[0].Role == model.UnitMember {
			t.Errorf("kept %+v", m)
		}
		return
	}
	t.Error("not in the book")
}

func TestMemberSeatsAreAskedForBeforeLeaving(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Press("6", "tab", "enter", "f4", "d", "esc").See("Có thay đổi chưa lưu").Press("c").See("Họ tên", "Điện thoại")
	d.Press("d").See("Chưa xóa được", "đơn vị")
}

// TestRosterByMouse clicks a tab, selects a row, opens it with a second click and turns the wheel.
func TestRosterByMouse(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Press("6")
	d.Click(12, 3)
	d.See("▌ Cán bộ")
	d.Click(5, 8)
	d.See("▌ Võ Văn Chiến")
	d.Wheel()
	d.Click(5, 8)
	d.See("▌ Võ Văn Chiến")
	d.Click(5, 8)
	d.See("Danh bạ › Cán bộ", "Võ Văn Chiến")
	d.Click(5, 17)
	d.See("▌THAM GIA ĐƠN VỊ")
	d.Press("esc", "5")
	d.Click(5, 6)
	d.Click(5, 6)
	d.See("Báo cáo › Báo cáo tuần")
	d.Click(20, 5)
	d.See("▌F6 Lời văn")
}

func TestHouseholdsAreHandedOver(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Press("6", "tab", "tab", "enter").See("Hộ chưa có người phụ trách").Press("space", "p").Write("bao").Press("down", "enter").See("Đã giao 1 hộ cho Đỗ Đình Bảo")
	left, err := d.Desk.Book.HouseholdIDs(t.Context(), model.HouseholdFilter{NoResponsible: true})
	if err != nil || len(left) != 0 {
		t.Errorf("%d households left, %v", len(left), err)
	}
	d.Undo(1).See("1/1")
	d.Press("p")
	d.CloseBook()
	d.Press("enter").See("Sổ đã đóng")
}

// The cursor never stands on a heading: also where words typed have left a heading and one unit, its keys work.
func TestRosterCursorKeepsOffHeadings(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	n := len(d.Units())
	d.Press("6").See(fmt.Sprintf(" 1/%d", n)).Press("end").See(fmt.Sprintf(" %d/%d", n, n)).Press("/").Write("tram y te").Press("enter").See(" 1/1")
	if path := d.Press("e").Path(); !strings.Contains(path, "›") {
		t.Fatalf("no unit opened:\n%s", d.Screen())
	}
	d.See("Trạm Y tế phường")
}

// What a unit stands below depends on its kind, and the hint says so.
func TestTheHintOfAUnitFollowsItsKind(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0).Press("6", "n").See("Loại")
	for _, tt := range []struct{ kind, hint string }{
		{"Chi bộ", "Đảng bộ, chi bộ cấp trên"}, {"Tổ dân phố", "Khu phố, thôn, ấp"}, {"Tổ COVID", "Chọn tổ dân phố"}, {"Cơ quan", "Cơ quan cấp trên"},
	} {
		d.Field("Loại").Press("right").See("‹ " + tt.kind).Field("Trực thuộc").See(tt.hint)
	}
}

// What a unit supports is late in the list of units as what it leads is: a day of its own that passed while the lead has time.
func TestRosterMarksTheLateThatAUnitSupports(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	book, ctx, today := d.Desk.Book, t.Context(), d.Desk.Today()
	var ids []model.UnitID
	for _, name := range []string{"Ban Dân vận", "Công an phường"} {
		u, err := book.AddUnit(ctx, model.Unit{Kind: model.UnitBody, Name: name})
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, u.ID)
	}
	for n, own := range []model.Date{today - 2, today + 2} {
		task := model.Task{Text: fmt.Sprint("việc ", n), LeadID: ids[0], Deadline: model.Deadline{Every: model.EveryOnce, Due: today + 5}}
		task.Units = []model.TaskUnit{{UnitID: ids[1], Role: model.RoleSupport, DueOn: own}}
		if _, err := book.AddTask(ctx, task); err != nil {
			t.Fatal(err)
		}
	}
	d.Press("6").See("Phối hợp")
	for line := range strings.Lines(d.Screen()) {
		if strings.Contains(line, "Công an phường") && !strings.Contains(line, "2 ▲1") || strings.Contains(line, "Ban Dân vận") && strings.Contains(line, "▲") {
			t.Errorf("%q", line)
		}
	}
}
