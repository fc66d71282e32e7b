package pdffile

// literal reads a string in round brackets, which may hold round brackets that match.
func (l *Lexer) literal() String {
	var s []byte
	for level := 1; l.pos < len(l.src) && len(s) < maxString; {
		c := l.src[l.pos]
		l.pos++
		switch c {
		case '(':
			level++
		case ')':
			if level--; level == 0 {
				return String(s)
			}
		case '\\':
			s = l.escape(s)
			continue
		case '\r':
			if l.pos < len(l.src) && l.src[l.pos] == '\n' {
				l.pos++
			}
			c = '\n'
		}
		s = append(s, c)
	}
	return String(s)
}

// escape reads what stands behind a backslash.
func (l *Lexer) escape(s []byte) []byte {
	if l.pos >= len(l.src) {
		return s
	}
	c := l.src[l.pos]
	l.pos++
	switch c {
	case 'n':
		return append(s, '\n')
	case 'r':
		return append(s, '\r')
	case 't':
		return append(s, '\t')
	case 'b':
		return append(s, '\b')
	case 'f':
		return append(s, '\f')
	case '\n':
		return s
	case '\r':
		if l.pos < len(l.src) && l.src[l.pos] == '\n' {
			l.pos++
		}
		return s
	}
	if c < '0' || c > '7' {
		return append(s, c)
	}
	v := int(c - '0')
	for i := 0; i < 2 && l.pos < len(l.src) && l.src[l.pos] >= '0' && l.src[l.pos] <= '7'; i++ {
		v = v<<3 | int(l.src[l.pos]-'0')
		l.pos++
	}
	return append(s, byte(v))
}

// hex reads a string in angle brackets; a digit that is missing at the end is 0.
func (l *Lexer) hex() String {
	var s []byte
	high := -1
	for l.pos < len(l.src) && len(s) < maxString {
		c := l.src[l.pos]
		l.pos++
		if c == '>' {
			break
		}
		n := nibble(c)
		switch {
		case n < 0:
		case high < 0:
			high = n
		default:
			s = append(s, byte(high<<4|n))
			high = -1
		}
	}
	if high >= 0 {
		s = append(s, byte(high<<4))
	}
	return String(s)
}

func nibble(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}
