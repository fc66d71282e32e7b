package excel97_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"pgregory.net/rapid"

	"sotruc/intake/people/excel97"
)

// compound makes a compound file of one stream of up to 60 KB.
func compound(name string, stream []byte) []byte {
	for len(stream) < 4096 || len(stream)%512 != 0 {
		stream = append(stream, 0)
	}
	head := make([]byte, 512)
	copy(head, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	put := binary.LittleEndian
	for at, v := range map[int]uint16{24: 0x3e, 26: 3, 28: 0xfffe, 30: 9, 32: 6} {
		put.PutUint16(head[at:], v)
	}
	for at, v := range map[int]uint32{44: 1, 48: 1, 56: 4096, 60: 0xfffffffe, 68: 0xfffffffe} {
		put.PutUint32(head[at:], v)
	}
	for at := 80; at < 512; at += 4 {
		put.PutUint32(head[at:], 0xffffffff)
	}
	fat := bytes.Repeat([]byte{0xff}, 512)
	last := 2 + len(stream)/512
	put.PutUint32(fat, 0xfffffffd)
	put.PutUint32(fat[4:], 0xfffffffe)
	for i := 2; i < last; i++ {
		put.PutUint32(fat[4*i:], uint32(i+1))
	}
	put.PutUint32(fat[4*last-4:], 0xfffffffe)
	folder := make([]byte, 512)
	entry := func(at int, name string, kind byte, child, start, size uint32) {
		e := folder[at*128:]
		for i, u := range utf16.Encode([]rune(name)) {
			put.PutUint16(e[2*i:], u)
		}
		put.PutUint16(e[64:], uint16(2*len(name)+2))
		e[66], e[67] = kind, 1
		for at, v := range map[int]uint32{68: 0xffffffff, 72: 0xffffffff, 76: child, 116: start, 120: size} {
			put.PutUint32(e[at:], v)
		}
	}
	entry(0, "Root Entry", 5, 1, 0xfffffffe, 0)
	entry(1, name, 2, 0xffffffff, 2, uint32(len(stream)))
	return slicesOf(head, fat, folder, stream)
}

func slicesOf(all ...[]byte) []byte { return bytes.Join(all, nil) }

// record makes a record of numbers and bytes.
func record(kind uint16, parts ...any) []byte {
	var body bytes.Buffer
	for _, part := range parts {
		if text, ok := part.(string); ok {
			part = []byte(text)
		}
		if err := binary.Write(&body, binary.LittleEndian, part); err != nil {
			panic(err)
		}
	}
	head := binary.LittleEndian.AppendUint16(nil, kind)
	return append(binary.LittleEndian.AppendUint16(head, uint16(body.Len())), body.Bytes()...)
}

// wide are the letters of a text in two bytes each.
func wide(s string) []uint16 { return utf16.Encode([]rune(s)) }

// workbook makes the stream of a workbook: its records, the names of its sheets with their marks, and the records of each.
func workbook(globals []byte, sheets ...[]byte) []byte {
	begin := record(0x0809, uint16(0x0600), uint16(5), uint32(0), uint32(0), uint32(0))
	size := len(begin) + len(globals) + len(sheets)*(4+8+2) + 4
	var bounds, bodies []byte
	for i, sheet := range sheets {
		hidden := byte(0)
		if i > 0 {
			hidden = 1
		}
		bounds = append(bounds, record(0x0085, uint32(size+len(bodies)), hidden, byte(0), byte(2), byte(0), fmt.Sprintf("T%d", i+1))...)
		bodies = append(bodies, slicesOf(record(0x0809, uint16(0x0600), uint16(16), uint32(0), uint32(0), uint32(0)), sheet, record(0x000A))...)
	}
	return slicesOf(begin, globals, bounds, record(0x000A), bodies)
}

// asked asks for one sheet.
func asked(title string) bool { return title == "T3" }

// cell makes a record of a cell in the given place.
func cell(kind uint16, row, column uint16, parts ...any) []byte {
	return record(kind, append([]any{row, column, uint16(0)}, parts...)...)
}

// sample has every kind of cell; its first text goes on in a second record, with other letters.
func sample() []byte {
	globals := slicesOf(
		record(0x0022, uint16(1)),
		record(0x00FC, uint32(3), uint32(3), uint16(5), byte(1), wide("Họ ")), record(0x003C, byte(0), "An",
			uint16(2), byte(8|4), uint16(1), uint32(3), "Be", uint32(0), "xyz", uint16(3), byte(1), wide("Tổ5")),
	)
	return workbook(globals, slicesOf(
		cell(0x00FD, 0, 0, uint32(0)), cell(0x00FD, 0, 1, uint32(1)), cell(0x00FD, 2, 0, uint32(2)), cell(0x00FD, 2, 1, uint32(99)),
		cell(0x0203, 0, 2, 48090001234.0), cell(0x027E, 0, 3, uint32(1960<<2|2)), cell(0x027E, 0, 4, uint32(12345<<2|3)),
		record(0x00BD, uint16(0), uint16(5), uint16(0), uint32(7<<2|2), uint16(0), uint32(0x40140000), uint16(6)),
		cell(0x0204, 1, 0, uint16(2), byte(0), "cu"), cell(0x0006, 1, 1, 44425.0, make([]byte, 8)),
		cell(0x0006, 1, 2, byte(0), make([]byte, 5), uint16(0xFFFF), make([]byte, 8)), record(0x0207, uint16(2), byte(1), wide("Bé")),
		cell(0x0006, 1, 3, []byte{2, 0, 0x2A, 0, 0, 0, 0xFF, 0xFF}, make([]byte, 8)), cell(0x0205, 1, 4, byte(0x17), byte(1)),
		cell(0x0205, 1, 5, byte(1), byte(0)), cell(0x0203, 1, 200, 1.0),
		record(0x00E5, uint16(3), []uint16{0, 2, 1, 1, 4, 4, 0, 5, 3, 4, 0, 0}),
		record(0x0809, uint16(0x0600)), record(0x000A),
	), cell(0x0203, 0, 0, 1.0), cell(0x0203, 0, 0, 3.0))
}

func TestRead(t *testing.T) {
	t.Parallel()
	book, err := excel97.Read(compound("Workbook", sample()), asked)
	if err != nil || !book.Date1904 || len(book.Sheets) != 3 {
		t.Fatalf("%+v, %v", book, err)
	}
	s := book.Sheets[0]
	var rows []string
	for _, row := range s.Rows {
		rows = append(rows, fmt.Sprint(row.Number, " ", strings.Join(row.Cells, "|")))
	}
	want := "1 Họ An|Be|48090001234|1960|123.45|7|5; 2 cu|44425|Bé|#N/A|#REF!; 3 Tổ5"
	if got := strings.Join(rows, "; "); got != want || s.Title != "T1" {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if fmt.Sprint(s.Merged) != "[{2 1 3} {1 4 5}]" {
		t.Errorf("merged %v", s.Merged)
	}
	if hidden := book.Sheets[1]; hidden.Title != "T2" || !hidden.Hidden || hidden.Rows != nil {
		t.Errorf("hidden %+v", hidden)
	}
	if hidden := book.Sheets[2]; hidden.Title != "T3" || hidden.Hidden || hidden.Rows[0].Cells[0] != "3" {
		t.Errorf("hidden and asked for %+v", hidden)
	}
}

func TestRefused(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		data []byte
		want error
	}{
		{"a password", compound("Workbook", workbook(record(0x002F, uint16(1)), nil)), excel97.ErrEncrypted},
		{"an .xlsx with a password", compound("EncryptedPackage", nil), excel97.ErrEncrypted},
		{"Excel 95", compound("Book", sample()), excel97.ErrUnread},
		{"another version", compound("Workbook", record(0x0809, uint16(0x0500))), excel97.ErrUnread},
		{"no sheet", compound("Workbook", workbook(nil)), excel97.ErrUnread},
		{"cut", compound("Workbook", sample())[:600], excel97.ErrUnread},
	}
	for _, tt := range tests {
		if _, err := excel97.Read(tt.data, asked); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

// A table of texts that says it has four billion is as long as what is there.
func TestTextsThatAreNotThere(t *testing.T) {
	t.Parallel()
	globals := record(0x00FC, uint32(0xffffffff), uint32(0xffffffff), uint16(0xffff), byte(1), wide("An"))
	book, err := excel97.Read(compound("Workbook", workbook(globals, cell(0x00FD, 0, 0, uint32(0)))), asked)
	if err != nil || book.Sheets[0].Rows[0].Cells[0] != "An" {
		t.Errorf("%+v, %v", book, err)
	}
}

// Whatever happens to the bytes, there are cells or one of the two errors.
func TestDamaged(t *testing.T) {
	t.Parallel()
	whole := compound("Workbook", sample())
	rapid.Check(t, func(t *rapid.T) {
		torn := bytes.Clone(whole)
		for range rapid.IntRange(1, 20).Draw(t, "changes") {
			torn[rapid.IntRange(0, len(torn)-1).Draw(t, "at")] = rapid.Byte().Draw(t, "byte")
		}
		if _, err := excel97.Read(torn, asked); err != nil && !errors.Is(err, excel97.ErrEncrypted) && !errors.Is(err, excel97.ErrUnread) {
			t.Fatalf("untyped error %v", err)
		}
	})
}

// Sheets that begin at one place are refused, and rows that are long for one cell end where all would be too much.
func TestSmallFilesStaySmall(t *testing.T) {
	t.Parallel()
	stream := workbook(nil, cell(0x0203, 0, 0, 1.0), cell(0x0203, 0, 0, 2.0))
	at := bytes.Index(stream, []byte("T1")) - 8
	next := bytes.Index(stream, []byte("T2")) - 8
	copy(stream[next:next+4], stream[at:at+4])
	if _, err := excel97.Read(compound("Workbook", stream), asked); !errors.Is(err, excel97.ErrUnread) {
		t.Errorf("two sheets at one place: %v", err)
	}
	begin, wide := record(0x0809, uint16(0x0600), uint16(16)), []byte(nil)
	for row := range uint16(100) {
		wide = append(wide, cell(0x0203, row, 59, 1.0)...)
	}
	if n := excel97.RowsWithin(slicesOf(begin, wide), 0, 600); n != 10 {
		t.Errorf("%d rows of 60 cells where 600 are room", n)
	}
}
