package tui

import (
	"testing"

	"sotruc/model"
)

func TestActivityScreens(t *testing.T) {
	d := start(t, 140)
	walk(t, d, []stop{
		{"activities", []string{"5", "a"}},
		{"activity_form", []string{"enter"}},
		{"violations", []string{"esc", "esc", "v"}},
		{"violation_form", []string{"enter"}},
		{"movements", []string{"esc", "esc", "m"}},
		{"movement_form", []string{"enter"}},
		{"isolate_form", []string{"esc", "/", "t", "r", "a", "n", "space", "v", "a", "n", "space", "t", "a", "n", "enter", "i"}},
	})
}

func TestActivityIsAddedChangedAndDeleted(t *testing.T) {
	d := start(t, 0)
	count := func() []model.Activity {
		t.Helper()
		all, err := d.desk.Book.Activities(t.Context(), 10)
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	d.press("5", "a", "n", "tab", "tab").write("Kiểm tra chợ").press("tab", "ctrl+u").write("x").press("ctrl+s").see("phải là số", "Kiểm tra chợ")
	d.press("ctrl+u").write("3").press("ctrl+s").see("Đã lưu: Kiểm tra chợ")
	if all := count(); len(all) != 1 || all[0].Count != 3 || all[0].Kind != model.ActivityInspection || all[0].On != d.desk.Today() {
		t.Fatalf("added %+v", all)
	}
	d.press("enter", "right", "ctrl+s").see("Tuyên truyền")
	d.press("d").see("Đã chuyển vào thùng rác: Kiểm tra chợ")
	if all := count(); len(all) != 0 {
		t.Errorf("deleted, and still %+v", all)
	}
	d.press("u").see("Kiểm tra chợ")
	if all := count(); len(all) != 1 || all[0].Kind != model.ActivityPropaganda {
		t.Errorf("after undo %+v", all)
	}
}

func TestViolationNeedsAPlaceAndKeepsWhatWasTyped(t *testing.T) {
	d := start(t, 140)
	before, err := d.desk.Book.Violations(t.Context(), 1000)
	if err != nil {
		t.Fatal(err)
	}
	d.press("5", "v", "n", "tab", "tab").write("Tụ tập").press("ctrl+s").see("Tụ tập", "Chưa điền mục này")
	d.write("chợ Tân Lập").press("tab", "tab", "right", "right", "tab").write("7/QĐ").press("tab").write("2.000.000").press("ctrl+s").see("Đã lưu: Tụ tập")
	all, err := d.desk.Book.Violations(t.Context(), 1000)
	if err != nil || len(all) != len(before)+1 {
		t.Fatalf("%d violations, %v", len(all), err)
	}
	for _, v := range all {
		if v.What == "Tụ tập" && (v.Action != model.ActionFine || v.Amount != 2000000 || v.Place != "chợ Tân Lập" || v.DocNumber != "7/QĐ") {
			t.Errorf("kept %+v", v)
		}
	}
	d.press("n", "tab", "tab").write("Không lưu được")
	if err := d.desk.Book.Close(); err != nil {
		t.Fatal(err)
	}
	d.press("tab", "tab", "tab").write("chợ").press("ctrl+s").see("Sổ đã đóng", "Không lưu được")
}

func TestViolationOffersThePeopleOfTheHousehold(t *testing.T) {
	d := start(t, 140)
	d.press("5", "v", "n", "tab", "tab").write("Ra ngoài").press("tab", "enter", "down", "enter", "tab", "right", "ctrl+s").see("Đã lưu: Ra ngoài")
	all, err := d.desk.Book.Violations(t.Context(), 1000)
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range all {
		if v.What != "Ra ngoài" {
			continue
		}
		p, err := d.desk.Book.Person(t.Context(), v.PersonID)
		if err != nil || v.HouseholdID == 0 || p.HouseholdID != v.HouseholdID {
			t.Errorf("kept %+v of %+v, %v", v, p, err)
		}
		return
	}
	t.Error("not in the book")
}

func TestMovementBecomesAnIsolation(t *testing.T) {
	d := start(t, 0)
	d.press("5", "m", "n", "tab").write("Lê Thị Hoa").press("tab", "tab").write("Đà Nẵng").press("tab", "tab", "space", "ctrl+s").see("Đã lưu: Lê Thị Hoa", "▲ Đà Nẵng", "! Không")
	d.press("i").see("Cách ly: Lê Thị Hoa", "(hộ mới)")
	d.press("tab", "tab").write("Tổ 3").press("tab", "tab").write("1985").press("ctrl+s").see("Đã lập cách ly cho Lê Thị Hoa")
	moves, err := d.desk.Book.Movements(t.Context(), 10)
	if err != nil || len(moves) != 1 || moves[0].IsolationID == 0 {
		t.Fatalf("%+v, %v", moves, err)
	}
	i, err := d.desk.Book.Isolation(t.Context(), moves[0].IsolationID)
	if err != nil || i.Category != model.CategoryOutbreakArea || i.StartsOn != d.desk.Today() || i.EndsOn <= i.StartsOn || i.RegimeID == "" {
		t.Errorf("began %+v, %v", i, err)
	}
	p, err := d.desk.Book.Person(t.Context(), moves[0].PersonID)
	if err != nil || p.Birth != "1985" {
		t.Errorf("person %+v, %v", p, err)
	}
	h, err := d.desk.Book.Household(t.Context(), p.HouseholdID)
	if err != nil || h.Head != "Lê Thị Hoa" || h.Address != "Tổ 3" {
		t.Errorf("household %+v, %v", h, err)
	}
	d.press("u")
	if moves, _ = d.desk.Book.Movements(t.Context(), 10); len(moves) != 1 || moves[0].IsolationID != 0 {
		t.Errorf("after undo %+v", moves)
	}
}
