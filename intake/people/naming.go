package people

import (
	"regexp"
	"strings"
	"unicode"

	"sotruc/model/viet"
)

var (
	// formulaForm is a formula as a text: =HYPERLINK("x"), =A1&B1, 1+1.
	formulaForm = regexp.MustCompile(`^'?[=@].*[(&!:*/\d"]|^'?[+-][A-Za-z.]+\(`)
	// ordinalForm is the number of a row before a name: "1. Lê An"; 12 Trần Phú, 12/3 Lê Lợi and 12A Lê Lợi are addresses.
	ordinalForm = regexp.MustCompile(`^\d{1,3}(?:[.)] ?|[/:-] )[a-z]`)
	// placeForm is the beginning of an address, or the name of an area, folded.
	placeForm = regexp.MustCompile(`^(?:so nha|so|to|to dan pho|tdp|khu pho|kp|thon|ap|ngo|ngach|hem|kiet|duong|k) ?\d|^(?:so nha|duong pho) `)
)

// phoneDigits are fewer than a phone or an id has, and more than the code of a household.
const phoneDigits = 6

// isNaming tells a name of somebody from a number, a phone, an address or a formula that stands in its place.
func isNaming(raw string) bool {
	letters, figures := 0, 0
	for _, r := range raw {
		switch {
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r):
			figures++
		}
	}
	text := viet.Fold(plain(raw))
	switch {
	case letters == 0, figures > letters && figures >= phoneDigits, formulaForm.MatchString(strings.TrimSpace(raw)), placeForm.MatchString(text):
		return false
	}
	return text == "" || text[0] < '0' || text[0] > '9' || ordinalForm.MatchString(text)
}

// misplaced is a cell for a name of the row that has none in it; "" where there is none.
func (l line) misplaced() (field, string) {
	for _, f := range []field{fieldFamily, fieldName, fieldHead} {
		cell := strings.TrimSpace(l.raw(f))
		mark := f == fieldHead && (viet.Fold(cell) == "x" || !strings.ContainsFunc(cell, unicode.IsLetter) && len(cell) < 3)
		if cell == "" || mark { // a cross, a ditto sign, or the number of the household
			continue
		}
		if !isNaming(cell) {
			return f, cell
		}
	}
	return "", ""
}
