package papers_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/part"
)

// staffed is a book with a member of one unit, two cells and a paper; the note is being written.
func staffed(t *testing.T, note string) *drive.Driver {
	t.Helper()
	d := drive.Start(t, 0)
	ctx, book := t.Context(), d.Desk.Book
	units, err := book.AddUnits(ctx, []model.Unit{
		{Kind: model.UnitBody, Name: "Văn phòng Đảng ủy"}, {Kind: model.UnitCell, Name: "Chi bộ 1"}, {Kind: model.UnitCell, Name: "Chi bộ 2"}, {Kind: model.UnitBody, Name: "UBND phường"},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range []model.Member{
		{Name: "Trần Thị Bình", Memberships: []model.Membership{{UnitID: units[0].ID}}},
		{Name: "Nguyễn Văn Hùng", Memberships: []model.Membership{{UnitID: units[0].ID}, {UnitID: units[1].ID}}},
	} {
		if _, err := book.AddMember(ctx, m); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := book.RegisterDirective(ctx, model.Directive{Symbol: "961-CV/QU", Subject: "phòng, chống dịch", ReceivedAt: d.Desk.Now()}); err != nil {
		t.Fatal(err)
	}
	return d.Reopen().Press("2", "b").Write(note).Press("ctrl+s")
}

// A person of the roster who is named by a note is who does the task, for the unit where that is one.
func TestTheNoteKnowsThePeopleOfTheRoster(t *testing.T) {
	t.Parallel()
	for _, note := range []string{"Đồng chí Trần Thị Bình tổng hợp, báo cáo trước ngày 25/8", "Giao đ/c Bình tổng hợp, báo cáo trước ngày 25/8", "Trần Thị Bình tổng hợp, báo cáo trước ngày 25/8"} {
		d := staffed(t, note).See("Người làm", "Trần Thị Bình", "Văn phòng Đảng ủy").Absent("Chưa có trong danh bạ").Press("ctrl+s").See("giao 1 việc")
		got := d.Task("Tổng hợp")
		if got.MemberID != 1 || got.Lead != "Văn phòng Đảng ủy" || got.LeadID == 0 {
			t.Errorf("%q gave %+v", note, got)
		}
		if n := len(d.Tasks(model.TaskFilter{MemberID: 1})); n != 1 {
			t.Errorf("%q: %d tasks of the member", note, n)
		}
	}
	d := staffed(t, "Ông Nguyễn Văn Hùng kiểm tra các chốt").See("Nguyễn Văn Hùng").Absent("Chưa có trong danh bạ").Press("ctrl+s")
	if got := d.Task("Kiểm tra"); got.MemberID != 2 || got.Lead != "" {
		t.Errorf("who serves in two units does %+v", got)
	}
	d = staffed(t, "Giao UBND phường kiểm tra các chốt").Field("Chủ trì").Press("ctrl+u").Write("đ/c Bình").See("người trong danh bạ: Trần Thị Bình").Press("ctrl+s")
	if got := d.Task("Kiểm tra"); got.MemberID != 1 || got.Lead != "Văn phòng Đảng ủy" {
		t.Errorf("typed as the lead, the member does %+v", got)
	}
}

// What all cells are told to do by some day is a roll call of them all.
func TestTheNoteCallsTheRoll(t *testing.T) {
	t.Parallel()
	for _, who := range []string{"Các chi bộ", "Giao các chi bộ trực thuộc"} {
		d := staffed(t, who+" báo cáo kết quả trước ngày 25/8").See("Điểm danh", "Mọi chi bộ, điểm danh từng nơi").Absent("Chưa có trong danh bạ").Press("ctrl+s")
		if got := d.Task("Báo cáo"); !got.RollCall || got.RollKind != model.Kinds(model.UnitCell) {
			t.Errorf("%q gave %+v", who, got)
		}
	}
	d := staffed(t, "Các chi bộ báo cáo kết quả trước ngày 25/8").Field("Điểm danh").Press("space", "ctrl+s")
	if got := d.Task("Báo cáo"); got.RollCall {
		t.Errorf("switched off, it is %+v", got)
	}
}

// All cells but one, as the lead is typed, are a roll call of the others, as a paper of these words has it; whom the roster lacks, it says.
func TestTheNoteCallsTheRollOfAllButOne(t *testing.T) {
	t.Parallel()
	d := staffed(t, "Các chi bộ báo cáo kết quả trước ngày 25/8").Field("Chủ trì").Press("ctrl+u").Write("Các chi bộ (trừ Chi bộ 7)").See("danh bạ chưa đủ đơn vị")
	d.Press("ctrl+u").Write("Các chi bộ (trừ Chi bộ 2)").See("Điểm danh", "điểm danh 1 đơn vị: chi bộ, không có Chi bộ 2").Press("ctrl+s")
	got := d.Task("Báo cáo")
	if !got.RollCall || got.RollKind != "" || len(got.Units) != 1 || got.Units[0].Name != "Chi bộ 1" || got.Units[0].Role != model.RoleRoll {
		t.Errorf("it gave %+v", got)
	}
}

// A note whose own words leave a unit out, or name units one by one that are each to report, is a roll call of them; switched off, who stands first
// leads and the others support.
func TestTheNoteCallsTheRollOfAList(t *testing.T) {
	t.Parallel()
	for note, want := range map[string]string{
		"Các chi bộ (trừ Chi bộ 2) báo cáo kết quả trước ngày 25/8":    "Chi bộ 1",
		"Giao các chi bộ, trừ CB 2, báo cáo kết quả trước ngày 25/8":   "Chi bộ 1",
		"Giao Chi bộ 1 và Chi bộ 2 báo cáo kết quả trước ngày 25/8":    "Chi bộ 1; Chi bộ 2",
		"Giao CB 1, 2 báo cáo kết quả trước ngày 25/8":                 "Chi bộ 1; Chi bộ 2",
		"Chi bộ 1, Chi bộ 2 nộp báo cáo trước ngày 25/8. UBND rà soát": "Chi bộ 1; Chi bộ 2",
	} {
		d := staffed(t, note).See("Điểm danh", "điểm danh").Absent("Chưa có trong danh bạ").Press("ctrl+s")
		if strings.Contains(note, "UBND") {
			d.Press("ctrl+s")
		}
		got := d.Task("áo cáo")
		if names := part.UnitsText(got.Units, model.RoleRoll); !got.RollCall || got.RollKind != "" || names != want {
			t.Errorf("%q calls %q: %+v", note, names, got)
		}
	}
	d := staffed(t, "Giao Chi bộ 1 và Chi bộ 2 báo cáo kết quả trước ngày 25/8").See("2 đơn vị, điểm danh từng nơi").Field("Điểm danh").Press("space", "ctrl+s")
	if got := d.Task("Báo cáo"); got.RollCall || got.Lead != "Chi bộ 1" || got.LeadID == 0 || part.UnitsText(got.Units, model.RoleSupport) != "Chi bộ 2" {
		t.Errorf("switched off, it is %+v", got)
	}
	d = staffed(t, "Giao Chi bộ 1 và Chi bộ 9 báo cáo kết quả trước ngày 25/8").See("Chi bộ 9").Press("ctrl+s")
	if got := d.Task("Báo cáo"); got.RollCall || got.Lead != "Chi bộ 1" {
		t.Errorf("with one that the roster lacks, it is %+v", got)
	}
}
