package tui

import (
	"charm.land/bubbles/v2/help"
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/kit"
)

// screen is one thing the body can show. It is a pointer whose methods App calls; only App is a tea.Model.
type screen interface {
	help.KeyMap // its keys, for the footer and the help page

	// Init gives the first commands: what the screen must ask before it can show anything.
	Init() tea.Cmd
	// Update takes a key, a paste, a click (in the body's coordinates), an answer to a question of its own, or reload.
	Update(msg tea.Msg) (action, tea.Cmd)
	// View draws the body, exactly the size of the last Resize.
	View() string
	// Resize gives the size of the body.
	Resize(w, h int)
	// Typing tells whether letters are text now, so that they are no commands.
	Typing() bool
	// Cursor is the real cursor within the body; nil hides it.
	Cursor() *tea.Cursor
	// Title names the screen in the line above the body.
	Title() string
}

// themed is a screen that keeps widgets whose colours change with the terminal's.
type themed interface{ SetTheme(th kit.Theme) }

// taker is a screen that wants some keys before the global ones, as the round wants digits for temperatures.
type taker interface {
	Takes(msg tea.KeyPressMsg) bool
}

// guarded is a screen that holds something typed and not saved: App asks before leaving it.
type guarded interface{ Dirty() bool }

// reload tells every open screen that the book has changed.
type reload struct{}

// sized tells every open screen that its size has changed, so that a list can ask for the rows it now shows.
type sized struct{}

// action is what a screen wants App to do, in the same Update.
type action interface{ isAction() }

type (
	// push puts a screen of the same room on top.
	push struct{ screen screen }
	// show puts a place on top, in the room where one is.
	show struct{ place Place }
	// pop goes one level back; saved says that nothing typed is lost by it.
	pop struct{ saved bool }
	// swap puts a screen of the same room where this one is.
	swap struct{ screen screen }
	// turn puts a place where this screen is.
	turn struct{ place Place }
	// visit goes to a place in the room it belongs to.
	visit struct{ place Place }
	// notice shows a sentence in the footer until the next key.
	notice struct {
		text string
		bad  bool
	}
	// confirm asks a question whose default answer changes nothing. asked is the key that led to it.
	confirm struct {
		text  string
		yes   string // the label of the answer that acts
		asked string
		then  func() (action, tea.Cmd)
	}
	// pick lets one of several things be chosen.
	pick struct {
		title    string
		items    []kit.Item
		allowNew bool
		then     func(item kit.Item, isNew bool) (action, tea.Cmd)
	}
	// fill asks for a few values in a small form over the screen. then may return sentences by field, and the form
	// stays.
	fill struct {
		title  string
		fields []kit.Field
		then   func(values map[string]string) (action, tea.Cmd, map[string]string)
	}
	// quit ends the program once every write is done.
	quit struct{}
	// several actions, one after the other.
	several []action
)

func (push) isAction()    {}
func (pop) isAction()     {}
func (swap) isAction()    {}
func (show) isAction()    {}
func (turn) isAction()    {}
func (visit) isAction()   {}
func (notice) isAction()  {}
func (confirm) isAction() {}
func (pick) isAction()    {}
func (fill) isAction()    {}
func (quit) isAction()    {}
func (several) isAction() {}
