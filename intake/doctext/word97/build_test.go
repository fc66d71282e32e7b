package word97

import (
	"encoding/binary"
	"os"
	"testing"
	"unicode/utf16"
)

// compound packs streams into a compound file of 512-byte sectors. Every stream is made large enough to need no small
// sectors.
func compound(streams map[string][]byte) []byte {
	const (
		sector = 512
		end    = 0xfffffffe
		none   = 0xffffffff
	)
	var body []byte
	var fat []uint32
	put := func(data []byte) (first uint32) {
		first = uint32(len(fat))
		for at := 0; at < len(data); at += sector {
			block := make([]byte, sector)
			copy(block, data[at:])
			body = append(body, block...)
			fat = append(fat, uint32(len(fat)+1))
		}
		fat[len(fat)-1] = end
		return first
	}
	entry := func(name string, kind byte, right, child, first uint32, size int) []byte {
		e := make([]byte, 128)
		for i, c := range utf16.Encode([]rune(name)) {
			binary.LittleEndian.PutUint16(e[2*i:], c)
		}
		binary.LittleEndian.PutUint16(e[64:], uint16(2*len(name)+2))
		e[66], e[67] = kind, 1
		for i, v := range []uint32{none, right, child} {
			binary.LittleEndian.PutUint32(e[68+4*i:], v)
		}
		binary.LittleEndian.PutUint32(e[116:], first)
		binary.LittleEndian.PutUint32(e[120:], uint32(size))
		return e
	}
	directory := entry("Root Entry", 5, none, 1, end, 0)
	n := uint32(1)
	for name, data := range streams {
		data = append(data, make([]byte, max(0, 4096-len(data)))...)
		right := n + 1
		if int(n) == len(streams) {
			right = none
		}
		directory = append(directory, entry(name, 2, right, none, put(data), len(data))...)
		n++
	}
	directoryAt := put(directory)
	fatSectors := (len(fat) + 128) / 128
	fatAt := uint32(len(fat))
	for range fatSectors {
		fat = append(fat, 0xfffffffd)
	}
	for len(fat)%128 != 0 {
		fat = append(fat, none)
	}
	for _, v := range fat {
		body = binary.LittleEndian.AppendUint32(body, v)
	}
	head := make([]byte, sector)
	copy(head, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	binary.LittleEndian.PutUint16(head[24:], 0x3e)
	binary.LittleEndian.PutUint16(head[26:], 3)
	binary.LittleEndian.PutUint16(head[28:], 0xfffe)
	binary.LittleEndian.PutUint16(head[30:], 9)
	binary.LittleEndian.PutUint16(head[32:], 6)
	binary.LittleEndian.PutUint32(head[44:], uint32(fatSectors))
	binary.LittleEndian.PutUint32(head[48:], directoryAt)
	binary.LittleEndian.PutUint32(head[56:], 4096)
	for _, at := range []int{60, 68} {
		binary.LittleEndian.PutUint32(head[at:], end)
	}
	for i := range 109 {
		v := uint32(none)
		if i < fatSectors {
			v = fatAt + uint32(i)
		}
		binary.LittleEndian.PutUint32(head[76+4*i:], v)
	}
	return append(head, body...)
}

// piece is a piece of text, in 8 bits as it stands or in UTF-16.
type piece struct {
	narrow string
	wide   string
}

// word gives the streams of a file with nothing but pieces of text: no properties, so that every one is a guess.
func word(pieces ...piece) map[string][]byte {
	const textAt = 0x400
	fib := make([]byte, textAt)
	binary.LittleEndian.PutUint16(fib[atIdent:], identWord97)
	binary.LittleEndian.PutUint16(fib[atFib:], fibWord97)
	binary.LittleEndian.PutUint16(fib[atFlags:], flagTable1)
	var at, data []byte
	letters := 0
	for _, p := range pieces {
		at = binary.LittleEndian.AppendUint32(at, uint32(letters))
		fc := uint32(len(fib))
		if p.wide == "" {
			fc = 2*fc | pieceNarrow
			fib = append(fib, p.narrow...)
			letters += len(p.narrow)
		}
		for _, c := range utf16.Encode([]rune(p.wide)) {
			fib = binary.LittleEndian.AppendUint16(fib, c)
			letters++
		}
		data = append(data, 0, 0)
		data = binary.LittleEndian.AppendUint32(data, fc)
		data = append(data, 0, 0)
	}
	at = binary.LittleEndian.AppendUint32(at, uint32(letters))
	binary.LittleEndian.PutUint32(fib[atTexts:], uint32(letters))
	table := append([]byte{1, 2, 0, 0, 0, 2}, 0, 0, 0, 0)
	binary.LittleEndian.PutUint32(table[6:], uint32(len(at)+len(data)))
	table = append(append(table, at...), data...)
	binary.LittleEndian.PutUint32(fib[atPairs+8*pairPieces:], 0)
	binary.LittleEndian.PutUint32(fib[atPairs+8*pairPieces+4:], uint32(len(table)))
	return map[string][]byte{"WordDocument": fib, "1Table": table}
}

func fixture(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("../testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
