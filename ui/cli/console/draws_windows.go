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

// ownWindow gives the window of the console, or of what stands for one.
var ownWindow = windows.NewLazySystemDLL("kernel32.dll").NewProc("GetConsoleWindow")

// Few is true of a console that draws its window itself, in one font: what that lacks comes out as a box. A terminal, as that of Windows 11,
// looks for a letter in other fonts too; behind it stands a window of another class.
func Few(out *os.File, _ string) bool {
	var mode uint32
	if windows.GetConsoleMode(windows.Handle(out.Fd()), &mode) != nil {
		return false
	}
	window, _, _ := ownWindow.Call()
	var class [64]uint16
	n, err := windows.GetClassName(windows.HWND(window), &class[0], int32(len(class)))
	return err == nil && windows.UTF16ToString(class[:n]) != "PseudoConsoleWindow"
}
