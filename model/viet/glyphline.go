package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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

// judge says what a line is by itself.
func (l *glyphLine) judge() glyphState {
	if l.all(func(w glyphWord) bool { return w.bits&glyphSign != 0 }) {
		return 0
	}
	state := glyphWords
	most := 0
	var best *glyphEncoding
	for i := range glyphEncodings {
		e := &glyphEncodings[i]
		if l.all(func(w glyphWord) bool { return w.bits&(e.legal|glyphSign) != 0 }) {
			state |= e.may
		}
		if n := l.mark(e, false); n > most {
			most, best = n, e
		}
	}
	if best == nil {
		return state
	}
	state |= best.is
	if l.all(func(w glyphWord) bool { return !w.isBarrier(best) }) {
		state |= glyphWhole
	}
	return state
}

func (l *glyphLine) all(is func(glyphWord) bool) bool {
	for _, w := range l.words {
		if !is(w) {
			return false
		}
	}
	return true
}

// mark marks the words to be decoded and returns how much evidence there is. With whole the line is known to be in the
// encoding from end to end.
func (l *glyphLine) mark(e *glyphEncoding, whole bool) (evidence int) {
	for i := 0; i < len(l.words); {
		next := i
		for next < len(l.words) && !l.words[next].isBarrier(e) {
			next++
		}
		s := glyphStretch{words: l.words[i:next], before: -1, after: -1}
		if i > 0 {
			s.before = l.words[i-1].at
		}
		if next < len(l.words) {
			s.after = l.words[next].at
			l.words[next].bits &^= glyphFix
		}
		evidence += s.mark(e, whole)
		i = next + 1
	}
	return evidence
}

// glyphStretch is a part of a line between words of plain Unicode, whose numbers are before and after; -1 is none.
type glyphStretch struct {
	words         []glyphWord
	before, after int32
}

func (s glyphStretch) mark(e *glyphEncoding, whole bool) (evidence int) {
	plain, good, all := 0, 0, 0
	first, last := -1, -1
	for i := range s.words {
		w := &s.words[i]
		w.bits &^= glyphFix
		if w.bits&glyphSign == 0 {
			all++
		}
		if w.bits&e.legal != 0 {
			good++
		}
		if !w.isEvidence(e) {
			continue
		}
		evidence++
		if w.bits&e.plain != 0 {
			plain++
		}
		if last = i; first < 0 {
			first = i
		}
	}
	alone := plain > 0 && good == all && s.before < 0 && s.after < 0
	enough := good*5 >= all*4 && (evidence >= 3 && plain > 0 || plain >= 2 || alone)
	if !whole && !enough {
		return 0
	}
	for i := range s.words {
		w := &s.words[i]
		near := whole || i >= first && i <= last ||
			i < first && (s.before < 0 || s.words[first].at-w.at < w.at-s.before) ||
			i > last && (s.after < 0 || w.at-s.words[last].at < s.after-w.at)
		if near && w.bits&e.letters != 0 && (w.bits&e.legal != 0 || w.bits&legalUnicode == 0) {
			w.bits |= glyphFix
		}
	}
	return evidence
}

// write writes the line with the marked words decoded. What was small in TCVN3 only for want of capitals is raised
// within each stretch; plain Unicode is not touched.
func (l *glyphLine) write(b *strings.Builder, e *glyphEncoding, line string) {
	done := int32(0)
	for i := 0; i < len(l.words); {
		if l.words[i].bits&glyphFix == 0 {
			i++
			continue
		}
		next, last := i, i
		for next < len(l.words) && !l.words[next].isBarrier(e) {
			if l.words[next].bits&glyphFix != 0 {
				last = next
			}
			next++
		}
		from, to := l.words[i].start, l.words[last].end
		if i == 0 && next == len(l.words) {
			from, to = 0, int32(len(line))
		}
		b.WriteString(line[done:from])
		text := l.decode(e, line, i, last, from, to)
		if e.encoding == TCVN3 {
			text = raiseCapitals(text)
		}
		b.WriteString(text)
		done, i = to, next
	}
	b.WriteString(line[done:])
}

// decode gives the text from one place of the line to another, where the words first to last stand.
func (l *glyphLine) decode(e *glyphEncoding, line string, first, last int, from, to int32) string {
	text := make([]byte, 0, 2*(to-from))
	var room [longestGlyphs]byte
	for _, w := range l.words[first : last+1] {
		if w.bits&glyphFix == 0 {
			continue
		}
		text = append(text, line[from:w.start]...)
		word := room[:0]
		for _, r := range line[w.start:w.end] {
			word = append(word, byte(r))
		}
		text, _ = appendWord(text, e.encoding, word)
		from = w.end
	}
	return string(append(text, line[from:to]...))
}
