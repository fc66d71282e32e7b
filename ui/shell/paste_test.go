package shell_test

import (
	"errors"
	"testing"

	tea "charm.land/bubbletea/v2"

	"sotruc/ui/drive"
)

// The console of Windows leaves Ctrl+V and Shift+Insert to the program: what was copied comes in as a paste does.
func TestCtrlVPastesWhatWasCopied(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	copied, failed := "cách ly\r\ntại nhà\x1b[2J", error(nil)
	d.Desk.Paste = func() (string, error) { return copied, failed }
	for _, key := range []string{"ctrl+v", "shift+insert"} {
		d.Press("ctrl+f", key).See("cách ly tại nhà", "Văn bản").Absent("[2J").Press("esc")
		d.Press("3", key).See("Chữ dán vào bị bỏ qua").Press("1")
	}
	d.Press("2", "n").Row("Dán").Press("enter", "ctrl+v").See("cách ly", "tại nhà").Press("esc", "c", "esc")
	d.Press("3", "n", "ctrl+v").See("● chưa lưu", "tại nhà").Press("esc", "c", "esc")
	d.Press("ctrl+p", "ctrl+v").Press("esc")
	failed = errors.New("no clipboard")
	d.Press("ctrl+f", "ctrl+v").See("Không lấy được chữ đã chép").Press("esc")
	d.Press("ctrl+f", "ctrl+v").See("Không lấy được chữ đã chép").Paste("xét nghiệm").See("xét nghiệm").Absent("Không lấy được").Press("esc")
	d.Press("ctrl+f", "ctrl+v").See("Không lấy được chữ đã chép")
	failed = nil
	d.Press("ctrl+v").See("cách ly tại nhà").Absent("Không lấy được").Press("esc")
	copied = ""
	d.Press("ctrl+f", "ctrl+v").See("Không lấy được chữ đã chép").Press("esc")
	d.Desk.Paste = nil
	d.Press("ctrl+f", "ctrl+v").See("Không lấy được chữ đã chép")
}

// The console of Windows sends Shift, Ctrl, Alt and Caps Lock that are only held as NUL: nothing is marked, nothing dismissed.
func TestAKeyThatIsOnlyHeldDoesNothing(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	held := func() {
		t.Helper()
		before := d.Screen()
		d.Send(tea.KeyPressMsg{Code: tea.KeySpace, Mod: tea.ModCtrl})
		d.Send(tea.KeyPressMsg{})
		if after := d.Screen(); after != before {
			t.Errorf("a key that is only held changes\n%s\ninto\n%s", before, after)
		}
	}
	for _, keys := range [][]string{{"1"}, {"2"}, {"3"}, {"enter"}, {"esc", "space"}, {"d"}, {"esc", "q"}, {"2", "n"}, {"enter"}, {"esc", "4", "n"}} {
		d.Press(keys...)
		held()
	}
}
