package webpage

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"sotruc/intake/doctext/wordtext"
)

// reader is a page while it is read.
type reader struct {
	paper *wordtext.Paper
	elems []element
	lists []*list
	grids []*grid // the open tables
	label string  // of the item that has begun, up to its first words

	line  *wordtext.Line // the open paragraph; nil where nothing stands in it
	space gap            // white space that waits for more text
	broke bool           // a line break was written last
}

// element is an open element.
type element struct {
	name string
	tag  atom.Atom
	look look
	rows int // that were open when it began
}

// gap is white space between words.
type gap int8

const (
	gapNone gap = iota
	gapSpace
	gapTab
)

func (p *reader) look() look {
	if n := len(p.elems); n > 0 {
		return p.elems[n-1].look
	}
	return look{}
}

// text takes text between tags.
func (p *reader) text(text string) {
	as := p.look()
	switch {
	case as.hidden:
	case as.note:
		p.flow(noteOf(text), as)
	case as.number:
		p.flow(numberOf(text, as.font), as)
	case as.tab: // Word draws a tab as spaces
		p.write("\t", as)
	case as.pre:
		p.write(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), as)
	default:
		p.flow(text, as)
	}
}

// flow takes text whose white space is only layout: any of it is one space, but a tab within a line of the page is kept,
// for LibreOffice writes the tabs of a paper so.
func (p *reader) flow(text string, as look) {
	for text != "" {
		n := strings.IndexAny(text, " \t\r\n\f")
		if n < 0 {
			n = len(text)
		}
		if n > 0 {
			p.write(text[:n], as)
			text = text[n:]
			continue
		}
		n = len(text) - len(strings.TrimLeft(text, " \t\r\n\f"))
		here := gapSpace
		if blank := text[:n]; strings.Contains(blank, "\t") && !strings.ContainsAny(blank, "\r\n\f") {
			here = gapTab
		}
		p.space, text = max(p.space, here), text[n:]
	}
}

// write adds letters to the open paragraph, behind the white space that waits.
func (p *reader) write(text string, as look) {
	if p.line == nil {
		p.line, p.space, p.broke = &wordtext.Line{}, gapNone, false
		if p.label != "" && strings.Trim(text, " \u00a0") != "" {
			p.line.Write(p.label, "", false)
			p.label = ""
		}
	}
	switch {
	case p.broke: // white space behind a line break is layout
	case p.space == gapTab:
		p.line.Write("\t", as.font, as.upper)
	case p.space == gapSpace:
		p.line.Write(" ", as.font, as.upper)
	}
	p.space, p.broke = gapNone, strings.HasSuffix(text, "\n")
	p.line.Write(text, as.font, as.upper)
}

// flush ends the paragraph, if anything stands in it. The last line break in it breaks nothing.
func (p *reader) flush() error {
	p.space = gapNone
	if p.line == nil {
		return nil
	}
	text := p.line.Text()
	p.line = nil
	return p.paper.Paragraph(strings.TrimSuffix(text, "\n"))
}

// open takes the beginning of an element.
func (p *reader) open(t html.Token) error {
	if t.DataAtom == atom.Br {
		if as := p.look(); !as.hidden {
			p.space = gapNone
			p.write("\n", as)
		}
		return nil
	}
	if t.DataAtom == atom.Img && !p.look().hidden && isPage(t) {
		if err := p.flush(); err != nil {
			return err
		}
		return p.paper.Object()
	}
	var err error
	if blocks[t.DataAtom] {
		err = p.flush()
		p.leaveOpen(t.DataAtom)
	}
	if err != nil || voids[t.DataAtom] {
		return err
	}
	e := element{t.Data, t.DataAtom, p.look().of(t), p.paper.Depth()}
	if len(p.elems) == maxOpen {
		return nil
	}
	if !e.look.hidden {
		p.begin(t)
	}
	p.elems = append(p.elems, e)
	if t.Type == html.SelfClosingTagToken {
		p.cut(len(p.elems) - 1)
	}
	return nil
}

// leaveOpen ends what a browser ends where a block begins: an open paragraph, the item before an item, the cell before a
// cell, the row before a row.
func (p *reader) leaveOpen(tag atom.Atom) {
	p.endNearest(func(open atom.Atom) bool { return open == atom.P }, atom.Table, atom.Td, atom.Th)
	switch tag {
	case atom.Li:
		p.endNearest(func(open atom.Atom) bool { return open == atom.Li }, atom.Ol, atom.Ul, atom.Table)
	case atom.Dt, atom.Dd:
		p.endNearest(func(open atom.Atom) bool { return open == atom.Dt || open == atom.Dd }, atom.Dl, atom.Table)
	case atom.Td, atom.Th:
		p.endNearest(isCell, atom.Tr, atom.Table)
	case atom.Tr:
		p.endNearest(func(open atom.Atom) bool { return open == atom.Tr }, atom.Table)
	case atom.Tbody, atom.Thead, atom.Tfoot:
		p.endNearest(func(open atom.Atom) bool {
			return open == atom.Tbody || open == atom.Thead || open == atom.Tfoot || open == atom.Tr
		}, atom.Table)
	default:
	}
}

// isGroup tells the elements that hold rows of a table.
func isGroup(tag atom.Atom) bool { return tag == atom.Tbody || tag == atom.Thead || tag == atom.Tfoot }

func isCell(tag atom.Atom) bool { return tag == atom.Td || tag == atom.Th }

// endNearest ends the outermost open element that is wanted, above the nearest of the walls.
func (p *reader) endNearest(wanted func(atom.Atom) bool, walls ...atom.Atom) {
	at := len(p.elems)
	for i := len(p.elems) - 1; i >= 0 && !slices.Contains(walls, p.elems[i].tag); i-- {
		if wanted(p.elems[i].tag) {
			at = i
		}
	}
	p.cut(at)
}

// cut ends the open elements from at on, the innermost first.
func (p *reader) cut(at int) {
	for len(p.elems) > at {
		e := p.elems[len(p.elems)-1]
		p.elems = p.elems[:len(p.elems)-1]
		if !e.look.hidden {
			p.leave(e)
		}
	}
}

// close takes the end of an element. One that is not open counts for nothing, and none reaches out of its cell but the
// end of a row or a table.
func (p *reader) close(name string) error {
	tag := atom.Lookup([]byte(name))
	if blocks[tag] {
		if err := p.flush(); err != nil {
			return err
		}
	}
	ofTable := tag == atom.Table || tag == atom.Tr || isGroup(tag) || isCell(tag)
	for i := len(p.elems) - 1; i >= 0; i-- {
		if p.elems[i].name == name {
			p.cut(i)
			return nil
		}
		if open := p.elems[i].tag; open == atom.Table || isCell(open) && !ofTable {
			return nil
		}
	}
	return nil
}

// begin does what an element does that can be seen.
func (p *reader) begin(t html.Token) {
	switch t.DataAtom {
	case atom.Ol, atom.Ul:
		p.lists = append(p.lists, newList(t))
	case atom.Li:
		p.label = p.item(t)
	case atom.Table:
		p.grids = append(p.grids, &grid{})
	case atom.Tr:
		p.paper.OpenRow()
		if g := p.grid(); g != nil {
			g.at = 0
		}
	case atom.Td, atom.Th:
		p.place(t)
	default:
	}
}

// leave does what the end of an element does.
func (p *reader) leave(e element) {
	switch e.tag {
	case atom.Ol, atom.Ul:
		p.lists = p.lists[:max(len(p.lists)-1, 0)]
	case atom.Li:
		p.label = ""
	case atom.Td, atom.Th:
		p.label = ""
		if p.paper.Depth() > 0 {
			p.paper.CloseCell()
		}
	case atom.Table:
		p.grids = p.grids[:max(len(p.grids)-1, 0)]
	case atom.Tr:
		if p.fill(); p.paper.Depth() > e.rows {
			p.paper.CloseRow()
		}
	default:
	}
}
