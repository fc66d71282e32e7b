package isolation

import (
	"context"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/handout"
	"sotruc/ui/isolate"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// people is the list of people under isolation, by area and household.
type people struct {
	desk    *scene.Desk
	list    *scene.Listing[model.PersonKey]
	keys    peopleKeys
	filter  model.PersonFilter // without the day, unless it came with one
	given   model.PersonFilter // what the list shows when nothing is chosen
	work    isolate.Work
	print   handout.Flow
	peek    part.Peek
	choices scene.Question[part.Choices]
	known   part.Choices
}

// peopleBeside are the columns the list keeps beside a card.
const peopleBeside = 92

// NewPeople lists the people a filter leaves; the zero filter is who is isolated today.
func NewPeople(d *scene.Desk, f model.PersonFilter) scene.Screen {
	if f == (model.PersonFilter{}) {
		f.State = model.StateIsolating
	}
	p := &people{desk: d, keys: newPeopleKeys(d), given: f, work: isolate.New(d, beginCases(d)), print: handout.New(d), peek: part.NewPeek(d, peopleBeside)}
	column := func(name string) string { return d.T("isolation.column." + name) }
	p.list = scene.NewListing[model.PersonKey](
		d,
		kit.Column{Title: column("name"), Width: 24, Min: 18, Flex: 1},
		kit.Column{Title: column("marks"), Width: 3},
		kit.Column{Title: column("missed"), Width: 3, Right: true, Priority: 7},
		kit.Column{Title: column("day"), Width: 7, Right: true, Priority: 3},
		kit.Column{Title: column("ends"), Width: 6},
		kit.Column{Title: column("test"), Width: 11, Min: 6, Priority: 4},
		kit.Column{Title: column("category"), Width: 9, Priority: 6},
		kit.Column{Title: column("area"), Width: 13, Min: 12, Priority: 9},
		kit.Column{Title: column("household"), Width: 20, Min: 14, Flex: 3, Priority: 5},
	)
	p.list.RowID = func(k model.PersonKey) int64 { return int64(k.PersonID) }
	p.list.Same = func(a, b model.PersonKey) bool { return a == b }
	p.list.Table.Keys.Mark.SetKeys("space", "m")
	part.NoWriting(d, &p.list.Keys.New, &p.list.Keys.Edit, &p.list.Keys.Delete)
	p.aim(f)
	return p
}

// aim makes the list show what a filter leaves. The closures keep the filter: they run beside the screen.
func (p *people) aim(f model.PersonFilter) {
	d := p.desk
	p.filter = f
	day := func() model.Date {
		if f.On != 0 {
			return f.On
		}
		return d.Today()
	}
	p.list.Fetch = func(ctx context.Context, find string) ([]model.PersonKey, error) {
		ask := f
		ask.On, ask.Find = day(), find
		if _, special := peopleHeading(d, f); !special && f.State == "" { // all of them, also who was entered without an isolation
			ask.AnyState = true
		}
		return d.Book.PersonKeys(ctx, ask)
	}
	p.list.Rows = func(ctx context.Context, keys []model.PersonKey) ([]kit.Row, error) {
		return peopleRows(ctx, d, keys, day())
	}
	p.dress()
}

// dress writes the heading and the words for an empty list.
func (p *people) dress() {
	p.list.Heading = p.heading()
	p.list.Table.Empty = p.desk.T("app.no_match")
	switch {
	case p.list.Filtered():
	case p.plain() && p.filter.State == model.StateIsolating:
		p.list.Table.Empty = p.desk.T("isolation.empty")
	default:
		p.list.Table.Empty = p.desk.T("isolation.nobody")
	}
	p.list.Resize(p.list.W, p.list.H)
}

// plain tells whether this is one of the four lists by state, of everybody.
func (p *people) plain() bool {
	return p.filter == model.PersonFilter{State: p.filter.State}
}

// heading names the list: the four plain ones side by side, or the purpose of a special one.
func (p *people) heading() string {
	d := p.desk
	text, special := peopleHeading(d, p.filter)
	if !special {
		names := make([]string, 0, 4)
		for _, s := range peopleStates() {
			name := peopleStateName(d, s)
			if s == p.filter.State {
				name = "[" + name + "]"
			}
			names = append(names, name)
		}
		text = "‹ " + strings.Join(names, "  ") + " ›"
	}
	if who := p.known.Narrowed(p.filter); who != "" {
		text += " · " + who
	}
	if p.filter.Disease != "" {
		text += " · " + part.DiseaseName(d, p.filter.Disease)
	}
	if p.filter.Follow != "" {
		text += " · " + d.T("word.follow."+string(p.filter.Follow))
	}
	if special {
		text += "  " + d.T("isolation.esc_all")
	}
	return text
}

func peopleRows(ctx context.Context, d *scene.Desk, keys []model.PersonKey, on model.Date) ([]kit.Row, error) {
	lines, err := d.Book.PersonLines(ctx, keys, d.AsOf(on))
	if err != nil {
		return nil, err
	}
	marks, err := marksOn(ctx, d, lines, on)
	if err != nil {
		return nil, err
	}
	rows := make([]kit.Row, len(lines))
	for i, l := range lines {
		rows[i] = peopleRow(d, l, on, marks[l.Isolation.ID])
	}
	return rows, nil
}

func peopleRow(d *scene.Desk, l model.PersonLine, on model.Date, marks dayMarks) kit.Row {
	i := l.Isolation
	category, both, missed := "", "", ""
	if i.ID != 0 {
		if category = categoryShort(d, i); len(l.Others) > 0 {
			category = signBeside + category
		}
		both = sessionMark(d, i, on, model.Morning, marks) + " " + sessionMark(d, i, on, model.Afternoon, marks)
		if n := l.Missed; n > 0 {
			missed = shortCount(n)
		}
	}
	name, style := part.PersonName(l.Person), lineStyle(i, on, marks)
	if len(l.Alarms) > 0 {
		name, style = "! "+name, kit.RowDanger
	}
	return kit.Row{
		ID: int64(l.ID), Style: style,
		Cells: []string{
			name, both, missed, part.DayOf(d, i, on), endCell(i, on), testCell(d, i, on),
			category, l.Area, part.HomeOf(l.Name, l.Household, l.Address),
		},
	}
}

// signBeside stands before the reason of one disease where somebody is followed for another as well.
const signBeside = "+"

// categoryShort is why somebody is followed, in nine cells.
func categoryShort(d *scene.Desk, i model.Isolation) string {
	if name := "isolation.category_short_of_others." + string(i.Category); i.Disease != model.DiseaseCovid && d.Words.Has(name) {
		return d.T(name)
	}
	return d.T("isolation.category_short." + string(i.Category))
}

// shortCount is a number of at most three cells.
func shortCount(n int) string {
	if n > 99 {
		return "99+"
	}
	return strconv.Itoa(n)
}

// Init asks for the people, and for what the list can be narrowed by.
func (p *people) Init() tea.Cmd {
	return tea.Batch(p.list.Reload(), part.AskChoices(&p.choices, p.desk))
}

// Update works on the selected or the marked people; the card beside the list follows the cursor.
func (p *people) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	act, cmd := p.update(msg)
	at, _ := p.list.Current()
	return act, tea.Batch(cmd, p.peek.Follow(msg, int64(at.PersonID), func() scene.Screen { return NewPersonCard(p.desk, at.PersonID) }))
}

func (p *people) update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if act, cmd, wrote, ok := p.work.Take(msg); ok {
		if wrote {
			p.list.Unmark(func(at model.PersonKey) bool { return p.work.Changed(at.PersonID) })
		}
		return act, cmd
	}
	if act, cmd, ok := p.print.Take(msg); ok {
		return act, cmd
	}
	if got, ok := p.choices.Take(msg); ok {
		if got.Err != nil {
			return p.desk.Failure(got.Err), nil
		}
		p.known = got.Value
		p.dress()
		return nil, nil
	}
	before := p.list.Table.Cursor()
	switch msg := msg.(type) {
	case tea.MouseClickMsg:
		if !p.peek.InList(msg.X, msg.Y) {
			return nil, nil
		}
	case tea.KeyPressMsg:
		if !p.list.Filtering {
			if act, cmd, ok := p.press(msg); ok {
				return act, cmd
			}
		}
	case scene.Reload:
		return nil, tea.Batch(p.list.Load(), part.AskChoices(&p.choices, p.desk))
	}
	cmd, taken, err := p.list.Update(msg)
	p.dress()
	if _, click := msg.(tea.MouseClickMsg); click && taken && err == nil && p.list.Table.Cursor() == before {
		return p.open(), nil
	}
	if err != nil {
		return p.desk.Failure(err), cmd
	}
	return nil, cmd
}

func (p *people) open() scene.Action {
	at, ok := p.list.Current()
	if !ok {
		return nil
	}
	return scene.Push{Screen: NewPersonCard(p.desk, at.PersonID)}
}

func (p *people) one() []model.PersonKey {
	at, ok := p.list.Current()
	if !ok {
		return nil
	}
	return []model.PersonKey{at}
}

// show aims the list anew.
func (p *people) show(f model.PersonFilter) tea.Cmd {
	p.list.Table.ClearMarks()
	p.list.Table.SetCursor(0)
	p.aim(f)
	return p.list.Load()
}

// View draws the list, and the card of who is selected where there is room for both.
func (p *people) View() string { return p.peek.View(p.desk, p.list.View()) }

// Resize gives the size of the body.
func (p *people) Resize(w, h int) {
	p.peek.Resize(w, h)
	p.list.Resize(p.peek.List())
}

// SetTheme changes the colours.
func (p *people) SetTheme(th kit.Theme) { p.list.SetTheme(th) }

// Typing tells whether the filter is being typed.
func (p *people) Typing() bool { return p.list.Filtering }

// Cursor stands in the filter.
func (p *people) Cursor() *tea.Cursor { return p.list.Cursor() }

// Title is the room's, or what the list was narrowed to when it was opened.
func (p *people) Title() string {
	if text, special := peopleHeading(p.desk, p.given); special {
		return text
	}
	return p.desk.T("app.room.isolation")
}

// ShortHelp lists the keys of the footer.
func (p *people) ShortHelp() []key.Binding { return p.keys.short(p.list.Keys) }

// FullHelp lists all keys.
func (p *people) FullHelp() [][]key.Binding {
	return p.keys.full(p.list.Keys, p.list.Table.Keys, p.peek.Toggles)
}

// Signs are the marks of the list.
func (p *people) Signs() []scene.Sign {
	return append(part.CheckInSigns(p.desk), p.desk.Signs("isolation", "- none", "3/14 day", "▲16/08 past", "!16/08 test-today", "=16/08 ends-today", "! alarm", signBeside+"F1 beside")...)
}

// Marked counts the people who are marked.
func (p *people) Marked() (all, hidden int) { return p.list.MarkCount() }
