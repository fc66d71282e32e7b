package kit

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Press is the press of a key named as in a binding, as "ctrl+right" or "a".
func Press(name string) tea.KeyPressMsg {
	var press tea.KeyPressMsg
	for _, mod := range []struct {
		name string
		mod  tea.KeyMod
	}{{"ctrl+", tea.ModCtrl}, {"shift+", tea.ModShift}, {"alt+", tea.ModAlt}} {
		if rest, ok := strings.CutPrefix(name, mod.name); ok && rest != "" {
			press.Mod |= mod.mod
			name = rest
		}
	}
	if code, ok := namedKeys()[name]; ok {
		press.Code = code
		if code == tea.KeySpace && press.Mod == 0 {
			press.Text = " "
		}
		return press
	}
	press.Code = []rune(name)[0]
	if press.Mod == 0 {
		press.Text = name
	}
	return press
}

// namedKeys are the keys that are not named by their letter.
func namedKeys() map[string]rune {
	return map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "space": tea.KeySpace, "insert": tea.KeyInsert, "delete": tea.KeyDelete,
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd,
		"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "tab": tea.KeyTab, "backspace": tea.KeyBackspace,
		"f1": tea.KeyF1, "f2": tea.KeyF2, "f3": tea.KeyF3, "f4": tea.KeyF4, "f5": tea.KeyF5, "f6": tea.KeyF6, "f7": tea.KeyF7, "f8": tea.KeyF8, "f9": tea.KeyF9, "f10": tea.KeyF10,
	}
}
