package model

import (
	"strings"

	"sotruc/model/viet"
)

// Citation is a paper a directive refers to, as the directive names it. Linked is that paper where one paper in the book
// is meant. Where several may be, nobody guesses: Linked is 0 and Several has them all.
type Citation struct {
	Symbol   string
	Kind     string
	Issuer   string
	IssuedOn Date
	Linked   DirectiveID
	Several  []DirectiveID
}

// SymbolKey is what two ways to write a symbol have in common: tones, case, blanks and the noughts before the number
// make no difference. It is "" only for a symbol without any sign.
func SymbolKey(symbol string) string {
	key := strings.Join(strings.Fields(viet.Fold(symbol)), "")
	if short := strings.TrimLeft(key, "0"); short != "" {
		return short
	}
	return key
}
