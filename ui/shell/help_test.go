package shell_test

import (
	"strings"
	"testing"

	"sotruc/ui/drive"
)

// The help page says what every sign of its screen means.
func TestHelpExplainsTheSigns(t *testing.T) {
	t.Parallel()
	for keys, signs := range map[string][]string{
		"1":                   {"▲ "},
		"2":                   {"!!! ", "3/7 "},
		"2 enter":             {"▲ ", "✓ ", "· ", "~30/07 "},
		"2 n down down enter": {"! ", "[✓] "},
		"3":                   {"▲ ", "✓ ", "> ", "– ", "* ", "~30/07 ", "lỡ 3 "},
		"3 enter":             {"▲ ", "· "},
		"3 c":                 {"▲3 ", "✓3 ", "• "},
		"4":                   {"_ ", "· ", "=16/08 ", "!16/08 "},
		"4 g":                 {"_ ", "· "},
		"4 r":                 {"_ ", "·! ", "\" "},
		"5":                   {"> ", "✓ ", "(+1) "},
	} {
		d := drive.Start(t, 20).Press(strings.Fields(keys)...).Size(200, 60).Press("f1").See("Dấu hiệu")
		_, page, _ := strings.Cut(d.Screen(), "Trợ giúp")
		for _, sign := range signs {
			if !strings.Contains(page, sign) {
				t.Errorf("%s: nothing about %q:\n%s", keys, sign, page)
			}
		}
	}
}

// Keys that are letters of a text, or figures of a temperature, are not offered as commands.
func TestHelpListsOnlyWhatWorks(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20).Press("3", "n", "f1").See("Ctrl+S").Absent("hoàn tác", "thoát", "Ở mọi nơi").Press("esc", "esc")
	d.Press("4", "r", "f1").Size(200, 60).See("hoàn tác", "Shift+←").Absent("1           Hôm nay")
}
