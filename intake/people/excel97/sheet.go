package excel97

import (
	"encoding/binary"
	"maps"
	"math"
	"slices"
	"strconv"
)

// cells are those of a sheet while it is read, by row from 0, and how many more there may be.
type cells struct {
	rows map[int][]string
	room int
}

func (c *cells) set(row, column int, value string) {
	if column >= maxColumns || value == "" {
		return
	}
	all := c.rows[row]
	if c.room -= max(column+1-len(all), 0); c.room < 0 {
		return
	}
	for len(all) <= column {
		all = append(all, "")
	}
	all[column] = value
	c.rows[row] = all
}

// read reads the records of a sheet that begins at a place of the stream, and gives how many more cells there may be than room were.
// What is damaged ends it, and so does what is too much.
func (s *Sheet) read(stream []byte, at int, texts []string, room int) int {
	if at < 0 || at > len(stream) {
		return room
	}
	r := records{rest: stream[at:]}
	if kind, _, ok := r.next(); !ok || kind != kindBegin {
		return room
	}
	found := cells{map[int][]string{}, room}
	row, column := 0, 0 // of the last formula, whose text may stand in a record of its own
	for depth := 1; depth > 0 && found.room >= 0; {
		kind, body, ok := r.next()
		if !ok {
			break
		}
		switch kind {
		case kindBegin: // of a chart on the sheet
			depth++
		case kindEnd:
			depth--
		case kindMerged:
			s.merge(body)
		case kindFormula:
			row, column = u16(body, 0), u16(body, 2)
			found.set(row, column, result(body))
		case kindResult:
			t := textReader{parts: r.continued(body)}
			found.set(row, column, t.text())
		default:
			found.take(kind, body, texts)
		}
	}
	for _, row := range slices.Sorted(maps.Keys(found.rows)) {
		s.Rows = append(s.Rows, Row{row + 1, found.rows[row]})
	}
	return found.room
}

// take reads a record of cells that are no formula.
func (c *cells) take(kind int, body []byte, texts []string) {
	row, column := u16(body, 0), u16(body, 2)
	switch kind {
	case kindTextAt:
		if at := u32(body, 6); at >= 0 && at < len(texts) {
			c.set(row, column, texts[at])
		}
	case kindText, kindRichText:
		t := textReader{parts: [][]byte{body[min(6, len(body)):]}}
		c.set(row, column, t.letters(u16(t.take(2), 0), t.flags()&1 != 0))
	case kindNumber:
		c.set(row, column, number(body, 6))
	case kindShort:
		c.set(row, column, short(u32(body, 6)))
	case kindNumbers:
		for at := 4; at+6 <= len(body)-2; at += 6 {
			c.set(row, column, short(u32(body, at+2)))
			column++
		}
	case kindBool:
		if len(body) >= 8 && body[7] != 0 {
			c.set(row, column, fault(body[6]))
		}
	}
}

// result is the value of a formula when the file was saved; "" where a record of its own has it.
func result(body []byte) string {
	if len(body) < 14 || u16(body, 12) != 0xFFFF {
		return number(body, 6)
	}
	if body[6] == 2 {
		return fault(body[8])
	}
	return ""
}

// number writes out eight bytes; "" where they are none.
func number(body []byte, at int) string {
	if at+8 > len(body) {
		return ""
	}
	return written(math.Float64frombits(binary.LittleEndian.Uint64(body[at:])))
}

// short writes out a number that is kept in four bytes: the upper half of eight, or a whole number, perhaps of hundredths.
func short(kept int) string {
	bits := uint32(kept)
	value := math.Float64frombits(uint64(bits&^3) << 32)
	if bits&2 != 0 {
		value = float64(int32(bits) >> 2)
	}
	if bits&1 != 0 {
		value /= 100
	}
	return written(value)
}

func written(value float64) string {
	if math.IsNaN(value) || math.IsInf(value, 0) || math.Abs(value) > 1e15 {
		return ""
	}
	return strconv.FormatFloat(value, 'f', -1, 64)
}

// fault is what a formula shows that failed.
func fault(code byte) string {
	switch code {
	case 0x00:
		return "#NULL!"
	case 0x07:
		return "#DIV/0!"
	case 0x17:
		return "#REF!"
	case 0x1D:
		return "#NAME?"
	case 0x24:
		return "#NUM!"
	case 0x2A:
		return "#N/A"
	}
	return "#VALUE!"
}

// merge takes over the cells that are merged down a column.
func (s *Sheet) merge(body []byte) {
	for at := 2; at+8 <= len(body) && len(s.Merged) < maxMerged; at += 8 {
		top, bottom, first, last := u16(body, at), u16(body, at+2), u16(body, at+4), u16(body, at+6)
		if first == last && bottom > top {
			s.Merged = append(s.Merged, Merged{first + 1, top + 1, bottom + 1})
		}
	}
}
