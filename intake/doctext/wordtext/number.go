package wordtext

import (
	"strconv"
	"strings"

	"sotruc/model/viet"
)

// Format is how the number of a list is written, in the words of OOXML.
// Source: ECMA-376 Part 1, 17.18.59 ST_NumberFormat.
type Format string

// The formats lists have in papers. Every other is written as decimal.
const (
	FormatDecimal     Format = "decimal"
	FormatDecimalZero Format = "decimalZero"
	FormatLowerLetter Format = "lowerLetter"
	FormatUpperLetter Format = "upperLetter"
	FormatLowerRoman  Format = "lowerRoman"
	FormatUpperRoman  Format = "upperRoman"
	FormatBullet      Format = "bullet"
	FormatNone        Format = "none"
)

// number writes n. Numbers a format cannot write are written in digits.
func (f Format) number(n int) string {
	switch f {
	case FormatNone, FormatBullet:
		return ""
	case FormatDecimal:
	case FormatDecimalZero:
		if n >= 0 && n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case FormatLowerLetter, FormatUpperLetter:
		return letters(n, f == FormatUpperLetter)
	case FormatLowerRoman:
		return strings.ToLower(viet.Roman(n))
	case FormatUpperRoman:
		return viet.Roman(n)
	}
	return strconv.Itoa(n)
}

// letters writes a … z, then aa, bb … as Word does. Word knows no đ: its fifth letter is e.
func letters(n int, upper bool) string {
	const most = 26 * 30 // Word stops there too
	if n < 1 || n > most {
		return strconv.Itoa(n)
	}
	first := byte('a')
	if upper {
		first = 'A'
	}
	return strings.Repeat(string(rune(first+byte((n-1)%26))), (n-1)/26+1)
}
