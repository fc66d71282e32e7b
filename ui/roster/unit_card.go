package roster

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/team"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// unitCard shows who is in a unit, and what it lacks.
type unitCard struct {
	scene.Ledger[seated]
	unit    model.Unit
	asked   scene.Question[unitFacts]
	saved   scene.Question[model.Member]
	members []model.Member
	keys    scene.ListKeys
	lacks   string // in words; "" for nothing
	w, h    int
}

// seated is a member with the seat in the unit; without a unit the seat is none, and the member only its leader.
type seated struct {
	model.Member
	seat model.Membership
}

// unitFacts are what stands above the list, and who can be put into it.
type unitFacts struct {
	unit    model.Unit
	lacks   []team.Lack
	members []model.Member
}

func newUnitCard(d *scene.Desk, u model.Unit) *unitCard {
	c := &unitCard{
		unit: u, keys: scene.NewListKeys(d),
		Ledger: scene.NewLedger[seated](d,
			kit.Column{Title: d.T("roster.field.member"), Width: 24, Min: 14, Flex: 1},
			kit.Column{Title: d.T("roster.field.role"), Width: 14, Priority: 1},
			kit.Column{Title: d.T("roster.field.capacity"), Width: 16, Priority: 2},
			kit.Column{Title: d.T("roster.field.households"), Width: 3, Right: true, Priority: 5},
			kit.Column{Title: d.T("roster.field.phone"), Width: 11, Priority: 4},
			kit.Column{Title: d.T("roster.field.position"), Width: 26, Min: 14, Flex: 1, Priority: 3}),
	}
	c.keys.Delete = scene.Bind(d, "roster.key.remove_seat", "d/Delete", "d", "delete")
	c.List.Fetch = c.fetch
	c.List.Rows = func(_ context.Context, page []seated) ([]kit.Row, error) {
		rows := make([]kit.Row, len(page))
		for i, s := range page {
			rows[i] = c.row(s)
		}
		return rows, nil
	}
	c.List.Same = func(a, b seated) bool { return a.ID == b.ID }
	c.List.Table.Empty = d.T("roster.empty_unit")
	c.enable()
	return c
}

// fetch lists those in the unit, its leaders first, then their deputies.
func (c *unitCard) fetch(ctx context.Context, find string) ([]seated, error) {
	book := c.Desk.Book
	unit, err := book.Unit(ctx, c.unit.ID)
	if err != nil {
		return nil, fmt.Errorf("list who is in a unit: %w", err)
	}
	members, err := book.Members(ctx)
	if err != nil {
		return nil, fmt.Errorf("list who is in a unit: %w", err)
	}
	var all []seated
	for _, m := range members {
		at := slices.IndexFunc(m.Memberships, func(s model.Membership) bool { return s.UnitID == unit.ID })
		switch {
		case at >= 0:
			all = append(all, seated{m, m.Memberships[at]})
		case m.ID == unit.LeaderID:
			all = append(all, seated{m, model.Membership{Role: model.UnitLeader}})
		}
	}
	rank := map[model.UnitRole]int{model.UnitDeputy: 1, model.UnitMember: 2}
	slices.SortStableFunc(all, func(a, b seated) int { return rank[a.seat.Role] - rank[b.seat.Role] })
	return scene.Sift(all, find, func(s seated) []string { return c.row(s).Cells }), nil
}

func (c *unitCard) row(s seated) kit.Row {
	d, capacity := c.Desk, ""
	if s.seat.Capacity != model.CapacityNone {
		capacity = d.T("word.capacity." + string(s.seat.Capacity))
	}
	return kit.Row{ID: int64(s.ID), Cells: []string{s.Name, d.T("word.role." + string(s.seat.Role)), capacity, householdCount(s.Member), s.Phone, s.Position}}
}

// Init asks for who is in the unit and for what it lacks.
func (c *unitCard) Init() tea.Cmd {
	book, id, today := c.Desk.Book, c.unit.ID, c.Desk.Now().Date()
	return tea.Batch(c.List.Reload(), c.asked.Ask(func(ctx context.Context) (unitFacts, error) {
		unit, err := book.Unit(ctx, id)
		if err != nil {
			return unitFacts{}, fmt.Errorf("look what a unit lacks: %w", err)
		}
		units, err := book.Units(ctx)
		if err != nil {
			return unitFacts{}, fmt.Errorf("look what a unit lacks: %w", err)
		}
		members, err := book.Members(ctx)
		if err != nil {
			return unitFacts{}, fmt.Errorf("look what a unit lacks: %w", err)
		}
		gaps, err := office.Gaps(ctx, book, units, members, today)
		if err != nil {
			return unitFacts{}, fmt.Errorf("look what a unit lacks: %w", err)
		}
		return unitFacts{unit, team.Of(gaps, id), members}, nil
	}))
}

// Update adds and takes out members, and opens them and the form of the unit.
func (c *unitCard) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	act, cmd := c.update(msg)
	c.enable()
	return act, cmd
}

func (c *unitCard) update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := c.asked.Take(msg); ok {
		if got.Err != nil {
			return c.Desk.Failure(got.Err), nil
		}
		c.unit, c.members = got.Value.unit, got.Value.members
		c.lacks = lackWords(c.Desk, got.Value.lacks)
		c.Resize(c.w, c.h)
		return nil, c.List.Want()
	}
	if got, ok := c.saved.Take(msg); ok {
		if got.Err != nil {
			return c.Desk.Failure(got.Err), nil
		}
		return scene.Notice{Text: c.Desk.T("log.saved", kit.Plain(got.Value.Name))}, nil
	}
	if _, ok := msg.(scene.Reload); ok {
		return nil, c.Init()
	}
	if press, ok := c.Pressed(msg); ok {
		switch k := c.keys; {
		case key.Matches(press, k.New):
			return c.ask(), nil
		case key.Matches(press, k.Edit):
			return scene.Push{Screen: newUnitForm(c.Desk, c.unit)}, nil
		case key.Matches(press, k.Delete):
			return nil, c.remove()
		}
	}
	if click, ok := msg.(tea.MouseClickMsg); ok {
		click.Y -= len(c.head())
		msg = click
	}
	act, cmd, opened := c.Pass(msg)
	if s, ok := c.List.Current(); opened && ok && !c.Desk.Book.ReadOnly() {
		return scene.Push{Screen: newMemberForm(c.Desk, s.Member)}, cmd
	}
	return act, cmd
}

// memberField is the field of who gets a seat.
const memberField = "member_id"

// ask asks who is to be in the unit besides, and as what.
func (c *unitCard) ask() scene.Action {
	d, unit, members := c.Desk, c.unit.ID, c.members
	out := slices.DeleteFunc(slices.Clone(members), func(m model.Member) bool {
		return slices.ContainsFunc(m.Memberships, func(s model.Membership) bool { return s.UnitID == unit })
	})
	return scene.Fill{
		Title: d.T("roster.add_to", kit.Plain(c.unit.Name)),
		Fields: append([]kit.Field{
			{Key: memberField, Label: d.T("roster.field.member"), Kind: kit.FieldChoice, Required: true, Options: scene.MemberOptions(out)},
		}, seatFields(d, model.Membership{Role: model.UnitMember})...),
		Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			id := scene.OptionID[model.MemberID](v[memberField])
			at := slices.IndexFunc(out, func(m model.Member) bool { return m.ID == id })
			if at < 0 {
				return nil, nil, map[string]string{memberField: d.T("error.required")}
			}
			m := out[at]
			m.Memberships = append(slices.Clone(m.Memberships), seatOf(unit, v))
			return nil, c.save(m), nil
		},
	}
}

// remove takes the seat in the unit from the member selected, who stays in the roster.
func (c *unitCard) remove() tea.Cmd {
	s, _ := c.List.Current()
	m, unit := s.Member, c.unit.ID
	m.Memberships = slices.DeleteFunc(slices.Clone(m.Memberships), func(s model.Membership) bool { return s.UnitID == unit })
	return c.save(m)
}

func (c *unitCard) save(m model.Member) tea.Cmd {
	book := c.Desk.Book
	return c.saved.Write(c.Desk, func(ctx context.Context) (model.Member, error) {
		m, err := book.UpdateMember(ctx, m)
		if err != nil {
			return m, fmt.Errorf("change who is in a unit: %w", err)
		}
		return m, nil
	})
}

func (c *unitCard) enable() {
	writes := !c.Desk.Book.ReadOnly()
	s, ok := c.List.Current()
	c.keys.New.SetEnabled(writes && len(c.members) > 0)
	c.keys.Edit.SetEnabled(writes)
	c.keys.Delete.SetEnabled(writes && ok && s.seat.UnitID != 0)
	c.List.Keys.Open.SetEnabled(writes && ok)
}

// head are the lines above the list.
func (c *unitCard) head() []string {
	if c.lacks == "" {
		return nil
	}
	lines := kit.Wrap("! "+c.lacks, max(c.w-2, 1))
	for i, line := range lines {
		lines[i] = c.Desk.Theme.Warn.Render(kit.Fit(" "+line, c.w))
	}
	return lines
}

// View draws what the unit lacks, and who is in it.
func (c *unitCard) View() string {
	return kit.Lines(strings.Join(append(c.head(), c.List.View()), "\n"), c.w, c.h)
}

// Resize gives the size of the body.
func (c *unitCard) Resize(w, h int) {
	c.w, c.h = w, h
	c.List.Resize(w, max(h-len(c.head()), 1))
}

// Cursor stands in the filter.
func (c *unitCard) Cursor() *tea.Cursor {
	cursor := c.List.Cursor()
	if cursor != nil {
		cursor.Y += len(c.head())
	}
	return cursor
}

// Title is the unit's name.
func (c *unitCard) Title() string { return c.unit.Name }

// ShortHelp lists the keys of the footer.
func (c *unitCard) ShortHelp() []key.Binding {
	return []key.Binding{c.keys.New, c.List.Keys.Open, c.keys.Edit, c.keys.Delete, c.List.Keys.Find}
}

// FullHelp lists all keys.
func (c *unitCard) FullHelp() [][]key.Binding {
	return [][]key.Binding{{c.keys.New, c.List.Keys.Open, c.keys.Edit, c.keys.Delete, c.List.Keys.Find}, c.List.Table.Keys.All()}
}
