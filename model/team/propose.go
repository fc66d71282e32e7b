package team

import (
	"slices"

	"sotruc/model"
)

// Charge is households that somebody is to look after, of one area and in the order they were given.
type Charge struct {
	MemberID   model.MemberID
	AreaID     model.UnitID
	Households []model.HouseholdID
}

// Propose shares households out among the people of the teams that cover their areas, in each area in the order of the roster. Who
// looks after least gets most: whoever of an area gets a household has in the end at most one more than anybody else who could have
// got it. Neighbours in the list go to the same person. Left are the households of no area, or of one whose teams have nobody.
func Propose(units []model.Unit, members []model.Member, houses []model.Household) (charges []Charge, left []model.HouseholdID) {
	w := read(units, members)
	in := map[model.UnitID][]model.HouseholdID{}
	for _, h := range houses {
		in[h.AreaID] = append(in[h.AreaID], h.ID)
	}
	load := map[model.MemberID]int{}
	for _, m := range members {
		load[m.ID] = m.Households
	}
	able := w.able()
	var parts []*share
	for _, u := range units {
		if u.Kind == model.UnitArea && len(in[u.ID]) > 0 && len(able[u.ID]) > 0 {
			parts = append(parts, newShare(u.ID, able[u.ID], len(in[u.ID]), load))
		}
	}
	for settle(parts, load) {
	}
	for _, part := range parts {
		all := in[part.area]
		for i, id := range part.able {
			if n := part.gets[i]; n > 0 {
				charges = append(charges, Charge{MemberID: id, AreaID: part.area, Households: all[:n]})
				all = all[n:]
			}
		}
		delete(in, part.area)
	}
	for _, h := range houses {
		if len(in[h.AreaID]) > 0 {
			left = append(left, h.ID)
		}
	}
	return charges, left
}

// able are the people of the teams of every area, each once.
func (w ward) able() map[model.UnitID][]model.MemberID {
	able := map[model.UnitID][]model.MemberID{}
	var teams []model.Unit
	for _, u := range w.units {
		if u.Kind == model.UnitTeam && u.ParentID != 0 {
			teams = append(teams, u)
		}
	}
	slices.SortFunc(teams, func(a, b model.Unit) int { return int(a.ID - b.ID) })
	for _, u := range teams {
		for _, p := range w.within[u.ID] {
			if !slices.Contains(able[u.ParentID], p.ID) {
				able[u.ParentID] = append(able[u.ParentID], p.ID)
			}
		}
	}
	return able
}

// share is how many households of an area each of its people gets.
type share struct {
	area model.UnitID
	able []model.MemberID
	gets []int
}

// newShare gives one household after the other to who has least, of several the first.
func newShare(area model.UnitID, able []model.MemberID, houses int, load map[model.MemberID]int) *share {
	s := &share{area: area, able: able, gets: make([]int, len(able))}
	for range houses {
		i := s.least(load)
		s.gets[i]++
		load[able[i]]++
	}
	return s
}

func (s *share) least(load map[model.MemberID]int) int {
	at := 0
	for i, id := range s.able {
		if load[id] < load[s.able[at]] {
			at = i
		}
	}
	return at
}

// settle takes a household from one who got more meanwhile in another area, and gives it to who has least; false where nobody has
// two more than another of the area.
func settle(parts []*share, load map[model.MemberID]int) bool {
	for _, s := range parts {
		least := s.least(load)
		for i, id := range s.able {
			if s.gets[i] > 0 && load[id] > load[s.able[least]]+1 {
				s.gets[i]--
				s.gets[least]++
				load[id]--
				load[s.able[least]]++
				return true
			}
		}
	}
	return false
}
