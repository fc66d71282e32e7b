package scene

import (
	"os/exec"

	"charm.land/bubbles/v2/help"
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/kit"
)

// Screen is one thing the body can show. It is a pointer whose methods the shell calls; only the shell is a tea.Model.
type Screen interface {
	help.KeyMap // its keys, for the footer and the help page

	// Init gives the first commands: what the screen must ask before it can show anything.
	Init() tea.Cmd
	// Update takes a key, a paste, a click (in the body's coordinates), an answer to a question of its own, or Reload.
	Update(msg tea.Msg) (Action, tea.Cmd)
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

// Themed is a screen that keeps widgets whose colours change with the terminal's.
type Themed interface{ SetTheme(th kit.Theme) }

// Taker is a screen that wants some keys before the global ones, as the round wants digits for temperatures.
type Taker interface {
	Takes(msg tea.KeyPressMsg) bool
}

// Guarded is a screen that holds something typed and not saved: the shell asks before leaving it.
type Guarded interface{ Dirty() bool }

// Marking is a screen whose rows can be marked for one act on them all; the footer says how many are, and how many of those a
// filter hides, which no key means.
type Marking interface{ Marked() (all, hidden int) }

// Reload tells every open screen that the book has changed.
type Reload struct{}

// Made tells the screen that comes up again that something was made in the one above it, so that its cursor can stand on it; the place of
// a form is that of what was changed in it.
type Made struct{ Place Place }

// Sized tells every open screen that its size has changed, so that a list can ask for the rows it now shows.
type Sized struct{}

// Action is what a screen wants the shell to do, in the same Update.
type Action interface{ isAction() }

type (
	// Push puts a screen of the same room on top.
	Push struct{ Screen Screen }
	// Show puts a place on top, in the room where one is.
	Show struct{ Place Place }
	// Pop goes one level back; Saved says that nothing typed is lost by it. Made is where something new can be seen, which
	// the screen below is told.
	Pop struct {
		Saved bool
		Made  Place
	}
	// Swap puts a screen of the same room where this one is.
	Swap struct{ Screen Screen }
	// Replace puts a place where this screen is.
	Replace struct{ Place Place }
	// Visit goes to a place in the room it belongs to.
	Visit struct{ Place Place }
	// Notice shows a sentence in the footer until the next key.
	Notice struct {
		Text string
		Bad  bool
	}
	// Confirm asks a question whose default answer changes nothing. Asked is the key that led to it.
	Confirm struct {
		Text  string
		Yes   string // the label of the answer that acts
		Asked string
		Then  func() (Action, tea.Cmd)
	}
	// Pick lets one of several things be chosen. At is the ID of the one the cursor begins on, "" for the first. New stands before
	// what is typed and in no label, and says what becomes of it; where it is "" only what is listed can be chosen.
	Pick struct {
		Title string
		Items []kit.Item
		At    string
		New   string
		None  string // said where there are no items; "": that nothing matches
		Then  func(item kit.Item, isNew bool) (Action, tea.Cmd)
	}
	// Fill asks for a few values in a small form over the screen. Then may return sentences by field, and the form
	// stays. Wrong are sentences by field the form opens with. Hides names the fields that do not apply to what is filled
	// in; nil: all do. Needs names those that must be filled in as it stands, beside the ones that always must. Follows gives other
	// fields the values that follow from what was just changed. Left is for who leaves the form without saving; nil where nothing
	// follows from that. Where something was changed leaving is asked about first, unless Left keeps what was typed (Keeps); Unsaved
	// forms begin with something typed that nothing was saved of yet. What is typed is kept beside the book under ID, where that says nothing
	// under the place below and Title; with it goes what Carries makes of it, which Refilled gets back with the rest.
	Fill struct {
		Title    string
		Fields   []kit.Field
		Wrong    map[string]string
		Hides    func(values map[string]string) []string
		Needs    func(values map[string]string) []string
		Follows  func(changed string, values map[string]string) map[string]string
		Then     func(values map[string]string) (Action, tea.Cmd, map[string]string)
		Left     func(values map[string]string) Action
		Keeps    bool
		Unsaved  bool
		ID       FormID
		Carries  func(values map[string]string) map[string]string
		Refilled func(values map[string]string)
	}
	// Copy gives text to the clipboard of the terminal, where it has one.
	Copy struct{ Text string }
	// Suspend gives the terminal to another program until it ends; Then asks what came of it, outside Update.
	Suspend struct {
		Command *exec.Cmd
		Then    func(ended error) tea.Cmd
	}
	// Restyle draws every screen as the settings want it now.
	Restyle struct{}
	// Quit ends the program once every write is done.
	Quit struct{}
	// Several actions, one after the other.
	Several []Action
)

// Retyped is the form in which something typed comes back that could not be saved.
func Retyped(act Action) Action {
	if f, ok := act.(Fill); ok {
		f.Unsaved = true
		return f
	}
	return act
}

func (Push) isAction()    {}
func (Pop) isAction()     {}
func (Swap) isAction()    {}
func (Show) isAction()    {}
func (Replace) isAction() {}
func (Visit) isAction()   {}
func (Notice) isAction()  {}
func (Confirm) isAction() {}
func (Pick) isAction()    {}
func (Fill) isAction()    {}
func (Copy) isAction()    {}
func (Suspend) isAction() {}
func (Restyle) isAction() {}
func (Quit) isAction()    {}
func (Several) isAction() {}
