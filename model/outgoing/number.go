package outgoing

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// Number is a number that is given: to an own paper, or to a report, which keeps it while it is worked on again.
type Number struct {
	Kind     string
	Number   int
	Suffix   string
	Symbol   string // "" of a report whose symbol follows from its number
	On       model.Date
	PaperID  ID
	ReportID model.ReportID
}

// NumberOf is the number of a paper.
func NumberOf(p Paper) Number {
	return Number{Kind: p.Kind, Number: p.Number, Suffix: p.Suffix, Symbol: p.Symbol, On: p.On, PaperID: p.ID}
}

// same tells whether two numbers are those of one thing.
func (n Number) same(other Number) bool {
	return n.PaperID == other.PaperID && n.ReportID == other.ReportID && (n.PaperID != 0 || n.ReportID != 0)
}

// compare orders numbers: 12, 12a, 12b, 13.
func (n Number) compare(other Number) int {
	return cmp.Or(cmp.Compare(n.Number, other.Number), cmp.Compare(n.Suffix, other.Suffix))
}

// Numeral writes a number as papers have it: 05, 12a.
func Numeral(number int, suffix string) string { return fmt.Sprintf("%02d%s", number, suffix) }

// ParseNumeral reads "12", "05" or "12a"; ok is false for anything else.
func ParseNumeral(typed string) (number int, suffix string, ok bool) {
	typed = strings.TrimSpace(typed)
	digits := strings.TrimRightFunc(typed, func(r rune) bool { return r < '0' || r > '9' })
	suffix = strings.ToLower(typed[len(digits):])
	number, err := strconv.Atoi(digits)
	ok = err == nil && number > 0 && number <= lastNumber && (suffix == "" || isSuffix(suffix)) && digits[0] != '+'
	return number, suffix, ok
}

// isSuffix tells whether a text is the one small letter that may stand behind a number.
func isSuffix(text string) bool {
	letters := []rune(text)
	return len(letters) == 1 && (letters[0] >= 'a' && letters[0] <= 'z' || letters[0] == 'đ')
}

// Symbol is number and symbol of a paper of a body whose own symbol is agency, which is ĐU where nobody says: 05-CV/ĐU.
func Symbol(kind string, number int, suffix, agency string) string {
	k, known := KindOf(kind)
	if !known {
		k.Abbr = kind
	}
	return Numeral(number, suffix) + "-" + k.Abbr + "/" + cmp.Or(agency, "ĐU")
}

// sameTerm tells whether what was numbered on two days stands in one series, which begins anew on the first day of a term. A term
// nobody named has all. Source: Hướng dẫn 36-HD/VPTW: numbers run within a committee's term, by type of document.
func sameTerm(started, a, b model.Date) bool {
	return started == 0 || (a >= started) == (b >= started)
}

// series are the numbers given in the kind and term of n, but its own, lowest first.
func series(given []Number, started model.Date, n Number) []Number {
	var some []Number
	for _, one := range given {
		if one.Kind == n.Kind && sameTerm(started, one.On, n.On) && !one.same(n) {
			some = append(some, one)
		}
	}
	slices.SortStableFunc(some, Number.compare)
	return some
}

// Next is the number after the highest of a kind given in the term that a day lies in; the first is first, or 1.
func Next(given []Number, started model.Date, kind string, on model.Date, first int) int {
	next := max(first, 1)
	for _, one := range series(given, started, Number{Kind: kind, On: on}) {
		next = max(next, one.Number+1)
	}
	return next
}

// Taken gives what already has the number or the symbol of n, among those of its kind and term; false where nothing has.
func Taken(given []Number, started model.Date, n Number) (Number, bool) {
	symbol := plain(n.Symbol)
	for _, one := range series(given, started, n) {
		if n.Number != 0 && one.compare(n) == 0 || symbol != "" && plain(one.Symbol) == symbol {
			return one, true
		}
	}
	return Number{}, false
}

// Find gives what has a symbol and, unless it is 0, a day. Of several it is the latest; false where nothing has it.
func Find(lines []Line, symbol string, on model.Date) (Line, bool) {
	var found Line
	for _, one := range lines {
		if SameSymbol(one.Symbol, symbol) && (on == 0 || on == one.On) && one.On >= found.On {
			found = one
		}
	}
	return found, found.Kind != ""
}

// SameSymbol tells whether two symbols are one: case, tones and blanks aside.
func SameSymbol(a, b string) bool { return plain(a) == plain(b) }

// plain is a symbol as others are compared with it.
func plain(symbol string) string { return strings.Join(strings.Fields(viet.Fold(symbol)), "") }

// OutOfOrder gives the number next to n whose day does not go with it: a lower one given later, or a higher one given earlier.
// A clerk is warned and may have reasons; false where the days rise with the numbers.
func OutOfOrder(given []Number, started model.Date, n Number) (Number, bool) {
	var found Number
	for _, one := range series(given, started, n) {
		switch order := one.compare(n); {
		case one.Number == 0: // a report with a symbol alone
		case order < 0 && one.On > n.On: // the nearest below
			found = one
		case order > 0 && one.On < n.On:
			if found.Number == 0 {
				found = one // the nearest above
			}
			return found, true
		}
	}
	return found, found.Number != 0
}

// Gap is a run of numbers of a kind that nothing has.
type Gap struct {
	Kind     string
	From, To int
}

// String is the kind and the numbers: "CV 02", "CV 05–07".
func (g Gap) String() string {
	span := Numeral(g.From, "")
	if g.To > g.From {
		span += "–" + Numeral(g.To, "")
	}
	return g.Kind + " " + span
}

// Gaps lists the numbers left out between the lowest and the highest of each kind in the term that a day lies in, in the order of
// Kinds. What was given before the book was kept is no gap.
func Gaps(given []Number, started, on model.Date) []Gap {
	var gaps []Gap
	for _, k := range kinds {
		last := 0
		for _, one := range series(given, started, Number{Kind: k.Code, On: on}) {
			if last != 0 && one.Number > last+1 {
				gaps = append(gaps, Gap{Kind: k.Code, From: last + 1, To: one.Number - 1})
			}
			last = one.Number
		}
	}
	return gaps
}
