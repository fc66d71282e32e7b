package word97

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math/rand"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"sotruc/intake/doctext/docx"
)

const enough = 1 << 20

func TestText(t *testing.T) {
	tests := []struct {
		name   string
		pieces []piece
		want   string
	}{
		{"16 bits", []piece{{wide: "Đảng ủy\rphường 😀\r"}}, "Đảng ủy\nphường 😀\n"},
		{"8 bits", []piece{{narrow: "\x93Caf\xe9\x94 \x80\r"}}, "“Café” €\n"},
		{"8 bits that are TCVN3", []piece{{narrow: "\x81C\xabng v\xa8n s\xe8\x8d\r"}}, "\u0081C«ng v¨n sè\u008d\n"},
		{"pieces of both", []piece{{narrow: "S"}, {wide: "ố 12\u001eCV/"}, {narrow: "\x1fA\r"}}, "Số 12-CV/A\n"},
		{"no end of the last paragraph", []piece{{wide: "một"}}, "một\n"},
		{"breaks and tabs", []piece{{wide: "a\vb\tc\u000ed\fe\r"}}, "a\nb\tc\nd\ne\n"},
		{"field", []piece{{wide: "a\u0013 PAGE \u0013 x \u0014no\u0015 \u0014b\u0015c\r"}}, "abc\n"},
		{"field without end", []piece{{wide: "a\u0013 PAGE\rb\r"}}, "a\nb\n"},
		{"other controls", []piece{{wide: "a\u0001\u0002\u0005\u0008b\r"}}, "ab\n"},
		{"row by guess", []piece{{wide: "a\ab\a\ac\r"}}, "a\tb\nc\n"},
		{"columns by guess", []piece{{wide: "a\rb\ac\a\a"}}, "a\nb\tc\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Read(compound(word(tt.pieces...)), enough)
			if err != nil || got != tt.want {
				t.Errorf("got %q, %v, want %q", got, err, tt.want)
			}
		})
	}
}

// The same paper saved in both formats says the same: lists, notes, text boxes, hidden and deleted text, tables with
// empty cells.
func TestSameAsDocx(t *testing.T) {
	want, err := docx.Read(fixture(t, "chi-thi.docx"), enough)
	if err != nil {
		t.Fatal(err)
	}
	got, err := Read(fixture(t, "chi-thi.doc"), enough)
	if err != nil || got != want {
		t.Errorf("got\n%s\n%v, want\n%s", got, err, want)
	}
	if !strings.Contains(got, "\nb) báo cáo Đảng ủy") || !strings.Contains(got, "\n1\t\t15/8/2026\n") {
		t.Errorf("no list or no table:\n%s", got)
	}
}

func TestRefuses(t *testing.T) {
	change := func(at int, value uint16) []byte {
		s := word(piece{wide: "a\r"})
		binary.LittleEndian.PutUint16(s["WordDocument"][at:], value)
		return compound(s)
	}
	whole := fixture(t, "chi-thi.doc")
	tests := []struct {
		name string
		data []byte
		want error
	}{
		{"password", change(atFlags, flagEncrypted|flagTable1), ErrEncrypted},
		{"docx with a password", compound(map[string][]byte{"EncryptedPackage": nil, "EncryptionInfo": nil}), ErrEncrypted},
		{"Word 6", change(atIdent, identWord6), ErrOld},
		{"Word 95", change(atFib, fibWord8), ErrOld},
		{"workbook", compound(map[string][]byte{"Workbook": nil}), ErrNotWord},
		{"another header", change(atIdent, 1), errDamaged},
		{"the other table", change(atFlags, 0), errDamaged},
		{"longer than the file", change(atTexts+2, 0x7fff), errDamaged},
		{"less than nothing", change(atTexts+2, 0xffff), errDamaged},
		{"too much text", compound(word(piece{narrow: strings.Repeat("a", enough+1) + "\r"})), ErrTooLarge},
		{"too many letters", compound(word(piece{narrow: strings.Repeat("\x01", 4*enough+1)})), ErrTooLarge},
		{"cut", whole[:len(whole)/2], errDamaged},
		{"nothing", nil, errDamaged},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, err := Read(tt.data, enough); !errors.Is(err, tt.want) || got != "" {
				t.Errorf("got %d bytes and %v, want %v", len(got), err, tt.want)
			}
		})
	}
}

// Pieces that give the same letters again and again would make a small file a huge one.
func TestPiecesTakeEveryLetterOnce(t *testing.T) {
	s := word(piece{narrow: strings.Repeat("a", 8000)}, piece{narrow: "\r"})
	table, fib := s["1Table"], s["WordDocument"]
	const first = 10 // behind the two heads of the table
	binary.LittleEndian.PutUint32(table[first+4:], 100_000)
	binary.LittleEndian.PutUint32(table[first+8:], 100_001)
	binary.LittleEndian.PutUint32(fib[atTexts:], 8001)
	binary.LittleEndian.PutUint32(fib[atTexts+4:], 8000)
	if _, err := Read(compound(s), enough); !errors.Is(err, errDamaged) {
		t.Errorf("got %v", err)
	}
}

func known(err error) bool {
	for _, e := range []error{errDamaged, ErrTooLarge, ErrEncrypted, ErrOld, ErrNotWord} {
		if errors.Is(err, e) {
			return true
		}
	}
	return err == nil
}

// A file changed anywhere gives a text within its bound or a known error, and no panic comes out.
func TestDamagedFiles(t *testing.T) {
	whole := fixture(t, "chi-thi.doc")
	read := 0
	random := rand.New(rand.NewSource(1))
	for range 1500 {
		data := bytes.Clone(whole)
		for range 1 + random.Intn(8) {
			data[random.Intn(len(data))] = byte(random.Intn(256))
		}
		if random.Intn(4) == 0 {
			data = data[:random.Intn(len(data))]
		}
		text, err := Read(data, 1<<16)
		if !known(err) || len(text) > 1<<16 || !utf8.ValidString(text) {
			t.Fatalf("%d bytes of text, %v", len(text), err)
		}
		if err == nil {
			read++
		}
	}
	if read < 500 {
		t.Errorf("only %d files could be read", read)
	}
}

func TestAnyLetters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		letters := rapid.StringOf(rapid.RuneFrom([]rune("aư \a\b\t\v\f\r\x01\x02\x0e\x13\x14\x15\x1e\x1f\u00a0"))).Draw(t, "letters")
		text, err := Read(compound(word(piece{wide: letters + "\r"})), enough)
		if err != nil || strings.ContainsAny(text, "\a\b\v\f\r\x01\x02\x0e\x13\x14\x15\x1e\x1f") {
			t.Fatalf("%q, %v", text, err)
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add(fixture(f, "chi-thi.doc"))
	f.Add(compound(word(piece{wide: "a\ab\a\a\r"})))
	f.Fuzz(func(t *testing.T, data []byte) {
		if text, err := Read(data, 1<<16); !known(err) || len(text) > 1<<16 || !utf8.ValidString(text) {
			t.Fatalf("%d bytes of text, %v", len(text), err)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	data := fixture(b, "chi-thi.doc")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(data, enough); err != nil {
			b.Fatal(err)
		}
	}
}
