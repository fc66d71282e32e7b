package lists

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/office/lists"
	"sotruc/report"
	"sotruc/ui/kit"
	"sotruc/ui/listed"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// preview shows what would become of each row of a list, and takes it over.
type preview struct {
	desk   *scene.Desk
	path   string
	sheets []string // those that are read; none: all that are lists
	keys   previewKeys
	table  *kit.Table
	split  part.Split
	asked  scene.Question[heard]
	stop   context.CancelFunc // ends the reading on its way, where there is one
	wrote  scene.Question[*lists.Taken]
	put    scene.Question[string]
	got    tried
	at     step     // how far the reading on its way is
	stale  bool     // the list is being read, or read again
	every  []string // the sheets there are, where the file has several
	why    string   // why nothing is shown; "" where something is, or it is being read
	rows   []lists.Row
	fate   lists.Fate // only these rows are shown; "": all
	shown  []lists.Row
	w, h   int
}

type previewKeys struct{ Take, Next, Previous, Rejects, Sheet, Preview key.Binding }

// tried is a list with what would become of it, and up to which change of the book that is so.
type tried struct {
	taken *lists.Taken
	rows  []lists.Row
	upto  int64
}

// New shows what would become of the list in a file.
func New(d *scene.Desk, path string) scene.Screen {
	p := &preview{desk: d, path: path, keys: previewKeys{
		Take:     scene.Bind(d, "people.key.take", "Ctrl+S", "ctrl+s"),
		Next:     scene.Bind(d, "people.key.next", "Tab", "tab", "right"),
		Previous: scene.Bind(d, "people.key.previous", "Shift+Tab", "shift+tab", "left"),
		Rejects:  scene.Bind(d, "people.key.rejects", "x", "x", "f8"),
		Sheet:    scene.Bind(d, "people.key.sheet", "s", "s", "f6"),
		Preview:  scene.Bind(d, "people.key.preview", "v", "v", "f4"),
	}}
	p.table = kit.NewTable(d.Theme, kit.NewTableKeys(d.Help), p.columns(5, 11)...)
	p.split = part.Split{Beside: true, Below: true, ListLeast: 58}
	p.table.Focused = true
	p.enable()
	return p
}

// columns are those of the rows; the number of a row has its sheet before it where there are several, and days may have their year.
func (p *preview) columns(number, days int) []kit.Column {
	d := p.desk
	return []kit.Column{
		{Title: d.T("people.list.row"), Width: number, Right: true},
		{Title: d.T("people.list.name"), Width: 22, Min: 16, Flex: 2},
		{Title: d.T("people.list.birth"), Width: 10, Priority: 3},
		{Title: d.T("people.list.days"), Width: days, Priority: 2},
		{Title: d.T("people.list.what"), Width: 24, Min: 14, Flex: 3},
	}
}

// Init reads the list and holds it against the book. A reading that is still on its way ends: each works on a copy of the book.
func (p *preview) Init() tea.Cmd {
	d, path, sheets, how := p.desk, p.path, p.sheets, p.how()
	p.table.Empty, p.stale, p.at = d.T("people.list.reading"), true, step{}
	if p.stop != nil {
		p.stop()
	}
	wanted, stop := context.WithCancel(context.Background())
	p.stop = stop
	r := newReading(&how)
	return p.asked.Ask(func(ctx context.Context) (heard, error) {
		go r.run(func() (tried, error) {
			ctx, end := context.WithCancel(ctx)
			defer end()
			defer context.AfterFunc(wanted, end)()
			return try(ctx, d, path, sheets, how, wanted)
		})
		return r.next()
	})
}

// try reads a list and holds it against the book, while that is wanted.
func try(ctx context.Context, d *scene.Desk, path string, sheets []string, how lists.How, wanted context.Context) (tried, error) {
	if err := wanted.Err(); err != nil {
		return tried{}, fmt.Errorf("read the list: %w", err)
	}
	list, err := lists.Read(path, office.Limits(d.Config), d.Config, how.Today, sheets)
	if err != nil {
		return tried{}, err
	}
	upto, err := d.Book.LastChange(ctx)
	if err != nil {
		return tried{}, err
	}
	taken, err := lists.Preview(ctx, d.Book, list, how)
	if err != nil {
		return tried{}, err
	}
	return tried{taken, taken.Rows(), upto}, nil
}

func (p *preview) how() lists.How {
	return lists.How{Reason: p.desk.T("people.by_list", p.name()), Today: p.desk.Today(), Now: p.desk.Now()}
}

// name is that of the file.
func (p *preview) name() string { return viet.CleanLine(filepath.Base(p.path)) }

// Update takes answers and keys.
func (p *preview) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	act, cmd := p.handle(msg)
	p.enable()
	return act, cmd
}

func (p *preview) handle(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := p.asked.Take(msg); ok {
		if got.Err == nil && got.Value.from != nil {
			return nil, p.stepped(got.Value)
		}
		p.arrived(got.Value.tried, got.Err)
		return nil, nil
	}
	if got, ok := p.wrote.Take(msg); ok {
		return p.taken(got)
	}
	if got, ok := p.put.Take(msg); ok {
		if got.Err != nil {
			return p.desk.Failure(got.Err), nil
		}
		return scene.Notice{Text: p.desk.T("people.rejects", p.desk.Home.Short(got.Value))}, nil
	}
	switch msg := msg.(type) {
	case scene.Reload:
		return nil, p.Init()
	case tea.KeyPressMsg:
		return p.press(msg)
	case tea.MouseClickMsg:
		if p.split.InList(msg.X, msg.Y-1) {
			p.table.Click(msg.Y - 2)
		}
	case tea.MouseWheelMsg:
		p.table.Wheel(scene.WheelStep(msg))
	}
	return nil, nil
}

// arrived shows what was read, or says why nothing was.
func (p *preview) arrived(got tried, err error) {
	p.got, p.rows, p.why, p.stale = got, got.rows, "", false
	if len(p.sheets) == 0 {
		p.every = p.sheetNames()
	}
	number, days := 5, 11
	for _, r := range p.rows {
		number, days = min(max(number, kit.Width(listed.Number(r.At))), 16), max(days, kit.Width(p.days(r.Isolation)))
	}
	p.table.SetColumns(p.columns(number, days)...)
	if err != nil {
		sentence, ok := listed.Unread(p.desk.Words, p.name(), err)
		if !ok {
			sentence = scene.Sentence(p.desk.Words, err)
		}
		p.why = sentence
	}
	p.filter()
}

// taken says what was made of the list. The book has changed with it, so that the rows are held against it again.
func (p *preview) taken(got scene.Answer[*lists.Taken]) (scene.Action, tea.Cmd) {
	switch {
	case got.Err != nil:
		return p.desk.Failure(got.Err), p.Init()
	case got.Value == nil:
		return scene.Notice{Text: p.desk.T("people.list.changed"), Bad: true}, p.Init()
	}
	return scene.Notice{Text: p.desk.T("people.list.taken", listed.Sum(p.desk.Words, got.Value))}, nil
}

func (p *preview) press(msg tea.KeyPressMsg) (scene.Action, tea.Cmd) {
	switch {
	case key.Matches(msg, p.keys.Take):
		if ward := p.got.taken.List.Elsewhere; ward != "" {
			return scene.Confirm{
				Text: p.desk.T("people.elsewhere", ward), Yes: p.desk.T("people.elsewhere_yes"), Asked: "ctrl+s",
				Then: func() (scene.Action, tea.Cmd) { return nil, p.take() },
			}, nil
		}
		return nil, p.take()
	case key.Matches(msg, p.keys.Next):
		p.turn(1)
	case key.Matches(msg, p.keys.Previous):
		p.turn(-1)
	case key.Matches(msg, p.keys.Rejects):
		return nil, p.writeRejects()
	case key.Matches(msg, p.keys.Sheet):
		return p.pickSheet(), nil
	case key.Matches(msg, p.keys.Preview):
		p.split.Toggle()
		p.Resize(p.w, p.h)
	default:
		p.table.Update(msg)
	}
	return nil, nil
}

// take writes what is new of the list, where the book is still what it was held against; else nothing, and gives none.
func (p *preview) take() tea.Cmd {
	book, list, how, upto := p.desk.Book, p.got.taken.List, p.how(), p.got.upto
	return p.wrote.Write(p.desk, func(ctx context.Context) (*lists.Taken, error) {
		now, err := book.LastChange(ctx)
		if err != nil {
			return nil, err
		}
		if now != upto {
			return nil, nil //nolint:nilnil // nothing was taken
		}
		return lists.Take(ctx, book, list, how)
	})
}

// writeRejects writes the rows left out beside the list, with the reasons.
func (p *preview) writeRejects() tea.Cmd {
	words, taken, dir, name := p.desk.Words, p.got.taken, filepath.Dir(p.path), stem(p.name())+"-"+p.desk.T("people.list.rejects_end")
	return p.put.Ask(func(context.Context) (string, error) {
		content, err := report.Sheets(listed.Sheets(words, taken), "xlsx")
		if err != nil {
			return "", err
		}
		files, err := report.Put(dir, []model.File{{Name: name + ".xlsx", Size: len(content), Bytes: content}})
		if err != nil {
			return "", err
		}
		return filepath.Join(dir, files[0].Name), nil
	})
}

func stem(name string) string { return strings.TrimSuffix(name, filepath.Ext(name)) }

// pickSheet lets one sheet of a workbook be read, or all that are lists.
func (p *preview) pickSheet() scene.Action {
	items := []kit.Item{{Label: p.desk.T("people.list.every_sheet")}}
	for _, name := range p.every {
		items = append(items, kit.Item{ID: name, Label: kit.Plain(name)})
	}
	return scene.Pick{Title: p.desk.T("people.list.sheet"), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		p.sheets = nil
		if item.ID != "" {
			p.sheets = []string{item.ID}
		}
		return nil, p.Init()
	}}
}

func (p *preview) sheetNames() []string {
	if p.got.taken == nil {
		return nil
	}
	names := append([]string{}, p.got.taken.List.Sheets...)
	for _, sheet := range p.got.taken.List.Unread {
		names = append(names, sheet.Sheet)
	}
	return names
}

// styles are the looks of rows by what becomes of them.
var styles = map[lists.Fate]kit.RowStyle{lists.FateNew: kit.RowGood, lists.FateChanged: kit.RowWarn, lists.FateSame: kit.RowMuted, lists.FateLeft: kit.RowDanger}

// days are the first and the last day of an isolation, dd/mm; of another year than this with that.
func (p *preview) days(i model.Isolation) string {
	if i.StartsOn == 0 {
		return ""
	}
	first, last := part.ShortDate(i.StartsOn), part.ShortDate(i.PlannedEnd())
	year := p.desk.Today().Year()
	if from, to := i.StartsOn.Year(), i.PlannedEnd().Year(); from != year || to != year {
		last = i.PlannedEnd().Local()
		if from != to {
			first = i.StartsOn.Local()
		}
	}
	return first + "–" + last
}

func (p *preview) line(r lists.Row, id int64) kit.Row {
	style := styles[r.Fate]
	if r.Left != nil {
		style = kit.RowDanger
	}
	name := r.Person.Name
	if name == "" {
		name = "–"
	}
	return kit.Row{ID: id, Style: style, Cells: []string{
		kit.Plain(listed.Number(r.At)), kit.Plain(name), part.Birth(r.Person.Birth), p.days(r.Isolation), kit.Plain(listed.Short(p.desk.Words, r)),
	}}
}
