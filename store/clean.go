package store

import (
	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/store/rowname"
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

// short cuts a name for the sentence about a step.
func short(s string) string {
	s = viet.CleanLine(s)
	const most = 80
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return rowname.NoCount(s)
}
