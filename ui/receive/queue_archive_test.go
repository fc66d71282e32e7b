package receive_test

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// archiveOf writes an archive of names and what is in the files, one after the other.
func archiveOf(t *testing.T, path string, named ...string) {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(named); i += 2 {
		f, err := w.Create(named[i])
		if err == nil {
			_, err = f.Write([]byte(named[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

// An archive is opened like a folder: its papers are reviewed one after the other, and the file that is kept with each is its own.
func TestQueueOfAnArchive(t *testing.T) {
	t.Parallel()
	d, down := startQueue(t)
	text := strings.ReplaceAll(paperText, "961-CV/QU", "711-CV/QU")
	archiveOf(t, filepath.Join(down, "gửi.zip"), "vb/cv 711.txt", text, "vb/cv 712.txt", strings.ReplaceAll(paperText, "961-CV/QU", "712-CV/QU"), "x.bin", "MZ\x00\x01")
	d.Write("~/Downloads/gửi.zip").Press("enter").See("Xem lại 1/3", "711-CV/QU")
	saveReview(d)
	d.See("Xem lại 2/3", "712-CV/QU").Press("ctrl+g")
	d.See("Hết lượt đọc: 3 tệp trong gửi.zip", "Đã vào sổ: 1", "gửi.zip › vb/cv 711.txt", "Để lại: 1", "Không đọc được: 1", "gửi.zip › x.bin: Tệp x.bin không phải văn bản")
	found := d.Papers(model.DirectiveFilter{Find: "711-CV/QU"})
	if len(found) != 1 {
		t.Fatalf("%d papers", len(found))
	}
	paper, err := d.Desk.Book.Directive(t.Context(), found[0].ID)
	if err != nil || paper.File.Name != "cv 711.txt" || paper.File.Size != len(text) {
		t.Errorf("kept %+v, %v", paper.File, err)
	}
}

// Beside other files of a folder the papers of an archive are in the row.
func TestQueueOfAFolderWithAnArchive(t *testing.T) {
	t.Parallel()
	d, down := startQueue(t)
	archiveOf(t, filepath.Join(down, "z.zip"), "cv 711.txt", strings.ReplaceAll(paperText, "961-CV/QU", "711-CV/QU"), "trong.zip", "PK\x05\x06"+strings.Repeat("\x00", 18))
	at := drive.Now()
	if err := os.Chtimes(filepath.Join(down, "z.zip"), at, at); err != nil {
		t.Fatal(err)
	}
	d.Press("backspace").See("Downloads").Write("Downloads").Press("enter").See("z.zip")
	d.Press("f7").See("Xem lại 1/7", "701-CV/QU").Press("ctrl+g", "ctrl+g", "ctrl+g", "ctrl+g").See("Xem lại 6/7", "711-CV/QU").Press("ctrl+g")
	d.See("z.zip › trong.zip: Tệp trong.zip trong tệp nén lại là tệp nén")
}

// An archive of nothing says so where it was chosen.
func TestAnEmptyArchive(t *testing.T) {
	t.Parallel()
	d, down := startQueue(t)
	archiveOf(t, filepath.Join(down, "trống.zip"))
	d.Write("~/Downloads/trống.zip").Press("enter").See("Tệp nén trống.zip không có tệp nào")
}
