// Package pdf sets a paper of the Party on A4 as a .pdf that shows and prints the same everywhere: with letterhead, numbered pages, tables
// and signature, in a serif with all Vietnamese letters that goes with the program. Its texts are clean lines already; a letter the
// serif does not have is set as "?". The same paper is always the same bytes.
package pdf

import (
	"fmt"
	"io"
	"time"

	"github.com/signintech/gopdf"
)

// Paper is what stands on a paper.
type Paper struct {
	Branch, Issuer, Number string // the left half of the letterhead
	Motto, Place           string // the right one
	Type                   string // BÁO CÁO
	Abstract               []string
	Hyphens                bool // under the abstract
	Blocks                 []Block
	Recipients             []string
	SignFor, Title, Signer string
	Made                   time.Time // zero: not said
}

// Block is a heading or a paragraph, or a table; one of them is set.
type Block struct {
	Heading, Text string
	Grid          *Grid
}

// Grid is a table. The cells after the first TextCells are numbers.
type Grid struct {
	Head      []string
	Twips     []int
	TextCells int
	Rows      []Row
}

// Row is a row; one with a heading alone spans all columns.
type Row struct {
	Heading string
	Cells   []string
}

// The page in points: A4 with margins of 20, 20, 30 and 15 mm, the number of the page 10 mm from the edge; and the sizes of the text.
// Source: Hướng dẫn 05-HD/VPTW and 36-HD/VPTW, thể thức và kỹ thuật trình bày.
const (
	millimetre = 72 / 25.4
	pageWide   = 210 * millimetre
	pageTall   = 297 * millimetre
	left       = 30 * millimetre
	right      = pageWide - 15*millimetre
	top        = 20 * millimetre
	bottom     = pageTall - 20*millimetre
	numberAt   = 10 * millimetre
	textSize   = 14
	lineTall   = 18
	paragraph  = 6  // above one
	single     = 16 // the line of a letterhead
	indent     = 10 * millimetre
	leftHalf   = 232.5
	cellSize   = 12
	cellLine   = 13.8
	cellSide   = 2.85
	cellAround = 1
	signTall   = 4 * single // room for signature and seal
)

// Write writes a paper.
func Write(w io.Writer, p Paper) error {
	s := setter{out: &gopdf.GoPdf{}, wide: map[piece]float64{}}
	s.begin(p)
	s.letterhead(p)
	for i := range p.Blocks {
		s.block(p, i)
	}
	s.signature(p)
	if s.err == nil {
		_, s.err = s.out.WriteTo(w)
	}
	if s.err != nil {
		return fmt.Errorf("write pdf: %w", s.err)
	}
	return nil
}

// letterhead sets the two halves above the title, and the title.
func (s *setter) letterhead(p Paper) {
	from := s.y
	s.half(left, leftHalf, line{p.Branch, regular, textSize}, line{p.Issuer, bold, textSize}, line{"*", regular, textSize}, line{p.Number, regular, textSize})
	lower := s.y
	s.y = from
	x, wide := left+leftHalf, right-left-leftHalf
	s.half(x, wide, line{p.Motto, bold, 15})
	s.font(bold, 15)
	s.rule(x+(wide-s.width(p.Motto))/2, s.y+1, s.width(p.Motto))
	s.y += paragraph
	s.half(x, wide, line{p.Place, italic, textSize})
	s.y = max(s.y, lower) + lineTall
	s.centred(left, right-left, line{p.Type, bold, 16})
	for _, text := range p.Abstract {
		s.centred(left, right-left, line{text, bold, textSize})
	}
	if p.Hyphens {
		s.centred(left, right-left, line{"-----", regular, textSize})
	}
	s.y += paragraph
}

// block sets a block. What is kept together stands on one page: see kept.
func (s *setter) block(p Paper, i int) {
	b := p.Blocks[i]
	if b.Heading != "" || i+1 == len(p.Blocks) && b.Grid == nil {
		s.need(min(s.kept(p, i), bottom-top))
	}
	switch {
	case b.Heading != "":
		s.paragraph(b.Heading, bold)
	case b.Grid != nil:
		s.y += paragraph
		s.grid(*b.Grid)
	default:
		s.paragraph(b.Text, regular)
	}
}

// kept is how tall is what stands on one page with the beginning of a block: with a heading the beginning of what it is above, of a table its
// heading row and a row, of a text its first lines, and all of the last with the signature, which does not stand alone.
func (s *setter) kept(p Paper, i int) float64 {
	if i == len(p.Blocks) {
		return signature(p)
	}
	b, last := p.Blocks[i], i+1 == len(p.Blocks)
	switch {
	case b.Heading != "":
		return s.tall(b.Heading, bold) + s.kept(p, i+1)
	case b.Grid != nil:
		return paragraph + s.begins(*b.Grid)
	case last:
		return s.tall(b.Text, regular) + signature(p)
	}
	return min(s.tall(b.Text, regular), paragraph+2*lineTall)
}

// signature is how tall recipients and signature are.
func signature(p Paper) float64 {
	return lineTall + max(float64(len(p.Recipients)+1)*single, 3*single+signTall)
}

// signature sets who gets the paper and who signs it, beside one another on one page.
func (s *setter) signature(p Paper) {
	s.need(min(signature(p), bottom-top))
	s.y += lineTall
	from := s.y
	x, wide := left+leftHalf, right-left-leftHalf
	s.half(x, wide, line{p.SignFor, bold, textSize}, line{p.Title, regular, textSize})
	s.y += signTall
	s.half(x, wide, line{p.Signer, bold, textSize})
	s.y = from
	s.font(regular, textSize)
	s.text(left, "Nơi nhận:")
	s.rule(left, s.y+textSize+1, s.width("Nơi nhận:"))
	s.y += single
	s.font(regular, cellSize)
	for _, name := range p.Recipients {
		for _, l := range s.fill(name, leftHalf, leftHalf) {
			s.need(cellLine)
			s.text(left, l)
			s.y += cellLine
		}
	}
}
