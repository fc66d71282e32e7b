package doctext

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// utf16Order tells text in UTF-16 by its byte order mark, or without one by where the zero bytes stand.
func utf16Order(data []byte) (order binary.ByteOrder, ok bool) {
	if len(data) < 2 {
		return nil, false
	}
	for _, order := range [...]binary.ByteOrder{binary.LittleEndian, binary.BigEndian} {
		if order.Uint16(data) == 0xfeff {
			return order, true
		}
	}
	return bareUTF16Order(data)
}

// bareUTF16Order tells UTF-16 without a mark: a third of its characters at least are ASCII, so that every other byte is
// zero that often and the bytes between seldom are: in U+0300, the grave. The file must be even and its head well-formed.
func bareUTF16Order(data []byte) (order binary.ByteOrder, ok bool) {
	head := data[:min(len(data), sniffed)]
	if len(data)%2 != 0 || len(head) < 4 {
		return nil, false
	}
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	switch many := len(head) / 6; {
	case zeros[1] > many && zeros[0]*4 <= zeros[1]:
		order = binary.LittleEndian
	case zeros[0] > many && zeros[1]*4 <= zeros[0]:
		order = binary.BigEndian
	default:
		return nil, false
	}
	return order, isText16(order, head)
}

// isText16 tells whether no unit is half a pair, a control character or a noncharacter.
func isText16(order binary.ByteOrder, head []byte) bool {
	for i := 0; i+1 < len(head); i += 2 {
		u := order.Uint16(head[i:])
		switch {
		case u < ' ' && u != '\n' && u != '\r' && u != '\t' && u != '\f', u >= 0xfffe:
			return false
		case utf16.IsSurrogate(rune(u)):
			if i+3 >= len(head) {
				return len(head) == sniffed // the cut may go through a pair
			}
			if utf16.DecodeRune(rune(u), rune(order.Uint16(head[i+2:]))) == utf8.RuneError {
				return false
			}
			i += 2
		}
	}
	return true
}

// decodeUTF16 gives the text without its byte order mark. Half a pair, and a last odd byte, become U+FFFD.
func decodeUTF16(order binary.ByteOrder, data []byte) string {
	if len(data) > 1 && order.Uint16(data) == 0xfeff {
		data = data[2:]
	}
	var b strings.Builder
	b.Grow(len(data))
	for len(data) > 1 {
		r := rune(order.Uint16(data))
		data = data[2:]
		if utf16.IsSurrogate(r) {
			low := rune(0)
			if len(data) > 1 {
				low = rune(order.Uint16(data))
			}
			if r = utf16.DecodeRune(r, low); r != utf8.RuneError {
				data = data[2:]
			}
		}
		b.WriteRune(r)
	}
	if len(data) > 0 {
		b.WriteRune(utf8.RuneError)
	}
	return b.String()
}
