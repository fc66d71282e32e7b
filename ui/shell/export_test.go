package shell

import (
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/scene"
)

// Address makes the answer of a command come back to the screen that is shown.
func (a *App) Address(cmd tea.Cmd) tea.Cmd { return a.top().address(cmd) }

// Perform carries out what the screen that is shown asks for.
func (a *App) Perform(act scene.Action) tea.Cmd { return a.perform(a.top(), act) }

// Watched says that it is time to look whether another program has written to the book.
func Watched() tea.Msg { return watched{} }

// Minute says that the clock in the header is out of date.
func Minute() tea.Msg { return minute{} }

// CopyOfTheDay copies the book where that was not done today.
func (a *App) CopyOfTheDay() tea.Cmd { return a.copyOfTheDay() }

// Weighty tells whether a step is taken back only after a question.
var Weighty = weighty
