package team_test

import (
	"slices"
	"testing"

	"sotruc/model"
	"sotruc/model/team"
)

// The units of the tests: an area with its team and a cell.
const (
	area model.UnitID = iota + 1
	bare
	crowded
	covid
	cell
	police
)

func roster() []model.Unit {
	return []model.Unit{
		{ID: police, Kind: model.UnitBody, Name: "Công an phường"},
		{ID: cell, Kind: model.UnitCell, Name: "Chi bộ 1"},
		{ID: area, Kind: model.UnitArea, Name: "Khu phố 1"},
		{ID: covid, Kind: model.UnitTeam, Name: "Tổ Covid 1", ParentID: area},
	}
}

func sits(position string, seats ...model.Membership) model.Member {
	return model.Member{Position: position, Memberships: seats}
}

func seat(unit model.UnitID, role model.UnitRole, as model.Capacity) model.Membership {
	return model.Membership{UnitID: unit, Role: role, Capacity: as}
}

// numbered gives the members their numbers.
func numbered(members ...model.Member) []model.Member {
	for i := range members {
		members[i].ID = model.MemberID(i + 1)
	}
	return members
}

// lacks gives what a unit lacks, as text.
func lacks(units []model.Unit, members []model.Member, id model.UnitID) []string {
	var text []string
	for _, l := range team.Of(team.Gaps(units, members, true), id) {
		text = append(text, string(l))
	}
	return text
}

func TestWhatATeamLacks(t *testing.T) {
	t.Parallel()
	all := []string{"party", "front", "cell-committee", "police", "health", "volunteer"}
	without := func(have ...string) []string {
		return slices.DeleteFunc(slices.Clone(all), func(s string) bool { return slices.Contains(have, s) })
	}
	head := sits("", seat(area, model.UnitLeader, ""), seat(covid, model.UnitLeader, ""))
	for _, tt := range []struct {
		name    string
		members []model.Member
		want    []string
	}{
		{"nobody", nil, []string{"nobody"}},
		{"somebody elsewhere", numbered(sits("", seat(area, model.UnitLeader, ""))), []string{"nobody"}},
		{"no leader", numbered(sits("", seat(covid, model.UnitDeputy, "volunteer"))), append([]string{"no-leader"}, without("volunteer")...)},
		{"head of an area", numbered(head), all},
		{"deputy secretary", numbered(sits("", seat(covid, model.UnitLeader, ""), seat(cell, model.UnitDeputy, ""))), without("cell-committee")},
		{"secretary", numbered(sits("Bí thư Chi bộ 1", seat(covid, model.UnitLeader, ""))), append([]string{"other-leader"}, without("cell-committee")...)},
		{"deputy secretary by position", numbered(sits("Phó Bí thư Chi bộ 1", seat(covid, model.UnitLeader, ""))), without("cell-committee")},
		{"head of the Front", numbered(sits("Trưởng ban CTMT khu phố 1", seat(covid, model.UnitLeader, ""))), without("front")},
		{"deputy head of the Front", numbered(sits("Phó Trưởng ban Công tác Mặt trận", seat(covid, model.UnitLeader, ""))), append([]string{"other-leader"}, without("front")...)},
		{"a former head", numbered(sits("Nguyên Trưởng thôn", seat(covid, model.UnitLeader, ""))), append([]string{"other-leader"}, all...)},
		{"a former head who is one again", numbered(sits("Nguyên Trưởng thôn, Trưởng khu phố", seat(covid, model.UnitLeader, ""))), all},
		{"head of a group of houses", numbered(sits("Tổ trưởng tổ dân phố 5", seat(covid, model.UnitLeader, ""))), all},
		{"of two leaders one may lead", numbered(sits("", seat(covid, model.UnitLeader, "")), head), all},
		{"capacities", numbered(
			head, sits("", seat(covid, model.UnitMember, "cell-committee")), sits("", seat(covid, model.UnitMember, "police")),
			sits("", seat(covid, model.UnitMember, "health"), seat(police, model.UnitMember, "front"))), []string{"volunteer"}},
		{"a Party member", numbered(head, model.Member{PartyMember: true, Memberships: []model.Membership{seat(covid, model.UnitMember, "")}}), without("party")},
		{"by the body", numbered(head, sits("", seat(covid, model.UnitMember, ""), seat(police, model.UnitMember, ""))), without("police")},
		{"by the position", numbered(
			head, sits("Y sĩ trạm y tế", seat(covid, model.UnitMember, "")), sits("Tình nguyện viên", seat(covid, model.UnitMember, "")),
			sits("Cảnh sát khu vực", seat(covid, model.UnitMember, "")), sits("Chi ủy viên", seat(covid, model.UnitMember, ""))), []string{"party", "front"}},
		{"words within words", numbered(head, sits("Quy tế, chi uyên", seat(covid, model.UnitMember, ""))), all},
		{"secretary of the ward", numbered(head, sits("Phó Bí thư Đảng ủy", seat(covid, model.UnitMember, ""))), without("party")},
	} {
		if got := lacks(roster(), tt.members, covid); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestALeaderOfTheRosterBelongsToTheTeam(t *testing.T) {
	t.Parallel()
	units := roster()
	units[3].LeaderID, units[2].LeaderID = 1, 1
	want := []string{"front", "cell-committee", "police", "health", "volunteer"}
	if got := lacks(units, numbered(model.Member{PartyMember: true}), covid); !slices.Equal(got, want) {
		t.Errorf("%v", got)
	}
	units[3].ParentID = cell
	if got := lacks(units, nil, covid); !slices.Equal(got, []string{"no-area", "nobody"}) {
		t.Errorf("below a cell: %v", got)
	}
}

func TestAreasHaveOneTeam(t *testing.T) {
	t.Parallel()
	units := append(
		roster(), model.Unit{ID: bare, Kind: model.UnitArea}, model.Unit{ID: crowded, Kind: model.UnitArea},
		model.Unit{ID: 21, Kind: model.UnitTeam, Name: "A", ParentID: crowded}, model.Unit{ID: 22, Kind: model.UnitTeam, Name: "B", ParentID: crowded},
		model.Unit{ID: 23, Kind: model.UnitBody, Name: "C", ParentID: bare},
	)
	var of []model.UnitID
	for _, g := range team.Gaps(units, nil, true) {
		of = append(of, g.Unit.ID)
		if g.Unit.ID == crowded && !slices.Equal(g.Teams, []string{"A", "B"}) {
			t.Errorf("teams %v", g.Teams)
		}
	}
	unfollowed := team.Gaps(units, nil, false)
	if len(unfollowed) != len(of)-1 || team.Of(unfollowed, bare) != nil {
		t.Errorf("where nobody is followed: %v", unfollowed)
	}
	if want := []model.UnitID{bare, crowded, covid, 21, 22, cell}; !slices.Equal(of, want) {
		t.Errorf("gaps of %v", of)
	}
	for id, want := range map[model.UnitID][]string{area: nil, bare: {"no-team"}, crowded: {"several-teams"}, police: nil} {
		if got := lacks(units, nil, id); !slices.Equal(got, want) {
			t.Errorf("unit %d: %v", id, got)
		}
	}
}

func TestACellHasAMemberOfTheCommitteeInCharge(t *testing.T) {
	t.Parallel()
	for position, in := range map[string]bool{
		"Đảng ủy viên, Trưởng Công an phường": true, "Bí thư Đảng ủy": true, "Phó Bí thư Thường trực Đảng ủy": true, "PHÓ BÍ THƯ ĐẢNG ỦY": true,
		"Ủy viên Ban Thường vụ Đảng ủy": true, "Ủy viên BCH Đảng bộ phường": true, "Nguyên Bí thư Đảng ủy": false, "Bí thư Chi bộ 1": false,
		"": false, "Văn phòng Đảng ủy": false, "Ủy viên Ban Thường vụ Hội Phụ nữ": false,
	} {
		members := numbered(sits(position, seat(cell, model.UnitMember, "")))
		if got := lacks(roster(), members, cell); in != (len(got) == 0) || !in && got[0] != "no-overseer" {
			t.Errorf("%q: %v", position, got)
		}
		if got := lacks(roster(), numbered(sits(position, seat(police, model.UnitMember, ""))), cell); len(got) != 1 {
			t.Errorf("%q elsewhere: %v", position, got)
		}
	}
}
