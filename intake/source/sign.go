package source

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// isBullet tells whether a line begins with a sign that opens a point of a list, and that is not a word. A rare one, and a letter of a font of
// signs, has to stand alone.
func isBullet(line string) bool {
	c, size := utf8.DecodeRuneInString(line)
	if strings.ContainsRune("-–—•*▪●", c) {
		return true
	}
	return isBulletSign(c) && (size == len(line) || IsBlank(line[size]) || isBullet(line[size:]))
}

// isBulletSign tells whether a sign opens a point of a list. Fonts of signs have theirs in the private area.
func isBulletSign(c rune) bool {
	return c >= 0xE000 && c <= 0xF8FF || strings.ContainsRune("-–—•*▪●■□▶►➢➤→⇒◆◇❖♦○◦✓✔✅☑☐§·‣⁃▸▹◾◽★☆✦✱", c)
}

// numberBehind reads the number that stands behind a bullet: "- 1. Rà soát …".
func numberBehind(line string, n int) (o Ordinal, behind int, ok bool) {
	rest := strings.TrimLeft(line[n:], " \t")
	if rest == "" || !IsDigit(rest[0]) || len(rest) == len(line) {
		return o, 0, false
	}
	o, end := readArabic(rest)
	if end == 0 || o.Level != LevelArabic || end < len(rest) && !IsBlank(rest[end]) {
		return o, 0, false
	}
	return o, len(line) - len(rest) + end, true
}

// keycap makes a key of the digit before it, as telephones write a number.
const keycap = "\u20e3"

// readBracketed reads "(1)" and "(i)". "[1]" is the mark of a footnote.
func readBracketed(line string) (Ordinal, int) {
	end := strings.IndexByte(line, ')')
	if end < 2 || end > 5 || end+1 >= len(line) || !IsBlank(line[end+1]) {
		return Ordinal{}, 0
	}
	number, err := strconv.Atoi(line[1:end])
	if err != nil {
		number = roman(line[1:end])
	}
	if number <= 0 || number > 99 {
		return Ordinal{}, 0
	}
	return Ordinal{Level: LevelBracket, Number: number, Print: line[:end+1]}, end + 1
}

// readCircled reads "①" to "⑳", and those in black.
func readCircled(line string) (Ordinal, int) {
	c, size := utf8.DecodeRuneInString(line)
	var number int
	switch {
	case c >= '①' && c <= '⑳':
		number = int(c-'①') + 1
	case c >= '❶' && c <= '❿':
		number = int(c-'❶') + 1
	case c >= '➊' && c <= '➓':
		number = int(c-'➊') + 1
	default:
		return Ordinal{}, 0
	}
	return Ordinal{Level: LevelArabic, Number: number, Print: strconv.Itoa(number)}, size
}

// readNamed reads "Nhiệm vụ 1:", "Việc 2.".
func readNamed(line string) (Ordinal, int) {
	for _, name := range []string{"nhiem vu ", "viec ", "dau viec ", "cong viec ", "buoc ", "stt "} {
		rest, ok := strings.CutPrefix(line, name)
		if !ok {
			continue
		}
		n := strings.IndexFunc(rest, func(c rune) bool { return !unicode.IsDigit(c) })
		if n < 1 || n > 2 || rest[n] != ':' && rest[n] != '.' || n+1 < len(rest) && !IsBlank(rest[n+1]) {
			return Ordinal{}, 0
		}
		number, _ := strconv.Atoi(rest[:n])
		return Ordinal{Level: LevelSection, Number: number}, len(name) + n + 1
	}
	return Ordinal{}, 0
}
