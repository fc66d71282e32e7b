package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A casing is what the letters of a word say about its case, where small letters with a tone may stand for capitals.
type casing byte

const (
	caseNone   casing = iota // nothing: no word, an abbreviation, part of a number
	caseSmall                // it has a small letter that is meant
	caseLarge                // capitals, at least two
	caseMixed                // capitals, and small letters that stand for capitals: ĐảNG
	caseUnsure               // the words around it tell: Bộ, ở
)

// casedWord is a word of a line.
type casedWord struct {
	start, end int
	casing     casing
	raise      bool
}

// raiseCapitals writes in capitals the words of TCVN3 text that are meant so, line by line:
//   - a word whose other letters are capitals, two of them or one behind a small letter (ĐảNG, Hà is not);
//   - a word that could be either (Bộ), where the nearest words that tell are capitals on both sides. The end of a line
//     counts as such a word if the line has no small word at all.
//
// The columns of a letterhead or a signature that share a line are lines of their own here.
func raiseCapitals(s string) string {
	var b strings.Builder
	var words []casedWord
	done := 0 // bytes of s that are in b
	for start := 0; start < len(s); {
		end := lineEnd(s, start)
		words = appendCased(words[:0], s, start, end)
		if raise(words) {
			for _, w := range words {
				if w.raise {
					b.WriteString(s[done:w.start])
					b.WriteString(strings.ToUpper(s[w.start:w.end]))
					done = w.end
				}
			}
		}
		start = end
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}

// longLine is where a line is cut to bound the work on it; a whole paper may come as one line.
const longLine = 16 << 10

// columnGap is how many spaces part two columns.
const columnGap = 4

// lineEnd returns where the line or column of s that begins at start ends, behind its line end or before the gap behind
// it. A line that is very long ends at a space.
func lineEnd(s string, start int) int {
	rest := s[start:min(len(s), start+longLine)]
	begun, spaces := false, 0
	for i := range len(rest) {
		switch c := rest[i]; {
		case c == '\n':
			return start + i + 1
		case c == '\t' && begun:
			return start + i
		case c == '\t':
		case c != ' ':
			begun, spaces = true, 0
		default:
			if spaces++; begun && spaces == columnGap {
				return start + i
			}
		}
	}
	if start+len(rest) == len(s) {
		return len(s)
	}
	if i := strings.LastIndexByte(rest, ' '); i >= 0 {
		return start + i + 1
	}
	for back := range utf8.UTFMax {
		if utf8.RuneStart(s[start+len(rest)-back]) {
			return start + len(rest) - back
		}
	}
	return start + len(rest) // no UTF-8
}

// appendCased appends the words of s from start to end.
func appendCased(words []casedWord, s string, start, end int) []casedWord {
	for i := start; i < end; {
		from, to, _ := nextWord(s[:end], i)
		if from == to {
			break
		}
		w := casedWord{start: from, end: to, casing: casingOf(s[from:to])}
		if w.casing != caseMixed && isNumbered(s[:end], start, from, to) {
			w.casing = caseNone
		}
		words = append(words, w)
		i = to
	}
	return words
}

// isNumbered tells whether the word stands in a symbol such as 100-CV/ĐU, which is in capitals wherever it stands.
func isNumbered(s string, start, from, to int) bool {
	before, after := byte(' '), byte(' ')
	if from > start {
		before = s[from-1]
	}
	if to < len(s) {
		after = s[to]
	}
	return isSymbolByte(before) || isSymbolByte(after)
}

func isSymbolByte(c byte) bool { return c == '/' || c == '&' || c >= '0' && c <= '9' }

func casingOf(word string) casing {
	large, small, smallBare, rising := 0, 0, 0, false
	for _, r := range word {
		switch {
		case r >= 'a' && r <= 'z':
			return caseSmall
		case unicode.IsUpper(r):
			large++
			rising = rising || small > 0
		case unicode.IsLower(r):
			small++
			if letterOf(r).tone == 0 {
				smallBare++ // TCVN3 has its capital
			}
		}
	}
	switch {
	case small == 0 && large >= 2 && isSyllable(strings.ToLower(word)):
		return caseLarge
	case small == 0:
		return caseNone
	case large >= 2, rising:
		return caseMixed
	case smallBare > 0:
		return caseSmall
	}
	return caseUnsure
}

// raise marks the words to be written in capitals and tells whether there are any.
func raise(words []casedWord) bool {
	anySmall, telling := false, false
	for i, w := range words {
		anySmall = anySmall || w.casing == caseSmall
		words[i].raise = w.casing == caseMixed
		telling = telling || words[i].raise || w.casing == caseLarge
	}
	if !telling {
		return false
	}
	edge := caseNone
	if anySmall {
		edge = caseSmall
	}
	// The nearest telling word on the left is carried along; the one on the right is found once for each run.
	left := edge
	for i := 0; i < len(words); {
		if w := words[i]; w.casing != caseNone && w.casing != caseUnsure {
			left = w.casing
			i++
			continue
		}
		next, right := i, edge
		for next < len(words) && (words[next].casing == caseNone || words[next].casing == caseUnsure) {
			next++
		}
		if next < len(words) {
			right = words[next].casing
		}
		large := left != caseSmall && right != caseSmall && (left != caseNone || right != caseNone)
		for ; i < next; i++ {
			words[i].raise = large && words[i].casing == caseUnsure
		}
	}
	return true
}
