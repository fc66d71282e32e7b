package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const escape = 0x1b

// Clean makes text from outside fit to be kept and to be shown in a terminal:
//   - the result is valid UTF-8 in NFC; bytes that are not UTF-8 become U+FFFD;
//   - line ends of every kind (CR LF, CR, VT, FF, NEL, U+2028, U+2029) become \n;
//   - terminal escape sequences go as a whole, and so does every other control
//     character but \n and \t;
//   - invisible format characters (Unicode Cf) go: bidi controls, zero-width
//     characters, byte order marks, and the soft hyphen U+00AD.
//
// Clean comes after the decoding of an old encoding, never before: in TCVN3 the
// byte of the soft hyphen is the letter ư.
func Clean(s string) string {
	if isClean(s) {
		return NFC(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == escape:
			i += escapeLen(s[i:])
			continue
		case r == '\r':
			b.WriteByte('\n')
			if strings.HasPrefix(s[i+size:], "\n") {
				size++
			}
		case r == '\v', r == '\f', r == 0x85, r == 0x2028, r == 0x2029:
			b.WriteByte('\n')
		case isKept(r):
			b.WriteRune(r)
		}
		i += size
	}
	return NFC(b.String())
}

// CleanLine is Clean for a value of one line: every run of white space, the
// no-break space and line ends included, becomes one space, and none is left
// at the ends.
func CleanLine(s string) string {
	return strings.Join(strings.Fields(Clean(s)), " ")
}

// isClean tells whether every rune of s stays as it is, so that no copy is needed.
func isClean(s string) bool {
	for _, r := range s {
		if !isKept(r) || r == utf8.RuneError || r == 0x2028 || r == 0x2029 {
			return false
		}
	}
	return true
}

func isKept(r rune) bool {
	switch {
	case r == '\n', r == '\t':
		return true
	case r < 0x20, r >= 0x7f && r < 0xa0, r == 0xad:
		return false
	case r < 0x600, r >= 0x1e00 && r < 0x2000:
		return true // Latin and its neighbours hold no format characters
	}
	return !unicode.Is(unicode.Cf, r)
}

// escapeLen returns the length of the terminal escape sequence s begins with.
// A sequence with no end takes only its introducer: a stray ESC must not
// swallow the paper.
func escapeLen(s string) int {
	if len(s) < 2 {
		return len(s)
	}
	switch s[1] {
	case '[':
		return controlLen(s)
	case ']', 'P', 'X', '^', '_':
		return 2 + stringLen(s[2:])
	}
	n := 1
	for n < len(s) && s[n] >= 0x20 && s[n] <= 0x2f {
		n++
	}
	if n < len(s) && s[n] >= 0x30 && s[n] <= 0x7e {
		n++
	}
	return n
}

// controlLen returns the length of ESC [ parameters intermediates final.
func controlLen(s string) int {
	n := 2
	for n < len(s) && s[n] >= 0x20 && s[n] <= 0x3f {
		n++
	}
	if n < len(s) && s[n] >= 0x40 && s[n] <= 0x7e {
		return n + 1
	}
	return 2
}

// stringLen returns the length of a control string with its terminator (BEL,
// ESC \ or U+009C), or 0 where the line ends before it does.
func stringLen(s string) int {
	for i, r := range s {
		switch r {
		case '\a':
			return i + 1
		case 0x9c:
			return i + utf8.RuneLen(r)
		case escape:
			if strings.HasPrefix(s[i+1:], `\`) {
				return i + 2
			}
			return 0
		case '\n', '\r':
			return 0
		}
	}
	return 0
}
