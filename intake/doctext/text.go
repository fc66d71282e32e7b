package doctext

import (
	"bytes"
	"encoding/binary"
	"strings"

	"sotruc/model/viet"
)

// The encodings a Doc may have come in, beside those of viet.Encoding, and what stands behind one where letters were
// mended.
const (
	encodingUTF8    = "utf-8"
	encodingUTF8BOM = "utf-8-bom"
	encodingUTF16LE = "utf-16le"
	encodingUTF16BE = "utf-16be"

	suffixGlyphs = "-glyphs"
)

// decodeText gives text in UTF-8, in UTF-16, or in the old encoding in which it is legible, as it was meant and not yet
// cleaned. Text that is too long is refused before any work on it, but for a look at its encoding: that says more.
func decodeText(data []byte, most int) (text, encoding string, code Code) {
	if order, ok := utf16Order(data); ok {
		if len(data)/2 > most {
			return "", "", CodeTooLarge
		}
		encoding = encodingUTF16LE
		if order == binary.BigEndian {
			encoding = encodingUTF16BE
		}
		text = decodeUTF16(order, data)
		if strings.IndexByte(text, 0) >= 0 || looksBinary([]byte(text[:min(len(text), sniffed)])) {
			return "", "", CodeBinary
		}
		return text, encoding, ""
	}
	encoding = encodingUTF8
	if rest, ok := bytes.CutPrefix(data, []byte(bomUTF8)); ok {
		data, encoding = rest, encodingUTF8BOM
	}
	if !viet.IsUTF8(data) {
		return decodeLegacy(data, most)
	}
	if len(data) > most {
		return "", "", CodeTooLarge
	}
	return string(data), encoding, ""
}

// decodeLegacy reads an old encoding, or says why not.
func decodeLegacy(data []byte, most int) (text, encoding string, code Code) {
	if looksBinary(data) {
		return "", "", CodeBinary
	}
	enc, score := viet.GuessEncoding(data)
	switch {
	case score < viet.LegibleEnough:
		return "", "", CodeEncoding
	case len(data) > most:
		return "", "", CodeTooLarge
	}
	if text = viet.DecodeLegacy(enc, data); len(text) > most {
		return "", "", CodeTooLarge
	}
	return text, string(enc), ""
}

// looksBinary tells a picture or a program from text in an old encoding: text has few control characters.
func looksBinary(data []byte) bool {
	head := data[:min(len(data), sniffed)]
	controls := 0
	for _, c := range head {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' {
			controls++
		}
	}
	return controls*20 > len(head)
}
