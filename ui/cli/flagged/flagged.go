// Package flagged reads flags before the commands are made that have them: their words are in the language one of them asks for.
package flagged

import (
	"fmt"
	"strings"
	"time"

	"sotruc/model"
)

// Language is what --lang asks for, then SOTRUC_LANG, then vi.
func Language(args []string, get func(string) string) string {
	for i, arg := range args {
		if lang, ok := strings.CutPrefix(arg, "--lang="); ok && lang != "" {
			return lang
		}
		if arg == "--lang" && i+1 < len(args) {
			return args[i+1]
		}
	}
	if lang := get("SOTRUC_LANG"); lang != "" {
		return lang
	}
	return "vi"
}

// Given tells whether a flag is among the arguments.
func Given(args []string, name string) bool {
	for _, arg := range args {
		if value, ok := strings.CutPrefix(arg, name+"="); ok && value != "" || arg == name {
			return true
		}
	}
	return false
}

// Instant reads RFC 3339, or a day with or without time in the office's zone, of a year in which there can be a book.
func Instant(s string) (time.Time, error) {
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04", "2006-01-02"} {
		if at, err := time.ParseInLocation(layout, s, model.Zone); err == nil && at.Year() >= 2000 && at.Year() <= 2100 {
			return at, nil
		}
	}
	return time.Time{}, fmt.Errorf("%q is no instant", s)
}
