//go:build !windows

package console

import "os"

// Draws is true: other systems have no console of their own, and the terminal says by TERM what it can.
func Draws(*os.File) bool { return true }
