package fontfile

import (
	"bytes"
	"strconv"
)

const (
	clearPart   = 1 << 16 // bytes, of the part that is not encrypted
	maxEncoding = 2000    // words
)

// readType1 reads the encoding of a Type 1 font: "dup 65 /A put", or that it is the standard one.
func (f *Font) readType1(data []byte) {
	data = data[:min(len(data), clearPart)]
	at := bytes.Index(data, []byte("/Encoding"))
	if at < 0 {
		return
	}
	words := bytes.Fields(bytes.ReplaceAll(data[at+len("/Encoding"):], []byte("/"), []byte(" /")))
	words = words[:min(len(words), maxEncoding)]
	if len(words) > 0 && string(words[0]) == "StandardEncoding" {
		for sid, name := range standardNames {
			if code, ok := standardCode(sid); ok {
				f.put(code, name)
			}
		}
		return
	}
	for i := 0; i+3 < len(words); i++ {
		switch string(words[i]) {
		case "def", "readonly":
			return
		case "dup":
			code, err := strconv.Atoi(string(words[i+1]))
			if name, ok := bytes.CutPrefix(words[i+2], []byte("/")); ok && err == nil && code >= 0 && code < 0x100 {
				f.put(code, string(name[:min(len(name), maxName)]))
			}
		}
	}
}

// put notes a code and the name of its glyph; the glyphs of a Type 1 font have no numbers, so that the code is one.
func (f *Font) put(code int, name string) {
	if name != ".notdef" {
		f.codes[code], f.names[code] = code, name
	}
}
