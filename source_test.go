package main_test

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// source is the program with its types: every package of ours from its files, all others from what the compiler left.
type source struct {
	fset    *token.FileSet
	imports types.Importer
	ours    []pkg
	others  []*types.Package
	used    map[types.Object]bool
}

// pkg is a package of ours.
type pkg struct {
	types *types.Package
	info  *types.Info
	files []*ast.File
}

// wholeSource is what loadSource gave, once for all tests.
var wholeSource struct {
	sync.Once
	read *source
}

// readSource is the program, with nothing marked as used yet. A short run is there for what goes on while the program runs: the source is the
// same in it, and read where all is run.
func readSource(t *testing.T) *source {
	t.Helper()
	if testing.Short() {
		t.Skip("the source is read where all is run")
	}
	wholeSource.Do(func() { wholeSource.read = loadSource(t) })
	if wholeSource.read == nil {
		t.Fatal("the source could not be read")
	}
	own := *wholeSource.read
	own.used = map[types.Object]bool{}
	return &own
}

func loadSource(t *testing.T) *source {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "go", "list", "-export", "-deps", "-json=ImportPath,Export,Dir,GoFiles", "./...")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	s := &source{fset: token.NewFileSet()}
	ours, exports := map[string]*types.Package{}, map[string]string{}
	gc := importer.ForCompiler(s.fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	s.imports = importing(func(path string) (*types.Package, error) {
		if p := ours[path]; p != nil {
			return p, nil
		}
		return gc.Import(path)
	})
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; { // what is imported comes first
		var p struct {
			ImportPath, Export, Dir string
			GoFiles                 []string
		}
		switch err := dec.Decode(&p); {
		case errors.Is(err, io.EOF):
			return s
		case err != nil:
			t.Fatal(err)
		case p.ImportPath != "sotruc" && !strings.HasPrefix(p.ImportPath, "sotruc/"):
			if exports[p.ImportPath] = p.Export; p.Export != "" {
				other, err := gc.Import(p.ImportPath)
				if err != nil {
					t.Fatal(err)
				}
				s.others = append(s.others, other)
			}
			continue
		}
		one := s.parse(t, p.Dir, p.GoFiles)
		conf := types.Config{Importer: s.imports}
		if one.types, err = conf.Check(p.ImportPath, s.fset, one.files, one.info); err != nil {
			t.Fatal(err)
		}
		ours[p.ImportPath] = one.types
		s.ours = append(s.ours, one)
	}
}

type importing func(path string) (*types.Package, error)

func (i importing) Import(path string) (*types.Package, error) { return i(path) }

// parse reads the files of a package, whose types are yet to be found.
func (s *source) parse(t *testing.T, dir string, names []string) pkg {
	t.Helper()
	p := pkg{info: &types.Info{
		Uses: map[*ast.Ident]types.Object{}, Defs: map[*ast.Ident]types.Object{}, Types: map[ast.Expr]types.TypeAndValue{},
	}}
	for _, name := range names {
		f, err := parser.ParseFile(s.fset, filepath.Join(dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		p.files = append(p.files, f)
	}
	return p
}

// tests is the same source as the tests see it that import one of some packages: used is what they name.
func (s *source) tests(t *testing.T, imported []string) *source {
	t.Helper()
	seen := &source{fset: s.fset, imports: s.imports, others: s.others, used: map[types.Object]bool{}}
	conf := types.Config{Importer: s.imports, Error: func(error) {}} // what only tests import and declare is unknown, and none of ours
	for _, p := range packages(t, "./...") {
		for _, in := range []struct{ imports, files []string }{
			{p.TestImports, slices.Concat(p.GoFiles, p.TestGoFiles)}, {p.XTestImports, p.XTestGoFiles},
		} {
			if !slices.ContainsFunc(in.imports, func(path string) bool { return slices.Contains(imported, path) }) {
				continue
			}
			one := s.parse(t, p.Dir, in.files)
			one.types, _ = conf.Check(p.ImportPath+"_test", s.fset, one.files, one.info)
			seen.ours = append(seen.ours, one)
		}
	}
	seen.markNamed()
	seen.markMentioned()
	return seen
}
