package sample

import (
	"sotruc/model"
)

func (f *filler) fillUnits() error {
	for _, u := range f.ward.Units {
		id := u.ID
		u.ParentID, u.LeaderID = f.units[u.ParentID], 0
		kept, err := f.book.AddUnit(f.ctx, u)
		if err != nil {
			return err
		}
		f.units[id] = kept.ID
	}
	return nil
}

func (f *filler) fillMembers() error {
	for _, m := range f.ward.Members {
		seats := make([]model.Membership, len(m.Memberships))
		for n, s := range m.Memberships {
			s.UnitID = f.units[s.UnitID]
			seats[n] = s
		}
		id := m.ID
		m.Memberships = seats
		kept, err := f.book.AddMember(f.ctx, m)
		if err != nil {
			return err
		}
		f.members[id] = kept.ID
	}
	return nil
}

// fillLeaders names the leaders, who had to be in the book first.
func (f *filler) fillLeaders() error {
	for _, u := range f.ward.Units {
		if u.LeaderID == 0 {
			continue
		}
		kept, err := f.book.Unit(f.ctx, f.units[u.ID])
		if err != nil {
			return err
		}
		kept.LeaderID = f.members[u.LeaderID]
		if _, err := f.book.UpdateUnit(f.ctx, kept); err != nil {
			return err
		}
	}
	return nil
}
