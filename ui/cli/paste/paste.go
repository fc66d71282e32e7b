// Package paste reads a keyboard, and marks what is pasted where the terminal does not.
package paste

import (
	"bytes"
	"os"
	"unicode/utf8"
)

// The marks that a terminal puts around what is pasted, where it knows them.
var (
	pasteBegins = []byte("\x1b[200~")
	pasteEnds   = []byte("\x1b[201~")
)

// aPaste is how many letters arrive at once only where nobody typed them: an input method sends a syllable.
const aPaste = 16

// Reader is a keyboard that marks what is pasted where its terminal does not: the letters of a sentence would act
// as keys in a list, and one of them ticks. What holds a control character but those of a text is left as it is. The console of
// Windows is read without it, key by key: what an old one pastes still comes as keys there.
type Reader struct {
	*os.File
	marked bool   // within the terminal's own marks
	going  bool   // the last read was full: what follows belongs to it
	torn   []byte // the beginning of a letter whose end comes with the next read
}

// Read reads what is there, with room left for the marks.
func (r *Reader) Read(p []byte) (int, error) {
	room := len(p) - len(pasteBegins) - len(pasteEnds)
	if room < utf8.UTFMax {
		return r.File.Read(p) //nolint:wrapcheck // it is the file
	}
	n := copy(p, r.torn)
	r.torn = nil
	m, err := r.File.Read(p[n:room])
	return r.mark(p, n+m, n+m == room), err
}

// mark puts the marks around the first n bytes where they are a paste, and is how many bytes there are then. full is
// whether there may be more of it.
func (r *Reader) mark(p []byte, n int, full bool) int {
	text := p[:n]
	begins, ends := bytes.LastIndex(text, pasteBegins), bytes.LastIndex(text, pasteEnds)
	if begins >= 0 || ends >= 0 {
		r.marked, r.going = begins > ends, false
		return n
	}
	going := r.going && !r.marked
	r.going = full && !r.marked && (going || pasted(text))
	if r.marked || !going && !pasted(text) {
		r.going = false
		return n
	}
	whole := n
	if full {
		whole -= tornEnd(text)
		r.torn = append(r.torn, text[whole:]...)
	}
	rest := bytes.Clone(enterAfter(text[:whole], full || going))
	whole -= len(rest)
	copy(p[len(pasteBegins):], text[:whole])
	end := copy(p, pasteBegins) + whole
	end += copy(p[end:], pasteEnds)
	return end + copy(p[end:], rest)
}

// enterAfter is the Enter at the end of a line that came at once: a key, where somebody fast pressed it. Of several lines, or of a
// part of what was pasted, it is text.
func enterAfter(line []byte, part bool) []byte {
	n := len(line) - 1
	if part || n < 0 || line[n] != '\r' || bytes.ContainsAny(line[:n], "\r\n") {
		return nil
	}
	return line[n:]
}

// pasted tells whether bytes that came at once are text that was not typed: many letters and words of them. Keys that
// somebody pressed while the program was busy come at once, too, but spell nothing, or have a Tab among them.
func pasted(text []byte) bool {
	letters, spaces, turns, most := 0, 0, 0, 0
	last := ' '
	for len(text) > 0 {
		c, size := utf8.DecodeRune(text)
		switch {
		case c == utf8.RuneError && size == 1 && len(text) >= utf8.UTFMax, c == 0x7f:
			return false
		case c == ' ', c == '\r', c == '\n':
			spaces++
			turns, c = 0, ' '
		case c < ' ':
			return false
		default:
			letters++
			if last != ' ' && c != last {
				turns++
			}
			most = max(most, turns)
		}
		last, text = c, text[size:]
	}
	return letters >= aPaste && spaces > 0 && most > 1
}

// tornEnd is how many bytes at the end are the beginning of a letter.
func tornEnd(text []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(text); n++ {
		if last := text[len(text)-n:]; utf8.RuneStart(last[0]) {
			if utf8.FullRune(last) {
				return 0
			}
			return n
		}
	}
	return 0
}
