package roster

import (
	"encoding/json"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/office/unsaved"
	"sotruc/ui/scene"
)

// The kinds of the forms of this room, and what is kept of a member beside the fields.
const (
	keptUnit   = "unit"
	keptMember = "member"
	keptSeats  = unsaved.Inner + "seats"
)

// Reopen opens the form of a unit or a member.
func (r *roster) Reopen(name string, _ map[string]string) (scene.Action, tea.Cmd) {
	if id, ok := scene.NamedID[model.UnitID](name, keptUnit); ok {
		if id == 0 {
			return scene.Push{Screen: r.unitForm(model.Unit{Kind: model.UnitBody})}, nil
		}
		for _, row := range r.units.Items {
			if !row.heading && row.unit.ID == id {
				return scene.Push{Screen: r.unitForm(row.unit)}, nil
			}
		}
	}
	if id, ok := scene.NamedID[model.MemberID](name, keptMember); ok {
		if id == 0 {
			return scene.Push{Screen: r.memberForm(model.Member{})}, nil
		}
		for _, row := range r.members.Items {
			if row.ID == id {
				return scene.Push{Screen: r.memberForm(row.Member)}, nil
			}
		}
	}
	return nil, nil
}

// Typed is what was typed, with the seats.
func (f *memberForm) Typed() map[string]string {
	typed := f.Entry.Typed()
	if packed, err := json.Marshal(f.seats); err == nil { // it always can be
		typed[keptSeats] = string(packed)
	}
	return typed
}

// Refill puts back what was typed, and the seats.
func (f *memberForm) Refill(values map[string]string) tea.Cmd {
	cmd := f.Entry.Refill(values)
	var seats []model.Membership
	if values[keptSeats] != "" && unsaved.Unpack(values[keptSeats], &seats) == nil {
		f.seats = seats
		f.show()
	}
	return cmd
}
