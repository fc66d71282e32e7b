package kit

import "charm.land/bubbles/v2/key"

// Help gives the help text of a key binding by its name; each New…Keys function names its own. It comes from outside
// because widgets speak no language.
type Help func(name string) string

// bind builds a binding: shown is what help prints for the key.
func bind(help Help, name, shown string, keys ...string) key.Binding {
	text := ""
	if help != nil {
		text = help(name)
	}
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, text))
}
