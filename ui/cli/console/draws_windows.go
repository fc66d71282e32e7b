package console

import (
	"os"

	"golang.org/x/sys/windows"
)

// Draws is false of a Windows console that knows no control sequences: one that is set to "use legacy console". What is no console at all is
// judged by others.
func Draws(out *os.File) bool {
	console := windows.Handle(out.Fd())
	var mode uint32
	if windows.GetConsoleMode(console, &mode) != nil {
		return true
	}
	if windows.SetConsoleMode(console, mode|windows.ENABLE_PROCESSED_OUTPUT|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) != nil {
		return false
	}
	_ = windows.SetConsoleMode(console, mode) // the screen sets what it needs by itself
	return true
}
