package isolation

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/office"
	"sotruc/ui/handout"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// households is the list of households.
type households struct {
	desk    *scene.Desk
	list    *scene.Listing[model.HouseholdID]
	keys    householdListKeys
	view    int // of householdViews
	choices scene.Question[part.Choices]
	known   part.Choices
	done    scene.Question[string]
	print   handout.Flow
}

// householdListKeys are the keys beside those of every list.
type householdListKeys struct {
	AddPerson, Assign, Next, Previous, People, Print key.Binding
}

// householdViews are the lists the arrow keys go through, named by isolation.homes.
func householdViews() []string { return []string{"isolating", uncounted, "nobody", "help", "all"} }

// uncounted is the list of households with a new case from which members are not counted yet.
const uncounted = "uncounted"

// NewHouseholds lists the households of the book, or those a place asks for.
func NewHouseholds(d *scene.Desk, at scene.Households) scene.Screen {
	h := &households{desk: d, print: handout.New(d), keys: householdListKeys{
		AddPerson: part.IsolationKey(d, "add_person", "a", "a", "ctrl+n"),
		Assign:    part.IsolationKey(d, "assign", "p", "p", "f7"),
		Next:      part.IsolationKey(d, "next_state", "→", "right"),
		Previous:  part.IsolationKey(d, "previous_state", "←", "left"),
		People:    part.IsolationKey(d, "people", "Tab", "tab", "h"),
		Print:     handout.Key(d),
	}}
	part.NoWriting(d, &h.keys.AddPerson, &h.keys.Assign)
	column := func(name string) string { return d.T("isolation.column." + name) }
	h.list = scene.NewListing[model.HouseholdID](
		d,
		kit.Column{Title: column("head"), Width: 20, Min: 14, Flex: 2},
		kit.Column{Title: column("isolating"), Width: 6, Right: true},
		kit.Column{Title: column("responsible"), Width: 18, Min: 16, Flex: 1, Priority: 1},
		kit.Column{Title: column("help"), Width: 16, Min: 10, Flex: 1, Priority: 3},
		kit.Column{Title: column("area"), Width: 13, Min: 12, Priority: 4},
		kit.Column{Title: column("address"), Width: 20, Min: 18, Flex: 2, Priority: 2},
	)
	h.list.Same = func(a, b model.HouseholdID) bool { return a == b }
	h.list.RowID = func(id model.HouseholdID) int64 { return int64(id) }
	h.list.Table.Keys.Mark.SetKeys("space", "m")
	part.NoWriting(d, &h.list.Keys.New, &h.list.Keys.Edit, &h.list.Keys.Delete)
	h.aim(0)
	if at.Uncounted {
		h.aim(slices.Index(householdViews(), uncounted))
	}
	return h
}

// aim makes the list show one of the views.
func (h *households) aim(view int) {
	d, name := h.desk, householdViews()[view]
	h.view = view
	h.list.Fetch = func(ctx context.Context, find string) ([]model.HouseholdID, error) {
		f := model.HouseholdFilter{Find: find, On: d.Today(), Isolating: name == "isolating", NoResponsible: name == "nobody", HelpNeeded: name == "help"}
		ids, err := d.Book.HouseholdIDs(ctx, f)
		if err != nil || name != uncounted {
			return ids, err
		}
		open, err := office.Uncounted(ctx, d.Book, d.Config, d.Today())
		return slices.DeleteFunc(ids, func(id model.HouseholdID) bool { return !slices.Contains(open, id) }), err
	}
	h.list.Rows = func(ctx context.Context, ids []model.HouseholdID) ([]kit.Row, error) {
		found, err := d.Book.Households(ctx, ids)
		rows := make([]kit.Row, len(found))
		for i, home := range found {
			rows[i] = householdRowOf(d, home)
		}
		return rows, err
	}
	names := make([]string, 0, len(householdViews()))
	for i, v := range householdViews() {
		text := d.T("isolation.homes." + v)
		if i == view {
			text = "[" + text + "]"
		}
		names = append(names, text)
	}
	h.list.Heading = "‹ " + strings.Join(names, "  ") + " ›"
	h.list.Table.Empty = d.T("isolation.homes_empty." + name)
	h.list.Resize(h.list.W, h.list.H)
}

func householdRowOf(d *scene.Desk, h model.Household) kit.Row {
	responsible, style := h.Responsible, kit.RowNormal
	if h.ResponsibleID == 0 {
		responsible = "! " + d.T("isolation.nobody_responsible")
	}
	if h.HelpNeeded != "" {
		style = kit.RowWarn
	}
	return kit.Row{ID: int64(h.ID), Style: style, Cells: []string{
		h.Head, fmt.Sprintf("%d/%d", h.Isolating, h.People), responsible, h.HelpNeeded, h.Area, h.Address,
	}}
}

// Init asks for the households and the members.
func (h *households) Init() tea.Cmd {
	return tea.Batch(h.list.Reload(), part.AskChoices(&h.choices, h.desk))
}

// Update works on the selected or the marked households.
func (h *households) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := h.done.Take(msg); ok {
		if got.Err != nil {
			return h.desk.Failure(got.Err), nil
		}
		h.list.Unmark(nil)
		return scene.Notice{Text: got.Value}, nil
	}
	if act, cmd, ok := h.print.Take(msg); ok {
		return act, cmd
	}
	if got, ok := h.choices.Take(msg); ok {
		if got.Err != nil {
			return h.desk.Failure(got.Err), nil
		}
		h.known = got.Value
		return nil, nil
	}
	before := h.list.Table.Cursor()
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if !h.list.Filtering {
			if act, cmd, ok := h.press(msg); ok {
				return act, cmd
			}
		}
	case scene.Reload:
		return nil, tea.Batch(h.list.Load(), part.AskChoices(&h.choices, h.desk))
	}
	cmd, taken, err := h.list.Update(msg)
	if _, click := msg.(tea.MouseClickMsg); click && taken && err == nil && h.list.Table.Cursor() == before {
		return h.open(), cmd
	}
	if err != nil {
		return h.desk.Failure(err), cmd
	}
	return nil, cmd
}

func (h *households) press(msg tea.KeyPressMsg) (scene.Action, tea.Cmd, bool) {
	k, d := h.keys, h.desk
	switch {
	case key.Matches(msg, h.list.Keys.Open):
		return h.open(), nil, true
	case key.Matches(msg, k.People):
		return scene.Pop{}, nil, true
	case key.Matches(msg, h.list.Keys.New):
		form := newHouseholdForm(d, model.Household{})
		form.kept = func(id model.HouseholdID) { h.list.Select(func(one model.HouseholdID) bool { return one == id }) }
		return scene.Push{Screen: form}, nil, true
	case key.Matches(msg, h.list.Keys.Edit):
		if id, ok := h.list.Current(); ok {
			return scene.Push{Screen: newHouseholdCardTo(d, id, householdEdit)}, nil, true
		}
	case key.Matches(msg, k.AddPerson):
		if id, ok := h.list.Current(); ok {
			return scene.Push{Screen: newHouseholdCardTo(d, id, householdAdd)}, nil, true
		}
	case key.Matches(msg, h.list.Keys.Delete):
		return h.discard(), nil, true
	case key.Matches(msg, k.Assign):
		return h.assign(), nil, true
	case key.Matches(msg, k.Print):
		return h.print.Start(handout.Whom{Homes: h.list.Chosen()}), nil, true
	case key.Matches(msg, k.Next), key.Matches(msg, k.Previous):
		by := 1
		if key.Matches(msg, k.Previous) {
			by = len(householdViews()) - 1
		}
		h.list.Table.ClearMarks()
		h.aim((h.view + by) % len(householdViews()))
		return nil, h.list.Load(), true
	}
	return nil, nil, false
}

func (h *households) open() scene.Action {
	id, ok := h.list.Current()
	if !ok {
		return nil
	}
	return scene.Push{Screen: NewHouseholdCard(h.desk, id)}
}

// discard moves households to the bin; with them go the people, so that it is always asked about.
func (h *households) discard() scene.Action {
	ids, d := h.list.Chosen(), h.desk
	if len(ids) == 0 {
		return nil
	}
	return scene.Confirm{
		Text: d.T("isolation.delete_homes", len(ids)), Yes: d.T("isolation.key.delete"), Asked: "d",
		Then: func() (scene.Action, tea.Cmd) {
			return nil, h.done.Write(d, func(ctx context.Context) (string, error) {
				return d.T("isolation.homes_deleted", len(ids)), d.Book.DeleteHouseholds(ctx, ids)
			})
		},
	}
}

// assign gives the households to somebody.
func (h *households) assign() scene.Action {
	ids := h.list.Chosen()
	if len(ids) == 0 {
		return nil
	}
	return householdAssign(h.desk, h.known, ids, &h.done)
}

// householdAssign lets a member be picked who is to be responsible; with whom are how many households now.
func householdAssign(d *scene.Desk, c part.Choices, ids []model.HouseholdID, done *scene.Question[string]) scene.Action {
	if len(c.Members) == 0 {
		return scene.Notice{Text: d.T("isolation.no_members"), Bad: true}
	}
	var items []kit.Item
	for _, m := range c.Members {
		items = append(items, kit.Item{
			ID: strconv.FormatInt(int64(m.ID), 10), Label: m.Name, Hint: d.T("app.count.households", m.Households) + " " + m.Position,
		})
	}
	items = append(items, kit.Item{ID: "0", Label: d.T("isolation.nobody_responsible")})
	return scene.Pick{Title: d.T("isolation.assign_title", len(ids)), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		n, err := strconv.ParseInt(item.ID, 10, 64)
		if err != nil {
			return nil, nil
		}
		said := d.T("isolation.assigned", len(ids), kit.Plain(item.Label))
		return nil, done.Write(d, func(ctx context.Context) (string, error) {
			return said, d.Book.AssignResponsible(ctx, ids, model.MemberID(n))
		})
	}}
}

// View draws the list.
func (h *households) View() string { return kit.Lines(h.list.View(), h.list.W, h.list.H) }

// Resize gives the size of the body.
func (h *households) Resize(w, hh int) { h.list.Resize(w, hh) }

// SetTheme changes the colours.
func (h *households) SetTheme(th kit.Theme) { h.list.SetTheme(th) }

// Typing tells whether the filter is being typed.
func (h *households) Typing() bool { return h.list.Filtering }

// Cursor stands in the filter.
func (h *households) Cursor() *tea.Cursor { return h.list.Cursor() }

// Title says what is listed.
func (h *households) Title() string { return h.desk.T("isolation.households") }

// ShortHelp lists the keys of the footer.
func (h *households) ShortHelp() []key.Binding {
	return []key.Binding{h.list.Keys.Open, h.list.Keys.New, h.keys.Assign, h.keys.Next}
}

// FullHelp lists all keys.
func (h *households) FullHelp() [][]key.Binding {
	k, l := h.keys, h.list.Keys
	return [][]key.Binding{
		{l.Open, l.New, l.Edit, l.Delete, k.AddPerson, k.Assign, k.Print}, {k.Next, k.Previous, l.Find, k.People, l.MarkAll}, h.list.Table.Keys.All(),
	}
}

// Marked counts the households that are marked.
func (h *households) Marked() (all, hidden int) { return h.list.MarkCount() }
