package word97

import (
	"cmp"
	"slices"
)

// letterProps is what matters of how letters are shown.
type letterProps struct {
	deleted, hidden, upper bool
	large                  bool // it is a large picture
}

// paraProps is what matters of a paragraph.
type paraProps struct {
	depth   int // tables it stands in, one inside another
	cellEnd bool
	rowEnd  bool
	style   int
	listed  bool // something is said of a list
	list    int  // number of the list use, from 1; 0 for none
	level   int
}

// The properties (sprm) that are read.
const (
	sprmLetterDeleted = 0x0800
	sprmSmallCaps     = 0x083a
	sprmCaps          = 0x083b
	sprmHidden        = 0x083c
	sprmInTable       = 0x2416
	sprmRowEnd        = 0x2417
	sprmInnerCellEnd  = 0x244b
	sprmInnerRowEnd   = 0x244c
	sprmListLevel     = 0x260a
	sprmList          = 0x460b
	sprmDepth         = 0x6649
	sprmTableForm     = 0xd608 // has two bytes of length
	sprmTabs          = 0xc615
	sprmPicture       = 0x6a03 // where in the stream Data the picture of a letter is
)

const (
	pageSize  = 512 // of a page of properties (FKP)
	maxNested = 16  // tables one inside another
)

// properties calls fn for every property in b, with its value.
func properties(b []byte, fn func(sprm int, value []byte)) {
	for len(b) >= 3 {
		sprm := int(u16(b, 0))
		b = b[2:]
		var size int
		switch sprm >> 13 {
		case 0, 1:
			size = 1
		case 2, 4, 5:
			size = 2
		case 3:
			size = 4
		case 7:
			size = 3
		default:
			switch {
			case sprm == sprmTableForm:
				size = int(u16(b, 0)) + 1
			case sprm == sprmTabs && b[0] == 255:
				return // longer than it can say; it comes last
			default:
				size = int(b[0]) + 1
			}
		}
		if size > len(b) {
			return
		}
		fn(sprm, b[:size])
		b = b[size:]
	}
}

// isOn reads a property of letters: 0x81 is the contrary of the style, which seldom has it.
func isOn(value []byte) bool { return value[0] == 1 || value[0] == 0x81 }

// pages gives the pages of properties of a kind. No page counts twice.
func pages(h header, pair int) [][]byte {
	_, numbers := plc(h.pair(pair), 4)
	var list [][]byte
	for _, n := range numbers {
		from := int(u32(n, 0)&0x3fffff) * pageSize
		if from+pageSize <= len(h.word) && len(list) < len(h.word)/pageSize {
			list = append(list, h.word[from:from+pageSize])
		}
	}
	return list
}

// readLetterProps reads the stretches of letters that are not shown as they stand.
func readLetterProps(h header) []stretch[letterProps] {
	var list []stretch[letterProps]
	for _, page := range pages(h, pairLetterPages) {
		n := int(page[pageSize-1])
		if 4*(n+1)+n > pageSize {
			continue
		}
		for i := range n {
			at := 2 * int(page[4*(n+1)+i])
			if at == 0 || at+1+int(page[at]) > pageSize {
				continue
			}
			var p letterProps
			properties(page[at+1:at+1+int(page[at])], func(sprm int, value []byte) {
				switch sprm {
				case sprmLetterDeleted:
					p.deleted = isOn(value)
				case sprmHidden:
					p.hidden = isOn(value)
				case sprmCaps, sprmSmallCaps:
					p.upper = p.upper || isOn(value)
				case sprmPicture:
					p.large = h.isLarge(int(u32(value, 0)))
				}
			})
			if p != (letterProps{}) {
				list = append(list, stretch[letterProps]{u32(page, 4*i), u32(page, 4*i+4), p})
			}
		}
	}
	return sorted(list)
}

// readParaProps reads the properties of the paragraphs.
func readParaProps(h header) []stretch[paraProps] {
	const entry = 13 // bytes a paragraph has in the list of its page
	var list []stretch[paraProps]
	for _, page := range pages(h, pairParaPages) {
		n := int(page[pageSize-1])
		if 4*(n+1)+entry*n > pageSize {
			continue
		}
		for i := range n {
			var p paraProps
			if at := 2 * int(page[4*(n+1)+entry*i]); at != 0 {
				p = readPara(page[at:])
			}
			list = append(list, stretch[paraProps]{u32(page, 4*i), u32(page, 4*i+4), p})
		}
	}
	return sorted(list)
}

// readPara reads the properties of one paragraph: their length in words, doubly told, the style, the rest.
func readPara(b []byte) paraProps {
	size := 2*int(b[0]) - 1
	b = b[1:]
	if size < 0 {
		if len(b) == 0 {
			return paraProps{}
		}
		size, b = 2*int(b[0]), b[1:]
	}
	if size < 2 || size > len(b) {
		return paraProps{}
	}
	p := paraProps{style: int(u16(b, 0))}
	properties(b[2:size], p.set)
	return p
}

func (p *paraProps) set(sprm int, value []byte) {
	switch sprm {
	case sprmInTable:
		if value[0] != 0 {
			p.depth = max(p.depth, 1)
		}
	case sprmDepth:
		p.depth = min(max(0, int(int32(u32(value, 0)))), maxNested)
	case sprmRowEnd, sprmInnerRowEnd:
		p.rowEnd = value[0] != 0
	case sprmInnerCellEnd:
		p.cellEnd = value[0] != 0
	case sprmList:
		p.list, p.listed = int(u16(value, 0)), true
	case sprmListLevel:
		p.level = int(value[0])
	}
}

func sorted[T any](list []stretch[T]) []stretch[T] {
	slices.SortStableFunc(list, func(a, b stretch[T]) int { return cmp.Compare(a.from, b.from) })
	return list
}
