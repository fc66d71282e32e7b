package roster

import (
	"context"
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/model/team"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// dutyRow is a line of who looks after whom: a gap, an overlap, or a member with a number of households.
type dutyRow struct {
	heading string
	cells   []string
	style   kit.RowStyle
	gap     bool
	open    func() scene.Screen
}

func newDutyList(d *scene.Desk) *scene.Listing[dutyRow] {
	l := scene.NewLedger[dutyRow](d,
		kit.Column{Title: d.T("roster.duty.who"), Width: 30, Min: 16, Flex: 1},
		kit.Column{Title: d.T("roster.duty.households"), Width: 8, Right: true},
		kit.Column{Title: d.T("roster.duty.note"), Width: 34, Min: 10, Flex: 1, Priority: 1}).List
	l.Fetch = func(ctx context.Context, find string) ([]dutyRow, error) {
		rows, err := dutyRows(ctx, d)
		if find == "" {
			return rows, err
		}
		return scene.Sift(rows, find, func(r dutyRow) []string { return r.cells }), err
	}
	l.Rows = func(_ context.Context, page []dutyRow) ([]kit.Row, error) {
		rows := make([]kit.Row, len(page))
		for i, one := range page {
			if one.heading != "" {
				rows[i] = kit.Row{Cells: []string{one.heading}, Style: kit.RowHeader}
				continue
			}
			rows[i] = kit.Row{Cells: one.cells, Style: one.style, Indent: 1}
		}
		return rows, nil
	}
	l.Heads = func(row dutyRow) bool { return row.heading != "" }
	l.Table.Empty = d.T("roster.empty_duties")
	return l
}

// dutyRows lists the gaps first, then the overlaps, then everybody's households, the most first.
func dutyRows(ctx context.Context, d *scene.Desk) ([]dutyRow, error) {
	units, err := d.Book.Units(ctx)
	if err != nil {
		return nil, fmt.Errorf("list who looks after whom: %w", err)
	}
	members, err := d.Book.Members(ctx)
	if err != nil {
		return nil, fmt.Errorf("list who looks after whom: %w", err)
	}
	alone, err := d.Book.HouseholdIDs(ctx, model.HouseholdFilter{NoResponsible: true})
	if err != nil {
		return nil, fmt.Errorf("list who looks after whom: %w", err)
	}
	lacking, err := office.Gaps(ctx, d.Book, units, members, d.Now().Date())
	if err != nil {
		return nil, fmt.Errorf("list who looks after whom: %w", err)
	}
	gaps, overlaps := gapRows(d, lacking)
	if len(alone) > 0 {
		gaps = append([]dutyRow{{
			cells: []string{"! " + d.T("roster.duty.nobody"), fmt.Sprint(len(alone)), d.T("roster.duty.nobody_note")}, style: kit.RowWarn, gap: true,
			open: func() scene.Screen {
				return newRosterHouses(d, d.T("roster.duty.nobody"), model.HouseholdFilter{NoResponsible: true})
			},
		}}, gaps...)
	}
	overlaps = append(overlaps, crowded(d, members)...)
	var rows []dutyRow
	for _, part := range []struct {
		name string
		rows []dutyRow
	}{{"gaps", gaps}, {"overlaps", overlaps}, {"members", memberDuties(d, members)}} {
		if len(part.rows) > 0 {
			rows = append(rows, dutyRow{heading: fmt.Sprintf("%s (%d)", d.T("roster.duty."+part.name), len(part.rows))})
			rows = append(rows, part.rows...)
		}
	}
	return rows, nil
}

// gapRows are the areas, teams and cells that lack something, and the areas that several teams cover.
func gapRows(d *scene.Desk, lacking []team.Gap) (gaps, overlaps []dutyRow) {
	for _, g := range lacking {
		u := g.Unit
		open := func() scene.Screen { return newUnitCard(d, u) }
		switch g.Lacks[0] {
		case team.Overlap:
			overlaps = append(overlaps, dutyRow{cells: []string{u.Name, "", d.T("roster.duty.teams", len(g.Teams), joined(g.Teams))}, open: unlessReadOnly(d, func() scene.Screen { return newUnitForm(d, u) })})
			continue
		case team.NoTeam:
			open = unlessReadOnly(d, func() scene.Screen {
				return newUnitForm(d, model.Unit{Kind: model.UnitTeam, ParentID: u.ID, Name: d.T("roster.duty.team_of", u.Name)})
			})
		}
		gaps = append(gaps, dutyRow{cells: []string{"! " + u.Name, "", lackWords(d, g.Lacks)}, style: kit.RowWarn, gap: true, open: open})
	}
	return gaps, overlaps
}

// crowded are the members who sit in several teams.
func crowded(d *scene.Desk, members []model.Member) []dutyRow {
	var rows []dutyRow
	for _, m := range members {
		if len(m.Memberships) > 2 {
			rows = append(rows, dutyRow{
				cells: []string{m.Name, householdCount(m), d.T("roster.duty.seats", len(m.Memberships), seatNames(m))},
				open:  unlessReadOnly(d, func() scene.Screen { return newMemberForm(d, m) }),
			})
		}
	}
	return rows
}

// memberDuties are those who look after households, the most first.
func memberDuties(d *scene.Desk, members []model.Member) []dutyRow {
	sorted := slices.Clone(members)
	slices.SortStableFunc(sorted, func(a, b model.Member) int { return b.Households - a.Households })
	var rows []dutyRow
	for _, m := range sorted {
		if m.Households == 0 {
			break
		}
		rows = append(rows, dutyRow{
			cells: []string{m.Name, householdCount(m), m.Position},
			open: func() scene.Screen {
				return newRosterHouses(d, d.T("roster.duty.of", m.Name), model.HouseholdFilter{ResponsibleID: m.ID})
			},
		})
	}
	return rows
}

func householdCount(m model.Member) string {
	if m.Households == 0 {
		return ""
	}
	return fmt.Sprint(m.Households)
}

func joined(names []string) string {
	text := ""
	for i, name := range names {
		if i > 0 {
			text += ", "
		}
		text += name
	}
	return text
}

// unlessReadOnly gives no form where nothing can be written.
func unlessReadOnly(d *scene.Desk, form func() scene.Screen) func() scene.Screen {
	if d.Book.ReadOnly() {
		return nil
	}
	return form
}
