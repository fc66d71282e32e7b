package store

import (
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// phone is the number as dialled today, or what was typed where it is none; Validate then says so.
func phone(typed string) string {
	if normal := model.NormalPhone(typed); normal != "" {
		return normal
	}
	return typed
}

// nameKeys are what the name of a person is compared and sorted by.
type nameKeys struct {
	NameFold string
	GivenKey string
	FullKey  string
}

func keysOf(name string) nameKeys {
	return nameKeys{
		NameFold: fold(name),
		GivenKey: viet.NameKey(name, true),
		FullKey:  viet.NameKey(name, false),
	}
}

// fold is a line as compared with others: without tones, in lower case, with single spaces.
func fold(s string) string { return viet.Fold(viet.CleanLine(s)) }

// unitKey sorts names of units, with Tổ 2 before Tổ 10.
func unitKey(name string) string {
	var b, digits strings.Builder
	flush := func() {
		if digits.Len() > 0 {
			b.WriteString(strings.Repeat("0", max(0, 6-digits.Len())) + digits.String())
			digits.Reset()
		}
	}
	for _, c := range name {
		if c >= '0' && c <= '9' {
			digits.WriteRune(c)
			continue
		}
		flush()
		b.WriteRune(c)
	}
	flush()
	return viet.SortKey(b.String())
}

// short cuts a name for the sentence about a step.
func short(s string) string {
	s = viet.CleanLine(s)
	const most = 80
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return s
}
