package tui

import (
	"context"
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
)

// rosterHouses lists households to hand them over: those of a member, or those nobody is responsible for.
type rosterHouses struct {
	ledger[model.HouseholdID]
	title    string
	assign   key.Binding
	asked    question[[]model.Member]
	assigned question[int]
	to       string // the name of who gets them, for the notice
	members  []model.Member
}

func newRosterHouses(d *Desk, title string, filter model.HouseholdFilter) *rosterHouses {
	r := &rosterHouses{
		title: title, assign: bindTo(d, "roster.key.assign", "p/F5", "p", "f5"),
		ledger: newLedger[model.HouseholdID](d,
			kit.Column{Title: d.T("field.head"), Width: 22, Min: 14, Flex: 1},
			kit.Column{Title: d.T("roster.field.isolating"), Width: 7, Right: true, Priority: 3},
			kit.Column{Title: d.T("roster.field.area"), Width: 14, Priority: 2},
			kit.Column{Title: d.T("roster.field.responsible"), Width: 20, Priority: 4},
			kit.Column{Title: d.T("field.address"), Width: 26, Min: 12, Flex: 1, Priority: 1}),
	}
	r.marks(true)
	book := d.Book
	r.list.fetch = func(ctx context.Context, find string) ([]model.HouseholdID, error) {
		narrowed := filter
		narrowed.Find = find
		ids, err := book.HouseholdIDs(ctx, narrowed)
		if err != nil {
			return nil, fmt.Errorf("list households: %w", err)
		}
		return ids, nil
	}
	r.list.rows = func(ctx context.Context, ids []model.HouseholdID) ([]kit.Row, error) {
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
	r.list.heading = d.T("roster.assign_hint")
	r.list.table.Empty = d.T("roster.empty_houses")
	r.enable()
	return r
}

// Init asks for the households and for who can be given them.
func (r *rosterHouses) Init() tea.Cmd {
	book := r.desk.Book
	return tea.Batch(r.list.load(), r.asked.ask(func(ctx context.Context) ([]model.Member, error) {
		members, err := book.Members(ctx)
		if err != nil {
			return nil, fmt.Errorf("list the members: %w", err)
		}
		return members, nil
	}))
}

// Update hands households over and opens them.
func (r *rosterHouses) Update(msg tea.Msg) (action, tea.Cmd) {
	act, cmd := r.update(msg)
	r.enable()
	return act, cmd
}

func (r *rosterHouses) update(msg tea.Msg) (action, tea.Cmd) {
	if got, ok := r.asked.take(msg); ok {
		if got.err != nil {
			return r.desk.failure(got.err), nil
		}
		r.members = got.value
		return nil, nil
	}
	if got, ok := r.assigned.take(msg); ok {
		if got.err != nil {
			return r.desk.failure(got.err), nil
		}
		r.list.table.ClearMarks()
		return notice{text: r.desk.T("roster.assigned", got.value, kit.Plain(r.to))}, nil
	}
	if _, ok := msg.(reload); ok {
		return nil, r.Init()
	}
	if press, ok := r.pressed(msg); ok && key.Matches(press, r.assign) {
		return r.choose(), nil
	}
	act, cmd, opened := r.pass(msg)
	if id, ok := r.list.current(); opened && ok {
		return show{place: HouseholdCard{ID: id}}, cmd
	}
	return act, cmd
}

// chosen are the marked households, or the selected one.
func (r *rosterHouses) chosen() []model.HouseholdID {
	var ids []model.HouseholdID
	for _, id := range r.list.table.Marked() {
		ids = append(ids, model.HouseholdID(id))
	}
	if id, ok := r.list.current(); ok && len(ids) == 0 {
		ids = append(ids, id)
	}
	return ids
}

// choose asks who is to look after the households.
func (r *rosterHouses) choose() action {
	ids := r.chosen()
	if len(ids) == 0 {
		return nil
	}
	items := make([]kit.Item, len(r.members))
	for i, m := range r.members {
		hint := m.Position
		if m.Households > 0 {
			hint += " · " + r.desk.T("app.count.households", m.Households)
		}
		items[i] = kit.Item{ID: idOption(m.ID), Label: m.Name, Hint: hint}
	}
	return pick{title: r.desk.T("roster.assign_to", len(ids)), items: items, then: func(item kit.Item, _ bool) (action, tea.Cmd) {
		r.to = item.Label
		book, to := r.desk.Book, optionID[model.MemberID](item.ID)
		return nil, r.assigned.write(r.desk, func(ctx context.Context) (int, error) {
			if err := book.AssignResponsible(ctx, ids, to); err != nil {
				return 0, fmt.Errorf("hand households over: %w", err)
			}
			return len(ids), nil
		})
	}}
}

func (r *rosterHouses) enable() {
	_, ok := r.list.current()
	r.assign.SetEnabled(ok && !r.desk.Book.ReadOnly())
	r.list.keys.Open.SetEnabled(ok)
}

// Title says whose households these are.
func (r *rosterHouses) Title() string { return r.title }

// ShortHelp lists the keys of the footer.
func (r *rosterHouses) ShortHelp() []key.Binding {
	return []key.Binding{r.assign, r.list.table.Keys.Mark, r.list.keys.Open, r.list.keys.Find}
}

// FullHelp lists all keys.
func (r *rosterHouses) FullHelp() [][]key.Binding {
	return [][]key.Binding{{r.assign, r.list.keys.Open, r.list.keys.Find}, r.list.table.Keys.All()}
}
