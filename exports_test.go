package main_test

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"
)

// forTests are the packages that tests may be the only ones to use.
var forTests = []string{"sotruc/sample", "sotruc/store/blank", "sotruc/terminal", "sotruc/ui/drive", "sotruc/pretend"}

// TestExportsAreUsed finds what is exported for nobody: an exported name is there for another package of the program.
// A method counts as used where it makes a type fit some interface; a type, where something used mentions it; the
// constants of a type or of one declaration, all where it or one of them is.
func TestExportsAreUsed(t *testing.T) {
	s := readSource(t)
	s.markNamed()
	s.markInterfaces()
	s.markMentioned()
	s.markWords()
	tests := s.tests(t, forTests)
	for _, p := range s.ours {
		for _, e := range p.exported() {
			if s.used[e.obj] || slices.Contains(forTests, p.types.Path()) && tests.used[e.obj] {
				continue
			}
			t.Errorf("%s: %s is exported, but no other package of the program uses it: unexport it or take it away",
				s.fset.Position(e.obj.Pos()), e.name)
		}
	}
}

// export is an exported name, with its type's where it is a method.
type export struct {
	name string
	obj  types.Object
}

// exported lists what the package exports: names of the package and methods of all its types. Fields are left out: rows of
// the book, settings and keys are found by reflection.
func (p pkg) exported() []export {
	var all []export
	add := func(prefix string, obj types.Object) {
		if obj.Exported() {
			all = append(all, export{p.types.Name() + "." + prefix + obj.Name(), obj})
		}
	}
	for _, name := range p.types.Scope().Names() {
		obj := p.types.Scope().Lookup(name)
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

// markNamed marks what other packages name.
func (s *source) markNamed() {
	for _, p := range s.ours {
		for _, obj := range p.info.Uses {
			if obj.Pkg() != nil && obj.Pkg() != p.types {
				s.used[origin(obj)] = true
			}
		}
	}
}

// markWords marks the constants of a type that is used, and of a declaration that has one that is: they are the words of
// one thing.
func (s *source) markWords() {
	for _, p := range s.ours {
		for _, f := range p.files {
			for _, d := range f.Decls {
				s.markGroup(p, d)
			}
		}
	}
}

func (s *source) markGroup(p pkg, d ast.Decl) {
	group, ok := d.(*ast.GenDecl)
	if !ok || group.Tok != token.CONST {
		return
	}
	var all []types.Object
	for _, spec := range group.Specs {
		if v, ok := spec.(*ast.ValueSpec); ok {
			for _, name := range v.Names {
				all = append(all, p.info.Defs[name])
			}
		}
	}
	if slices.ContainsFunc(all, func(obj types.Object) bool { return s.used[obj] || s.used[named(obj)] }) {
		for _, obj := range all {
			s.used[obj] = true
		}
	}
}

// named is the name of a thing's type; nil where that has none.
func named(obj types.Object) types.Object {
	if t, ok := obj.Type().(*types.Named); ok {
		return t.Obj()
	}
	return nil
}

// origin is what an instance of something generic was declared as.
func origin(obj types.Object) types.Object {
	switch obj := obj.(type) {
	case *types.Func:
		return obj.Origin()
	case *types.Var:
		return obj.Origin()
	}
	return obj
}

// markInterfaces marks the methods that make a type of ours fit an interface, be they its own or of what it embeds.
func (s *source) markInterfaces() {
	all := s.interfaces()
	for _, p := range s.ours {
		for _, obj := range p.info.Defs {
			if _, ok := obj.(*types.TypeName); !ok {
				continue
			}
			pointer := types.NewPointer(obj.Type())
			set := types.NewMethodSet(pointer)
			if types.IsInterface(obj.Type()) || set.Len() == 0 {
				continue
			}
			for _, i := range all {
				if set.Lookup(p.types, i.Method(0).Name()) == nil || !types.Implements(pointer, i) {
					continue
				}
				for m := range i.Methods() {
					if found := set.Lookup(p.types, m.Name()); found != nil {
						s.used[origin(found.Obj())] = true
					}
				}
			}
		}
	}
}

// interfaces gives every interface with methods that has a name anywhere, or is written in our files, and those that
// package errors asks for without naming them.
func (s *source) interfaces() []*types.Interface {
	var all []*types.Interface
	add := func(t types.Type) {
		if i, ok := t.Underlying().(*types.Interface); ok && i.NumMethods() > 0 {
			all = append(all, i)
		}
	}
	add(types.Universe.Lookup("error").Type())
	for _, p := range s.others {
		for _, name := range p.Scope().Names() {
			if obj, ok := p.Scope().Lookup(name).(*types.TypeName); ok {
				add(obj.Type())
			}
		}
	}
	for _, p := range s.ours {
		for expr, tv := range p.info.Types {
			if _, ok := expr.(*ast.InterfaceType); ok {
				add(tv.Type)
			}
		}
	}
	fail := types.Universe.Lookup("error").Type()
	for name, sig := range map[string][2]types.Type{"Is": {fail, types.Typ[types.Bool]}, "Unwrap": {nil, fail}} {
		var params *types.Tuple
		if sig[0] != nil {
			params = types.NewTuple(types.NewParam(0, nil, "", sig[0]))
		}
		results := types.NewTuple(types.NewParam(0, nil, "", sig[1]))
		method := types.NewFunc(0, nil, name, types.NewSignatureType(nil, nil, nil, params, results, false))
		add(types.NewInterfaceType([]*types.Func{method}, nil).Complete())
	}
	return all
}

// markMentioned marks the types that the types of what is used mention: they need not be named to be had.
func (s *source) markMentioned() {
	seen := map[types.Type]bool{}
	var mention func(types.Type)
	mention = func(t types.Type) {
		if seen[t] {
			return
		}
		seen[t] = true
		switch t := t.(type) {
		case *types.Named:
			s.used[t.Obj()] = true
			for arg := range t.TypeArgs().Types() {
				mention(arg)
			}
			mention(t.Underlying())
		case *types.Alias:
			s.used[t.Obj()] = true
			mention(t.Rhs())
		case *types.Struct:
			for f := range t.Fields() {
				if f.Exported() {
					mention(f.Type())
				}
			}
		case *types.Signature:
			for v := range t.Params().Variables() {
				mention(v.Type())
			}
			for v := range t.Results().Variables() {
				mention(v.Type())
			}
		case *types.Map:
			mention(t.Key())
			mention(t.Elem())
		case interface{ Elem() types.Type }:
			mention(t.Elem())
		}
	}
	var roots []types.Object
	for obj := range s.used {
		roots = append(roots, obj)
	}
	for _, obj := range roots {
		if obj.Pkg() != nil && strings.HasPrefix(obj.Pkg().Path(), "sotruc") {
			mention(obj.Type())
		}
	}
}
