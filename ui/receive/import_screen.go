package receive

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/office"
	"sotruc/office/lists"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// importer finds the file of a paper: by a path typed, pasted or dragged in, or in a folder, newest first.
type importer struct {
	desk   *scene.Desk
	input  *kit.Input
	table  *kit.Table
	open   key.Binding
	up     key.Binding
	paste  key.Binding
	hand   key.Binding
	back   key.Binding
	here   folder
	shown  []folderEntry
	whole  key.Binding // reads every file that is shown
	listed scene.Question[folder]
	lined  scene.Question[*paperQueue]
	looked scene.Question[target]
	intake intaking
	given  string // a path it was opened with
	people bool   // a list of people is looked for
	w, h   int
}

// target is what a typed path turned out to be.
type target struct {
	path string
	dir  bool
}

// NewImport looks where papers usually arrive; given was typed before the screen was there: a path, which it opens, or
// part of a name.
func NewImport(d *scene.Desk, of scene.Import) scene.Screen {
	s := &importer{
		desk: d, given: of.Given, people: of.People, input: kit.NewInput(d.Theme), table: kit.NewTable(d.Theme, kit.NewTableKeys(d.Help), folderColumns(d)...),
		open: d.Key("open", "Enter", "enter"), up: part.PaperKey(d, "parent", "Backspace", "backspace"),
		paste: part.PaperKey(d, "paste", "F5", "f5"), hand: part.PaperKey(d, "by_hand", "F6", "f6"), back: d.Key("back", "Esc", "esc"),
		whole: part.PaperKey(d, "whole_folder", "F7", "f7"), intake: intaking{desk: d},
	}
	s.input.Placeholder = d.T("directive.import.hint")
	s.input.Focus()
	s.table.Focused = true
	s.table.Keys.Up.SetKeys("up") // letters are text here
	s.table.Keys.Up.SetHelp("↑", d.Help("up"))
	s.table.Keys.Down.SetKeys("down")
	s.table.Keys.Down.SetHelp("↓", d.Help("down"))
	s.table.Keys.Mark.SetHelp("Space", d.Help("mark"))
	part.Enable(false, &s.table.Keys.Home, &s.table.Keys.End)
	if s.people {
		s.input.Placeholder = d.T("people.pick_hint")
		part.Enable(false, &s.paste, &s.hand, &s.table.Keys.Mark)
	}
	s.enable()
	return s
}

// Init lists the folder a paper was last taken from, or the one where papers usually arrive.
func (s *importer) Init() tea.Cmd {
	names, last, home := s.desk.T("directive.import.downloads"), s.desk.Folder, s.desk.Home
	return s.listed.Ask(func(context.Context) (folder, error) {
		if last != "" {
			if f, err := readFolder(last); err == nil { // it may be gone meanwhile
				return f, nil
			}
		}
		return readFolder(home.Folder(names))
	})
}

func (s *importer) list(path string) tea.Cmd {
	return s.listed.Ask(func(context.Context) (folder, error) { return readFolder(path) })
}

// Update edits the path, moves over the folder and opens.
func (s *importer) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	act, cmd := s.handle(msg)
	s.enable()
	return act, cmd
}

func (s *importer) handle(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := s.lined.Take(msg); ok {
		if len(got.Value.items) == 0 {
			return scene.Notice{Text: s.desk.T("directive.queue.no_file")}, nil
		}
		return scene.Swap{Screen: newQueueScreen(s.desk, got.Value)}, nil
	}
	if act, cmd, ok := s.intake.take(msg); ok {
		return act, cmd
	}
	if got, ok := s.listed.Take(msg); ok {
		if got.Err != nil {
			return s.unlisted(got.Err)
		}
		s.here, s.desk.Folder = got.Value, got.Value.path
		s.table.ClearMarks()
		return s.begin()
	}
	if got, ok := s.looked.Take(msg); ok {
		if got.Err == nil && got.Value.dir {
			return nil, s.list(got.Value.path)
		}
		return s.read(got.Value.path)
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return s.press(msg)
	case tea.PasteMsg:
		if strings.Contains(strings.TrimSpace(msg.Content), "\n") {
			return scene.Swap{Screen: NewPaste(s.desk, msg.Content)}, nil
		}
		s.input.Update(msg)
		s.filter()
	case tea.MouseClickMsg:
		before := s.table.Cursor()
		if s.table.Click(msg.Y-2) && s.table.Cursor() == before {
			return s.enter()
		}
	case tea.MouseWheelMsg:
		s.table.Wheel(scene.WheelStep(msg))
	}
	return nil, nil
}

// begin empties the field for the folder that is shown now, or fills it with what was given and opens that.
func (s *importer) begin() (scene.Action, tea.Cmd) {
	s.input.SetValue(s.given)
	s.given = ""
	s.filter()
	if isPath(s.input.Value()) {
		return s.enter()
	}
	return nil, nil
}

// unlisted says why a folder is not shown; what was given may be opened all the same.
func (s *importer) unlisted(err error) (scene.Action, tea.Cmd) {
	said := scene.Notice{Text: folderSentence(s.desk, err), Bad: true}
	if s.given == "" {
		return said, nil
	}
	_, cmd := s.begin()
	return said, cmd
}

func (s *importer) press(msg tea.KeyPressMsg) (scene.Action, tea.Cmd) {
	switch {
	case key.Matches(msg, s.back) && s.intake.busy:
		s.intake.now.stop() // which is said
	case key.Matches(msg, s.back) && s.input.Value() != "":
		s.input.SetValue("")
		s.filter()
	case key.Matches(msg, s.back):
		return scene.Pop{Saved: true}, nil
	case key.Matches(msg, s.open):
		return s.enter()
	case key.Matches(msg, s.up) && s.input.Value() == "":
		return nil, s.list(filepath.Dir(s.here.path))
	case key.Matches(msg, s.paste):
		return scene.Swap{Screen: NewPaste(s.desk, "")}, nil
	case key.Matches(msg, s.hand):
		return scene.Replace{Place: scene.Review{}}, nil
	case key.Matches(msg, s.whole):
		return nil, s.line(s.shown, false)
	case key.Matches(msg, s.table.Keys.Mark), msg.Text == "":
		if !s.table.Update(msg) {
			s.input.Update(msg)
			s.filter()
		}
	default:
		s.input.Update(msg)
		s.filter()
	}
	return nil, nil
}

// filter shows the entries with what was typed in their names; a path leaves them all.
func (s *importer) filter() {
	words := s.input.Value()
	if isPath(words) {
		words = ""
	}
	s.shown = s.here.matching(words)
	if s.people {
		s.shown = slices.DeleteFunc(slices.Clone(s.shown), func(e folderEntry) bool { return !e.dir && !lists.IsSheet(e.name) })
	}
	s.table.SetCount(len(s.shown))
	s.table.SetRows(0, folderRows(s.shown))
	s.table.SetCursor(0)
}

// enter opens the path that was typed, or the selected entry.
func (s *importer) enter() (scene.Action, tea.Cmd) {
	typed := s.input.Value()
	at := s.table.Cursor()
	if marked := s.marked(); len(marked) > 0 && !isPath(typed) {
		return nil, s.line(marked, true)
	}
	if !isPath(typed) && at < len(s.shown) {
		path := filepath.Join(s.here.path, s.shown[at].name)
		if s.shown[at].dir {
			return nil, s.list(path)
		}
		return s.read(path)
	}
	if strings.TrimSpace(typed) == "" {
		return nil, nil
	}
	here, home := s.here.path, s.desk.Home
	return nil, s.looked.Ask(func(context.Context) (target, error) { return lookAt(home, typed, here) })
}

// lookAt finds what a typed path names: relative to the folder shown or else to that the program was started in, and also
// without the backslashes a shell adds.
func lookAt(home office.Home, typed, here string) (target, error) {
	plain := home.Typed(typed)
	var paths []string
	for _, path := range []string{plain, unescaped(plain)} {
		if !filepath.IsAbs(path) {
			paths = append(paths, filepath.Join(here, path))
		}
		paths = append(paths, path)
	}
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil {
			return target{path, info.IsDir()}, nil
		}
	}
	return target{path: paths[0]}, nil // reading it says what is wrong
}

// folderSentence says why a folder cannot be shown.
func folderSentence(d *scene.Desk, err error) string {
	var at *fs.PathError
	if errors.As(err, &at) {
		return d.T("directive.import.no_folder", d.Home.Short(at.Path))
	}
	return scene.Sentence(d.Words, err)
}

// View draws the field, the folder's name and what is in it.
func (s *importer) View() string {
	d, th := s.desk, s.desk.Theme
	label := " " + d.T("directive.field.path") + ": "
	if kit.Width(label) > s.w/3 {
		label = " > "
	}
	field := th.Key.Render(label) + kit.Fit(s.input.View(), max(s.w-kit.Width(label), 1))
	place := " " + kit.Plain(s.desk.Home.Short(s.here.path))
	if n := len(s.table.Marked()); n > 0 {
		place = " " + d.T("directive.queue.marked", n)
	}
	if s.intake.busy {
		place = " " + s.intake.words()
	}
	s.table.Empty = d.T("directive.import.empty")
	if s.input.Value() != "" {
		s.table.Empty = d.T("app.no_match")
	}
	return kit.Lines(field+"\n"+th.Muted.Render(kit.Fit(place, s.w))+"\n"+s.table.View(), s.w, s.h)
}

// Resize gives the size of the body.
func (s *importer) Resize(w, h int) {
	s.w, s.h = w, h
	s.input.Resize(max(w-s.label(), 1), 1)
	s.table.Resize(w, max(h-2, 1))
}

// label is the width of the words before the field.
func (s *importer) label() int {
	n := kit.Width(" " + s.desk.T("directive.field.path") + ": ")
	if n > s.w/3 {
		return 3
	}
	return n
}

// SetTheme changes the colours.
func (s *importer) SetTheme(th kit.Theme) {
	s.input.SetTheme(th)
	s.table.SetTheme(th)
}

// Typing is always true: letters are part of a path.
func (s *importer) Typing() bool { return true }

// Cursor stands in the path.
func (s *importer) Cursor() *tea.Cursor {
	cursor := s.input.Cursor()
	if cursor != nil {
		cursor.X += s.label()
	}
	return cursor
}

// Title says what this is.
func (s *importer) Title() string {
	if s.people {
		return s.desk.T("people.pick_title")
	}
	return s.desk.T("directive.import.title")
}

// ShortHelp lists the keys of the footer.
func (s *importer) ShortHelp() []key.Binding {
	return []key.Binding{s.desk.Move(), s.open, s.table.Keys.Mark, s.whole, s.up, s.paste, s.hand, s.back}
}

// FullHelp lists all keys.
func (s *importer) FullHelp() [][]key.Binding {
	return [][]key.Binding{{s.open, s.whole, s.up, s.paste, s.hand, s.back}, s.table.Keys.All()}
}
