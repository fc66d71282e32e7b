package source

import (
	"strconv"
	"strings"
	"unicode"
)

// Level is the kind of numbering of a paragraph, the widest first.
type Level int

// The levels; none is a paragraph without a number.
const (
	LevelNone    Level = iota
	LevelPart          // Phần thứ nhất
	LevelChapter       // Chương I
	LevelUpper         // A.
	LevelRoman         // I.
	LevelSection       // Mục 1
	LevelArticle       // Điều 1
	LevelArabic        // 1.
	LevelSecond        // 1.1
	LevelThird         // 1.1.1
	LevelWord          // Thứ nhất, Một là,
	LevelBracket       // (1), (i), ii)
	LevelLetter        // a)
	LevelDash          // -
	LevelPlus          // +
)

// Ordinal is the number of a paragraph.
type Ordinal struct {
	Level  Level
	Number int
	Print  string // as printed: "1", "1.2", "a)"
	Behind int    // folded offset behind it
}

// OrdinalAt reads the number the line p begins with. It tells none where nothing stands behind the number.
func (s *Text) OrdinalAt(p Span) (Ordinal, bool) {
	line := s.Fold[p.From:min(p.To, p.From+40)]
	if line == "" {
		return Ordinal{}, false
	}
	var (
		o Ordinal
		n int
	)
	switch c := line[0]; {
	case IsDigit(c):
		o, n = readArabic(line)
		if n > 0 && line[n-1] == ':' && !s.UpperAt(min(p.From+n+1, p.To-1)) { // "8: 30"
			n = 0
		}
	case isBullet(line):
		n = len(line) - len(strings.TrimLeftFunc(line, isBulletSign))
		o = Ordinal{Level: LevelDash, Print: "-"}
		if number, behind, ok := numberBehind(line, n); ok {
			o, n = number, behind
		}
	case c == '+':
		n, o = 1, Ordinal{Level: LevelPlus, Print: "+"}
	case c == '(':
		o, n = readBracketed(line)
	case IsLetter(c):
		o, n = s.readLettered(p, line)
	default:
		o, n = readCircled(line)
	}
	if n == 0 || n >= p.To-p.From {
		return Ordinal{}, false
	}
	o.Behind = p.From + n
	for o.Behind < p.To && IsBlank(s.Fold[o.Behind]) {
		o.Behind++
	}
	if o.Level != LevelDash && o.Level != LevelPlus && o.Print == "" {
		o.Print = strings.Trim(strings.TrimLeftFunc(s.Value(Span{p.From, p.From + n}), isBulletSign), ".:/- ")
	}
	return o, o.Behind < p.To
}

// readArabic reads "1.", "1)", "1/", "1.2.", "1.2.3". A count with dots ("1.143 người") and a day ("16/7") are none.
func readArabic(s string) (Ordinal, int) {
	var parts []string
	n := 0
	for {
		from := n
		for n < len(s) && IsDigit(s[n]) {
			n++
		}
		if n-from == 0 || n-from > 2 {
			break
		}
		parts = append(parts, s[from:n])
		if n < len(s) && s[n] == '.' && n+1 < len(s) && IsDigit(s[n+1]) {
			n++
			continue
		}
		break
	}
	if len(parts) == 0 || len(parts) > 3 || n >= len(s) || IsDigit(s[n]) || s[n-1] == '.' {
		return Ordinal{}, 0
	}
	number, _ := strconv.Atoi(parts[len(parts)-1])
	o := Ordinal{Level: LevelArabic + Level(len(parts)-1), Number: number}
	if strings.HasPrefix(s[n:], keycap) {
		o.Print = s[:n]
		return o, n + len(keycap)
	}
	switch rest := s[n:]; {
	case len(parts) == 1 && (strings.HasPrefix(rest, ": ") || strings.HasPrefix(rest, " . ") || strings.HasPrefix(rest, " ) ")):
		o.Print = s[:n]
		return o, n + len(strings.TrimRight(rest[:2], " "))
	case strings.HasPrefix(rest, ".- "), strings.HasPrefix(rest, "/- "), strings.HasPrefix(rest, ")- "):
		return o, n + 2
	case len(rest) > 1 && (rest[0] == '.' || rest[0] == ')' || rest[0] == '/' && !IsDigit(rest[1])):
		if rest[0] == '.' && len(rest) > 1 && IsDigit(rest[1]) {
			return Ordinal{}, 0
		}
		if rest[0] == ')' {
			o.Print = s[:n] + ")"
		}
		return o, n + 1
	case len(parts) > 1 && rest[0] == ' ':
		return o, n
	case len(parts) == 1 && (strings.HasPrefix(rest, " - ") || strings.HasPrefix(rest, "- ")):
		return o, n + strings.IndexByte(rest, '-') + 1
	}
	return Ordinal{}, 0
}

// readLettered reads "a)", "đ.", "A.", "IV.", "Điều 1.", "Phần thứ nhất".
func (s *Text) readLettered(p Span, line string) (Ordinal, int) {
	n := strings.IndexFunc(line, func(c rune) bool { return !unicode.IsLetter(c) })
	if n <= 0 {
		return Ordinal{}, 0
	}
	word, rest := line[:n], line[n:]
	upper := s.AllUpper(Span{p.From, p.From + n})
	closed := len(rest) > 1 && (rest[0] == '.' || rest[0] == ')' || rest[0] == '/') && (rest[1] == ' ' || rest[1] == '\t' || rest[0] != '/')
	switch {
	case upper && closed && roman(word) > 0 && (len(word) > 1 || word == "i" || word == "v" || word == "x"):
		return Ordinal{Level: LevelRoman, Number: roman(word)}, n + 1
	case upper && roman(word) > 0 && strings.HasPrefix(rest, "- "), upper && roman(word) > 0 && strings.HasPrefix(rest, " - "):
		return Ordinal{Level: LevelRoman, Number: roman(word)}, n + strings.IndexByte(rest, '-') + 1
	case !upper && rest[0] == ')' && len(rest) > 1 && len(word) > 1 && roman(word) > 0 && rest[1] == ' ':
		return Ordinal{Level: LevelBracket, Number: roman(word), Print: word + ")"}, n + 1
	case line[:n] == "o" && !upper && (rest[0] == ' ' || rest[0] == '\t') && s.UpperAt(min(p.From+2, p.To-1)): // the second bullet of Word
		return Ordinal{Level: LevelPlus, Print: "+"}, n
	case upper && closed && len(word) == 1 && rest[1] == ' ':
		return Ordinal{Level: LevelUpper, Number: int(word[0]-'a') + 1}, n + 1
	case !upper && closed && len(word) == 1 && rest[0] != '/':
		number := letterNumber(s.Value(Span{p.From, p.From + n}))
		return Ordinal{Level: LevelLetter, Number: number, Print: s.Value(Span{p.From, p.From + n}) + rest[:1]}, n + 1
	}
	if !s.UpperAt(p.From) {
		return Ordinal{}, 0
	}
	if o, end := s.readWorded(p, line); end > 0 {
		return o, end
	}
	if o, end := readNamed(line); end > 0 {
		return o, end
	}
	return readDivision(word, rest, n)
}

// readWorded reads "Thứ nhất,", "Hai là,", as enumerations in words go.
func (s *Text) readWorded(p Span, line string) (Ordinal, int) {
	cut := strings.IndexAny(line, ",:")
	if cut < 0 || cut > 20 {
		return Ordinal{}, 0
	}
	flat := OneLine(line[:cut])
	name, ok := strings.CutPrefix(strings.TrimPrefix(strings.TrimPrefix(flat, "viec "), "nhiem vu "), "thu ")
	if !ok {
		if name, ok = strings.CutSuffix(flat, " la"); !ok {
			return Ordinal{}, 0
		}
	}
	number := map[string]int{
		"nhat": 1, "mot": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
	}[name]
	if number == 0 {
		return Ordinal{}, 0
	}
	return Ordinal{Level: LevelWord, Number: number, Print: s.Value(Span{p.From, p.From + cut})}, cut + 1
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
func readDivision(word, rest string, n int) (Ordinal, int) {
	levels := map[string]Level{"dieu": LevelArticle, "muc": LevelSection, "chuong": LevelChapter, "phan": LevelPart}
	l, ok := levels[word]
	if !ok || rest == "" || rest[0] != ' ' {
		return Ordinal{}, 0
	}
	fields := strings.Fields(rest)
	if len(fields) == 0 {
		return Ordinal{}, 0
	}
	name := strings.TrimRight(fields[0], ".:")
	number, err := strconv.Atoi(name)
	if err != nil {
		number = roman(name)
	}
	end := n + strings.Index(rest, fields[0]) + len(fields[0])
	if name == "thu" && l == LevelPart && len(fields) > 1 {
		number, end = 1, n+strings.Index(rest, fields[1])+len(fields[1])
	}
	if number <= 0 || number > 500 || l == LevelArticle && fields[0] == name && len(fields) > 1 {
		return Ordinal{}, 0
	}
	return Ordinal{Level: l, Number: number}, end
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
