package shell_test

import (
	"strings"
	"testing"

	"sotruc/ui/drive"
)

// F1 opens help over whatever is open, with the keys of that; closing it leaves what was typed.
func TestHelpOpensOverEveryDialog(t *testing.T) {
	t.Parallel()
	for keys, want := range map[string][]string{
		"3 x":      {"Ctrl+S", "ô phải điền"},
		"3 f":      {"gõ vài chữ để lọc", "PgDn"},
		"3 ctrl+p": {"gõ vài chữ để lọc"},
		"3 v v d":  {"không", "có: xóa", "Enter  chọn"},
	} {
		d := drive.Start(t, 20)
		for _, k := range strings.Fields(keys) {
			d.Press(k)
		}
		before := d.Screen()
		d.See("F1 trợ giúp").Press("f1").See("Trợ giúp").See(want...).Press("f1").Absent("Trợ giúp")
		if d.Screen() != before {
			t.Errorf("%s: help changed what is below it:\n%s", keys, d.Screen())
		}
		d.Press("f1", "esc").Fits(40, 10)
	}
	d := drive.Start(t, 20).Press("3", "f").Write("?").Press("f1", "esc").See("> ?")
	d.Press("esc", "x").Size(200, 50).See("F1 trợ giúp")
}
