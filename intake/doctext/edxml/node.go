package edxml

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"sotruc/model/viet"
)

// node is an element with what is in it.
type node struct {
	name     string // without its namespace
	attrs    []xml.Attr
	text     []byte
	children []*node
}

// parse reads a whole packet. Its bytes are in memory already, and the text of a node is never larger.
func parse(data []byte) (*node, error) {
	root := &node{}
	open := []*node{root}
	dec := xml.NewDecoder(bytes.NewReader(data))
	for nodes := 0; ; {
		token, err := dec.RawToken()
		switch {
		case errors.Is(err, io.EOF) && len(open) == 1:
			return root, nil
		case err != nil:
			return nil, fmt.Errorf("%w: %w", errDamaged, err)
		}
		top := open[len(open)-1]
		switch t := token.(type) {
		case xml.Directive:
			return nil, ErrDTD
		case xml.StartElement:
			if nodes++; nodes > maxNodes || len(open) > maxDepth {
				return nil, ErrTooLarge
			}
			n := &node{name: t.Name.Local, attrs: t.Attr}
			top.children, open = append(top.children, n), append(open, n)
		case xml.EndElement:
			if len(open) == 1 || !strings.EqualFold(t.Name.Local, top.name) {
				return nil, errDamaged
			}
			open = open[:len(open)-1]
		case xml.CharData:
			top.text = append(top.text, t...)
		}
	}
}

// find gives the first node of a name below n, at any depth; nil where there is none.
func (n *node) find(name string) *node {
	if n == nil {
		return nil
	}
	for _, child := range n.children {
		if strings.EqualFold(child.name, name) {
			return child
		}
		if found := child.find(name); found != nil {
			return found
		}
	}
	return nil
}

// all gives the nodes of a name below n, at any depth.
func (n *node) all(name string) []*node {
	if n == nil {
		return nil
	}
	var list []*node
	for _, child := range n.children {
		if strings.EqualFold(child.name, name) {
			list = append(list, child)
			continue
		}
		list = append(list, child.all(name)...)
	}
	return list
}

// child gives the first node of a name directly in n.
func (n *node) child(name string) *node {
	if n == nil {
		return nil
	}
	for _, child := range n.children {
		if strings.EqualFold(child.name, name) {
			return child
		}
	}
	return nil
}

// longestValue is how many bytes of a value that is no attachment count.
const longestValue = 64 << 10

// lines gives the text of n.
func (n *node) lines() string {
	if n == nil {
		return ""
	}
	return strings.TrimSpace(viet.Clean(string(n.text[:min(len(n.text), longestValue)])))
}

// line gives the text of n as one line.
func (n *node) line() string { return viet.CleanLine(n.lines()) }

// value gives the text of the first node of a name below n, or the attribute of that name.
func (n *node) value(name string) string {
	if n == nil {
		return ""
	}
	if text := n.find(name).line(); text != "" {
		return text
	}
	for _, a := range n.attrs {
		if strings.EqualFold(a.Name.Local, name) {
			return viet.CleanLine(a.Value[:min(len(a.Value), longestValue)])
		}
	}
	return ""
}
