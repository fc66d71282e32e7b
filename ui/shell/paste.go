package shell

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"sotruc/ui/scene"
)

// pasteKeys paste where the terminal leaves them to the program, as the console of Windows does; another terminal takes them itself
// and sends what it pastes.
var pasteKeys = []string{"ctrl+v", "shift+insert"}

func pastes(msg tea.KeyPressMsg) bool { return slices.Contains(pasteKeys, msg.String()) }

// bare tells a key that somebody only held. The console of Windows sends Shift, Ctrl, Alt and Caps Lock alone as NUL, which reads as
// Ctrl+Space.
func bare(msg tea.KeyPressMsg) bool {
	return msg.String() == "ctrl+space" || msg.Code == 0 && msg.Text == ""
}

// paste asks the system for what was copied.
func (a *App) paste() tea.Cmd {
	read := a.desk.Paste
	if read == nil {
		a.noClipboard()
		return nil
	}
	return a.pasted.Ask(func(context.Context) (string, error) { return read() })
}

// gotPaste gives what was copied to who takes a paste of the terminal.
func (a *App) gotPaste(got scene.Answer[string]) tea.Cmd {
	if got.Err != nil || got.Value == "" {
		a.noClipboard()
		return nil
	}
	return a.update(tea.PasteMsg{Content: got.Value})
}

func (a *App) noClipboard() {
	a.notice = scene.Notice{Text: a.desk.T("app.no_clipboard"), Bad: true}
}
