package locale_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// asked are the keys that the program names as they stand, and what those begin with that it puts together, each with where.
func asked(t *testing.T) (whole, begun map[string]string) {
	t.Helper()
	whole, begun = map[string]string{}, map[string]string{}
	names := token.NewFileSet()
	root := os.DirFS("../..")
	err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(names, filepath.Join("../..", path), nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, is := n.(*ast.CallExpr)
			if !is || len(call.Args) == 0 {
				return true
			}
			name, is := call.Fun.(*ast.SelectorExpr)
			if !is || !slices.Contains([]string{"T", "say"}, name.Sel.Name) {
				return true
			}
			at := names.Position(call.Pos()).String()
			if key, is := text(call.Args[0]); is {
				whole[key] = at
			} else if b, is := call.Args[0].(*ast.BinaryExpr); is && b.Op == token.ADD {
				for left := ast.Expr(b); left != nil; {
					if key, is := text(left); is {
						begun[key] = at
					}
					if more, is := left.(*ast.BinaryExpr); is {
						left = more.X
					} else {
						left = nil
					}
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return whole, begun
}

func text(e ast.Expr) (string, bool) {
	lit, is := e.(*ast.BasicLit)
	if !is || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

// Whatever the program says by name there are words for: a key that nobody has words for would stand on the screen as it is.
func TestWhatIsAskedForHasWords(t *testing.T) {
	t.Parallel()
	vi, _ := both(t)
	whole, begun := asked(t)
	for key, at := range whole {
		if !vi.Has(key) {
			t.Errorf("%s: there are no words for %q", at, key)
		}
	}
	for key, at := range begun {
		if !slices.ContainsFunc(vi.Keys(), func(k string) bool { return strings.HasPrefix(k, key) }) {
			t.Errorf("%s: there are no words whose key begins with %q", at, key)
		}
	}
	if len(whole) < 900 || len(begun) < 100 {
		t.Errorf("%d keys and %d beginnings are asked for", len(whole), len(begun))
	}
}
