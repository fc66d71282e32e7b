package papers

import (
	"context"
	"errors"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// readerPane is a part of the reader that takes the keys.
type readerPane int

// The panes, in the order of Tab. On a wide screen the text stands left and one of the others right.
const (
	paneText readerPane = iota
	paneTasks
	paneLinks
	paneInfo
	paneCount
)

func (p readerPane) name() string { return [paneCount]string{"text", "tasks", "links", "info"}[p] }

// reader shows a paper: its text, the tree of its tasks, the papers it refers to, and what the register says of it.
type reader struct {
	desk     *scene.Desk
	id       model.DirectiveID
	keys     readerKeys
	asked    scene.Question[openPaper]
	saved    scene.Question[string]
	folder   scene.Question[string]
	found    scene.Question[findings]
	hold     holding
	instruct instructing
	pen      part.Pen

	paper  openPaper
	loaded bool
	target string // a path that could not be written
	seek   string // the words of the search that led here, until the text is there
	pane   readerPane
	side   readerPane // what stands on the right of a wide screen
	text   *kit.Reader
	info   *kit.Reader
	tasks  *kit.Table
	links  *kit.Table
	find   paperFind
	w, h   int
}

// NewReader opens a paper; where words are given, at the place where they stand.
func NewReader(d *scene.Desk, id model.DirectiveID, words string) scene.Screen {
	r := &reader{
		desk: d, id: id, seek: words, keys: newPaperReaderKeys(d), side: paneTasks, instruct: instructing{desk: d}, hold: holding{desk: d}, pen: part.NewPen(d),
		find: paperFind{input: kit.NewInput(d.Theme)},
	}
	r.find.input.Placeholder = d.T("app.find_hint")
	r.text, r.info = kit.NewReader(d.Theme, r.keys.Scroll), kit.NewReader(d.Theme, r.keys.Scroll)
	r.tasks = kit.NewTable(d.Theme, kit.NewTableKeys(d.Help), part.PaperTaskColumns(d, nil)...)
	r.links = kit.NewTable(d.Theme, kit.NewTableKeys(d.Help), linkColumns(d)...)
	for _, t := range []*kit.Table{r.tasks, r.links} {
		part.Enable(false, &t.Keys.Mark, &t.Keys.MarkUp, &t.Keys.MarkDown)
	}
	r.tasks.Empty, r.links.Empty = d.T("directive.reader.no_task"), d.T("directive.reader.no_link")
	r.enable()
	return r
}

// enable switches on the keys that apply now.
func (r *reader) enable() {
	writes := r.loaded && !r.desk.Book.ReadOnly()
	part.Enable(writes, &r.keys.Edit, &r.keys.Add, &r.keys.Instruct, &r.keys.Answer)
	part.Enable(writes && r.pane == paneTasks && len(r.paper.tasks) > 0, &r.keys.Tick, &r.keys.State, &r.keys.Below)
	part.Enable(r.loaded, &r.keys.Find, &r.keys.History, &r.keys.Chain)
	part.Enable(r.loaded && r.paper.paper.File.Size > 0, &r.keys.Save)
	part.Enable(r.find.total > 0, &r.keys.Next, &r.keys.Previous)
	part.Enable(r.pane == paneTasks || r.pane == paneLinks, &r.keys.Open)
	r.tasks.Focused, r.links.Focused = r.pane == paneTasks, r.pane == paneLinks
}

// Init reads the paper.
func (r *reader) Init() tea.Cmd {
	d, id, seen, keys := r.desk, r.id, r.paper.paper.Text, r.keys.Scroll
	w, h := r.textSize()
	fresh := kit.NewReader(d.Theme, keys)
	fresh.Resize(w, h)
	return r.asked.Ask(func(ctx context.Context) (openPaper, error) { return readPaper(ctx, d, id, seen, fresh) })
}

// Update takes the answers, then the keys of the pane that has them.
func (r *reader) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	act, cmd := r.handle(msg)
	r.enable()
	return act, cmd
}

func (r *reader) handle(msg tea.Msg) (scene.Action, tea.Cmd) {
	if act, cmd, ok := r.answers(msg); ok {
		return act, cmd
	}
	switch msg := msg.(type) {
	case scene.Reload:
		return nil, r.Init()
	case scene.Made:
		r.selectMade(msg)
	case tea.KeyPressMsg:
		if r.find.typing {
			return nil, r.typeFind(msg)
		}
		return r.press(msg)
	case tea.PasteMsg:
		if r.find.typing && r.find.input.Update(msg) {
			return nil, r.look()
		}
	case tea.MouseClickMsg:
		return r.click(msg), nil
	case tea.MouseWheelMsg:
		r.wheel(msg)
	}
	return nil, nil
}

// answers takes what came back from outside.
func (r *reader) answers(msg tea.Msg) (scene.Action, tea.Cmd, bool) {
	if got, ok := r.asked.Take(msg); ok {
		act := r.arrived(got)
		return act, r.seekWords(), true
	}
	if got, ok := r.folder.Take(msg); ok {
		return r.askPath(got.Value), nil, true
	}
	if got, ok := r.saved.Take(msg); ok {
		return r.wasSaved(got), nil, true
	}
	if got, ok := r.found.Take(msg); ok {
		r.show(got.Value)
		return nil, nil, true
	}
	if act, ok := r.pen.Take(msg); ok {
		return act, nil, true
	}
	if _, act, ok := r.hold.take(msg); ok {
		return act, nil, true
	}
	return r.instruct.take(msg)
}

func (r *reader) arrived(got scene.Answer[openPaper]) scene.Action {
	switch {
	case errors.Is(got.Err, model.ErrNotFound): // taken away meanwhile
		return scene.Several{scene.Pop{Saved: true}, scene.Notice{Text: r.desk.T("directive.gone")}}
	case got.Err != nil:
		return r.desk.Failure(got.Err)
	}
	before := r.paper
	r.paper, r.loaded = got.Value, true
	if r.paper.text != nil {
		r.text = r.paper.text
		r.text.SetTheme(r.desk.Theme)
		r.find.clear()
	} else {
		r.paper.folded, r.paper.places = before.folded, before.places
	}
	r.info.SetText(infoText(r.desk, r.paper.paper))
	r.fillTasks()
	r.fillLinks()
	r.Resize(r.w, r.h)
	return nil
}

func (r *reader) press(msg tea.KeyPressMsg) (scene.Action, tea.Cmd) {
	d, k, p := r.desk, r.keys, r.paper.paper
	switch {
	case key.Matches(msg, k.Pane):
		r.focus((r.pane + 1) % paneCount)
	case key.Matches(msg, k.PaneBack):
		r.focus((r.pane + paneCount - 1) % paneCount)
	case key.Matches(msg, k.Find):
		r.startFind()
	case key.Matches(msg, k.Next):
		r.step(1)
	case key.Matches(msg, k.Previous):
		r.step(-1)
	case key.Matches(msg, k.Open):
		return r.open(), nil
	case key.Matches(msg, k.Tick):
		return r.tick()
	case key.Matches(msg, k.State):
		return r.say()
	case key.Matches(msg, k.Edit):
		return scene.Push{Screen: newDirectiveForm(d, r.id)}, nil
	case key.Matches(msg, k.Add):
		return r.add(0), nil
	case key.Matches(msg, k.Below):
		if task, ok := r.selected(); ok {
			return r.add(task.ID), nil
		}
	case key.Matches(msg, k.Instruct):
		return nil, r.instruct.start(r.id)
	case key.Matches(msg, k.Answer):
		return r.askAnswer(), nil
	case key.Matches(msg, k.Save):
		return nil, r.askFolder()
	case key.Matches(msg, k.Chain):
		return scene.Push{Screen: newChainView(d, r.id)}, nil
	case key.Matches(msg, k.History):
		return scene.Push{Screen: newPaperHistory(d, r.id, p.FullNumber())}, nil
	case msg.String() == "n": // nothing is looked for; whoever wants another paper is told where
		return scene.Notice{Text: d.T("directive.reader.no_hits")}, nil
	default:
		r.scroll(msg)
	}
	return nil, nil
}

func (r *reader) focus(p readerPane) {
	r.pane = p
	if p != paneText {
		r.side = p
	}
	r.Resize(r.w, r.h)
}

// scroll gives a key to the pane that has the focus.
func (r *reader) scroll(msg tea.KeyPressMsg) {
	switch r.pane {
	case paneTasks:
		r.tasks.Update(msg)
	case paneLinks:
		r.links.Update(msg)
	case paneInfo:
		r.info.Update(msg)
	case paneText, paneCount:
		r.text.Update(msg)
	}
}

// wheel scrolls what the pointer is over on a wide screen, and what is shown on a narrow one.
func (r *reader) wheel(msg tea.MouseWheelMsg) {
	delta, pane := scene.WheelStep(msg), r.pane
	if left, right := r.panes(); right > 0 {
		if pane = r.side; msg.X < left {
			pane = paneText
		}
	}
	switch pane {
	case paneTasks:
		r.tasks.Wheel(delta)
	case paneLinks:
		r.links.Wheel(delta)
	case paneInfo:
		r.info.Wheel(delta)
	case paneText, paneCount:
		r.text.Wheel(delta)
	}
}

// open goes to the selected task or paper.
func (r *reader) open() scene.Action {
	switch r.pane {
	case paneTasks:
		if task, ok := r.selected(); ok {
			return scene.Show{Place: scene.TaskCard{ID: task.ID}}
		}
	case paneLinks:
		if row, ok := r.links.Current(); ok && row.ID > 0 && int(row.ID) <= len(r.paper.links) {
			return r.follow(r.paper.links[row.ID-1])
		}
	case paneText, paneInfo, paneCount:
	}
	return nil
}

// SetTheme changes the colours.
func (r *reader) SetTheme(th kit.Theme) {
	r.text.SetTheme(th)
	r.info.SetTheme(th)
	r.tasks.SetTheme(th)
	r.links.SetTheme(th)
	r.find.input.SetTheme(th)
}

// Typing tells whether words to find are typed.
func (r *reader) Typing() bool { return r.find.typing }

// Title names the paper.
func (r *reader) Title() string {
	p := r.paper.paper
	switch {
	case !r.loaded:
		return r.desk.T("directive.reader.title")
	case p.Symbol != "":
		return p.Symbol
	}
	return r.desk.T("directive.number", p.FullNumber())
}

// ShortHelp lists the keys of the footer.
func (r *reader) ShortHelp() []key.Binding {
	if r.find.typing {
		return []key.Binding{r.keys.Open, r.find.enter, r.find.leave}
	}
	answer := r.keys.Answer
	answer.SetEnabled(answer.Enabled() && r.paper.wait != "")
	return []key.Binding{r.keys.Pane, r.keys.Open, r.tickKey(), answer, r.keys.Next, r.keys.Find, r.keys.Edit, r.keys.Instruct}
}

// FullHelp lists all keys.
func (r *reader) FullHelp() [][]key.Binding {
	k := r.keys
	scroll := r.keys.Scroll.All()
	switch r.pane {
	case paneTasks:
		scroll = r.tasks.Keys.All()
	case paneLinks:
		scroll = r.links.Keys.All()
	case paneText, paneInfo, paneCount:
	}
	return [][]key.Binding{
		{k.Pane, k.PaneBack, k.Open, r.tickKey(), k.State, k.Find, k.Next, k.Previous},
		{k.Edit, k.Add, k.Below, k.Instruct, k.Answer, k.Save, k.Chain, k.History},
		scroll,
	}
}

// Signs are the marks of its tree of tasks, and of its head.
func (r *reader) Signs() []scene.Sign {
	tasks := r.desk.Signs("task", "▲ late", "✓ done", scene.SignDoing+" doing", "– not", "· open", scene.SignReckoned+"30/07 default")
	return append(tasks, r.desk.Signs("directive", "! urgent", "!! very-urgent", "!!! flash")...)
}
