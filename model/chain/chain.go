// Package chain is the chain of authority (chuỗi căn cứ): which paper rests on which, up to the highest and down to the last.
package chain

import (
	"slices"

	"sotruc/model"
)

// Papers is a part of the chain: papers in the book by their ID, with what each rests on and what rests on it.
type Papers map[model.DirectiveID]Paper

// Paper is a paper in the chain. CitedBy has the papers in the book that rest on it, newest first.
type Paper struct {
	model.Directive // with Cites, without Text
	CitedBy         []model.DirectiveID
}

// Bounds of what is shown around a paper. Chains of authority have five or six links; what has more goes in a circle or
// was made to be walked for ever.
const (
	MaxDepth = 12
	MaxNodes = 500
)

// Node is a paper above or below another, and those beyond it.
type Node struct {
	model.Citation        // what is known of it: as the book has it, or as it is cited where the book does not
	Subject        string // of a paper in the book
	Again          bool   // it stands in the chain already: what is beyond it is not repeated
	Cut            bool   // there is more beyond it than is shown
	Next           []Node // the papers it rests on, or those that rest on it
}

// Line is one line of the chain as it is read from the highest authority down. Depth is the number of steps from the
// paper in the middle: negative above it, positive below.
type Line struct {
	Node  // without Next
	Depth int
}

// Above gives what a paper rests on, and what that rests on. It always ends, also where papers cite one another.
func (c Papers) Above(id model.DirectiveID) []Node { return c.grow(id, c.restsOn) }

// Below gives what rests on a paper, and what rests on that.
func (c Papers) Below(id model.DirectiveID) []Node { return c.grow(id, c.citedBy) }

// Around gives the chain around a paper as lines: above it what it rests on, the farthest first, then the paper itself,
// then what rests on it, the nearest first.
func (c Papers) Around(id model.DirectiveID) []Line {
	lines := above(nil, c.Above(id), -1)
	p := c[id].Directive
	lines = append(lines, Line{Node: c.node(asCited(p))})
	return below(lines, c.Below(id), 1)
}

func above(lines []Line, nodes []Node, depth int) []Line {
	for _, n := range nodes {
		lines = above(lines, n.Next, depth-1)
		n.Next = nil
		lines = append(lines, Line{n, depth})
	}
	return lines
}

func below(lines []Line, nodes []Node, depth int) []Line {
	for _, n := range nodes {
		next := n.Next
		n.Next = nil
		lines = below(append(lines, Line{n, depth}), next, depth+1)
	}
	return lines
}

// asCited names a paper in the book as a citation of it would.
func asCited(d model.Directive) model.Citation {
	return model.Citation{Symbol: d.Symbol, Kind: d.Kind, Issuer: d.Issuer, IssuedOn: d.IssuedOn, Linked: d.ID}
}

func (c Papers) restsOn(id model.DirectiveID) []model.Citation { return c[id].Cites }

func (c Papers) citedBy(id model.DirectiveID) []model.Citation {
	var papers []model.Citation
	for _, below := range c[id].CitedBy {
		papers = append(papers, asCited(c[below].Directive))
	}
	return papers
}

func (c Papers) node(cited model.Citation) Node {
	p, known := c[cited.Linked]
	if !known {
		return Node{Citation: cited}
	}
	return Node{Citation: asCited(p.Directive), Subject: p.Subject}
}

// grow walks in breadth, so that a paper stands where it is nearest.
func (c Papers) grow(id model.DirectiveID, step func(model.DirectiveID) []model.Citation) []Node {
	seen := map[model.DirectiveID]bool{id: true}
	left := MaxNodes
	spread := func(from model.DirectiveID) []Node {
		var nodes []Node
		var here []model.DirectiveID
		for _, cited := range step(from) {
			if cited.Linked != 0 && slices.Contains(here, cited.Linked) {
				continue // cited twice by one paper
			}
			if left == 0 {
				break
			}
			left--
			node := c.node(cited)
			node.Again = cited.Linked != 0 && seen[cited.Linked]
			nodes = append(nodes, node)
			if cited.Linked != 0 {
				here, seen[cited.Linked] = append(here, cited.Linked), true
			}
		}
		return nodes
	}
	top := spread(id)
	level := places(top)
	for depth := 1; len(level) > 0; depth++ {
		var next []*Node
		for _, n := range level {
			switch beyond := n.Linked != 0 && len(step(n.Linked)) > 0; {
			case n.Again || !beyond:
			case depth == MaxDepth || left == 0:
				n.Cut = true
			default:
				n.Next = spread(n.Linked)
				next = append(next, places(n.Next)...)
			}
		}
		level = next
	}
	return top
}

func places(nodes []Node) []*Node {
	at := make([]*Node, len(nodes))
	for i := range nodes {
		at[i] = &nodes[i]
	}
	return at
}
