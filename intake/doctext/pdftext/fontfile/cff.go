package fontfile

// Operators of the top dictionary; Adobe Technical Note 5176.
const (
	opCharset     = 15
	opEncoding    = 16
	opCharStrings = 17
	opROS         = 12<<8 | 30
)

const (
	maxOperands = 48   // of one operator
	maxTop      = 2000 // bytes of a top dictionary
)

// readCFF reads the names of glyphs and the codes of a compact font.
func (f *Font) readCFF(data []byte) {
	_, at := f.index(data, int(data[2]))
	tops, at := f.index(data, at)
	texts, _ := f.index(data, at)
	if len(tops) == 0 {
		return
	}
	top := topDict(tops[0])
	glyphs, _ := f.index(data, first(top[opCharStrings]))
	count := len(glyphs)
	if _, ok := top[opROS]; ok { // its glyphs go by the numbers of a collection, which say nothing here
		return
	}
	sids := charset(data, first(top[opCharset]), count)
	for glyph, sid := range sids {
		if name := sidName(sid, texts); name != "" && name != ".notdef" {
			f.names[glyph] = name
		}
	}
	f.readEncoding(data, first(top[opEncoding]), count, sids)
}

func first(v []int) int {
	if len(v) == 0 {
		return 0
	}
	return v[0]
}

// index reads an INDEX and gives its parts and where it ends.
func (f *Font) index(data []byte, at int) (parts [][]byte, end int) {
	count := u16(data, at)
	if part(data, at, 3) == nil || count == 0 {
		return nil, at + 2
	}
	size := int(data[at+2])
	base := at + 3 + size*(count+1) - 1
	if size < 1 || size > 4 || base > len(data) {
		return nil, len(data)
	}
	offset := func(i int) int {
		n := 0
		for _, c := range part(data, at+3+size*i, size) {
			n = n<<8 | int(c)
		}
		return n
	}
	for i := range count {
		if !f.step() {
			return parts, len(data)
		}
		from, to := offset(i), offset(i+1)
		parts = append(parts, part(data, base+from, to-from))
	}
	return parts, base + offset(count)
}

// topDict reads the whole numbers of a dictionary by operator.
func topDict(data []byte) map[int][]int {
	dict := map[int][]int{}
	data = data[:min(len(data), maxTop)]
	var operands []int
	for i := 0; i < len(data); {
		b := int(data[i])
		i++
		switch {
		case b <= 21:
			if b == 12 && i < len(data) {
				b = b<<8 | int(data[i])
				i++
			}
			dict[b] = operands
			operands = nil
			continue
		case b == 28:
			operands = append(operands, int(int16(u16(data, i))))
			i += 2
		case b == 29:
			operands = append(operands, int(int32(u32(data, i))))
			i += 4
		case b == 30: // a real number
			for i < len(data) && data[i]&0xf != 0xf {
				i++
			}
			i++
			operands = append(operands, 0)
		case b >= 32 && b <= 246:
			operands = append(operands, b-139)
		case b >= 247 && b <= 250 && i < len(data):
			operands = append(operands, (b-247)*256+int(data[i])+108)
			i++
		case b >= 251 && b <= 254 && i < len(data):
			operands = append(operands, -(b-251)*256-int(data[i])-108)
			i++
		}
		if len(operands) > maxOperands {
			return dict
		}
	}
	return dict
}

// charset gives the number of the name of each glyph.
func charset(data []byte, at, count int) []int {
	sids := make([]int, 1, max(1, count))
	switch {
	case at == 0: // ISOAdobe: the names in their order
		for sid := 1; sid < min(count, isoAdobe); sid++ {
			sids = append(sids, sid)
		}
		return sids
	case at <= 2 || at >= len(data): // those of experts have no letters
		return sids
	}
	format := data[at]
	at++
	for len(sids) < count && at < len(data) {
		sid := u16(data, at)
		at += 2
		more := 0
		switch format {
		case 1:
			if at < len(data) {
				more = int(data[at])
			}
			at++
		case 2:
			more = u16(data, at)
			at += 2
		}
		for i := 0; i <= more && len(sids) < count; i++ {
			sids = append(sids, sid+i)
		}
	}
	return sids
}

// readEncoding reads which codes of one byte stand for which glyphs.
func (f *Font) readEncoding(data []byte, at, count int, sids []int) {
	switch {
	case at == 0: // StandardEncoding
		for glyph, sid := range sids {
			if code, ok := standardCode(sid); ok {
				f.codes[code] = glyph
			}
		}
		return
	case at <= 1 || at+1 >= len(data):
		return
	}
	format, n := data[at], int(data[at+1])
	at += 2
	glyph := 1
	for range n {
		code, more := 0, 0
		if at < len(data) {
			code = int(data[at])
		}
		at++
		if format&0x7f == 1 {
			if at < len(data) {
				more = int(data[at])
			}
			at++
		}
		for i := 0; i <= more && glyph < count; i++ {
			f.codes[(code+i)&0xff] = glyph
			glyph++
		}
	}
	if format&0x80 == 0 || at >= len(data) {
		return
	}
	of := map[int]int{}
	for glyph, sid := range sids {
		of[sid] = glyph
	}
	for i := range int(data[at]) {
		if b := part(data, at+1+3*i, 3); b != nil {
			f.codes[int(b[0])] = of[u16(b, 1)]
		}
	}
}

// sidName gives the name behind a number: one every font knows, or one of the font's own.
func sidName(sid int, texts [][]byte) string {
	if sid < len(standardNames) {
		return standardNames[sid]
	}
	if i := sid - allStandard; i >= 0 && i < len(texts) {
		return string(texts[i][:min(len(texts[i]), maxName)])
	}
	return ""
}
