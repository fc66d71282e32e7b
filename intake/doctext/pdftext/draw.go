package pdftext

import (
	"math"

	"sotruc/intake/doctext/pdftext/pdffile"
)

// path is what is being drawn.
type path struct {
	at, start point
	edges     []rule
	boxes     []rule // of each closed figure, its corners
	low, high point
}

const (
	maxEdges  = 2000 // of one path
	maxRules  = 4000 // on one sheet
	ruleWidth = 3.0  // points; a filled box thinner than this is a line
	shortest  = 6.0  // points; shorter lines are parts of letters and signs
)

// draw carries out the operators that draw lines. Curves are left out.
func (in *interpreter) draw(word pdffile.Keyword, operands []any) {
	p := &in.path
	to := func() point {
		v := numbers(operands, 2)
		return in.state.ctm.apply(v[0], v[1])
	}
	switch word {
	case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh":
		in.painted = true
	}
	switch word {
	case "m":
		p.closeFigure()
		p.at = to()
		p.start, p.low, p.high = p.at, p.at, p.at
	case "l":
		p.lineTo(to())
	case "h":
		p.lineTo(p.start)
	case "re":
		v := numbers(operands, 4)
		p.closeFigure()
		p.at = in.state.ctm.apply(v[0], v[1])
		p.start, p.low, p.high = p.at, p.at, p.at
		p.lineTo(in.state.ctm.apply(v[0]+v[2], v[1]))
		p.lineTo(in.state.ctm.apply(v[0]+v[2], v[1]+v[3]))
		p.lineTo(in.state.ctm.apply(v[0], v[1]+v[3]))
		p.lineTo(p.start)
	case "S", "s":
		in.stroke(word == "s")
	case "f", "F", "f*":
		in.fill()
	case "B", "B*", "b", "b*":
		p.closeFigure()
		in.keep(p.boxes, true)
		in.stroke(word[0] == 'b')
	case "n":
		in.path = path{}
	}
}

func (p *path) lineTo(to point) {
	if len(p.edges) < maxEdges {
		p.edges = append(p.edges, rule{p.at, to})
	}
	p.at = to
	p.low = point{math.Min(p.low.x, to.x), math.Min(p.low.y, to.y)}
	p.high = point{math.Max(p.high.x, to.x), math.Max(p.high.y, to.y)}
}

func (p *path) closeFigure() {
	if p.low != p.high && len(p.boxes) < maxEdges {
		p.boxes = append(p.boxes, rule{p.low, p.high})
	}
	p.low, p.high = p.at, p.at
}

func (in *interpreter) stroke(closed bool) {
	if closed {
		in.path.lineTo(in.path.start)
	}
	in.keep(in.path.edges, false)
	in.path = path{}
}

func (in *interpreter) fill() {
	in.path.closeFigure()
	in.keep(in.path.boxes, true)
	in.path = path{}
}

// keep keeps the lines that lie along the sheet. Boxes are lines where they are thin.
func (in *interpreter) keep(lines []rule, boxes bool) {
	if in.note { // the frame of a stamp parts no columns
		return
	}
	for _, r := range lines {
		wide, high := math.Abs(r.to.x-r.from.x), math.Abs(r.to.y-r.from.y)
		if !r.from.near() || !r.to.near() || math.Max(wide, high) < shortest || math.Min(wide, high) > ruleWidth || len(in.sheet.rules) >= maxRules || in.document.rules <= 0 {
			continue
		}
		if !boxes && math.Min(wide, high) > 0.5 {
			continue
		}
		in.document.rules--
		in.sheet.rules = append(in.sheet.rules, r)
	}
}
