// Package symbol reads the numbers and symbols of papers and names their types: 100-CV/ĐU is a công văn of a Party
// committee. Whose number it is, the paper's own or that of one it cites, is not told here.
package symbol

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"sotruc/intake/source"
)

// Symbol is the number and symbol of a paper. Party papers write 100-CV/ĐU, those of the State 16/CT-TTg, and for a
// công văn 4095/UBND-KGVX.
// Source: Hướng dẫn 36-HD/VPTW and 05-HD/VPTW; Nghị định 30/2020/NĐ-CP.
type Symbol struct {
	Number int    // 0: not filled in
	suffix string // the letter of 30c/NQ-CP
	year   string // of 61/2018/NĐ-CP
	Kind   string // abbreviation of the type; "" for a công văn of the State
	Body   string // whose paper it is: ĐU, UBND-KGVX
	Party  bool   // written as the Party does
	Digits string // the number as printed, with its leading zero
}

// Text gives the symbol as a register writes it.
func (y Symbol) Text() string {
	switch {
	case y.Party:
		return y.Digits + y.suffix + "-" + y.Kind + "/" + y.Body
	case y.Kind == "":
		return y.Digits + y.suffix + "/" + y.year + y.Body
	case y.Body == "":
		return y.Digits + y.suffix + "/" + y.year + y.Kind
	}
	return y.Digits + y.suffix + "/" + y.year + y.Kind + "-" + y.Body
}

// Org gives the first part of the body: UBND of UBND-KGVX.
func (y Symbol) Org() string {
	org, _, _ := strings.Cut(y.Body, "-")
	return org
}

// Hit is a symbol and where it stands.
type Hit struct {
	source.Span
	Symbol
}

// mostHits bounds the symbols looked at, so that a file of nothing but numbers costs no more than a paper.
const mostHits = 4000

// All finds every symbol in the text, in order. One pass; each start looks ahead a bounded number of bytes.
func All(s *source.Text) []Hit {
	var hits []Hit
	for i := 0; i < len(s.Clean) && len(hits) < mostHits; i++ {
		if !source.IsDigit(s.Clean[i]) {
			continue
		}
		end := i
		for end < len(s.Clean) && source.IsDigit(s.Clean[end]) {
			end++
		}
		if end-i <= source.LongestNumber && startsSymbol(s.Clean[:i]) {
			if y, to, ok := Read(s.Clean, i, end); ok && (y.Body != "" && (y.Kind != "" || strings.Contains(y.Body, "-")) || saysNumber(s.Clean[:i])) {
				hits = append(hits, sharedBefore(s, i, y)...)
				hits = append(hits, Hit{source.Over(s.Folded(i), s.Folded(to)), y})
				end = to
			}
		}
		i = end - 1
	}
	return hits
}

// startsSymbol tells whether digits after before are the start of a number: not the tail of a date, of 1.234 or of F1.
func startsSymbol(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	switch {
	case r == '/', r == '.':
		return false
	case r == '-', r == '–':
		rest := strings.TrimRight(before, "-–")
		return rest == "" || strings.HasSuffix(rest, "\n")
	case unicode.IsLetter(r), unicode.IsDigit(r):
		return saysNumber(before)
	}
	return true
}

// saysNumber tells whether before ends in the word số.
func saysNumber(before string) bool {
	before = strings.TrimRight(before[max(0, len(before)-12):], " \t\n:")
	for _, word := range []string{"số", "Số", "SỐ"} {
		if strings.HasSuffix(before, word) {
			return true
		}
	}
	return false
}

// Read reads the symbol whose digits are text[i:end], and tells where it ends. Offsets are those of the clean text.
func Read(text string, i, end int) (y Symbol, to int, ok bool) {
	y.Digits = text[i:end]
	y.Number, _ = strconv.Atoi(y.Digits)
	rest := text[end:min(len(text), end+64)]
	p := scanner{rest: rest}
	if r, size := utf8.DecodeRuneInString(rest); r >= 'a' && r <= 'z' || r == 'đ' {
		after := strings.TrimLeft(rest[size:], " ")
		if after != "" && (after[0] == '/' || source.IsDash(after)) {
			y.suffix = string(r)
			p.skip(size)
		}
	}
	return y.tail(text, end, p)
}

// ReadBlank reads a symbol whose number is missing, from the offset of text where the number would end:
// "-CV/ĐU" of "Số      -CV/ĐU". The symbol has no number.
func ReadBlank(text string, start int) (y Symbol, to int, ok bool) {
	return y.tail(text, start, scanner{rest: text[start:min(len(text), start+64)]})
}

// tail reads what follows the number, which may be missing: "Số      -CV/ĐU".
func (y Symbol) tail(text string, start int, p scanner) (Symbol, int, bool) {
	var ok bool
	switch {
	case p.dash(true):
		ok = y.readParty(&p)
	case p.slash():
		ok = y.readState(&p)
	default:
		p.blanks()
		y.Kind = p.letters()
		ok = isKnownKind(y.Kind) && p.slash() && y.readPartyBody(&p) && isPartyBody(y.Org())
		y.Party = ok
	}
	if ok {
		y.splitWord(&p, text[start+p.at:])
	}
	// A word that goes on after the symbol was no symbol: "5/KH-Bà".
	if r, _ := utf8.DecodeRuneInString(text[start+p.at:]); !ok || unicode.IsLetter(r) && !startsWord(text[start+p.at:]) {
		return Symbol{}, 0, false
	}
	return y, start + p.at, true
}

// splitWord gives back the capital that begins a word glued behind the symbol: "31/KH-UBNDBản Mây".
func (y *Symbol) splitWord(p *scanner, rest string) {
	next, _ := utf8.DecodeRuneInString(rest)
	last, size := utf8.DecodeLastRuneInString(y.Body)
	if !unicode.IsLower(next) || !unicode.IsUpper(last) || len(y.Body) <= size {
		return
	}
	if body := y.Body[:len(y.Body)-size]; isPartyBody(body) || isStateBody(body) {
		y.Body = body
		p.at -= size
	}
}

// startsWord tells whether a capitalised word was glued behind a symbol: "-QĐ/TWBan".
func startsWord(rest string) bool {
	r, size := utf8.DecodeRuneInString(rest)
	next, _ := utf8.DecodeRuneInString(rest[size:])
	return unicode.IsUpper(r) && unicode.IsLower(next)
}

func (y *Symbol) readParty(p *scanner) bool {
	p.blanks()
	y.Kind = canonicalKind(p.letters())
	if len(y.Kind) < 2 || len(y.Kind) > 8 || capitals(y.Kind) < 2 || !p.slash() {
		return false
	}
	y.Party = true
	return y.readPartyBody(p)
}

func (y *Symbol) readPartyBody(p *scanner) bool {
	p.blanks()
	y.Body = p.letters()
	if capitals(y.Body) < 2 {
		return false
	}
	if back := *p; p.dash(false) {
		if more := p.letters(); capitals(more) >= 2 {
			y.Body += "-" + more
		} else {
			*p = back
		}
	}
	return true
}

func (y *Symbol) readState(p *scanner) bool {
	p.blanks()
	if year := p.digits(); len(year) == 4 && p.slash() {
		y.year = year + "/"
		p.blanks()
	} else if year != "" {
		return false
	}
	first := p.letters()
	if capitals(first) < 2 {
		return false
	}
	back := *p
	if p.dash(true) {
		p.blanks()
		y.Body = p.letters()
	}
	if capitals(y.Body) == 0 {
		*p = back
		y.Kind, y.Body = splitGlued(first, y.year != "")
		return true
	}
	for more := *p; more.dash(false); more = *p {
		part := more.letters()
		if capitals(part) == 0 {
			break
		}
		y.Body += "-" + part
		*p = more
	}
	if y.Body == "TTG" { // in capitals with all around it
		y.Body = "TTg"
	}
	if isStateKind(first) {
		y.Kind = canonicalKind(first)
	} else {
		y.Body = first + "-" + y.Body
	}
	return true
}

// splitGlued parts a type and a body whose hyphen was lost: QĐUBND is QĐ-UBND. Letters that are no such pair are a body,
// but where the symbol has a year: only those of rules have one, and all of them name their type.
func splitGlued(letters string, dated bool) (kind, body string) {
	for _, k := range Known {
		rest, ok := strings.CutPrefix(letters, k.Abbr)
		if ok && k.State && (isStateBody(rest) || dated && capitals(rest) > 1) && !strings.HasPrefix(letters, "BCĐ") {
			return k.Abbr, rest
		}
	}
	return "", letters
}

// sharedBefore finds the numbers that share the symbol behind them: "số 2522, 2523/UBND-VX" is two papers.
func sharedBefore(s *source.Text, i int, y Symbol) []Hit {
	var hits []Hit
	for range 8 {
		before := strings.TrimRight(s.Clean[:i], " \t\n")
		cut, ok := strings.CutSuffix(before, ",")
		if !ok {
			cut, ok = strings.CutSuffix(before, " và")
		}
		cut = strings.TrimRight(cut, " \t\n")
		from := len(cut)
		for from > 0 && source.IsDigit(cut[from-1]) {
			from--
		}
		if digits := cut[from:]; !ok || digits == "" || len(digits) > source.LongestNumber || !startsSymbol(cut[:from]) {
			break
		}
		y.Digits = cut[from:]
		y.Number, _ = strconv.Atoi(y.Digits)
		hits = append(hits, Hit{source.Over(s.Folded(from), s.Folded(len(cut))), y})
		i = from
		if saysNumber(s.Clean[:i]) {
			for l, r := 0, len(hits)-1; l < r; l, r = l+1, r-1 {
				hits[l], hits[r] = hits[r], hits[l]
			}
			return hits
		}
	}
	return nil
}

// isStateBody tells whether letters are the abbreviation of a body of the State.
func isStateBody(letters string) bool {
	for _, head := range []string{"UBND", "CTUBND", "HĐND", "TTg", "CP", "VPCP", "UBTVQH", "BCĐ", "BYT", "BNV", "BTC", "BCA", "BQP", "BGD", "SYT", "SNV", "STC", "SGD"} {
		if strings.HasPrefix(letters, head) {
			return true
		}
	}
	return false
}

// isPartyBody tells whether letters are the abbreviation of a body of the Party.
func isPartyBody(letters string) bool {
	for _, tail := range []string{"TW", "TU", "TƯ", "HU", "QU", "ThU", "ĐU", "ĐUK", "CB", "ĐH"} {
		if strings.HasSuffix(letters, tail) {
			return true
		}
	}
	return false
}
