package roster

import (
	"context"
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// rosterHouses lists households to hand them over: those of a member, or those nobody is responsible for.
type rosterHouses struct {
	scene.Ledger[model.HouseholdID]
	title    string
	assign   key.Binding
	propose  key.Binding // only where nobody is responsible
	orphans  bool
	asked    scene.Question[[]model.Member]
	assigned scene.Question[int]
	to       string // the name of who gets them, for the notice
	members  []model.Member
}

func newRosterHouses(d *scene.Desk, title string, filter model.HouseholdFilter) *rosterHouses {
	r := &rosterHouses{
		title: title, orphans: filter.NoResponsible, propose: scene.Bind(d, "roster.key.propose", "g/F6", "g", "f6"), assign: scene.Bind(d, "roster.key.assign", "p/F5", "p", "f5"),
		Ledger: scene.NewLedger[model.HouseholdID](d,
			kit.Column{Title: d.T("field.head"), Width: 22, Min: 14, Flex: 1},
			kit.Column{Title: d.T("roster.field.isolating"), Width: 7, Right: true, Priority: 3},
			kit.Column{Title: d.T("roster.field.area"), Width: 14, Priority: 2},
			kit.Column{Title: d.T("roster.field.responsible"), Width: 20, Priority: 4},
			kit.Column{Title: d.T("field.address"), Width: 26, Min: 12, Flex: 1, Priority: 1}),
	}
	r.Marks(true)
	r.List.RowID = func(id model.HouseholdID) int64 { return int64(id) }
	book := d.Book
	r.List.Fetch = func(ctx context.Context, find string) ([]model.HouseholdID, error) {
		narrowed := filter
		narrowed.Find = find
		ids, err := book.HouseholdIDs(ctx, narrowed)
		if err != nil {
			return nil, fmt.Errorf("list households: %w", err)
		}
		return ids, nil
	}
	r.List.Rows = func(ctx context.Context, ids []model.HouseholdID) ([]kit.Row, error) {
		houses, err := book.Households(ctx, ids)
		if err != nil {
			return nil, fmt.Errorf("read households: %w", err)
		}
		rows := make([]kit.Row, len(houses))
		for i, h := range houses {
			rows[i] = kit.Row{ID: int64(h.ID), Cells: []string{h.Head, fmt.Sprintf("%d/%d", h.Isolating, h.People), h.Area, h.Responsible, h.Address}}
		}
		return rows, nil
	}
	r.List.Heading = d.T("roster.assign_hint")
	r.List.Table.Empty = d.T("roster.empty_houses")
	r.enable()
	return r
}

// Init asks for the households and for who can be given them.
func (r *rosterHouses) Init() tea.Cmd {
	book := r.Desk.Book
	return tea.Batch(r.List.Load(), r.asked.Ask(func(ctx context.Context) ([]model.Member, error) {
		members, err := book.Members(ctx)
		if err != nil {
			return nil, fmt.Errorf("list the members: %w", err)
		}
		return members, nil
	}))
}

// Update hands households over and opens them.
func (r *rosterHouses) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	act, cmd := r.update(msg)
	r.enable()
	return act, cmd
}

func (r *rosterHouses) update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := r.asked.Take(msg); ok {
		if got.Err != nil {
			return r.Desk.Failure(got.Err), nil
		}
		r.members = got.Value
		return nil, nil
	}
	if got, ok := r.assigned.Take(msg); ok {
		if got.Err != nil {
			return r.Desk.Failure(got.Err), nil
		}
		r.List.Unmark(nil)
		return scene.Notice{Text: r.Desk.T("roster.assigned", got.Value, kit.Plain(r.to))}, nil
	}
	if _, ok := msg.(scene.Reload); ok {
		return nil, r.Init()
	}
	if press, ok := r.Pressed(msg); ok {
		switch {
		case key.Matches(press, r.assign):
			return r.choose(), nil
		case key.Matches(press, r.propose):
			return scene.Push{Screen: newProposal(r.Desk, r.proposed())}, nil
		}
	}
	act, cmd, opened := r.Pass(msg)
	if id, ok := r.List.Current(); opened && ok {
		return scene.Show{Place: scene.HouseholdCard{ID: id}}, cmd
	}
	return act, cmd
}

// proposed are the marked households, or all that are listed.
func (r *rosterHouses) proposed() []model.HouseholdID {
	if marked, _ := r.List.Marked(); len(marked) > 0 {
		return marked
	}
	return r.List.Items
}

// choose asks who is to look after the households.
func (r *rosterHouses) choose() scene.Action {
	ids := r.List.Chosen()
	if len(ids) == 0 {
		return nil
	}
	items := make([]kit.Item, len(r.members))
	for i, m := range r.members {
		hint := m.Position
		if m.Households > 0 {
			hint += " · " + r.Desk.T("app.count.households", m.Households)
		}
		items[i] = kit.Item{ID: scene.IDOption(m.ID), Label: m.Name, Hint: hint}
	}
	return scene.Pick{Title: r.Desk.T("roster.assign_to", len(ids)), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		r.to = item.Label
		book, to := r.Desk.Book, scene.OptionID[model.MemberID](item.ID)
		return nil, r.assigned.Write(r.Desk, func(ctx context.Context) (int, error) {
			if err := book.AssignResponsible(ctx, ids, to); err != nil {
				return 0, fmt.Errorf("hand households over: %w", err)
			}
			return len(ids), nil
		})
	}}
}

func (r *rosterHouses) enable() {
	_, ok := r.List.Current()
	r.assign.SetEnabled(ok && !r.Desk.Book.ReadOnly())
	r.propose.SetEnabled(ok && r.orphans)
	r.List.Keys.Open.SetEnabled(ok)
}

// Marked counts the households that are marked.
func (r *rosterHouses) Marked() (all, hidden int) { return r.List.MarkCount() }

// Title says whose households these are.
func (r *rosterHouses) Title() string { return r.title }

// ShortHelp lists the keys of the footer.
func (r *rosterHouses) ShortHelp() []key.Binding {
	return []key.Binding{r.assign, r.propose, r.List.Table.Keys.Mark, r.List.Keys.Open, r.List.Keys.Find}
}

// FullHelp lists all keys.
func (r *rosterHouses) FullHelp() [][]key.Binding {
	return [][]key.Binding{{r.assign, r.propose, r.List.Keys.Open, r.List.Keys.Find, r.List.Keys.MarkAll}, r.List.Table.Keys.All()}
}
