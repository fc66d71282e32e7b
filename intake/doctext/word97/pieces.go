package word97

import (
	"sort"

	"golang.org/x/text/encoding/charmap"
)

// letters are the letters of all texts in their order, and where in the file each stands: their properties go by that.
type letters struct {
	units []uint16 // UTF-16
	at    []uint32
}

// Piece descriptors.
const (
	pieceSize   = 8
	pieceNarrow = 1 << 30 // 8 bits a letter, and the offset is doubled
)

// readLetters follows the piece table. At most most letters are taken.
func readLetters(h header, most int) (letters, error) {
	var l letters
	at, data := plc(pieceTable(h.pair(pairPieces)), pieceSize)
	if len(data) == 0 {
		return l, errDamaged
	}
	total := h.start(texts)
	for i, piece := range data {
		n := min(at[i+1], max(total, h.lengths[textMain])) - at[i]
		switch {
		case n <= 0:
			continue
		case at[i] != len(l.units):
			return l, errDamaged
		case len(l.units)+n > len(h.word):
			return l, errDamaged // a letter takes a byte at least
		case len(l.units)+n > most:
			return l, ErrTooLarge
		}
		if fc := u32(piece, 2); fc&pieceNarrow != 0 {
			l.narrow(h.word, int(fc&^pieceNarrow/2), n)
		} else {
			l.wide(h.word, int(fc), n)
		}
	}
	if len(l.units) < h.lengths[textMain] {
		return l, errDamaged
	}
	return l, nil
}

// pieceTable finds the table among what stands before it.
func pieceTable(clx []byte) []byte {
	for len(clx) >= 5 {
		switch clx[0] {
		case 1: // properties
			clx = clx[min(len(clx), 3+int(u16(clx, 1))):]
		case 2:
			size := int(u32(clx, 1))
			if size < 0 || size > len(clx)-5 {
				return nil
			}
			return clx[5 : 5+size]
		default:
			return nil
		}
	}
	return nil
}

// narrow takes n letters of 8 bits; those behind the end of the file are lost.
func (l *letters) narrow(word []byte, from, n int) {
	for at := from; at < from+n; at++ {
		unit := uint16(0)
		if at < len(word) {
			unit = windows1252(word[at])
		}
		l.units, l.at = append(l.units, unit), append(l.at, uint32(at))
	}
}

// wide takes n letters of 16 bits.
func (l *letters) wide(word []byte, from, n int) {
	for i := range n {
		at := from + 2*i
		l.units, l.at = append(l.units, u16(word, at)), append(l.at, uint32(at))
	}
}

// windows1252 gives the letter of a byte. The bytes without one stay themselves.
func windows1252(b byte) uint16 {
	if c := charmap.Windows1252.DecodeByte(b); c != 0xfffd {
		return uint16(c)
	}
	return uint16(b)
}

// stretch is a stretch of the file whose letters share their properties.
type stretch[T any] struct {
	from, to uint32
	props    T
}

// find gives the properties at an offset of the file.
func find[T any](list []stretch[T], at uint32) (props T, ok bool) {
	i := sort.Search(len(list), func(i int) bool { return list[i].from > at }) - 1
	if i < 0 || at >= list[i].to {
		return props, false
	}
	return list[i].props, true
}
