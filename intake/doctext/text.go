package doctext

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"sotruc/model/viet"
)

// The encodings a Doc may have come in.
const (
	EncodingUTF8    = "utf-8"
	EncodingUTF8BOM = "utf-8-bom"
)

// readText reads UTF-8 with or without a byte order mark. Text that is too long is refused before any work on it.
func readText(data []byte, most int) (text, encoding string, code Code) {
	encoding = EncodingUTF8
	if rest, ok := bytes.CutPrefix(data, []byte(bomUTF8)); ok {
		data, encoding = rest, EncodingUTF8BOM
	}
	if !utf8.Valid(data) {
		if looksBinary(data) {
			return "", "", CodeBinary
		}
		return "", "", CodeNotUTF8
	}
	if len(data) > most {
		return "", "", CodeTooLarge
	}
	text = viet.Clean(string(data))
	if strings.TrimSpace(text) == "" {
		return "", "", CodeEmpty
	}
	if !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	return text, encoding, ""
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
