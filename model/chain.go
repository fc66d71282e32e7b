package model

import "slices"

// Chain is a part of the chain of authority: papers in the book by their ID, with what each rests on and what rests on it.
type Chain map[DirectiveID]ChainPaper

// ChainPaper is a paper in the chain. CitedBy has the papers in the book that rest on it, newest first.
type ChainPaper struct {
	Directive // with Cites, without Text
	CitedBy   []DirectiveID
}

// Bounds of what is shown around a paper. Chains of authority have five or six links; what has more goes in a circle or
// was made to be walked for ever.
const (
	ChainDepth = 12
	ChainNodes = 500
)

// ChainNode is a paper above or below another, and those beyond it.
type ChainNode struct {
	Citation             // what is known of it: as the book has it, or as it is cited where the book does not
	Subject  string      // of a paper in the book
	Again    bool        // it stands in the chain already: what is beyond it is not repeated
	Cut      bool        // there is more beyond it than is shown
	Next     []ChainNode // the papers it rests on, or those that rest on it
}

// ChainLine is one line of the chain as it is read from the highest authority down. Depth is the number of steps from the
// paper in the middle: negative above it, positive below.
type ChainLine struct {
	ChainNode // without Next
	Depth     int
}

// Above gives what a paper rests on, and what that rests on. It always ends, also where papers cite one another.
func (c Chain) Above(id DirectiveID) []ChainNode { return c.grow(id, c.restsOn) }

// Below gives what rests on a paper, and what rests on that.
func (c Chain) Below(id DirectiveID) []ChainNode { return c.grow(id, c.citedBy) }

// Around gives the chain around a paper as lines: above it what it rests on, the farthest first, then the paper itself,
// then what rests on it, the nearest first.
func (c Chain) Around(id DirectiveID) []ChainLine {
	lines := chainAbove(nil, c.Above(id), -1)
	p := c[id].Directive
	lines = append(lines, ChainLine{ChainNode: c.node(p.asCited())})
	return chainBelow(lines, c.Below(id), 1)
}

func chainAbove(lines []ChainLine, nodes []ChainNode, depth int) []ChainLine {
	for _, n := range nodes {
		lines = chainAbove(lines, n.Next, depth-1)
		n.Next = nil
		lines = append(lines, ChainLine{n, depth})
	}
	return lines
}

func chainBelow(lines []ChainLine, nodes []ChainNode, depth int) []ChainLine {
	for _, n := range nodes {
		next := n.Next
		n.Next = nil
		lines = chainBelow(append(lines, ChainLine{n, depth}), next, depth+1)
	}
	return lines
}

// asCited names a paper in the book as a citation of it would.
func (d Directive) asCited() Citation {
	return Citation{Symbol: d.Symbol, Kind: d.Kind, Issuer: d.Issuer, IssuedOn: d.IssuedOn, Linked: d.ID}
}

func (c Chain) restsOn(id DirectiveID) []Citation { return c[id].Cites }

func (c Chain) citedBy(id DirectiveID) []Citation {
	var papers []Citation
	for _, below := range c[id].CitedBy {
		papers = append(papers, c[below].asCited())
	}
	return papers
}

func (c Chain) node(cited Citation) ChainNode {
	p, known := c[cited.Linked]
	if !known {
		return ChainNode{Citation: cited}
	}
	return ChainNode{Citation: p.asCited(), Subject: p.Subject}
}

// grow walks in breadth, so that a paper stands where it is nearest.
func (c Chain) grow(id DirectiveID, step func(DirectiveID) []Citation) []ChainNode {
	seen := map[DirectiveID]bool{id: true}
	left := ChainNodes
	spread := func(from DirectiveID) []ChainNode {
		var nodes []ChainNode
		var here []DirectiveID
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
		var next []*ChainNode
		for _, n := range level {
			switch beyond := n.Linked != 0 && len(step(n.Linked)) > 0; {
			case n.Again || !beyond:
			case depth == ChainDepth || left == 0:
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

func places(nodes []ChainNode) []*ChainNode {
	at := make([]*ChainNode, len(nodes))
	for i := range nodes {
		at[i] = &nodes[i]
	}
	return at
}
