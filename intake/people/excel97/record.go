package excel97

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
)

// The records that are read, by the numbers of [MS-XLS] 2.3.
const (
	kindFormula   = 0x0006
	kindEnd       = 0x000A
	kindDate1904  = 0x0022
	kindPassword  = 0x002F
	kindContinue  = 0x003C
	kindSheet     = 0x0085
	kindNumbers   = 0x00BD
	kindRichText  = 0x00D6
	kindMerged    = 0x00E5
	kindTexts     = 0x00FC
	kindTextAt    = 0x00FD
	kindNumber    = 0x0203
	kindText      = 0x0204
	kindBool      = 0x0205
	kindResult    = 0x0207
	kindShort     = 0x027E
	kindBegin     = 0x0809
	version8      = 0x0600
	recordHeading = 4
)

// records goes through the records of a stream.
type records struct{ rest []byte }

// next gives the next record; !ok at the end, and where one goes beyond it.
func (r *records) next() (kind int, body []byte, ok bool) {
	if len(r.rest) < recordHeading {
		return 0, nil, false
	}
	end := recordHeading + u16(r.rest, 2)
	if end > len(r.rest) {
		return 0, nil, false
	}
	kind, body = u16(r.rest, 0), r.rest[recordHeading:end]
	r.rest = r.rest[end:]
	return kind, body, true
}

// continued gives a record with those that go on with it.
func (r *records) continued(body []byte) [][]byte {
	parts := [][]byte{body}
	for len(r.rest) >= recordHeading && u16(r.rest, 0) == kindContinue {
		_, more, ok := r.next()
		if !ok {
			break
		}
		parts = append(parts, more)
	}
	return parts
}

// u16 and u32 read a number of two and of four bytes; 0 where there are none.
func u16(b []byte, at int) int {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return int(binary.LittleEndian.Uint16(b[at:]))
}

func u32(b []byte, at int) int {
	if at < 0 || at+4 > len(b) {
		return 0
	}
	return int(binary.LittleEndian.Uint32(b[at:]))
}

// textReader reads texts that may go on in further parts.
type textReader struct{ parts [][]byte }

// left tells whether there is anything more, and goes to the part that has it.
func (t *textReader) left() bool {
	for len(t.parts) > 0 && len(t.parts[0]) == 0 {
		t.parts = t.parts[1:]
	}
	return len(t.parts) > 0
}

// take gives up to n bytes of the present part.
func (t *textReader) take(n int) []byte {
	if !t.left() {
		return nil
	}
	n = min(max(n, 0), len(t.parts[0]))
	taken := t.parts[0][:n]
	t.parts[0] = t.parts[0][n:]
	return taken
}

// pass leaves n bytes unread, through as many parts as they have.
func (t *textReader) pass(n int) {
	for n > 0 && t.left() {
		n -= len(t.take(n))
	}
}

func (t *textReader) flags() byte {
	b := t.take(1)
	if len(b) == 0 {
		return 0
	}
	return b[0]
}

// letters reads n letters, of two bytes where they are wide. Where they go on in another part, that says anew how wide they are.
func (t *textReader) letters(n int, wide bool) string {
	var units []uint16
	for n > 0 {
		size := 1
		if wide {
			size = 2
		}
		got := t.take(n * size)
		if len(got) < size {
			break
		}
		for i := 0; i+size <= len(got); i += size {
			unit := uint16(got[i])
			if wide {
				unit |= uint16(got[i+1]) << 8
			}
			units = append(units, unit)
		}
		n -= len(got) / size
		if n > 0 {
			if !t.left() {
				break
			}
			wide = t.flags()&1 != 0
		}
	}
	return strings.TrimRight(string(utf16.Decode(units)), "\x00")
}

// text reads a text that says its length itself, without its looks.
func (t *textReader) text() string {
	n := u16(t.take(2), 0)
	flags := t.flags()
	runs, more := 0, 0
	if flags&8 != 0 {
		runs = u16(t.take(2), 0)
	}
	if flags&4 != 0 {
		more = u32(t.take(4), 0)
	}
	s := t.letters(n, flags&1 != 0)
	t.pass(4*runs + more)
	return s
}

// table reads the texts the cells refer to.
func (t *textReader) table() []string {
	count := u32(t.take(8), 4)
	var all []string
	for len(all) < min(count, maxTexts) && t.left() {
		all = append(all, t.text())
	}
	return all
}
