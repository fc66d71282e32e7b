package receive

import (
	"runtime"
	"strings"
)

// unescaped takes the backslashes out that a shell's drag and drop puts before blanks.
func unescaped(path string) string {
	if runtime.GOOS == "windows" {
		return path
	}
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		if path[i] == '\\' && i+1 < len(path) {
			i++
		}
		b.WriteByte(path[i])
	}
	return b.String()
}

// isPath tells whether what was typed is a path, and not part of a name in the folder that is shown.
func isPath(typed string) bool {
	typed = strings.TrimSpace(typed)
	return strings.ContainsAny(typed, `/\"'`) || strings.HasPrefix(typed, "~") || strings.HasPrefix(typed, "“")
}
