package contacts

import (
	"context"
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/office"
	"sotruc/ui/handout"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// chain is the chain of contacts around somebody.
type chain struct {
	desk   *scene.Desk
	at     scene.Contacts
	keys   keys
	table  *kit.Table
	asked  scene.Question[office.Contacts]
	shown  office.Contacts
	loaded bool
	print  handout.Flow
	w, h   int
}

type keys struct{ Open, Around, Print key.Binding }

// New shows the chain around a person.
func New(d *scene.Desk, at scene.Contacts) scene.Screen {
	c := &chain{desk: d, at: at, print: handout.New(d), keys: keys{
		Open:   scene.NewListKeys(d).Open,
		Around: part.IsolationKey(d, "around", "g", "g", "f6"),
		Print:  handout.Key(d),
	}}
	column := func(name string) string { return d.T("isolation.column." + name) }
	c.table = kit.NewTable(
		d.Theme, kit.NewTableKeys(d.Help),
		kit.Column{Title: column("name"), Width: 28, Min: 22, Flex: 3},
		kit.Column{Title: column("why"), Width: 14, Min: 9, Flex: 1},
		kit.Column{Title: column("state"), Width: 18, Min: 13, Priority: 2},
		kit.Column{Title: column("day"), Width: 9, Right: true, Priority: 1},
		kit.Column{Title: column("contacts"), Width: 5, Right: true},
		kit.Column{Title: column("household"), Width: 20, Min: 14, Flex: 2, Priority: 3},
	)
	c.table.Focused = true
	c.table.Keys.Mark.SetEnabled(false)
	c.table.Empty = d.T("app.loading")
	return c
}

// Init asks for the chain.
func (c *chain) Init() tea.Cmd {
	d, at := c.desk, c.at
	return c.asked.Ask(func(ctx context.Context) (office.Contacts, error) {
		return office.LoadContacts(ctx, d.Book, at.ID, at.Disease, d.Now())
	})
}

// Update walks the chain.
func (c *chain) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := c.asked.Take(msg); ok {
		if got.Err != nil {
			return scene.Several{scene.Pop{Saved: true}, c.desk.Failure(got.Err)}, nil
		}
		c.arrived(got.Value)
		return nil, nil
	}
	if act, cmd, ok := c.print.Take(msg); ok {
		return act, cmd
	}
	switch msg := msg.(type) {
	case scene.Reload:
		return nil, c.Init()
	case tea.KeyPressMsg:
		if c.loaded {
			return c.press(msg), nil
		}
	case tea.MouseClickMsg:
		at := c.table.Cursor()
		if c.table.Click(msg.Y-c.top()) && c.table.Cursor() == at {
			return c.open(), nil
		}
	case tea.MouseWheelMsg:
		c.table.Wheel(scene.WheelStep(msg))
	}
	return nil, nil
}

// arrived takes the chain; at first the person it is around is selected.
func (c *chain) arrived(found office.Contacts) {
	first := !c.loaded
	c.shown, c.loaded = found, true
	c.table.Empty = c.desk.T("isolation.no_contacts", kit.Plain(found.Person.Name))
	rows, middle := make([]kit.Row, len(found.Lines)), 0
	for n, l := range found.Lines {
		rows[n] = c.row(l)
		rows[n].ID = int64(n + 1) // somebody may stand there twice
		if l.PersonID == found.Person.ID && !l.Again {
			middle = n
		}
	}
	if len(rows) < 2 { // nobody's contact, and nobody is of this one
		rows = nil
	}
	c.table.SetCount(len(rows))
	c.table.SetRows(0, rows)
	if first {
		c.table.SetCursor(middle)
	}
	c.Resize(c.w, c.h)
}

// deepest is how many steps are drawn one below another: what is deeper stands below each other, with the number of the step.
const deepest = 8

func (c *chain) row(l office.ContactLine) kit.Row {
	d, i, today := c.desk, l.Isolation, c.desk.Today()
	name := part.PersonName(l.Person)
	if l.PersonID == c.shown.Person.ID {
		name = "▸ " + name
	}
	if l.Depth > deepest {
		name = strconv.Itoa(l.Depth) + ": " + name
	}
	row := kit.Row{Indent: min(l.Depth, deepest)}
	if l.Again {
		row.Style, row.Cells = kit.RowMuted, []string{name, "", d.T("isolation.named_above"), "", "", ""}
		return row
	}
	why, state, contacts := "", d.T("isolation.never"), ""
	if i.ID != 0 {
		why = part.CategoryName(d, i.Disease, i.Category)
		state = d.T("isolation.begins_on", part.ShortDate(i.StartsOn))
		if s := i.StateOn(today); s != model.IsolationNone {
			state = d.T("word.isolation." + string(s))
		}
	}
	if l.CaseSince != 0 {
		why, row.Style = part.CategoryName(d, c.shown.Disease, model.CategoryF0)+" "+part.ShortDate(l.CaseSince), kit.RowDanger
	} else if i.ID == 0 || i.StateOn(today) == model.StateEnded {
		row.Style = kit.RowMuted
	}
	if l.Contacts > 0 {
		contacts = strconv.Itoa(l.Contacts)
	}
	row.Cells = []string{name, why, state, part.DayOf(d, i, today), contacts, part.HomeOf(l.Name, l.Household, l.Address)}
	return row
}

func (c *chain) press(msg tea.KeyPressMsg) scene.Action {
	line, ok := c.current()
	switch {
	case key.Matches(msg, c.keys.Open):
		return c.open()
	case key.Matches(msg, c.keys.Around) && ok:
		return scene.Replace{Place: scene.Contacts{ID: line.PersonID, Disease: c.shown.Disease}}
	case key.Matches(msg, c.keys.Print):
		whom := model.PersonKey{PersonID: c.shown.Person.ID}
		if ok {
			whom = model.PersonKey{PersonID: line.PersonID, IsolationID: line.Isolation.ID}
		}
		return c.print.Start(handout.Whom{People: []model.PersonKey{whom}, Card: true})
	default:
		c.table.Update(msg)
	}
	return nil
}

func (c *chain) current() (office.ContactLine, bool) {
	row, ok := c.table.Current()
	if !ok {
		return office.ContactLine{}, false
	}
	return c.shown.Lines[row.ID-1], true
}

func (c *chain) open() scene.Action {
	line, ok := c.current()
	if !ok {
		return nil
	}
	return scene.Show{Place: scene.PersonCard{ID: line.PersonID}}
}

// head says of whom the chain is and how many are in it.
func (c *chain) head() []string {
	if !c.loaded {
		return nil
	}
	d, people, cases := c.desk, map[model.PersonID]bool{}, 0
	for _, l := range c.shown.Lines {
		if !people[l.PersonID] && l.CaseSince != 0 {
			cases++
		}
		people[l.PersonID] = true
	}
	text := d.T("isolation.chain_of", part.DiseaseName(d, c.shown.Disease), len(people), cases)
	return []string{d.Theme.Title.Render(kit.Fit(" "+kit.Plain(text), c.w))}
}

func (c *chain) top() int { return len(c.head()) }

// View draws the chain.
func (c *chain) View() string {
	text := c.table.View()
	for _, line := range c.head() {
		text = line + "\n" + text
	}
	return kit.Lines(text, c.w, c.h)
}

// Resize gives the size of the body.
func (c *chain) Resize(w, h int) {
	c.w, c.h = w, h
	c.table.Resize(w, max(h-c.top(), 1))
}

// SetTheme changes the colours.
func (c *chain) SetTheme(th kit.Theme) { c.table.SetTheme(th) }

// Typing is never true.
func (c *chain) Typing() bool { return false }

// Cursor is none.
func (c *chain) Cursor() *tea.Cursor { return nil }

// Title names the person.
func (c *chain) Title() string {
	if !c.loaded {
		return c.desk.T("isolation.chain")
	}
	return c.desk.T("isolation.chain") + " " + kit.Plain(c.shown.Person.Name)
}

// ShortHelp lists the keys of the footer.
func (c *chain) ShortHelp() []key.Binding {
	return []key.Binding{c.keys.Open, c.keys.Around, c.keys.Print}
}

// FullHelp lists all keys.
func (c *chain) FullHelp() [][]key.Binding {
	return [][]key.Binding{{c.keys.Open, c.keys.Around, c.keys.Print}, c.table.Keys.All()}
}
