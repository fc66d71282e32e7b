package store_test

import (
	"errors"
	"testing"

	"sotruc/model"
	"sotruc/store"
)

func TestUnits(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	area := d.unit(model.UnitArea, "Tổ 10")
	d.unit(model.UnitArea, "Tổ 2")
	boss := must(d.AddMember(d.ctx, model.Member{Name: "Nguyễn Văn An", Memberships: []model.Membership{{UnitID: area.ID}}}))(t)
	team := must(d.AddUnit(d.ctx, model.Unit{
		Kind: model.UnitTeam, Name: " Tổ  Covid 1 ", ParentID: area.ID, LeaderID: boss.ID, Phone: "+84 903 123 456", Note: "n",
	}))(t)
	same(t, "team", team, model.Unit{
		ID: team.ID, Rev: 1, Kind: model.UnitTeam, Name: "Tổ Covid 1", ParentID: area.ID, LeaderID: boss.ID, Phone: "0903123456",
		Note: "n", CreatedAt: d.instant(), Parent: "Tổ 10", Leader: "Nguyễn Văn An",
	})
	var names []string
	for _, u := range must(d.Units(d.ctx))(t) {
		names = append(names, u.Name)
	}
	same(t, "order", names, []string{"Tổ 2", "Tổ 10", "Tổ Covid 1"})
	same(t, "members", must(d.Unit(d.ctx, area.ID))(t).Members, 1)
	_, err := d.AddUnit(d.ctx, model.Unit{Kind: model.UnitArea, Name: "TO 10"})
	field(t, err, "name", model.CodeDuplicate)
	area.ParentID = team.ID
	_, err = d.UpdateUnit(d.ctx, area)
	field(t, err, "parent_id", model.CodeUnknown)
	var used *store.InUseError
	if err := d.DeleteUnit(d.ctx, area.ID); !errors.As(err, &used) || !errors.Is(err, model.ErrInUse) {
		t.Fatalf("in use: %v", err)
	}
	same(t, "uses", used.Uses, []store.Use{{Table: "membership", Count: 1}, {Table: "unit", Count: 1}})
	check(t, d.DeleteUnit(d.ctx, team.ID))
	if _, err := d.Unit(d.ctx, team.ID); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("deleted: %v", err)
	}
}

func TestMembers(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	area := d.unit(model.UnitArea, "Tổ 1")
	in := model.Member{
		Name: "Trần Thị Bình", Position: "Tổ trưởng", Phone: "0903123456", PartyMember: true, Note: "n",
		Memberships: []model.Membership{{UnitID: area.ID, Unit: "Tổ 1", Role: model.UnitLeader, Capacity: model.CapacityParty}},
	}
	got := must(d.AddMember(d.ctx, in))(t)
	in.ID, in.Rev, in.CreatedAt = got.ID, 1, d.instant()
	same(t, "member", got, in)
	must(d.AddMember(d.ctx, model.Member{Name: "Võ Văn An"}))(t)
	same(t, "by given name", must(d.Members(d.ctx))(t)[0].Name, "Võ Văn An")
	house := d.house("Lê Văn C", area.ID)
	check(t, d.AssignResponsible(d.ctx, []model.HouseholdID{house.ID}, got.ID))
	same(t, "households", must(d.Member(d.ctx, got.ID))(t).Households, 1)
	if err := d.DeleteMember(d.ctx, got.ID); !errors.Is(err, model.ErrInUse) {
		t.Errorf("in use: %v", err)
	}
	check(t, d.AssignResponsible(d.ctx, []model.HouseholdID{house.ID}, 0))
	got.Memberships = nil
	updated := must(d.UpdateMember(d.ctx, got))(t)
	if len(updated.Memberships) != 0 {
		t.Errorf("%+v", updated)
	}
	check(t, d.DeleteMember(d.ctx, got.ID))
	if left := must(d.Members(d.ctx))(t); len(left) != 1 {
		t.Errorf("%d left", len(left))
	}
}

func TestNamesAsWritten(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for _, name := range []string{"Võ Văn An", "Đỗ Thị Bình"} {
		must(d.AddMember(d.ctx, model.Member{Name: name}))(t)
	}
	path := d.Path()
	check(t, d.Close())
	written := openDesk(t, path, store.WithNameOrder(false))
	same(t, "first", must(written.Members(written.ctx))(t)[0].Name, "Đỗ Thị Bình")
}

// Households that are shared out are one step; what somebody got before it stays with that one.
func TestHouseholdsAreShared(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	an := must(d.AddMember(d.ctx, model.Member{Name: "An"}))(t)
	binh := must(d.AddMember(d.ctx, model.Member{Name: "Bình"}))(t)
	a, b, c := d.house("A", 0), d.house("B", 0), d.house("C", 0)
	check(t, d.AssignResponsible(d.ctx, []model.HouseholdID{c.ID}, binh.ID))
	given := must(d.ShareHouseholds(d.ctx, map[model.MemberID][]model.HouseholdID{an.ID: {a.ID, c.ID}, binh.ID: {b.ID}}))(t)
	has := func() [2]int {
		return [2]int{must(d.Member(d.ctx, an.ID))(t).Households, must(d.Member(d.ctx, binh.ID))(t).Households}
	}
	same(t, "given", given, 2)
	same(t, "shared", has(), [2]int{1, 2})
	must(d.Undo(d.ctx))(t)
	same(t, "taken back", has(), [2]int{0, 1})
}
