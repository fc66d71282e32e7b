package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
)

func TestRosterScreens(t *testing.T) {
	d := start(t, 140)
	walk(t, d, []stop{
		{"units", []string{"6"}},
		{"unit_form", []string{"down", "enter"}},
		{"members", []string{"esc", "tab"}},
		{"member_form", []string{"enter"}},
		{"member_seats", []string{"f4"}},
		{"seat", []string{"n"}},
		{"duties", []string{"esc", "f4", "esc", "tab"}},
		{"houses", []string{"down", "enter"}},
		{"assign", []string{"p"}},
	})
}

func TestRosterEmptyBook(t *testing.T) {
	d := start(t, 0)
	walk(t, d, []stop{
		{"units", []string{"6"}}, {"start", []string{"t"}}, {"members", []string{"esc", "tab"}}, {"duties", []string{"tab"}},
	})
}

func units(t *testing.T, d *driver) []model.Unit {
	t.Helper()
	all, err := d.desk.Book.Units(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestRosterStartsWithTheUsualBodies(t *testing.T) {
	d := start(t, 0)
	d.press("6", "t", "enter")
	if n := len(units(t, d)); n != 0 {
		t.Fatalf("%d units without a yes", n)
	}
	d.press("f4", "c").see("UBND phường", "Trạm Y tế phường")
	want := len(strings.Split(d.desk.T("roster.usual_bodies"), "\n"))
	if n := len(units(t, d)); n != want {
		t.Errorf("%d units, want %d", n, want)
	}
	d.press("t").see("Danh bạ đã có đủ các đơn vị thường có")
	d.press("u")
	if n := len(units(t, d)); n != 0 {
		t.Errorf("%d units after taking all back", n)
	}
	d.press("n", "tab").write("trạm y tế phường").press("ctrl+s").see("Đã lưu")
	d.press("t").see("Thêm 11 đơn vị").press("c").see("Đã thêm 11 đơn vị")
	if n := len(units(t, d)); n != want {
		t.Errorf("%d units, want %d", n, want)
	}
}

func TestUnitIsAddedChangedAndDeleted(t *testing.T) {
	d := start(t, 0)
	d.press("6", "n", "tab").write("Tổ dân phố 1").press("shift+tab", "right", "right", "ctrl+s").see("Đã lưu: Tổ dân phố 1", "TỔ DÂN PHỐ, KHU PHỐ")
	d.press("n", "tab").write("Tổ dân phố 1").press("ctrl+s").see("Trong sổ đã có mục này")
	d.press("ctrl+u").write("Tổ Covid 1").press("shift+tab", "right", "tab", "tab", "right", "tab", "tab").write("12").press("ctrl+s").see("Số điện thoại không đúng")
	d.press("ctrl+u").write("0905 123 456").press("ctrl+s").see("Đã lưu: Tổ Covid 1")
	all := units(t, d)
	if len(all) != 2 || all[1].Kind != model.UnitTeam || all[1].ParentID != all[0].ID || all[1].Phone != "0905123456" {
		t.Fatalf("added %+v", all)
	}
	d.press("home", "down", "d").see("Chưa xóa được Tổ dân phố 1", "1 đơn vị")
	d.press("end", "d").see("Đã chuyển vào thùng rác: Tổ Covid 1")
	if n := len(units(t, d)); n != 1 {
		t.Errorf("%d units", n)
	}
	d.press("b").see("Tổ Covid 1", "Đơn vị").press("r").see("Đã lấy lại: Tổ Covid 1")
	if n := len(units(t, d)); n != 2 {
		t.Errorf("%d units after it came back", n)
	}
	d.press("esc", "end", "h").see("lấy lại").press("esc", "s").see("thêm đơn vị", "Tổ dân phố 1").press("end", "enter").see("Tên đơn vị: Tổ dân phố 1")
}

func TestUnitFormKeepsWhatWasTyped(t *testing.T) {
	d := start(t, 140)
	d.press("6", "down", "enter", "tab").write(" Một")
	u := units(t, d)[0]
	u.Note = "khác"
	if _, err := d.desk.Book.UpdateUnit(t.Context(), u); err != nil {
		t.Fatal(err)
	}
	d.press("ctrl+s").see("vừa được sửa ở nơi khác", " Một")
	d.press("esc").see("Có thay đổi chưa lưu").press("k").see(" Một")
	if err := d.desk.Book.Close(); err != nil {
		t.Fatal(err)
	}
	d.press("ctrl+s").see("Sổ đã đóng", " Một")
}

func TestMemberWithSeats(t *testing.T) {
	d := start(t, 140)
	d.press("6", "tab", "n").write("Trần Văn An").press("tab").write("Cán bộ").press("tab", "tab", "space")
	d.press("f4", "n", "enter", "enter", "tab", "ctrl+s").see("THAM GIA ĐƠN VỊ, TỔ (1)", "Thành viên")
	d.press("n", "ctrl+s").see("Chưa điền mục này").press("enter", "enter", "ctrl+s").see("Trong sổ đã có mục này")
	d.press("enter", "down", "enter", "tab", "left", "ctrl+s").see("(2)")
	d.press("home", "d").see("(1)").press("ctrl+s").see("Đã lưu: Trần Văn An")
	all, err := d.desk.Book.Members(t.Context())
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
	d := start(t, 140)
	d.press("6", "tab", "enter", "f4", "d", "esc").see("Có thay đổi chưa lưu").press("c").see("Họ tên", "Điện thoại")
	d.press("d").see("Chưa xóa được", "đơn vị")
}

// TestRosterByMouse clicks a tab, selects a row, opens it with a second click and turns the wheel.
func TestRosterByMouse(t *testing.T) {
	d := start(t, 140)
	click := func(x, y int) { d.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}) }
	d.press("6")
	click(12, 3)
	d.see("▌ Cán bộ")
	click(5, 8)
	d.see("▌ Võ Văn Chiến")
	d.send(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	click(5, 8)
	d.see("▌ Võ Văn Chiến")
	click(5, 8)
	d.see("Danh bạ › Cán bộ", "Võ Văn Chiến")
	click(5, 17)
	d.see("▌THAM GIA ĐƠN VỊ")
	d.press("esc", "5")
	click(5, 6)
	click(5, 6)
	d.see("Báo cáo › Báo cáo tuần")
	click(20, 5)
	d.see("▌F6 Lời văn")
}

func TestHouseholdsAreHandedOver(t *testing.T) {
	d := start(t, 140)
	d.press("6", "tab", "tab", "down", "enter").see("Hộ chưa có người phụ trách").press("space", "p").write("bao").press("down", "enter").see("Đã giao 1 hộ cho Đỗ Đình Bảo")
	left, err := d.desk.Book.HouseholdIDs(t.Context(), model.HouseholdFilter{NoResponsible: true})
	if err != nil || len(left) != 0 {
		t.Errorf("%d households left, %v", len(left), err)
	}
	d.press("u").see("1/1")
	d.press("p")
	if err := d.desk.Book.Close(); err != nil {
		t.Fatal(err)
	}
	d.press("enter").see("Sổ đã đóng")
}
