package words

import (
	"bytes"
	"fmt"
	"strings"
	"text/template"
	"text/template/parse"
)

// limited takes as many bytes as a template may say.
type limited struct{ to *bytes.Buffer }

func (l limited) Write(p []byte) (int, error) {
	if l.to.Len()+len(p) > maxText {
		return 0, errTooLong
	}
	l.to.Write(p) // it never fails
	return len(p), nil
}

// step is taken by every turn of a loop and every call of a template.
func (r *run) step(file string, line int) (string, error) {
	r.at = Error{File: file, Line: line}
	if r.steps++; r.steps > maxSteps {
		return "", errEndless
	}
	return "", nil
}

func (r *run) enter(file string, line int) (string, error) {
	if r.depth++; r.depth > maxDepth {
		r.at = Error{File: file, Line: line}
		return "", errEndless
	}
	return r.step(file, line)
}

func (r *run) leave() string {
	r.depth--
	return ""
}

// bound puts the steps into a template: nothing else stops a loop that says nothing.
func (r *run) bound(t *parse.Tree) {
	line := func(at parse.Pos) int {
		return 1 + strings.Count(r.sources[t.ParseName][:min(int(at), len(r.sources[t.ParseName]))], "\n")
	}
	for _, list := range loops(t.Root) {
		list.Nodes = append([]parse.Node{r.act("step", t.ParseName, line(list.Pos))}, list.Nodes...)
	}
	t.Root.Nodes = append([]parse.Node{r.act("enter", t.ParseName, line(t.Root.Pos))}, t.Root.Nodes...)
	t.Root.Nodes = append(t.Root.Nodes, r.act("leave", "", 0))
}

// act is a node that calls one of the functions above.
func (r *run) act(function, file string, line int) parse.Node {
	text := "{{" + function + "}}"
	if file != "" {
		text = fmt.Sprintf("{{%s %q %d}}", function, file, line)
	}
	none := func(...any) string { return "" }
	made := template.Must(template.New("").Funcs(template.FuncMap{"step": none, "enter": none, "leave": none}).Parse(text))
	return made.Root.Nodes[0]
}

// walk visits the nodes of a list and of the lists in it.
func walk(list *parse.ListNode, visit func(parse.Node)) {
	if list == nil {
		return
	}
	for _, node := range list.Nodes {
		visit(node)
		switch n := node.(type) {
		case *parse.IfNode:
			walk(n.List, visit)
			walk(n.ElseList, visit)
		case *parse.WithNode:
			walk(n.List, visit)
			walk(n.ElseList, visit)
		case *parse.RangeNode:
			walk(n.List, visit)
			walk(n.ElseList, visit)
		}
	}
}

func calls(list *parse.ListNode) []*parse.TemplateNode {
	var all []*parse.TemplateNode
	walk(list, func(node parse.Node) {
		if n, is := node.(*parse.TemplateNode); is {
			all = append(all, n)
		}
	})
	return all
}

func loops(list *parse.ListNode) []*parse.ListNode {
	var all []*parse.ListNode
	walk(list, func(node parse.Node) {
		if n, is := node.(*parse.RangeNode); is {
			all = append(all, n.List)
		}
	})
	return all
}
