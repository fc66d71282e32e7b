package receive_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/ui/drive"
)

// Below the list stand the symbol and the subject of the paper under the cursor, and why it waits, on every size of screen with room for it.
func TestWaitingListSaysWhy(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	folder := paperFolder(t, d)
	for name, text := range map[string]string{
		"bo-1.txt": strings.Replace(paperText, "Bình Hà, ngày 14 tháng 8 năm 2021", "", 1), "bo-2.txt": strings.ReplaceAll(paperText, "961-CV/QU", "962-CV/QU"),
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	openImport(d).Write("bo-").Press("f7").See("Xem lại 1/2").Press("ctrl+g").See("Xem lại 2/2").Press("ctrl+g").See("Để lại: 2")
	d.Press("esc", "2", "w").See("bo-1.txt", "bo-2.txt", "─ 961-CV/QU · tăng cường phòng, chống dịch COVID-19", "Chờ vì:", "ngày")
	d.Press("down").See("─ 962-CV/QU · tăng cường", "Không có chỗ ngờ")
	d.Press("up").See("Chờ vì:")
	d.Size(60, 20)
	d.See("bo-1.txt", "Chờ vì:")
	d.Press("d").See("962-CV/QU · ").Press("d").See("Không có văn bản nào chờ xem").Absent("Chờ vì", "─ 962")
}
