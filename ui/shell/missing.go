package shell

import (
	"context"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/store/bookfile"
	"sotruc/store/older"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// MissingAnswer says what is to be done where the book is not there and copies of it are, or where it is older than one beside it.
type MissingAnswer struct {
	Quit bool   // nothing
	New  bool   // begin a new book
	Keep bool   // go on with the older book
	Copy string // take this one
}

// AskMissing names the copies of the book that is not there at path, the newest first, and asks which is to take its place, or whether a
// new book is begun. It is a program of its own, as FirstRun is.
func AskMissing(ctx context.Context, d *scene.Desk, path string, copies []bookfile.Copy, opts ...tea.ProgramOption) (MissingAnswer, error) {
	return ask(ctx, newMissing(d, path, copies), opts)
}

// AskOlder names the files beside the book at path that are the same book further on, and asks which is to be used. It is a program of its own.
func AskOlder(ctx context.Context, d *scene.Desk, path string, later []older.State, opts ...tea.ProgramOption) (MissingAnswer, error) {
	return ask(ctx, newOlder(d, path, later), opts)
}

func ask(ctx context.Context, m *missing, opts []tea.ProgramOption) (MissingAnswer, error) {
	last, err := tea.NewProgram(m, append(opts, tea.WithContext(ctx))...).Run()
	if err != nil {
		return MissingAnswer{Quit: true}, fmt.Errorf("ask for the book: %w", err)
	}
	if m, ok := last.(*missing); ok {
		return m.answer, nil
	}
	return MissingAnswer{Quit: true}, nil
}

// missing is its one list.
type missing struct {
	desk   *scene.Desk
	about  string // what is asked about: the part of the words' keys before the dot
	path   string
	copies []string
	list   *kit.Picker
	answer MissingAnswer
	w, h   int
}

func newMissing(d *scene.Desk, path string, copies []bookfile.Copy) *missing {
	m := &missing{desk: d, about: "missing", path: path}
	items := make([]kit.Item, 0, len(copies)+1)
	for _, c := range copies {
		items = append(items, m.item(c.Path, scene.Moment(model.InstantOf(c.At))))
	}
	return m.offer(append(items, kit.Item{ID: "new", Label: d.T("missing.new")}))
}

func newOlder(d *scene.Desk, path string, later []older.State) *missing {
	m := &missing{desk: d, about: "older", path: path}
	items := make([]kit.Item, 0, len(later)+1)
	for _, s := range later {
		items = append(items, m.item(s.Path, d.T("older.steps", s.Steps, scene.Moment(s.At))))
	}
	return m.offer(append(items, kit.Item{ID: "keep", Label: d.T("older.keep")}))
}

// item is a file that may be picked.
func (m *missing) item(path, hint string) kit.Item {
	m.copies = append(m.copies, path)
	return kit.Item{ID: strconv.Itoa(len(m.copies) - 1), Label: m.label(path), Hint: hint}
}

// offer makes the list; who picks nothing does nothing.
func (m *missing) offer(items []kit.Item) *missing {
	d := m.desk
	m.answer = MissingAnswer{Quit: true}
	m.list = kit.NewPicker(d.Theme, kit.NewPickerKeys(d.Help), viet.Fold, items)
	m.list.Title, m.list.Empty = d.T(m.about+".title"), d.T("app.no_match")
	m.list.Keys.Cancel.SetHelp(m.list.Keys.Cancel.Help().Key, d.Help("quit"))
	return m
}

// label names a copy: one in another folder than the book's by its path.
func (m *missing) label(path string) string {
	if filepath.Dir(path) == filepath.Dir(m.path) {
		return kit.Plain(filepath.Base(path))
	}
	return kit.Plain(m.desk.Home.Short(path))
}

// Init asks for the colours of the terminal.
func (m *missing) Init() tea.Cmd { return tea.RequestBackgroundColor }

// Update picks.
func (m *missing) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.w, m.h = msg.Width, msg.Height
		m.list.Resize(max(m.w-4, 1), max(m.h-len(m.intro())-2, 1))
		return m, nil
	case tea.BackgroundColorMsg:
		m.desk.Theme = kit.NewTheme(m.desk.Config.UI.Theme, msg.IsDark())
		m.list.SetTheme(m.desk.Theme)
		return m, nil
	case tea.KeyPressMsg:
		if msg.String() == "ctrl+c" {
			return m, tea.Quit
		}
	}
	switch m.list.Update(msg) {
	case kit.PickerCancelled:
		return m, tea.Quit
	case kit.PickerPicked:
		item, _ := m.list.Picked()
		m.answer = MissingAnswer{New: item.ID == "new", Keep: item.ID == "keep"}
		if n, err := strconv.Atoi(item.ID); err == nil && n < len(m.copies) {
			m.answer.Copy = m.copies[n]
		}
		return m, tea.Quit
	case kit.PickerNone:
	}
	return m, nil
}

func (m *missing) intro() []string {
	d := m.desk
	path := kit.Plain(d.Home.Short(m.path))
	if m.h < 16 {
		return []string{kit.Lines(d.T(m.about+".short", path), max(m.w-4, 1), 1)}
	}
	lines := []string{d.Theme.Title.Render(strings.ToUpper(d.T("app.name"))), ""}
	return append(append(lines, kit.Wrap(d.T(m.about+".intro", path), max(m.w-4, 1))...), "")
}

// View draws the list with its keys below.
func (m *missing) View() tea.View {
	if m.w == 0 {
		return tea.NewView("")
	}
	k := m.list.Keys
	intro := m.intro()
	body := strings.Join(intro, "\n") + "\n" + m.list.View()
	inner := kit.Lines(body, max(m.w-2, 1), max(m.h-1, 1)) + "\n" + kit.HelpLine([]key.Binding{k.Pick, k.Cancel, k.Up, k.Down}, max(m.w-2, 1), m.desk.Theme)
	v := tea.NewView(m.desk.Drawn(kit.Lines(kit.Columns("", " \n", inner), m.w, m.h)))
	v.AltScreen = true
	v.WindowTitle = m.desk.T("app.name")
	if cursor := m.list.Cursor(); cursor != nil {
		cursor.X++
		cursor.Y += len(intro)
		v.Cursor = cursor
	}
	return v
}
