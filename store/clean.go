package store

import (
	"reflect"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// tidy is v as the book keeps it: every text in it cleaned, whatever field is added to the model later. Fields of one
// line lose their line ends. What v shares with the caller, its slices, is not touched but replaced.
func tidy[T any](v T) T {
	tidyValue(reflect.ValueOf(&v).Elem(), "")
	return v
}

func tidyValue(v reflect.Value, field string) {
	switch v.Kind() {
	case reflect.String:
		if manyLines(field) {
			v.SetString(strings.TrimSpace(viet.Clean(v.String())))
		} else {
			v.SetString(viet.CleanLine(v.String()))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			tidyValue(v.Field(i), v.Type().Field(i).Name)
		}
	case reflect.Slice:
		if v.IsNil() || v.Type().Elem().Kind() == reflect.Uint8 {
			return
		}
		own := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(own, v)
		for i := range own.Len() {
			tidyValue(own.Index(i), field)
		}
		v.Set(own)
	default:
	}
}

// manyLines names the fields that are notes.
func manyLines(field string) bool {
	switch field {
	case "Text", "Note", "Subject", "Instruction", "What", "Reason", "HelpNeeded", "Symptoms", "Evidence":
		return true
	}
	return false
}

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
