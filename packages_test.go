package main_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// listed is what go list says of a package.
type listed struct {
	ImportPath   string
	Dir          string
	Doc          string
	Imports      []string
	GoFiles      []string
	TestGoFiles  []string
	XTestGoFiles []string
	TestImports  []string
	XTestImports []string
}

// packages lists the program's own packages, or everything it links.
func packages(t *testing.T, args ...string) []listed {
	t.Helper()
	fields := "ImportPath,Dir,Doc,Imports,GoFiles,TestGoFiles,XTestGoFiles,TestImports,XTestImports"
	cmd := exec.CommandContext(t.Context(), "go", append([]string{"list", "-json=" + fields}, args...)...)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var all []listed
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		switch err := dec.Decode(&p); {
		case errors.Is(err, io.EOF):
			return all
		case err != nil:
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

// rooms are the packages that the shell shows: what it imports of ui and is no part of every screen.
func rooms(all []listed) []string {
	at := slices.IndexFunc(all, func(p listed) bool { return p.ImportPath == "sotruc/ui/shell" })
	var found []string
	for _, imported := range all[at].Imports {
		switch strings.TrimPrefix(imported, "sotruc/ui/") {
		case imported, "scene", "part", "kit", "locale":
		default:
			found = append(found, imported)
		}
	}
	return found
}
