package pdffile

import (
	"bytes"
	"math"
)

// A PDF is made of these and of numbers, which are an int or a float64, of bool, of nil for null, and of *Stream.
type (
	// Name is a word behind a slash.
	Name string
	// String is bytes, not always text.
	String string
	// Keyword is an operator, or a bracket nothing opened.
	Keyword string
	// Array is a list of values.
	Array []any
	// Dict is values by name.
	Dict map[Name]any
	// Ref stands for an object of the file.
	Ref struct{ ID, Gen int }
)

const (
	maxDepth  = 100      // of brackets in brackets; real files stay below ten
	maxString = 64 << 10 // bytes of one string: what is longer was never closed
	maxInt    = 1 << 48  // numbers beyond it are kept as float64
)

// Lexer reads values from the text of objects, of pages and of character maps, which share one syntax. It forgives:
// whatever the bytes, it moves on and ends.
type Lexer struct {
	src   []byte
	pos   int
	depth int
	left  int  // values that may still be made
	dead  bool // too deep or too many
}

// NewLexer reads src and makes at most so many values of it.
func NewLexer(src []byte, values int) *Lexer { return &Lexer{src: src, left: values} }

// Next gives the next value; false at the end, or where there are too many or too deep ones.
func (l *Lexer) Next() (any, bool) {
	l.blanks()
	if l.dead || l.pos >= len(l.src) {
		return nil, false
	}
	if l.left--; l.left < 0 {
		l.dead = true
		return nil, false
	}
	switch c := l.src[l.pos]; c {
	case '/':
		l.pos++
		return l.name(), true
	case '(':
		l.pos++
		return l.literal(), true
	case '<':
		if l.has("<<") {
			l.pos += 2
			return l.dict()
		}
		l.pos++
		return l.hex(), true
	case '[':
		l.pos++
		return l.list("]")
	case '>':
		if l.has(">>") {
			l.pos += 2
			return Keyword(">>"), true
		}
		fallthrough
	case ']', ')', '{', '}':
		l.pos++
		return Keyword(c), true
	case '+', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return l.number(), true
	}
	return l.word(), true
}

// Skip passes over n bytes, which are no values: the pixels of a picture inside a page.
func (l *Lexer) Skip(n int) { l.pos = min(len(l.src), l.pos+max(0, n)) }

// Left is how many values may still be made.
func (l *Lexer) Left() int { return max(0, l.left) }

// Rest is what is not read yet.
func (l *Lexer) Rest() []byte { return l.src[min(l.pos, len(l.src)):] }

func (l *Lexer) has(s string) bool { return bytes.HasPrefix(l.src[l.pos:], []byte(s)) }

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

// blanks passes over white space and comments.
func (l *Lexer) blanks() {
	for l.pos < len(l.src) {
		switch c := l.src[l.pos]; {
		case isSpace(c):
			l.pos++
		case c == '%':
			n := bytes.IndexAny(l.src[l.pos:], "\r\n")
			if n < 0 {
				n = len(l.src) - l.pos
			}
			l.pos += n
		default:
			return
		}
	}
}

// regular takes the bytes up to white space or a bracket.
func (l *Lexer) regular() []byte {
	from := l.pos
	for l.pos < len(l.src) && !isSpace(l.src[l.pos]) && !isDelimiter(l.src[l.pos]) {
		l.pos++
	}
	return l.src[from:l.pos]
}

func (l *Lexer) name() Name {
	raw := l.regular()
	if bytes.IndexByte(raw, '#') < 0 {
		return Name(raw)
	}
	name := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) && nibble(raw[i+1]) >= 0 && nibble(raw[i+2]) >= 0 {
			name = append(name, byte(nibble(raw[i+1])<<4|nibble(raw[i+2])))
			i += 2
			continue
		}
		name = append(name, raw[i])
	}
	return Name(name)
}

func (l *Lexer) word() any {
	switch raw := l.regular(); string(raw) {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	default:
		return Keyword(raw)
	}
}

// number reads "12", "-.5", and what writers got wrong: "--5", "1.2.3".
func (l *Lexer) number() any {
	sign, whole, scale, dot := 1.0, 0.0, 1.0, false
	for ; l.pos < len(l.src); l.pos++ {
		switch c := l.src[l.pos]; {
		case c == '-' && whole == 0:
			sign = -1
		case c == '.' && !dot:
			dot = true
		case c >= '0' && c <= '9' && dot:
			scale /= 10
			whole += float64(c-'0') * scale
		case c >= '0' && c <= '9':
			whole = whole*10 + float64(c-'0')
		case c == '+', c == '-', c == '.':
		default:
			return numberOf(sign*whole, dot)
		}
	}
	return numberOf(sign*whole, dot)
}

func numberOf(v float64, dot bool) any {
	switch {
	case math.IsInf(v, 0) || math.IsNaN(v):
		return 0
	case dot || math.Abs(v) > maxInt:
		return v
	}
	return int(v)
}

// list reads values up to the closing bracket, putting "n g R" together. The words around objects close it as well:
// in a damaged file the next object must not be swallowed.
func (l *Lexer) list(closing Keyword) (Array, bool) {
	if l.depth++; l.depth > maxDepth {
		l.dead = true
		return nil, false
	}
	defer func() { l.depth-- }()
	list := Array{}
	for {
		before := l.pos
		v, ok := l.Next()
		if !ok {
			return list, !l.dead
		}
		word, isWord := v.(Keyword)
		switch {
		case !isWord:
			list = append(list, v)
		case word == closing:
			return list, true
		case word == "R":
			list = refer(list)
		case word == ">>", word == "obj", word == "endobj", word == "stream", word == "endstream":
			l.pos = before
			return list, true
		}
	}
}

// refer makes the two numbers at the end of list a Ref.
func refer(list Array) Array {
	if len(list) < 2 {
		return list
	}
	id, ok1 := list[len(list)-2].(int)
	gen, ok2 := list[len(list)-1].(int)
	if !ok1 || !ok2 {
		return list
	}
	return append(list[:len(list)-2], Ref{id, gen})
}

func (l *Lexer) dict() (any, bool) {
	list, ok := l.list(">>")
	if !ok {
		return nil, false
	}
	d := make(Dict, len(list)/2)
	for i := 0; i+1 < len(list); {
		key, isName := list[i].(Name)
		if !isName { // a value too many
			i++
			continue
		}
		d[key] = list[i+1]
		i += 2
	}
	return d, true
}
