package shell

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// pressSmall takes a key on a screen too small to show anything but a sentence: only quitting. With something unsaved it
// asks first, and another key answers.
func (a *App) pressSmall(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case a.warned && key.Matches(msg, a.keys.Discard), key.Matches(msg, a.keys.Quit) && a.unsaved() == 0:
		a.leaving = true
		return a.quit()
	case key.Matches(msg, a.keys.Quit):
		a.warned = true
	default:
		a.warned = false
	}
	return nil
}
