package viet

import (
	"strings"
	"unicode/utf8"
)

// RepairGlyphs mends Unicode text in which words of an old encoding were taken for Latin-1, as happens when a paper in a
// .Vn or VNI font is copied: "ViÖt Nam". It returns s itself and false where there is nothing to mend.
//
// A word is evidence if it is no Vietnamese syllable as it stands, and is one in the old encoding. A word with a letter
// that Latin-1 does not have, or that is Vietnamese only as it stands (và), is plain Unicode and parts its line in
// stretches. A stretch is mended where four fifths of its words outside ASCII read well in the old encoding, and where
// there are three pieces of evidence, one of them such as no other language has (v¨n, ViÖt, Vieät), or two of that kind,
// or one if nothing else in the line speaks against it. Words that read well both ways (bé, bộ) go with the evidence if that is nearer than
// plain Unicode. Lines without evidence enough go with the line before or after, if that was mended from end to end.
//
// So a heading in TCVN3 is mended above a body in Unicode, in the same line even, and French stays as it is. enc is the
// encoding of the first line mended.
func RepairGlyphs(s string) (text string, enc Encoding, ok bool) {
	states, any := glyphStates(s)
	if !any {
		return s, "", false
	}
	spreadGlyphs(states)
	var b strings.Builder
	b.Grow(len(s) + len(s)/4)
	var line glyphLine
	for start, i := 0, 0; start < len(s); i++ {
		end := lineEnd(s, start)
		e := states[i].mended()
		if e == nil {
			b.WriteString(s[start:end])
		} else {
			if enc == "" {
				enc = e.encoding
			}
			line.read(s[start:end])
			line.mark(e, states[i]&glyphWhole != 0)
			line.write(&b, e, s[start:end])
		}
		start = end
	}
	return b.String(), enc, true
}

// glyphState is what is known of a line.
type glyphState uint8

const (
	glyphWords    glyphState = 1 << iota // there are words outside ASCII
	glyphWhole                           // none of them is plain Unicode
	glyphMayTCVN3                        // all of them read well in it
	glyphMayVNI                          //
	glyphTCVN3                           // it is mended from this encoding
	glyphVNI                             //
)

// glyphEncoding says by which bits of a word and a line an encoding is known.
type glyphEncoding struct {
	encoding              Encoding
	legal, letters, plain glyphBits
	may, is               glyphState
}

var glyphEncodings = [...]glyphEncoding{
	{TCVN3, legalTCVN3, lettersTCVN3, plainTCVN3, glyphMayTCVN3, glyphTCVN3},
	{VNI, legalVNI, lettersVNI, plainVNI, glyphMayVNI, glyphVNI},
}

func (s glyphState) mended() *glyphEncoding {
	for i := range glyphEncodings {
		if s&glyphEncodings[i].is != 0 {
			return &glyphEncodings[i]
		}
	}
	return nil
}

// glyphStates judges each line by itself.
func glyphStates(s string) (states []glyphState, any bool) {
	var line glyphLine
	for start := 0; start < len(s); {
		end := lineEnd(s, start)
		state := glyphState(0)
		if line.read(s[start:end]); len(line.words) > 0 {
			state = line.judge()
			any = any || state.mended() != nil
		}
		states = append(states, state)
		start = end
	}
	return states, any
}

// spreadGlyphs lets lines that could be read in the old encoding follow a line beside them that is.
func spreadGlyphs(states []glyphState) {
	var beside *glyphEncoding
	follow := func(i int) {
		switch s := states[i]; {
		case s&glyphWords == 0:
			return // the lines around it are beside each other
		case s.mended() != nil && s&glyphWhole != 0:
			beside = s.mended()
		case s.mended() == nil && beside != nil && s&beside.may != 0:
			states[i] |= beside.is | glyphWhole
		default:
			beside = nil
		}
	}
	for i := range states {
		follow(i)
	}
	beside = nil
	for i := len(states) - 1; i >= 0; i-- {
		follow(i)
	}
}

// glyphLine is a line in the making; its room is used again for the next.
type glyphLine struct {
	words []glyphWord
	known map[[longestGlyphs]byte]glyphBits
}

// glyphWord is a word with characters outside ASCII.
type glyphWord struct {
	start, end int32 // in the line
	at         int32 // its number among all words of the line
	bits       glyphBits
}

type glyphBits uint16

const (
	glyphUnicode glyphBits = 1 << iota // it has a character that Latin-1 does not have
	legalUnicode                       // a syllable as it stands
	legalTCVN3                         // a syllable or an abbreviation once decoded
	legalVNI
	lettersTCVN3 // every byte is a letter there
	lettersVNI
	plainTCVN3 // evidence that no other language has
	plainVNI
	glyphSign // « or ® alone, which is a letter where the words around it are TCVN3
	glyphFix  // it is to be decoded
)

// isEvidence tells whether the word is Vietnamese only in the encoding.
func (w glyphWord) isEvidence(e *glyphEncoding) bool {
	return w.bits&(glyphUnicode|legalUnicode) == 0 && w.bits&e.legal != 0
}

// isBarrier tells whether the word is plain Unicode.
func (w glyphWord) isBarrier(e *glyphEncoding) bool {
	return w.bits&glyphUnicode != 0 || w.bits&legalUnicode != 0 && w.bits&e.legal == 0
}

// read finds the words of a line.
func (l *glyphLine) read(line string) {
	l.words = l.words[:0]
	for i, at := 0, int32(0); i < len(line); {
		if c := line[i]; c < utf8.RuneSelf && !isASCIILetter(c) {
			i++
			continue
		}
		start, bits := i, glyphBits(0)
		var room [longestGlyphs]byte
		word, high := room[:0], false
		for i < len(line) {
			r, size := utf8.DecodeRuneInString(line[i:])
			if r < 0x100 && !isGlyphByte(byte(r)) || r >= 0x100 && !isWordRune(r) {
				break
			}
			high = high || r >= utf8.RuneSelf
			if r >= 0x100 {
				bits |= glyphUnicode
			} else if len(word) < longestGlyphs {
				word = append(word, byte(r))
			}
			i += size
		}
		if i == start { // a sign
			_, size := utf8.DecodeRuneInString(line[i:])
			i += size
			continue
		}
		at++
		if !high {
			continue
		}
		w := glyphWord{start: int32(start), end: int32(i), at: at, bits: bits}
		switch {
		case bits&glyphUnicode != 0:
		case len(word) == 1 && (word[0] == openQuote || word[0] == 0xae):
			w.bits = glyphSign | lettersTCVN3
		default:
			rest, front := trimGlyphs(word)
			if len(rest) == 0 {
				continue
			}
			w.start += int32(front) * 2
			w.end = w.start
			for _, c := range rest {
				w.end += int32(utf8.RuneLen(rune(c)))
			}
			w.bits = l.judgeGlyphs(rest)
		}
		l.words = append(l.words, w)
	}
}
