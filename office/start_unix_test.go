//go:build linux

package office_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/office"
	"sotruc/pretend"
)

// The system's program gets the path as one word, whatever stands in it, and what it answers counts.
func TestSystemViewerHandsThePathOver(t *testing.T) {
	bin, cache := t.TempDir(), t.TempDir()
	t.Setenv("PATH", bin)
	t.Setenv("XDG_CACHE_HOME", cache)
	f := kept("a $(touch b) 'c'.pdf", "%PDF")
	if err := office.SystemViewer().Show(f); !errors.Is(err, office.ErrNoViewer) || !errors.Is(err, exec.ErrNotFound) {
		t.Errorf("without a program: %v", err)
	}
	script := func(text string) { pretend.Program(t, filepath.Join(bin, "xdg-open"), text) }
	script("exit 3\n")
	var ended *exec.ExitError
	if err := office.SystemViewer().Show(f); !errors.Is(err, office.ErrNoViewer) || !errors.As(err, &ended) {
		t.Errorf("a program that opens nothing: %v", err)
	}
	out := filepath.Join(bin, "out")
	script(`printf '%s|%s' "$#" "$1" > ` + out + "\n")
	if err := office.SystemViewer().Show(f); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(out)
	opened, rest := filepath.Join(cache, "sotruc", "opened")+"/", "/"+f.SHA256[:16]+"/"+f.Name
	if path, one := strings.CutPrefix(string(got), "1|"); err != nil || !one || !strings.HasPrefix(path, opened) || !strings.HasSuffix(path, rest) {
		t.Errorf("handed over %q, %v; want 1|%s…%s", got, err, opened, rest)
	}
}
