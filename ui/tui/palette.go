package tui

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/kit"
)

// newPalette lists every command that works now, to find by name instead of by key.
func newPalette(a *App) *choice {
	top := a.top()
	var bindings []key.Binding
	for _, group := range append(top.screen.FullHelp(), a.keys.all()) {
		for _, b := range group {
			if b.Enabled() && b.Help().Desc != "" {
				bindings = append(bindings, b)
			}
		}
	}
	items := make([]kit.Item, len(bindings))
	for i, b := range bindings {
		items[i] = kit.Item{ID: strconv.Itoa(i), Label: b.Help().Desc, Hint: b.Help().Key}
	}
	return newChoice(a.desk, slot{}, pick{
		title: a.desk.T("app.title.command"), items: items,
		then: func(item kit.Item, _ bool) (action, tea.Cmd) {
			n, err := strconv.Atoi(item.ID)
			if err != nil || n >= len(bindings) {
				return nil, nil
			}
			press := keyPress(bindings[n].Keys()[0])
			return nil, func() tea.Msg { return press }
		},
	})
}

// keyPress is the press of a key named as in a binding.
func keyPress(name string) tea.KeyPressMsg {
	named := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "space": tea.KeySpace, "insert": tea.KeyInsert, "delete": tea.KeyDelete,
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd,
		"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "tab": tea.KeyTab, "backspace": tea.KeyBackspace,
		"f1": tea.KeyF1, "f2": tea.KeyF2, "f3": tea.KeyF3, "f4": tea.KeyF4, "f5": tea.KeyF5, "f6": tea.KeyF6, "f7": tea.KeyF7,
		"f8": tea.KeyF8, "f9": tea.KeyF9, "f10": tea.KeyF10,
	}
	var press tea.KeyPressMsg
	for {
		switch {
		case len(name) > 5 && name[:5] == "ctrl+":
			press.Mod |= tea.ModCtrl
			name = name[5:]
		case len(name) > 6 && name[:6] == "shift+":
			press.Mod |= tea.ModShift
			name = name[6:]
		case len(name) > 4 && name[:4] == "alt+":
			press.Mod |= tea.ModAlt
			name = name[4:]
		default:
			if code, ok := named[name]; ok {
				press.Code = code
				if code == tea.KeySpace {
					press.Text = " "
				}
				return press
			}
			runes := []rune(name)
			press.Code = runes[0]
			if press.Mod == 0 {
				press.Text = name
			}
			return press
		}
	}
}
