package office

import (
	"fmt"
	"os/exec"
	"runtime"
	"time"
)

// startTime is how long the system's program may take to say that it opens nothing.
const startTime = 2 * time.Second

// startCommand is the system's own way to open a file.
func startCommand(path string) *exec.Cmd {
	switch runtime.GOOS {
	case "windows":
		return exec.Command("rundll32", "url.dll,FileProtocolHandler", path) //nolint:gosec,noctx // no shell reads it, and it may outlive the program
	case "darwin":
		return exec.Command("open", path) //nolint:gosec,noctx // as above
	}
	return exec.Command("xdg-open", path) //nolint:gosec,noctx // as above
}

// startSystem hands a file to the system. ErrNoViewer where there is nothing to hand it to, or that soon says so.
func startSystem(path string) error {
	cmd := startCommand(path)
	alone(cmd)
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("%w: %w", ErrNoViewer, err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		if err != nil && runtime.GOOS != "windows" { // rundll32 answers nothing
			return fmt.Errorf("%w: %w", ErrNoViewer, err)
		}
	case <-time.After(startTime):
	}
	return nil
}
