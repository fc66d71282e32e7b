package shell

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// dialog is a box over the screen. It takes every key until it is done.
type dialog interface {
	// Update says whether the dialog is done, and what is to follow for the screen it belongs to.
	Update(msg tea.Msg) (done bool, act scene.Action, cmd tea.Cmd)
	View() string
	Cursor() *tea.Cursor
	// Resize gives the size of the whole screen; the dialog takes what it needs.
	Resize(w, h int)
	Bindings() []key.Binding // for a footer, the most needed first
	// all are the keys that work in it, under what it is called, for its help page.
	all() (title string, keys []key.Binding)
	from() slot
}

// open puts a dialog on top.
func (a *App) open(d dialog) {
	d.Resize(a.w, a.h)
	a.dialogs = append(a.dialogs, d)
}

// dialogUpdate gives a message to the uppermost dialog.
func (a *App) dialogUpdate(msg tea.Msg) tea.Cmd {
	d := a.dialogs[len(a.dialogs)-1]
	_, asks := d.(*offer)
	if press, ok := msg.(tea.KeyPressMsg); ok && press.String() == "ctrl+c" && !asks {
		if form, ok := d.(*sheet); ok && form.dirty() {
			a.askLeave(form)
			return nil
		}
		a.dialogs = a.dialogs[:len(a.dialogs)-1]
		return nil
	}
	writing := a.desk.Writing
	done, act, cmd := d.Update(msg)
	if done { // it may have opened another
		a.dialogs = slices.DeleteFunc(a.dialogs, func(one dialog) bool { return one == d })
		if filled, ok := d.(*sheet); ok && a.desk.Writing > writing {
			a.filled = filled
		}
	} else if form, ok := d.(*sheet); ok && form.asks {
		a.askLeave(form)
	}
	if from := d.from(); from.id != 0 {
		cmd = from.address(cmd)
	}
	return tea.Batch(cmd, a.perform(d.from(), act))
}

// askLeave asks before what was typed into a small form is dropped.
func (a *App) askLeave(form *sheet) {
	form.asks = false
	a.open(newQuestion(a.desk, form.slot, scene.Confirm{
		Text: a.desk.T("app.unsaved"), Yes: a.desk.T("app.discard"), Asked: "esc",
		Then: func() (scene.Action, tea.Cmd) {
			a.dialogs = slices.DeleteFunc(a.dialogs, func(d dialog) bool { return d == form })
			return form.leave(), nil
		},
	}))
}

// owned remembers which screen a dialog belongs to.
type owned struct{ slot slot }

func (o owned) from() slot { return o.slot }

// yesNo is a question with two answers.
type yesNo struct {
	owned
	box  *kit.Confirm
	then func() (scene.Action, tea.Cmd)
}

// yes is the value of the answer that acts.
const yes = "yes"

func newQuestion(d *scene.Desk, from slot, c scene.Confirm) *yesNo {
	yesLetter, noLetter := d.T("app.answer.yes_letter"), d.T("app.answer.no_letter")
	yesKey, noKey := d.Key("yes", yesLetter, yesLetter, "c", "y"), d.Key("no", noLetter, noLetter, "k", "n")
	answers := []kit.Answer{
		{Key: noKey, Label: d.T("app.key.no"), Harmless: true},
		{Key: yesKey, Label: d.T("app.answer.agree", c.Yes), Value: yes}, // the letter begins the word that stands behind it
	}
	box, err := kit.NewConfirm(d.Theme, kit.NewConfirmKeys(d.Help), c.Text, answers, c.Asked)
	if err != nil { // cannot be: both answers have two keys and only one key can have asked
		box, _ = kit.NewConfirm(d.Theme, kit.NewConfirmKeys(d.Help), c.Text, answers)
	}
	box.Keys.Accept.SetHelp(box.Keys.Accept.Help().Key, d.Help("pick")) // it takes the answer that is lit, which may be no
	return &yesNo{owned: owned{from}, box: box, then: c.Then}
}

// Update takes the answer.
func (q *yesNo) Update(msg tea.Msg) (bool, scene.Action, tea.Cmd) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return false, nil, nil
	}
	value, done := q.box.Update(press)
	if done && value == yes {
		act, cmd := q.then()
		return true, act, cmd
	}
	return done, nil, nil
}

// View draws the question.
func (q *yesNo) View() string { return q.box.View() }

// Cursor is none: the focused answer shows where the keys go.
func (q *yesNo) Cursor() *tea.Cursor { return nil }

// Resize gives it the room it likes.
func (q *yesNo) Resize(w, h int) {
	bw, bh := q.box.Natural(min(w-4, 60))
	q.box.Resize(bw, min(bh, h-2))
}

// Bindings are the keys of the answers.
func (q *yesNo) Bindings() []key.Binding { return q.box.Bindings() }

func (q *yesNo) all() (string, []key.Binding) {
	return "", append(q.box.Bindings(), q.box.Keys.Accept, q.box.Keys.Cancel)
}

// choice picks one of several things.
type choice struct {
	owned
	list   *kit.Picker
	n      int
	typing key.Binding // says that letters narrow the list
	then   func(kit.Item, bool) (scene.Action, tea.Cmd)
}

func newChoice(d *scene.Desk, from slot, p scene.Pick) *choice {
	list := kit.NewPicker(d.Theme, kit.NewPickerKeys(d.Help), viet.Fold, p.Items)
	list.Title, list.Empty, list.AllowNew, list.NewText = titled(p.Title), d.T("app.no_match"), p.New != "", p.New
	if len(p.Items) == 0 && p.None != "" {
		list.Empty = p.None
	}
	if p.At != "" {
		list.SelectID(p.At)
	}
	return &choice{owned: owned{from}, list: list, n: len(p.Items), typing: d.Key("letters", "a…z", "a"), then: p.Then}
}

// titled begins a title with a capital: some are the words of a key.
func titled(words string) string {
	first, n := utf8.DecodeRuneInString(words)
	if n == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + words[n:]
}

// Update filters and picks.
func (c *choice) Update(msg tea.Msg) (bool, scene.Action, tea.Cmd) {
	switch c.list.Update(msg) {
	case kit.PickerPicked:
		act, cmd := c.then(c.list.Picked())
		return true, act, cmd
	case kit.PickerCancelled:
		return true, nil, nil
	case kit.PickerNone:
	}
	return false, nil, nil
}

// View draws the list.
func (c *choice) View() string { return c.list.View() }

// Cursor stands in the filter.
func (c *choice) Cursor() *tea.Cursor { return c.list.Cursor() }

// Resize gives it as many lines as there are choices.
func (c *choice) Resize(w, h int) { c.list.Resize(min(w-4, 70), min(max(c.n+3, 6), h-2)) }

// Bindings are the keys of the list.
func (c *choice) Bindings() []key.Binding {
	k := c.list.Keys
	return []key.Binding{k.Pick, k.Cancel, k.Up, k.Down}
}

func (c *choice) all() (string, []key.Binding) {
	k := c.list.Keys
	return c.list.Title, []key.Binding{c.typing, k.Pick, k.Cancel, k.Up, k.Down, k.PageUp, k.PageDown}
}
