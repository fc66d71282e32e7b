package roster

import (
	"context"
	"fmt"
	"strings"

	"sotruc/model"
	"sotruc/model/team"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// unitRow is a unit, or the heading of the units of a kind.
type unitRow struct {
	kind    model.UnitKind
	heading bool
	unit    model.Unit
	load    office.Load
	lacks   []team.Lack
}

// unitColumns are the columns of the list of units.
func unitColumns(d *scene.Desk) []kit.Column {
	return []kit.Column{
		{Title: d.T("roster.field.unit"), Width: 30, Min: 16, Flex: 2},
		{Title: d.T("roster.field.members"), Width: 8, Right: true, Priority: 3},
		{Title: d.T("roster.field.load"), Width: 7, Priority: 4},
		{Title: d.T("roster.field.supports"), Width: 8, Right: true, Priority: 5},
		{Title: d.T("roster.field.phone"), Width: 11, Priority: 2},
		{Title: d.T("roster.field.leader"), Width: 22, Min: 12, Flex: 1, Priority: 1},
		{Title: d.T("roster.field.lacks"), Width: 24, Min: 16, Flex: 1, Priority: 6},
	}
}

func newUnitList(d *scene.Desk) *scene.Listing[unitRow] {
	l := scene.NewLedger[unitRow](d, unitColumns(d)...).List
	book := d.Book
	l.Fetch = func(ctx context.Context, find string) ([]unitRow, error) {
		units, err := book.Units(ctx)
		if err != nil {
			return nil, fmt.Errorf("list the units: %w", err)
		}
		loads, _, err := office.Loads(ctx, book, d.Config, d.Now())
		if err != nil {
			return nil, fmt.Errorf("list the units: %w", err)
		}
		members, err := book.Members(ctx)
		if err != nil {
			return nil, fmt.Errorf("list the units: %w", err)
		}
		gaps, err := office.Gaps(ctx, book, units, members, d.Now().Date())
		if err != nil {
			return nil, fmt.Errorf("list the units: %w", err)
		}
		texts := func(u model.Unit) []string {
			return []string{u.Name, u.Leader, u.Phone, u.Parent, lackWords(d, team.Of(gaps, u.ID))}
		}
		var rows []unitRow
		for _, u := range scene.Sift(units, find, texts) {
			if len(rows) == 0 || rows[len(rows)-1].kind != u.Kind {
				rows = append(rows, unitRow{kind: u.Kind, heading: true})
			}
			rows = append(rows, unitRow{kind: u.Kind, unit: u, load: loads[u.ID], lacks: team.Of(gaps, u.ID)})
		}
		return rows, nil
	}
	l.Rows = func(_ context.Context, page []unitRow) ([]kit.Row, error) {
		rows := make([]kit.Row, len(page))
		for i, one := range page {
			if one.heading {
				rows[i] = kit.Row{Cells: []string{strings.ToUpper(d.T("word.unit." + string(one.kind)))}, Style: kit.RowHeader}
				continue
			}
			rows[i] = kit.Row{ID: int64(one.unit.ID), Indent: 1, Cells: unitCells(d, one)}
			if len(one.lacks) > 0 {
				rows[i].Style = kit.RowWarn
			}
		}
		return rows, nil
	}
	l.Heads = func(row unitRow) bool { return row.heading }
	l.Table.Empty = d.T("roster.empty_units")
	return l
}

// unitCells are the cells of a unit; a heading has none.
func unitCells(d *scene.Desk, one unitRow) []string {
	if one.heading {
		return nil
	}
	u, members := one.unit, ""
	name := u.Name
	if u.Parent != "" {
		name += " (" + u.Parent + ")"
	}
	if len(one.lacks) > 0 {
		name = "! " + name
	}
	if u.Members > 0 {
		members = fmt.Sprint(u.Members)
	}
	return []string{name, members, part.LoadWords(one.load.Open, one.load.Late), part.LoadWords(one.load.Support, one.load.SupportLate), u.Phone, u.Leader, lackWords(d, one.lacks)}
}

// memberRow is a member with what is still to do.
type memberRow struct {
	model.Member
	load office.Load
}

// memberColumns are the columns of the list of members.
func memberColumns(d *scene.Desk) []kit.Column {
	return []kit.Column{
		{Title: d.T("roster.field.member"), Width: 22, Min: 14, Flex: 1},
		{Title: d.T("roster.field.households"), Width: 3, Right: true, Priority: 3},
		{Title: d.T("roster.field.load"), Width: 7, Priority: 5},
		{Title: d.T("roster.field.phone"), Width: 11, Priority: 2},
		{Title: d.T("roster.field.position"), Width: 22, Min: 14, Flex: 1, Priority: 1},
		{Title: d.T("roster.field.seats"), Width: 24, Min: 14, Flex: 2, Priority: 4},
	}
}

func newMemberList(d *scene.Desk) *scene.Listing[memberRow] {
	l := scene.NewLedger[memberRow](d, memberColumns(d)...).List
	book := d.Book
	l.Fetch = func(ctx context.Context, find string) ([]memberRow, error) {
		members, err := book.Members(ctx)
		if err != nil {
			return nil, fmt.Errorf("list the members: %w", err)
		}
		_, loads, err := office.Loads(ctx, book, d.Config, d.Now())
		if err != nil {
			return nil, fmt.Errorf("list the members: %w", err)
		}
		var rows []memberRow
		for _, m := range scene.Sift(members, find, func(m model.Member) []string { return []string{m.Name, m.Position, m.Phone, seatNames(m)} }) {
			rows = append(rows, memberRow{m, loads[m.ID]})
		}
		return rows, nil
	}
	l.Rows = func(_ context.Context, page []memberRow) ([]kit.Row, error) {
		rows := make([]kit.Row, len(page))
		for i, m := range page {
			rows[i] = kit.Row{ID: int64(m.ID), Cells: memberCells(d, m)}
		}
		return rows, nil
	}
	l.Table.Empty = d.T("roster.empty_members")
	return l
}

// memberCells are the cells of a member.
func memberCells(d *scene.Desk, m memberRow) []string {
	name, houses := m.Name, ""
	if m.PartyMember {
		name += " (" + d.T("roster.party_short") + ")"
	}
	if m.Households > 0 {
		houses = fmt.Sprint(m.Households)
	}
	return []string{name, houses, part.LoadWords(m.load.Open, m.load.Late), m.Phone, m.Position, seatNames(m.Member)}
}

// fit gives the columns the widths of what stands in them.
func (r *roster) fit() {
	d := r.desk
	units := func(one unitRow) []string {
		cells := unitCells(d, one)
		if len(cells) > 0 {
			cells[0] = "  " + cells[0] // it is set in
		}
		return cells
	}
	r.units.Table.SetColumns(scene.Snug(unitColumns(d), r.units.Items, units)...)
	r.members.Table.SetColumns(scene.Snug(memberColumns(d), r.members.Items, func(m memberRow) []string { return memberCells(d, m) })...)
}

// seatNames are the units a member sits in.
func seatNames(m model.Member) string {
	names := make([]string, len(m.Memberships))
	for i, s := range m.Memberships {
		names[i] = s.Unit
	}
	return strings.Join(names, ", ")
}

// lackWords say what a unit lacks: "chưa có người đứng đầu; thiếu: công an, y tế"; "" where it lacks nothing.
func lackWords(d *scene.Desk, lacks []team.Lack) string {
	faults, parts := team.Parts(lacks)
	said := make([]string, len(faults))
	for i, l := range faults {
		said[i] = d.T("roster.lack." + string(l))
	}
	if len(parts) > 0 {
		words := make([]string, len(parts))
		for i, l := range parts {
			words[i] = d.T("roster.lack." + string(l))
		}
		said = append(said, d.T("roster.lack.parts", joined(words)))
	}
	return strings.Join(said, "; ")
}
