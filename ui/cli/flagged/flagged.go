// Package flagged reads flags before the commands are made that have them: their words are in the language one of them asks for.
package flagged

import "strings"

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
