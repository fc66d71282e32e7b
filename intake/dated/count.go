package dated

import (
	"strings"

	"sotruc/intake/source"
)

// CountWords are the numbers papers write in words, as printed: sáu and sau, năm and nam part only by their tones.
var CountWords = map[string]int{
	"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}

// CountAt reads a small number in digits or words; n is 0 where none stands at i.
func CountAt(t source.Tokens, i int) (n, next int) {
	if digits := t.Digits(i); digits >= 1 && digits <= 3 {
		return t.Number(i), i + 1
	}
	if i < 0 || i >= len(t) || !t[i].Letter {
		return 0, i
	}
	switch n := CountWords[strings.ToLower(t[i].Print)]; {
	case n == 0:
		return 0, i
	case n == 10 && t.PrintedAs(i+1, "lăm"):
		return 15, i + 2
	default:
		return n, i + 1
	}
}

// RangeAt reads a number, or two of which the greater is not the rhythm a book can hold: "2-3", "2 đến 3".
func RangeAt(t source.Tokens, i int) (n int, loose bool, next int) {
	n, next = CountAt(t, i)
	if n == 0 {
		return 0, false, i
	}
	switch t.Word(next) {
	case "-", "–", "den", "hoac":
		if more, end := CountAt(t, next+1); more > n {
			return n, true, end
		}
	}
	return n, false, next
}
