package intake

import (
	"strconv"
	"strings"
	"unicode"
)

// level is the kind of numbering of a paragraph, the widest first.
type level int

const (
	levelNone level = iota
	levelPart
	levelChapter
	levelUpper // A.
	levelRoman
	levelSection // Mục 1
	levelArticle // Điều 1
	levelArabic
	levelSecond // 1.1
	levelThird  // 1.1.1
	levelWord   // Thứ nhất, Một là,
	levelLetter
	levelDash
	levelPlus
)

// ordinal is the number of a paragraph.
type ordinal struct {
	level  level
	number int
	text   string // as printed: "1", "1.2", "a)"
	behind int    // folded offset behind it
}

// ordinalAt reads the number a line begins with.
func (s *source) ordinalAt(p span) (ordinal, bool) {
	line := s.fold[p.from:min(p.to, p.from+40)]
	if line == "" {
		return ordinal{}, false
	}
	o, n := ordinal{}, 0
	switch c := line[0]; {
	case isDigit(c):
		o, n = readArabic(line)
	case c == '-' || c == '*' || strings.HasPrefix(line, "–") || strings.HasPrefix(line, "—") || strings.HasPrefix(line, "•") || strings.HasPrefix(line, "▪") || strings.HasPrefix(line, "●"):
		n = len(line) - len(strings.TrimLeft(line, "-–—•*▪●"))
		o = ordinal{level: levelDash, text: "-"}
	case c == '+':
		n, o = 1, ordinal{level: levelPlus, text: "+"}
	case isLetter(c):
		o, n = s.readLettered(p, line)
	}
	if n == 0 || n >= p.to-p.from {
		return ordinal{}, false
	}
	o.behind = p.from + n
	for o.behind < p.to && isBlank(s.fold[o.behind]) {
		o.behind++
	}
	if o.level != levelDash && o.level != levelPlus && o.text == "" {
		o.text = strings.TrimRight(s.value(span{p.from, p.from + n}), ".:/- ")
	}
	return o, o.behind < p.to
}

// readArabic reads "1.", "1)", "1/", "1.2.", "1.2.3". A count with dots ("1.143 người") and a day ("16/7") are none.
func readArabic(s string) (ordinal, int) {
	var parts []string
	n := 0
	for {
		from := n
		for n < len(s) && isDigit(s[n]) {
			n++
		}
		if n-from == 0 || n-from > 2 {
			break
		}
		parts = append(parts, s[from:n])
		if n < len(s) && s[n] == '.' && n+1 < len(s) && isDigit(s[n+1]) {
			n++
			continue
		}
		break
	}
	if len(parts) == 0 || len(parts) > 3 || n >= len(s) || isDigit(s[n]) || s[n-1] == '.' {
		return ordinal{}, 0
	}
	number, _ := strconv.Atoi(parts[len(parts)-1])
	o := ordinal{level: levelArabic + level(len(parts)-1), number: number}
	switch rest := s[n:]; {
	case len(rest) > 1 && (rest[0] == '.' || rest[0] == ')' || rest[0] == '/' && !isDigit(rest[1])):
		if rest[0] == '.' && len(rest) > 1 && isDigit(rest[1]) {
			return ordinal{}, 0
		}
		if rest[0] == ')' {
			o.text = s[:n] + ")"
		}
		return o, n + 1
	case len(parts) > 1 && rest[0] == ' ':
		return o, n
	case len(parts) == 1 && (strings.HasPrefix(rest, " - ") || strings.HasPrefix(rest, "- ")):
		return o, n + strings.IndexByte(rest, '-') + 1
	}
	return ordinal{}, 0
}

// readLettered reads "a)", "đ.", "A.", "IV.", "Điều 1.", "Phần thứ nhất".
func (s *source) readLettered(p span, line string) (ordinal, int) {
	n := strings.IndexFunc(line, func(c rune) bool { return !unicode.IsLetter(c) })
	if n <= 0 {
		return ordinal{}, 0
	}
	word, rest := line[:n], line[n:]
	upper := s.allUpper(span{p.from, p.from + n})
	closed := len(rest) > 1 && (rest[0] == '.' || rest[0] == ')' || rest[0] == '/') && (rest[1] == ' ' || rest[1] == '\t' || rest[0] != '/')
	switch {
	case upper && closed && roman(word) > 0 && (len(word) > 1 || word == "i" || word == "v" || word == "x"):
		return ordinal{level: levelRoman, number: roman(word)}, n + 1
	case upper && roman(word) > 0 && strings.HasPrefix(rest, "- "), upper && roman(word) > 0 && strings.HasPrefix(rest, " - "):
		return ordinal{level: levelRoman, number: roman(word)}, n + strings.IndexByte(rest, '-') + 1
	case upper && closed && len(word) == 1 && rest[1] == ' ':
		return ordinal{level: levelUpper, number: int(word[0]-'a') + 1}, n + 1
	case !upper && closed && len(word) == 1 && rest[0] != '/':
		number := letterNumber(s.value(span{p.from, p.from + n}))
		return ordinal{level: levelLetter, number: number, text: s.value(span{p.from, p.from + n}) + rest[:1]}, n + 1
	}
	if !s.upperAt(p.from) {
		return ordinal{}, 0
	}
	if o, end := s.readWorded(p, line); end > 0 {
		return o, end
	}
	return readDivision(word, rest, n)
}

// readWorded reads "Thứ nhất,", "Hai là,", as enumerations in words go.
func (s *source) readWorded(p span, line string) (ordinal, int) {
	cut := strings.IndexAny(line, ",:")
	if cut < 0 || cut > 20 {
		return ordinal{}, 0
	}
	flat := oneLine(line[:cut])
	name, ok := strings.CutPrefix(flat, "thu ")
	if !ok {
		if name, ok = strings.CutSuffix(flat, " la"); !ok {
			return ordinal{}, 0
		}
	}
	number := map[string]int{
		"nhat": 1, "mot": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
	}[name]
	if number == 0 {
		return ordinal{}, 0
	}
	return ordinal{level: levelWord, number: number, text: s.value(span{p.from, p.from + cut})}, cut + 1
}

// letterNumber gives the place of a letter in a list. In Vietnamese đ follows d.
func letterNumber(letter string) int {
	for i, c := range []rune("abcdđeghiklmnopqrstuvxy") {
		if string(c) == letter {
			return i + 1
		}
	}
	return 0
}

// readDivision reads the divisions that are named in words.
func readDivision(word, rest string, n int) (ordinal, int) {
	levels := map[string]level{"dieu": levelArticle, "muc": levelSection, "chuong": levelChapter, "phan": levelPart}
	l, ok := levels[word]
	if !ok || rest == "" || rest[0] != ' ' {
		return ordinal{}, 0
	}
	fields := strings.Fields(rest)
	if len(fields) == 0 {
		return ordinal{}, 0
	}
	name := strings.TrimRight(fields[0], ".:")
	number, err := strconv.Atoi(name)
	if err != nil {
		number = roman(name)
	}
	end := n + strings.Index(rest, fields[0]) + len(fields[0])
	if name == "thu" && l == levelPart && len(fields) > 1 {
		number, end = 1, n+strings.Index(rest, fields[1])+len(fields[1])
	}
	if number <= 0 || number > 500 || l == levelArticle && fields[0] == name && len(fields) > 1 {
		return ordinal{}, 0
	}
	return ordinal{level: l, number: number}, end
}

// roman reads a Roman numeral up to 39; 0 is none.
func roman(s string) int {
	n := 0
	for i, c := range s {
		v := map[rune]int{'i': 1, 'v': 5, 'x': 10}[c]
		if v == 0 || len(s) > 7 {
			return 0
		}
		if i+1 < len(s) && v < map[byte]int{'i': 1, 'v': 5, 'x': 10}[s[i+1]] {
			v = -v
		}
		n += v
	}
	return n
}
