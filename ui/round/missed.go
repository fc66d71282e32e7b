package round

import (
	"context"
	"slices"
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// missed is the list of rounds nobody walked: each is filled in, or waived.
type missed struct {
	desk   *scene.Desk
	keys   missedKeys
	table  *kit.Table
	asked  scene.Question[[]model.DueRound]
	rounds []model.DueRound
	done   scene.Question[int]
	w, h   int
}

type missedKeys struct{ Fill, Waive, All key.Binding }

// NewMissed lists the rounds nobody walked.
func NewMissed(d *scene.Desk) scene.Screen {
	m := &missed{desk: d, keys: missedKeys{
		Fill:  scene.Bind(d, "alarm.missed.key_fill", "Enter", "enter"),
		Waive: scene.Bind(d, "alarm.missed.key_waive", "w", "w", "f8"),
		All:   scene.Bind(d, "alarm.missed.key_all", "Ctrl+A", "ctrl+a"),
	}}
	part.NoWriting(d, &m.keys.Waive)
	m.table = kit.NewTable(
		d.Theme, kit.NewTableKeys(d.Help), kit.Column{Title: d.T("alarm.missed.column_round"), Width: 34},
		kit.Column{Title: d.T("alarm.missed.column_due"), Width: 8, Right: true},
	)
	m.table.Keys.Mark.SetKeys("space", "m")
	m.table.Focused, m.table.Empty = true, d.T("app.loading")
	return m
}

// Init asks which they are.
func (m *missed) Init() tea.Cmd {
	book, now := m.desk.Book, m.desk.Now()
	return m.asked.Ask(func(ctx context.Context) ([]model.DueRound, error) { return book.MissedRounds(ctx, now) })
}

// Update goes to a round, or waives the marked ones.
func (m *missed) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := m.asked.Take(msg); ok {
		if got.Err != nil {
			return m.desk.Failure(got.Err), nil
		}
		m.arrived(got.Value)
		return nil, nil
	}
	if got, ok := m.done.Take(msg); ok {
		if got.Err != nil {
			return m.desk.Failure(got.Err), nil
		}
		m.table.ClearMarks()
		return scene.Notice{Text: m.desk.T("alarm.missed.waived", got.Value)}, nil
	}
	switch msg := msg.(type) {
	case scene.Reload:
		return nil, m.Init()
	case tea.KeyPressMsg:
		return m.press(msg), nil
	case tea.MouseClickMsg:
		at := m.table.Cursor()
		if m.table.Click(msg.Y-1) && m.table.Cursor() == at {
			return m.open(), nil
		}
	case tea.MouseWheelMsg:
		m.table.Wheel(scene.WheelStep(msg))
	}
	return nil, nil
}

// arrived takes the rounds, the latest first.
func (m *missed) arrived(rounds []model.DueRound) {
	d := m.desk
	m.rounds = slices.Clone(rounds)
	slices.Reverse(m.rounds)
	m.table.Empty = d.T("alarm.missed.empty")
	rows := make([]kit.Row, len(m.rounds))
	for i, r := range m.rounds {
		name := d.T("alarm.missed.session", d.T("word.session."+string(r.Session)), d.Weekday(r.Day)+" "+r.Day.Local())
		rows[i] = kit.Row{ID: int64(r.Session.Ends(r.Day)), Style: kit.RowDanger, Cells: []string{name, strconv.Itoa(r.Due)}}
	}
	m.table.SetCount(len(rows))
	m.table.SetRows(0, rows)
}

func (m *missed) press(msg tea.KeyPressMsg) scene.Action {
	switch {
	case key.Matches(msg, m.keys.Fill):
		return m.open()
	case key.Matches(msg, m.keys.Waive):
		return m.waive()
	case key.Matches(msg, m.keys.All):
		all := len(m.table.Marked()) >= len(m.rounds)
		m.table.ClearMarks()
		for _, r := range m.rounds {
			if !all {
				m.table.ToggleMark(int64(r.Session.Ends(r.Day)))
			}
		}
	default:
		m.table.Update(msg)
	}
	return nil
}

func (m *missed) open() scene.Action {
	at := m.table.Cursor()
	if at >= len(m.rounds) {
		return nil
	}
	return scene.Show{Place: scene.Round{Day: m.rounds[at].Day, Session: m.rounds[at].Session}}
}

// waive asks why the marked rounds, or else the selected one, are not filled in.
func (m *missed) waive() scene.Action {
	d, marked := m.desk, m.table.Marked()
	var chosen []model.RoundWaiver
	for i, r := range m.rounds {
		if slices.Contains(marked, int64(r.Session.Ends(r.Day))) || len(marked) == 0 && i == m.table.Cursor() {
			chosen = append(chosen, model.RoundWaiver{Day: r.Day, Session: r.Session})
		}
	}
	if len(chosen) == 0 {
		return nil
	}
	reason := kit.Field{Key: "reason", Label: d.T("alarm.missed.reason"), Required: true, Limit: scene.LineLimit}
	return scene.Fill{
		Title: d.T("alarm.missed.waive", len(chosen)), Fields: []kit.Field{reason},
		Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			for i := range chosen {
				chosen[i].Reason = v["reason"]
			}
			return nil, m.done.Write(d, func(ctx context.Context) (int, error) { return len(chosen), d.Book.WaiveRounds(ctx, chosen) }), nil
		},
	}
}

// View draws what can be done, and the rounds.
func (m *missed) View() string {
	head := m.desk.Theme.Muted.Render(kit.Fit(" "+m.desk.T("alarm.missed.heading"), m.w))
	return kit.Lines(head+"\n"+m.table.View(), m.w, m.h)
}

// Resize gives the size of the body.
func (m *missed) Resize(w, h int) {
	m.w, m.h = w, h
	m.table.Resize(min(w, scene.EntryWidth), max(h-1, 1))
}

// SetTheme changes the colours.
func (m *missed) SetTheme(th kit.Theme) { m.table.SetTheme(th) }

// Typing is never true.
func (m *missed) Typing() bool { return false }

// Cursor is none.
func (m *missed) Cursor() *tea.Cursor { return nil }

// Title says what the list is of.
func (m *missed) Title() string { return m.desk.T("alarm.missed.title") }

// Marked counts the rounds that are marked.
func (m *missed) Marked() (all, hidden int) { return len(m.table.Marked()), 0 }

// ShortHelp lists the keys of the footer.
func (m *missed) ShortHelp() []key.Binding {
	return []key.Binding{m.keys.Fill, m.keys.Waive, m.keys.All}
}

// FullHelp lists all keys.
func (m *missed) FullHelp() [][]key.Binding {
	return [][]key.Binding{{m.keys.Fill, m.keys.Waive, m.keys.All}, m.table.Keys.All()}
}
