package viet

import (
	"bytes"
	"unicode/utf8"
)

// LegibleEnough is the score from which a guess is to be believed. Measured on directives and on their single lines: the
// right encoding scores 0.95 to 1, the best wrong one 0.4.
const LegibleEnough = 0.8

// How much of a long text a guess looks at: so many pieces, spread evenly, of so many bytes.
const (
	samples    = 16
	sampleSize = 4 << 10
)

// GuessEncoding finds the old encoding in which most words of data are Vietnamese syllables. The score is that share, of the
// words with a letter outside ASCII; below LegibleEnough the text is likely to be something else, such as French. Of long text a sample is
// looked at. Text without a letter outside ASCII is in Windows-1258 with a score of 1: its quotes and dashes are the same
// in all of them.
func GuessEncoding(data []byte) (enc Encoding, score float64) {
	sample := sampleOf(data)
	best, most := Windows1258, tally{}
	for i, enc := range [...]Encoding{Windows1258, TCVN3, VNI} {
		if t := tallyLegacy(enc, sample); i == 0 || t.score() > most.score() {
			best, most = enc, t
		}
	}
	return best, most.score()
}

// sampleOf returns data, or where it is long, pieces of it that hold letters outside ASCII, cut between words.
func sampleOf(data []byte) []byte {
	if len(data) <= samples*sampleSize {
		return data
	}
	sample := make([]byte, 0, samples*(sampleSize+1))
	end := 0
	for i := range samples {
		start := max(end, len(data)/samples*i)
		high := bytes.IndexFunc(data[start:], func(r rune) bool { return r >= utf8.RuneSelf })
		if high < 0 {
			break
		}
		start = max(start, start+high-sampleSize/8)
		end = min(start+sampleSize, len(data))
		piece := data[start:end]
		if i := bytes.IndexAny(piece, " \n"); i >= 0 {
			piece = piece[i:]
		}
		if i := bytes.LastIndexAny(piece, " \n"); i >= 0 {
			piece = piece[:i]
		}
		sample = append(append(sample, piece...), '\n')
	}
	return sample
}

// tallyLegacy counts the words of data with a letter outside ASCII.
func tallyLegacy(enc Encoding, data []byte) tally {
	var t tally
	var room [96]byte
	for i := 0; i < len(data); {
		if !isGlyphByte(data[i]) {
			i++
			continue
		}
		start, high := i, false
		for i < len(data) && isGlyphByte(data[i]) {
			high = high || data[i] >= 0x80
			i++
		}
		if !high {
			continue
		}
		word, _ := trimGlyphs(data[start:i])
		if len(word) == 0 {
			continue
		}
		if len(word) > longestGlyphs {
			t.all++
			continue
		}
		if text, ok := appendWord(room[:0], enc, word); ok {
			t = t.with(string(text))
		} else {
			t.all++
		}
	}
	return t
}

// longestGlyphs is more bytes than a syllable has in any of the encodings.
const longestGlyphs = 16

// isGlyphByte tells whether c is part of a word in one of the old encodings.
func isGlyphByte(c byte) bool {
	return isASCIILetter(c) || c >= 0xc0 || c >= 0x80 && tcvn3Table[c] != 0
}

// isSignByte tells whether c, a letter of TCVN3, is punctuation or a sign in every other encoding.
func isSignByte(c byte) bool { return c >= 0xa1 && c < 0xc0 || c == 0xd7 || c == 0xf7 }

const openQuote, closeQuote = 0xab, 0xbb // « is also ô of TCVN3, » is ằ

// trimGlyphs takes quotation marks off a word, and says how many bytes in front. Nothing is left of a word in ASCII, of a
// sign that stands alone, a bullet or a section sign, and of a row of one sign.
func trimGlyphs(word []byte) (rest []byte, front int) {
	rest = word
	for len(rest) > 0 && rest[len(rest)-1] == closeQuote { // no syllable ends in ằ
		rest = rest[:len(rest)-1]
	}
	if len(rest) > 1 && rest[0] == openQuote {
		switch string(rest[1:]) {
		case "ng", "n", "m", "i", "c", "t", "p": // ông, ôn
		default:
			rest, front = rest[1:], 1
		}
	}
	high, row := false, true
	for _, c := range rest {
		high = high || c >= utf8.RuneSelf
		row = row && c == rest[0] && isSignByte(c)
	}
	if !high || row {
		return nil, front
	}
	return rest, front
}
