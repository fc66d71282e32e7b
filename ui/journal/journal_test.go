package journal_test

import (
	"testing"

	"sotruc/ui/drive"
)

func TestLogScreens(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Press("6", "enter").Write(" A").Press("ctrl+s", "n").Write("Tổ tạm").Press("ctrl+s", "d", "c").See("thùng rác: Tổ tạm")
	d.Press("5", "a", "d").See("thùng rác: Loa lưu động").Press("esc", "6")
	d.Walk(t,
		drive.At("journal", "s"),
		drive.At("step", "enter"),
		drive.At("history", "esc", "esc", "home", "down", "h"),
		drive.At("bin", "esc", "b"),
	)
}

func TestJournalMarksWhatWasUndone(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("t", "ctrl+s", "6", "s").See("xét nghiệm").Absent("đã hoàn tác)")
	d.Press("u").See("(đã hoàn tác) 1 dòng", "đảo lại: thêm xét")
	d.Press("U").Absent("(đã hoàn tác)")
}
