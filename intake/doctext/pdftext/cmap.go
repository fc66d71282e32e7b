package pdftext

import (
	"cmp"
	"slices"
	"unicode/utf16"

	"sotruc/intake/doctext/pdftext/pdffile"
)

// cmap is a character map: from codes in strings to text (ToUnicode), or to the numbers of glyphs. A map that one like
// it uses (usecmap) is left out; such maps cannot be had from the file.
type cmap struct {
	spaces []codespace
	text   map[code]string // of single codes, and of arrays in ranges
	ranges []codeRange
	glyphs []codeRange // cidrange, cidchar
}

// code is a code and of how many bytes it is: <01> is not <0001>.
type code struct{ value, size int }

type codespace struct{ low, high string }

type codeRange struct {
	size, low, high int
	text            string // of the first
	glyph           int    // of the first
}

const (
	maxCodes    = 300_000 // entries of one map
	maxCodeSize = 4
	overlaps    = 8  // ranges that begin inside one another
	maxUnits    = 64 // bytes of text one code may stand for
)

// readCMap reads a character map and takes the values it is made of off what is left.
func readCMap(data []byte, left *int) *cmap {
	m := &cmap{text: map[code]string{}}
	l := pdffile.NewLexer(data, *left)
	defer func() { *left = l.Left() }()
	var operands []any
	for {
		v, ok := l.Next()
		if !ok {
			m.sort()
			return m
		}
		word, isWord := v.(pdffile.Keyword)
		if !isWord {
			if len(operands) < maxCodes {
				operands = append(operands, v)
			}
			continue
		}
		switch word {
		case "endcodespacerange":
			m.addSpaces(operands)
		case "endbfchar":
			m.addChars(operands)
		case "endbfrange":
			m.addRanges(operands)
		case "endcidchar":
			m.addGlyphs(operands, 2)
		case "endcidrange":
			m.addGlyphs(operands, 3)
		}
		operands = operands[:0]
	}
}

func (m *cmap) addSpaces(v []any) {
	for ; len(v) >= 2; v = v[2:] {
		low, _ := v[0].(pdffile.String)
		high, _ := v[1].(pdffile.String)
		if n := len(low); n > 0 && n <= maxCodeSize && n == len(high) && len(m.spaces) < 100 {
			m.spaces = append(m.spaces, codespace{string(low), string(high)})
		}
	}
}

func (m *cmap) addChars(v []any) {
	for ; len(v) >= 2 && len(m.text) < maxCodes; v = v[2:] {
		from, ok := codeOf(v[0])
		to, isText := v[1].(pdffile.String)
		if ok && isText {
			m.text[from] = unicodeText(to)
		}
	}
}

func (m *cmap) addRanges(v []any) {
	for ; len(v) >= 3 && len(m.ranges)+len(m.text) < maxCodes; v = v[3:] {
		low, ok1 := codeOf(v[0])
		high, ok2 := codeOf(v[1])
		if !ok1 || !ok2 || low.size != high.size || low.value > high.value {
			continue
		}
		switch to := v[2].(type) {
		case pdffile.String:
			m.ranges = append(m.ranges, codeRange{low.size, low.value, high.value, string(to), 0})
		case pdffile.Array:
			for i, item := range to[:min(len(to), high.value-low.value+1)] {
				if s, ok := item.(pdffile.String); ok {
					m.text[code{low.value + i, low.size}] = unicodeText(s)
				}
			}
		}
	}
}

func (m *cmap) addGlyphs(v []any, width int) {
	for ; len(v) >= width && len(m.glyphs) < maxCodes; v = v[width:] {
		low, ok1 := codeOf(v[0])
		high, ok2 := codeOf(v[width-2])
		glyph, ok3 := v[width-1].(int)
		if ok1 && ok2 && ok3 && low.size == high.size {
			m.glyphs = append(m.glyphs, codeRange{low.size, low.value, high.value, "", glyph})
		}
	}
}

func codeOf(v any) (code, bool) {
	s, ok := v.(pdffile.String)
	if !ok || len(s) == 0 || len(s) > maxCodeSize {
		return code{}, false
	}
	return code{bigEndian(string(s)), len(s)}, true
}

func bigEndian(s string) int {
	n := 0
	for i := range len(s) {
		n = n<<8 | int(s[i])
	}
	return n
}

// next cuts a code off s: by the code spaces, else of so many bytes.
func (m *cmap) next(s string, size int) code {
	if m != nil {
		for n := 1; n <= maxCodeSize && n <= len(s); n++ {
			for _, space := range m.spaces {
				if len(space.low) == n && space.holds(s[:n]) {
					return code{bigEndian(s[:n]), n}
				}
			}
		}
		if len(m.spaces) > 0 {
			size = len(m.spaces[0].low)
		}
	}
	size = min(size, len(s))
	return code{bigEndian(s[:size]), size}
}

// holds compares byte by byte, as ISO 32000-1, 9.7.6.2 says.
func (c codespace) holds(s string) bool {
	for i := range len(s) {
		if s[i] < c.low[i] || s[i] > c.high[i] {
			return false
		}
	}
	return true
}

// lookup gives the text of a code; false where the map does not say.
func (m *cmap) lookup(c code) (string, bool) {
	if m == nil {
		return "", false
	}
	if text, ok := m.text[c]; ok {
		return text, text != ""
	}
	r, ok := find(m.ranges, c)
	if !ok {
		return "", false
	}
	text := unicodeText(pdffile.String(carry(r.text, c.value-r.low)))
	return text, text != ""
}

// glyph gives the number of the glyph of a code; the code itself where the map does not say.
func (m *cmap) glyph(c code) int {
	if m == nil {
		return c.value
	}
	if r, ok := find(m.glyphs, c); ok {
		return r.glyph + c.value - r.low
	}
	return c.value
}

// sort puts the ranges in order, for find.
func (m *cmap) sort() {
	order := func(a, b codeRange) int { return cmp.Or(cmp.Compare(a.size, b.size), cmp.Compare(a.low, b.low)) }
	slices.SortStableFunc(m.ranges, order)
	slices.SortStableFunc(m.glyphs, order)
}

// find gives the range that holds a code; of two that begin at one code the later one.
func find(ranges []codeRange, c code) (codeRange, bool) {
	i, _ := slices.BinarySearchFunc(ranges, code{c.value + 1, c.size}, func(r codeRange, c code) int {
		return cmp.Or(cmp.Compare(r.size, c.size), cmp.Compare(r.low, c.value))
	})
	for back := 0; i > 0 && back < overlaps; back++ {
		i--
		if r := ranges[i]; r.size == c.size && c.value >= r.low && c.value <= r.high {
			return r, true
		}
	}
	return codeRange{}, false
}

// carry adds n to the last two bytes of s. The standard says the last one, but writers count on over its end.
func carry(s string, n int) string {
	b := []byte(s)
	for i := len(b) - 1; i >= 0 && i >= len(b)-2 && n > 0; i-- {
		n += int(b[i])
		b[i] = byte(n)
		n >>= 8
	}
	return string(b)
}

// unicodeText reads UTF-16, high byte first; "" where it is nothing, or NUL, which stands for a glyph without a letter.
func unicodeText(s pdffile.String) string {
	if len(s) > maxUnits {
		s = s[:maxUnits]
	}
	if len(s) == 1 {
		s = "\x00" + s
	}
	units := make([]uint16, 0, len(s)/2)
	for ; len(s) >= 2; s = s[2:] {
		units = append(units, uint16(s[0])<<8|uint16(s[1]))
	}
	text := string(utf16.Decode(units))
	if text == "\x00" || text == "\ufffd" || text == "\ufeff" {
		return ""
	}
	return text
}
