package shell_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"sotruc/ui/drive"
)

// With the typing of the settings, fields make Vietnamese letters of plain keys, the footer says so, and the key there switches it. What is
// pasted, or comes composed, is left as it is; without the setting nothing is changed.
func TestVietnameseIsTypedWithoutAnInputMethod(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Desk.Config.UI.Typing = "telex"
	d.Reopen().Press("3").Absent("Alt+Z").Press("n").See("Alt+Z gõ dấu: Telex")
	d.Write("Tramj y tees vieets").See("Trạm y tế viết").Press("alt+z").See("Alt+Z gõ dấu: tắt").Write(" sas").See("Trạm y tế viết sas")
	d.Press("alt+z").Write("f").See("viết sas").Paste(" aaf").See(" aaf")
	d.Press("ctrl+u").Write("As").See("Á").Press("s").See("As")
	d.Send(tea.KeyPressMsg{Code: 'ệ', Text: "ệ"})
	d.See("Asệ", "gõ dấu: tắt").Write(" as").See("Asệ as")
	drive.Start(t, 0).Press("3", "n").Absent("Alt+Z").Write("tees").See("tees").Press("alt+z").Write("as").See("teesas")
}

// In a line and in a box above a screen it is typed alike.
func TestVietnameseInALine(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Desk.Config.UI.Typing = "vni"
	d.Reopen().Press("6", "n").See("Tên").Write("Chi bo65 d9a3ng").See("Chi bộ đảng")
	d.Press("left", "left", "left", "left").Write("1").See("Chi bộ 1đảng")
	d.Press("esc", "c", "ctrl+p").Write("sao lu7u").See("sao lưu")
}
