// Package rtf reads the text of a file in RTF, which is also what Word and e-office write into files named .doc:
// paragraphs, tables, notes, text boxes and the numbers of lists, as somebody sees them who accepts every tracked change.
// It knows nothing of what the text says.
//
// The words of the format are those of the Rich Text Format Specification 1.9.1.
package rtf

import (
	"bytes"
	"errors"
	"fmt"

	"sotruc/intake/doctext/wordtext"
)

// Why a file gives no text; any other error says that it is damaged.
var (
	errDamaged  = errors.New("damaged file")
	ErrTooLarge = errors.New("more text than may be read")
)

// Bounds of what is read of one file.
const (
	maxDepth = 256    // groups, one inside another
	maxRows  = 16     // rows of tables, one inside another
	maxFonts = 10_000 // a file names some 20
)

// Read gives the text of the file, at most maxText bytes of it: one paragraph a line, as wordtext.Paper lays it out. A file
// that ends before its last group does is damaged: nobody knows what stood behind.
//
// Notes stand behind the paragraph they belong to, as "[1] …", and text boxes too. Page headers are left out, but for a
// head of the paper that stands in the header of the first page, or in that of every page.
func Read(data []byte, maxText int) (string, error) {
	r := &reader{data: data, maxText: maxText, fonts: map[int]*font{}, stories: []*story{newStory(storyMain, maxText)}}
	if err := r.read(); err != nil {
		if errors.Is(err, wordtext.ErrTooLarge) {
			return "", ErrTooLarge
		}
		return "", err
	}
	main := r.stories[0]
	if err := main.end(); err != nil {
		return "", ErrTooLarge
	}
	header := r.everyHead
	if r.titlePage {
		header = r.firstHead
	}
	text := wordtext.Head(header, r.titlePage) + main.paper.Text()
	if len(text) > maxText {
		return "", ErrTooLarge
	}
	return text, nil
}

// reader is a file while it is read.
type reader struct {
	data    []byte
	at      int
	maxText int

	groups  []state // the open groups but the innermost
	now     state
	stories []*story // the text, and what is written beside it, one inside another
	skip    int      // characters that stand for a \u and are left out
	high    rune     // the first half of a pair

	page      codePage // of the file
	fonts     map[int]*font
	usual     int  // the font of what names none
	titlePage bool // the first page has a header of its own
	picture   picture
	firstHead string
	everyHead string
	notes     int
}

// state is what holds up to the end of a group.
type state struct {
	place   place
	opens   bool // a story that ends with the group
	star    bool // \* stood before: a destination that is not known is to be left out
	font    int  // also the one that is named in the table of fonts
	hidden  bool
	gone    bool // a deletion that was tracked
	caps    bool
	plain   int // characters that follow a \u for programs that do not know it
	inTable bool
	depth   int // of the table, where it is in another
}

// place is what the text of a group is.
type place int8

const (
	placeText place = iota
	placeSkip
	placeFonts
	placeBoth // \upr: the same text twice, once in Unicode
)

// read goes through the file once.
func (r *reader) read() error {
	if !bytes.HasPrefix(r.data, []byte(`{\rtf`)) {
		return errDamaged
	}
	r.now.plain = 1
	for r.at < len(r.data) {
		c := r.data[r.at]
		r.at++
		var err error
		switch c {
		case '{':
			if len(r.groups) == maxDepth {
				return ErrTooLarge
			}
			r.skip = 0
			r.groups = append(r.groups, r.now)
			r.now.opens, r.now.star = false, false
		case '}':
			if err = r.endGroup(); err == nil && len(r.groups) == 0 {
				return nil // what stands behind the file is none of it
			}
		case '\\':
			err = r.control()
		case '\r', '\n', 0:
		default:
			r.char(c)
		}
		if err != nil {
			return err
		}
	}
	return fmt.Errorf("a group is open at the end: %w", errDamaged)
}

// endGroup ends the innermost group and what it was.
func (r *reader) endGroup() error {
	was := r.now
	n := len(r.groups)
	r.skip = 0
	r.now, r.groups = r.groups[n-1], r.groups[:n-1]
	if was.opens {
		return r.endStory()
	}
	return nil
}

// control reads what stands behind a backslash: a sign, or a word with a number.
func (r *reader) control() error {
	if r.at >= len(r.data) {
		return errDamaged
	}
	c := r.data[r.at]
	if !isLetter(c) {
		r.at++
		return r.sign(c)
	}
	from := r.at
	for r.at < len(r.data) && isLetter(r.data[r.at]) && r.at-from < 32 {
		r.at++
	}
	word := string(r.data[from:r.at])
	number, given := r.number()
	if r.at < len(r.data) && r.data[r.at] == ' ' {
		r.at++
	}
	if word == "bin" {
		r.at = min(len(r.data), r.at+max(number, 0))
		return nil
	}
	if r.skip > 0 && letters[word] != "" {
		r.skip--
		return nil
	}
	r.skip = 0
	return r.word(word, number, given)
}

// number reads the number of a word; given tells whether it has one.
func (r *reader) number() (n int, given bool) {
	const most = 1 << 30
	sign := 1
	if r.at+1 < len(r.data) && r.data[r.at] == '-' && isDigit(r.data[r.at+1]) {
		sign = -1
		r.at++
	}
	for r.at < len(r.data) && isDigit(r.data[r.at]) {
		n, given = min(10*n+int(r.data[r.at]-'0'), most), true
		r.at++
	}
	return sign * n, given
}

// sign takes a control that is one sign.
func (r *reader) sign(c byte) error {
	switch c {
	case '\'':
		if r.at+2 > len(r.data) {
			return errDamaged
		}
		high, low := hexDigit(r.data[r.at]), hexDigit(r.data[r.at+1])
		r.at += 2
		if high < 0 || low < 0 {
			return errDamaged
		}
		r.char(byte(high<<4 | low))
	case '*':
		r.now.star = true
	case '~', '_':
		if r.skip > 0 {
			r.skip--
			return nil
		}
		r.text(map[byte]string{'~': "\u00a0", '_': "-"}[c])
	case '\\', '{', '}':
		r.char(c)
	case '\r', '\n': // \par of old programs
		return r.endParagraph()
	case '\t':
		r.text("\t")
	}
	return nil
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// hexDigit gives the value of a digit, -1 for any other sign.
func hexDigit(c byte) int {
	switch {
	case isDigit(c):
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}
