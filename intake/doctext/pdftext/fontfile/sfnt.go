package fontfile

// maxTables is the most tables of a font, and the most character maps.
const maxTables = 64

// readSFNT reads a TrueType or an OpenType font.
func (f *Font) readSFNT(data []byte) {
	var cmap, post, cff []byte
	for i := range min(u16(data, 4), maxTables) {
		at := 12 + 16*i
		table := part(data, u32(data, at+8), u32(data, at+12))
		if table == nil && u32(data, at+8) < len(data) && u32(data, at+8) > 0 { // cut off: what is left of it
			table = data[u32(data, at+8):]
		}
		switch string(part(data, at, 4)) {
		case "cmap":
			cmap = table
		case "post":
			post = table
		case "CFF ":
			cff = table
		}
	}
	if len(cff) > 4 {
		f.readCFF(cff)
	}
	f.readPost(post)
	f.readMaps(cmap)
}

// readMaps reads the character maps: those to Unicode give the letters of glyphs, the others the glyphs of codes of one
// byte. The map of a font of signs counts before that of the Macintosh.
func (f *Font) readMaps(data []byte) {
	for pass := range 2 {
		for i := range min(u16(data, 2), maxTables) {
			at := 4 + 8*i
			platform, encoding := u16(data, at), u16(data, at+2)
			offset := u32(data, at+4)
			if offset <= 0 || offset >= len(data) {
				continue
			}
			isUnicode := platform == 0 || platform == 3 && (encoding == 1 || encoding == 10)
			isSigns := platform == 3 && encoding == 0
			switch {
			case pass == 0 && isUnicode:
				f.eachMapped(data[offset:], f.addLetter)
			case pass == 0 && isSigns, pass == 1 && platform == 1:
				f.eachMapped(data[offset:], f.addCode)
			}
		}
	}
}

// addLetter notes the letter of a glyph. Of more letters the first counts, before one whose number is private.
func (f *Font) addLetter(code, glyph int) {
	if old, ok := f.letters[glyph]; ok && (!isPrivate(int(old)) || isPrivate(code)) {
		return
	}
	if code >= 0x20 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) {
		f.letters[glyph] = rune(code)
	}
}

func isPrivate(code int) bool { return code >= 0xe000 && code <= 0xf8ff || code >= 0xf0000 }

// addCode notes the glyph of a code of one byte; fonts of signs have their codes from 0xF000 on.
func (f *Font) addCode(code, glyph int) {
	if code >= 0xf000 && code <= 0xf0ff {
		code -= 0xf000
	}
	if _, ok := f.codes[code]; !ok && code < 0x100 {
		f.codes[code] = glyph
	}
}

// eachMapped calls visit with the codes of one character map and their glyphs, as long as there are steps left.
func (f *Font) eachMapped(data []byte, visit func(code, glyph int)) {
	one := func(code, glyph int) bool {
		if !f.step() {
			return false
		}
		if glyph > 0 && glyph < maxGlyphs {
			visit(code, glyph)
		}
		return true
	}
	switch u16(data, 0) {
	case 0:
		for c, glyph := range part(data, 6, min(256, max(0, len(data)-6))) {
			one(c, int(glyph))
		}
	case 4:
		eachSegment(data, one)
	case 6:
		first := u16(data, 6)
		for i := 0; i < u16(data, 8) && one(first+i, u16(data, 10+2*i)); i++ {
		}
	case 12:
		for i := 0; i < u32(data, 12) && 16+12*i < len(data); i++ {
			at := 16 + 12*i
			from, glyph := u32(data, at), u32(data, at+8)
			for c := from; c <= u32(data, at+4); c++ {
				if !one(c, glyph+c-from) {
					return
				}
			}
			if !one(0, 0) { // a range without codes costs, too
				return
			}
		}
	}
}

// eachSegment reads a map of format 4: ranges of codes that add a number, or point into an array.
func eachSegment(data []byte, one func(code, glyph int) bool) {
	n := u16(data, 6) / 2
	ends, starts := 14, 16+2*n
	deltas, offsets := starts+2*n, starts+4*n
	for i := range n {
		offset := u16(data, offsets+2*i)
		start := u16(data, starts+2*i)
		for c := start; c <= u16(data, ends+2*i) && c < 0xffff; c++ {
			glyph := c
			if offset != 0 {
				if glyph = u16(data, offsets+2*i+offset+2*(c-start)); glyph == 0 {
					if !one(c, 0) {
						return
					}
					continue
				}
			}
			if !one(c, (glyph+u16(data, deltas+2*i))&0xffff) {
				return
			}
		}
		if !one(0, 0) {
			return
		}
	}
}

const macGlyphs = 258 // names every font of format 2 shares

// readPost reads the names of glyphs the font adds to those every font shares; the shared ones have letters in any map.
func (f *Font) readPost(data []byte) {
	if u32(data, 0) != 0x20000 {
		return
	}
	count := min(u16(data, 32), maxGlyphs)
	at := 34 + 2*count
	var names []string
	for at < len(data) && f.step() {
		n := int(data[at])
		name := part(data, at+1, n)
		if name == nil {
			break
		}
		names = append(names, string(name[:min(n, maxName)]))
		at += 1 + n
	}
	for glyph := range count {
		if !f.step() {
			return
		}
		switch i := u16(data, 34+2*glyph); {
		case i >= macGlyphs && i-macGlyphs < len(names):
			f.names[glyph] = names[i-macGlyphs]
		case i >= 3 && i < 3+95: // space to asciitilde
			f.addLetter(0x20+i-3, glyph)
		}
	}
}
