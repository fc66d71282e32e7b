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

// house says which rooms a room may import; the program's own packages only.
var house = map[string][]string{
	"sotruc":                                {"sotruc/ui/cli"},
	"sotruc/office":                         {"sotruc/report", "sotruc/store", "sotruc/intake", "sotruc/intake/doctext", "sotruc/model", "sotruc/config"},
	"sotruc/ui/drive":                       {"sotruc/ui/tui", "sotruc/ui/kit", "sotruc/ui/locale", "sotruc/office", "sotruc/sample", "sotruc/store", "sotruc/config", "sotruc/model"},
	"sotruc/ui/cli":                         {"sotruc/office", "sotruc/ui/tui", "sotruc/ui/locale", "sotruc/ui/kit", "sotruc/config", "sotruc/store", "sotruc/intake", "sotruc/intake/doctext", "sotruc/intake/doubt", "sotruc/intake/people", "sotruc/report", "sotruc/model", "sotruc/model/viet", "sotruc/sample"},
	"sotruc/ui/tui":                         {"sotruc/office", "sotruc/ui/kit", "sotruc/ui/locale", "sotruc/store", "sotruc/intake", "sotruc/intake/doctext", "sotruc/intake/doubt", "sotruc/intake/when", "sotruc/report", "sotruc/model", "sotruc/model/viet", "sotruc/config"},
	"sotruc/ui/kit":                         {},
	"sotruc/ui/locale":                      {},
	"sotruc/store":                          {"sotruc/model", "sotruc/model/viet", "sotruc/store/bookfile"},
	"sotruc/store/bookfile":                 {"sotruc/model", "sotruc/model/viet"},
	"sotruc/intake":                         {"sotruc/intake/doctext", "sotruc/intake/doubt", "sotruc/intake/source", "sotruc/intake/symbol", "sotruc/intake/who", "sotruc/intake/when", "sotruc/model", "sotruc/model/viet"},
	"sotruc/intake/doctext":                 {"sotruc/intake/doctext/docx", "sotruc/intake/doctext/edxml", "sotruc/intake/doctext/pdftext", "sotruc/intake/doctext/word97", "sotruc/model", "sotruc/model/viet"},
	"sotruc/intake/doubt":                   {},
	"sotruc/intake/source":                  {"sotruc/model/viet"},
	"sotruc/intake/symbol":                  {"sotruc/intake/source", "sotruc/model/viet"},
	"sotruc/intake/who":                     {"sotruc/intake/source", "sotruc/intake/symbol"},
	"sotruc/intake/when":                    {"sotruc/intake/source", "sotruc/intake/who", "sotruc/intake/doubt", "sotruc/model", "sotruc/model/viet"},
	"sotruc/intake/people":                  {"sotruc/intake/doctext", "sotruc/model", "sotruc/model/viet"},
	"sotruc/intake/doctext/docx":            {"sotruc/intake/doctext/wordtext", "sotruc/model/viet"},
	"sotruc/intake/doctext/word97":          {"sotruc/intake/doctext/wordtext"},
	"sotruc/intake/doctext/wordtext":        {"sotruc/model/viet"},
	"sotruc/intake/doctext/edxml":           {"sotruc/model/viet"},
	"sotruc/intake/doctext/pdftext":         {"sotruc/intake/doctext/pdftext/pdffile", "sotruc/model/viet"},
	"sotruc/intake/doctext/pdftext/pdffile": {},
	"sotruc/report":                         {"sotruc/model", "sotruc/model/viet", "sotruc/report/docx"},
	"sotruc/report/docx":                    {},
	"sotruc/config":                         {"sotruc/model", "sotruc/model/viet"},
	"sotruc/model":                          {"sotruc/model/viet"},
	"sotruc/model/viet":                     {},
	"sotruc/sample":                         {"sotruc/model", "sotruc/model/viet", "sotruc/store"},
	"sotruc/terminal":                       {},
	"sotruc/scripts/picture":                {"sotruc/terminal"},
}

// listed is what go list says of a package.
type listed struct {
	ImportPath string
	Doc        string
	Imports    []string
}

// packages lists the program's own packages, or everything it links.
func packages(t *testing.T, args ...string) []listed {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "go", append([]string{"list", "-json=ImportPath,Doc,Imports"}, args...)...)
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

// TestHouse checks who imports whom: data flows from file to intake to model to store to model to report to file.
func TestHouse(t *testing.T) {
	t.Parallel()
	for _, p := range packages(t, "./...") {
		allowed, known := house[p.ImportPath]
		if !known {
			t.Errorf("%s is no room of the house; say in DESIGN what it is for, and here whom it may import", p.ImportPath)
		}
		for _, imported := range p.Imports {
			if strings.HasPrefix(imported, "sotruc") && !slices.Contains(allowed, imported) {
				t.Errorf("%s must not import %s", p.ImportPath, imported)
			}
		}
		if p.Doc == "" {
			t.Errorf("%s has no package comment", p.ImportPath)
		}
	}
}

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
