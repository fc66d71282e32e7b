//go:build !windows

package office

import (
	"os/exec"
	"syscall"
)

// alone gives a program no terminal: it would draw over the screen, and end with it.
func alone(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} }
