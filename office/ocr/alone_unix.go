//go:build !windows

package ocr

import (
	"os"
	"os/exec"
	"syscall"
)

// alone gives the program no terminal: it would draw over the screen. What it started ends with it.
func alone(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	cmd.Cancel = func() error {
		if err := syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL); err != nil {
			return os.ErrProcessDone
		}
		return nil
	}
}
