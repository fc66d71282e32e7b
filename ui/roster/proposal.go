package roster

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/team"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// proposal shows who could look after the households that nobody looks after, before it is so.
type proposal struct {
	scene.Ledger[proposalRow]
	save  key.Binding
	saved scene.Question[int]
}

// proposalRow is an area, or one of its people with the households to be given, or a household that nobody can be given.
type proposalRow struct {
	heading string
	cells   []string
	style   kit.RowStyle
	to      model.MemberID
	houses  []model.HouseholdID
}

func newProposal(d *scene.Desk, ids []model.HouseholdID) *proposal {
	p := &proposal{
		save: scene.Bind(d, "roster.key.share", "Ctrl+S", "ctrl+s"),
		Ledger: scene.NewLedger[proposalRow](d,
			kit.Column{Title: d.T("roster.duty.who"), Width: 28, Min: 14, Flex: 1},
			kit.Column{Title: d.T("roster.share.has"), Width: 7, Right: true, Priority: 2},
			kit.Column{Title: d.T("roster.share.gets"), Width: 6, Right: true},
			kit.Column{Title: d.T("roster.share.then"), Width: 7, Right: true, Priority: 1},
			kit.Column{Title: d.T("roster.share.which"), Width: 40, Min: 12, Flex: 2, Priority: 3}),
	}
	p.List.Fetch = func(ctx context.Context, _ string) ([]proposalRow, error) {
		rows, err := proposalRows(ctx, d, ids)
		if err != nil {
			return nil, fmt.Errorf("propose who looks after households: %w", err)
		}
		return rows, nil
	}
	p.List.Rows = func(_ context.Context, page []proposalRow) ([]kit.Row, error) {
		rows := make([]kit.Row, len(page))
		for i, one := range page {
			rows[i] = kit.Row{Cells: one.cells, Style: one.style, Indent: 1}
			if one.heading != "" {
				rows[i] = kit.Row{Cells: []string{one.heading}, Style: kit.RowHeader}
			}
		}
		return rows, nil
	}
	p.List.Heads = func(row proposalRow) bool { return row.heading != "" }
	p.List.Heading = d.T("roster.share.hint")
	p.List.Table.Empty = d.T("roster.empty_houses")
	p.List.Keys.Find.SetEnabled(false)
	p.List.Keys.Open.SetEnabled(false)
	p.enable()
	return p
}

// proposalRows lists by area who would get what, and at the end what nobody can be given.
func proposalRows(ctx context.Context, d *scene.Desk, ids []model.HouseholdID) ([]proposalRow, error) {
	units, err := d.Book.Units(ctx)
	if err != nil {
		return nil, err
	}
	members, err := d.Book.Members(ctx)
	if err != nil {
		return nil, err
	}
	houses, err := d.Book.Households(ctx, ids)
	if err != nil {
		return nil, err
	}
	houses = slices.DeleteFunc(houses, func(h model.Household) bool { return h.ResponsibleID != 0 })
	slices.SortStableFunc(houses, func(a, b model.Household) int { return cmp.Compare(viet.SortKey(a.Address), viet.SortKey(b.Address)) })
	named := make(map[model.HouseholdID]model.Household, len(houses))
	for _, h := range houses {
		named[h.ID] = h
	}
	has := map[model.MemberID]model.Member{}
	for _, m := range members {
		has[m.ID] = m
	}
	charges, left := team.Propose(units, members, houses)
	then := map[model.MemberID]int{}
	for _, c := range charges {
		then[c.MemberID] += len(c.Households)
	}
	var rows []proposalRow
	for i, c := range charges {
		if i == 0 || charges[i-1].AreaID != c.AreaID {
			rows = append(rows, proposalRow{heading: named[c.Households[0]].Area})
		}
		m, heads := has[c.MemberID], make([]string, len(c.Households))
		for n, id := range c.Households {
			heads[n] = named[id].Head
		}
		rows = append(rows, proposalRow{to: m.ID, houses: c.Households, cells: []string{
			m.Name, fmt.Sprint(m.Households), fmt.Sprintf("+%d", len(heads)), fmt.Sprint(m.Households + then[m.ID]), strings.Join(heads, ", "),
		}})
	}
	if len(left) > 0 {
		rows = append(rows, proposalRow{heading: d.T("roster.share.left", len(left))})
	}
	for _, id := range left {
		h := named[id]
		why := d.T("roster.share.no_team", h.Area)
		if h.AreaID == 0 {
			why = d.T("roster.share.no_area")
		}
		rows = append(rows, proposalRow{style: kit.RowWarn, cells: []string{"! " + h.Head, "", "", "", why}})
	}
	return rows, nil
}

// Update saves what is proposed.
func (p *proposal) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	act, cmd := p.update(msg)
	p.enable()
	return act, cmd
}

func (p *proposal) update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := p.saved.Take(msg); ok {
		if got.Err != nil {
			return p.Desk.Failure(got.Err), nil
		}
		return scene.Several{scene.Pop{Saved: true}, scene.Notice{Text: p.Desk.T("roster.share.done", got.Value)}}, nil
	}
	if press, ok := p.Pressed(msg); ok && key.Matches(press, p.save) {
		return nil, p.give()
	}
	act, cmd, _ := p.Pass(msg)
	return act, cmd
}

// give hands over what is on the screen, as one step.
func (p *proposal) give() tea.Cmd {
	book, to := p.Desk.Book, p.to()
	return p.saved.Write(p.Desk, func(ctx context.Context) (int, error) {
		n, err := book.ShareHouseholds(ctx, to)
		if err != nil {
			return 0, fmt.Errorf("hand households over as proposed: %w", err)
		}
		return n, nil
	})
}

// to is what is on the screen: the households of every member.
func (p *proposal) to() map[model.MemberID][]model.HouseholdID {
	to := map[model.MemberID][]model.HouseholdID{}
	for _, row := range p.List.Items {
		if row.to != 0 {
			to[row.to] = append(to[row.to], row.houses...)
		}
	}
	return to
}

func (p *proposal) enable() { p.save.SetEnabled(len(p.to()) > 0 && !p.Desk.Book.ReadOnly()) }

// Title says what is proposed.
func (p *proposal) Title() string { return p.Desk.T("roster.share.title") }

// ShortHelp lists the keys of the footer.
func (p *proposal) ShortHelp() []key.Binding { return []key.Binding{p.save} }

// FullHelp lists all keys.
func (p *proposal) FullHelp() [][]key.Binding {
	return [][]key.Binding{{p.save}, p.List.Table.Keys.All()}
}
