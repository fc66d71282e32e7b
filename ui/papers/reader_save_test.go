package papers

import (
	"testing"
)

func TestFileName(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"cv 100.txt": "cv 100.txt", "../../etc/passwd": "_.._etc_passwd", "a\x1b[31mb?.doc": "ab_.doc", "..": "document", "": "document",
	} {
		if got := paperFileName(name); got != want {
			t.Errorf("paperFileName(%q) = %q, want %q", name, got, want)
		}
	}
}
