package archive

import (
	"archive/zip"
	"encoding/binary"
	"hash/crc32"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"sotruc/model/viet"
)

// nameOf is the name of a file as its packer meant it: in UTF-8, or in one of the code pages packers wrote before.
func nameOf(f *zip.File) string {
	name := f.Name
	switch written, ok := unicodeName(f); {
	case ok:
		name = written
	case f.NonUTF8 || !utf8.ValidString(name):
		name = guessed(name)
	}
	var parts []string
	for part := range strings.SplitSeq(strings.ReplaceAll(name, `\`, "/"), "/") {
		if part = viet.CleanLine(part); part != "" && strings.Trim(part, ".") != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 {
		return "?"
	}
	return strings.Join(parts, "/")
}

// unicodeField is the extra field in which packers that write names in a code page put them in UTF-8 too.
const unicodeField = 0x7075

// unicodeName is the name in that field, where it belongs to the name the file has.
func unicodeName(f *zip.File) (string, bool) {
	for extra := f.Extra; len(extra) >= 4; {
		id, size := binary.LittleEndian.Uint16(extra), int(binary.LittleEndian.Uint16(extra[2:]))
		if extra = extra[4:]; size > len(extra) {
			return "", false
		}
		field := extra[:size]
		extra = extra[size:]
		if id == unicodeField && size > 5 && field[0] == 1 && binary.LittleEndian.Uint32(field[1:]) == crc32.ChecksumIEEE([]byte(f.Name)) {
			return string(field[5:]), utf8.Valid(field[5:])
		}
	}
	return "", false
}

// guessed reads a name in a code page: that of Vietnamese Windows where it gives nothing but letters of Vietnamese, else the one
// the format was made with.
func guessed(name string) string {
	text := viet.DecodeLegacy(viet.Windows1258, []byte(name))
	foreign := strings.IndexFunc(text, func(r rune) bool {
		return r >= utf8.RuneSelf && !strings.ContainsRune(letters, r)
	})
	if foreign < 0 {
		return text
	}
	var b strings.Builder
	for i := range len(name) {
		b.WriteRune(charmap.CodePage437.DecodeByte(name[i]))
	}
	return b.String()
}

// letters are those of Vietnamese that are not of ASCII, and the long stroke.
const letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ" +
	"ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ–"
