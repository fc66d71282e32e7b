package roster_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// What a team lacks goes with whoever is put into it, and comes back when that is taken back.
func TestATeamIsCompletedOnItsCard(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Press("6", "end", "enter").See("Tổ Covid cộng đồng số 5", "! thiếu: công an, y tế")
	d.Press("n", "ctrl+s").See("Chưa điền mục này").Press("enter").Write("Nguyễn Văn Đạt").Press("enter", "ctrl+s").See("Đã lưu: Nguyễn Văn Đạt", "! thiếu: y tế")
	d.Undo(1).See("! thiếu: công an, y tế").Press("end").See("▌ Lê Anh Khoa").Press("d").See("! thiếu: mặt trận, công an, y tế").Absent("Lê Anh Khoa Thành viên")
	d.Press("u", "esc", "tab", "tab", "/").Write("so 5").Press("enter").See("thiếu: công an, y tế").Press("enter").See("Lê Anh Khoa")
}

// A cell lacks its member of the Party committee until one sits in it.
func TestACellGetsAMemberOfTheCommittee(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Press("6", "/").Write("chi bo 1").Press("enter", "enter").See("! chưa có đảng ủy viên phụ trách")
	d.Press("n", "enter").Write("Bí thư Đảng ủy").Press("enter", "ctrl+s").See("Đã lưu").Absent("! chưa có đảng ủy viên phụ trách")
	d.Press("esc", "esc").See("  Chi bộ 1").Absent("! Chi bộ 1 ").See("! Chi bộ 2")
}

// Teams that nobody is in, that nobody leads or that cover nothing are named, and areas with two teams.
func TestGapsOfTheRosterAreNamed(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	_, err := d.Desk.Book.AddHousehold(t.Context(), model.Household{Head: "Bà Tư"}, []model.Person{{Name: "Bà Tư"}}, []model.Isolation{{
		Disease: "soi", Category: model.CategoryF0, Place: model.PlaceHome, AnchorOn: d.Desk.Today(), StartsOn: d.Desk.Today(), EndsOn: d.Desk.Today() + 7, Days: 7, CheckIns: 1,
	}})
	if err != nil {
		t.Fatal(err)
	}
	units, err := d.Desk.Book.AddUnits(t.Context(), []model.Unit{
		{Kind: model.UnitArea, Name: "Khu phố 1"}, {Kind: model.UnitArea, Name: "Khu phố 2"}, {Kind: model.UnitTeam, Name: "Tổ lạc"},
	})
	if err != nil {
		t.Fatal(err)
	}
	_, err = d.Desk.Book.AddUnits(t.Context(), []model.Unit{
		{Kind: model.UnitTeam, Name: "Tổ A", ParentID: units[0].ID}, {Kind: model.UnitTeam, Name: "Tổ B", ParentID: units[0].ID},
	})
	if err != nil {
		t.Fatal(err)
	}
	seats := []model.Membership{{UnitID: units[2].ID, Role: model.UnitMember, Capacity: model.CapacityPolice}}
	if _, err = d.Desk.Book.AddMember(t.Context(), model.Member{Name: "An", Memberships: seats}); err != nil {
		t.Fatal(err)
	}
	d.Press("6", "tab", "tab").See(
		"CHỖ CÒN TRỐNG (5)", "! Hộ chưa có người phụ trách", "! Khu phố 2", "chưa có Tổ COVID cộng đồng", "! Tổ A", "chưa có ai", "! Tổ lạc", "chưa gắn với tổ dân phố",
		"CHỒNG CHÉO (1)", "Khu phố 1", "2 tổ cùng phụ trách: Tổ A, Tổ B",
	)
	d.Press("/").Write("y te").Press("enter").See("! Tổ lạc").Absent("! Tổ A")
	d.Press("enter").See("! chưa gắn với tổ dân phố, khu phố nào; chưa có tổ trưởng; thiếu: đảng viên,", "mặt trận, cấp ủy chi bộ, y tế, tình nguyện viên")
}
