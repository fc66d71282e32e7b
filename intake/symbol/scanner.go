package symbol

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sotruc/intake/source"
)

// scanner walks over the few bytes behind a number.
type scanner struct {
	rest string
	at   int
}

func (p *scanner) skip(n int) {
	p.rest = p.rest[n:]
	p.at += n
}

// blanks skips blanks; a line may break among them, but no empty one.
func (p *scanner) blanks() {
	rest := strings.TrimLeft(p.rest, " \t")
	if after, ok := strings.CutPrefix(rest, "\n"); ok {
		rest = strings.TrimLeft(after, " \t")
	}
	p.skip(len(p.rest) - len(rest))
}

// slash takes a slash, with blanks around it.
func (p *scanner) slash() bool {
	back := *p
	p.blanks()
	if p.rest == "" || p.rest[0] != '/' {
		*p = back
		return false
	}
	p.skip(1)
	p.blanks()
	return true
}

// dash takes a hyphen or a dash of any length, with blanks around it where loose.
func (p *scanner) dash(loose bool) bool {
	back := *p
	if loose {
		p.blanks()
	}
	if !source.IsDash(p.rest) {
		*p = back
		return false
	}
	_, size := utf8.DecodeRuneInString(p.rest)
	p.skip(size)
	return true
}

func (p *scanner) digits() string {
	n := 0
	for n < len(p.rest) && source.IsDigit(p.rest[n]) {
		n++
	}
	digits := p.rest[:n]
	p.skip(n)
	return digits
}

// letters takes the letters of an abbreviation. It stops before a capital that begins a word of its own, as in
// "QĐ/TWBan".
func (p *scanner) letters() string {
	n := 0
	for n < len(p.rest) {
		r, size := utf8.DecodeRuneInString(p.rest[n:])
		if !isSymbolLetter(r) || n > 0 && source.IsDigit(p.rest[n]) && n+1 < len(p.rest) && source.IsDigit(p.rest[n+1]) && !countsAssembly(p.rest[:n]) && !ofPolice(p.rest[:n]) {
			break
		}
		n += size
	}
	letters := strings.TrimRight(p.rest[:n], "&")
	p.skip(len(letters))
	return letters
}

// countsAssembly tells whether the number of a National Assembly follows: 72/2025/QH15, 1211/2016/UBTVQH13.
func countsAssembly(letters string) bool {
	return strings.HasSuffix(strings.TrimRight(letters, "0123456789"), "QH") && len(letters)-len(strings.TrimRight(letters, "0123456789")) < 2
}

// ofPolice tells whether the number of a department of the police follows: 918/CAT-PC06, 77/BCA-C06.
func ofPolice(letters string) bool {
	return len(letters) == 1 && strings.Contains("ACHKVX", letters) || len(letters) == 2 && letters[0] == 'P' && strings.Contains("ACHKVX", letters[1:])
}

// isSymbolLetter tells whether r may stand in the symbol of a type or a body.
func isSymbolLetter(r rune) bool {
	return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || source.IsDigit(byte(min(r, 0x7f))) || r == '&' ||
		strings.ContainsRune("ĐđƯưÔôÂâƠơ", r)
}

// capitals counts the capital letters of s.
func capitals(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n
}
