package roster

import (
	"context"
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// memberForm is the form of somebody who serves, and below it the list of the units he or she sits in.
type memberForm struct {
	*scene.Entry[model.Member]
	seats   []model.Membership
	before  []model.Membership // as the book has them
	table   *kit.Table
	inTable bool // keys go to the list
	units   []kit.Option
	keys    memberKeys
	w, h    int
}

// memberKeys are the keys of the list of seats.
type memberKeys struct {
	Turn, Add, Edit, Remove, Save key.Binding
}

// newMemberForm adds somebody who serves, or changes the one given.
func newMemberForm(d *scene.Desk, m model.Member) *memberForm {
	line := func(name, value string, required bool) kit.Field {
		return kit.Field{Key: name, Label: d.T("roster.field." + name), Value: value, Required: required, Limit: scene.LineLimit}
	}
	f := &memberForm{
		seats: slices.Clone(m.Memberships), before: m.Memberships,
		table: kit.NewTable(d.Theme, kit.NewTableKeys(d.Help),
			kit.Column{Title: d.T("roster.field.seat_unit"), Width: 30, Min: 14, Flex: 1},
			kit.Column{Title: d.T("roster.field.role"), Width: 12},
			kit.Column{Title: d.T("roster.field.capacity"), Width: 16, Priority: 1}),
		keys: memberKeys{
			Turn:   scene.Bind(d, "roster.key.seats", "F4", "f4"),
			Add:    scene.Bind(d, "roster.key.add_seat", "n/Insert", "n", "insert"),
			Edit:   scene.Bind(d, "roster.key.edit_seat", "e/F2", "e", "f2", "enter"),
			Remove: scene.Bind(d, "roster.key.remove_seat", "d/Delete", "d", "delete"),
		},
	}
	f.Entry = scene.NewEntry[model.Member](d, d.T("roster.member"),
		line("name", m.Name, true), line("position", m.Position, false),
		kit.Field{Key: "phone", Label: d.T("roster.field.phone"), Value: m.Phone, Width: 20, Limit: scene.ShortLimit},
		kit.Field{Key: "party_member", Label: d.T("roster.field.party_member"), Kind: kit.FieldToggle, Value: scene.OnOff(m.PartyMember)},
		kit.Field{Key: "note", Label: d.T("roster.field.note"), Kind: kit.FieldArea, Height: 1, Value: m.Note},
	)
	f.KeepAt(scene.Roster{}, keptMember, int64(m.ID))
	f.keys.Save = f.Form.Keys.Save
	f.Read = func(v map[string]string) (model.Member, map[string]string) {
		next := m
		next.Name, next.Position, next.Phone = viet.CleanLine(v["name"]), viet.CleanLine(v["position"]), viet.CleanLine(v["phone"])
		next.PartyMember, next.Note, next.Memberships = v["party_member"] == kit.On, viet.Clean(v["note"]), slices.Clone(f.seats)
		return next, nil
	}
	f.Save, f.Said = d.Book.AddMember, func(m model.Member) string { return d.T("log.saved", kit.Plain(m.Name)) }
	if m.ID != 0 {
		f.Save = d.Book.UpdateMember
	}
	f.Options = func(ctx context.Context) (scene.Choices, error) {
		units, err := d.Book.Units(ctx)
		if err != nil {
			return nil, fmt.Errorf("offer the units: %w", err)
		}
		return scene.Choices{seatUnit: scene.UnitOptions(d, units, nil)}, nil
	}
	f.table.Keys.Mark.SetEnabled(false)
	f.table.Keys.MarkUp.SetEnabled(false)
	f.table.Keys.MarkDown.SetEnabled(false)
	f.table.Empty = d.T("roster.empty_seats")
	f.show()
	return f
}

// seatUnit is the field of a seat's unit.
const seatUnit = "unit_id"

// show puts the seats into the list.
func (f *memberForm) show() {
	rows := make([]kit.Row, len(f.seats))
	for i, s := range f.seats {
		capacity := ""
		if s.Capacity != model.CapacityNone {
			capacity = f.Desk.T("word.capacity." + string(s.Capacity))
		}
		rows[i] = kit.Row{Cells: []string{s.Unit, f.Desk.T("word.role." + string(s.Role)), capacity}}
	}
	f.table.SetCount(len(rows))
	f.table.SetRows(0, rows)
	f.enable()
}

func (f *memberForm) enable() {
	f.keys.Edit.SetEnabled(len(f.seats) > 0)
	f.keys.Remove.SetEnabled(len(f.seats) > 0)
	f.keys.Add.SetEnabled(len(f.units) > 0)
	f.table.Focused = f.inTable
}

// Update edits the form or the list of seats.
func (f *memberForm) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := f.Asked.Take(msg); ok {
		if got.Err != nil {
			return f.Desk.Failure(got.Err), nil
		}
		f.units = got.Value[seatUnit]
		f.enable()
		return nil, nil
	}
	if press, ok := msg.(tea.KeyPressMsg); ok {
		if key.Matches(press, f.keys.Turn) && !f.Form.Picking() {
			f.inTable = !f.inTable
			f.enable()
			return nil, nil
		}
		if f.inTable && !key.Matches(press, f.keys.Save) {
			return f.press(press), nil
		}
	}
	if click, ok := msg.(tea.MouseClickMsg); ok {
		f.click(click)
		return nil, nil
	}
	return f.Entry.Update(msg)
}

func (f *memberForm) click(msg tea.MouseClickMsg) {
	top := f.formHeight() + 1
	f.inTable = msg.Y >= top-1
	if f.inTable {
		f.table.Click(msg.Y - top)
	} else {
		f.Form.Click(msg.Y)
	}
	f.enable()
}

// press takes a key of the list.
func (f *memberForm) press(msg tea.KeyPressMsg) scene.Action {
	at := f.table.Cursor()
	switch k := f.keys; {
	case key.Matches(msg, k.Add):
		return f.askSeat(len(f.seats), model.Membership{Role: model.UnitMember})
	case key.Matches(msg, k.Edit):
		return f.askSeat(at, f.seats[at])
	case key.Matches(msg, k.Remove):
		f.seats = slices.Delete(slices.Clone(f.seats), at, at+1)
		f.show()
	default:
		f.table.Update(msg)
	}
	return nil
}

// askSeat asks for a seat and puts it at a place of the list.
func (f *memberForm) askSeat(at int, s model.Membership) scene.Action {
	d := f.Desk
	units := scene.WithGone(d, f.units, s.UnitID, s.Unit)
	return scene.Fill{
		Title: d.T("roster.seat"),
		Fields: append([]kit.Field{
			{Key: seatUnit, Label: d.T("roster.field.seat_unit"), Kind: kit.FieldChoice, Value: scene.IDOption(s.UnitID), Required: true, Options: units},
		}, seatFields(d, s)...),
		Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			next := seatOf(scene.OptionID[model.UnitID](v[seatUnit]), v)
			for i, other := range f.seats {
				if i != at && other.UnitID == next.UnitID {
					return nil, nil, map[string]string{seatUnit: d.T("error.duplicate")}
				}
			}
			for _, unit := range units {
				if unit.Value == v[seatUnit] {
					next.Unit = unit.Label
				}
			}
			f.seats = append(slices.Clone(f.seats[:at]), append([]model.Membership{next}, f.seats[min(at+1, len(f.seats)):]...)...)
			f.show()
			f.table.SetCursor(at)
			return nil, nil, nil
		},
	}
}

// seatFields ask for the place in a unit, and for whom.
func seatFields(d *scene.Desk, s model.Membership) []kit.Field {
	capacities := append([]kit.Option{{Value: "", Label: d.T("app.answer.none")}}, scene.WordOptions(d, "capacity",
		model.CapacityParty, model.CapacityFront, model.CapacityCell, model.CapacityPolice, model.CapacityHealth, model.CapacityVolunteer)...)
	return []kit.Field{
		{
			Key: "role", Label: d.T("roster.field.role"), Kind: kit.FieldChoice, Value: string(s.Role),
			Options: scene.WordOptions(d, "role", model.UnitLeader, model.UnitDeputy, model.UnitMember),
		},
		{Key: "capacity", Label: d.T("roster.field.capacity"), Kind: kit.FieldChoice, Value: string(s.Capacity), Options: capacities},
	}
}

// seatOf is the seat in a unit that seatFields were filled in with.
func seatOf(unit model.UnitID, v map[string]string) model.Membership {
	return model.Membership{UnitID: unit, Role: model.UnitRole(v["role"]), Capacity: model.Capacity(v["capacity"])}
}
