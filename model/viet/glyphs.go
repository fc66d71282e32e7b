package viet

import (
	"strings"
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
	states, some := glyphStates(s)
	if !some {
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
func glyphStates(s string) (states []glyphState, some bool) {
	var line glyphLine
	for start := 0; start < len(s); {
		end := lineEnd(s, start)
		state := glyphState(0)
		if line.read(s[start:end]); len(line.words) > 0 {
			state = line.judge()
			some = some || state.mended() != nil
		}
		states = append(states, state)
		start = end
	}
	return states, some
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
