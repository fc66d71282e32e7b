//go:build linux

package office_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"sotruc/office"
)

// The system's program gets the path as one word, whatever stands in it, and what it answers counts.
func TestSystemViewerHandsThePathOver(t *testing.T) {
	bin, cache := t.TempDir(), t.TempDir()
	t.Setenv("PATH", bin)
	t.Setenv("XDG_CACHE_HOME", cache)
	f := kept("a $(touch b) 'c'.pdf", "%PDF")
	if err := office.SystemViewer().Show(f); !errors.Is(err, office.ErrNoViewer) {
		t.Errorf("without a program: %v", err)
	}
	script := func(text string) {
		if err := os.WriteFile(filepath.Join(bin, "xdg-open"), []byte("#!/bin/sh\n"+text), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	script("exit 3\n")
	if err := office.SystemViewer().Show(f); !errors.Is(err, office.ErrNoViewer) {
		t.Errorf("a program that opens nothing: %v", err)
	}
	out := filepath.Join(bin, "out")
	script(`printf '%s|%s' "$#" "$1" > ` + out + "\n")
	if err := office.SystemViewer().Show(f); err != nil {
		t.Fatal(err)
	}
	want := "1|" + filepath.Join(cache, "sotruc", "opened", f.SHA256[:16], f.Name)
	if got, err := os.ReadFile(out); err != nil || string(got) != want {
		t.Errorf("handed over %q, %v; want %q", got, err, want)
	}
}
