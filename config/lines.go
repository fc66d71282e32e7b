package config

import (
	"strconv"
	"strings"
)

// keyLines finds the line of every key of a text that is known to be TOML. The parser keeps lines to itself, and
// loses count where a key stands once in each table of a list. Keys are full paths; [1] is the first of a list.
func keyLines(text string) lineIndex { return scan(text).lines }

// scan goes over a text that is known to be TOML.
func scan(text string) *scanner {
	s := &scanner{text: text, line: 1, lines: lineIndex{}, count: map[string]int{}}
	table := ""
	for s.skip(" \t\r\n"); s.pos < len(s.text); s.skip(" \t\r\n") {
		if s.text[s.pos] != '[' {
			s.pair(table)
			continue
		}
		isList := strings.HasPrefix(s.text[s.pos:], "[[")
		s.pos++
		if isList {
			s.pos++
		}
		table = s.key("", isList)
		s.skip(" \t]")
		s.table = len(s.heads)
		s.heads = append(s.heads, head{path: table, end: s.pos})
	}
	return s
}

// pair is where a key has its value.
type pair struct {
	path     string
	table    int // the head it stands under, -1 where there is none yet
	from, to int // the bytes of the value
	inline   bool
	remarks  bool // between the parts of the value
}

// head is where a table begins.
type head struct {
	path string
	end  int // the byte behind it, and behind the remark on its line
}

// lineIndex is key path → line.
type lineIndex map[string]int

func (l lineIndex) add(path string, line int) {
	if _, known := l[path]; !known {
		l[path] = line
	}
}

// of is the line of a key, or of the nearest thing that holds it.
func (l lineIndex) of(path string) int {
	for path != "" {
		if line, ok := l[path]; ok {
			return line
		}
		path = path[:max(strings.LastIndexAny(path, ".["), 0)]
	}
	return 1
}

// scanner walks over TOML without judging it: it never fails, and always moves on.
type scanner struct {
	text  string
	pos   int
	line  int
	lines lineIndex
	count map[string]int // path of a list of tables → how many so far
	pairs []pair
	heads []head
	table int  // the head that was met last, where heads has one
	depth int  // of lists and inline tables
	noted bool // a remark was met in the value that is read
}

// next moves over one byte.
func (s *scanner) next() {
	if s.pos < len(s.text) {
		if s.text[s.pos] == '\n' {
			s.line++
		}
		s.pos++
	}
}

// skip moves over bytes of the set, and over comments.
func (s *scanner) skip(set string) {
	for s.pos < len(s.text) {
		switch c := s.text[s.pos]; {
		case strings.IndexByte(set, c) >= 0:
			s.next()
		case c == '#':
			s.noted = s.noted || s.depth > 0
			for s.pos < len(s.text) && s.text[s.pos] != '\n' {
				s.pos++
			}
		default:
			return
		}
	}
}

// key reads a dotted key up to its "=" or "]", notes its line, and gives its path under table. In a list header the
// last part counts one table more.
func (s *scanner) key(table string, isList bool) string {
	path := table
	for {
		s.skip(" \t")
		path = join(path, s.part())
		s.skip(" \t")
		s.lines.add(path, s.line)
		more := s.pos < len(s.text) && s.text[s.pos] == '.'
		if isList && !more {
			s.count[path]++
		}
		if n := s.count[path]; n > 0 {
			path += "[" + strconv.Itoa(n) + "]"
			s.lines.add(path, s.line)
		}
		if !more {
			return path
		}
		s.pos++
	}
}

// part reads one bare or quoted part of a key.
func (s *scanner) part() string {
	start := s.pos
	if s.pos < len(s.text) && (s.text[s.pos] == '"' || s.text[s.pos] == '\'') {
		s.quoted()
		return strings.Trim(s.text[start:s.pos], `"'`)
	}
	for s.pos < len(s.text) && strings.IndexByte(" \t\r\n.=]#", s.text[s.pos]) < 0 {
		s.pos++
	}
	return s.text[start:s.pos]
}

// pair reads key = value.
func (s *scanner) pair(table string) {
	start := s.pos
	path := s.key(table, false)
	s.skip(" \t=")
	s.noted = s.noted && s.depth > 0
	from := s.pos
	s.value(path)
	s.pairs = append(s.pairs, pair{
		path: path, table: min(s.table, len(s.heads)-1), from: from, to: from + len(strings.TrimRight(s.text[from:s.pos], " \t")),
		inline: s.depth > 0, remarks: s.noted,
	})
	if s.pos == start {
		s.next()
	}
}

// value moves over a value and notes the keys of inline tables in it.
func (s *scanner) value(path string) {
	if s.pos >= len(s.text) {
		return
	}
	switch s.text[s.pos] {
	case '"', '\'':
		s.quoted()
	case '[':
		s.pos++
		s.depth++
		for n := 1; s.until(']'); n++ {
			item := path + "[" + strconv.Itoa(n) + "]"
			s.lines.add(item, s.line)
			start := s.pos
			s.value(item)
			if s.pos == start {
				s.next()
			}
		}
		s.depth--
	case '{':
		s.pos++
		s.depth++
		for s.until('}') {
			s.pair(path)
		}
		s.depth--
	default:
		for s.pos < len(s.text) && strings.IndexByte(",]}#\r\n", s.text[s.pos]) < 0 {
			s.pos++
		}
	}
}

// until moves to the next item of a list or inline table; false at its end, which it moves over.
func (s *scanner) until(end byte) bool {
	s.skip(" \t\r\n,")
	if s.pos >= len(s.text) {
		return false
	}
	if s.text[s.pos] == end {
		s.pos++
		return false
	}
	return true
}

// quoted moves over a string of any of the four kinds.
func (s *scanner) quoted() {
	quote := s.text[s.pos : s.pos+1]
	end := quote
	if triple := strings.Repeat(quote, 3); strings.HasPrefix(s.text[s.pos:], triple) {
		end = triple
	}
	s.pos += len(end)
	for s.pos < len(s.text) && !strings.HasPrefix(s.text[s.pos:], end) {
		if s.text[s.pos] == '\\' && quote == `"` {
			s.next()
		}
		s.next()
	}
	s.pos = min(s.pos+len(end), len(s.text))
	for len(end) == 3 && s.pos < len(s.text) && s.text[s.pos:s.pos+1] == quote { // """" ends with a quote inside
		s.pos++
	}
}

func join(path, part string) string {
	if path == "" {
		return part
	}
	return path + "." + part
}
