package word97

import (
	"encoding/binary"

	"sotruc/intake/doctext/wordtext"
)

// Where things stand in the header (FIB), in bytes.
const (
	atIdent = 0x00
	atFib   = 0x02
	atFlags = 0x0a
	atTexts = 0x4c  // the lengths of the eight texts, in letters
	atPairs = 0x9a  // offset and length in the table stream, by number
	minFib  = 0x382 // bytes of the header of Word 97

	identWord97 = 0xa5ec
	identWord6  = 0xa5dc
	fibWord97   = 0x00c1 // no smaller number is written by Word 97
	fibWord8    = 0x0065 // up to here: Word 6 and 95

	flagEncrypted = 0x0100
	flagTable1    = 0x0200
)

// The numbers of the pairs that are read.
const (
	pairStyles      = 1
	pairNoteRefs    = 2
	pairNoteTexts   = 3
	pairLetterPages = 12
	pairParaPages   = 13
	pairPieces      = 33
	pairShapes      = 40
	pairEndRefs     = 46
	pairEndTexts    = 47
	pairBoxes       = 56
	pairLists       = 73
	pairListUses    = 74
)

// The texts of a file, one behind the other.
const (
	textMain = iota
	textNotes
	textHeaders
	textMacros
	textComments
	textEndnotes
	textBoxes
	textHeaderBoxes
	texts
)

// header is what matters of the FIB.
type header struct {
	lengths [texts]int
	word    []byte
	table   []byte
	data    []byte // pictures
}

// isLarge tells whether the picture at an offset of the stream Data is large: PICF has its size before it was scaled, in twips, and the scale in
// thousandths.
func (h header) isLarge(at int) bool {
	const goal, twipsPerMM = 28, 1440 / 25.4
	side := func(n int) float64 {
		return float64(u16(h.data, at+goal+2*n)) * float64(u16(h.data, at+goal+4+2*n)) / 1000 / twipsPerMM
	}
	return wordtext.Large(side(0), side(1))
}

func readHeader(s streams) (header, error) {
	h := header{word: s.word, data: s.data}
	if len(s.word) < atPairs {
		return h, errDamaged
	}
	switch ident := u16(s.word, atIdent); {
	case ident == identWord6, ident == identWord97 && u16(s.word, atFib) <= fibWord8:
		return h, ErrOld
	case ident != identWord97:
		return h, errDamaged
	}
	flags := u16(s.word, atFlags)
	switch {
	case flags&flagEncrypted != 0:
		return h, ErrEncrypted
	case len(s.word) < minFib:
		return h, errDamaged
	case flags&flagTable1 != 0:
		h.table = s.tables["1Table"]
	default:
		h.table = s.tables["0Table"]
	}
	for i := range h.lengths {
		n := int32(u32(s.word, atTexts+4*i))
		if n < 0 || int(n) > len(s.word) { // a letter takes a byte at least
			return h, errDamaged
		}
		h.lengths[i] = int(n)
	}
	return h, nil
}

// pair gives the bytes of the table stream that pair number n points at; none where it points outside.
func (h header) pair(n int) []byte {
	from, size := u32(h.word, atPairs+8*n), u32(h.word, atPairs+8*n+4)
	if size == 0 || uint64(from)+uint64(size) > uint64(len(h.table)) {
		return nil
	}
	return h.table[from : from+size]
}

// behind is pair with everything up to the end of the stream: the levels of lists stand behind what is counted.
func (h header) behind(n int) []byte {
	if h.pair(n) == nil {
		return nil
	}
	return h.table[u32(h.word, atPairs+8*n):]
}

// start gives where the n-th text begins, in letters.
func (h header) start(n int) int {
	at := 0
	for _, length := range h.lengths[:n] {
		at += length
	}
	return at
}

// plc gives the positions of a PLC and the data of size bytes at each but the last.
func plc(b []byte, size int) (at []int, data [][]byte) {
	n := (len(b) - 4) / (4 + size)
	if n < 1 {
		return nil, nil
	}
	for i := range n + 1 {
		at = append(at, int(u32(b, 4*i)))
	}
	for i := range n {
		from := 4*(n+1) + size*i
		data = append(data, b[from:from+size])
	}
	return at, data
}

// u16 and u32 read a number, 0 where b ends before it.
func u16(b []byte, at int) uint16 {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return binary.LittleEndian.Uint16(b[at:])
}

func u32(b []byte, at int) uint32 {
	if at < 0 || at+4 > len(b) {
		return 0
	}
	return binary.LittleEndian.Uint32(b[at:])
}
