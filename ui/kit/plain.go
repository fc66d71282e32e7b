package kit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Plain returns s as one line that is safe to print: escape sequences, control characters and invisible format
// characters (bidirectional overrides, joiners, variation selectors) are gone, line breaks and tabs are spaces,
// invalid bytes are U+FFFD. Text that is already plain is returned as it is.
func Plain(s string) string {
	if isPlain(s, false) {
		return s
	}
	return plain(s, false)
}

// PlainLines is Plain for text of several lines: "\n" stays, "\r\n" and a lone "\r" become "\n".
func PlainLines(s string) string {
	if isPlain(s, true) {
		return s
	}
	return plain(s, true)
}

func isPlain(s string, lines bool) bool {
	if !utf8.ValidString(s) {
		return false
	}
	for _, r := range s {
		if !plainRune(r) && (!lines || r != '\n') {
			return false
		}
	}
	return true
}

func plain(s string, lines bool) string {
	s = ansi.Strip(strings.ToValidUTF8(s, "\uFFFD"))
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case plainRune(r):
			return r
		case r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029':
			if lines {
				return '\n'
			}
			return ' '
		case r == '\t':
			return ' '
		default:
			return -1
		}
	}, s)
}

// joining are signs that make one with whatever stands behind them, so that a cell would be lost.
var joining = &unicode.RangeTable{R32: []unicode.Range32{{0x111c2, 0x111c3, 1}, {0x1193f, 0x11941, 2}, {0x11a3a, 0x11a84, 74}, {0x11a85, 0x11a89, 1}, {0x11d46, 0x11d46, 1}}}

// plainRune answers the common ranges first: it is asked for every character of every row.
func plainRune(r rune) bool {
	switch {
	case r < 0x20:
		return false
	case r < 0x7f:
		return true
	case r < 0xa0 || r == 0xad:
		return false
	case r < 0x600 || r >= 0x1e00 && r < 0x2000:
		return true
	case r == '\u2028' || r == '\u2029' || r >= 0xfe00 && r <= 0xfe0f, r == 0xd4e || r >= 0x111c2 && unicode.Is(joining, r):
		return false
	default:
		return !unicode.Is(unicode.Cf, r)
	}
}

// sameLength blanks what Plain would drop without moving any byte, so that byte offsets into s stay true.
func sameLength(s string) string {
	if isPlain(s, true) {
		return s
	}
	out := []byte(s)
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			out[i] = '?'
		} else if r != '\n' && !plainRune(r) {
			for j := range n {
				out[i+j] = ' '
			}
		}
		i += n
	}
	return string(out)
}
