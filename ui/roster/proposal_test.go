package roster_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// ward adds two areas, the first with a team of three of whom one looks after a household, and households nobody looks after: four of the
// first area, one of the second and one of none.
func ward(t *testing.T) *drive.Driver {
	t.Helper()
	d := drive.Start(t, 0)
	book := d.Desk.Book
	fail := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	areas, err := book.AddUnits(t.Context(), []model.Unit{{Kind: model.UnitArea, Name: "Khu phố 1"}, {Kind: model.UnitArea, Name: "Khu phố 2"}})
	fail(err)
	team, err := book.AddUnit(t.Context(), model.Unit{Kind: model.UnitTeam, Name: "Tổ Covid 1", ParentID: areas[0].ID})
	fail(err)
	var first model.MemberID
	for _, name := range []string{"Lê An", "Lê Bình", "Lê Chi"} {
		m, err := book.AddMember(t.Context(), model.Member{Name: name, Memberships: []model.Membership{{UnitID: team.ID}}})
		fail(err)
		if first == 0 {
			first = m.ID
		}
	}
	for _, h := range []model.Household{
		{Head: "Trần Một", Address: "Số 10 đường Lê Lợi", AreaID: areas[0].ID},
		{Head: "Trần Hai", Address: "Số 2 đường Lê Lợi", AreaID: areas[0].ID},
		{Head: "Trần Ba", Address: "Số 4 đường Lê Lợi", AreaID: areas[0].ID},
		{Head: "Trần Bốn", Address: "Số 6 đường Lê Lợi", AreaID: areas[0].ID},
		{Head: "Trần Năm", Address: "Số 7", AreaID: areas[1].ID},
		{Head: "Trần Sáu", Address: "Số 8"},
		{Head: "Trần Cũ", Address: "Số 9", AreaID: areas[0].ID, ResponsibleID: first},
	} {
		_, err := book.AddHousehold(t.Context(), h, nil, nil)
		fail(err)
	}
	return d
}

func TestProposalScreens(t *testing.T) {
	t.Parallel()
	ward(t).Walk(t, drive.At("orphans", "6", "tab", "tab", "enter"), drive.At("proposal", "g"))
}

// What is proposed is shown first, saved as a whole and taken back as a whole.
func TestHouseholdsAreHandedOverAsProposed(t *testing.T) {
	t.Parallel()
	d := ward(t)
	left := func() int {
		t.Helper()
		ids, err := d.Desk.Book.HouseholdIDs(t.Context(), model.HouseholdFilter{NoResponsible: true})
		if err != nil {
			t.Fatal(err)
		}
		return len(ids)
	}
	d.Size(120, 40).Press("6", "tab", "tab", "enter", "f6").See("Khu phố 1", "Trần Ba, Trần Bốn", "CHƯA GIAO ĐƯỢC (2)", "Khu phố 2 chưa có ai", "chưa ghi địa bàn")
	if left() != 6 {
		t.Fatalf("%d left before it is saved", left())
	}
	d.Press("ctrl+s").See("Đã giao 4 hộ như đề nghị", "Trần Năm", "Trần Sáu").Absent("Trần Một")
	members, err := d.Desk.Book.Members(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range members {
		if m.Households < 1 || m.Households > 2 {
			t.Errorf("%s looks after %d", m.Name, m.Households)
		}
	}
	d.Undo(1)
	if left() != 6 {
		t.Errorf("%d left after it is taken back", left())
	}
	d.Press("home", "space", "g").See("+1").Absent("CHƯA GIAO ĐƯỢC").Press("esc").See("Hộ chưa có người phụ trách")
	if left() != 6 {
		t.Errorf("%d left after looking", left())
	}
}

// Of the households of somebody nothing is proposed.
func TestNothingIsProposedWhereSomebodyIsResponsible(t *testing.T) {
	t.Parallel()
	d := ward(t)
	d.Press("6", "tab", "tab", "end", "enter").See("Trần Cũ").Press("g").See("Hộ do Lê An phụ trách")
}
