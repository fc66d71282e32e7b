package office_test

import (
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"sotruc/office"
)

func TestTypedPath(t *testing.T) {
	t.Parallel()
	home := filepath.FromSlash("/home/vp")
	for typed, want := range map[string]string{
		` "a b.txt" `: "a b.txt", "'a.txt'": "a.txt", "~/cv.txt": filepath.Join(home, "cv.txt"), "~": home, "~x": "~x",
		"“a.txt”": "a.txt", "cv.txt": "cv.txt", "file://localhost/tmp/a%20b.txt": "/tmp/a b.txt", "": "",
	} {
		if runtime.GOOS == "windows" && strings.HasPrefix(typed, "file:") {
			continue
		}
		if got := office.Home(home).Typed(typed); got != want {
			t.Errorf("Typed(%q) = %q, want %q", typed, got, want)
		}
	}
}
