package main_test

import (
	"io"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/creack/pty"
)

// An error is there at once: it asks the terminal nothing, for an old console gives no answer and would be waited for.
func TestAnErrorAsksTheTerminalNothing(t *testing.T) {
	t.Parallel()
	path, env := program(t), home(t)
	for args, sentence := range map[string]string{
		"--db " + filepath.Join(t.TempDir(), "none", "x.sqlite") + " today": "Không có thư mục",
		"--bogus":   "--bogus",
		"bogus":     "bogus",
		"list":      "sotruc --help",
		"read none": "none",
	} {
		cmd := exec.CommandContext(t.Context(), path, strings.Fields(args)...)
		cmd.Env = env
		file, err := pty.Start(cmd)
		if err != nil {
			t.Fatal(err)
		}
		said, _ := io.ReadAll(file) // ends with an error of its own where the program ends
		if err := cmd.Wait(); err == nil || !strings.Contains(string(said), sentence) || strings.Contains(string(said), "\x1b") {
			t.Errorf("sotruc %s: %v, said %q", args, err, said)
		}
		_ = file.Close()
	}
}
