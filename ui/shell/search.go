package shell

import (
	"context"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/outgoing"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// searchLimit bounds what a search shows; whoever gets this many hits types another word.
const searchLimit = 200

// search looks through the whole book while words are typed.
type search struct {
	desk  *scene.Desk
	input *kit.Input
	table *kit.Table
	hits  []found
	words string   // those the hits are for
	all   []beside // nil until they are read
	part  *kit.Reader
	asked scene.Question[findings]
	open  key.Binding
	back  key.Binding
	w, h  int
}

// found is a thing of the book with an index, or where Kind is "" one of those beside.
type found struct {
	model.Hit
	beside beside
}

// findings are what a search found, and what is searched without an index.
type findings struct {
	hits []found
	all  []beside
}

func newSearch(d *scene.Desk) *search {
	s := &search{
		desk: d, input: kit.NewInput(d.Theme), open: d.Key("open", "Enter", "enter"), back: d.Key("back", "Esc", "esc"),
		table: kit.NewTable(d.Theme, kit.NewTableKeys(d.Help),
			kit.Column{Title: d.T("search.kind"), Width: 10}, kit.Column{Title: d.T("search.title"), Width: 24, Min: 14, Flex: 1},
			kit.Column{Title: d.T("search.context"), Width: 30, Min: 10, Flex: 2, Priority: 1}),
	}
	s.part = kit.NewReader(d.Theme, kit.NewReaderKeys(d.Help))
	s.input.Placeholder = d.T("search.hint")
	s.input.Focus()
	s.table.Focused = true
	s.table.Empty = d.T("search.hint_long")
	return s
}

// Init has nothing to ask before a word is typed.
func (s *search) Init() tea.Cmd { return nil }

// Update searches anew with every letter; arrows move over the hits.
func (s *search) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	act, cmd := s.handle(msg)
	s.look()
	return act, cmd
}

func (s *search) handle(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := s.asked.Take(msg); ok {
		if got.Err != nil {
			return s.desk.Failure(got.Err), nil
		}
		s.all = got.Value.all
		s.show(got.Value.hits)
		return nil, nil
	}
	switch msg := msg.(type) {
	case scene.Reload:
		s.all = nil
		return nil, s.ask()
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, s.back):
			return scene.Pop{}, nil
		case key.Matches(msg, s.open):
			return s.openHit(), nil
		case msg.Text == "" && s.table.Update(msg):
			return nil, nil
		}
	case tea.MouseClickMsg:
		if msg.Y <= s.tableHeight() {
			s.table.Click(msg.Y - 1)
		}
		return nil, nil
	}
	before := s.input.Value()
	s.input.Update(msg)
	if s.input.Value() == before {
		return nil, nil
	}
	return nil, s.ask()
}

func (s *search) ask() tea.Cmd {
	d, words, all := s.desk, s.input.Value(), s.all
	return s.asked.Ask(func(ctx context.Context) (findings, error) {
		if words == "" {
			return findings{all: all}, nil
		}
		hits, err := d.Book.Search(ctx, words, searchLimit)
		if err == nil && all == nil {
			all, err = listBeside(ctx, d)
		}
		if err != nil {
			return findings{}, err
		}
		got := findings{all: all}
		some, named := sought(all, words)
		named = min(named, searchLimit/2) // what is named so stands first, and hides nothing else
		for n, b := range some[:min(len(some), searchLimit)] {
			if n == named {
				got.index(hits)
			}
			got.hits = append(got.hits, b.hit(viet.Words(words)))
		}
		if named >= len(some) {
			got.index(hits)
		}
		return got, nil
	})
}

// index adds what was found by the indexes.
func (f *findings) index(hits []model.Hit) {
	for _, hit := range hits {
		f.hits = append(f.hits, found{Hit: hit})
	}
}

func (s *search) show(hits []found) {
	s.hits, s.words = hits, s.input.Value()
	rows := make([]kit.Row, len(hits))
	for i, hit := range hits {
		title, _ := hit.Title.Bracketed()
		context, _ := hit.Context.Bracketed()
		rows[i] = kit.Row{ID: int64(i + 1), Cells: []string{s.desk.T("search." + hit.kind()), title, nearBracket(context)}}
	}
	s.table.Empty = s.desk.T("search.hint_long")
	if s.input.Value() != "" {
		s.table.Empty = s.desk.T("search.nothing", kit.Plain(s.input.Value()))
	}
	s.table.SetCount(len(rows))
	s.table.SetRows(0, rows)
	s.table.SetCursor(0)
}

// kind is the key of the words for what was found.
func (f found) kind() string {
	if f.Kind == "" {
		return f.beside.kind
	}
	return string(f.Kind)
}

// openHit goes to the thing found, in its room.
func (s *search) openHit() scene.Action {
	at := s.table.Cursor()
	if at >= len(s.hits) {
		return nil
	}
	hit := s.hits[at]
	switch hit.Kind {
	case "":
		return scene.Visit{Place: hit.beside.place(s.words)}
	case model.HitDirective:
		return scene.Visit{Place: scene.Reader{ID: model.DirectiveID(hit.ID), Words: s.words}}
	case model.HitTask:
		return scene.Visit{Place: scene.TaskCard{ID: model.TaskID(hit.ID)}}
	case model.HitPerson:
		return scene.Visit{Place: scene.PersonCard{ID: model.PersonID(hit.ID)}}
	case model.HitHousehold:
		return scene.Visit{Place: scene.HouseholdCard{ID: model.HouseholdID(hit.ID)}}
	case model.HitOwnPaper:
		return scene.Visit{Place: scene.OwnPaper{ID: outgoing.ID(hit.ID)}}
	}
	return nil
}

// View draws the field and the hits.
func (s *search) View() string {
	field := s.desk.Theme.Key.Render(kit.Fit(" / ", 3)) + kit.Fit(s.input.View(), s.w-3)
	return kit.Lines(field+"\n"+s.table.View()+s.detail(), s.w, s.h)
}

// Resize gives the size of the body.
func (s *search) Resize(w, h int) {
	s.w, s.h = w, h
	s.input.Resize(max(w-4, 1), 1)
	s.table.Resize(w, s.tableHeight())
	s.part.Resize(max(w-2, 1), max(s.detailHeight()-1, 1))
	s.look()
}

// SetTheme changes the colours.
func (s *search) SetTheme(th kit.Theme) {
	s.input.SetTheme(th)
	s.table.SetTheme(th)
	s.part.SetTheme(th)
}

// Typing is always true: letters are words to find.
func (s *search) Typing() bool { return true }

// Cursor stands in the field.
func (s *search) Cursor() *tea.Cursor {
	cursor := s.input.Cursor()
	if cursor != nil {
		cursor.X += 3
	}
	return cursor
}

// Title says what this is.
func (s *search) Title() string { return s.desk.T("app.title.search") }

// ShortHelp lists the keys of the footer.
func (s *search) ShortHelp() []key.Binding { return []key.Binding{s.desk.Move(), s.open, s.back} }

// FullHelp lists all keys.
func (s *search) FullHelp() [][]key.Binding { return [][]key.Binding{{s.open, s.back}} }
