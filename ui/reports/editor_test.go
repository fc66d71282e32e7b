package reports_test

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"sotruc/pretend"
	"sotruc/ui/drive"
)

// withEditor sets an editor that does what a script says with the file "$1".
func withEditor(t *testing.T, d *drive.Driver, script string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("no shell")
	}
	path := filepath.Join(t.TempDir(), "soạn")
	pretend.Program(t, path, script)
	d.Desk.Editor = path
}

// A section goes to the editor as it stands in the form, typed or saved, and comes back into it clean and unsaved; the others stay.
func TestASectionIsWrittenInTheEditor(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	withEditor(t, d, `sed 's/Gõ dở/Viết xong/' "$1" > "$1.x"; printf 'Thêm\033[31m dòng.\r\n' >> "$1.x"; mv "$1.x" "$1"`)
	d.Press("l", "tab", "tab").Write("Gõ dở.").Press("tab").Write("Kiến nghị.").Press("shift+tab")
	d.Size(120, 60).Press("ctrl+o").See("III. Khó khăn, vướng mắc: đã lấy bài", "Viết xong.", "Thêm dòng.", "Kiến nghị.", "● chưa lưu").Absent("Gõ dở", "[31m")
	d.Press("ctrl+s").See("Đã lưu phần lời văn").Absent("chưa lưu")
	if r := newestReport(t, d); len(r.Narrative) != 2 || r.Narrative[0].Text != "Viết xong.\nThêm dòng." {
		t.Errorf("%+v", r.Narrative)
	}
	withEditor(t, d, "true")
	d.Press("ctrl+o").Absent("chưa lưu", "!")
}

// Without an editor, with one that is not there and with one that fails the text stays as it was, and one sentence says why.
func TestNothingIsLostWithAnEditor(t *testing.T) {
	t.Parallel()
	d := weekly(t)
	d.Press("l", "tab", "tab").Write("Gõ dở.").Press("ctrl+o").See("Chưa đặt $EDITOR").Complains()
	d.Desk.Editor = "không-có-trình-này"
	d.Press("ctrl+o").See("“không-có-trình-này” không chạy").Complains()
	withEditor(t, d, `: > "$1.y"; rm "$1.y"; exit 1`)
	d.Press("ctrl+o").See("bài viết giữ nguyên").Complains()
	withEditor(t, d, `echo Thêm >> "$1"; kill -9 $$`)
	d.Size(200, 24).Press("ctrl+o").See("bài ấy còn ở").See("Gõ dở.", "chưa lưu")
	_, rest, _ := strings.Cut(d.Screen(), "bài ấy còn ở ")
	path, _, _ := strings.Cut(strings.TrimSpace(rest), ".txt")
	if content, err := os.ReadFile(path + ".txt"); err != nil || string(content) != "Gõ dở.\nThêm\n" {
		t.Errorf("%q: %q, %v", path, content, err)
	}
	if err := os.RemoveAll(filepath.Dir(path)); err != nil {
		t.Error(err)
	}
	d.Size(80, 24).Press("f1").See("Ctrl+O", "trình soạn thảo")
}
