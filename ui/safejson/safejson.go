// Package safejson writes JSON in which nothing is left that a terminal obeys.
package safejson

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode"
	"unicode/utf8"
)

// Print writes one indented value with Vietnamese letters as they are.
func Print(w io.Writer, value any) error {
	var b bytes.Buffer
	err := Encoder(&b, "").Encode(value)
	if err == nil {
		_, err = w.Write(Escape(b.Bytes()))
	}
	if err != nil {
		return fmt.Errorf("print JSON: %w", err)
	}
	return nil
}

// Encoder writes values as indented JSON with Vietnamese letters as they are, their lines but the first after a prefix.
func Encoder(b *bytes.Buffer, prefix string) *json.Encoder {
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	enc.SetIndent(prefix, "  ")
	return enc
}

// Escape writes what JSON leaves as it is and a terminal obeys, DEL, what stands for ESC [ and the turning of
// the direction of writing, in the way JSON writes other control characters.
func Escape(text []byte) []byte {
	at := bytes.IndexFunc(text, obeyed)
	if at < 0 {
		return text
	}
	var b bytes.Buffer
	for ; at >= 0; at = bytes.IndexFunc(text, obeyed) {
		r, size := utf8.DecodeRune(text[at:])
		b.Write(text[:at])
		fmt.Fprintf(&b, `\u%04x`, r)
		text = text[at+size:]
	}
	b.Write(text)
	return b.Bytes()
}

// obeyed tells whether a terminal obeys a letter that JSON leaves as it is.
func obeyed(r rune) bool {
	switch {
	case r < 0x7f, r >= 0xc0 && r < 0x600, r >= 0x1e00 && r < 0x2000: // letters: nearly all there are
		return false
	}
	return r < 0xa0 || r <= 0xffff && unicode.Is(unicode.Cf, r)
}
