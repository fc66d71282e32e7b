// Package pretend makes programs for tests: scripts of the shell that stand for an editor, a reader of scans or a viewer.
package pretend

import (
	"os"
	"syscall"
	"testing"
)

// Program writes a script to a path, to be run from there. No other program is started meanwhile: it would hold the file open to be written, and
// the system would not run it ("text file busy").
func Program(t testing.TB, path, script string) {
	t.Helper()
	syscall.ForkLock.RLock()
	err := os.WriteFile(path, []byte("#!/bin/sh\n"+script+"\n"), 0o700) //nolint:gosec // it is run
	syscall.ForkLock.RUnlock()
	if err != nil {
		t.Fatal(err)
	}
}
