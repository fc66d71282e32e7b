package part

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/scene"
)

// peekLines are the lines of the body, of a screen of 34, from which the card of a row stands below its list by itself.
const peekLines = 29

// Peek shows the card of the row under the cursor, the same as Enter opens, beside the list or below it. It is read only while it is shown.
type Peek struct {
	Split
	Toggles key.Binding
	of      int64
	card    scene.Screen
}

// NewPeek shows it by itself where a list of so many columns leaves room for it.
func NewPeek(d *scene.Desk, columns int) Peek {
	return Peek{Split: Split{Beside: true, ListLeast: columns, BelowFrom: peekLines}, Toggles: PreviewKey(d)}
}

// Follow gives the card a message, where one is open, and reads that of another row once the cursor stands there; id 0 is no row.
func (p *Peek) Follow(msg tea.Msg, id int64, open func() scene.Screen) tea.Cmd {
	var cmd tea.Cmd
	switch msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg, tea.MouseClickMsg, tea.MouseWheelMsg: // those are the list's
	default:
		if p.card != nil {
			_, cmd = p.card.Update(msg) // what it would do to the screen, as leave it where its row is gone, is none of the list's
		}
	}
	columns, lines := p.pane()
	switch {
	case columns+lines == 0 || id == 0:
		p.of, p.card = 0, nil
		return cmd
	case id != p.of:
		p.of, p.card = id, open()
		cmd = tea.Batch(cmd, p.card.Init())
	}
	return cmd
}

// View draws the list, and the card in the room it has.
func (p *Peek) View(d *scene.Desk, list string) string {
	_, lines := p.pane()
	if lines == 0 {
		lines = p.h
	}
	return p.Split.View(d.Theme, list, func(w int) string {
		if p.card == nil {
			return ""
		}
		p.card.Resize(w, lines)
		return p.card.View()
	})
}
