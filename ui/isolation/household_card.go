package isolation

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/contact"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/ui/handout"
	"sotruc/ui/isolate"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// householdCard is a household with its people.
type householdCard struct {
	desk    *scene.Desk
	id      model.HouseholdID
	then    householdThen
	keys    householdCardKeys
	table   *kit.Table
	asked   scene.Question[householdFacts]
	facts   householdFacts
	loaded  bool
	choices scene.Question[part.Choices]
	known   part.Choices
	done    scene.Question[string]
	leaving bool
	work    isolate.Work
	print   handout.Flow
	w, h    int
}

// householdFacts is what the card shows.
type householdFacts struct {
	home  model.Household
	lines []model.PersonLine
	marks map[model.IsolationID]dayMarks
	of    contact.Case     // the latest case that members are not counted from yet
	open  int              // how many these are
	given []model.Activity // what was done for the household, newest first
}

// householdThen is what the card goes on to as soon as it has read the household.
type householdThen int

// To stay, to edit the household, to add a person.
const (
	householdStay householdThen = iota
	householdEdit
	householdAdd
)

// NewHouseholdCard shows one household with the people in it.
func NewHouseholdCard(d *scene.Desk, id model.HouseholdID) scene.Screen {
	return newHouseholdCardTo(d, id, householdStay)
}

func newHouseholdCardTo(d *scene.Desk, id model.HouseholdID, then householdThen) *householdCard {
	c := &householdCard{desk: d, id: id, then: then, keys: newHouseholdCardKeys(d), work: isolate.New(d, beginCases(d)), print: handout.New(d)}
	column := func(name string) string { return d.T("isolation.column." + name) }
	c.table = kit.NewTable(
		d.Theme, kit.NewTableKeys(d.Help),
		kit.Column{Title: column("name"), Width: 24, Min: 20, Flex: 2},
		kit.Column{Title: column("category"), Width: 9, Priority: 3},
		kit.Column{Title: column("state"), Width: 14, Min: 13, Priority: 2},
		kit.Column{Title: column("day"), Width: 7, Right: true, Priority: 1},
		kit.Column{Title: column("ends"), Width: 6},
		kit.Column{Title: column("test"), Width: 6, Priority: 5},
		kit.Column{Title: column("marks"), Width: 3},
		kit.Column{Title: column("relation"), Width: 12, Min: 8, Flex: 1, Priority: 4},
	)
	c.table.Focused = true
	c.table.Keys.Mark.SetKeys("space", "m")
	c.table.Empty = d.T("isolation.home_empty")
	return c
}

// Init asks for the household.
func (c *householdCard) Init() tea.Cmd { return c.ask() }

func (c *householdCard) ask() tea.Cmd {
	d, id, today := c.desk, c.id, c.desk.Today()
	return tea.Batch(part.AskChoices(&c.choices, d), c.asked.Ask(func(ctx context.Context) (householdFacts, error) {
		home, err := d.Book.Household(ctx, id)
		if err != nil {
			return householdFacts{}, err
		}
		keys, err := d.Book.PersonKeys(ctx, model.PersonFilter{On: today, HouseholdID: id, AnyState: true})
		if err != nil {
			return householdFacts{}, err
		}
		lines, err := d.Book.PersonLines(ctx, keys, d.Now())
		if err != nil {
			return householdFacts{}, err
		}
		facts := householdFacts{home: home, lines: lines}
		if facts.marks, err = marksOn(ctx, d, lines, today); err != nil {
			return facts, err
		}
		if facts.given, err = d.Book.HouseholdActivities(ctx, id); err != nil {
			return facts, fmt.Errorf("list what was done for a household: %w", err)
		}
		members, err := office.LoadMembers(ctx, d.Book, id)
		facts.of, facts.open = contact.Uncounted(members, today, d.Config.Regimes())
		return facts, err
	}))
}

// Update works on the household and its people.
func (c *householdCard) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if act, cmd, wrote, ok := c.work.Take(msg); ok {
		for _, id := range c.table.Marked() {
			if wrote && c.work.Changed(model.PersonID(id)) {
				c.table.ToggleMark(id)
			}
		}
		return act, cmd
	}
	if act, cmd, ok := c.print.Take(msg); ok {
		return act, cmd
	}
	if got, ok := c.asked.Take(msg); ok {
		return c.arrived(got)
	}
	if got, ok := c.choices.Take(msg); ok {
		if got.Err == nil {
			c.known = got.Value
		}
		return nil, nil
	}
	if got, ok := c.done.Take(msg); ok {
		switch {
		case got.Err != nil:
			c.leaving = false
			return c.desk.Failure(got.Err), nil
		case c.leaving:
			return scene.Several{scene.Pop{Saved: true}, scene.Notice{Text: got.Value}}, nil
		}
		return scene.Notice{Text: got.Value}, nil
	}
	switch msg := msg.(type) {
	case scene.Reload:
		if c.leaving {
			return nil, nil
		}
		return nil, c.ask()
	case tea.KeyPressMsg:
		return c.press(msg)
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

func (c *householdCard) arrived(got scene.Answer[householdFacts]) (scene.Action, tea.Cmd) {
	if got.Err != nil {
		return scene.Several{scene.Pop{Saved: true}, c.desk.Failure(got.Err)}, nil
	}
	d := c.desk
	c.facts, c.loaded = got.Value, true
	today := d.Today()
	rows := make([]kit.Row, len(c.facts.lines))
	for i, l := range c.facts.lines {
		full := peopleRow(d, l, today, c.facts.marks[l.Isolation.ID])
		state := d.T("isolation.never")
		if l.Isolation.ID != 0 {
			state = d.T("isolation.begins_on", part.ShortDate(l.Isolation.StartsOn))
			if s := l.Isolation.StateOn(today); s != model.IsolationNone {
				state = d.T("word.isolation." + string(s))
			}
		}
		rows[i] = kit.Row{ID: full.ID, Style: full.Style, Cells: []string{
			full.Cells[0], full.Cells[6], state, full.Cells[3], full.Cells[4], full.Cells[5], full.Cells[1], l.Relation,
		}}
	}
	c.table.SetCount(len(rows))
	c.table.SetRows(0, rows)
	c.Resize(c.w, c.h)
	then := c.then
	c.then = householdStay
	switch then {
	case householdEdit:
		return scene.Push{Screen: newHouseholdForm(d, c.facts.home)}, nil
	case householdAdd:
		return c.addPerson(), nil
	case householdStay:
	}
	return nil, nil
}

// addPerson opens the form of a further person, with the isolation of the one before.
func (c *householdCard) addPerson() scene.Action {
	start := personStart{Household: c.facts.home}
	if len(c.facts.lines) == 0 {
		start.Name, start.Relation = c.facts.home.Head, c.desk.T("isolation.relation_head")
	}
	for _, l := range c.facts.lines {
		if l.Isolation.ID != 0 && l.Isolation.Outcome == model.OutcomeNone {
			start.Carry = l.Isolation
		}
	}
	return scene.Push{Screen: newPersonForm(c.desk, start)}
}

func (c *householdCard) open() scene.Action {
	at := c.table.Cursor()
	if at >= len(c.facts.lines) {
		return nil
	}
	return scene.Push{Screen: NewPersonCard(c.desk, c.facts.lines[at].ID)}
}

// chosen are the marked people, or else the selected one.
func (c *householdCard) chosen() []model.PersonKey {
	marked := c.table.Marked()
	var keys []model.PersonKey
	for i, l := range c.facts.lines {
		_, ok := slices.BinarySearch(marked, int64(l.ID))
		if ok || len(marked) == 0 && i == c.table.Cursor() {
			keys = append(keys, model.PersonKey{PersonID: l.ID, IsolationID: l.Isolation.ID})
		}
	}
	return keys
}

// head are the lines above the people.
func (c *householdCard) head() []string {
	if !c.loaded {
		return []string{" " + c.desk.T("app.loading")}
	}
	d, h := c.desk, c.facts.home
	var text []string
	add := func(name, value string) {
		if value != "" {
			text = append(text, d.T("isolation.field."+name)+": "+kit.Plain(value))
		}
	}
	add("address", h.Address)
	add("area_id", h.Area)
	add("phone", h.Phone)
	responsible := h.Responsible
	if h.ResponsibleID == 0 {
		responsible = "! " + d.T("isolation.nobody_responsible")
	}
	add("responsible_id", responsible)
	add("team_id", h.Team)
	if h.WholeIsolated {
		text = append(text, d.T("isolation.field.whole_isolated"))
	}
	supplies := d.T("app.answer.no")
	if h.SuppliesEnsured {
		supplies = d.T("app.answer.yes")
	}
	add("supplies", supplies)
	if h.HelpNeeded != "" {
		add("help_needed", "! "+h.HelpNeeded)
	}
	if n := len(c.facts.given); n > 0 {
		last := c.facts.given[0]
		add("given", d.T("isolation.given", n, last.On.Local(), viet.CleanLine(last.Text)))
	}
	lines := []string{c.desk.Theme.Title.Render(kit.Fit(" "+kit.Plain(h.Head), c.w))}
	for _, line := range kit.Wrap(strings.Join(text, " · "), max(c.w-2, 1)) {
		lines = append(lines, " "+line)
	}
	if of := c.facts.of; c.facts.open > 0 {
		said := d.T("isolation.recount.open", part.CategoryName(d, of.Disease, model.CategoryF0), isolate.CaseNames(of), of.Since.Local(), c.facts.open)
		for _, line := range kit.Wrap(said, max(c.w-2, 1)) {
			lines = append(lines, " "+d.Theme.Warn.Render(line))
		}
	}
	if h.Note != "" {
		lines = append(lines, " "+d.T("isolation.field.note")+": "+kit.Plain(h.Note))
	}
	return lines
}

// top is the number of lines above the table.
func (c *householdCard) top() int { return max(min(len(c.head())+1, c.h-4), 0) }

// View draws the household and its people.
func (c *householdCard) View() string {
	head := kit.Lines(strings.Join(c.head(), "\n"), c.w, max(c.top(), 1))
	if c.top() == 0 {
		return kit.Lines(c.table.View(), c.w, c.h)
	}
	return kit.Lines(head+"\n"+c.table.View(), c.w, c.h)
}

// Resize gives the size of the body.
func (c *householdCard) Resize(w, h int) {
	c.w, c.h = w, h
	c.table.Resize(w, max(h-c.top(), 1))
}

// SetTheme changes the colours.
func (c *householdCard) SetTheme(th kit.Theme) { c.table.SetTheme(th) }

// Typing is never true.
func (c *householdCard) Typing() bool { return false }

// Cursor is none.
func (c *householdCard) Cursor() *tea.Cursor { return nil }

// Title names the household.
func (c *householdCard) Title() string {
	if !c.loaded {
		return c.desk.T("isolation.household")
	}
	return c.desk.T("isolation.household") + " " + kit.Plain(c.facts.home.Head)
}

// ShortHelp lists the keys of the footer.
func (c *householdCard) ShortHelp() []key.Binding {
	return []key.Binding{c.keys.Open, c.keys.AddPerson, c.keys.Edit, c.keys.End, c.keys.Swab, c.keys.Support}
}

// FullHelp lists all keys.
func (c *householdCard) FullHelp() [][]key.Binding {
	k := c.keys
	return [][]key.Binding{
		{k.Open, k.AddPerson, k.Edit, k.Delete, k.Assign, k.Move, k.Merge}, {k.End, k.Change, k.Swab, k.Order, k.Alarm, k.Recount, k.Support, k.Print, k.MarkAll}, c.table.Keys.All(),
	}
}
