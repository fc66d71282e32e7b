package viet

import (
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// Encoding is an encoding Vietnamese was written in before Unicode, one byte a sign. Bytes that are no letter of it mean
// what they mean in Windows-1252.
type Encoding string

// The old encodings still met. TCVN3 (also ABC) belongs to the fonts named .Vn…, VNI to those named VNI-….
const (
	Windows1258 Encoding = "windows-1258"
	TCVN3       Encoding = "tcvn3"
	VNI         Encoding = "vni"
)

// DecodeLegacy gives text in an old encoding as Unicode in NFC. It never fails: a byte without meaning gives a character
// that Clean takes away. Text must come here before Clean, which would drop the ư of TCVN3.
//
// TCVN3 has small letters only where a letter bears a tone; DecodeLegacy writes them large where the rest of the word,
// or for a short word the words around it, are in capitals.
func DecodeLegacy(enc Encoding, data []byte) string {
	switch enc {
	case TCVN3:
		return raiseCapitals(string(appendTCVN3(make([]byte, 0, len(data)*3/2), data, true)))
	case VNI:
		return string(appendVNI(make([]byte, 0, len(data)*3/2), data))
	case Windows1258:
	}
	return string(appendWindows1258(make([]byte, 0, len(data)*3/2), data))
}

// appendWindows1258 appends data as Unicode in NFC: there a vowel with a tone is mostly two bytes.
func appendWindows1258(dst, data []byte) []byte {
	var room [64]byte
	plain := room[:0]
	if len(data) > len(room)/3 {
		plain = make([]byte, 0, len(data)*3/2)
	}
	for _, c := range data {
		plain = utf8.AppendRune(plain, charmap.Windows1258.DecodeByte(c))
	}
	return norm.NFC.Append(dst, plain...)
}

// appendWord appends the Unicode text of one word, and tells whether every byte of it is a letter of the encoding.
func appendWord(dst []byte, enc Encoding, word []byte) (text []byte, ok bool) {
	ok = true
	switch enc {
	case TCVN3:
		for _, c := range word {
			ok = ok && (isASCIILetter(c) || c >= 0x80 && tcvn3Table[c] != 0)
		}
		return appendTCVN3(dst, word, true), ok
	case VNI:
		for i := 0; i < len(word); {
			r, size := vniLetter(word[i:])
			ok = ok && (isASCIILetter(word[i]) || r != 0)
			i += max(size, 1)
		}
		return appendVNI(dst, word), ok
	case Windows1258:
	}
	return appendWindows1258(dst, word), true
}

// windows1252 gives the byte that shows as r in Windows-1252. The control characters U+0080 to U+009F stand for the
// bytes of the same number.
func windows1252(r rune) (c byte, ok bool) {
	if r < 0x100 && r >= 0 {
		return byte(r), true
	}
	return charmap.Windows1252.EncodeRune(r)
}
