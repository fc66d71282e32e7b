//go:build !windows

package console

import (
	"os"

	"github.com/charmbracelet/x/term"
)

// Draws is true: other systems have no console of their own, and the terminal says by TERM what it can.
func Draws(*os.File) bool { return true }

// Few is true of the console of the Linux kernel, whose font has room for few letters and signs.
func Few(out *os.File, name string) bool { return name == "linux" && term.IsTerminal(out.Fd()) }
