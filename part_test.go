package main_test

import (
	"go/ast"
	"go/types"
	"maps"
	"slices"
	"testing"
)

// TestPartIsShared keeps ui/part from filling up with what one room shows. A method goes where its type goes. What several rooms do
// in one package, as ui/isolate, counts as a room here.
func TestPartIsShared(t *testing.T) {
	t.Parallel()
	const part = "sotruc/ui/part"
	screens := append(rooms(packages(t, "./...")), "sotruc/ui/assign", "sotruc/ui/isolate", "sotruc/ui/handout")
	s := readSource(t)
	users := map[types.Object]map[string]bool{}
	for _, p := range s.ours {
		path := p.types.Path()
		if path != part && path != "sotruc/ui/shell" && !slices.Contains(screens, path) {
			continue
		}
		for obj := range p.foundIn(part) {
			if users[obj] == nil {
				users[obj] = map[string]bool{}
			}
			users[obj][path] = true
		}
	}
	at := slices.IndexFunc(s.ours, func(p pkg) bool { return p.types.Path() == part })
	for _, e := range s.ours[at].exported() {
		if e.obj.Parent() != s.ours[at].types.Scope() || users[e.obj]["sotruc/ui/shell"] || len(users[e.obj]) > 1 {
			continue
		}
		t.Errorf("%s: %s is used by %v alone: what is exported there serves two rooms, one room and part itself, or the shell",
			s.fset.Position(e.obj.Pos()), e.name, slices.Collect(maps.Keys(users[e.obj])))
	}
}

// foundIn gives what a package uses of another: what it names, and the types of what it has from there. Of its own it
// gives what is used outside its declaration.
func (p pkg) foundIn(path string) map[types.Object]bool {
	found := map[types.Object]bool{}
	for _, f := range p.files {
		for _, d := range f.Decls {
			ast.Inspect(d, func(n ast.Node) bool {
				expr, ok := n.(ast.Expr)
				if !ok {
					return true
				}
				var objs []types.Object
				if t, ok := p.info.TypeOf(expr).(*types.Named); ok {
					objs = append(objs, t.Obj())
				}
				if id, ok := n.(*ast.Ident); ok && p.info.Uses[id] != nil {
					objs = append(objs, origin(p.info.Uses[id]))
				}
				for _, obj := range objs {
					own := d.Pos() <= obj.Pos() && obj.Pos() < d.End()
					if obj.Pkg() != nil && obj.Pkg().Path() == path && !own {
						found[obj] = true
					}
				}
				return true
			})
		}
	}
	return found
}
