package viet

import (
	"strings"
	"unicode/utf8"
)

// glyphLine is a line in the making; its room is used again for the next.
type glyphLine struct {
	words []glyphWord
	known map[[longestGlyphs]byte]glyphBits
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
		case len(word) == 1 && word[0] == sectionSign && goesOnWithSlash(line[i:]):
			w.bits = l.judgeGlyphs(word)
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

const sectionSign = 0xa7 // § is also Đ of TCVN3

// goesOnWithSlash tells whether an abbreviation goes on with a slash, as Đ/c does, for đồng chí. A section sign has a
// number behind it.
func goesOnWithSlash(rest string) bool {
	return len(rest) > 1 && rest[0] == '/' && isASCIILetter(rest[1])
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
