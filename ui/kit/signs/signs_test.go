package signs_test

import (
	"testing"

	"sotruc/ui/kit"
	"sotruc/ui/kit/signs"
)

// A twin is as wide as its sign, and what has none stays.
func TestTwinsAreAsWide(t *testing.T) {
	t.Parallel()
	const text = "✓ ● □ ▸ ▾ ┃ − ▁▂▃▄▅▆▇█ Đảng ủy phường ─│▲▼…“”‹›"
	plain := signs.Plain(text)
	if kit.Width(plain) != kit.Width(text) {
		t.Errorf("%q is %d wide, %q %d", plain, kit.Width(plain), text, kit.Width(text))
	}
	if want := "√ ■ ○ ► ▼ ║ - _░░▒▒▓▓█ Đảng ủy phường ─│▲▼…“”‹›"; plain != want {
		t.Errorf("%q, want %q", plain, want)
	}
}
