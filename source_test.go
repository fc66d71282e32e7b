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
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// source is the program with its types: every package of ours from its files, all others from what the compiler left.
type source struct {
	fset   *token.FileSet
	rooms  []room
	others []*types.Package
	used   map[types.Object]bool
}

// room is a package of ours.
type room struct {
	pkg   *types.Package
	info  *types.Info
	files []*ast.File
}

func readSource(t *testing.T) *source {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "go", "list", "-export", "-deps", "-json=ImportPath,Export,Dir,GoFiles", "./...")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	s := &source{fset: token.NewFileSet(), used: map[types.Object]bool{}}
	ours, exports := map[string]*types.Package{}, map[string]string{}
	gc := importer.ForCompiler(s.fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	imports := importing(func(path string) (*types.Package, error) {
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
		r := room{info: &types.Info{
			Uses: map[*ast.Ident]types.Object{}, Defs: map[*ast.Ident]types.Object{}, Types: map[ast.Expr]types.TypeAndValue{},
		}}
		for _, name := range p.GoFiles {
			f, err := parser.ParseFile(s.fset, filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			r.files = append(r.files, f)
		}
		conf := types.Config{Importer: imports}
		if r.pkg, err = conf.Check(p.ImportPath, s.fset, r.files, r.info); err != nil {
			t.Fatal(err)
		}
		ours[p.ImportPath] = r.pkg
		s.rooms = append(s.rooms, r)
	}
}

type importing func(path string) (*types.Package, error)

func (i importing) Import(path string) (*types.Package, error) { return i(path) }

// export is an exported name, with its type's where it is a method.
type export struct {
	name string
	obj  types.Object
}

// exported lists what the room exports: names of the package and methods of all its types. Fields are left out: rows of
// the book, settings and keys are found by reflection.
func (r room) exported() []export {
	var all []export
	add := func(prefix string, obj types.Object) {
		if obj.Exported() {
			all = append(all, export{r.pkg.Name() + "." + prefix + obj.Name(), obj})
		}
	}
	for _, name := range r.pkg.Scope().Names() {
		obj := r.pkg.Scope().Lookup(name)
		add("", obj)
		named, ok := obj.Type().(*types.Named)
		if _, isType := obj.(*types.TypeName); !isType || !ok || named.Obj() != obj {
			continue
		}
		for m := range named.Methods() {
			add(name+".", m)
		}
	}
	return all
}

// namesInTests are all words of code in the tests of the program.
func namesInTests(t *testing.T) map[string]bool {
	t.Helper()
	names := map[string]bool{}
	err := filepath.WalkDir(".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				names[id.Name] = true
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}
