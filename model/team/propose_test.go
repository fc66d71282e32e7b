package team_test

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/team"
)

// houses makes households of areas, numbered from 1.
func houses(areas ...model.UnitID) []model.Household {
	all := make([]model.Household, len(areas))
	for i, area := range areas {
		all[i] = model.Household{ID: model.HouseholdID(i + 1), AreaID: area}
	}
	return all
}

func TestHouseholdsGoToWhoHasLeast(t *testing.T) {
	t.Parallel()
	units := []model.Unit{
		{ID: 1, Kind: model.UnitArea},
		{ID: 2, Kind: model.UnitArea},
		{ID: 3, Kind: model.UnitArea},
		{ID: 11, Kind: model.UnitTeam, ParentID: 1, LeaderID: 3},
		{ID: 12, Kind: model.UnitTeam, ParentID: 2},
	}
	members := []model.Member{
		{ID: 1, Households: 3, Memberships: []model.Membership{{UnitID: 11}}},
		{ID: 2, Households: 1, Memberships: []model.Membership{{UnitID: 11}, {UnitID: 12}}},
		{ID: 3}, // leads team 11 without a seat in it
		{ID: 4, Memberships: []model.Membership{{UnitID: 1}}},
	}
	for _, tt := range []struct {
		name  string
		of    []model.UnitID
		gives []team.Charge
		left  []model.HouseholdID
	}{
		{name: "nothing"},
		{name: "one", of: []model.UnitID{1}, gives: []team.Charge{{3, 1, []model.HouseholdID{1}}}},
		{
			name: "neighbours stay together", of: []model.UnitID{1, 1, 1, 1},
			gives: []team.Charge{{2, 1, []model.HouseholdID{1, 2}}, {3, 1, []model.HouseholdID{3, 4}}},
		},
		{
			name: "no area, and one without a team", of: []model.UnitID{0, 3, 1}, left: []model.HouseholdID{1, 2},
			gives: []team.Charge{{3, 1, []model.HouseholdID{3}}},
		},
		{
			name: "what one gets elsewhere counts", of: []model.UnitID{2, 1, 1, 2},
			gives: []team.Charge{{3, 1, []model.HouseholdID{2, 3}}, {2, 2, []model.HouseholdID{1, 4}}},
		},
	} {
		gives, left := team.Propose(units, members, houses(tt.of...))
		if !reflect.DeepEqual(gives, tt.gives) || !slices.Equal(left, tt.left) {
			t.Errorf("%s: %v, left %v", tt.name, gives, left)
		}
	}
}

// Every household is given once, to somebody of a team of its area; whoever gets one has at most one more than others of the area.
func TestHouseholdsAreSharedEvenly(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		units := []model.Unit{{ID: 1, Kind: model.UnitArea}, {ID: 2, Kind: model.UnitArea}, {ID: 3, Kind: model.UnitArea}}
		for id := range model.UnitID(rapid.IntRange(0, 4).Draw(t, "teams")) {
			units = append(units, model.Unit{ID: 11 + id, Kind: model.UnitTeam, ParentID: model.UnitID(rapid.IntRange(0, 3).Draw(t, "of"))})
		}
		area := map[model.UnitID]model.UnitID{}
		for _, u := range units[3:] {
			area[u.ID] = u.ParentID
		}
		var members []model.Member
		load, able := map[model.MemberID]int{}, map[model.UnitID]map[model.MemberID]bool{}
		for id := range model.MemberID(rapid.IntRange(0, 7).Draw(t, "members")) {
			m := model.Member{ID: id + 1, Households: rapid.IntRange(0, 9).Draw(t, "has")}
			for _, u := range units[3:] {
				if rapid.Bool().Draw(t, "sits") {
					m.Memberships = append(m.Memberships, model.Membership{UnitID: u.ID})
					if able[area[u.ID]] == nil {
						able[area[u.ID]] = map[model.MemberID]bool{}
					}
					able[area[u.ID]][m.ID] = true
				}
			}
			load[m.ID] = m.Households
			members = append(members, m)
		}
		all := houses(rapid.SliceOfN(rapid.SampledFrom([]model.UnitID{0, 1, 2, 3}), 0, 40).Draw(t, "houses")...)
		gives, left := team.Propose(units, members, all)
		again, _ := team.Propose(units, members, all)
		if !reflect.DeepEqual(gives, again) {
			t.Fatalf("%v, then %v", gives, again)
		}
		given := map[model.HouseholdID]bool{}
		for _, c := range gives {
			load[c.MemberID] += len(c.Households)
			for _, id := range c.Households {
				if given[id] || all[id-1].AreaID != c.AreaID || !able[c.AreaID][c.MemberID] {
					t.Fatalf("household %d of %d to %d", id, all[id-1].AreaID, c.MemberID)
				}
				given[id] = true
			}
		}
		for _, id := range left {
			if a := all[id-1].AreaID; given[id] || a != 0 && len(able[a]) > 0 {
				t.Fatalf("household %d of %d is left", id, a)
			}
		}
		if len(given)+len(left) != len(all) {
			t.Fatalf("%d given and %d left of %d", len(given), len(left), len(all))
		}
		for _, c := range gives {
			for other := range able[c.AreaID] {
				if load[c.MemberID] > load[other]+1 {
					t.Fatalf("%d has %d, %d of the same area %d", c.MemberID, load[c.MemberID], other, load[other])
				}
			}
		}
	})
}
