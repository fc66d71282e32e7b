package kit_test

import (
	"regexp"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"sotruc/ui/kit"
)

// fataler is what testing.T and rapid.T have in common.
type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

var colours = regexp.MustCompile("\x1b\\[[0-9;:]*m")

// checkSize says that view is exactly w×h cells and holds no control character but colours.
func checkSize(t fataler, view string, w, h int) {
	t.Helper()
	lines := strings.Split(view, "\n")
	if len(lines) != h {
		t.Fatalf("%d lines, want %d:\n%q", len(lines), h, view)
	}
	for i, line := range lines {
		if got := ansi.StringWidth(line); got != w {
			t.Fatalf("line %d is %d cells wide, want %d: %q", i, got, w, line)
		}
		for _, r := range colours.ReplaceAllString(line, "") {
			if r < 0x20 || r >= 0x7f && r < 0xa0 {
				t.Fatalf("line %d holds the control character %U: %q", i, r, line)
			}
		}
	}
}

// hostile draws text as it may come from outside.
func hostile() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.SampledFrom([]string{
			"", "Nguyễn Thị Hồng Nhung", "tổ dân phố 12, phường Hòa Minh", "\x1b[31mđỏ\x1b[0m", "a\r\nb\tc", "\x1b]0;x\a",
			"漢字漢字漢字", "👨‍👩‍👧 nhà", "e\u0302\u0301", "\u0301", "\u202edcba", "\xff\xfe", "dòng một\n\ndòng ba dài hơn một chút",
			"mộttừrấtdàikhôngcókhoảngtrắngnàocảđểphảicắt", "\u0600 1", "\u0d4e",
		}),
		rapid.String(),
	)
}

func size(t *rapid.T) (w, h int) {
	return rapid.IntRange(1, 100).Draw(t, "w"), rapid.IntRange(1, 30).Draw(t, "h")
}

func theme(t *rapid.T) kit.Theme {
	return kit.NewTheme(rapid.SampledFrom([]string{"auto", "dark", "light", "mono"}).Draw(t, "theme"), true)
}

// help names every key after itself.
func help(name string) string { return name }

var presses = map[string]tea.KeyPressMsg{
	"enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape}, "tab": {Code: tea.KeyTab},
	"shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift}, "up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown},
	"left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight}, "home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd},
	"pgup": {Code: tea.KeyPgUp}, "pgdown": {Code: tea.KeyPgDown}, "space": {Code: tea.KeySpace, Text: " "},
	"backspace": {Code: tea.KeyBackspace}, "delete": {Code: tea.KeyDelete},
	"ctrl+end": {Code: tea.KeyEnd, Mod: tea.ModCtrl}, "ctrl+h": {Code: 'h', Mod: tea.ModCtrl}, "ctrl+s": {Code: 's', Mod: tea.ModCtrl},
	"ctrl+p": {Code: 'p', Mod: tea.ModCtrl}, "ctrl+f": {Code: 'f', Mod: tea.ModCtrl},
	"shift+up": {Code: tea.KeyUp, Mod: tea.ModShift}, "shift+down": {Code: tea.KeyDown, Mod: tea.ModShift},
}

// press is the message of a key by its name, or of typed text.
func press(name string) tea.KeyPressMsg {
	if msg, ok := presses[name]; ok {
		return msg
	}
	code := []rune(name)[0]
	if len([]rune(name)) > 1 {
		code = tea.KeyExtended
	}
	return tea.KeyPressMsg{Code: code, Text: name}
}

func anyPress() *rapid.Generator[string] {
	names := []string{"a", "đ", "ễ", "\u0301", "k", "j", "漢", "end", "xin chào"}
	for name := range presses {
		names = append(names, name)
	}
	return rapid.SampledFrom(names)
}
