package sqlrow

import (
	"reflect"
	"strings"

	"sotruc/model/viet"
)

// Tidy is v as the book keeps it: every text in it cleaned, whatever field is added to the model later. Fields of one
// line lose their line ends. What v shares with the caller, its slices, is not touched but replaced.
func Tidy[T any](v T) T {
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
	case "Text", "Note", "Subject", "Instruction", "What", "Reason", "HelpNeeded", "Symptoms", "Evidence", "Sentence":
		return true
	}
	return false
}
