package shell

import (
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/scene"
)

// deliver hands answers to the screen that asked. A write that succeeded makes the screens read again, also when its own
// is gone.
func (a *App) deliver(r reply) tea.Cmd {
	var cmds []tea.Cmd
	for _, msg := range r.msgs {
		if o, ok := msg.(scene.Outcome); ok {
			if wrote, err := o.Written(); wrote {
				cmds = append(cmds, a.settled(err))
				defer a.refill(r.to, err)
			}
		}
		if s, ok := a.find(r.to); ok {
			cmds = append(cmds, a.toScreen(s, msg))
		}
	}
	if s, ok := a.find(r.to); ok {
		s.asks.pending--
		if s.asks.pending == 0 {
			fresh := !s.asks.ready
			s.asks.ready, s.asks.sifting = true, false
			if fresh {
				cmds = append(cmds, a.ready(s))
			}
		}
	}
	return tea.Batch(append(cmds, a.catchUp())...)
}

// waits tells whether a key must wait for the screen that is shown: until it has something to show, or until a list that
// words were typed for shows what they leave, so that no key is for a row nobody sees.
func (a *App) waits(msg tea.KeyPressMsg) bool {
	top := a.top()
	behind := !top.asks.ready || top.asks.sifting && !top.screen.Typing()
	return behind && top.asks.pending > 0 && len(a.dialogs) == 0 && msg.String() != "esc" && msg.String() != "ctrl+c"
}

// catchUp presses the keys that were typed ahead.
func (a *App) catchUp() tea.Cmd {
	keys := a.ahead
	a.ahead = nil
	cmds := make([]tea.Cmd, len(keys))
	for i, press := range keys {
		cmds[i] = a.press(press)
	}
	return tea.Batch(cmds...)
}
