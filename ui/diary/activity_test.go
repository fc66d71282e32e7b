package diary_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/office"
	"sotruc/report"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

func TestActivityScreens(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Walk(t,
		drive.At("activities", "5", "a"),
		drive.At("activity_form", "enter"),
		drive.At("violations", "esc", "esc", "v"),
		drive.At("violation_form", "enter"),
		drive.At("movements", "esc", "esc", "m"),
		drive.At("movement_form", "enter"),
		drive.At("isolate_form", "esc", "/", "t", "r", "a", "n", "space", "v", "a", "n", "space", "t", "a", "n", "enter", "i"),
	)
}

func TestActivityIsAddedChangedAndDeleted(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	count := func() []model.Activity {
		t.Helper()
		all, err := d.Desk.Book.Activities(t.Context(), 10)
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	d.Press("5", "a", "n", "tab", "tab").Write("Kiểm tra chợ").Press("tab").Write("x").Press("ctrl+s").See("phải là số", "Kiểm tra chợ")
	d.Press("ctrl+u").Write("3").Press("ctrl+s").See("Đã lưu: Kiểm tra chợ")
	if all := count(); len(all) != 1 || all[0].Count != 3 || all[0].Kind != model.ActivityInspection || all[0].On != d.Desk.Today() {
		t.Fatalf("added %+v", all)
	}
	d.Press("enter", "right", "ctrl+s").See("Tuyên truyền")
	d.Press("d").See("Đã chuyển vào thùng rác: Kiểm tra chợ")
	if all := count(); len(all) != 0 {
		t.Errorf("deleted, and still %+v", all)
	}
	d.Press("u").See("Kiểm tra chợ")
	if all := count(); len(all) != 1 || all[0].Kind != model.ActivityPropaganda {
		t.Errorf("after undo %+v", all)
	}
}

// A kind of the office's own is offered, named in the list and counted in the report.
func TestActivityOfTheOfficesOwnKind(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Desk.Config.Activity.Kinds = []model.OwnKind{{Code: "patrol", Label: "Lượt tuần tra"}}
	d.Press("5", "a", "n", "left").See("Lượt tuần tra").Press("tab", "tab").Write("Chợ đêm").Press("tab").Write("4").Press("ctrl+s").See("Đã lưu: Chợ đêm")
	d.See("Lượt tuần tra", "Chợ đêm")
	all, err := d.Desk.Book.Activities(t.Context(), 10)
	if err != nil || len(all) != 1 || all[0].Kind != "patrol" || all[0].Count != 4 {
		t.Fatalf("the book holds %+v, %v", all, err)
	}
	draft, err := office.Draft(t.Context(), d.Desk.Book, d.Desk.Config, model.Report{Kind: model.ReportDaily, Period: model.Period{From: d.Desk.Today(), To: d.Desk.Today()}}, d.Desk.Now())
	if err != nil {
		t.Fatal(err)
	}
	doc, err := office.LoadDocument(t.Context(), d.Desk.Book, d.Desk.Config, draft)
	if err != nil {
		t.Fatal(err)
	}
	for format, want := range map[string]string{"txt": "4 lượt tuần tra", "csv": "activity.patrol,Lượt tuần tra,0,4,0,4,4", "json": `"label": "Lượt tuần tra"`} {
		if made, err := report.Files(doc, []string{format}); err != nil || !strings.Contains(string(made[0].Bytes), want) {
			t.Errorf("%s does not say %q: %v\n%+v", format, want, err, made)
		}
	}
	d.Press("e").See("Lượt tuần tra").Press("esc")
	d.Desk.Config.Activity.Kinds = nil // taken out of the settings
	d.Press("e").See("patrol").Press("ctrl+s")
	if all, err = d.Desk.Book.Activities(t.Context(), 10); err != nil || all[0].Kind != "patrol" {
		t.Errorf("the book holds %+v, %v", all, err)
	}
	kept, err := d.Desk.Book.SaveReport(t.Context(), draft)
	if err != nil {
		t.Fatal(err)
	}
	screen := d.Visit(scene.Report{ID: kept.ID}).Press("end").Screen()
	if !strings.Contains(strings.Join(strings.Fields(screen), " "), "patrol – 4 – – 4") {
		t.Errorf("the figure of a dropped kind is not shown as a flow:\n%s", screen)
	}
}

func TestViolationNeedsAPlaceAndKeepsWhatWasTyped(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	before, err := d.Desk.Book.Violations(t.Context(), 1000)
	if err != nil {
		t.Fatal(err)
	}
	d.Press("5", "v", "n", "tab", "tab").Write("Tụ tập").Press("ctrl+s").See("Tụ tập", "Chưa điền mục này")
	d.Write("chợ Tân Lập").Press("tab", "tab", "right", "right", "tab").Write("7/QĐ").Press("tab").Write("2.000.000").Press("ctrl+s").See("Đã lưu: Tụ tập")
	all, err := d.Desk.Book.Violations(t.Context(), 1000)
	if err != nil || len(all) != len(before)+1 {
		t.Fatalf("%d violations, %v", len(all), err)
	}
	for _, v := range all {
		if v.What == "Tụ tập" && (v.Action != model.ActionFine || v.Amount != 2000000 || v.Place != "chợ Tân Lập" || v.DocNumber != "7/QĐ") {
			t.Errorf("kept %+v", v)
		}
	}
	d.Press("n", "tab", "tab").Write("Không lưu được")
	d.CloseBook()
	d.Press("tab", "tab", "tab").Write("chợ").Press("ctrl+s").See("Sổ đã đóng", "Không lưu được")
}

func TestViolationOffersThePeopleOfTheHousehold(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Press("5", "v", "n", "tab", "tab").Write("Ra ngoài").Press("tab", "enter", "down", "enter", "tab", "right", "ctrl+s").See("Đã lưu: Ra ngoài")
	all, err := d.Desk.Book.Violations(t.Context(), 1000)
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range all {
		if v.What != "Ra ngoài" {
			continue
		}
		p, err := d.Desk.Book.Person(t.Context(), v.PersonID)
		if err != nil || v.HouseholdID == 0 || p.HouseholdID != v.HouseholdID {
			t.Errorf("kept %+v of %+v, %v", v, p, err)
		}
		return
	}
	t.Error("not in the book")
}

func TestMovementBecomesAnIsolation(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Press("5", "m", "n", "tab").Write("Lê Thị Hoa").Press("tab", "tab").Write("Đà Nẵng").Press("tab", "tab", "space", "ctrl+s").See("Đã lưu: Lê Thị Hoa", "▲ Đà Nẵng", "! Không")
	d.Press("i").See("Cách ly: Lê Thị Hoa", "(hộ mới)")
	d.Press("tab", "tab").Write("Tổ 3").Press("tab", "tab").Write("1985").Press("ctrl+s").See("Đã lập cách ly cho Lê Thị Hoa")
	moves, err := d.Desk.Book.Movements(t.Context(), 10)
	if err != nil || len(moves) != 1 || moves[0].IsolationID == 0 {
		t.Fatalf("%+v, %v", moves, err)
	}
	i, err := d.Desk.Book.Isolation(t.Context(), moves[0].IsolationID)
	if err != nil || i.Category != model.CategoryOutbreakArea || i.StartsOn != d.Desk.Today() || i.EndsOn <= i.StartsOn || i.RegimeID == "" {
		t.Errorf("began %+v, %v", i, err)
	}
	p, err := d.Desk.Book.Person(t.Context(), moves[0].PersonID)
	if err != nil || p.Birth != "1985" {
		t.Errorf("person %+v, %v", p, err)
	}
	h, err := d.Desk.Book.Household(t.Context(), p.HouseholdID)
	if err != nil || h.Head != "Lê Thị Hoa" || h.Address != "Tổ 3" {
		t.Errorf("household %+v, %v", h, err)
	}
	d.Press("u")
	if moves, _ = d.Desk.Book.Movements(t.Context(), 10); len(moves) != 1 || moves[0].IsolationID != 0 {
		t.Errorf("after undo %+v", moves)
	}
}

// The last day a rule gave goes with the rule: another disease has none, and wants the day of a decision.
func TestTheLastDayGoesWithItsRule(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Press("5", "m", "n", "tab").Write("Lê Thị Hoa").Press("tab", "tab").Write("Đà Nẵng").Press("tab", "tab", "space", "ctrl+s", "i").See("30/08/2021")
	d.Field("Bệnh").Press("enter").Write("sởi").Press("enter").Absent("30/08/2021").Press("ctrl+s")
	if n := len(d.Everybody()); n != 0 {
		t.Errorf("%d people", n)
	}
}
