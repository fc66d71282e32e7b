package papers

import (
	"context"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// directives is the register of papers that came in, newest first, with the selected one beside or below it.
type directives struct {
	desk     *scene.Desk
	filter   model.DirectiveFilter
	waits    bool // only those that wait for an answer are listed
	waiting  *waiting
	list     *scene.Listing[model.DirectiveID]
	keys     directiveKeys
	seen     paperPreview
	previews scene.Question[paperPreview]
	removed  scene.Question[int]
	instruct instructing
	hold     holding
	register registering
	split    part.Split
}

// firstRows is for how many lines rows are read before the screen has a size.
const firstRows = 80

// NewList lists the papers of a place, newest first.
func NewList(d *scene.Desk, p scene.Directives) scene.Screen {
	s := &directives{desk: d, filter: p.Filter, waits: p.Unanswered, waiting: &waiting{}, keys: newDirectiveKeys(d), split: part.Split{Beside: true}, instruct: instructing{desk: d}, hold: holding{desk: d}, register: registering{desk: d}}
	s.list = scene.NewListing[model.DirectiveID](d, directiveColumns(d)...)
	s.list.Rows = directiveRows(d, s.waiting)
	s.list.RowID = func(id model.DirectiveID) int64 { return int64(id) }
	s.list.Same = func(a, b model.DirectiveID) bool { return a == b }
	s.Resize(part.PreviewWidth, firstRows)
	s.narrow()
	if d.Book.ReadOnly() {
		part.Enable(false, &s.list.Keys.New, &s.list.Keys.Edit, &s.list.Keys.Delete, &s.keys.Instruct, &s.keys.Hold)
	}
	return s
}

// Init asks for the list.
func (s *directives) Init() tea.Cmd { return s.list.Load() }

// Update takes the keys of the list and its answers, and keeps the preview at the selected paper.
func (s *directives) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	act, cmd := s.handle(msg)
	return act, tea.Batch(cmd, s.look(false))
}

func (s *directives) handle(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := s.previews.Take(msg); ok {
		if got.Err != nil {
			return s.desk.Failure(got.Err), nil
		}
		s.seen = got.Value
		return nil, nil
	}
	if got, ok := s.removed.Take(msg); ok {
		return s.wasRemoved(got), nil
	}
	if act, cmd, ok := s.instruct.take(msg); ok {
		return act, cmd
	}
	if id, act, ok := s.hold.take(msg); ok {
		if id != 0 {
			s.list.Select(func(one model.DirectiveID) bool { return one == id })
		}
		return act, nil
	}
	if act, ok := s.register.take(msg); ok {
		return act, nil
	}
	if click, ok := msg.(tea.MouseClickMsg); ok {
		return s.click(click)
	}
	if press, ok := msg.(tea.KeyPressMsg); ok && !s.list.Filtering {
		if act, cmd, ok := s.press(press); ok {
			return act, cmd
		}
	}
	cmd, _, err := s.list.Update(msg)
	if _, again := msg.(scene.Reload); again {
		s.selectAdded()
		cmd = tea.Batch(cmd, s.look(true))
	}
	if err != nil {
		return s.desk.Failure(err), cmd
	}
	return nil, cmd
}

// selectAdded puts the cursor on a paper that comes into the list: other screens add them.
func (s *directives) selectAdded() {
	if len(s.list.Items) > 0 {
		newest := slices.Max(s.list.Items)
		s.list.Select(func(id model.DirectiveID) bool { return id > newest })
	}
}

// click selects; a click on the selected row opens it.
func (s *directives) click(msg tea.MouseClickMsg) (scene.Action, tea.Cmd) {
	if !s.split.InList(msg.X, msg.Y) {
		return nil, nil
	}
	before := s.list.Table.Cursor()
	cmd, taken, err := s.list.Update(msg)
	if taken && err == nil && s.list.Table.Cursor() == before {
		return s.open(), cmd
	}
	return nil, cmd
}

func (s *directives) open() scene.Action {
	if id, ok := s.list.Current(); ok {
		return scene.Push{Screen: NewReader(s.desk, id, "")}
	}
	return nil
}

func (s *directives) press(msg tea.KeyPressMsg) (scene.Action, tea.Cmd, bool) {
	id, some := s.list.Current()
	switch {
	case key.Matches(msg, s.list.Keys.New):
		return s.bring(), nil, true
	case key.Matches(msg, s.keys.Preview):
		s.split.Toggle()
		s.list.Resize(s.split.List())
	case key.Matches(msg, s.keys.Unassigned):
		s.filter.Unassigned = !s.filter.Unassigned
		return nil, s.refilter(), true
	case key.Matches(msg, s.keys.Unanswered):
		s.waits = !s.waits
		return nil, s.refilter(), true
	case key.Matches(msg, s.keys.Waiting):
		return scene.Show{Place: scene.WaitingPapers{}}, nil, true
	case key.Matches(msg, s.keys.Year):
		return s.pickYear(), nil, true
	case key.Matches(msg, s.keys.Kind):
		return s.pickKind(), nil, true
	case key.Matches(msg, s.keys.Hold):
		return s.hold.dialog(nil), nil, true
	case key.Matches(msg, s.keys.Outgoing):
		return scene.Show{Place: scene.OwnPapers{}}, nil, true
	case key.Matches(msg, s.keys.Register):
		return nil, s.register.start(s.filter.Year), true
	case !some:
		return nil, nil, false
	case key.Matches(msg, s.list.Keys.Open):
		return s.open(), nil, true
	case key.Matches(msg, s.list.Keys.Edit):
		return scene.Push{Screen: newDirectiveForm(s.desk, id)}, nil, true
	case key.Matches(msg, s.keys.Instruct):
		return nil, s.instruct.start(id), true
	case key.Matches(msg, s.list.Keys.Delete):
		act, cmd := s.remove(msg.String())
		return act, cmd, true
	default:
		return nil, nil, false
	}
	return nil, nil, true
}

// bring asks in which way a paper comes in.
func (s *directives) bring() scene.Action {
	d := s.desk
	ways := map[string]scene.Place{"file": scene.Import{}, "paste": scene.Paste{}, "hand": scene.Review{}}
	items := make([]kit.Item, 0, len(ways)+1)
	for _, way := range []string{"file", "paste", "hand", "hold"} {
		items = append(items, kit.Item{ID: way, Label: d.T("directive.way." + way), Hint: d.T("directive.way." + way + "_hint")})
	}
	return scene.Pick{Title: d.T("directive.way.title"), Items: items, New: d.T("directive.way.typed"), Then: func(item kit.Item, isNew bool) (scene.Action, tea.Cmd) {
		if isNew { // a path, typed without asking for the screen first
			return scene.Show{Place: scene.Import{Given: item.Label}}, nil
		}
		if item.ID == "hold" {
			return s.hold.dialog(nil), nil
		}
		return scene.Show{Place: ways[item.ID]}, nil
	}}
}

// remove moves the marked papers, or the selected one, to the bin; it asks only for more than one.
func (s *directives) remove(asked string) (scene.Action, tea.Cmd) {
	d := s.desk
	ids := s.list.Chosen()
	do := func() tea.Cmd {
		return s.removed.Write(d, func(ctx context.Context) (int, error) {
			return len(ids), d.Book.DeleteDirectives(ctx, ids)
		})
	}
	if len(ids) == 1 {
		return nil, do()
	}
	return scene.Confirm{
		Text: d.T("directive.ask_delete", len(ids)), Yes: d.T("directive.answer_delete"), Asked: asked,
		Then: func() (scene.Action, tea.Cmd) { return nil, do() },
	}, nil
}

func (s *directives) wasRemoved(got scene.Answer[int]) scene.Action {
	if got.Err != nil {
		return s.desk.Failure(got.Err)
	}
	s.list.Unmark(nil)
	return scene.Notice{Text: s.desk.T("directive.deleted", got.Value)}
}

// Resize gives the size of the body.
func (s *directives) Resize(w, h int) {
	s.split.Resize(w, h)
	s.list.Resize(s.split.List())
}

// SetTheme changes the colours.
func (s *directives) SetTheme(th kit.Theme) { s.list.SetTheme(th) }

// Typing tells whether the filter is typed in.
func (s *directives) Typing() bool { return s.list.Filtering }

// Cursor stands in the filter while it is typed in.
func (s *directives) Cursor() *tea.Cursor { return s.list.Cursor() }

// Title is the room's.
func (s *directives) Title() string { return s.desk.T("app.room.directives") }

// ShortHelp lists the keys of the footer.
func (s *directives) ShortHelp() []key.Binding {
	k := s.list.Keys
	return []key.Binding{k.Open, k.New, k.Find, s.keys.Instruct, s.keys.Unassigned}
}

// FullHelp lists all keys.
func (s *directives) FullHelp() [][]key.Binding {
	k := s.list.Keys
	return [][]key.Binding{
		{k.Open, k.New, k.Edit, s.keys.Instruct, k.Delete},
		{s.keys.Hold, s.keys.Register, s.keys.Outgoing, k.Find, k.MarkAll, s.keys.Unassigned, s.keys.Unanswered, s.keys.Waiting, s.keys.Year, s.keys.Kind, s.keys.Preview},
		s.list.Table.Keys.All(),
	}
}

// Signs are the marks of the list.
func (s *directives) Signs() []scene.Sign {
	return s.desk.Signs("directive", "! urgent", "!! very-urgent", "!!! flash", signWaits+" waits", "3/7 tasks")
}

// Marked counts the papers that are marked.
func (s *directives) Marked() (all, hidden int) { return s.list.MarkCount() }
