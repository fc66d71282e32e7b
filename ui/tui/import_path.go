package tui

import (
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// homeFolder is the officer's own folder, "" where the system names none.
func homeFolder() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	return home
}

// downloadsFolder is where files that came by mail usually lie: one of names (separated by "|") in the home folder, or
// the home folder itself.
func downloadsFolder(names string) string {
	home := homeFolder()
	for name := range strings.SplitSeq(names, "|") {
		path := filepath.Join(home, name)
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			return path
		}
	}
	return home
}

// shortPath writes the home folder as ~.
func shortPath(path string) string {
	home := homeFolder()
	rest, inside := strings.CutPrefix(path, home)
	if home == "" || !inside || rest != "" && !os.IsPathSeparator(rest[0]) {
		return path
	}
	return "~" + rest
}

// typedPath makes a path of what was typed, pasted or dragged into the terminal: in quotes, as file://, with ~ for the
// home folder.
func typedPath(typed, home string) string {
	path := strings.TrimSpace(typed)
	for _, quote := range []string{`"`, `'`, "“", "‘"} {
		inner, opened := strings.CutPrefix(path, quote)
		if opened {
			path = strings.TrimRight(strings.TrimSpace(inner), `"'”’`)
			break
		}
	}
	if address, is := strings.CutPrefix(path, "file://"); is {
		if plain, err := url.PathUnescape(address); err == nil {
			address = plain
		}
		if runtime.GOOS == "windows" {
			address = strings.TrimPrefix(address, "/")
		}
		path = strings.TrimPrefix(address, "localhost")
	}
	if rest, is := strings.CutPrefix(path, "~"); is && (rest == "" || rest[0] == '/' || os.IsPathSeparator(rest[0])) {
		path = filepath.Join(home, rest)
	}
	return path
}

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
