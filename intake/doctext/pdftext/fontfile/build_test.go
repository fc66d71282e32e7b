package fontfile_test

import (
	"encoding/binary"
	"strings"
)

// be writes numbers of two bytes.
func be(numbers ...int) string {
	var b []byte
	for _, n := range numbers {
		b = binary.BigEndian.AppendUint16(b, uint16(n))
	}
	return string(b)
}

func be32(numbers ...int) string {
	var b []byte
	for _, n := range numbers {
		b = binary.BigEndian.AppendUint32(b, uint32(n))
	}
	return string(b)
}

// sfnt makes a TrueType font of tables, each a tag and what is in it.
func sfnt(tables ...[2]string) string {
	head, body := "\x00\x01\x00\x00"+be(len(tables), 0, 0, 0), ""
	for _, t := range tables {
		head += t[0] + be32(0, 12+16*len(tables)+len(body), len(t[1]))
		body += t[1]
	}
	return head + body
}

// charMap is one map of a table of them.
type charMap struct {
	platform, encoding int
	data               string
}

func cmapTable(maps ...charMap) [2]string {
	head, body := be(0, len(maps)), ""
	for _, m := range maps {
		head += be(m.platform, m.encoding) + be32(4+8*len(maps)+len(body))
		body += m.data
	}
	return [2]string{"cmap", head + body}
}

// segments is a map of format 4 of one range whose glyphs follow one another, and one that points into an array.
var segments = be(4, 0, 0, 6, 0, 0, 0) + be(0x42, 0x1ea1, 0xffff) + be(0) + be(0x41, 0x1ea0, 0xffff) + be(0x10000-0x40, 0, 1) + be(0, 4, 0) + be(7, 9)

// table is an INDEX.
func table(parts ...string) string {
	if len(parts) == 0 {
		return be(0)
	}
	out, at := be(len(parts))+"\x02"+be(1), 1
	for _, p := range parts {
		at += len(p)
		out += be(at)
	}
	return out + strings.Join(parts, "")
}

// long is an operand of five bytes.
func long(n int) string { return "\x1d" + be32(n) }

// compact makes a CFF font of glyphs whose names have these numbers, from 391 on those of texts.
func compact(charset, encoding string, glyphs int, more string, texts ...string) string {
	head := "\x01\x00\x04\x01" + table("A")
	top := func(at int) string {
		return more + long(at) + "\x0f" + long(at+len(charset)) + "\x10" + long(at+len(charset)+len(encoding)) + "\x11"
	}
	size := len(head) + len(table(top(0))) + len(table(texts...)) + len(table())
	return head + table(top(size)) + table(texts...) + table() + charset + encoding + table(strings.Split(strings.Repeat("x ", glyphs-1)+"x", " ")...)
}
