package shell

import (
	"charm.land/bubbles/v2/key"

	"sotruc/config"
	"sotruc/ui/kit/telex"
)

// keyboard is how letters are typed by the settings; nil where they stay as they come.
func keyboard(ui config.UI) *telex.Keyboard {
	if ui.Typing == "off" || ui.Typing == "" {
		return nil
	}
	return &telex.Keyboard{Method: telex.Method(ui.Typing), Newer: ui.ToneStyle == "new"}
}

// typingKey switches the typing of the settings off and on, and says how it stands; off where there is none, or nobody types. Input methods
// of the field have the same key.
func (a *App) typingKey() key.Binding {
	d := a.desk
	name := "typing_off"
	if d.Theme.Typing.On() {
		name = "typing_" + d.Config.UI.Typing
	}
	b := d.Key(name, "Alt+Z", "alt+z")
	b.SetEnabled(d.Theme.Typing != nil && (len(a.dialogs) > 0 || a.top().screen.Typing()))
	return b
}
