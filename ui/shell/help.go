package shell

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// helpPage shows every key that works now, made from the bindings themselves.
type helpPage struct {
	owned
	desk   *scene.Desk
	groups []kit.HelpGroup
	keys   kit.ReaderKeys
	close  key.Binding
	scroll int
	w, h   int
}

// helpAnywhere is the key to it where letters are text.
func helpAnywhere(d *scene.Desk) key.Binding { return d.Key("help", "F1", "f1") }

// helping tells whether the help page is open.
func (a *App) helping() bool {
	if len(a.dialogs) == 0 {
		return false
	}
	_, is := a.dialogs[len(a.dialogs)-1].(*helpPage)
	return is
}

func newHelp(a *App) *helpPage {
	d, top := a.desk, a.top().screen
	if n := len(a.dialogs); n > 0 {
		title, keys := a.dialogs[n-1].all()
		return newHelpPage(d, []kit.HelpGroup{{Title: title, Bindings: withTwins(keys)}})
	}
	groups := []kit.HelpGroup{}
	here, everywhere := a.Bindings()
	for i, bindings := range here {
		title := ""
		if i == 0 {
			title = top.Title()
		}
		groups = append(groups, kit.HelpGroup{Title: title, Bindings: withTwins(bindings)})
	}
	var signs []scene.Sign
	if s, ok := top.(scene.Signed); ok {
		signs = s.Signs()
	}
	if _, ok := top.(scene.Marking); ok {
		signs = append(signs, scene.Sign{Mark: "*", Words: d.T("app.marked_sign")})
	}
	groups = append(groups, kit.HelpGroup{Title: d.T("app.title.signs"), Bindings: signBindings(signs)})
	return newHelpPage(d, append(groups, kit.HelpGroup{Title: d.T("app.everywhere"), Bindings: withTwins(everywhere)}))
}

func newHelpPage(d *scene.Desk, groups []kit.HelpGroup) *helpPage {
	return &helpPage{
		desk: d, groups: groups, keys: kit.NewReaderKeys(d.Help), close: d.Key("close", "Esc", "esc", "?", "f1", "q", "enter"),
	}
}

// signBindings lists marks as the help page lists keys.
func signBindings(signs []scene.Sign) []key.Binding {
	all := make([]key.Binding, len(signs))
	for i, s := range signs {
		all[i] = key.NewBinding(key.WithKeys(s.Mark), key.WithHelp(s.Mark, s.Words))
	}
	return all
}

// withTwins shows every key of a binding, not only the one a footer has room for.
func withTwins(bindings []key.Binding) []key.Binding {
	all := make([]key.Binding, len(bindings))
	for i, b := range bindings {
		all[i] = b
		if keys := b.Keys(); len(keys) > 1 && len(keys) <= 3 {
			names := make([]string, len(keys))
			for k, name := range keys {
				names[k] = keyName(name)
			}
			all[i].SetHelp(strings.Join(names, " "), b.Help().Desc)
		}
	}
	return all
}

// keyName is a key as it stands on the keyboard.
func keyName(name string) string {
	named := map[string]string{
		"up": "↑", "down": "↓", "left": "←", "right": "→", "pgup": "PgUp", "pgdown": "PgDn", "enter": "Enter", "esc": "Esc",
		"tab": "Tab", "space": "Space", "insert": "Insert", "delete": "Del", "home": "Home", "end": "End", "backspace": "Backspace",
	}
	for _, mod := range []struct{ name, shown string }{{"ctrl+", "Ctrl+"}, {"shift+", "Shift+"}, {"alt+", "Alt+"}} {
		if rest, ok := strings.CutPrefix(name, mod.name); ok {
			first, size := utf8.DecodeRuneInString(keyName(rest))
			return mod.shown + string(unicode.ToUpper(first)) + keyName(rest)[size:]
		}
	}
	if shown, ok := named[name]; ok {
		return shown
	}
	if len(name) > 1 && name[0] == 'f' {
		return strings.ToUpper(name)
	}
	return name
}

// Update scrolls and closes.
func (p *helpPage) Update(msg tea.Msg) (bool, scene.Action, tea.Cmd) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return false, nil, nil
	}
	page := p.h - 3
	switch {
	case key.Matches(press, p.close):
		return true, nil, nil
	case key.Matches(press, p.keys.Up):
		p.scroll--
	case key.Matches(press, p.keys.Down):
		p.scroll++
	case key.Matches(press, p.keys.PageUp):
		p.scroll -= page
	case key.Matches(press, p.keys.PageDown):
		p.scroll += page
	}
	p.scroll = max(0, min(p.scroll, kit.HelpHeight(p.groups, p.w-4)-page))
	return false, nil, nil
}

// View draws the page in a box.
func (p *helpPage) View() string {
	th := p.desk.Theme
	inner := kit.HelpPage(p.groups, p.w-4, p.h-3, p.scroll, th) + "\n" + kit.HelpLine(p.Bindings(), p.w-4, th)
	return kit.Box(p.desk.T("app.title.help"), kit.Columns("", " \n", inner), p.w, p.h, th)
}

// Cursor is none.
func (p *helpPage) Cursor() *tea.Cursor { return nil }

// Resize takes nearly the whole screen, no more lines than there are.
func (p *helpPage) Resize(w, h int) {
	p.w = min(w-2, 100)
	p.h = min(h-2, kit.HelpHeight(p.groups, p.w-4)+3)
}

// Bindings are the keys of the page itself.
func (p *helpPage) Bindings() []key.Binding {
	return []key.Binding{p.close, p.keys.Down, p.keys.PageDown}
}

func (p *helpPage) all() (string, []key.Binding) { return "", p.Bindings() }

// shortHelp is the footer's list: the dialog's keys, or the screen's and the most needed global ones.
func (a *App) shortHelp() []key.Binding {
	if n := len(a.dialogs); a.helping() {
		return a.dialogs[n-1].Bindings()
	} else if n > 0 {
		return append(a.dialogs[n-1].Bindings(), helpAnywhere(a.desk), a.typingKey())
	}
	top := a.top().screen
	help := a.keys.Help
	if top.Typing() { // a question mark is text there
		help.SetHelp("F1", help.Help().Desc)
	}
	bindings := append([]key.Binding{help}, top.ShortHelp()...)
	if top.Typing() {
		return slices.Insert(bindings, 1, a.typingKey())
	}
	if a.leads() {
		return append(bindings, a.keys.Back)
	}
	return append(bindings, a.keys.Quit)
}

// Bindings are the keys that work now: those of the screen shown, in groups, and those that work everywhere; of these
// none while letters are text, and none that the screen takes for itself.
func (a *App) Bindings() (here [][]key.Binding, everywhere []key.Binding) {
	top := a.top().screen
	if top.Typing() {
		return append(top.FullHelp(), []key.Binding{a.typingKey()}), nil
	}
	for _, b := range a.keys.all() {
		left := slices.DeleteFunc(slices.Clone(b.Keys()), func(name string) bool { return takes(top, kit.Press(name)) })
		if len(left) == 0 {
			continue
		}
		if len(left) < len(b.Keys()) {
			b.SetHelp(keyName(left[0]), b.Help().Desc)
		}
		b.SetKeys(left...)
		everywhere = append(everywhere, b)
	}
	return top.FullHelp(), everywhere
}

// resize gives every screen and dialog its size.
func (a *App) resize() {
	if a.w == 0 {
		return
	}
	f := a.frame()
	for _, stack := range a.rooms {
		for _, s := range stack {
			s.screen.Resize(a.w, max(f.height, 1))
		}
	}
	for _, d := range a.dialogs {
		d.Resize(a.w, a.h)
	}
}
