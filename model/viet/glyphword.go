package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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

// knownGlyphs is how many words a glyphLine remembers; a paper has a few hundred.
const knownGlyphs = 4 << 10

// judgeGlyphs says what a word is as it stands and in the old encodings. A word of longestGlyphs bytes is none in any.
func (l *glyphLine) judgeGlyphs(word []byte) glyphBits {
	if len(word) == longestGlyphs {
		return 0
	}
	var key [longestGlyphs]byte
	copy(key[:], word)
	bits, known := l.known[key]
	if !known {
		if bits = judgeGlyphs(word); l.known == nil || len(l.known) >= knownGlyphs {
			l.known = make(map[[longestGlyphs]byte]glyphBits)
		}
		l.known[key] = bits
	}
	return bits
}

func judgeGlyphs(word []byte) glyphBits {
	var bits glyphBits
	var room [96]byte
	text := room[:0]
	for _, c := range word {
		text = utf8.AppendRune(text, rune(c))
	}
	if isSyllable(string(text)) {
		bits |= legalUnicode
	}
	for i := range glyphEncodings {
		e := &glyphEncodings[i]
		decoded, ok := appendWord(room[:0], e.encoding, word)
		if !ok {
			continue
		}
		bits |= e.letters
		if isSyllable(string(decoded)) {
			bits |= e.legal
			if isPlain(e.encoding, word) {
				bits |= e.plain
			}
		} else if isAbbreviation(string(decoded)) {
			bits |= e.legal
		}
	}
	return bits
}

// isPlain tells whether a word of three letters or more has what no other language writes: a sign for a letter, a small
// letter before a capital or a capital behind a small letter (CéNG, ViÖt), or a pair of VNI.
func isPlain(enc Encoding, word []byte) bool {
	if len(word) < 3 {
		return false
	}
	if enc == VNI && word[0]|0x20 == 0xf1 { // ñ, for đ
		return true
	}
	for i, c := range word {
		switch {
		case enc == VNI:
			if i > 0 && isVNIPair(word[i-1], c) {
				return true
			}
		case c == 0xd7, c == 0xb5 && i == 0: // the multiplication sign and the micro sign may touch letters
		case isSignByte(c), c >= 0xdf && i+1 < len(word) && word[i+1] >= 'A' && word[i+1] <= 'Z':
			return true
		case c >= 0xc0 && unicode.IsUpper(rune(c)) && i > 0 && word[i-1] >= 'a' && word[i-1] <= 'z':
			return true
		}
	}
	return false
}

// isVNIPair tells whether the two bytes stand together in VNI only: eä, oâ, öô; not so où, oû, aï.
func isVNIPair(vowel, mark byte) bool {
	marks := ""
	switch vowel | 0x20 {
	case 'a':
		marks = "âàáåãäêèéøõùû"
	case 'e':
		marks = "âàáåãäøõù"
	case 'o':
		marks = "âàáåãäøõ"
	case 'u', 'y', 0xf4: // ô, for ơ
		marks = "øõùû"
	case 0xf6: // ö, for ư
		marks = "øõùûïô"
	}
	return strings.ContainsRune(marks, unicode.ToLower(rune(mark)))
}
