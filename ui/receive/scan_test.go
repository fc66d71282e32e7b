//go:build !windows

package receive_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/pretend"
	"sotruc/ui/drive"
	"sotruc/ui/receive"
	"sotruc/ui/scene"
)

// reader has the desk read pictures with a program that answers like tesseract and does what a script says.
func reader(t *testing.T, d *drive.Driver, script string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "tesseract")
	pretend.Program(t, path, "[ \"$1\" = --list-langs ] && { echo vie; exit 0; }\n"+script)
	d.Desk.Config.Import.OCR = path
}

// picture is a scan of one page in the folder of the import.
func picture(t *testing.T, down string) (path, content string) {
	t.Helper()
	path, content = filepath.Join(down, "quét.jpg"), "\xff\xd8\xff\xe0quét"
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path, content
}

// A scan is read where a program for it is installed: it is reviewed like other papers, every value with its doubt, and the scan is kept.
func TestAScanIsReviewed(t *testing.T) {
	t.Parallel()
	d, down := startImport(t)
	reader(t, d, "cat <<'END'\n"+paperText+"END\n")
	path, content := picture(t, down)
	d.Paste(path).Press("enter")
	at(t, d, reviewPath)
	d.See("961-CV/QU", "Đọc từ ảnh, hãy đối chiếu với bản gốc.").Goldens(t)
	d.Press("ctrl+s").See("chỗ ngờ").Press("c").See("Đã vào sổ số")
	got := d.Paper(d.Papers(model.DirectiveFilter{Find: "961-CV/QU"})[0].ID)
	kept, err := d.Desk.Book.DirectiveFile(t.Context(), got.ID)
	if err != nil || got.File.Name != "quét.jpg" || string(kept.Bytes) != content {
		t.Errorf("%+v, %q, %v", got.File, kept.Bytes, err)
	}
}

// In a row a scan is read as well; one that cannot be says why, in whole.
func TestScansInAQueue(t *testing.T) {
	t.Parallel()
	d, down := startQueue(t)
	reader(t, d, "cat <<'END'\n"+paperText+"END\n")
	d.Press("f7").See("Xem lại 1/5", "701-CV/QU").Press("ctrl+g").See("Xem lại 2/5", "961-CV/QU", "Đọc từ ảnh").Press("esc", "c", "esc")
	reader(t, d, "exit 1")
	picture(t, down)
	d.Press("esc", "n", "enter").Write("quét").Press("insert").Press("enter").See("quét.jpg: Tesseract không đọc được ảnh quét.jpg. Hãy quét lại, hoặc gõ tay.")
}

// Why a scan is not read, and how it could be, has more room than the title of a choice; the way to type it is open from there.
func TestWhyAScanIsNotRead(t *testing.T) {
	t.Parallel()
	d, down := startImport(t)
	path, _ := picture(t, down)
	d.Paste(path).Press("enter", "down", "down").See("Vì sao, và làm thế nào để đọc được").Press("enter")
	d.See("là ảnh chụp, không có chữ. Cài Tesseract ", "kèm tiếng Việt (vie) thì chương trình đọc được ảnh; ", "không thì gõ tay hoặc xin bản .docx. ")
	d.FitsEverySize().Press("c")
	at(t, d, reviewPath)
}

// While a scan is read the screen says at which page that is, and Esc stops it.
func TestReadingAScanIsStopped(t *testing.T) {
	t.Parallel()
	d, down := startImport(t)
	reader(t, d, "sleep 1000")
	path, _ := picture(t, down)
	s := receive.NewImport(d.Desk, scene.Import{Given: path})
	s.Resize(80, 20)
	cmd := s.Init()
	for n := 0; !strings.Contains(s.View(), "Đang đọc ảnh trang 1/1… Esc: dừng"); n++ {
		if n > 10 || cmd == nil {
			t.Fatal(s.View())
		}
		_, cmd = s.Update(cmd())
	}
	if act, _ := s.Update(tea.KeyPressMsg{Code: tea.KeyEscape}); act != nil {
		t.Fatalf("%+v", act)
	}
	act, _ := s.Update(cmd())
	if said, is := act.(scene.Notice); !is || said.Text != "Đã dừng theo yêu cầu." {
		t.Errorf("%+v", act)
	}
	if strings.Contains(s.View(), "Đang đọc") {
		t.Error(s.View())
	}
}
