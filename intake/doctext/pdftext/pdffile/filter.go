package pdffile

// unpackHex reads hexadecimal digits up to ">".
func unpackHex(data []byte) []byte {
	l := Lexer{src: data}
	var out []byte
	for l.pos < len(data) {
		before := l.pos
		part := l.hex() // in parts of maxString
		out = append(out, part...)
		if data[l.pos-1] == '>' || l.pos == before {
			break
		}
	}
	return out
}

// unpackRuns unpacks runs of equal bytes; ISO 32000-1, 7.4.5.
func unpackRuns(data []byte, most int) []byte {
	var out []byte
	for len(data) > 1 && data[0] != 128 && len(out) < most {
		n := int(data[0])
		data = data[1:]
		if n < 128 {
			n = min(n+1, len(data))
			out = append(out, data[:n]...)
			data = data[n:]
			continue
		}
		for range 257 - n {
			out = append(out, data[0])
		}
		data = data[1:]
	}
	return out
}

const (
	lzwClear = 256
	lzwEnd   = 257
	lzwMost  = 4096 // codes of twelve bits
)

// unpackLZW unpacks LZW as PDF and TIFF have it, the highest bit first; ISO 32000-1, 7.4.4. With early the codes grow
// a bit longer one code too soon, which is the rule.
func unpackLZW(data []byte, early bool, most int) []byte {
	var out []byte
	var from, length [lzwMost]int // each code as a stretch of out
	next, width, previous := lzwEnd+1, 9, -1
	start := 0 // of the previous stretch
	acc, bits := 0, 0
	for _, c := range data {
		acc, bits = acc<<8|int(c), bits+8
		if bits < width {
			continue
		}
		bits -= width
		code := acc >> bits & (1<<width - 1)
		acc &= 1<<bits - 1
		if code == lzwEnd || len(out) >= most {
			break
		}
		if code == lzwClear {
			next, width, previous = lzwEnd+1, 9, -1
			continue
		}
		at := len(out)
		switch {
		case code < lzwClear:
			out = append(out, byte(code))
		case code < next:
			out = append(out, out[from[code]:from[code]+length[code]]...)
		case code == next && previous >= 0:
			out = append(out, out[start:at]...)
			out = append(out, out[start])
		default:
			return out
		}
		if previous >= 0 && next < lzwMost {
			from[next], length[next] = start, at-start+1
			next++
		}
		previous, start = code, at
		grown := next
		if early {
			grown++
		}
		for width < 12 && grown >= 1<<width {
			width++
		}
	}
	return out
}
