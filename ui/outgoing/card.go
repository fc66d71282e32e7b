package outgoing

import (
	"context"
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/outgoing"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// card is one paper of the office.
type card struct {
	desk   *scene.Desk
	id     outgoing.ID
	keys   cardKeys
	text   *kit.Reader
	asked  scene.Question[shown]
	shown  shown
	done   scene.Question[string]
	again  func(error) scene.Action // asks once more for what failed; nil: nothing was asked
	gone   bool                     // it was moved to the bin
	loaded bool
	w, h   int
}

// shown is the paper, and the number whose day does not go with its own.
type shown struct {
	paper outgoing.Paper
	odd   outgoing.Number
}

// NewCard shows one paper.
func NewCard(d *scene.Desk, id outgoing.ID) scene.Screen {
	c := &card{desk: d, id: id, keys: newCardKeys(d), text: kit.NewReader(d.Theme, kit.NewReaderKeys(d.Help))}
	c.enable()
	return c
}

// Init asks for the paper.
func (c *card) Init() tea.Cmd {
	d, id := c.desk, c.id
	return c.asked.Ask(func(ctx context.Context) (shown, error) {
		paper, err := d.Book.OwnPaper(ctx, id)
		if err != nil {
			return shown{}, fmt.Errorf("read an own paper: %w", err)
		}
		given, err := d.Book.NumbersGiven(ctx)
		if err != nil {
			return shown{}, fmt.Errorf("look for numbers out of order: %w", err)
		}
		odd, _ := outgoing.OutOfOrder(given, d.Config.Report.TermStarted, outgoing.NumberOf(paper))
		return shown{paper, odd}, nil
	})
}

// Update opens, changes and deletes the paper.
func (c *card) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	act, cmd := c.update(msg)
	c.enable()
	return act, cmd
}

func (c *card) update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := c.asked.Take(msg); ok {
		if got.Err != nil {
			return scene.Several{scene.Pop{Saved: true}, c.desk.Failure(got.Err)}, nil
		}
		c.shown, c.loaded = got.Value, true
		c.text.SetText(c.words())
		return nil, nil
	}
	if got, ok := c.done.Take(msg); ok {
		return c.ended(got), nil
	}
	switch msg := msg.(type) {
	case scene.Reload:
		if c.gone {
			return nil, nil
		}
		return nil, c.Init()
	case tea.KeyPressMsg:
		return c.press(msg)
	case tea.MouseWheelMsg:
		c.text.Wheel(scene.WheelStep(msg))
	}
	return nil, nil
}

// changeIt is the kind of the form that changes the paper.
const changeIt = "edit"

// Reopen opens the form of the paper.
func (c *card) Reopen(name string, _ map[string]string) (scene.Action, tea.Cmd) {
	if _, ok := scene.NamedID[outgoing.ID](name, changeIt); !ok || !c.loaded {
		return nil, nil
	}
	return scene.Push{Screen: newForm(c.desk, c.shown.paper, nil)}, nil
}

// ended says how something went; of a paper that went to the bin nothing more is shown.
func (c *card) ended(got scene.Answer[string]) scene.Action {
	switch {
	case got.Err != nil && c.again != nil:
		return c.again(got.Err)
	case got.Err != nil:
		c.gone = false
		return c.desk.Failure(got.Err)
	case c.gone:
		return scene.Several{scene.Pop{Saved: true}, scene.Notice{Text: got.Value}}
	}
	return scene.Notice{Text: got.Value}
}

func (c *card) press(msg tea.KeyPressMsg) (scene.Action, tea.Cmd) {
	d, p := c.desk, c.shown.paper
	switch {
	case key.Matches(msg, c.keys.File):
		c.again = nil
		return nil, c.done.Ask(func(ctx context.Context) (string, error) {
			file, err := d.Book.OwnPaperFile(ctx, p.ID)
			if err != nil {
				return "", fmt.Errorf("read the file of a paper: %w", err)
			}
			return d.T("task.evidence.opened", kit.Plain(file.Name)), d.Viewer.Show(file)
		})
	case key.Matches(msg, c.keys.Save):
		return c.askSave(part.DocumentsFolder(d)), nil
	case key.Matches(msg, c.keys.Answered):
		return scene.Show{Place: scene.Reader{ID: p.AnswersID}}, nil
	case key.Matches(msg, c.keys.Edit):
		return scene.Push{Screen: newForm(d, p, nil)}, nil
	case key.Matches(msg, c.keys.History):
		return scene.Show{Place: scene.History{Table: "outgoing", ID: int64(p.ID)}}, nil
	case key.Matches(msg, c.keys.Delete):
		c.again = nil
		cmd := c.done.Write(d, func(ctx context.Context) (string, error) {
			return bin(ctx, d, p)
		})
		c.gone = c.gone || cmd != nil
		return nil, cmd
	}
	c.text.Update(msg)
	return nil, nil
}

// askSave asks for the folder the file is to be put into.
func (c *card) askSave(folder string) scene.Action {
	d, p := c.desk, c.shown.paper
	return part.SaveFile{
		Name: p.File.Name, Folder: folder,
		Read: func(ctx context.Context) (model.File, error) { return d.Book.OwnPaperFile(ctx, p.ID) },
		Put: func(work func(ctx context.Context) (string, error), again func(error) scene.Action) tea.Cmd {
			c.again = again
			return c.done.Ask(work)
		},
	}.Ask(d)
}

// words are what is known of the paper, a line each.
func (c *card) words() string {
	d, p := c.desk, c.shown.paper
	kind, _ := outgoing.KindOf(p.Kind)
	lines := []string{viet.CleanLine(kind.Name + " " + p.Symbol), ""}
	add := func(name, value string) {
		if value = strings.TrimSpace(viet.Clean(value)); value != "" {
			lines = append(lines, d.T("outgoing.field."+name)+": "+value)
		}
	}
	if !p.Stands() {
		add("cancelled", p.Cancelled)
	}
	add("on", p.On.Local())
	add("subject", p.Subject)
	add("recipients", p.Recipients)
	add("answers", p.Answers)
	add("signer", p.Signer)
	add("kept_by", p.KeptBy)
	if p.Copies > 0 {
		add("copies", viet.Number(p.Copies))
	}
	add("note", p.Note)
	if p.File.Name != "" {
		add("path", part.PieceWords(model.Evidence{Kind: model.EvidenceFile, File: p.File})+" · SHA-256 "+p.File.SHA256)
	}
	if odd := c.shown.odd; odd.Number != 0 {
		lines = append(lines, "", d.T("outgoing.odd", outgoing.Numeral(odd.Number, odd.Suffix), odd.On.Local()))
	}
	return strings.Join(lines, "\n")
}

func (c *card) enable() {
	p, writes := c.shown.paper, !c.desk.Book.ReadOnly()
	part.Enable(p.File.Name != "", &c.keys.File, &c.keys.Save)
	c.keys.Answered.SetEnabled(p.AnswersID != 0)
	part.Enable(c.loaded && writes, &c.keys.Edit, &c.keys.Delete)
	c.keys.History.SetEnabled(c.loaded)
}

// View draws the paper.
func (c *card) View() string { return kit.Lines(c.text.View(), c.w, c.h) }

// Resize gives the size of the body.
func (c *card) Resize(w, h int) {
	c.w, c.h = w, h
	c.text.Resize(min(w, scene.EntryWidth), h)
}

// SetTheme changes the colours.
func (c *card) SetTheme(th kit.Theme) { c.text.SetTheme(th) }

// Typing is never true: nothing is typed here.
func (c *card) Typing() bool { return false }

// Cursor is hidden.
func (c *card) Cursor() *tea.Cursor { return nil }

// Title is the symbol of the paper.
func (c *card) Title() string {
	if !c.loaded {
		return c.desk.T("outgoing.title")
	}
	return kit.Plain(c.shown.paper.Symbol)
}

// ShortHelp lists the keys of the footer.
func (c *card) ShortHelp() []key.Binding {
	k := c.keys
	return []key.Binding{k.File, k.Edit, k.Delete, k.Answered, k.Save, k.History}
}

// FullHelp lists all keys.
func (c *card) FullHelp() [][]key.Binding {
	return [][]key.Binding{c.ShortHelp(), c.text.Keys.All()}
}
