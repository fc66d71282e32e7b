package main_test

import (
	"strings"
	"testing"
)

// TestModelImportsOnlyTheStandardLibrary keeps the rules free of everything that changes.
func TestModelImportsOnlyTheStandardLibrary(t *testing.T) {
	t.Parallel()
	for _, p := range packages(t, "./model") {
		for _, imported := range p.Imports {
			if strings.Contains(imported, ".") {
				t.Errorf("model imports %s", imported)
			}
		}
	}
}

// TestNoNetwork checks that the program cannot phone home: nothing that speaks HTTP or TLS is linked.
func TestNoNetwork(t *testing.T) {
	t.Parallel()
	for _, p := range packages(t, "-deps", ".") {
		switch p.ImportPath {
		case "net/http", "crypto/tls":
			t.Errorf("%s is linked", p.ImportPath)
		}
	}
}
