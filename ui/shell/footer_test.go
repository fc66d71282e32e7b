package shell_test

import (
	"strings"
	"testing"

	"sotruc/ui/drive"
)

// foot is the last line of the screen.
func foot(d *drive.Driver) string {
	lines := strings.Split(strings.TrimRight(d.Screen(), "\n"), "\n")
	return lines[len(lines)-1]
}

func TestTheFooterGivesTheKeysTheirRoom(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140).Press("3")
	keys := foot(d)
	if d.Press("v", "v").See("2 mục đang đánh dấu").Press("v", "home", "v", "v"); strings.Contains(foot(d), "2 mục") {
		t.Errorf("marks taken away are counted: %q", foot(d))
	}
	d.Press("t").Write("chờ").Press("ctrl+s", "down")
	if strings.Contains(foot(d), "Đã lưu") || len(keys) == 0 {
		t.Errorf("what was saved stays in the footer: %q", foot(d))
	}
	d.Press("6", "/").Write("to dan pho 1").Press("enter", "d").See("! Chưa xóa được Tổ dân phố 1")
	if !strings.Contains(foot(d), "? trợ giúp") {
		t.Errorf("a long notice hides the keys: %q", foot(d))
	}
	for w := 40; w <= 120; w += 13 {
		for _, h := range []int{10, 14, 20, 24} {
			d.Fits(w, h)
		}
	}
}
